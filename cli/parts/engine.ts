/** What the engine is told where memory is bounded: it would rather take more than collect what nobody needs. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Before anything large is made: what is forgotten is then collected after a few MiB, not after some hundred. */
export function boundEngine(): void {
  setFlagsFromString("--heap-growing-percent=10");
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** Tables of identities lie outside of what the engine watches, so it does not hurry to free them. */
export function collectNow(): void {
  setFlagsFromString("--expose-gc");
  const collect: (() => void) | undefined = runInNewContext("gc");
  collect?.();
}
