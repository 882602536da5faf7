/** Parameters, events and bands. */
import { addDays, addMonths } from "./calendar.ts";
import type { Band, Event, Family, Field, Model, Parameter } from "./model.ts";
import { fieldUnit, someFamily } from "./units.ts";
import { decimal, freshName, inUnit, money, neat, numeral, percent, title } from "./values.ts";

export const TEXTS: readonly (readonly string[])[] = [
  ["large", "small"],
  ["red", "green", "blue"],
  ["DE", "CH", "AT", "FR"],
  ["a", "b"],
  ["only"],
  ['x \\"y\\"', "é", "z"],
];

// Parameters

export function parameter(
  model: Model,
  kind: Parameter["kind"],
  family: Family | null = null,
  usual = 100,
): Parameter {
  const { chance } = model;
  const name = freshName(
    model,
    chance.maybe(60) ? chance.pick(["seats", "commit", "rate", "quota", "state"]) : "",
  );
  const heading = chance.maybe(30) ? ` ${title(chance)}` : "";
  const made = parameterValues(model, kind, family, usual);
  const { written, choices } = made;
  const bounded = chance.maybe(kind === "text" ? 90 : 55);
  const bounds = bounded ? ` ${made.bounds}` : "";
  const dated = chance.maybe(kind === "date" ? 0 : 25);
  const days = datesInTerm(model, 2);
  const changes = dated
    ? days.map((day, turn) => `\n  from ${day} ${written[(turn + 1) % written.length] ?? ""}`).join("")
    : "";
  const text = `parameter ${name}${heading} is ${written[0] ?? ""}${bounds}${changes}\n`;
  model.declarations.push({ kind: "parameter", name, text });
  const values = kind === "text" && bounded ? choices : null;
  const result = {
    name,
    kind,
    family,
    value: choices[0] ?? "",
    choices,
    written,
    bounded,
    dated,
    values,
    usual,
  };
  model.parameters.push(result);
  return result;
}

interface Values {
  readonly choices: readonly string[];
  readonly written: readonly string[];
  readonly bounds: string;
}

function parameterValues(
  model: Model,
  kind: Parameter["kind"],
  family: Family | null,
  usual: number,
): Values {
  const { chance, currency } = model;
  if (kind === "text") {
    const choices = chance.pick(TEXTS.slice(0, chance.maybe(10) ? 5 : 4));
    const written = choices.map(value => `"${value}"`);
    return { choices, written, bounds: `one of ${written.join(", ")}` };
  }
  if (kind === "date") {
    const days = datesInTerm(model, 3);
    return { choices: days, written: days, bounds: `between ${days[0] ?? ""} and ${days.at(-1) ?? ""}` };
  }
  if (kind === "percent") {
    const choices = [percent(chance, 9), percent(chance, 9), "0%"].map(value => value.slice(0, -1));
    return { choices, written: choices.map(value => `${value}%`), bounds: "between 0% and 50%" };
  }
  if (kind === "money") {
    const written = [money(model, usual), money(model, usual * 2), money(model, usual / 2)];
    const choices = written.map(plain);
    return {
      choices,
      written,
      bounds: `between ${currency} 0 and ${currency} ${numeral(chance, Math.ceil(usual * 50))}`,
    };
  }
  const unit = family?.units[0];
  const values = [usual, usual * 2, usual / 2].map(value => Math.max(1, neat(chance, value)));
  const write = (value: number): string =>
    unit === undefined ? numeral(chance, value) : inUnit(chance, value, unit);
  return {
    choices: values.map(decimal),
    written: values.map(write),
    bounds: `between ${write(0)} and ${write(Math.ceil(usual * 20))}`,
  };
}

/** Digits of money text, with its scale applied. */
function plain(text: string): string {
  const [, digits = "0", scale = ""] = text.split(" ");
  const factor = { thousand: 1e3, million: 1e6, billion: 1e9 }[scale] ?? 1;
  return decimal(Number(digits.replace(/['_]/g, "")) * factor);
}

/** Different days of the first months of the term, in order: often first days of periods. */
export function datesInTerm(model: Model, count: number): readonly string[] {
  const { chance, billing } = model;
  const found = new Set<string>();
  while (found.size < count) {
    const boundary = addMonths(billing.start, chance.between(1, 5));
    const day = chance.maybe(50) ? boundary : addDays(boundary, chance.between(1, 27));
    found.add(chance.maybe(60) ? `${day.slice(0, 8)}${chance.maybe(70) ? "01" : day.slice(8)}` : day);
  }
  return [...found]
    .sort()
    .map(day => (day < billing.start ? addDays(billing.start, 3) : day))
    .filter((day, at, all) => all.indexOf(day) === at);
}

// Events

export function event(model: Model): Event {
  const { chance } = model;
  const name = freshName(
    model,
    chance.maybe(70) ? chance.pick(["used", "session", "cdr", "posted", "changes"]) : "",
  );
  const fields: Field[] = [];
  const bareEvent = chance.maybe(4);
  if (chance.maybe(75)) fields.push(textField(model, fields));
  fields.push(numberField(model, fields, false));
  if (chance.maybe(40))
    fields.push(chance.maybe(50) ? numberField(model, fields, true) : textField(model, fields));
  if (chance.maybe(30))
    fields.push({ ...bare(model, fields, "boolean"), presence: chance.maybe(50) ? "required" : "default" });
  if (chance.maybe(12))
    fields.push({ ...bare(model, fields, "instant"), presence: chance.maybe(50) ? "optional" : "required" });
  if (chance.maybe(24)) fields.push({ ...bare(model, fields, "integer"), usual: 3 });
  if (bareEvent) fields.length = 0;
  const type = `test.${name}.${model.events.length}`;
  const made = { name, type, fields };
  const text = `event ${name}${chance.maybe(40) ? ` ${title(chance)}` : ""}\n  type "${type}"\n${fields.map(one => fieldText(model, one)).join("")}`;
  model.declarations.push({ kind: "event", name, text });
  model.events.push(made);
  return made;
}

function bare(model: Model, fields: readonly Field[], type: Field["type"]): Field {
  const { chance } = model;
  const taken = new Set([...fields.map(({ name }) => name), ...model.bands.map(({ name }) => name)]);
  const words =
    "kind region amount size point zone model tier plan code flag begun batch level mode month one".split(
      " ",
    );
  const others = model.events.flatMap(({ fields }) => fields.map(({ name }) => name));
  const free = words.filter(name => !taken.has(name) && !others.includes(name));
  const name = free.length === 0 ? `f_${fields.length}_${model.events.length}` : chance.pick(free);
  const key = chance.weighted([
    [7, name],
    [1, `usage.${name}`],
    [1, `${name}Value`],
    [1, `the.${name}`],
  ]);
  return {
    name,
    key,
    type,
    values: null,
    unit: null,
    family: null,
    money: false,
    usual: 0,
    bounds: null,
    signed: false,
    presence: "required",
  };
}

function textField(model: Model, fields: readonly Field[]): Field {
  const { chance } = model;
  const closed = chance.maybe(75);
  const presence = chance.weighted([
    [8, "required"],
    [closed ? 2 : 0, "default"],
    [1, "optional"],
  ] as const);
  return { ...bare(model, fields, "text"), values: closed ? chance.pick(TEXTS) : null, presence };
}

function numberField(model: Model, fields: readonly Field[], maybeBare: boolean): Field {
  const { chance } = model;
  const type = chance.pick(["integer", "decimal"] as const);
  const base = bare(model, fields, type);
  const isMoney = chance.maybe(22);
  const signed = chance.maybe(12);
  const presence = chance.weighted([
    [9, "required"],
    [2, "default"],
    [maybeBare ? 1 : 0, "optional"],
  ] as const);
  if (isMoney) return bounded(model, { ...base, type: "decimal", money: true, usual: 80, signed, presence });
  if (maybeBare && chance.maybe(20)) return { ...base, usual: 3, presence };
  const family = someFamily(model);
  const unit = fieldUnit(chance, family);
  const usual = { data: 2e9, time: 900, energy: 20_000, power: 5000, reactive: 30 }[family.key] ?? 40;
  return bounded(model, {
    ...base,
    unit,
    family,
    usual: Math.max(1, neat(chance, usual / unit.factor)),
    signed,
    presence,
  });
}

function bounded(model: Model, field: Field): Field {
  return model.chance.maybe(15)
    ? { ...field, bounds: [field.signed ? -field.usual * 5 : 0, field.usual * 8] }
    : field;
}

function fieldText(model: Model, field: Field): string {
  const { chance, currency } = model;
  const named = field.key === field.name ? "" : ` named "${field.key}"`;
  const list = field.values === null ? "" : ` one of ${field.values.map(value => `"${value}"`).join(", ")}`;
  const measure = field.unit === null ? (field.money ? ` in ${currency}` : "") : ` in ${field.unit.many}`;
  const write = (value: number): string => {
    const sign = value < 0 ? "-" : "";
    const size = Math.abs(value);
    if (field.money) return `${currency} ${sign}${numeral(chance, size)}`;
    return field.unit === null ? `${sign}${size}` : `${sign}${inUnit(chance, size, field.unit)}`;
  };
  const bounds =
    field.bounds === null ? "" : ` between ${write(field.bounds[0])} and ${write(field.bounds[1])}`;
  const signed = field.signed ? " signed" : "";
  const standard =
    field.type === "text"
      ? `"${field.values?.[0] ?? ""}"`
      : field.type === "boolean"
        ? chance.pick(["true", "false"])
        : write(field.usual);
  const presence = { required: "", optional: " optional", default: ` default ${standard}` }[field.presence];
  return `  field ${field.name}${named} ${field.type}${list}${measure}${bounds}${signed}${presence}\n`;
}

// Bands

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const DAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

export function timeBand(model: Model): Band {
  const { chance } = model;
  const name = freshName(model, chance.maybe(60) ? chance.pick(["tariff", "season", "shift"]) : "");
  const { values, text } = chance.weighted<() => BandRows>([
    [4, () => hours(model)],
    [3, () => seasons(model)],
    [3, () => holidays(model)],
    [2, () => allSpans(model)],
    [1, () => ({ values: ["all"], text: `  is "all" otherwise\n` })],
  ])();
  const heading = chance.maybe(50) ? ` ${title(chance)}` : "";
  model.declarations.push({ kind: "band", name, text: `band ${name}${heading}\n${text}` });
  const made: Band = { name, kind: "text", values, known: values, event: null };
  model.bands.push(made);
  return made;
}

interface BandRows {
  readonly values: readonly string[];
  readonly text: string;
}

function hours(model: Model): BandRows {
  const { chance } = model;
  const days = chance.pick([
    "weekdays",
    "weekends",
    chance.some(DAYS, 1, 4).join(", "),
    chance.some(DAYS, 2, 5).join(", "),
  ]);
  const from = chance.pick(["00:00", "06:00", "07:30", "02:00"]);
  const to = chance.pick(["20:00", "22:15", "24:00", "13:00"]);
  return {
    values: ["high", "low"],
    text: `  is "high" on ${days} from ${from} to ${to}\n  is "low" otherwise\n`,
  };
}

function seasons(model: Model): BandRows {
  const { chance } = model;
  const first = chance.below(12);
  const length = chance.between(1, 6);
  const last = (first + length) % 12;
  const middle = `  is "summer" in ${MONTHS[first] ?? ""} to ${MONTHS[last] ?? ""}\n`;
  const rest = `${MONTHS[(last + 1) % 12] ?? ""} to ${MONTHS[(first + 11) % 12] ?? ""}`;
  const end = chance.maybe(50) ? `  is "winter" in ${rest}\n` : `  is "winter" otherwise\n`;
  return { values: ["summer", "winter"], text: middle + end };
}

function holidays(model: Model): BandRows {
  const { chance } = model;
  const days = [...new Set([...datesInTerm(model, 2), ...datesInTerm(model, 2)])]
    .sort()
    .slice(0, chance.maybe(40) ? 1 : 4);
  const path = chance.pick(["holidays.csv", "dates/free.csv", "holidays.yaml"]);
  const fromFile = chance.maybe(50);
  if (fromFile) {
    const yaml = path.endsWith("yaml");
    model.files.set(path, yaml ? days.map(day => `- ${day}\n`).join("") : `date\n${days.join("\n")}\n`);
  }
  const list = fromFile ? `from "${path}"` : days.join(", ");
  const part = chance.maybe(40) ? " from 08:00 to 12:00" : "";
  const open = chance.maybe(50)
    ? `  is "day" on weekdays\n  is "night" on weekends\n`
    : `  is "day" otherwise\n`;
  const values = open.includes("weekends") ? ["night", "day"] : ["free", "day"];
  const first = open.includes("weekends") ? "night" : "free";
  const text = `  is "${first}" on dates ${list}${open.includes("weekends") ? "" : part}\n${open}`;
  return { values, text };
}

function allSpans(model: Model): BandRows {
  const { chance } = model;
  const [month = "may"] = chance.some(MONTHS, 1, 1);
  const day = chance.pick(DAYS);
  const text = `  is "peak" in ${month} to ${chance.pick(MONTHS)} on ${day} from 09:00 to 17:00\n  is "base" otherwise\n`;
  return { values: ["peak", "base"], text };
}

export function numberBand(model: Model): Band | null {
  const { chance } = model;
  const fields = model.events.flatMap(one =>
    one.fields
      .filter(field => field.usual > 0 && field.presence !== "optional" && !field.signed)
      .map(field => ({ one, field })),
  );
  if (fields.length === 0) return null;
  const { one, field } = chance.pick(fields);
  const name = freshName(model, chance.maybe(50) ? "context" : "");
  const bounds = [field.usual / 2, field.usual, field.usual * 2]
    .slice(0, chance.between(0, 3))
    .map(value => Math.max(1, neat(chance, value)));
  const rising = [...new Set(bounds)].sort((a, b) => a - b);
  const upTo = chance.maybe(50);
  const write = (value: number): string =>
    field.money
      ? `${model.currency} ${numeral(chance, value)}`
      : field.unit === null
        ? `${value}`
        : inUnit(chance, value, field.unit);
  const values = [...rising.map((_, at) => `b${at}`), "over"];
  const rows = rising
    .map((bound, at) => `  is "b${at}" ${upTo ? "up to" : "below"} ${write(bound)}\n`)
    .join("");
  const open = `  is "over" ${upTo ? "above" : "at or above"}\n`;
  const heading = chance.maybe(30) ? ` ${title(chance)}` : "";
  model.declarations.push({
    kind: "band",
    name,
    text: `band ${name}${heading}\n  of ${one.name}.${field.name}\n${rows}${open}`,
  });
  const made: Band = { name, kind: "text", values, known: values, event: one.name };
  model.bands.push(made);
  return made;
}
