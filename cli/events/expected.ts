/** About how many events the sources hold, by their sizes. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { PlannedSource } from "./planned-input.ts";

const SAMPLE_BYTES = 65_536;
const LINE_FEED = 0x0a;

/** 0 for those that tell nothing before they are read. */
export function expectedEvents(sources: readonly PlannedSource[]): number {
  return sources.reduce((sum, { source: { path, gzip }, form }) => {
    return gzip || form !== "lines" ? sum : sum + linesIn(path);
  }, 0);
}

/** As long as the first ones. */
function linesIn(path: string): number {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    const first = sample.subarray(0, readSync(file, sample));
    const lines = first.reduce((count, byte) => (byte === LINE_FEED ? count + 1 : count), 0);
    return lines === 0 ? 0 : Math.ceil((statSync(path).size / first.length) * lines);
  } catch {
    // Who reads it tells why it cannot be read.
    return 0;
  } finally {
    if (file !== null) closeSync(file);
  }
}
