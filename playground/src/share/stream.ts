/** What a stream of bytes holds, bounded while it is read: a short text may unpack to a long one. */

export class TooLarge extends Error {}

/** Throws `TooLarge`, and whatever the stream throws. */
export async function bytesOfStream(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new TooLarge();
      parts.push(next.value);
    }
  } catch (thrown) {
    await reader.cancel().catch(() => undefined);
    throw thrown;
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
