/** Filters, expressions and dimensions. */
import { parameter } from "./declare.ts";
import type { Band, Dimension, Event, Family, Field, Model } from "./model.ts";
import { TIME } from "./units.ts";
import { inUnit, money, near, neat, numeral, quantity, rounding } from "./values.ts";

/** A number of an event as text of the contract. */
export function fieldNumber(model: Model, field: Field, value: number): string {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  if (field.money) return `${model.currency} ${sign}${numeral(model.chance, size)}`;
  const text = field.unit === null ? numeral(model.chance, size) : inUnit(model.chance, size, field.unit);
  return `${sign}${text}`;
}

/** Whether a filter of this event can say anything. */
export function canFilter(event: Event): boolean {
  return event.fields.some(({ presence, type }) => presence !== "optional" && type !== "instant");
}

export function condition(model: Model, event: Event, bands: readonly Band[], bare: boolean): string {
  const { chance } = model;
  const first = test(model, event, bands, bare);
  const form = chance.weighted([
    [6, "one"],
    [2, "and"],
    [2, "or"],
    [1, "mixed"],
    [1, "inner"],
  ] as const);
  const next = (): string => test(model, event, bands, bare);
  switch (form) {
    case "one":
      return first;
    case "and":
      return `${first} and ${next()}${chance.maybe(25) ? ` and ${next()}` : ""}`;
    case "or":
      return `${first} or ${next()}${chance.maybe(25) ? ` or ${next()}` : ""}`;
    case "mixed":
      return `(${first} or ${next()}) and ${next()}`;
    case "inner":
      return `${first} or (${next()} and ${next()})`;
  }
}

function test(model: Model, event: Event, bands: readonly Band[], bare: boolean): string {
  const { chance } = model;
  const fields = event.fields.filter(({ presence, type }) => presence !== "optional" && type !== "instant");
  const own = bands.filter(band => band.event === null || band.event === event.name);
  if (own.length > 0 && chance.maybe(fields.length === 0 ? 100 : 25)) {
    const band = chance.pick(own);
    return textTest(model, band.name, band.known, true);
  }
  if (fields.length === 0) throw new Error("a filter needs a field");
  const field = chance.pick(fields);
  const name = bare && chance.maybe(70) ? field.name : `${event.name}.${field.name}`;
  if (field.type === "text") return textTest(model, name, field.values ?? OPEN_VALUES, field.values !== null);
  const not = chance.maybe(25) ? "not " : "";
  if (field.type === "boolean") return `${name} is ${not}${chance.pick(["true", "false"])}`;
  const some = field.usual === 0 ? chance.between(0, 3) : neat(chance, field.usual / chance.between(1, 8));
  const value = fieldNumber(model, field, field.type === "integer" ? Math.round(some) : some);
  const form = chance.weighted([
    [3, "above"],
    [3, "below"],
    [3, "at least"],
    [3, "at most"],
    [2, ""],
    [1, "one of"],
  ] as const);
  if (form === "one of")
    return `${name} is ${not}one of ${value}, ${fieldNumber(model, field, field.usual * 3 + 1)}`;
  return `${name} is ${form === "" ? not : `${not}${form} `}${value}`;
}

/** What open texts hold. */
export const OPEN_VALUES = ["alpha", "beta", "gamma", "d-4"] as const;

function textTest(model: Model, name: string, values: readonly string[], closed: boolean): string {
  const { chance } = model;
  const not = chance.maybe(30) ? "not " : "";
  const several = values.length > (closed ? 2 : 1) && chance.maybe(40);
  if (!several && chance.maybe(8)) return `${name} is ${not}one of "${chance.pick(values)}"`;
  if (!several) return `${name} is ${not}"${chance.pick(values)}"`;
  return `${name} is ${not}one of ${chance
    .some(values, 2, values.length - (closed ? 1 : 0))
    .map(value => `"${value}"`)
    .join(", ")}`;
}

/** Fields and bands that a meter of the event can keep apart. */
export function dimensionsOf(model: Model, event: Event): readonly Dimension[] {
  const fields = event.fields.filter(
    ({ type, presence, unit, money, family }) =>
      presence !== "optional" &&
      (type === "text" ||
        type === "boolean" ||
        (type === "integer" && unit === null && !money && family === null)),
  );
  const own = fields.map((field): Dimension => {
    if (field.type === "boolean")
      return { name: field.name, kind: "boolean", values: ["true", "false"], known: ["true", "false"] };
    if (field.type === "integer")
      return { name: field.name, kind: "integer", values: null, known: ["1", "2", "3"] };
    return { name: field.name, kind: "text", values: field.values, known: field.values ?? OPEN_VALUES };
  });
  return [...own, ...model.bands.filter(band => band.event === null || band.event === event.name)];
}

export interface Value {
  readonly text: string;
  readonly family: Family | null;
  readonly money: boolean;
  /** Of one event, in the family's smallest unit. */
  readonly usual: number;
  readonly signed: boolean;
}

/** A value of one event: a field, maybe combined and counted. */
export function eventValue(model: Model, event: Event, bare: boolean): Value | null {
  const { chance } = model;
  const fields = event.fields.filter(
    ({ usual, presence, family, money }) =>
      usual > 0 && presence !== "optional" && (family !== null || money),
  );
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const name = ref(model, event, field, bare);
  const base: Value = {
    text: name,
    family: field.family,
    money: field.money,
    usual: field.usual * (field.unit?.factor ?? 1),
    signed: field.signed,
  };
  const form = chance.weighted([
    [12, "plain"],
    [3, "counted"],
    [1, "sum"],
    [1, "less"],
    [1, "times"],
    [1, "field"],
    [1, "inner"],
  ] as const);
  const same = fields.filter(
    other => other !== field && other.family?.key === field.family?.key && other.money === field.money,
  );
  switch (form) {
    case "plain":
      return base;
    case "counted":
      return { ...base, text: `${name} ${counted(model, base)}` };
    case "sum":
      return {
        ...base,
        text: `${name} + ${same.length > 0 ? ref(model, event, chance.pick(same), bare) : constant(model, base, 0.2)}`,
      };
    case "less":
      return {
        ...base,
        text: `${name} - ${same.length > 0 ? ref(model, event, chance.pick(same), bare) : constant(model, base, 0.1)}`,
        signed: true,
      };
    case "times":
      return {
        ...base,
        text: chance.maybe(50) ? `${name} * 2` : `0.5 * (${name} + ${constant(model, base, 0.2)})`,
      };
    case "field": {
      const plain = event.fields.find(
        ({ type, usual, presence, family, money }) =>
          type === "integer" && usual === 3 && presence !== "optional" && family === null && !money,
      );
      return plain === undefined
        ? base
        : { ...base, text: `${name} * ${ref(model, event, plain, bare)}`, usual: base.usual * 3 };
    }
    case "inner":
      return { ...base, text: `(${name} ${counted(model, base)}) * ${chance.pick(["2", "1.5"])}` };
  }
}

function ref(model: Model, event: Event, field: Field, bare: boolean): string {
  return bare && model.chance.maybe(75) ? field.name : `${event.name}.${field.name}`;
}

/** Money cannot stand in an expression, so the value itself does. */
function constant(model: Model, { text, family, usual }: Value, part: number): string {
  if (family === null) return text;
  const known = model.parameters.find(
    one => one.kind === "quantity" && !one.dated && one.family?.key === family.key,
  );
  if (known === undefined && model.chance.maybe(40)) {
    const made = parameter(model, "quantity", family, Math.max(1, usual * part));
    if (!made.dated) return `the ${made.name}`;
  }
  return known !== undefined && model.chance.maybe(60)
    ? `the ${known.name}`
    : quantity(model.chance, family, Math.max(1, usual * part));
}

export function counted(model: Model, { family, money: isMoney, usual }: Value): string {
  const { chance } = model;
  const amount = (part: number): string => {
    if (isMoney) return money(model, usual * part);
    return family === null ? "1" : quantity(chance, family, Math.max(1, usual * part));
  };
  const parameters = model.parameters.filter(
    one => one.kind === "quantity" && one.family?.key === family?.key && !one.dated,
  );
  const least = (): string =>
    parameters.length > 0 && chance.maybe(50)
      ? `at least the ${chance.pick(parameters).name}`
      : `at least ${amount(0.3)}`;
  const round = (): string => `rounded ${rounding(chance, amount(0.05))}`;
  const steps: readonly (() => string)[] = [
    least,
    () => `at most ${amount(2)}`,
    round,
    () => `${least()} ${round()}`,
    () => `${round()} at most ${amount(2)}`,
  ];
  if (isMoney || family === null) return `counted ${round()}`;
  return `counted ${chance.pick(steps)()}`;
}

/** A step that rounds a reading. */
export function readingStep(model: Model, family: Family | null, isMoney: boolean, usual: number): string {
  const { chance } = model;
  if (isMoney) return `${model.currency} ${chance.pick(["1", "0.5", "10"])}`;
  if (family === null) return "1";
  return quantity(chance, family, Math.max(family.key === TIME.key ? 60 : 1, near(chance, usual / 20)));
}
