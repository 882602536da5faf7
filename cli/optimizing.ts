/**
 * How often V8 compiles a function that is called often: a first time (Maglev) and a second one (TurboFan), which takes
 * longer, in each thread anew, and pays only after many calls more. With a thread for each processor nobody else can do
 * it meanwhile. Kept code is refused under other flags than those under which it was made, so all threads must have
 * loaded theirs before, and the second time must be wanted again before they end.
 */
import { setFlagsFromString } from "node:v8";

/** Before, V8 had no first time that would be enough. */
const HAS_MAGLEV = Number.parseInt(process.versions.node, 10) >= 24;

/** Of all threads. */
export function optimizeTwice(isWanted: boolean): void {
  if (HAS_MAGLEV) setFlagsFromString(isWanted ? "--turbofan" : "--no-turbofan");
}
