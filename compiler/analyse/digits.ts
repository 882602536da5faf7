/**
 * How long exact numbers can get. Amounts stay fractions until a rounding, so a contract that multiplies many long
 * numbers could make one of thousands of digits; what a meter or a charge can reach is bounded here, before anything is
 * calculated.
 */
import { greatestCommonDivisor } from "../../runtime/number/integer.ts";
import { max, multiply, ONE, parseNumber, type Rational } from "../../runtime/number/rational.ts";
import { LAST_DATE } from "../check/periods.ts";
import type {
  TypedCharge,
  TypedContract,
  TypedExpression,
  TypedMeter,
  TypedOperand,
  TypedPart,
  TypedRounding,
} from "../check/typed.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { LIMITS } from "../limits.ts";

/** Digits before the point, and the denominator that all values share. */
interface Size {
  readonly whole: number;
  readonly denominator: bigint;
}

export function checkDigits(contract: TypedContract, report: Report): void {
  const meters = new Map<TypedMeter, Size | null>();
  for (const meter of contract.meters.values()) {
    const size = meterSize(meter, meters);
    meters.set(meter, size);
    if (size === null) report("TAR5019", meter.span, { meter: meter.name });
  }
  const charges: ChargeSizes = { contract, meters, known: new Map() };
  let bill: Size | null = SMALL;
  for (const charge of contract.charges.values()) {
    const price = priceOf(charge, charges);
    // What is wrong with its meter has been told.
    if (price === "no source") continue;
    // Lines that are never rounded are added up as they are.
    bill = contract.head.roundLines === null ? widest(bill, price) : price;
    if (price !== null && bill !== null) continue;
    report("TAR6030", charge.span, { charge: charge.name });
    return;
  }
}

/** What an event's field, and what a parameter can hold; an average divides by at most so many events. */
const FIELD: Size = { whole: 20, denominator: 10n ** 18n };
const PARAMETER: Size = { whole: 20, denominator: 10n ** 30n };
const EVENTS = 10n ** 15n;
const COUNT: Size = { whole: 15, denominator: 1n };

/** Seconds of a period, to the nanosecond, by which levels and rates are multiplied and divided. */
const TIME: Size = { whole: 11, denominator: 10n ** 9n };
const PER_TIME: Size = { whole: 9, denominator: 10n ** 20n };

/** Null beyond the limit; a part beyond it has its own report. */
function meterSize(meter: TypedMeter, meters: ReadonlyMap<TypedMeter, Size | null>): Size | null {
  const read = sourceSize(meter.source, meters);
  return read === null ? null : rounded(read, meter.rounding);
}

function sourceSize(source: TypedMeter["source"], meters: ReadonlyMap<TypedMeter, Size | null>): Size | null {
  switch (source.kind) {
    case "aggregate": {
      if (source.value === null || source.aggregation === "unique") return COUNT;
      const value = expressionSize(source.value, meters);
      return source.aggregation === "average" ? averaged(value) : value;
    }
    case "level": {
      const value = expressionSize(source.value, meters);
      if (source.statistic === "total") return product(value, TIME);
      return source.statistic === "average" ? product(product(value, TIME), PER_TIME) : value;
    }
    case "buckets": {
      const value = source.value === null ? COUNT : expressionSize(source.value, meters);
      const inner = source.of === "rate" ? product(value, PER_TIME) : value;
      const bucket = source.of === "average" ? averaged(inner) : inner;
      return source.statistic === "average" ? averaged(bucket) : bucket;
    }
    case "derived":
      return expressionSize(source.value, meters);
    case "choice":
      return source.of.map(part => expressionSize(part, meters)).reduce(widest, SMALL);
  }
}

function averaged(value: Size | null): Size | null {
  return value === null ? null : bounded({ ...value, denominator: value.denominator * EVENTS });
}

/** A rounding leaves multiples of its step, whatever was rounded. */
function rounded(size: Size, rounding: TypedRounding | null): Size {
  if (rounding === null) return size;
  const step = multiply(rounding.step.value, rounding.step.unit.factor);
  return { whole: size.whole + 1, denominator: step.d };
}

function expressionSize(value: TypedExpression, meters: ReadonlyMap<TypedMeter, Size | null>): Size | null {
  switch (value.kind) {
    case "number":
      return sizeOf(value.value);
    case "field":
      return product(FIELD, sizeOf(value.field.unit?.factor ?? ONE));
    case "parameter":
      return product(PARAMETER, sizeOf(value.parameter.unit?.factor ?? ONE));
    case "meter":
      return product(meters.get(value.meter) ?? SMALL, sizeOf(value.meter.unit.factor));
    case "counted": {
      const of = expressionSize(value.of, meters);
      const last = value.steps.at(-1);
      return of === null || last?.kind !== "rounded" ? of : rounded(of, last.rounding);
    }
    default: {
      const left = expressionSize(value.left, meters);
      const right = expressionSize(value.right, meters);
      return value.kind === "multiply" ? product(left, right) : sum(left, right);
    }
  }
}

const SMALL: Size = { whole: 1, denominator: 1n };

interface ChargeSizes {
  readonly contract: TypedContract;
  readonly meters: ReadonlyMap<TypedMeter, Size | null>;
  readonly known: Map<TypedCharge, Size | null | "no source">;
}

/** A charge for the spend of others is as long as they are; a ring of them has been refused. */
function priceOf(charge: TypedCharge, charges: ChargeSizes): Size | null | "no source" {
  const known = charges.known.get(charge) ?? alone.get(charge);
  if (known !== undefined) return known;
  charges.known.set(charge, SMALL);
  const source = sizeOfSource(charge, charges);
  const size =
    source === "no source" ? source : source === null ? null : chargeSize(charge, source, charges.contract);
  charges.known.set(charge, size);
  if (size !== null && size !== "no source" && standsAlone(charge)) alone.set(charge, size);
  return size;
}

/** Of typed charges that no other charge and no head says anything of: known with them. */
const alone = new WeakMap<TypedCharge, Size>();

function standsAlone({ source, increasing }: TypedCharge): boolean {
  return source.kind !== "spend" && increasing === null;
}

function sizeOfSource({ source }: TypedCharge, charges: ChargeSizes): Size | null | "no source" {
  switch (source.kind) {
    case "meter":
      return charges.meters.get(source.meter) ?? "no source";
    case "each":
      return source.of === null ? COUNT : expressionSize(source.of, charges.meters);
    case "spend":
      return spendSize(source.of, charges);
    default:
      return PARAMETER;
  }
}

function spendSize(names: readonly string[], charges: ChargeSizes): Size | null {
  let sum: Size | null = SMALL;
  for (const name of names) {
    const charge = charges.contract.charges.get(name);
    const size = charge === undefined ? SMALL : priceOf(charge, charges);
    if (size !== "no source") sum = widest(sum, size);
  }
  const { roundLines } = charges.contract.head;
  const counted =
    sum === null ? null : bounded({ ...sum, whole: sum.whole + digitsOf(BigInt(names.length)) });
  return counted === null ? null : rounded(counted, roundLines);
}

/** All rows together: they are added where lines are never rounded, and close enough to the longest one else. */
function chargeSize(charge: TypedCharge, source: Size, contract: TypedContract): Size | null {
  const parts = charge.phases.flatMap(phase => phase.rows.flatMap(row => row.price)).flatMap(withTiers);
  const rise = riseOf(charge, contract);
  let price: Size | null = SMALL;
  for (const part of parts) {
    price = widest(price, partSize(part, source, rise));
    if (price === null) return null;
  }
  for (const limit of [charge.least, charge.most]) {
    if (limit !== null) price = widest(price, operandSize(limit));
  }
  if (price === null) return null;
  // The sum of a thousand numbers has up to three more digits than the longest of them.
  const summed = bounded({ ...price, whole: price.whole + digitsOf(BigInt(parts.length)) });
  return summed === null ? null : rounded(summed, charge.priceRounding);
}

/** What an amount is multiplied by until the contract ends, or as far as the calendar goes; each rise is rounded. */
function riseOf({ increasing }: TypedCharge, { head }: TypedContract): Size | null {
  if (increasing === null) return SMALL;
  const years = yearOf(head.to ?? LAST_DATE) - yearOf(head.from) + 1;
  const most = mostOf(increasing.between?.most ?? increasing.rate);
  if (most === null) return null;
  const digits = digitsOf(most.n / most.d + 2n);
  return bounded({ whole: 1 + years * digits, denominator: increasing.rounding.step.value.d });
}

/** In the base of its dimension; null for a parameter whose values are not bounded by anything. */
function mostOf(operand: TypedOperand): Rational | null {
  if (operand.kind === "amount") return multiply(operand.amount.value, operand.amount.unit.factor);
  const { bounds, values, unit } = operand.parameter;
  const texts = bounds?.kind === "between" ? [bounds.most] : values.map(({ value }) => value);
  const numbers = texts.flatMap(text => parseNumber(text) ?? []);
  const greatest = numbers.reduce<Rational | null>(
    (most, one) => (most === null ? one : max(most, one)),
    null,
  );
  return greatest === null || unit === null ? null : multiply(greatest, unit.factor);
}

function yearOf(date: string): number {
  return Number.parseInt(date.slice(0, 4), 10);
}

function withTiers(part: TypedPart): readonly TypedPart[] {
  return part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part];
}

function partSize(part: TypedPart, source: Size, rise: Size | null): Size | null {
  switch (part.kind) {
    case "rate": {
      const per = part.per.value;
      const factor = part.per.unit.factor;
      const inverse: Size = { whole: digitsOf(per.d * factor.d), denominator: per.n * factor.n };
      return product(product(source, product(operandSize(part.amount), rise)), inverse);
    }
    case "percent":
      return product(source, operandSize(part.rate));
    case "schedule":
      return SMALL;
    default:
      return product(operandSize(part.amount), rise);
  }
}

function operandSize(operand: TypedOperand): Size {
  return operand.kind === "amount" ? sizeOf(operand.amount.value) : PARAMETER;
}

function sizeOf(value: Rational): Size {
  return { whole: digitsOf(value.n / value.d), denominator: value.d };
}

function product(a: Size | null, b: Size | null): Size | null {
  return a === null || b === null
    ? null
    : bounded({ whole: a.whole + b.whole, denominator: a.denominator * b.denominator });
}

function sum(a: Size | null, b: Size | null): Size | null {
  const both = widest(a, b);
  return both === null ? null : bounded({ ...both, whole: both.whole + 1 });
}

/** What holds either of the two. */
function widest(a: Size | null, b: Size | null): Size | null {
  if (a === null || b === null) return null;
  if (a.denominator === b.denominator) return bounded(a.whole < b.whole ? b : a);
  const denominator = (a.denominator / greatestCommonDivisor(a.denominator, b.denominator)) * b.denominator;
  return bounded({ whole: Math.max(a.whole, b.whole), denominator });
}

/** Checked after every step, so that no step works on more than twice the limit. */
function bounded(size: Size | null): Size | null {
  if (size === null) return null;
  const fits = size.whole <= LIMITS.exactDigits && size.denominator < MOST_DENOMINATOR;
  return fits ? size : null;
}

const MOST_DENOMINATOR = 10n ** BigInt(LIMITS.exactDigits);

function digitsOf(value: bigint): number {
  return String(value < 0n ? -value : value).length;
}
