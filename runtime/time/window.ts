import type { Instant } from "./instant.ts";

/** Half-open instants. */
export interface Window {
  readonly start: Instant;
  readonly end: Instant;
}
