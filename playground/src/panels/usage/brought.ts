/** Files and texts that somebody brings, as events or as a register. Nothing leaves the page. */
import { firstCharacterOf, isTableName } from "../../../../input/events/form.ts";
import { bytesOfStream, TooLarge } from "../../share/stream.ts";
import type { EventsText } from "../../state/usage.ts";
import type { Trouble } from "../../work/rating-requests.ts";

/** What the page holds at most; the command line has no such bound. */
export const MOST_BYTES: number = 16 * 1_048_576;

export type BroughtFile =
  | { readonly kind: "events"; readonly events: Omit<EventsText, "accounts"> }
  | { readonly kind: "register"; readonly text: string }
  | { readonly kind: "too large" | "unreadable" }
  | { readonly kind: "refused"; readonly problems: readonly Trouble[] };

/** Plain or gzip; a name with .yaml or .yml is a register. */
export async function broughtFile(file: File): Promise<BroughtFile> {
  const bytes = await bytesOf(file);
  if (bytes === null || bytes === "too large") return { kind: bytes ?? "unreadable" };
  const { firstInvalidByte, looksLikeUtf16, placeOf, textOfUtf8 } = await import("../../../../input/utf8.ts");
  const text = looksLikeUtf16(bytes) ? null : textOfUtf8(bytes);
  if (text === null) {
    const { problem } = await import("../../../../input/problems.ts");
    const at = looksLikeUtf16(bytes) ? { line: 1, column: 1 } : placeOf(bytes, firstInvalidByte(bytes) ?? 0);
    const params = { path: file.name, ...(looksLikeUtf16(bytes) ? { looksLike: "UTF-16" as const } : {}) };
    return {
      kind: "refused",
      problems: [problem("TAR0008", params, `${file.name}:${at.line}:${at.column}`)],
    };
  }
  if (/\.ya?ml$/i.test(file.name)) return { kind: "register", text };
  return { kind: "events", events: eventsOf(file.name, text) };
}

/** Its form by its name, else by its first character. */
export function eventsOf(name: string, text: string): Omit<EventsText, "accounts"> {
  const first = firstCharacterOf(text);
  const format = isTableName(name) ? "csv" : first === "[" ? "json" : first === "{" ? "ndjson" : "csv";
  return { name, format, text };
}

async function bytesOf(file: File): Promise<Uint8Array | "too large" | null> {
  if (file.size > MOST_BYTES) return "too large";
  try {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    if (head[0] !== 0x1f || head[1] !== 0x8b) return new Uint8Array(await file.arrayBuffer());
    return await bytesOfStream(file.stream().pipeThrough(new DecompressionStream("gzip")), MOST_BYTES);
  } catch (thrown) {
    return thrown instanceof TooLarge ? "too large" : null;
  }
}
