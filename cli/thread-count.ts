import { refuse } from "./problems.ts";

const MOST_THREADS = 64;

/** What `--threads` says. */
export function threadsOf(text: string): number {
  const threads = /^[1-9][0-9]?$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (threads < 1 || threads > MOST_THREADS)
    throw refuse("TAR0304", { found: text, most: String(MOST_THREADS) });
  return threads;
}
