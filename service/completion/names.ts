/** What can stand where a name, a unit, a currency or a text of the contract's stands. */
import { BUILT_IN_UNITS } from "../../compiler/check/units.ts";
import { currencyCodes } from "../../compiler/money/iso4217.ts";
import { isContractPath } from "../../compiler/resolve/sources.ts";
import { zoneNames } from "../../compiler/zone/zone-table.ts";
import type { Calls, Slot } from "../../grammar/machine.ts";
import { dimensionsIn, entityIn } from "../names/entities.ts";
import { chargeSource, type Holder, holderOf, SUBJECTS, settled } from "../names/reading.ts";
import { isIn, isInRule, type Role, roleOf, type Stated, type Wanted } from "../names/roles.ts";
import { type Named, namesSeen, titleOf } from "./in-scope.ts";
import { currencyOf, dimensionNames, fieldTokens, meterUnit, numberFields, valuesOf } from "./measures.ts";
import type { Spot } from "./spot.ts";

export interface Offer {
  readonly label: string;
  readonly kind: "name" | "value" | "unit";
  readonly detail: string;
}

/** What the contract's own names and values offer for a class of the grammar. */
export function offersFor(spot: Spot, slot: Slot): readonly Offer[] {
  const before = spot.reading.tokens[spot.at - 1]?.text ?? "";
  const role = settled(roleOf(slot), before);
  switch (role?.does) {
    case "declare":
      return restated(spot, slot, role);
    case "refer":
      return role.kind === "word before" ? [] : referred(spot, slot, role.kind);
    case "lead":
      return leading(spot, slot, role.alone);
    case "state":
      return stated(spot, slot, role.value);
    case undefined:
      return slot.terminal === "NUM" ? versions(spot, slot) : [];
  }
}

/** A new name is the writer's; `replace` takes one that is inherited. */
function restated(spot: Spot, { calls }: Slot, role: Role): readonly Offer[] {
  if (role.does !== "declare" || role.kind === "word before" || role.kind === "value") return [];
  if (!isIn(calls, "decl.item2")) return [];
  return named(spot, namesSeen(spot.world, spot.path, { kind: role.kind, inherited: true, from: spot.part }));
}

function referred(spot: Spot, slot: Slot, kind: Wanted): readonly Offer[] {
  const { world, path } = spot;
  const listed = new Set(listedBefore(spot, slot));
  const own = spot.part?.name?.text;
  const isFree = ({ label }: Offer): boolean => !listed.has(label);
  switch (kind) {
    case "unit":
      return units(spot, slot);
    case "agreement":
      return agreements(spot);
    case "source":
      return [
        ...named(spot, namesSeen(world, path, { kind: "meter" })),
        ...named(spot, namesSeen(world, path, { kind: "parameter" })),
      ];
    case "dimension":
      return choices(spot, slot).filter(isFree);
    case "field":
      return fieldsOf(spot, holderAt(spot));
    default: {
      const inherited = slot.place.startsWith("decl.");
      const all = named(spot, namesSeen(world, path, { kind, inherited, from: spot.part }));
      const isItself = spot.part?.word === kind && spot.part.modifier === null && !isStep(slot);
      return all.filter(isFree).filter(({ label }) => !(isItself && label === own));
    }
  }
}

function isStep({ place }: Slot): boolean {
  return place.startsWith("step.") || place.startsWith("expected.");
}

/** `when the …` is a parameter with a list; else a dimension. */
function choices(spot: Spot, slot: Slot): readonly Offer[] {
  const { world, path, reading, at } = spot;
  if (slot.place === "choice.NAME1" && reading.tokens[at - 1]?.text === "the")
    return named(spot, namesSeen(world, path, { kind: "parameter" }));
  const holder = holderAt(spot);
  return dimensionNames(world, path, holder).map(label => ({
    label,
    kind: "name",
    detail: dimensionDetail(spot, holder, label),
  }));
}

function dimensionDetail({ world, path }: Spot, holder: Holder | null, name: string): string {
  const [entity] = dimensionsIn(world, path, holder, name);
  if (entity === undefined) return name === "account" ? "the account, built in" : "dimension";
  return entity.kind === "band" ? "band" : `field of ${entity.owner ?? "an event"}`;
}

/**
 * An event before a dot, an event with its field, or what a name alone means there. What has named an event already
 * stays with it.
 */
function leading(spot: Spot, slot: Slot, alone: Wanted | null): readonly Offer[] {
  const { world, path } = spot;
  if (isIn(slot.calls, "meterd.derived1")) return referred(spot, slot, "meter");
  const isTest = isInRule(slot.calls, "cond");
  const isNumber = isInRule(slot.calls, "counted") || slot.place === "level.NAME1";
  const holder = holderAt(spot);
  const event = holder?.kind === "event" ? holder.name : null;
  const events = namesSeen(world, path, { kind: "event" }).filter(
    ({ name }) => event === null || name === event,
  );
  const isBare = alone !== null && event !== null && (isTest || spot.part?.word !== "meter");
  const fieldsOfEvent = (owner: string): readonly string[] =>
    isNumber && !isTest ? numberFields(world, path, owner) : fieldNames(spot, owner);
  const bare = isBare ? referred(spot, slot, alone) : [];
  const fits = ({ label }: Offer): boolean =>
    isTest || !isNumber || fieldsOfEvent(event ?? "").includes(label);
  const dotted = events.flatMap(({ name }) =>
    fieldsOfEvent(name).map(field => ({
      label: `${name}.${field}`,
      kind: "name" as const,
      detail: fieldDetail(spot, name, field),
    })),
  );
  return [...bare.filter(fits), ...dotted, ...named(spot, events)];
}

function fieldNames({ world, path }: Spot, owner: string): readonly string[] {
  return namesSeen(world, path, { kind: "field", owner }).map(({ name }) => name);
}

function fieldsOf(spot: Spot, holder: Holder | null): readonly Offer[] {
  if (holder?.kind !== "event") return [];
  return fieldNames(spot, holder.name).map(label => ({
    label,
    kind: "name",
    detail: fieldDetail(spot, holder.name, label),
  }));
}

function fieldDetail({ world, path }: Spot, event: string, field: string): string {
  const own = fieldTokens(world, path, event, field);
  const type = own.find(token => token.slot?.place.startsWith("ftype."))?.text ?? "";
  const unit = own.find(
    token => token.slot?.place === "field.UNIT1" || token.slot?.place === "field.CUR1",
  )?.text;
  return `${type}${unit === undefined ? "" : ` in ${unit}`}, field of ${event}`;
}

function holderAt({ reading, at, part }: Spot): Holder | null {
  return holderOf(reading.tokens, at, part);
}

/** Names of the list that is being written: none stands twice. */
function listedBefore({ reading: { tokens }, at }: Spot, { calls }: Slot): readonly string[] {
  const found: string[] = [];
  for (let i = at - 1; i > 0 && tokens[i]?.text === ","; i -= 2) {
    const token = tokens[i - 1];
    if (token?.slot?.calls?.place !== calls?.place) break;
    found.push(token?.text ?? "");
  }
  return found;
}

function named({ world, path }: Spot, names: readonly Named[]): readonly Offer[] {
  return names.map(one => ({ label: one.name, kind: "name", detail: nameDetail(one) }));
  function nameDetail(one: Named): string {
    const title = titleOf(world, one);
    const from = one.path === path ? "" : ` (${one.path})`;
    return `${one.mention.kind}${title === "" ? "" : ` · ${title}`}${from}`;
  }
}

// Units, currencies, texts

function units(spot: Spot, slot: Slot): readonly Offer[] {
  const { world, path } = spot;
  const inherited = slot.place.startsWith("decl.");
  const own = named(spot, namesSeen(world, path, { kind: "unit", inherited, from: spot.part })).map(one => ({
    ...one,
    kind: "unit" as const,
  }));
  if (inherited) return own;
  const fitting = sourceUnit(spot);
  const built = [...BUILT_IN_UNITS.keys()].map(label => ({
    label,
    kind: "unit" as const,
    detail: "unit, built in",
  }));
  const all = [...own, ...built];
  const known = new Set(all.map(({ label }) => label));
  const joined = [...(fitting === null ? [] : [fitting]), ...productsWritten(spot)].filter(
    one => !known.has(one),
  );
  return [...joined.map(label => ({ label, kind: "unit" as const, detail: "product of units" })), ...all];
}

/** `GB-hours`, where the file says so elsewhere. */
function productsWritten({ reading: { tokens }, at }: Spot): readonly string[] {
  const found = tokens.filter(
    ({ slot, text }, i) => i !== at && slot?.terminal === "UNIT" && text.includes("-"),
  );
  return [...new Set(found.flatMap(({ text }) => [text, ...otherForm(text)]))];
}

/** `GB-hour` beside `GB-hours`. */
function otherForm(product: string): readonly string[] {
  const [, head = "", last = ""] = /^(.*-)([^-]+)$/.exec(product) ?? [];
  const form = BUILT_IN_UNITS.get(last)?.label;
  return form === undefined ? [] : [head + form.singular, head + form.plural];
}

/** The unit of what the charge is for. */
function sourceUnit({ world, path, reading, part }: Spot): string | null {
  const source = part?.word === "charge" ? chargeSource(reading.tokens, part) : null;
  return source?.kind === "source" ? meterUnit(world, path, source.name) : null;
}

function agreements({ world, path }: Spot): readonly Offer[] {
  const names = [...world.links].flatMap(([other, { identity }]) =>
    identity !== null && other !== path ? [{ name: identity.name, other }] : [],
  );
  const lists = names.filter(({ other }) =>
    world.readings.get(other)?.tokens.some(token => token.slot?.place === "file.'list'1"),
  );
  return [...new Map(lists.map(one => [one.name, one])).values()].map(({ name, other }) => ({
    label: name,
    kind: "name",
    detail: `price list (${other})`,
  }));
}

/** The numbers of versions that can be followed or built on. */
function versions({ world, path, reading, at }: Spot, { place }: Slot): readonly Offer[] {
  const name =
    place === "head.NUM2"
      ? world.links.get(path)?.identity?.name
      : place === "head.NUM3"
        ? reading.tokens[at - 2]?.text
        : undefined;
  if (name === undefined) return [];
  return [...world.links].flatMap(([other, { identity }]): readonly Offer[] =>
    identity?.name === name && other !== path
      ? [{ label: identity.version, kind: "value", detail: `version of ${name} (${other})` }]
      : [],
  );
}

function stated(spot: Spot, slot: Slot, value: Stated): readonly Offer[] {
  const { world, path } = spot;
  const files = (detail: string, lead: string, isWanted: (other: string) => boolean): readonly Offer[] =>
    [...world.snapshot.workspace.keys()]
      .filter(other => other !== path && isWanted(other))
      .map(other => ({ label: `"${relative(path, other, lead)}"`, kind: "value", detail }));
  switch (value) {
    case "currency": {
      const own = slot.place === "head.CUR1" ? null : currencyOf(world, path);
      const codes = own === null ? currencyCodes() : [own];
      return codes.map(label => ({ label, kind: "unit", detail: "currency" }));
    }
    case "zone":
      return zoneNames().map(name => ({ label: `"${name}"`, kind: "value", detail: "time zone" }));
    case "definitions file":
      return files("definitions", "./", other => isContractPath(other) && isDefinitions(spot, other));
    case "price file":
      return files("prices", "", other => /\.(?:csv|ya?ml)$/.test(other));
    case "dates file":
      return files("dates", "", other => /\.(?:csv|ya?ml)$/.test(other));
    case "listed value":
      return dimensionValues(spot, slot);
    case "free":
      return [];
  }
}

function isDefinitions({ world }: Spot, path: string): boolean {
  return world.readings.get(path)?.tokens.some(token => token.slot?.place === "file.'definitions'1") ?? false;
}

/** As the file would name the other one. */
function relative(from: string, to: string, lead: string): string {
  const home = from.split("/").slice(0, -1);
  const way = to.split("/");
  let same = 0;
  while (same < home.length && same < way.length - 1 && home[same] === way[same]) same += 1;
  const up = "../".repeat(home.length - same);
  return `${up === "" ? lead : up}${way.slice(same).join("/")}`;
}

/** The values of what is compared: the name before `is`, the column of the table, the field that is recorded. */
function dimensionValues(spot: Spot, slot: Slot): readonly Offer[] {
  const { world, path, reading, part } = spot;
  const subject = slot.place === "key.TEXT1" ? columnAt(spot, slot.calls) : subjectBefore(spot);
  if (subject === null) return [];
  const { text } = reading.tokens[subject] ?? {};
  if (text === undefined) return [];
  const place = reading.tokens[subject]?.slot?.place ?? "";
  const isParameter = PARAMETERS.has(place) || reading.tokens[subject - 1]?.text === "the";
  const parameter = isParameter ? entityIn(world, path, { kind: "parameter", name: text }) : null;
  const entities =
    parameter === null
      ? dimensionsIn(world, path, holderOf(reading.tokens, subject, part), text)
      : [parameter];
  const detail = `value of ${text}`;
  return valuesOf(world, path, entities).map(label => ({ label, kind: "value", detail }));
}

/** The index of the name that is compared or recorded; null where none stands there. */
function subjectBefore({ reading: { tokens }, at }: Spot): number | null {
  for (let i = at - 1; i >= 0 && i > at - LONGEST_LIST; i -= 1) {
    const place = tokens[i]?.slot?.place ?? "";
    if (SUBJECTS.has(place)) return i;
  }
  return null;
}

const PARAMETERS: ReadonlySet<string> = new Set(["paramd.NAME1", "decl.NAME2", "step.NAME1"]);
const LONGEST_LIST = 400;

/** The index of the dimension of the table whose key comes next. */
function columnAt({ reading: { tokens }, at, part }: Spot, calls: Calls | null): number | null {
  if (!isIn(calls, "trow.key1") && !isIn(calls, "trow.key2")) return null;
  let column = 0;
  for (let i = at - 1; tokens[i]?.slot?.place === "trow.','1"; i -= 2) column += 1;
  const names: number[] = [];
  for (let i = part?.from ?? 0; i < at; i += 1) {
    if (tokens[i]?.slot?.place === "table.'prices'1") names.length = 0;
    const { terminal, calls: own } = tokens[i]?.slot ?? {};
    if (terminal === "NAME" && isIn(own ?? null, "table.names1")) names.push(i);
  }
  return names[column] ?? null;
}
