/** Words that would begin what the file or the declaration cannot have, or has already. */
import type { Spot } from "./spot.ts";

/** `place` is that of the word in the grammar. */
export function isWordOffered(spot: Spot, place: string): boolean {
  if (CHANGES.has(place)) return inherits(spot);
  if (place === "policyd.'policy'1") return !isDefinitions(spot) && !stands(spot, place, 0);
  if (NO_DEFINITION.test(place)) return !isDefinitions(spot);
  const alternatives = ONCE.find(one => one.includes(place));
  return alternatives === undefined || !alternatives.some(one => stands(spot, one, spot.part?.from ?? 0));
}

const CHANGES: ReadonlySet<string> = new Set(["decl.'replace'1", "decl.'remove'1", "decl.'set'1"]);

/** Declarations that a file of definitions does not hold. */
const NO_DEFINITION: RegExp =
  /^(?:paramd|meterd|charged|allowanced|discountd|minimumd|creditd|taxd|exampled)\.'[a-z]+'1$/;

/** Frame clauses of which a declaration has one. */
const ONCE: readonly (readonly string[])[] = [
  ["frame.'in'1"],
  ["frame.'prorated'1", "frame.'not'1"],
  ["frame.'increasing'1"],
  ["frame.'settled'1"],
  ["frame.'note'1"],
  ["dframe.'during'1"],
  ["dframe.'at'1"],
  ["dframe.'prorated'1", "dframe.'not'1"],
  ["cframe.'expires'1"],
  ["cframe.'priority'1"],
];

/** Elsewhere in the declaration, or in the file from an index on. */
function stands({ reading: { tokens }, at, part }: Spot, place: string, from: number): boolean {
  const to = from === 0 ? tokens.length : (part?.to ?? tokens.length);
  for (let i = from; i < to; i += 1) if (i !== at && tokens[i]?.slot?.place === place) return true;
  return false;
}

function inherits({ world, path, reading }: Spot): boolean {
  const isSaid = reading.tokens.some(
    ({ slot }) => slot?.place === "head.'based'1" || slot?.place === "head.'amends'1",
  );
  return isSaid || (world.links.get(path)?.base ?? null) !== null;
}

function isDefinitions({ reading }: Spot): boolean {
  return reading.tokens.some(({ slot }) => slot?.place === "file.'definitions'1");
}
