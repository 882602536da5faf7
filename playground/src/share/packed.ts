/**
 * Text in an address: deflated, and written in the letters that an address may hold. What comes back is bounded
 * while it unpacks, so that a short link cannot fill the memory.
 */
import { bytesOfStream, TooLarge } from "./stream.ts";

/** Of the text in UTF-8. */
export const MOST_BYTES: number = 64 * 1024;

/** Null where the text is larger than what is read back. */
export async function packed(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) return null;
  const deflated = streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw"));
  return base64url(await bytesOfStream(deflated, Number.POSITIVE_INFINITY));
}

/** Throws `TooLarge`, and other errors for what is no such text. */
export async function unpacked(text: string): Promise<string> {
  // Deflated text is hardly longer than the text; beyond that there is no need to look.
  if (text.length > MOST_BYTES * 2) throw new TooLarge();
  const inflated = streamOf(bytesOf(text)).pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = await bytesOfStream(inflated, MOST_BYTES);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: controller => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

function base64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, letter => letter.charCodeAt(0));
}
