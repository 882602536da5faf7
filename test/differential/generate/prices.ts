/** Prices of one kind of source: parts, sums, schedules. */
import { datesInTerm, parameter } from "./declare.ts";
import type { Measured, Meter, Model, UnitWord } from "./model.ts";
import { decimal, inUnit, money, near, neat, numeral, percent, unitFor } from "./values.ts";

export interface PriceContext {
  readonly source: "meter" | "parameter" | "each" | "spend" | "none";
  /** Null: a fee, or single events without a value. */
  readonly measured: Measured | null;
  /** The period that the quantity is priced over; null under `for each`. */
  readonly period: string | null;
  /** What the whole charge may come to. */
  readonly target: number;
  /** A row of `when`, where fees are rare. */
  readonly row: boolean;
  readonly advance: boolean;
}

export interface PriceText {
  readonly text: string;
  readonly fee: boolean;
  readonly tiers: boolean;
  readonly moneyOnly: boolean;
  readonly included: boolean;
}

const PLAIN = { fee: false, tiers: false, moneyOnly: true, included: false } as const;

export function price(model: Model, context: PriceContext): PriceText {
  const { chance } = model;
  if (context.measured === null)
    return context.source === "each" ? flat(model, context) : fees(model, context);
  if (chance.maybe(context.row ? 10 : 2))
    return { ...PLAIN, text: "included", included: true, moneyOnly: false };
  const form = chance.weighted([
    [10, "part"],
    [2, "sum"],
    [9, "schedule"],
    [1, "sum schedule"],
  ] as const);
  switch (form) {
    case "part":
      return part(model, context);
    case "sum": {
      const first = part(model, context);
      const two = joined(first, addition(model, context));
      return chance.maybe(30) ? joined(two, addition(model, context)) : two;
    }
    case "schedule":
      return schedule(model, context);
    case "sum schedule":
      return joined(part(model, context), schedule(model, context));
  }
}

function joined(first: PriceText, second: PriceText): PriceText {
  return {
    text: `${first.text} plus ${second.text}`,
    fee: first.fee || second.fee,
    tiers: first.tiers || second.tiers,
    moneyOnly: first.moneyOnly && second.moneyOnly,
    included: false,
  };
}

/** What stands after `plus`: a flat amount, a fee, or another part. */
function addition(model: Model, context: PriceContext): PriceText {
  const { chance } = model;
  const isFee = context.period !== null && !context.row && context.source === "meter" && chance.maybe(40);
  if (isFee) return { ...PLAIN, text: `${money(model, 8)} each ${context.period ?? ""}`, fee: true };
  if (context.source === "parameter" || chance.maybe(20)) return part(model, context);
  return flat(model, context);
}

function flat(model: Model, context: PriceContext): PriceText {
  const known = model.chance.maybe(10) ? moneyParameter(model, context.target / 10) : null;
  return { ...PLAIN, text: `${known ?? money(model, context.target / 10)} flat` };
}

/** One part: per unit, a percentage, flat. */
export function part(model: Model, context: PriceContext, withPeriod = true): PriceText {
  const { chance } = model;
  const { measured, target, period } = context;
  if (measured === null) return flat(model, context);
  const each =
    withPeriod && period !== null && chance.maybe(period === "billing period" ? 10 : 100)
      ? ` each ${period}`
      : "";
  if (measured.money) {
    const form = chance.weighted([
      [8, "percent"],
      [1, "the"],
      [1, "flat"],
    ] as const);
    if (form === "flat" && context.source !== "parameter") return flat(model, context);
    const rate = form === "the" ? `the ${percentParameter(model)}` : percent(chance, 12);
    return { ...PLAIN, text: `${rate}${form === "the" ? "" : each}`, moneyOnly: false };
  }
  if (chance.maybe(context.source === "meter" ? 6 : 0)) return flat(model, context);
  return { ...PLAIN, text: `${perUnit(model, measured, target)}${each}` };
}

/** `named` lets a parameter stand for the amount. */
export function perUnit(model: Model, measured: Measured, target: number, named = true): string {
  const { chance, currency } = model;
  const unit =
    measured.family === null
      ? { one: "unit", many: "units", factor: 1 }
      : unitFor(chance, measured.family, measured.usual);
  const started = chance.maybe(22) ? "started " : "";
  const count = packageOf(model, measured, unit, started !== "");
  const amount = unitPrice(model, target, measured.usual / unit.factor / count.size);
  const known =
    named && chance.maybe(8) && amount >= 0.01 ? moneyParameter(model, Math.max(1, amount)) : null;
  const plural = count.size === 1 ? unit.one : unit.many;
  return `${known ?? `${currency} ${decimal(amount)}`} per ${started}${count.text}${plural}`;
}

interface Package {
  readonly text: string;
  readonly size: number;
}

function packageOf(model: Model, measured: Measured, unit: UnitWord, started: boolean): Package {
  const { chance } = model;
  const whole = measured.usual / unit.factor;
  const choices: Package[] = [{ text: "", size: 1 }];
  if (whole >= 5) choices.push({ text: "10 ", size: 10 }, { text: "3 ", size: 3 });
  if (whole >= 500) choices.push({ text: "thousand ", size: 1000 }, { text: "5 thousand ", size: 5000 });
  if (whole >= 500_000) choices.push({ text: "million ", size: 1e6 });
  if (whole >= 100_000_000) choices.push({ text: "billion ", size: 1e9 });
  return started || chance.maybe(60) ? chance.pick(choices) : (choices.at(-1) ?? { text: "", size: 1 });
}

/** A price for one package so that the whole comes near the target. */
function unitPrice(model: Model, target: number, packages: number): number {
  const value = neatFine(model, target / Math.max(packages, 1e-6));
  return Math.max(value, 1e-8);
}

function neatFine({ chance }: Model, value: number): number {
  const factor = chance.pick([0.3, 0.7, 1, 1, 2.5]);
  return Number((value * factor).toPrecision(chance.pick([1, 2, 3])));
}

// Fees

function fees(model: Model, context: PriceContext): PriceText {
  const { chance } = model;
  const form = chance.weighted([
    [9, "each"],
    [2, "start"],
    [2, "end"],
    [2, "on"],
    [1, "on the"],
    [2, "sum"],
  ] as const);
  const amount = (): string =>
    chance.maybe(10)
      ? (moneyParameter(model, context.target) ?? money(model, context.target))
      : money(model, context.target);
  if (form === "each")
    return { ...PLAIN, text: `${amount()} each ${context.period ?? "billing period"}`, fee: true };
  if (form === "sum")
    return {
      ...PLAIN,
      text: `${amount()} each ${context.period ?? "billing period"} plus ${money(model, 20)} once at start`,
      fee: true,
    };
  const due =
    form === "on"
      ? `on ${datesInTerm(model, 1)[0] ?? ""}`
      : form === "on the"
        ? `on the ${dateParameter(model)}`
        : `at ${form}`;
  return { ...PLAIN, text: `${amount()} once ${due}`, moneyOnly: false };
}

// Schedules

export function schedule(model: Model, context: PriceContext): PriceText {
  const { chance } = model;
  const { measured, period } = context;
  if (measured === null) throw new Error("a schedule needs a quantity");
  const each =
    period !== null && chance.maybe(period === "billing period" ? 40 : 100) ? ` each ${period}` : "";
  const volume = chance.maybe(45);
  const by = volume && context.source === "meter" && chance.maybe(20) ? pickerOf(model) : null;
  const bounded = by ?? measured;
  const head = volume ? `volume${each}${by === null ? "" : ` by ${by.name}`}` : `graduated${each}`;
  const rows = tierRows(model, context, bounded, each === "" ? null : period);
  return {
    text: `\n    ${head}\n${rows.text}    `,
    fee: rows.fee,
    tiers: true,
    moneyOnly: false,
    included: false,
  };
}

function pickerOf(model: Model): Meter | null {
  const fitting = model.meters.filter(
    one => one.dimensions.length === 0 && one.cumulative && (one.family !== null || one.money),
  );
  return fitting.length === 0 ? null : model.chance.pick(fitting);
}

interface Rows {
  readonly text: string;
  readonly fee: boolean;
}

function tierRows(model: Model, context: PriceContext, bounded: Measured, period: string | null): Rows {
  const { chance } = model;
  const upTo = chance.maybe(65);
  const bounds = risingBounds(model, bounded).slice(0, chance.maybe(5) ? 0 : 4);
  let fee = false;
  const rowPrice = (open: boolean): string => {
    const form = chance.weighted([
      [12, "part"],
      [2, "included"],
      [open ? 2 : 0, "not offered"],
      [2, "flat"],
      [2, "sum"],
      [period !== null && context.source === "meter" ? 2 : 0, "fee"],
    ] as const);
    if (form === "included" || form === "not offered") return form;
    const base = part(model, { ...context, target: context.target * chance.pick([0.5, 1, 1.5]) }, false).text;
    if (form === "part") return base;
    if (form === "fee") {
      fee = true;
      return chance.maybe(50)
        ? `${money(model, 12)} each ${period ?? ""}`
        : `${base} plus ${money(model, 5)} each ${period ?? ""}`;
    }
    if (context.source === "parameter") return base;
    return form === "flat" ? flat(model, context).text : `${base} plus ${flat(model, context).text}`;
  };
  const rows = bounds.map(bound => `      ${upTo ? "up to" : "below"} ${bound}  ${rowPrice(false)}\n`);
  rows.push(`      ${upTo ? "above" : "at or above"}  ${rowPrice(true)}\n`);
  return { text: rows.join(""), fee };
}

/** Bounds that rise strictly; one may be a parameter. */
export function risingBounds(model: Model, measured: Measured): readonly string[] {
  const { chance, currency } = model;
  const steps = [0.2, 0.6, 1.2, 2.5].slice(chance.between(0, 2)).slice(0, chance.between(1, 3));
  const values = [...new Set(steps.map(step => Math.max(1, neat(chance, measured.usual * step))))].sort(
    (a, b) => a - b,
  );
  if (measured.money) return values.map(value => `${currency} ${numeral(chance, value)}`);
  const { family } = measured;
  if (family === null) return values.map(value => `${value}`);
  if (values.length === 1 && chance.maybe(20)) return [`the ${quantityParameter(model, measured)}`];
  const unit = unitFor(chance, family, values[0] ?? 1);
  const written = values.map(value =>
    Math.max(
      value / unit.factor >= 1
        ? Math.round(value / unit.factor)
        : Number((value / unit.factor).toPrecision(3)),
      0.001,
    ),
  );
  return [...new Set(written)].sort((a, b) => a - b).map(value => inUnit(chance, value, unit));
}

// Parameters that stand for values

export function quantityParameter(model: Model, { family, usual }: Measured): string {
  const known = model.parameters.filter(one => one.kind === "quantity" && one.family?.key === family?.key);
  if (known.length > 0 && model.chance.maybe(70)) return model.chance.pick(known).name;
  return parameter(model, "quantity", family, Math.max(1, usual)).name;
}

export function moneyParameter(model: Model, usual: number): string | null {
  const known = model.parameters.filter(one => one.kind === "money");
  if (known.length > 0) return `the ${model.chance.pick(known).name}`;
  return `the ${parameter(model, "money", null, Math.max(1, near(model.chance, usual))).name}`;
}

export function percentParameter(model: Model): string {
  const known = model.parameters.filter(one => one.kind === "percent");
  return known.length > 0 ? model.chance.pick(known).name : parameter(model, "percent").name;
}

export function dateParameter(model: Model): string {
  const known = model.parameters.filter(one => one.kind === "date");
  return known.length > 0 ? model.chance.pick(known).name : parameter(model, "date").name;
}
