/** Drafts for what a policy says: records that are left out, quantities below zero, periods and prices that are cut. */
import type { BillingPeriod } from "../billing/calendar.ts";
import { exactOf } from "../billing/draft.ts";
import type { Item } from "../coverage/item.ts";
import { add, negate, ONE, type Rational, rational, toText } from "../number/rational.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { PlanEvent, PlanParameter } from "../plan/plan.ts";
import { addDays, daysBetween, formatCivilDate } from "../time/civil.ts";
import { formatInstant } from "../time/instant.ts";
import { billsWith, freeBefore, meterNamed, pricedAt } from "./priced-bills.ts";
import { billStep, nextPeriod, type Proposing, periodIn } from "./proposing.ts";
import { usageOf } from "./quantities.ts";
import { recordStep } from "./records.ts";

type Attempt = readonly ExampleStep[];

export function* policyWays(of: Proposing, { words }: Item): Generator<Attempt> {
  const { version } = of;
  const period = periodIn(of, of.days, version.billed);
  if (period === null) return;
  const bill = billStep(period, version.place);
  if (words.startsWith("no usage")) yield [bill];
  for (const event of version.events) {
    for (const record of leftOut(of, event, period, words)) yield [record, bill];
  }
  if (words.startsWith("negative")) yield* belowZero(of, period);
  if (words.startsWith("totals below")) yield* smallTotals(of);
  if (words.startsWith("partial periods")) yield* partialPeriods(of);
  if (words.startsWith("price changes")) yield* priceChanges(of, period);
}

/** A record that the sentence speaks of. */
function leftOut(
  of: Proposing,
  event: PlanEvent,
  period: BillingPeriod,
  words: string,
): readonly ExampleStep[] {
  const at = formatInstant(period.start);
  const whole = recordStep(of, event.name, at, {}, null, null);
  if (whole?.kind !== "record") return [];
  if (words.startsWith("unknown values")) {
    return event.fields
      .filter(field => field.values !== null)
      .map(field => ({ ...whole, fields: { ...whole.fields, [field.name]: "unknown" } }));
  }
  if (words.startsWith("incomplete events")) {
    const [required] = event.fields.filter(field => field.presence === "required");
    if (required === undefined) return [];
    return [
      {
        ...whole,
        fields: Object.fromEntries(Object.entries(whole.fields).filter(([name]) => name !== required.name)),
      },
    ];
  }
  if (!words.startsWith("events outside")) return [];
  const before = recordStep(of, event.name, formatInstant(of.calendar.term.start - 1n), {}, null, null);
  const after =
    of.calendar.term.end === null
      ? null
      : recordStep(of, event.name, formatInstant(of.calendar.term.end), {}, null, null);
  return [before, after].filter(step => step !== null);
}

/** A quantity, and so perhaps a total, below zero. */
function* belowZero(of: Proposing, period: BillingPeriod): Generator<Attempt> {
  for (const charge of of.version.charges) {
    const { source } = charge;
    const phase = charge.phases[0];
    for (const row of phase?.rows ?? []) {
      const priced = phase === undefined ? null : pricedAt(of, charge, phase, row);
      if (priced === null) continue;
      for (const size of [ONE, rational(1000n), rational(1_000_000n)]) {
        const quantity = negate(add(size, freeBefore(of, priced)));
        const meter = source.kind === "meter" ? meterNamed(of, source.meter) : null;
        if (meter !== null) {
          for (const use of usageOf(of, meter, quantity, priced.choice.where, period)) {
            yield [...priced.choice.given, billStep(period, of.version.place), ...use];
          }
        }
        if (source.kind === "each") yield* billsWith(of, { ...priced, period }, quantity);
      }
    }
  }
  yield* givenBack(of);
}

/** A licensed quantity that falls after it was billed ahead. */
function* givenBack(of: Proposing): Generator<Attempt> {
  const { version } = of;
  for (const parameter of version.parameters) {
    const values = otherValues(parameter);
    for (let number = 1; number <= 3; number += 1) {
      const period = of.calendar.period(number);
      if (period === null) break;
      const on = formatCivilDate(addDays(period.from, 1));
      for (const value of values) yield [given(of, parameter, value, on), billStep(period, version.place)];
    }
  }
  const [first, second] = [of.calendar.period(1), of.calendar.period(2)];
  for (const parameter of version.parameters) {
    const { bounds } = parameter;
    if (bounds?.kind !== "between" || first === null) continue;
    const whole: ExampleStep = { ...given(of, parameter, bounds.most, ""), from: null };
    for (const period of second === null ? [first] : [first, second]) {
      const on = formatCivilDate(addDays(period.from, 1));
      yield [whole, given(of, parameter, bounds.least, on), billStep(period, version.place)];
    }
  }
  for (let number = 1; number <= 3; number += 1) {
    const period = of.calendar.period(number);
    if (period === null) break;
    const last = addDays(period.from, 1);
    const cut = { from: period.from, to: addDays(last, 1) };
    yield [{ kind: "ends", on: formatCivilDate(last), place: version.place }, billStep(cut, version.place)];
  }
}

function* smallTotals(of: Proposing): Generator<Attempt> {
  const sizes = Array.from({ length: 12 }, (_, power) => rational(10n ** BigInt(power)));
  for (const charge of of.version.charges) {
    const phase = charge.phases[0];
    for (const row of phase?.rows.slice(0, 2) ?? []) {
      const priced = phase === undefined ? null : pricedAt(of, charge, phase, row);
      if (priced === null) continue;
      for (const size of sizes) yield* billsWith(of, priced, add(freeBefore(of, priced), size));
    }
  }
}

/** An end in the middle of a period, with usage at the bounds of what is cut, or is not. */
function* partialPeriods(of: Proposing): Generator<Attempt> {
  const { place } = of.version;
  for (const charge of of.version.charges) {
    for (const phase of charge.phases) {
      for (const row of phase.rows) {
        const priced = pricedAt(of, charge, phase, row);
        if (priced === null) continue;
        const { period } = priced;
        const half = addDays(period.from, Math.floor(daysBetween(period.from, period.to) / 2));
        const cut = { ...period, to: half };
        const ends: ExampleStep = { kind: "ends", on: formatCivilDate(addDays(half, -1)), place };
        const schedule = row.price.find(part => part.kind === "schedule");
        const bounds = (schedule?.rows ?? []).flatMap(({ upTo }) =>
          upTo?.kind === "number" ? [upTo.value] : [],
        );
        const quantities: readonly Rational[] = [freeBefore(of, priced), ...bounds.map(exactOf), ONE];
        for (const quantity of quantities) {
          for (const steps of billsWith(of, { ...priced, period: cut }, quantity)) yield [ends, ...steps];
        }
      }
    }
  }
}

/** A parameter from the middle of a period on, with records before and after; then the days of the contract itself. */
function* priceChanges(of: Proposing, first: BillingPeriod): Generator<Attempt> {
  const { version } = of;
  const { place } = version;
  const records = (period: BillingPeriod): readonly ExampleStep[] =>
    version.events.flatMap(event =>
      [period.start, period.end - 1_000_000_000n].flatMap(instant => {
        const record = recordStep(of, event.name, formatInstant(instant), {}, null, null);
        return record === null ? [] : [record];
      }),
    );
  for (const parameter of version.parameters) {
    const on = formatCivilDate(addDays(first.from, 14));
    for (const value of otherValues(parameter)) {
      yield [given(of, parameter, value, on), ...records(first), billStep(first, place)];
      const next = nextPeriod(of, first);
      if (next !== null) {
        const later = formatCivilDate(addDays(next.from, 14));
        yield [given(of, parameter, value, later), ...records(next), billStep(next, place)];
      }
    }
  }
  for (let number = 1; number <= 14; number += 1) {
    const period = of.calendar.period(number);
    if (period === null) return;
    yield [...records(period), billStep(period, place)];
  }
}

type Given = Extract<ExampleStep, { readonly kind: "given" }>;

function given({ version }: Proposing, { name }: PlanParameter, value: string, from: string): Given {
  return { kind: "given", parameter: name, value, from, place: version.place };
}

/** The ends of its bounds; without them a value near its own. */
function otherValues({ kind, bounds, values }: PlanParameter): readonly string[] {
  const own = values[0]?.value ?? "";
  if (bounds?.kind === "between") return [bounds.least, bounds.most].filter(value => value !== own);
  if (bounds?.kind === "one of") return bounds.values.filter(value => value !== own);
  return kind === "number" ? [toText(add(exactOf(own), ONE))] : [];
}
