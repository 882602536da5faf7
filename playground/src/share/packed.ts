/**
 * Text in an address: deflated, and written in the letters that an address may hold. What comes back is bounded
 * while it unpacks, so that a short link cannot fill the memory.
 */

/** Of the text in UTF-8. */
export const MOST_BYTES: number = 64 * 1024;

export class TooLarge extends Error {}

/** Null where the text is larger than what is read back. */
export async function packed(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) return null;
  const deflated = streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw"));
  const parts: Uint8Array[] = [];
  await eachPart(deflated, part => parts.push(part));
  return base64url(joined(parts));
}

/** Throws `TooLarge`, and other errors for what is no such text. */
export async function unpacked(text: string): Promise<string> {
  // Deflated text is hardly longer than the text; beyond that there is no need to look.
  if (text.length > MOST_BYTES * 2) throw new TooLarge();
  const inflated = streamOf(bytesOf(text)).pipeThrough(new DecompressionStream("deflate-raw"));
  const parts: Uint8Array[] = [];
  let size = 0;
  await eachPart(inflated, part => {
    size += part.length;
    if (size > MOST_BYTES) throw new TooLarge();
    parts.push(part);
  });
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(joined(parts));
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: controller => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function eachPart(stream: ReadableStream<Uint8Array>, take: (part: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      take(value);
    }
  } catch (thrown) {
    await reader.cancel().catch(() => undefined);
    throw thrown;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, letter => letter.charCodeAt(0));
}
