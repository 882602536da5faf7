/** What a running bill has taken, so that it can be read again. */

export interface Taken {
  readonly keepText: (text: string) => void;
  readonly keepLine: (bytes: Uint8Array, from: number, to: number) => void;
  /** All of it, in an order of its own. */
  readonly each: (
    text: (text: string) => void,
    line: (bytes: Uint8Array, from: number, to: number) => void,
  ) => void;
  readonly texts: () => Iterable<string>;
}

/** Of events that somebody else keeps. */
export function takenElsewhere(events: () => Iterable<string>): Taken {
  return {
    keepText: () => undefined,
    keepLine: () => undefined,
    each: text => {
      for (const one of events()) text(one);
    },
    texts: events,
  };
}

const CHUNK = 2 ** 20;
/** Bytes before each line that hold its length. */
const HEAD = 4;

export function takenHere(): Taken {
  const texts: string[] = [];
  const chunks: { readonly bytes: Uint8Array; readonly view: DataView; used: number }[] = [];
  let source: DataView | null = null;
  const roomFor = (length: number): (typeof chunks)[number] => {
    const last = chunks.at(-1);
    if (last !== undefined && last.used + length <= last.bytes.length) return last;
    const bytes = new Uint8Array(length > CHUNK ? length : CHUNK);
    const made = { bytes, view: new DataView(bytes.buffer), used: 0 };
    chunks.push(made);
    return made;
  };
  const eachLine = (line: (bytes: Uint8Array, from: number, to: number) => void): void => {
    for (const { bytes, view, used } of chunks) {
      for (let at = 0; at < used; ) {
        const from = at + HEAD;
        at = from + view.getUint32(at);
        line(bytes, from, at);
      }
    }
  };
  return {
    keepText: text => {
      texts.push(text);
    },
    keepLine: (bytes, from, to) => {
      const length = to - from;
      const into = roomFor(HEAD + length);
      into.view.setUint32(into.used, length);
      if (source?.buffer !== bytes.buffer) source = new DataView(bytes.buffer);
      copyBytes(source, bytes.byteOffset + from, into.view, into.used + HEAD, length);
      into.used += HEAD + length;
    },
    each: (text, line) => {
      for (const one of texts) text(one);
      eachLine(line);
    },
    texts: () => {
      const all = [...texts];
      eachLine((bytes, from, to) => all.push(textOf(bytes, from, to)));
      return all;
    },
  };
}

/** Four at a time, since a view of the few bytes of a line would cost more than they. */
function copyBytes(from: DataView, first: number, to: DataView, into: number, length: number): void {
  let done = 0;
  for (; done + 4 <= length; done += 4) to.setUint32(into + done, from.getUint32(first + done));
  for (; done < length; done += 1) to.setUint8(into + done, from.getUint8(first + done));
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}
