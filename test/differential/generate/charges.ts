/** Charges: source, frame clauses, price; and allowances that several share. */
import { canFilter, condition, dimensionsOf, eventValue } from "./conditions.ts";
import { parameter } from "./declare.ts";
import type { Charge, Declaration, Dimension, Event, Measured, Meter, Model } from "./model.ts";
import { longerPeriods, pricePeriod, samePeriods, shorterPeriods } from "./periods.ts";
import {
  moneyParameter,
  type PriceContext,
  type PriceText,
  percentParameter,
  quantityParameter,
} from "./prices.ts";
import { phased, priceRows } from "./rows.ts";
import { freshName, money, moneyStep, percent, quantity, rounding, title } from "./values.ts";

interface Source {
  readonly text: string;
  readonly context: PriceContext;
  readonly meter: Meter | null;
  readonly event: Event | null;
  readonly dimensions: readonly Dimension[];
  /** Dimensions that must be priced apart: readings that do not add up. */
  readonly apart: boolean;
}

export function charge(model: Model, kind: Charge["source"], name: string = freshName(model)): Charge {
  const made = chargeText(model, kind, name);
  model.declarations.push(made.declaration);
  model.charges.push(made.charge);
  return made.charge;
}

export interface MadeCharge {
  readonly declaration: Declaration;
  readonly charge: Charge;
}

/** A charge of that name, not yet declared. */
export function chargeText(model: Model, kind: Charge["source"], name: string): MadeCharge {
  const { chance } = model;
  const source = sourceOf(model, kind);
  const phases = chance.maybe(kind === "none" ? 15 : 12);
  const pricing = phases
    ? phased(model, source.context, source.dimensions, source.apart)
    : priceRows(model, source.context, source.dimensions, source.apart);
  const frame = frameClauses(model, kind, source, pricing);
  const declaration: Declaration = {
    kind: "charge",
    name,
    text: `charge ${name} ${title(chance)}\n${source.text}${frame.text}  ${pricing.text.trim()}\n`,
  };
  const usage = kind === "meter" || kind === "each" || kind === "spend";
  return {
    declaration,
    charge: {
      name,
      meter: source.meter,
      source: kind,
      tiers: pricing.tiers,
      covered: frame.text.includes("includes"),
      advance: frame.advance,
      usage,
    },
  };
}

// Sources

function sourceOf(model: Model, kind: Charge["source"]): Source {
  const target = model.chance.pick([15, 60, 250]);
  if (kind === "meter") return meterSource(model, target);
  if (kind === "parameter") return parameterSource(model, target);
  if (kind === "each") return eachSource(model);
  if (kind === "spend") return spendSource(model, target);
  const period =
    model.chance.maybe(30) && longerPeriods(model.billing).length > 0
      ? model.chance.pick(longerPeriods(model.billing))
      : model.chance.pick(samePeriods(model.billing));
  return {
    text: "",
    context: { source: "none", measured: null, period, target, row: false, advance: false },
    meter: null,
    event: null,
    dimensions: [],
    apart: false,
  };
}

function meterSource(model: Model, target: number): Source {
  const { chance } = model;
  const fitting = model.meters.filter(one => one.family !== null || one.money);
  const meter = chance.pick(fitting.length > 0 ? fitting : model.meters);
  const open = meter.dimensions.some(({ values }) => values === null);
  const separately = meter.dimensions.length > 0 && chance.maybe(meter.cumulative ? (open ? 35 : 15) : 70);
  const by = separately
    ? meter.cumulative
      ? chance.some(meter.dimensions, 1, meter.dimensions.length)
      : meter.dimensions
    : [];
  const text = `  for ${meter.name}${by.length > 0 ? ` separately by ${by.map(one => one.name).join(", ")}` : ""}\n`;
  const left = meter.dimensions.filter(one => !by.includes(one));
  const context: PriceContext = {
    source: "meter",
    measured: meter,
    period: pricePeriod(model, meter.cumulative),
    target,
    row: false,
    advance: false,
  };
  return { text, context, meter, event: null, dimensions: left, apart: !meter.cumulative && left.length > 0 };
}

function parameterSource(model: Model, target: number): Source {
  const { chance } = model;
  const known = model.parameters.filter(one => one.kind === "quantity" && one.family !== null);
  const family = chance.pick(model.families.filter(({ key }) => !key.includes("/")));
  const found =
    known.length > 0 && chance.maybe(70) ? chance.pick(known) : parameter(model, "quantity", family, 40);
  const period =
    chance.maybe(25) && longerPeriods(model.billing).length > 0
      ? chance.pick(longerPeriods(model.billing))
      : chance.pick(samePeriods(model.billing));
  const measured: Measured = { family: found.family, money: false, usual: found.usual };
  const context: PriceContext = { source: "parameter", measured, period, target, row: false, advance: false };
  return { text: `  for ${found.name}\n`, context, meter: null, event: null, dimensions: [], apart: false };
}

function eachSource(model: Model): Source {
  const { chance } = model;
  const event = chance.pick(model.events);
  const value = chance.maybe(80) ? eventValue(model, event, true) : null;
  const where =
    canFilter(event) && chance.maybe(25) ? ` where ${condition(model, event, model.bands, true)}` : "";
  const measured = value === null ? null : { family: value.family, money: value.money, usual: value.usual };
  const context: PriceContext = {
    source: "each",
    measured,
    period: null,
    target: 8,
    row: false,
    advance: false,
  };
  const text = `  for each ${event.name}${value === null ? "" : ` of ${value.text}`}${where}\n`;
  return { text, context, meter: null, event, dimensions: dimensionsOf(model, event), apart: false };
}

function spendSource(model: Model, target: number): Source {
  const { chance } = model;
  const others = model.charges.filter(one => one.source !== "spend").map(one => one.name);
  const spends = model.charges.filter(one => one.source === "spend").map(one => one.name);
  const named = chance.some(others, 1, 3);
  const list =
    spends.length === 0 || chance.maybe(60) || named.length === 0
      ? named.join(", ")
      : `everything except ${spends.join(", ")}`;
  const measured: Measured = { family: null, money: true, usual: 100 };
  const period = chance.maybe(80) ? chance.pick(samePeriods(model.billing)) : pricePeriod(model, true);
  return {
    text: `  for the spend of ${list === "" ? "everything" : list}\n`,
    context: { source: "spend", measured, period, target, row: false, advance: false },
    meter: null,
    event: null,
    dimensions: [],
    apart: false,
  };
}

// Frame clauses

interface Frame {
  readonly text: string;
  readonly advance: boolean;
}

function frameClauses(model: Model, kind: Charge["source"], source: Source, pricing: PriceText): Frame {
  const { chance } = model;
  const clauses: string[] = [];
  const recurring = pricing.fee || (kind === "parameter" && !pricing.included);
  const advance = recurring && (kind === "none" || kind === "parameter") && chance.maybe(45);
  if (advance) clauses.push("in advance");
  else if ((recurring || kind !== "none") && chance.maybe(8)) clauses.push("in arrears");
  if (recurring)
    clauses.push(
      chance.weighted([
        [4, "prorated by day"],
        [1, "prorated by second"],
        [3, "not prorated"],
      ]),
    );
  if ((kind === "meter" || kind === "each") && chance.maybe(28))
    clauses.push(...includes(model, kind, source, pricing.tiers));
  if (kind !== "none" && kind !== "parameter" && chance.maybe(14))
    clauses.push(...priceLimits(model, source.context.target));
  if (pricing.moneyOnly && kind !== "each" && kind !== "spend" && chance.maybe(12))
    clauses.push(increasing(model));
  const longer = longerPeriods(model.billing);
  if (kind === "meter" && !pricing.fee && longer.length > 0 && chance.maybe(10))
    clauses.push(`settled each ${chance.pick(longer)}`);
  if (chance.maybe(6)) clauses.push(`note ${title(chance)}`);
  return { text: clauses.map(clause => `  ${clause}\n`).join(""), advance };
}

function priceLimits(model: Model, target: number): readonly string[] {
  const { chance } = model;
  const amount = (part: number): string =>
    chance.maybe(15) ? (moneyParameter(model, target * part) ?? "") : money(model, target * part);
  const form = chance.weighted([
    [4, "least"],
    [4, "most"],
    [3, "rounded"],
    [1, "both"],
  ] as const);
  if (form === "least") return [`price at least ${amount(0.5)}`];
  if (form === "most") return [`price at most ${amount(0.8)}`];
  const step = `price rounded ${rounding(chance, moneyStep(model))}`;
  return form === "rounded"
    ? [step]
    : [`price at least ${money(model, target / 20)}`, `price at most ${money(model, target * 4)}`, step];
}

function increasing(model: Model): string {
  const { chance } = model;
  const rate = chance.maybe(30) ? `the ${percentParameter(model)}` : percent(chance, 9);
  const between = chance.maybe(40) ? " between 1% and 6%" : "";
  return `increasing ${rate} each contract year${between} rounded ${rounding(chance, moneyStep(model))}`;
}

// Allowances

function includes(model: Model, kind: Charge["source"], source: Source, tiers: boolean): readonly string[] {
  const { chance } = model;
  const measured = source.context.measured;
  const where = tiers ? ` ${chance.pick(["before", "within"])} tiers` : "";
  if (kind === "each") {
    const counted = model.families.find(({ key }) => key !== measured?.family?.key && !key.includes("/"));
    const events =
      counted?.units[0] === undefined
        ? []
        : [
            `includes ${chance.between(1, 3)} ${counted.units[0].many} each ${allowancePeriod(model, null)}${where}`,
          ];
    const values =
      measured === null
        ? []
        : [`includes ${worth(model, measured, 0.8)} each ${allowancePeriod(model, null)}${where}`];
    return chance.pick([events, values, [...events, ...values]]);
  }
  if (measured === null || measured.money) return [];
  return [`includes ${allowed(model, measured, 0.3, source.context.period, tiers)}`];
}

function worth(model: Model, measured: Measured, part: number): string {
  const { chance } = model;
  if (measured.money) return money(model, measured.usual * part);
  if (measured.family === null) return "1";
  if (chance.maybe(15))
    return `the ${quantityParameter(model, { ...measured, usual: Math.max(1, measured.usual * part) })}`;
  return quantity(chance, measured.family, Math.max(1, measured.usual * part));
}

function allowancePeriod(model: Model, period: string | null): string {
  const { chance, billing } = model;
  const others = [...shorterPeriods(billing), ...longerPeriods(billing)];
  if (others.length > 0 && chance.maybe(period === null ? 15 : 18)) return chance.pick(others);
  return period ?? chance.pick(samePeriods(billing));
}

function allowed(
  model: Model,
  measured: Measured,
  part: number,
  period: string | null,
  tiers: boolean,
): string {
  const { chance } = model;
  const where = tiers ? ` ${chance.pick(["before", "within"])} tiers` : "";
  const count = chance.between(1, 3);
  const upTo = chance.maybe(55) ? ` up to ${worth(model, measured, part * 1.5)}` : "";
  const carries = chance.maybe(30)
    ? ` unused carries over ${count} ${count === 1 ? "period" : "periods"}${upTo}`
    : "";
  return `${worth(model, measured, part)} each ${allowancePeriod(model, period)}${where}${carries}`;
}

/** An allowance that several charges of one unit share; null where there are none. */
export function allowance(model: Model): string | null {
  const { chance } = model;
  const metered = model.charges.filter(
    one =>
      !one.covered &&
      one.meter !== null &&
      !one.meter.money &&
      one.meter.family !== null &&
      one.meter.cumulative,
  );
  const first = metered.length === 0 ? null : chance.pick(metered);
  const meter = first?.meter ?? null;
  if (first === null || meter === null) return null;
  const alike = metered.filter(one => one.meter?.family?.key === meter.family?.key);
  const covered = chance.shuffled(chance.some(alike, 1, 3));
  const tiers = covered.some(one => one.tiers);
  for (const one of covered) one.covered = true;
  const name = freshName(model);
  const text = `allowance ${name} ${title(chance)}\n  for ${covered.map(one => one.name).join(", ")}\n  ${allowed(model, meter, 0.4, null, tiers)}\n`;
  model.declarations.push({ kind: "allowance", name, text });
  model.allowances.push(name);
  return name;
}
