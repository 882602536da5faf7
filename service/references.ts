import { mentionAt, mentionsOf } from "./names/mentions.ts";
import { worldOf } from "./names/world.ts";
import { locationOf, offsetAt } from "./positions.ts";
import type { Location, Position, Snapshot } from "./types.ts";

export interface ReferenceOptions {
  /** True by default. */
  readonly includeDeclaration?: boolean;
}

/** Every place in the workspace that means what stands at the position, by file, then place. */
export function references(
  snapshot: Snapshot,
  path: string,
  position: Position,
  { includeDeclaration = true }: ReferenceOptions = {},
): readonly Location[] {
  const { readings } = worldOf(snapshot);
  const file = readings.get(path)?.file;
  const mention = file === undefined ? null : mentionAt(snapshot, path, offsetAt(file, position));
  if (mention === null) return [];
  return mentionsOf(snapshot, mention.entities)
    .filter(({ does }) => includeDeclaration || does === "refer")
    .flatMap(one => {
      const own = readings.get(one.path)?.file;
      return own === undefined ? [] : [locationOf(own, one)];
    });
}
