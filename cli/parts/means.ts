/** With what a rating is done: how many threads, and within how much memory. */
import { refuse } from "../problems.ts";
import { threadsOf } from "../thread-count.ts";
import { boundEngine } from "./engine.ts";

export interface RatingMeans {
  readonly threads: number;
  /** In bytes; null: without a bound. */
  readonly memory: number | null;
}

/** What a rating needs for itself, with some room for the identities of a part. */
const LEAST_MEMORY = 224 * 1_048_576;
const UNITS: ReadonlyMap<string, number> = new Map([
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
]);

export function ratingMeans(options: {
  readonly threads?: string;
  readonly memory?: string;
  readonly state?: string;
}): RatingMeans {
  const threads = options.threads === undefined ? 1 : threadsOf(options.threads);
  const memory = options.memory === undefined ? null : memoryOf(options.memory);
  if (memory !== null && options.threads !== undefined)
    throw refuse("TAR0306", { first: "--memory", second: "--threads" });
  if (memory !== null && options.state !== undefined)
    throw refuse("TAR0306", { first: "--memory", second: "--state" });
  if (threads > 1 && options.state !== undefined)
    throw refuse("TAR0306", { first: "--threads", second: "--state" });
  if (memory !== null) boundEngine();
  return { threads, memory };
}

function memoryOf(text: string): number {
  const [, digits = "", unit = ""] = /^([1-9][0-9]{0,8}) ?([KMG]iB)$/.exec(text) ?? [];
  const memory = (UNITS.get(unit) ?? 0) * (digits === "" ? 0 : Number.parseInt(digits, 10));
  if (memory < LEAST_MEMORY) throw refuse("TAR0305", { found: text, least: sizeInWords(LEAST_MEMORY) });
  return memory;
}

/** "224 MiB", rounded up. */
export function sizeInWords(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)} MiB`;
}
