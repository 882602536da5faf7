/** Meters: every aggregation, filters, dimensions, derived meters. */
import { canFilter, condition, dimensionsOf, eventValue, fieldNumber, readingStep } from "./conditions.ts";
import { parameter } from "./declare.ts";
import type { Dimension, Event, Family, Meter, Model } from "./model.ts";
import { countedFamily, overTime, perTime } from "./units.ts";
import { freshName, inUnit, neat, numeral, quantity, rounding, title } from "./values.ts";

/** About how many events a period holds. */
const EVENTS = 6;

interface Aggregation {
  readonly text: string;
  readonly family: Family | null;
  readonly money: boolean;
  readonly usual: number;
  readonly cumulative: boolean;
  readonly signed: boolean;
}

export function meter(model: Model): Meter {
  const { chance } = model;
  if (model.meters.length > 0 && chance.maybe(20)) {
    const made = derived(model);
    if (made !== null) return made;
  }
  const event = chance.pick(model.events);
  const found = aggregation(model, event);
  const dimensions = someDimensions(model, event, found.cumulative);
  const where =
    canFilter(event) && chance.maybe(30) ? `\n  where ${condition(model, event, model.bands, true)}` : "";
  return declareMeter(
    model,
    found,
    { text: `${found.text}${where}`, dimensions, derived: false, events: [event.name] },
    "",
  );
}

interface Body {
  readonly text: string;
  readonly dimensions: readonly Dimension[];
  readonly derived: boolean;
  readonly events: readonly string[];
}

function declareMeter(model: Model, found: Omit<Aggregation, "text">, body: Body, over: string): Meter {
  const { chance } = model;
  const name = freshName(
    model,
    chance.maybe(50) ? chance.pick(["requests", "minutes", "volume", "hits", "stored"]) : "",
  );
  const heading = chance.maybe(40) ? ` ${title(chance)}` : "";
  const by = body.dimensions.length === 0 ? "" : `\n  by ${body.dimensions.map(one => one.name).join(", ")}`;
  const round = chance.maybe(15)
    ? `\n  quantity rounded ${rounding(chance, readingStep(model, found.family, found.money, found.usual))}`
    : "";
  model.declarations.push({
    kind: "meter",
    name,
    text: `meter ${name}${heading}\n  ${body.text}${by}${over}${round}\n`,
  });
  const { family, money, usual, cumulative, signed } = found;
  const { dimensions, derived: isDerived, events } = body;
  const made: Meter = {
    name,
    family,
    money,
    usual,
    cumulative,
    signed,
    dimensions,
    derived: isDerived,
    events,
  };
  model.meters.push(made);
  return made;
}

function someDimensions(model: Model, event: Event, cumulative: boolean): readonly Dimension[] {
  const { chance } = model;
  if (chance.maybe(cumulative ? 50 : 75)) return [];
  const all = dimensionsOf(model, event);
  if (chance.maybe(6)) return [{ name: "account", kind: "text", values: null, known: ["acme"] }];
  return chance.some(all, 1, chance.maybe(40) ? 2 : 1);
}

function aggregation(model: Model, event: Event): Aggregation {
  const { chance } = model;
  const made = chance.weighted<() => Aggregation | null>([
    [5, () => count(model, event)],
    [2, () => unique(model, event)],
    [8, () => sum(model, event)],
    [4, () => extreme(model, event)],
    [7, () => level(model, event)],
    [6, () => buckets(model, event)],
  ])();
  return made ?? count(model, event);
}

function count(model: Model, event: Event): Aggregation {
  const family = countUnit(model);
  const unit = family.units[0];
  return {
    text: `count of ${event.name} in ${unit?.many ?? ""}`,
    family,
    money: false,
    usual: EVENTS,
    cumulative: true,
    signed: false,
  };
}

function countUnit(model: Model): Family {
  const own = model.families.filter(({ key }) => !key.includes("/"));
  return own.length === 0 || (own.length < 2 && model.chance.maybe(30))
    ? countedFamily(model)
    : model.chance.pick(own);
}

function unique(model: Model, event: Event): Aggregation | null {
  const fields = event.fields.filter(({ presence, type }) => presence !== "optional" && type === "text");
  if (fields.length === 0) return null;
  const field = model.chance.pick(fields);
  const family = countUnit(model);
  const text = `unique of ${event.name}.${field.name} in ${family.units[0]?.many ?? ""}`;
  return { text, family, money: false, usual: 3, cumulative: true, signed: false };
}

function sum(model: Model, event: Event): Aggregation | null {
  const value = eventValue(model, event, false);
  return value && { ...value, text: `sum of ${value.text}`, usual: value.usual * EVENTS, cumulative: true };
}

const FUNCTIONS = ["maximum", "minimum", "average", "latest"] as const;

function extreme(model: Model, event: Event): Aggregation | null {
  const value = eventValue(model, event, false);
  return value && { ...value, text: `${model.chance.pick(FUNCTIONS)} of ${value.text}`, cumulative: false };
}

function level(model: Model, event: Event): Aggregation | null {
  const { chance } = model;
  const fields = event.fields.filter(
    ({ usual, presence, family, money }) =>
      usual > 0 && presence !== "optional" && (family !== null || money),
  );
  if (fields.length === 0) return null;
  const field = chance.pick(fields);
  const func = chance.weighted([
    [3, "average"],
    [1, "maximum"],
    [1, "minimum"],
    [1, "latest"],
    [3, "total"],
  ] as const);
  const total =
    func === "total" &&
    field.family !== null &&
    !field.family.key.includes("*") &&
    field.family.key !== "time";
  const changes = field.signed ? chance.maybe(80) : chance.maybe(15);
  const keys = event.fields.filter(({ type, presence }) => type === "text" && presence === "required");
  const each = keys.length > 0 && chance.maybe(35) ? ` for each ${chance.pick(keys).name}` : "";
  const starting = chance.maybe(25)
    ? ` starting at ${fieldNumber(model, field, chance.maybe(30) ? 0 : neat(chance, field.usual))}`
    : "";
  const text = `${total ? "total" : func === "total" ? "average" : func} over time of ${changes ? "changes of " : ""}${event.name}.${field.name}${each}${starting}`;
  const usual = field.usual * (field.unit?.factor ?? 1);
  const hours = field.family?.key === "power" ? 500 : 2_000_000;
  const family = total && field.family !== null ? overTime(field.family) : field.family;
  return {
    text,
    family,
    money: field.money,
    usual: total ? usual * hours : usual,
    cumulative: total,
    signed: field.signed || changes,
  };
}

/** So many intervals of a bill that each of the witnesses is quick. */
const SHORT_WIDTHS = [
  [3, "15 minutes"],
  [3, "hour"],
  [2, "5 minutes"],
  [1, "day"],
] as const;
const LONG_WIDTHS = [
  [5, "day"],
  [2, "24 hours"],
  [2, "12 hours"],
  [2, "6 hours"],
  [1, "hour"],
] as const;

function buckets(model: Model, event: Event): Aggregation | null {
  const { chance } = model;
  const width = chance.weighted(
    ["hour", "day", "week"].includes(model.billing.period) ? SHORT_WIDTHS : LONG_WIDTHS,
  );
  const outer = chance.weighted<string>([
    [3, `percentile ${chance.pick(["95", "50", "99.9", "100"])}`],
    [2, "maximum"],
    [1, "average"],
    [1, "minimum"],
    [1, "latest"],
  ]);
  const inner = innerOf(model, event);
  if (inner === null) return null;
  const empty = chance.pick(["as zero", "left out"]);
  return {
    ...inner,
    text: `${outer} over each ${width} of ${inner.text}\n  empty intervals ${empty}`,
    cumulative: false,
  };
}

function innerOf(model: Model, event: Event): Aggregation | null {
  const { chance } = model;
  if (chance.maybe(15)) return count(model, event);
  const value = eventValue(model, event, false);
  if (value === null) return null;
  const func = chance.pick(["sum", "rate", "rate", "average", "maximum", "minimum", "latest"]);
  if (func !== "rate") return { ...value, text: `${func} of ${value.text}`, cumulative: false };
  const family = value.money || value.family === null ? null : perTime(model, value.family);
  if (family === null) return { ...value, text: `sum of ${value.text}`, cumulative: false };
  return { ...value, text: `rate of ${value.text}`, family, usual: value.usual / 900, cumulative: false };
}

// Derived meters

function derived(model: Model): Meter | null {
  const { chance } = model;
  const first = chance.pick(model.meters);
  const kind = chance.weighted([
    [6, "scaled"],
    [3, "sum"],
    [3, "greater"],
    [1, "constant"],
    [2, "same"],
  ] as const);
  const alike = model.meters.filter(
    one => one.family?.key === first.family?.key && one.money === first.money,
  );
  const second = chance.pick(alike);
  const parts = second === first ? [first] : [first, second];
  if (kind === "scaled" && first.family !== null) return scaled(model, first);
  if (kind === "constant" && first.family !== null) return constantMeter(model, first.family);
  const text = kind === "greater" ? extremeText(model, parts) : sumText(model, kind, parts);
  return declareDerived(model, parts, text, {
    family: first.family,
    money: first.money,
    usual: first.usual,
    cumulative: parts.every(one => one.cumulative),
    signed: parts.some(one => one.signed) || text.includes(" - "),
  });
}

function declareDerived(
  model: Model,
  parts: readonly Meter[],
  text: string,
  found: Omit<Aggregation, "text">,
): Meter {
  const { chance } = model;
  const common = (parts[0]?.dimensions ?? []).filter(one =>
    parts.every(part => part.dimensions.some(({ name }) => name === one.name)),
  );
  const dimensions = chance.maybe(40) ? chance.some(common, 1, common.length) : [];
  const kept = new Set(dimensions.map(({ name }) => name));
  const lost = [
    ...new Set(
      parts.flatMap(part => part.dimensions.map(({ name }) => name)).filter(name => !kept.has(name)),
    ),
  ];
  const over =
    lost.length > 0 && (!found.cumulative || chance.maybe(30)) ? `\n  summed over ${lost.join(", ")}` : "";
  const events = [...new Set(parts.flatMap(part => part.events))];
  return declareMeter(model, found, { text, dimensions, derived: true, events }, over);
}

function sumText(model: Model, kind: string, parts: readonly Meter[]): string {
  const { chance } = model;
  const [first, second] = parts;
  if (first === undefined) throw new Error("a derived meter has a part");
  const known = model.parameters.find(
    one =>
      one.kind === "quantity" && !one.dated && one.family !== null && one.family.key === first.family?.key,
  );
  if (known !== undefined && chance.maybe(60)) return `is ${first.name} + the ${known.name}`;
  if (kind === "same" || second === undefined)
    return chance.maybe(50) ? `is ${first.name}` : `is 2 * ${first.name}`;
  const form = chance.pick(["+", "-", "scaled"]);
  if (form === "scaled") return `is 0.5 * ${first.name} + (${second.name} + ${first.name}) * 3`;
  return `is ${first.name} ${form} ${second.name}`;
}

function extremeText(model: Model, parts: readonly Meter[]): string {
  const { chance } = model;
  const [first, second] = parts;
  if (first === undefined) throw new Error("a derived meter has a part");
  const func = chance.pick(["greater", "lesser"]);
  const third = (): string => {
    if (first.family === null || first.money)
      return `${model.currency} ${numeral(chance, neat(chance, first.usual))}`;
    const known = model.parameters.filter(
      one => one.kind === "quantity" && !one.dated && one.family?.key === first.family?.key,
    );
    if (chance.maybe(40)) return `the ${(known[0] ?? fixed(model, first.family, first.usual)).name}`;
    return quantity(chance, first.family, Math.max(1, first.usual));
  };
  return `${func} of ${first.name}, ${second?.name ?? third()}${second !== undefined && chance.maybe(30) ? `, ${third()}` : ""}`;
}

function fixed(model: Model, family: Family, usual: number): { readonly name: string } {
  for (;;) {
    const made = parameter(model, "quantity", family, Math.max(1, usual));
    if (!made.dated) return made;
  }
}

/** `10 credits per minute * small`: another unit. */
function scaled(model: Model, first: Meter): Meter | null {
  const { chance } = model;
  if (first.family === null || first.money) return null;
  const family = countUnit(model);
  if (family.key === first.family.key) return null;
  const unit = first.family.units.at(-1);
  const target = family.units[0];
  if (unit === undefined || target === undefined) return null;
  const factor = chance.pick([1, 2, 10, 0.5]);
  const many = chance.pick(["", "2 ", "2 ", "thousand ", "thousand "]);
  const per = many === "thousand " ? 1000 : many === "2 " ? 2 : 1;
  const coefficient = `${factor} ${target.many} per ${many}${unit.one}`;
  const others = model.meters.filter(
    one => one.family?.key === family.key && one.dimensions.length === 0 && one.cumulative,
  );
  const plus = others.length > 0 && chance.maybe(30) ? ` + ${chance.pick(others).name}` : "";
  const usual = Math.max(1, (first.usual / unit.factor / per) * factor);
  const text = chance.maybe(80)
    ? `is ${coefficient} * ${first.name}${plus}`
    : `is ${first.name} * ${coefficient}${plus}`;
  const parts = plus === "" ? [first] : [first, ...others.filter(one => plus.endsWith(` ${one.name}`))];
  return declareDerived(model, parts, text, {
    family,
    money: false,
    usual,
    cumulative: first.cumulative,
    signed: first.signed,
  });
}

function constantMeter(model: Model, family: Family): Meter {
  const { chance } = model;
  const usual = 100;
  const known = model.parameters.filter(
    one => one.kind === "quantity" && !one.dated && one.family?.key === family.key,
  );
  const text =
    known.length > 0 && chance.maybe(50)
      ? `is the ${known[0]?.name ?? ""}`
      : `is ${inUnit(chance, usual, family.units[0] ?? { one: "", many: "", factor: 1 })}`;
  const found = { family, money: false, usual, cumulative: true, signed: false };
  return declareMeter(model, found, { text, dimensions: [], derived: true, events: [] }, "");
}
