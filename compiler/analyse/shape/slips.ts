/** Rates that are ten times their neighbour or more: seldom a price, mostly a unit or a point in the wrong place. */
import { groupThousands } from "../../../runtime/number/display.ts";
import {
  add,
  compare,
  multiply,
  quotient,
  type Rational,
  rational,
  sign,
  ZERO,
} from "../../../runtime/number/rational.ts";
import type {
  Place,
  Plan,
  PlanCharge,
  PlanVersion,
  PricePart,
  PriceRow,
  TierPart,
  TierRow,
} from "../../../runtime/plan/plan.ts";
import type { ParameterValues } from "../../../runtime/pricing/bind.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { firstValues, numberOf, operandValue } from "./values.ts";
import { moneyWords, partsOf, percentWords, spanOf } from "./words.ts";

const TENFOLD = rational(10n);

/** Prices of zero are gifts, and no slips. */
function isSlip(a: Rational, b: Rational): boolean {
  if (sign(a) <= 0 || sign(b) <= 0) return false;
  const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(high, multiply(low, TENFOLD)) >= 0;
}

// Neighbouring rows

export function checkRowSlips(_plan: Plan, version: PlanVersion, charge: PlanCharge, report: Report): void {
  const parameter = firstValues(version);
  for (const { rows } of charge.phases) {
    for (const row of rows) {
      const schedule = row.price.find(part => part.kind === "schedule");
      if (schedule?.kind !== "schedule") continue;
      const rated = schedule.rows.map(tier => ({ tier, rate: rateOf(tier.parts, parameter) }));
      rated.forEach((one, index) => {
        const before = rated[index - 1];
        if (before !== undefined) compareRows(before, one, report);
      });
    }
  }
}

interface Rated {
  readonly tier: TierRow;
  readonly rate: Rational;
}

function compareRows({ tier: before, rate: a }: Rated, { tier: row, rate: b }: Rated, report: Report): void {
  if (!isSlip(a, b)) return;
  const words = (tier: TierRow): string => ratePart(tier.parts)?.place.words ?? tier.place.words;
  const witness = `${words(before)}, then ${words(row)}: ${timesWords(a, b)} it`;
  const related = [{ span: spanOf(before.place), note: "the row before it" }];
  report("TAR6104", spanOf(row.place), { times: timesWords(a, b) }, { witness, related });
}

/** Money for one unit of the source, of all rates and percentages of a row. */
function rateOf(parts: readonly TierPart[], parameter: ParameterValues): Rational {
  return parts.reduce((sum, part) => add(sum, unitRate(part, parameter)), ZERO);
}

function unitRate(part: TierPart, parameter: ParameterValues): Rational {
  if (part.kind === "rate") return quotient(operandValue(part.amount, parameter), numberOf(part.per));
  return part.kind === "percent" ? operandValue(part.rate, parameter) : ZERO;
}

function ratePart(parts: readonly TierPart[]): TierPart | undefined {
  const rates = parts.filter(part => part.kind === "rate" || part.kind === "percent");
  return rates.length === 1 ? rates[0] : undefined;
}

/** What the second is of the first: "1'000 times", "1/1'000 of", "more than 20 times". */
function timesWords(a: Rational, b: Rational): string {
  const isMore = compare(b, a) > 0;
  const { n, d } = isMore ? quotient(b, a) : quotient(a, b);
  const whole = groupThousands(String(n / d));
  const isExact = n % d === 0n;
  if (isMore) return `${isExact ? "" : "more than "}${whole} times`;
  return `${isExact ? "" : "less than "}1/${whole} of`;
}

// The earlier version

/** The same amount in the version before: of rates, fees and percentages that stand in the same place of one price. */
export function checkVersionSlips(plan: Plan, report: Report): void {
  plan.versions.forEach((version, index) => {
    const before = plan.versions[index - 1];
    if (before === undefined) return;
    for (const charge of version.charges) {
      const old = before.charges.find(one => one.name === charge.name);
      if (old !== undefined) compareCharges([before, old], [version, charge], report);
    }
  });
}

type Of<T> = readonly [PlanVersion, T];

function compareCharges(
  [before, old]: Of<PlanCharge>,
  [version, charge]: Of<PlanCharge>,
  report: Report,
): void {
  if (old.source.kind !== charge.source.kind || old.phases.length !== charge.phases.length) return;
  charge.phases.forEach((phase, index) => {
    const earlier = old.phases[index];
    if (earlier === undefined) return;
    const matching = new Map(earlier.rows.map(row => [JSON.stringify(row.match), row]));
    for (const row of phase.rows) {
      const same = matching.get(JSON.stringify(row.match));
      if (same !== undefined) compareParts([before, same], [version, row], report);
    }
  });
}

function compareParts([before, old]: Of<PriceRow>, [version, row]: Of<PriceRow>, report: Report): void {
  const [a, b] = [amountsOf(old.price, before), amountsOf(row.price, version)];
  if (a.length !== b.length || a.some((one, i) => one.kind !== b[i]?.kind)) return;
  b.forEach((amount, index) => {
    const earlier = a[index];
    if (earlier !== undefined) compareAmounts(earlier, amount, report);
  });
}

interface Stated {
  readonly kind: string;
  readonly value: Rational;
  readonly place: Place;
}

function amountsOf(price: readonly PricePart[], version: PlanVersion): readonly Stated[] {
  const parameter = firstValues(version);
  return price.flatMap((part): readonly Stated[] => {
    if (part.kind === "schedule") return part.rows.flatMap(row => amountsOf(row.parts, version));
    return [{ kind: part.kind, value: amountOf(part, parameter), place: part.place }];
  });
}

function amountOf(
  part: Exclude<PricePart, { readonly kind: "schedule" }>,
  parameter: ParameterValues,
): Rational {
  if (part.kind === "rate" || part.kind === "percent") return unitRate(part, parameter);
  return operandValue(part.amount, parameter);
}

function compareAmounts(old: Stated, now: Stated, report: Report): void {
  if (!isSlip(old.value, now.value)) return;
  const times = timesWords(old.value, now.value);
  const witness = `${old.place.words}, now ${now.place.words}: ${times} it`;
  const related = [{ span: spanOf(old.place), note: "in the version before" }];
  report("TAR6105", spanOf(now.place), { times }, { witness, related });
}

// Declared bounds and dated values

/** A rate that is a parameter: its values, one after the other, and its bounds. */
export function checkParameterSlips(plan: Plan, version: PlanVersion, report: Report): void {
  const numbers = version.parameters.filter(({ kind }) => kind === "number");
  const rates = numbers.length === 0 ? new Set<string>() : ratesIn(version);
  for (const parameter of numbers) {
    if (!rates.has(parameter.name)) continue;
    const words = (value: Rational): string =>
      parameter.unit?.money === true ? moneyWords(plan, value) : percentWords(value);
    const values = parameter.values.map(({ value }) => numberOf(value));
    values.forEach((value, index) => {
      const before = values[index - 1];
      if (before === undefined || !isSlip(before, value)) return;
      const times = timesWords(before, value);
      report(
        "TAR6105",
        spanOf(parameter.place),
        { times },
        { witness: `${words(before)}, later ${words(value)}: ${times} it` },
      );
    });
    const { bounds } = parameter;
    const [first] = values;
    if (bounds?.kind !== "between" || first === undefined) continue;
    for (const bound of [bounds.least, bounds.most].map(numberOf)) {
      if (!isSlip(first, bound)) continue;
      const times = timesWords(first, bound);
      const witness = `${words(first)}, and it may be ${words(bound)}: ${times} it`;
      report("TAR6106", spanOf(parameter.place), { parameter: parameter.name, times }, { witness });
    }
  }
}

/** The parameters that stand as a price for a unit, or as a percentage of a price. */
function ratesIn({ charges }: PlanVersion): ReadonlySet<string> {
  const parts = charges.flatMap(({ phases }) =>
    phases.flatMap(({ rows }) => rows.flatMap(row => partsOf(row.price))),
  );
  return new Set(
    parts.flatMap(part => {
      const operand = part.kind === "rate" ? part.amount : part.kind === "percent" ? part.rate : null;
      return operand?.kind === "parameter" ? [operand.name] : [];
    }),
  );
}
