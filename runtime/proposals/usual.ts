/** What every contract should have examples of: no usage, the first and the last day, the leap day, and every bound. */
import { operandValue } from "../metering/evaluate.ts";
import { add, isZero, type Rational, sign, subtract } from "../number/rational.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { Operand, PlanCharge, PlanEvent, TierRow } from "../plan/plan.ts";
import { quantityWords } from "../plan/quantity-words.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  formatCivilDate,
  isLeapYear,
  parseCivilDate,
} from "../time/civil.ts";
import { formatInstant } from "../time/instant.ts";
import { startOfDay } from "../time/zone.ts";
import { billsWith, freeBefore, meterNamed, type Priced, pricedAt } from "./priced-bills.ts";
import { billStep, type Draft, type Proposing, parameterOn, periodIn, periodOf } from "./proposing.ts";
import { smallestStep, stepAt, usageOf } from "./quantities.ts";
import { recordStep } from "./records.ts";

/** Several ways to one example: the first that can be worked is taken. */
export type Ways = readonly Draft[];

export function usualDrafts(of: Proposing): readonly Ways[] {
  return [
    ...noUsage(of),
    ...daysOfTerm(of),
    ...leapDay(of),
    ...of.version.charges.flatMap(charge => boundDrafts(of, charge)),
  ];
}

function draft(
  title: string,
  why: string,
  steps: readonly ExampleStep[],
  charge: string | null = null,
): Draft {
  return { title, why, charge, steps };
}

// No usage

function noUsage(of: Proposing): readonly Ways[] {
  const { version, days } = of;
  const period = periodIn(of, days, version.billed);
  if (period === null) return [];
  return [[draft("No usage", "A whole billing period without usage.", [billStep(period, version.place)])]];
}

// The term's days

/** An event on the first instant and on the last one; an open term is ended for it. */
function daysOfTerm(of: Proposing): readonly Ways[] {
  const { version, calendar, plan } = of;
  const { place } = version;
  const event = version.events[0];
  const first = calendar.period(1);
  if (event === undefined || first === null) return [];
  const { term } = calendar;
  const start = formatCivilDate(term.from);
  const found: Ways[] = [];
  if (start === version.from) {
    const steps = recorded(of, event, [term.start - 1_000_000_000n, term.start]);
    if (steps !== null) {
      found.push([
        draft(
          `The first day, ${start}`,
          "An event on the first instant of the term counts, one just before it does not.",
          [...steps, billStep(first, place)],
        ),
      ]);
    }
  }
  const end = term.to ?? endOfSecond(of);
  const ended = end === null ? null : addDays(end, -1);
  const period = ended === null ? null : periodOf(of, ended);
  const instant = end === null ? null : startOfDay(plan.zone, end);
  if (end === null || ended === null || period === null || instant === null) return found;
  const last = formatCivilDate(ended);
  const steps = recorded(of, event, [instant - 1_000_000_000n, instant]);
  if (steps === null) return found;
  const ends: readonly ExampleStep[] = term.to === null ? [{ kind: "ends", on: last, place }] : [];
  found.push([
    draft(
      `The last day, ${last}`,
      "An event on the last second of the term counts, one just after it does not.",
      [...ends, ...steps, billStep({ from: period.from, to: end }, place)],
    ),
  ]);
  return found;
}

/** The middle of the second period: an end that cuts it. */
function endOfSecond(of: Proposing): CivilDate | null {
  const second = of.calendar.period(2);
  if (second === null) return null;
  const day = addDays(second.from, 10);
  return compareDates(day, second.to) < 0 ? day : second.to;
}

function recorded(
  of: Proposing,
  event: PlanEvent,
  instants: readonly bigint[],
): readonly ExampleStep[] | null {
  const steps = instants.map(at => recordStep(of, event.name, formatInstant(at), {}, null, null));
  return steps.every(step => step !== null) ? steps : null;
}

/** The first 29 February of the version's days: a whole period with it, and one that ends on it. */
function leapDay(of: Proposing): readonly Ways[] {
  const { version, days, calendar } = of;
  const { place } = version;
  let year = days.from.year;
  while (!isLeapYear(year)) year += 1;
  const day = parseCivilDate(`${year}-02-29`);
  if (day === null) return [];
  const leap = compareDates(day, days.from) >= 0 ? day : addMonthsClamped(day, 48);
  if (formatCivilDate(leap).slice(5) !== "02-29") return [];
  if (days.to !== null && compareDates(leap, days.to) >= 0) return [];
  const period = periodOf(of, leap);
  if (period === null) return [];
  const on = formatCivilDate(leap);
  const used = recordOn(of, leap);
  const whole = draft(`The leap day ${on}`, "A billing period with 29 February.", [
    ...used,
    billStep(period, place),
  ]);
  if (calendar.term.to !== null && compareDates(calendar.term.to, addDays(leap, 1)) === 0) return [[whole]];
  const cut = draft(`An end on the leap day ${on}`, "An account whose last day is 29 February.", [
    { kind: "ends", on, place },
    ...used,
    billStep({ from: period.from, to: addDays(leap, 1) }, place),
  ]);
  return [[whole], [cut]];
}

function recordOn(of: Proposing, day: CivilDate): readonly ExampleStep[] {
  const event = of.version.events[0];
  const start = startOfDay(of.plan.zone, day);
  if (event === undefined || start === null) return [];
  return recorded(of, event, [start]) ?? [];
}

// Bounds

interface Bound {
  readonly quantity: Rational;
  /** "up to 10 tokens", "the allowance". */
  readonly words: string;
}

function boundDrafts(of: Proposing, charge: PlanCharge): readonly Ways[] {
  return charge.phases.flatMap(phase =>
    phase.rows.flatMap(row => {
      const priced = pricedAt(of, charge, phase, row);
      // What is calculated from fields is not stated by one of them.
      const isCalculated = charge.source.kind === "each" && charge.source.of?.kind !== "field";
      if (priced === null || isCalculated) return [];
      const schedule = row.price.find(part => part.kind === "schedule");
      if (schedule !== undefined && schedule.by !== null)
        return pickedBounds(of, priced, schedule.by, schedule.rows);
      const tiers = schedule === undefined ? [] : boundsOf(of, priced, schedule.rows);
      const allowance = allowanceBound(of, priced);
      return [...allowance, ...tiers].flatMap(bound => around(of, priced, bound));
    }),
  );
}

function boundsOf(of: Proposing, priced: Priced, rows: readonly TierRow[]): readonly Bound[] {
  const free = freeBefore(of, priced);
  return rows.flatMap(({ upTo, label }): readonly Bound[] => {
    if (upTo === null) return [];
    const value = boundValue(of, priced, upTo);
    const more = isZero(free) ? "" : `, after ${quantityWords(free, priced.unit, of.plan.currency)} included`;
    return [{ quantity: add(value, free), words: `${label}${more}` }];
  });
}

function boundValue(of: Proposing, { period }: Priced, operand: Operand): Rational {
  return operandValue(operand, parameterOn(of, period.from));
}

function allowanceBound(of: Proposing, priced: Priced): readonly Bound[] {
  const counts = priced.charge.includes.filter(one => one.counts === "quantity");
  const shared = of.version.allowances.filter(one => one.for[0] === priced.charge.name);
  if (counts.length + shared.length === 0) return [];
  const within = counts.find(({ tiers }) => tiers === "within");
  const quantity = within === undefined ? freeBefore(of, priced) : boundValue(of, priced, within.quantity);
  return [{ quantity, words: "the quantity included" }];
}

/** One step below, at the bound, one step above. */
function around(of: Proposing, priced: Priced, bound: Bound): readonly Ways[] {
  const { charge, unit } = priced;
  const step = stepAt(bound.quantity, priced.step);
  return (["below", "at", "above"] as const).flatMap((side, index): readonly Ways[] => {
    const quantity = add(bound.quantity, [negated(step), zeroOf(step), step][index] ?? step);
    if (sign(quantity) <= 0) return [];
    const title = `${nameOf(priced)}: ${quantityWords(quantity, unit, of.plan.currency)}, ${side} the bound`;
    const why = `${sideWords(side)} the bound of ${charge.name}: ${bound.words}.`;
    return [billsWith(of, priced, quantity).map(steps => draft(title, why, steps, charge.name))];
  });
}

function sideWords(side: "below" | "at" | "above"): string {
  return side === "at" ? "At" : `One step ${side}`;
}

function negated(step: Rational): Rational {
  return subtract(zeroOf(step), step);
}

function zeroOf(step: Rational): Rational {
  return subtract(step, step);
}

/** Bounds of another meter that picks the row; of the source itself one step is used. */
function pickedBounds(of: Proposing, priced: Priced, by: string, rows: readonly TierRow[]): readonly Ways[] {
  const picking = meterNamed(of, by);
  if (picking === null) return [];
  const step = smallestStep(of.version, picking);
  return boundsPicked(of, priced, rows).flatMap(({ quantity, words }) =>
    [subtract(quantity, step), quantity, add(quantity, step)]
      .filter(one => sign(one) > 0)
      .map((one): Ways => {
        const title = `${nameOf(priced)}: ${by} of ${quantityWords(one, picking.unit, of.plan.currency)}, ${words}`;
        const why = `${by} picks the row of ${priced.charge.name}: ${words}.`;
        return billsWith(of, priced, priced.step).flatMap(steps =>
          usageOf(of, picking, one, {}, priced.period).map(use => {
            const at = steps.findIndex(each => each.kind === "bill") + 1;
            return draft(title, why, [...steps.slice(0, at), ...use, ...steps.slice(at)], priced.charge.name);
          }),
        );
      }),
  );
}

function boundsPicked(of: Proposing, priced: Priced, rows: readonly TierRow[]): readonly Bound[] {
  return rows.flatMap(({ upTo, label }): readonly Bound[] =>
    upTo === null ? [] : [{ quantity: boundValue(of, priced, upTo), words: label }],
  );
}

/** "input_usage (atlas, interactive), from contract month 13": which price it is, in few words. */
export function nameOf({ charge, choice, phase, row, period }: Priced): string {
  const values = Object.entries(choice.where).map(([name, value]) => `${name} ${value}`);
  const given = choice.given.flatMap(step =>
    step.kind === "given" ? [`${step.parameter} ${step.value}`] : [],
  );
  const where = row.match === "always" ? given : [...values, ...given];
  const since =
    charge.phases.length === 1 || charge.phases[0] === phase ? "" : ` from ${formatCivilDate(period.from)}`;
  return `${charge.name}${where.length === 0 ? "" : ` (${where.join(", ")})`}${since}`;
}
