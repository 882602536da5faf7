import { mentionsIn } from "./names/mentions.ts";
import type { EntityKind } from "./names/roles.ts";
import { worldOf } from "./names/world.ts";
import { rangeAt } from "./positions.ts";
import type { Range, Snapshot } from "./types.ts";

/** A name at its place, for colours that the words alone cannot tell: `meter total` names a meter, `total` or not. */
export interface NameToken {
  readonly range: Range;
  readonly kind: EntityKind;
  readonly isDeclaration: boolean;
  /** Something declares it; units of the language and `account` need no declaration. */
  readonly isDeclared: boolean;
}

/** All names of a file, in order of place; titles of examples and values are texts and none. */
export function nameTokens(snapshot: Snapshot, path: string): readonly NameToken[] {
  const file = worldOf(snapshot).readings.get(path)?.file;
  if (file === undefined) return [];
  return mentionsIn(snapshot, path)
    .filter(({ kind }) => kind !== "example" && kind !== "value")
    .map(({ start, end, kind, does, entities }) => ({
      range: rangeAt(file, start, end),
      kind: entities[0]?.kind ?? (kind === "source" ? "meter" : kind === "dimension" ? "field" : kind),
      isDeclaration: does === "declare",
      isDeclared: entities.length > 0,
    }));
}
