/** What the declared things are measured in and split by, as their words tell, also where the text is broken. */
import type { PlacedToken } from "../../grammar/places.ts";
import { declarationIn, dimensionsIn, type Entity } from "../names/entities.ts";
import { type Holder, isDerived, roleAt } from "../names/reading.ts";
import { isIn } from "../names/roles.ts";
import type { World } from "../names/world.ts";
import { namesSeen } from "./in-scope.ts";

/** The unit in which a meter counts or sums, in words; null where it takes more to tell. */
export function meterUnit(world: World, path: string, meter: string, depth = 0): string | null {
  const own = declarationTokens(world, path, "meter", meter);
  const counted = own.find(token => token.slot?.place === "agg.UNIT1");
  if (counted !== undefined) return counted.text;
  const isPlain =
    own.some(token => token.slot?.place === "agg.'sum'1") && !own.some(token => token.text === "*");
  const field = own.findIndex(token => token.slot?.place === "ref.NAME2");
  if (isPlain && field > 1) return fieldUnit(world, path, own[field - 2]?.text ?? "", own[field]?.text ?? "");
  const part = own.find(token => token.slot?.place === "ref.NAME1" || token.slot?.place === "operand.NAME1");
  const isSum = own.some(token => isIn(token.slot?.calls ?? null, "meterd.derived1"));
  const isSimple = !own.some(token => token.text === "*" || token.text === "per");
  return isSum && isSimple && part !== undefined && depth < 8
    ? meterUnit(world, path, part.text, depth + 1)
    : null;
}

export function isDerivedMeter(world: World, path: string, meter: string): boolean {
  const tokens = declarationTokens(world, path, "meter", meter);
  return isDerived(tokens, { from: 0, to: tokens.length });
}

/** The unit of a field; null where it has none, or is money. */
export function fieldUnit(world: World, path: string, event: string, field: string): string | null {
  const own = fieldTokens(world, path, event, field);
  return own.find(token => token.slot?.place === "field.UNIT1")?.text ?? null;
}

/** `decimal in GB`, `text one of …`, with what follows it. */
export function fieldTokens(
  world: World,
  path: string,
  event: string,
  field: string,
): readonly PlacedToken[] {
  const found = declarationIn(world, path, { kind: "field", name: field, owner: event });
  const tokens = world.readings.get(found?.path ?? "")?.tokens ?? [];
  if (found === null || found.mention.part === null) return [];
  let to = found.mention.at + 1;
  while (to < found.mention.part.to && tokens[to]?.slot?.place !== "field.'field'1") to += 1;
  return tokens.slice(found.mention.at, to);
}

/** The tokens of the declaration that holds in the file. */
export function declarationTokens(
  world: World,
  path: string,
  kind: Entity["kind"],
  name: string,
): readonly PlacedToken[] {
  const found = declarationIn(world, path, { kind, name });
  const part = found?.mention.part;
  if (found === null || part === undefined || part === null) return [];
  return (world.readings.get(found.path)?.tokens ?? []).slice(part.from, part.to);
}

/** The dimensions that a meter is split by, as written. */
export function meterDimensions(world: World, path: string, meter: string): readonly string[] {
  return declarationTokens(world, path, "meter", meter)
    .filter(token => token.slot?.terminal === "NAME" && token.slot.calls?.place === "meterd.names1")
    .map(token => token.text);
}

/** The names by which a holder can be split or asked. */
export function dimensionNames(world: World, path: string, holder: Holder | null): readonly string[] {
  const bands = namesSeen(world, path, { kind: "band" }).map(({ name }) => name);
  if (holder === null)
    return [
      ...new Set([...namesSeen(world, path, { kind: "field" }).map(({ name }) => name), ...bands, "account"]),
    ];
  const fields = namesSeen(world, path, { kind: "field" })
    .map(({ name }) => name)
    .filter(name => dimensionsIn(world, path, holder, name).some(({ kind }) => kind === "field"));
  return [...new Set([...fields, ...bands, "account"])];
}

/** The values that a dimension or a text parameter lists, as the text writes them. */
export function valuesOf(world: World, path: string, entities: readonly Entity[]): readonly string[] {
  return [...new Set(entities.flatMap(entity => valuesOfEntity(world, path, entity)))];
}

function valuesOfEntity(world: World, path: string, { kind, name, owner }: Entity): readonly string[] {
  if (kind === "field") {
    const own = fieldTokens(world, path, owner ?? "", name);
    if (own.some(token => token.slot?.place === "ftype.'boolean'1")) return ["true", "false"];
    return textsAt(own, place => place.startsWith("oneof.TEXT"));
  }
  const own = declarationTokens(world, path, kind, name);
  if (kind === "band") return textsAt(own, place => place === "bandrow.TEXT1" || place === "bandd.TEXT2");
  return textsAt(own, place => place.startsWith("oneof.TEXT"));
}

function textsAt(tokens: readonly PlacedToken[], isWanted: (place: string) => boolean): readonly string[] {
  return tokens.filter(token => isWanted(token.slot?.place ?? "")).map(token => token.text);
}

/** The currency that the file or what it builds on states. */
export function currencyOf(world: World, path: string): string | null {
  for (let at: string | null = path, steps = 0; at !== null && steps < 100; steps += 1) {
    const found: PlacedToken | undefined = world.readings
      .get(at)
      ?.tokens.find(token => token.slot?.place === "head.CUR1");
    if (found !== undefined) return found.text;
    at = world.links.get(at)?.base ?? null;
  }
  return null;
}

/** The fields of an event that a meter may sum. */
export function numberFields(world: World, path: string, event: string): readonly string[] {
  return namesSeen(world, path, { kind: "field", owner: event })
    .map(({ name }) => name)
    .filter(name => {
      const own = fieldTokens(world, path, event, name);
      const isNumber = own.some(token => /^ftype\.'(?:integer|decimal)'1$/.test(token.slot?.place ?? ""));
      return isNumber && !own.some(token => token.slot?.place === "field.'optional'1");
    });
}

/** The event that a meter reads; null where it is derived or none is named. */
export function eventOfMeter(world: World, path: string, meter: string): string | null {
  if (isDerivedMeter(world, path, meter)) return null;
  const tokens = declarationTokens(world, path, "meter", meter);
  for (let i = 0; i < tokens.length; i += 1) {
    const role = roleAt(tokens, i);
    const isEvent = role?.does === "refer" && role.kind === "event";
    if (isEvent || (role?.does === "lead" && tokens[i + 1]?.text === ".")) return tokens[i]?.text ?? null;
  }
  return null;
}
