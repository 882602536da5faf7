/** Judges the engine that it is loaded with by the oracle, on random worlds. */
import { compareWorld, inWords } from "../differential/compare.ts";
import { generateWorld } from "../differential/generate/world.ts";
import { ORACLE } from "../differential/oracle.ts";

/** Null on a world that both can rate, and rate alike. */
export function objectionOn(seed: number): string | null {
  const { verdict, differences } = compareWorld(ORACLE, generateWorld(seed));
  if (verdict === "equal") return null;
  return differences[0] === undefined ? verdict : inWords(differences[0]);
}
