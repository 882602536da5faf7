/** Every mention of a name in the workspace with what it means: definition, references and rename are made of it. */

import type { Snapshot } from "../types.ts";
import { type Entity, entitiesOf, entityIn, keyOf } from "./entities.ts";
import type { Mention } from "./reading.ts";
import { type World, worldOf } from "./world.ts";

export interface LinkedMention extends Mention {
  readonly path: string;
  /** None where nothing declares the name; several where a dimension joins fields of several events. */
  readonly entities: readonly Entity[];
}

/** Of one file, in order of place. */
export function mentionsIn(snapshot: Snapshot, path: string): readonly LinkedMention[] {
  const world = worldOf(snapshot);
  const kept = linked.get(world) ?? new Map<string, readonly LinkedMention[]>();
  linked.set(world, kept);
  const known = kept.get(path);
  if (known !== undefined) return known;
  const mentions = world.readings.get(path)?.mentions ?? [];
  const found = mentions.flatMap(mention => link(world, path, mention));
  kept.set(path, found);
  return found;
}

const linked = new WeakMap<World, Map<string, readonly LinkedMention[]>>();

/** The mention that the offset lies in or touches. */
export function mentionAt(snapshot: Snapshot, path: string, offset: number): LinkedMention | null {
  const found = mentionsIn(snapshot, path).filter(({ start, end }) => start <= offset && offset <= end);
  return found.find(({ end }) => offset < end) ?? found[0] ?? null;
}

/** All mentions in the workspace of one of these. */
export function mentionsOf(snapshot: Snapshot, entities: readonly Entity[]): readonly LinkedMention[] {
  const keys = new Set(entities.map(keyOf));
  return allMentions(snapshot).filter(mention => mention.entities.some(entity => keys.has(keyOf(entity))));
}

function allMentions(snapshot: Snapshot): readonly LinkedMention[] {
  return [...worldOf(snapshot).readings.keys()].flatMap(path => mentionsIn(snapshot, path));
}

/** A unit joined of several is a mention of each; one that is declared as a whole is one. */
function link(world: World, path: string, mention: Mention): readonly LinkedMention[] {
  const whole = { ...mention, path, entities: entitiesOf(world, path, mention) };
  if (mention.kind !== "unit" || whole.entities.length > 0 || !mention.text.includes("-")) return [whole];
  let { start } = mention;
  return mention.text.split("-").map(text => {
    const end = start + text.length;
    const entity = entityIn(world, path, { kind: "unit", name: text });
    const part = { ...whole, text, start, end, entities: entity === null ? [] : [entity] };
    start = end + 1;
    return part;
  });
}
