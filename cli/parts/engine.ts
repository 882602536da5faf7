/** What the engine is told where memory is bounded: it would rather take more than collect what nobody needs. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Before anything large is made: what is forgotten at once is then collected in a few MiB, not in some hundred. */
export function boundEngine(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** Tables of identities lie outside of what the engine watches, so it does not hurry to free them. */
export function collectNow(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
