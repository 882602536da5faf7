/** What a charge costs, as a table for people: at one, a thousand and a million, and what each comes to on average. */

import { type Context, money, parameterValue, quantity } from "../../compiler/emit/prose/context.ts";
import {
  type Block,
  figureColumn,
  heading,
  paragraph,
  table,
  textColumn,
} from "../../compiler/emit/prose/document.ts";
import { packageText, percentText, pricedQuantity } from "../../compiler/emit/prose/figures.ts";
import {
  caseText,
  phaseBlocks,
  phaseStart,
  sourceUnit,
} from "../../compiler/emit/prose/sections/price-rows.ts";
import { scaleOf } from "../../compiler/syntax/scales.ts";
import type { Language } from "../../index.ts";
import { numberOf } from "../../runtime/metering/evaluate.ts";
import {
  isZero,
  multiply,
  ONE,
  quotient,
  type Rational,
  rational,
  toText,
} from "../../runtime/number/rational.ts";
import type { PricePart, PricePhase, PriceRow, TierRow, UnitLabel } from "../../runtime/plan/plan.ts";
import { textsIn } from "../texts/texts.ts";
import { costOf, type PricedRow, pickingReadings, scheduleIn, tierCosts } from "./amounts.ts";
import { type PricePlace, parametersIn } from "./places.ts";

/** As many cases of a price are told at once. */
const MOST_CASES = 6;

export function costBlocks(context: Context, place: PricePlace, language: Language): readonly Block[] {
  const { charge, phase } = place;
  const texts = textsIn(language);
  const told = phase ?? charge.phases[0];
  if (told === undefined) return [];
  const start = phaseStart(context, told.from).replace(/:$/, "");
  const isPhased = charge.phases.length > 1;
  return [
    heading(4, texts.price(charge.title)),
    ...paragraph(isPhased ? `${texts.pricesFrom(start)}.` : null),
    ...tierText(context, place, language),
    ...allowanceText(context, place, told, language),
    ...(charge.source.kind === "none"
      ? phaseBlocks(context, charge, told)
      : costTable(context, place, told, language)),
    ...paragraph(...notes(context, place, told, language)),
  ];
}

type RateTerms = Extract<PricePart, { readonly kind: "rate" }>;

/** How the quantities of a row are told: by what its first price is for. */
interface Measure {
  readonly unit: UnitLabel | null;
  readonly rate: RateTerms | null;
  readonly quantities: readonly Rational[];
}

function costTable(
  context: Context,
  place: PricePlace,
  phase: PricePhase,
  language: Language,
): readonly Block[] {
  const texts = textsIn(language);
  const { version, charge, row: own } = place;
  const rows = own === null ? phase.rows : [own];
  const cases = rows.flatMap(row => casesOf({ version, charge, phase, row }, place.tier));
  const hasCases = phase.rows.length > 1 || cases.some(({ picked }) => picked !== "");
  const lines = cases.slice(0, MOST_CASES).flatMap(one => {
    const measure = measureOf(context, one.priced);
    const label = [phase.rows.length > 1 ? caseText(context, charge, one.priced.row) : "", one.picked]
      .filter(text => text !== "")
      .join(", ");
    return measure.quantities.map((q, i) => {
      const cost = costOf(one.priced, q, one.picking);
      return [
        ...(hasCases ? [i === 0 ? label : ""] : []),
        quantityText(context, measure, q, language),
        cost === null ? texts.notOffered : money(context, toText(cost)),
        cost === null ? "" : effectiveText(context, measure, cost, q, language),
      ];
    });
  });
  return [
    ...table(
      [
        ...(hasCases ? [textColumn(texts.forCase)] : []),
        figureColumn(texts.quantity),
        figureColumn(texts.cost),
        figureColumn(texts.effective),
      ],
      lines,
    ),
    ...paragraph(cases.length > MOST_CASES ? texts.moreCases(cases.length - MOST_CASES) : null),
  ];
}

interface Case {
  readonly priced: PricedRow;
  readonly picking: Rational | null;
  /** The row that another meter picks, in the contract's words; else "". */
  readonly picked: string;
}

/** A row whose tiers another meter picks is a case for each of them. */
function casesOf(priced: PricedRow, tier: TierRow | null): readonly Case[] {
  const schedule = scheduleIn(priced.row);
  if (schedule === null || schedule.by === null) return [{ priced, picking: null, picked: "" }];
  const readings = pickingReadings(priced, schedule).filter(one => tier === null || one.tier === tier);
  return readings.map(({ tier: { label }, reading }) => ({
    priced,
    picking: reading,
    picked: `${schedule.by} ${label}`,
  }));
}

const COUNTS: readonly Rational[] = [ONE, rational(1_000n), rational(1_000_000n)];

function measureOf(context: Context, { charge, row }: PricedRow): Measure {
  const unit = sourceUnit(context, charge);
  if (charge.source.kind === "each" && charge.source.of === null)
    return { unit: null, rate: null, quantities: [ONE] };
  const rate = firstRate(row);
  const size = rate === null ? ONE : unitSize(rate);
  return { unit, rate, quantities: COUNTS.map(count => multiply(count, size)) };
}

function firstRate({ price }: PriceRow): RateTerms | null {
  const parts = price.flatMap(part =>
    part.kind === "schedule" ? part.rows.flatMap(tier => tier.parts) : [part],
  );
  return parts.find(part => part.kind === "rate") ?? null;
}

/** What one of the price's own unit is in the unit of the source: a GB of a meter in bytes. */
function unitSize({ per, perLabel }: RateTerms): Rational {
  const match = /^(?:([0-9.'_]+) )?(?:(thousand|million|billion) )?/.exec(perLabel);
  const count = match?.[1] === undefined ? ONE : numberOf(match[1].replace(/['_]/g, ""));
  return quotient(numberOf(per), multiply(count, scaleOf(match?.[2])));
}

function quantityText(context: Context, { unit, rate }: Measure, q: Rational, language: Language): string {
  if (unit === null && rate === null) return textsIn(language).oneEvent;
  if (rate === null) return quantity(context, toText(q), unit);
  return pricedQuantity(context.phrases.words, context.plan.currency, toText(q), unit, rate);
}

/** By what the price is for: per million tokens; of money the percentage. */
function effectiveText(
  context: Context,
  { unit, rate }: Measure,
  cost: Rational,
  q: Rational,
  language: Language,
): string {
  if (isZero(q)) return "";
  const { words } = context.phrases;
  const texts = textsIn(language);
  if (rate !== null) {
    const each = quotient(cost, quotient(q, numberOf(rate.per)));
    return `${money(context, toText(each))} ${texts.perOne(packageText(words, rate.perLabel))}`;
  }
  const each = quotient(cost, q);
  if (unit?.money === true) return percentText(words, toText(each));
  if (unit === null || unit.singular === "") return "";
  return `${money(context, toText(each))} ${texts.perOne(words.unit(unit.singular))}`;
}

// What the place is

function tierText(context: Context, place: PricePlace, language: Language): readonly Block[] {
  const { version, charge, phase, row, tier } = place;
  if (phase === null || row === null || tier === null) return [];
  const texts = textsIn(language);
  const priced = { version, charge, phase, row };
  const cost = tierCosts(priced).find(one => one.tier === tier);
  if (cost === undefined) return [];
  const measure = measureOf(context, priced);
  const words = (q: Rational): string => quantityText(context, measure, q, language);
  const [full, total] = [cost.full, cost.total].map(amount => money(context, toText(amount)));
  return cost.model === "volume"
    ? paragraph(texts.tierAll(words(cost.to), total ?? ""))
    : paragraph(texts.tierFull(words(cost.from), words(cost.to), full ?? ""), texts.tierTotal(total ?? ""));
}

/** What is included, where it is one quantity of one row. */
function allowanceText(
  context: Context,
  { version, charge }: PricePlace,
  phase: PricePhase,
  language: Language,
): readonly Block[] {
  const texts = textsIn(language);
  const [own] = charge.includes;
  const [row] = phase.rows;
  if (own === undefined || own.counts !== "quantity" || charge.source.kind !== "meter") return [];
  if (row === undefined || phase.rows.length > 1 || own.quantity.kind === "parameter") return [];
  const priced = { version, charge: { ...charge, includes: [], least: null }, phase, row };
  const free = numberOf(own.quantity.value);
  const worth = scheduleIn(row)?.by === null || scheduleIn(row) === null ? costOf(priced, free, null) : null;
  if (worth === null) return [];
  const words = quantityText(context, measureOf(context, priced), free, language);
  return paragraph(texts.allowanceWorth(words, money(context, toText(worth))), texts.allowanceBeyond);
}

function notes(
  context: Context,
  { version, charge }: PricePlace,
  phase: PricePhase,
  language: Language,
): readonly (string | null)[] {
  const texts = textsIn(language);
  const { words } = context.phrases;
  const { includes, least, most } = charge;
  const used = parametersIn([includes, least, most, phase]);
  const values = version.parameters
    .filter(({ name, kind }) => used.has(name) && kind === "number")
    .map(one => `${one.title ?? one.name} = ${parameterValue(context, one, one.values[0]?.value ?? "0")}`);
  const shared = version.allowances
    .filter(one => one.for.includes(charge.name))
    .map(one => words.quoted(one.title));
  return [
    values.length === 0 ? null : texts.withValues(words.and(values)),
    ...shared.map(texts.sharedAllowance),
    charge.increasing === null ? null : texts.increases,
    texts.alone,
  ];
}
