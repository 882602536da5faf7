import { pathFrom } from "../compiler/resolve/paths.ts";
import type { PlacedToken } from "../grammar/places.ts";
import { type Declared, declarationIn, type Entity, plainName } from "./names/entities.ts";
import { type LinkedMention, mentionAt } from "./names/mentions.ts";
import { type Reading, roleAt } from "./names/reading.ts";
import { BASE_VERSION, FOLLOWS, type World, worldOf } from "./names/world.ts";
import { fileOf, locationOf, offsetAt } from "./positions.ts";
import type { Location, Position, Snapshot } from "./types.ts";

/**
 * Where what stands at the position is declared: the declaration that holds for the file. From a restated one it leads
 * to the one that it restates; from `use`, `amends`, `based on` and a file of data to the file.
 */
export function definition(snapshot: Snapshot, path: string, position: Position): readonly Location[] {
  const world = worldOf(snapshot);
  const reading = world.readings.get(path);
  if (reading === undefined) return [];
  const offset = offsetAt(reading.file, position);
  const mention = mentionAt(snapshot, path, offset);
  if (mention !== null && mention.kind !== "agreement")
    return mention.entities.flatMap(entity => placesOf(world, mention, entity));
  const at = tokenAt(reading, offset);
  return at === null ? [] : fileNamedAt(world, reading, at);
}

function placesOf(world: World, mention: LinkedMention, entity: Entity): readonly Location[] {
  const { kind, owner } = entity;
  const sought = { kind, owner, name: plainName(kind, mention.text) };
  const isOwn = (found: Declared): boolean => found.path === mention.path && found.mention.at === mention.at;
  const found = declarationIn(world, mention.path, sought);
  if (found === null) return [];
  const earlier = isOwn(found) || isChange(mention) ? restated(world, mention.path, sought) : null;
  const { path, mention: declared } = earlier ?? found;
  const file = world.readings.get(path)?.file;
  return file === undefined ? [] : [locationOf(file, declared)];
}

/** `remove charge x`, `set seats to …`: what is meant is inherited. */
function isChange({ part, at }: LinkedMention): boolean {
  return part !== null && part.modifier !== null && part.modifier !== "replace" && part.from + 2 >= at;
}

function restated(world: World, path: string, sought: Parameters<typeof declarationIn>[2]): Declared | null {
  const { base = null, before = null } = world.links.get(path) ?? {};
  const earlier = base ?? before;
  return earlier === null ? null : declarationIn(world, earlier, sought, [path]);
}

/** The index of the token that the offset lies in, or touches. */
function tokenAt({ tokens }: Reading, offset: number): number | null {
  const at = tokens.findIndex(({ start, end }) => start <= offset && offset <= end);
  return at < 0 ? null : at;
}

function fileNamedAt(world: World, { file, tokens }: Reading, at: number): readonly Location[] {
  const place = tokens[at]?.slot?.place ?? "";
  const links = world.links.get(file.path);
  const isOfBase = ["head.NAME1", BASE_VERSION].includes(place);
  if (isOfBase || place === FOLLOWS) return headerOf(world, links?.base ?? links?.before ?? null);
  if (place === "file.NAME1") return headerOf(world, file.path);
  const role = roleAt(tokens, at);
  const isPath = role?.does === "state" && role.value.endsWith("file");
  return isPath ? startOf(world.snapshot, pathFrom(file.path, unquoted(tokens[at]))) : [];
}

function unquoted(token: PlacedToken | undefined): string {
  return token?.text.slice(1, -1) ?? "";
}

/** The name that a file gives itself. */
function headerOf(world: World, path: string | null): readonly Location[] {
  const reading = path === null ? undefined : world.readings.get(path);
  const name = reading?.tokens.find(token => token.slot?.place === "file.NAME1");
  return reading === undefined || name === undefined ? [] : [locationOf(reading.file, name)];
}

function startOf(snapshot: Snapshot, path: string | null): readonly Location[] {
  const file = path === null ? null : fileOf(snapshot, path);
  return file === null ? [] : [locationOf(file, { start: 0, end: 0 })];
}
