/** What a price says of a quantity, once its parameters and the day are known. */
import type {
  Amount,
  ChargeDecl,
  Choice,
  FieldDecl,
  OnceTail,
  Period,
  Price,
  PricePart,
  PriceTable,
  Pricing,
  Schedule,
  TierRow,
} from "../../compiler/syntax/tree.ts";
import { choosing, endOf, sizeOf } from "./expressions.ts";
import { cannot, Fraction, greater, HUNDRED, numberOf, ONE, smaller, ZERO } from "./fractions.ts";
import { nodesIn } from "./nodes.ts";
import { factorOf } from "./payloads.ts";
import { rowsIn } from "./tables.ts";
import { type Datum, keyOfDatum, numericOf, type ParameterAt, signatureOf } from "./values.ts";
import { type Doc, fileBeside } from "./versions.ts";

/** What a price is resolved in. */
export interface PriceScope {
  readonly doc: Doc;
  /** What is priced: its events say the units of what is written without one. */
  readonly source: ChargeDecl["source"];
  readonly parameter: ParameterAt;
  readonly texts: ReadonlyMap<string, string>;
  /** What `increasing` has made of an amount by then. */
  readonly grown: (amount: Fraction) => Fraction;
  /** Tiers in a partial period: 1, or the part of the period where they are prorated. */
  readonly cut: Fraction;
}

/** A row of a price: which dimensions it is for, and what it says. */
export interface PriceRow {
  readonly index: number;
  readonly fits: (find: (name: string) => Datum) => boolean;
  readonly price: Terms;
}

export interface Terms {
  /** The period of the quantity, null: the billing period. */
  readonly period: Period | null;
  readonly parts: readonly Part[];
  readonly schedule: Tiers | null;
  /** Recurring fees beside the schedule. */
  readonly fees: readonly Fee[];
  readonly onces: readonly { readonly amount: Fraction; readonly due: OnceTail["due"] }[];
}

export interface Fee {
  readonly amount: Fraction;
  readonly period: Period;
}

/** What is due by quantity: a rate, a price for each started block, or once. */
export type Part =
  | { readonly kind: "rate"; readonly rate: Fraction }
  | { readonly kind: "started"; readonly price: Fraction; readonly size: Fraction }
  | { readonly kind: "flat"; readonly amount: Fraction };

export interface Tiers {
  readonly model: "graduated" | "volume";
  readonly by: string | null;
  readonly rows: readonly Tier[];
}

interface Tier {
  readonly low: Fraction;
  readonly high: Fraction | null;
  /** Whether the upper bound belongs to the row. */
  readonly inclusive: boolean;
  readonly offered: boolean;
  readonly parts: readonly Part[];
  readonly fees: Fraction;
}

export function rowsOf(pricing: Pricing, scope: PriceScope): readonly PriceRow[] {
  if (pricing.kind === "price-table") return tableRows(pricing, scope);
  if (pricing.kind !== "when-rows") return [{ index: 0, fits: () => true, price: termsOf(pricing, scope) }];
  const chosen = (choices: readonly Choice[] | null, find: (name: string) => Datum): boolean =>
    choices === null || choosing(choices, find, scope);
  const prices = inOnePeriod(pricing.rows.map(row => termsOf(row.price, scope)));
  return pricing.rows.map((row, index) => ({
    index,
    fits: find =>
      chosen(row.choices, find) &&
      !pricing.rows.slice(0, index).some(earlier => chosen(earlier.choices, find)),
    price: prices[index] ?? cannot("a row without a price"),
  }));
}

/** The rows of a price on a day: of those that depend on parameters alone the one that is chosen. */
export function rowsOn(pricing: Pricing, scope: PriceScope): readonly PriceRow[] {
  const rows = rowsOf(pricing, scope);
  return hasDimensions(pricing)
    ? rows
    : rows.filter(row => row.fits(() => cannot("a dimension where there is none")));
}

/** A row that is `included` cannot name a period: it has that of the others, and draws with them from allowances. */
function inOnePeriod(prices: readonly Terms[]): readonly Terms[] {
  const isPriced = ({ parts, schedule }: Terms): boolean => parts.length > 0 || schedule !== null;
  const isFee = ({ fees }: Terms): boolean => fees.length > 0;
  const others = prices.some(isPriced) ? prices.filter(isPriced) : prices.filter(isFee);
  const [period = null, ...rest] = others.map(one => one.period);
  const isOne = rest.every(other => signatureOf(other) === signatureOf(period));
  return prices.map(one => (isOne && !isPriced(one) && !isFee(one) ? { ...one, period } : one));
}

/** Whether a row depends on parameters alone and so is the one row of its day. */
export function hasDimensions(pricing: Pricing): boolean {
  if (pricing.kind === "price-table") return true;
  if (pricing.kind !== "when-rows") return false;
  return pricing.rows.some(({ choices }) => choices?.some(choice => !choice.parameter) === true);
}

function tableRows(table: PriceTable, scope: PriceScope): readonly PriceRow[] {
  const names = table.by.map(({ text }) => text);
  const factors = names.map(name => keyFactor(name, scope));
  const keyed = table.rows.kind === "table-file" ? fileRows(table.rows.path.value, table, scope) : [];
  if (table.rows.kind === "table-rows")
    for (const { keys, price } of table.rows.rows)
      keyed.push({
        keys: keys.map((key, index) =>
          keyOfDatum(key.kind === "number" ? numberOf(key).times(factors[index] ?? ONE) : key.value),
        ),
        price: numberOf(price),
      });
  const has = (keys: readonly string[], find: (name: string) => Datum): boolean =>
    names.every((name, index) => same(keys[index] ?? "", find(name), factors[index] ?? ONE));
  const size = sizeOf(table.per, scope.doc);
  const terms = (price: Fraction): Terms => {
    const amount = scope.grown(price);
    const part: Part = table.per.started
      ? { kind: "started", price: amount, size }
      : { kind: "rate", rate: amount.over(size) };
    return { period: table.period, parts: [part], schedule: null, fees: [], onces: [] };
  };
  const rows: PriceRow[] = keyed.map(({ keys, price }, index) => ({
    index,
    fits: find => has(keys, find),
    price: terms(price),
  }));
  if (table.otherwise !== null)
    rows.push({
      index: rows.length,
      fits: find => !keyed.some(({ keys }) => has(keys, find)),
      price: terms(numberOf(table.otherwise)),
    });
  return rows;
}

/** "A number as a key is in the unit of the field": that of the events that the charge, or its meter, is about. */
function keyFactor(name: string, { doc, source }: PriceScope): Fraction {
  const seen = new Set<string>();
  const fieldsIn = (node: unknown): readonly FieldDecl[] =>
    nodesIn(node).names.flatMap(one => {
      if (seen.has(one)) return [];
      seen.add(one);
      const own = doc.events.get(one)?.fields.filter(field => field.name.text === name) ?? [];
      return [...own, ...(doc.meters.has(one) ? fieldsIn(doc.meters.get(one)) : [])];
    });
  const [field] = fieldsIn(source);
  return field === undefined ? ONE : factorOf(field, doc);
}

/** A cell of a file has no kind of its own: it takes that of the value it is compared with. */
function same(key: string, value: Datum, factor: Fraction): boolean {
  if (!key.startsWith("f")) return key === keyOfDatum(value);
  const text = key.slice(1);
  if (value instanceof Fraction)
    return /^-?\d+(\.\d+)?$/.test(text) && value.equals(decimalCell(text).times(factor));
  return value === null ? false : String(value) === text;
}

function decimalCell(text: string): Fraction {
  const [before = "0", after = ""] = text.split(".");
  return new Fraction(BigInt(before + after), 10n ** BigInt(after.length));
}

function fileRows(
  path: string,
  table: PriceTable,
  { texts }: PriceScope,
): { keys: string[]; price: Fraction }[] {
  const file = fileBeside(table.span.path, path);
  return rowsIn(texts.get(file) ?? cannot(`no file ${file}`), file).map(({ keys, price }) => ({
    keys: table.by.map(({ text }) => `f${keys.get(text) ?? cannot(`no column ${text}`)}`),
    price,
  }));
}

export function termsOf(price: Price, scope: PriceScope): Terms {
  const none: Terms = { period: null, parts: [], schedule: null, fees: [], onces: [] };
  if (price.kind === "included") return none;
  const terms = price.parts.reduce<Terms>((all, part) => withPart(all, part, scope), none);
  // The period of a price that is one fee is the fee's.
  const [fee, ...others] = terms.fees;
  const isBare = terms.parts.length === 0 && terms.schedule === null;
  return isBare && fee !== undefined && others.length === 0 ? { ...terms, period: fee.period } : terms;
}

function withPart(all: Terms, part: PricePart | Schedule, scope: PriceScope): Terms {
  if (part.kind === "schedule") {
    const schedule = { model: part.model, by: part.by?.text ?? null, rows: tiersOf(part.rows, scope) };
    return { ...all, schedule, period: part.period };
  }
  const { parts, fee, once, period } = simple(part, scope);
  return {
    ...all,
    period: all.period ?? period,
    parts: [...all.parts, ...parts],
    fees: fee === null ? all.fees : [...all.fees, fee],
    onces: once === null ? all.onces : [...all.onces, once],
  };
}

interface Simple {
  readonly parts: readonly Part[];
  readonly fee: Fee | null;
  readonly once: Terms["onces"][number] | null;
  readonly period: Period | null;
}

function simple(part: PricePart, scope: PriceScope): Simple {
  const none: Simple = { parts: [], fee: null, once: null, period: null };
  if (part.kind === "percent-part") {
    const rate = numberOf(part.percent.number).over(HUNDRED);
    return { ...none, parts: [{ kind: "rate", rate }], period: part.period };
  }
  const { tail } = part;
  const plain = amountOf(part.amount, scope);
  if (tail === null || isPercentage(part.amount, scope)) {
    const period = tail?.kind === "each" ? tail.period : null;
    return { ...none, parts: [{ kind: "rate", rate: plain }], period };
  }
  const amount = scope.grown(plain);
  switch (tail.kind) {
    case "per-unit": {
      const size = sizeOf(tail.per, scope.doc);
      const own: Part = tail.per.started
        ? { kind: "started", price: amount, size }
        : { kind: "rate", rate: amount.over(size) };
      return { ...none, parts: [own], period: tail.period };
    }
    case "flat":
      return { ...none, parts: [{ kind: "flat", amount }] };
    case "each":
      return { ...none, fee: { amount, period: tail.period } };
    case "once":
      return { ...none, once: { amount, due: tail.due } };
    default:
      return cannot("a price of no kind");
  }
}

export function amountOf(
  amount: Amount,
  { doc, parameter }: Pick<PriceScope, "doc" | "parameter">,
): Fraction {
  return numericOf(amount, doc.units, parameter);
}

function isPercentage(amount: Amount, { doc }: PriceScope): boolean {
  return amount.kind === "parameter-ref" && doc.parameters.get(amount.name.text)?.value.kind === "percent";
}

function tiersOf(rows: readonly TierRow[], scope: PriceScope): readonly Tier[] {
  let low = ZERO;
  return rows.map(({ bound, price }) => {
    const end = endOf(bound);
    const high = end === null ? null : numericOf(end, scope.doc.units, scope.parameter).times(scope.cut);
    const simples = price.kind === "tier-parts" ? price.parts.map(part => simple(part, scope)) : [];
    const tier: Tier = {
      low,
      high,
      inclusive: bound.kind === "up-to" || bound.kind === "above",
      offered: price.kind !== "not-offered",
      parts: simples.flatMap(({ parts }) => parts),
      fees: simples.reduce((all, { fee }) => (fee === null ? all : all.plus(fee.amount)), ZERO),
    };
    // Where a parameter sets a bound below the one before, the row between holds nothing.
    low = high === null ? low : greater(low, high);
    return tier;
  });
}

// Amounts

export interface Asked {
  /** The quantity, after an allowance before tiers. */
  readonly quantity: Fraction;
  /** What an allowance within tiers covers, the first of the quantity. */
  readonly covered: Fraction;
  /** What picks the row of `volume by METER`, null where that meter has no value. */
  readonly by: Fraction | null;
  /** A flat beside the quantity is due on the closing bill; that of a row once the quantity enters the row. */
  readonly closes: boolean;
}

/** Without recurring fees. "P(-q) = -P(q)". */
export function priceOf(terms: Terms, asked: Asked): Fraction {
  if (asked.quantity.sign() < 0)
    return priceOf(terms, { ...asked, quantity: asked.quantity.negated(), covered: ZERO }).negated();
  const { quantity, covered, closes } = asked;
  const own = partsPrice(terms.parts, quantity.minus(covered), closes && quantity.above(covered));
  return terms.schedule === null ? own : own.plus(schedulePrice(terms.schedule, asked));
}

function partsPrice(parts: readonly Part[], quantity: Fraction, withFlats: boolean): Fraction {
  return parts.reduce((all, part) => {
    if (part.kind === "rate") return all.plus(part.rate.times(quantity));
    if (part.kind === "flat") return withFlats ? all.plus(part.amount) : all;
    return all.plus(new Fraction(quantity.over(part.size).ceiling()).times(part.price));
  }, ZERO);
}

function schedulePrice(tiers: Tiers, asked: Asked): Fraction {
  const { quantity, covered } = asked;
  if (tiers.model === "volume") {
    const row = volumeRow(tiers, asked);
    if (row === null || !row.offered) return ZERO;
    return partsPrice(row.parts, quantity.minus(covered), quantity.above(covered));
  }
  return tiers.rows.reduce((all, row, index) => {
    if (!row.offered) return all;
    const top = row.high === null ? quantity : smaller(quantity, row.high);
    const slice = top.minus(greater(row.low, covered));
    const entered =
      quantity.sign() > 0 && enters(row, index, quantity) && isPast(row, covered) && quantity.above(covered);
    return all.plus(partsPrice(row.parts, slice.sign() > 0 ? slice : ZERO, entered));
  }, ZERO);
}

/** Rows `below Q` begin at their bound, rows `up to Q` after it. */
function enters(row: Tier, index: number, quantity: Fraction): boolean {
  if (index === 0) return true;
  const isEmpty = row.high !== null && !row.high.above(row.low);
  return !isEmpty && (row.inclusive ? quantity.above(row.low) : !quantity.below(row.low));
}

/** Whether what is covered ends within or before the row. */
function isPast(row: Tier, covered: Fraction): boolean {
  return row.high === null || covered.below(row.high);
}

function volumeRow(tiers: Tiers, { quantity, by }: Asked): Tier | null {
  const pick = tiers.by === null ? quantity : by;
  if (pick === null) return null;
  const fits = ({ high, inclusive }: Tier): boolean =>
    high === null || (inclusive ? !pick.above(high) : pick.below(high));
  return tiers.rows.find(fits) ?? cannot("a schedule that ends");
}

/** The recurring fees of the rows that the quantity enters; at nought the first row's. */
export function rowFees(terms: Terms, asked: Asked): Fraction {
  const { schedule } = terms;
  if (schedule === null) return ZERO;
  if (schedule.model === "volume") return volumeRow(schedule, asked)?.fees ?? ZERO;
  return schedule.rows.reduce(
    (all, row, index) => (row.offered && enters(row, index, asked.quantity) ? all.plus(row.fees) : all),
    ZERO,
  );
}
