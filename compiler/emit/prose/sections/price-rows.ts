/** Prices as sentences and tables: their cases, their tiers, what each part costs. */
import { bug } from "../../../../runtime/number/bug.ts";
import type {
  PhaseStart,
  PlanCharge,
  PricePart,
  PricePhase,
  PriceRow,
  RowMatch,
  TierRow,
  UnitLabel,
} from "../../../../runtime/plan/plan.ts";
import { periodWords } from "../../../../runtime/time/period.ts";
import {
  type Context,
  dateRefText,
  meterName,
  meterOf,
  operandText,
  parameterOf,
  valueText,
  wordsOf,
} from "../context.ts";
import { type Block, paragraph, table, textColumn } from "../document.ts";
import { packageText } from "../figures.ts";

type Schedule = Extract<PricePart, { readonly kind: "schedule" }>;

/** The unit of what a charge prices; null for fees. */
export function sourceUnit(context: Context, { source }: PlanCharge): UnitLabel | null {
  switch (source.kind) {
    case "none":
      return null;
    case "meter":
      return meterOf(context, source.meter).unit;
    case "parameter":
      return parameterOf(context, source.parameter).unit;
    case "each":
      return source.unit;
    case "spend":
      return { singular: context.plan.currency.code, plural: context.plan.currency.code, money: true };
  }
}

export function phaseBlocks(context: Context, charge: PlanCharge, phase: PricePhase): readonly Block[] {
  const only = phase.rows.length === 1 ? phase.rows[0] : undefined;
  if (only !== undefined && scheduleOf(only) === null)
    return paragraph(singleText(context, charge, phase, only), ownPeriod(context, charge, phase));
  return [...paragraph(...tableWords(context, charge, phase)), ...priceTable(context, charge, phase)];
}

export function scheduleOf(row: PriceRow): Schedule | null {
  return row.price.find(part => part.kind === "schedule") ?? null;
}

function singleText(context: Context, charge: PlanCharge, phase: PricePhase, row: PriceRow): string {
  const { prices } = context.phrases;
  if (row.price.length === 0) return prices.singleIncluded;
  const price = partsText(context, row.price);
  if (charge.source.kind === "parameter")
    return prices.single(prices.eachPeriod(price, wordsOf(context).each(phase.period)));
  if (charge.source.kind !== "none") return prices.single(price);
  return row.price.every(part => part.kind === "once") ? prices.onceIs(price) : prices.feeIs(price);
}

/** The period of a measured quantity, where it is not that of the bill. */
function ownPeriod(context: Context, { source }: PlanCharge, { period }: PricePhase): string | null {
  const isMeasured = source.kind === "meter" || source.kind === "spend";
  const isOwn = periodWords(period) !== periodWords(context.version.billed);
  return isMeasured && isOwn ? context.phrases.prices.countedOver(wordsOf(context).period(period)) : null;
}

/** What stands above a table of rows. */
function tableWords(context: Context, charge: PlanCharge, phase: PricePhase): readonly (string | null)[] {
  const { prices, words } = context.phrases;
  const schedules = phase.rows.map(scheduleOf).filter(one => one !== null);
  const picked = schedules.find(one => one.by !== null)?.by ?? null;
  const models = new Set(schedules.map(one => one.model));
  const model =
    schedules.length === 0
      ? null
      : models.size > 1
        ? prices.both
        : models.has("graduated")
          ? prices.graduated
          : picked === null
            ? prices.volume
            : prices.volumeBy(meterName(context, picked));
  const isByParameter = phase.rows.every(
    row => typeof row.match === "string" || row.match.every(one => one.kind === "parameter"),
  );
  const cases = phase.rows.length === 1 ? null : isByParameter ? prices.tableOfParameter : prices.tableOf;
  const counted =
    charge.source.kind === "each" ? prices.countedOverEach : prices.countedOver(words.period(phase.period));
  const isCounted = schedules.length > 0 || charge.source.kind === "each";
  return [model, isCounted ? counted : ownPeriod(context, charge, phase), cases];
}

function priceTable(context: Context, charge: PlanCharge, phase: PricePhase): readonly Block[] {
  const { prices } = context.phrases;
  const { columns } = prices;
  const hasCases = phase.rows.length > 1;
  const hasTiers = phase.rows.some(row => scheduleOf(row) !== null);
  const rows = phase.rows.flatMap(row => {
    const label = caseText(context, charge, row);
    return tierLines(context, charge, row).map(({ quantity, price }, i) => [
      ...(hasCases ? [i === 0 ? label : ""] : []),
      ...(hasTiers ? [quantity] : []),
      price,
    ]);
  });
  return table(
    [
      ...(hasCases ? [textColumn(columns.for)] : []),
      ...(hasTiers ? [textColumn(columns.quantity)] : []),
      textColumn(columns.price),
    ],
    rows,
  );
}

/** One line for each tier of a row; one for a row without tiers. */
function tierLines(
  context: Context,
  charge: PlanCharge,
  row: PriceRow,
): readonly { readonly quantity: string; readonly price: string }[] {
  const { prices } = context.phrases;
  const schedule = scheduleOf(row);
  if (schedule === null) return [{ quantity: prices.anyQuantity, price: partsText(context, row.price) }];
  const beside = row.price.filter(part => part.kind !== "schedule");
  const unit = schedule.by === null ? sourceUnit(context, charge) : meterOf(context, schedule.by).unit;
  return schedule.rows.map((tier, i) => {
    const own = tier.offered ? partsText(context, tier.parts) : prices.notOffered;
    const extra = beside.length === 0 ? own : prices.plus([own, partsText(context, beside)]);
    return { quantity: boundsText(context, tier, schedule.rows[i - 1], unit), price: extra };
  });
}

/** "above 200 million tokens, up to and including 1 billion tokens" */
export function boundsText(
  context: Context,
  tier: Pick<TierRow, "upTo" | "inclusive" | "label">,
  before: Pick<TierRow, "upTo" | "inclusive" | "label"> | undefined,
  unit: UnitLabel | null,
): string {
  const { prices } = context.phrases;
  const from = before === undefined ? null : boundText(context, before, unit);
  const to = tier.upTo === null ? null : boundText(context, tier, unit);
  if (to === null) {
    if (from === null) return prices.anyQuantity;
    return before?.inclusive === false ? prices.atOrAbove(from) : prices.above(from);
  }
  if (tier.inclusive) return from === null ? prices.upTo(to) : prices.aboveUpTo(from, to);
  return from === null ? prices.below(to) : prices.fromBelow(from, to);
}

/** The upper bound of a row, as the contract writes it. */
export function boundText(
  context: Context,
  { upTo, label }: Pick<TierRow, "upTo" | "label">,
  unit: UnitLabel | null,
): string {
  if (upTo === null) bug("an open row has no bound");
  return operandText(context, upTo, unit, label.replace(/^(up to|below) /, ""));
}

/** The case of a row: "model “large” and batch true". */
export function caseText(context: Context, charge: PlanCharge, row: PriceRow): string {
  const { prices, words } = context.phrases;
  if (row.match === "always") return "";
  if (row.match === "otherwise") return prices.otherwise;
  return words.and(row.match.map(match => matchText(context, charge, match)));
}

function matchText(context: Context, charge: PlanCharge, match: RowMatch): string {
  const { prices, words } = context.phrases;
  if (match.kind === "parameter") {
    const { title, name } = parameterOf(context, match.parameter);
    return prices.case(title ?? name, words.or(match.values.map(words.quoted)));
  }
  const type = dimensionType(context, charge, match.dimension);
  const values = match.values.map(value => valueText(context, type, value, null));
  return prices.case(match.dimension, words.or(values));
}

function dimensionType(context: Context, { source }: PlanCharge, name: string): string {
  const dimensions =
    source.kind === "meter"
      ? meterOf(context, source.meter).by
      : source.kind === "each"
        ? source.dimensions
        : [];
  return dimensions.find(one => one.name === name)?.type ?? "text";
}

/** The sum of the parts of a price; a schedule among them is told by its table. */
export function partsText(context: Context, parts: readonly PricePart[]): string {
  const { prices } = context.phrases;
  if (parts.length === 0) return prices.included;
  return prices.plus(parts.filter(part => part.kind !== "schedule").map(part => partText(context, part)));
}

function partText(context: Context, part: Exclude<PricePart, Schedule>): string {
  const { prices, words } = context.phrases;
  switch (part.kind) {
    case "rate":
      return prices.rate(
        operandText(context, part.amount, "money"),
        packageText(words, part.perLabel),
        part.started,
      );
    case "percent":
      return prices.percent(operandText(context, part.rate, "percent"));
    case "flat":
      return prices.flat(operandText(context, part.amount, "money"));
    case "fee":
      return prices.fee(operandText(context, part.amount, "money"), words.each(part.period));
    case "once": {
      const amount = operandText(context, part.amount, "money");
      if (part.due === "start") return prices.onceAtStart(amount);
      if (part.due === "end") return prices.onceAtEnd(amount);
      return prices.onceOn(amount, dateRefText(context, part.due.on));
    }
  }
}

/** "From contract month 13 on:" */
export function phaseStart(context: Context, from: PhaseStart): string {
  const { prices } = context.phrases;
  switch (from.kind) {
    case "start":
      return prices.fromStart;
    case "date":
      return prices.fromDate(dateRefText(context, from.on));
    case "contract month":
      return prices.fromMonth(from.number);
    case "contract day":
      return prices.fromDay(from.number);
  }
}
