/** Drafts that may reach a clause, the plainest first: which of them does is found by working them. */
import type { BillingPeriod } from "../billing/calendar.ts";
import { startDay } from "../billing/timeline-days.ts";
import type { Item } from "../coverage/item.ts";
import { operandValue } from "../metering/evaluate.ts";
import { add, multiply, ONE, type Rational, rational, sign, subtract, ZERO } from "../number/rational.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { Place, PlanCharge, PlanCredit, PlanLimit, PricePhase, PriceRow } from "../plan/plan.ts";
import { addDays, addMonthsClamped, type CivilDate, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { periodAt } from "../time/period.ts";
import { policyWays } from "./eventualities.ts";
import { billsWith, freeBefore, meterNamed, type Priced, pricedAt, tellingAmount } from "./priced-bills.ts";
import {
  billStep,
  closingOf,
  type Draft,
  nextPeriod,
  type Proposing,
  parameterOn,
  periodIn,
  periodOf,
} from "./proposing.ts";
import { smallestStep, usageOf } from "./quantities.ts";
import { recordIn } from "./records.ts";

/** Steps alone: title and reason are those of the item. */
export type Attempt = readonly ExampleStep[];

export function draftsFor(of: Proposing, item: Item): Iterable<Draft> {
  return asDrafts(item, attemptsFor(of, item));
}

function* asDrafts(item: Item, attempts: Iterable<Attempt>): Generator<Draft> {
  const { of, words, kind } = item;
  const name = kind === "policy" ? words : words === "" ? of : `${of}, ${words}`;
  const charge = of.startsWith("charge ") ? of.slice("charge ".length) : null;
  for (const steps of attempts) {
    yield { title: name, why: "", charge, steps };
  }
}

function* attemptsFor(of: Proposing, item: Item): Generator<Attempt> {
  const { version } = of;
  const charge = version.charges.find(one => `charge ${one.name}` === item.of);
  if (charge !== undefined) yield* chargeAttempts(of, charge, item);
  if (item.kind === "allowance" || item.kind === "carry-over") yield* sharedAttempts(of, item);
  if (item.kind === "band") yield* anyUsage(of, version.charges, [ONE]);
  if (item.kind === "minimum" || item.kind === "maximum") yield* limitAttempts(of, item);
  if (item.kind === "policy") yield* policyWays(of, item);
  const adjusted = adjustedCharges(of, item);
  if (adjusted !== null) yield* adjustmentAttempts(of, item, adjusted);
}

// Charges

function* chargeAttempts(of: Proposing, charge: PlanCharge, item: Item): Generator<Attempt> {
  for (const phase of charge.phases) {
    for (const row of phase.rows) {
      if (!isAbout(item, charge, phase, row)) continue;
      const priced = pricedAt(of, charge, phase, row);
      if (priced === null) continue;
      for (const quantity of quantitiesFor(of, priced, item)) yield* billsWith(of, priced, quantity);
      yield* carried(of, priced);
      yield* onceBills(of, priced);
      if (item.kind === "increase") yield* laterYears(of, priced);
    }
  }
}

/** A clause inside a row, or one of the whole charge. */
function isAbout({ kind, place }: Item, charge: PlanCharge, phase: PricePhase, row: PriceRow): boolean {
  if (kind === "phase") return isInside(phase.place, place);
  if (kind !== "row" && kind !== "tier" && kind !== "price") return true;
  return (
    isInside(place, row.place) || isInside(row.place, place) || charge.phases.length * phase.rows.length === 1
  );
}

function isInside(inner: Place, outer: Place): boolean {
  return inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end;
}

const SCALES: readonly Rational[] = Array.from({ length: 13 }, (_, power) => rational(10n ** BigInt(power)));

/** In the tier itself, beyond what is included; else ever more. */
function* quantitiesFor(of: Proposing, priced: Priced, item: Item): Generator<Rational> {
  const { step, row, period } = priced;
  const free = freeBefore(of, priced);
  const schedule = row.price.find(part => part.kind === "schedule");
  const index = schedule?.rows.findIndex(tier => tier.place.start === item.place.start) ?? -1;
  const bound = index > 0 ? (schedule?.rows[index - 1]?.upTo ?? null) : null;
  const from = bound === null ? ZERO : operandValue(bound, parameterOn(of, period.from));
  const telling = tellingAmount(priced, schedule?.rows[index] ?? null);
  if (item.kind === "price rounding") yield add(add(from, free), rational(1233n, 1000n));
  yield add(add(from, free), telling);
  yield add(add(from, free), step);
  yield add(from, free);
  for (const factor of [3n, 7n, 33n]) yield add(add(from, free), multiply(step, rational(factor)));
  for (const scale of SCALES) yield add(free, scale);
}

/** Less than is included, then more, when the next period of the allowance has begun. */
function* carried(of: Proposing, priced: Priced): Generator<Attempt> {
  const { charge, period } = priced;
  const shared = of.version.allowances.filter(one => one.for.includes(charge.name));
  for (const allowance of [...charge.includes, ...shared]) {
    if (allowance.carries === null) continue;
    const closing = closingOf(of, period, allowance.period) ?? period;
    const next = nextPeriod(of, closing);
    if (next === null) continue;
    const more = add(freeBefore(of, priced), priced.step);
    for (const steps of billsWith(of, { ...priced, period: next }, more)) {
      yield [billStep(period, of.version.place), ...steps];
    }
  }
}

/** The opening bill, the last one, and that of a day that the contract names. */
function* onceBills(of: Proposing, { charge, period }: Priced): Generator<Attempt> {
  const { place } = of.version;
  const isOnce = charge.phases.some(({ rows }) =>
    rows.some(({ price }) => price.some(part => part.kind === "once")),
  );
  if (!isOnce) return;
  yield [{ kind: "bill", of: { kind: "start" }, place }];
  const last = addDays(period.to, -1);
  yield [{ kind: "ends", on: formatCivilDate(last), place }, billStep(period, place)];
  yield* everyPeriod(of, 14);
}

function* laterYears(of: Proposing, priced: Priced): Generator<Attempt> {
  const { term } = of.calendar;
  for (const year of [1, 2]) {
    const from = periodAt({ kind: "months", count: 12 * year }, term.from, term.from).to;
    const period = periodIn(of, { from, to: of.days.to }, priced.phase.period);
    if (period === null) continue;
    for (const scale of [priced.step, ...SCALES.slice(2, 5)])
      yield* billsWith(of, { ...priced, period }, scale);
  }
}

function* everyPeriod(of: Proposing, most: number): Generator<Attempt> {
  for (let number = 1; number <= most; number += 1) {
    const period = of.calendar.period(number);
    if (period === null) return;
    yield [billStep(period, of.version.place)];
  }
}

function* sharedAttempts(of: Proposing, item: Item): Generator<Attempt> {
  const allowance = of.version.allowances.find(({ name }) => `allowance ${name}` === item.of);
  if (allowance === undefined) return;
  const charges = of.version.charges.filter(({ name }) => allowance.for.includes(name));
  if (item.kind === "allowance") yield* anyUsage(of, charges, [ONE]);
  for (const charge of charges) yield* chargeAttempts(of, charge, item);
}

/** Each row of the charges, with so much of each. */
export function* anyUsage(
  of: Proposing,
  charges: readonly PlanCharge[],
  quantities: readonly Rational[],
  within: BillingPeriod | null = null,
): Generator<Attempt> {
  for (const charge of charges) {
    for (const phase of charge.phases) {
      for (const row of phase.rows) {
        const priced = pricedAt(of, charge, phase, row);
        if (priced === null) continue;
        const at = within === null ? priced : { ...priced, period: within };
        for (const quantity of quantities) yield* billsWith(of, at, quantity);
      }
    }
  }
}

// Adjustments

function adjustedCharges({ version }: Proposing, item: Item): readonly string[] | null {
  const of = (name: string): boolean => item.of === name;
  const discount = version.discounts.find(({ name }) => of(`discount ${name}`));
  if (discount !== undefined) {
    const { form } = discount;
    return form.kind === "rows" && form.by.kind === "spend" ? form.by.of : discount.on;
  }
  const credit = version.credits.find(({ name }) => of(`credit ${name}`));
  return credit?.pays ?? version.taxes.find(({ name }) => of(`tax ${name}`))?.on ?? null;
}

/** In its own days: a window, rows of dates, an expiry. Then ever more of everything. */
function* adjustmentAttempts(of: Proposing, item: Item, names: readonly string[]): Generator<Attempt> {
  const { version } = of;
  const charges = version.charges.filter(({ name }) => names.includes(name));
  const first = periodIn(of, of.days, version.billed);
  if (first === null) return;
  const credit = version.credits.find(({ name }) => `credit ${name}` === item.of);
  const topUp = credit === undefined ? [] : bought(of, credit, first);
  if (item.kind === "expiry" && credit !== undefined) {
    yield* expiring(of, credit, topUp);
    return;
  }
  if (topUp.length > 0)
    for (const steps of anyUsage(of, charges, SCALES.slice(0, 8), first)) yield [...topUp, ...steps];
  yield* measured(of, item, charges, first);
  const starts = [first, ...datedPeriods(of, item)];
  for (const period of starts) {
    yield [billStep(period, version.place)];
    yield [{ kind: "bill", of: { kind: "start" }, place: version.place }];
  }
  const metered = charges.filter(({ source }) => source.kind !== "none");
  for (const period of starts) {
    for (const charge of metered.slice(0, 3)) {
      const scales = SCALES.flatMap(scale => [1n, 2n, 5n].map(factor => multiply(scale, rational(factor))));
      yield* anyUsage(of, [charge], scales, period);
    }
  }
}

/** An event that grants the credit. */
function bought(of: Proposing, { grant }: PlanCredit, period: BillingPeriod): readonly ExampleStep[] {
  if (grant.kind !== "event") return [];
  const given = { name: grant.field, value: "1000" };
  const record = recordIn(of, grant.event, period, {}, null, given);
  return record === null ? [] : [record];
}

/** The bills around the day on which it expires. */
function* expiring(
  of: Proposing,
  { expires, grant }: PlanCredit,
  topUp: readonly ExampleStep[],
): Generator<Attempt> {
  const { term } = of.calendar;
  const ref = grant.kind === "date" ? grant.on : null;
  const granted = ref?.kind === "date" ? (parseCivilDate(ref.date) ?? term.from) : term.from;
  const day = expires === null ? null : expiryDay(expires, granted);
  if (day === null) return;
  for (const one of [addDays(day, -1), day, addDays(day, 1)]) {
    const period = periodOf(of, one);
    if (period !== null) yield [...topUp, billStep(period, of.version.place)];
  }
}

function expiryDay(expires: NonNullable<PlanCredit["expires"]>, granted: CivilDate): CivilDate | null {
  if (expires.kind === "on") return expires.on.kind === "date" ? parseCivilDate(expires.on.date) : null;
  const { count, unit } = expires.duration;
  if (unit === "month") return addMonthsClamped(granted, count);
  if (unit === "year") return addMonthsClamped(granted, 12 * count);
  return addDays(granted, unit === "week" ? 7 * count : unit === "day" ? count : 1);
}

/** Rows of a discount that a meter picks: in the row. */
function* measured(
  of: Proposing,
  item: Item,
  charges: readonly PlanCharge[],
  period: BillingPeriod,
): Generator<Attempt> {
  const discount = of.version.discounts.find(({ name }) => `discount ${name}` === item.of);
  if (discount?.form.kind !== "rows" || discount.form.by.kind !== "meter") return;
  const meter = meterNamed(of, discount.form.by.meter);
  if (meter === null) return;
  const { rows } = discount.form;
  const own = rows.findIndex(row => row.place.start === item.place.start);
  const step = smallestStep(of.version, meter);
  const value = (at: number): Rational => {
    const upTo = rows[at]?.upTo ?? null;
    return upTo === null ? ZERO : operandValue(upTo, parameterOn(of, period.from));
  };
  // A cap is of all rows.
  for (const index of own < 0 ? rows.keys() : [own]) {
    const inside =
      index === 0
        ? [subtract(value(0), step), value(0), step]
        : [
            value(index - 1),
            add(value(index - 1), step),
            subtract(value(index), step),
            add(value(index - 1), ONE),
          ];
    for (const quantity of inside) {
      if (sign(quantity) <= 0) continue;
      for (const use of usageOf(of, meter, quantity, {}, period)) {
        yield [billStep(period, of.version.place), ...use];
        for (const steps of anyUsage(of, charges.slice(0, 3), [ONE, rational(1000n)], period))
          yield [...steps, ...use];
      }
    }
  }
}

/** Where rows of an adjustment or its window begin later than the version. */
function datedPeriods(of: Proposing, item: Item): readonly BillingPeriod[] {
  const { version, calendar, plan, account } = of;
  const timeline = { plan, account, term: calendar.term };
  const tax = version.taxes.find(({ name }) => item.of === `tax ${name}`);
  const discount = version.discounts.find(({ name }) => item.of === `discount ${name}`);
  const window = discount?.window ?? null;
  const starts = [
    ...(tax?.rates ?? []).filter(one => one.place.start === item.place.start).map(({ from }) => from),
    ...(window === null
      ? []
      : window.kind === "dates"
        ? [{ kind: "date", on: window.from } as const]
        : [
            {
              kind:
                window.kind === "contract months" ? ("contract month" as const) : ("contract day" as const),
              number: window.first,
            },
          ]),
  ];
  return starts.flatMap(start => {
    const day = startDay(timeline, version, start);
    const period = day === null ? null : periodIn(of, { from: day, to: of.days.to }, version.billed);
    return period === null ? [] : [period];
  });
}

// Minimums and maximums

/** A minimum without usage; a maximum with ever more of it; each on the bill that closes its period. */
function* limitAttempts(of: Proposing, item: Item): Generator<Attempt> {
  const { version } = of;
  const limit = version.limits.find(one => `${one.kind} ${one.name}` === item.of);
  const index = limit?.rows.findIndex(one => one.place.start === item.place.start) ?? -1;
  const row = limit?.rows[index];
  if (limit === undefined || row === undefined) return;
  const span = limitSpan(of, limit, index);
  const period = periodIn(of, span, row.period);
  if (period === null) return;
  const closing = closingOf(of, period, row.period) ?? period;
  const { place } = version;
  if (limit.kind === "minimum") yield [billStep(closing, place)];
  const charges = version.charges.filter(
    ({ name, source }) => limit.on.includes(name) && source.kind !== "none",
  );
  const scales = limit.kind === "minimum" ? [ONE] : SCALES;
  for (const steps of anyUsage(of, charges, scales, period)) {
    yield steps;
    if (closing.number > period.number) yield [...steps, billStep(closing, place)];
  }
}

function limitSpan(of: Proposing, { rows }: PlanLimit, index: number): Proposing["days"] {
  const { version, calendar, plan, account, days } = of;
  const timeline = { plan, account, term: calendar.term };
  const [row, next] = [rows[index], rows[index + 1]];
  const from = row === undefined ? null : startDay(timeline, version, row.from);
  const to = next === undefined ? null : startDay(timeline, version, next.from);
  return { from: from ?? days.from, to: to ?? days.to };
}
