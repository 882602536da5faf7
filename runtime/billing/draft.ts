/** A line in the making: what all kinds of lines share. */
import { numberOf } from "../metering/evaluate.ts";
import type { Where } from "../metering/readings.ts";
import type { EachEvent, UsageSlices } from "../metering/slices.ts";
import type { ReadingsOf } from "../metering/window-readings.ts";
import { bug } from "../number/bug.ts";
import { add, parseNumber, type Rational, toText, ZERO } from "../number/rational.ts";
import { roundToStep } from "../number/rounding.ts";
import type {
  DateText,
  Num,
  Plan,
  PlanCharge,
  PlanRounding,
  PlanVersion,
  PriceRow,
  UnitLabel,
} from "../plan/plan.ts";
import type { ParameterValues } from "../pricing/bind.ts";
import { amountOf } from "../pricing/price.ts";
import { type CivilDate, formatCivilDate } from "../time/civil.ts";
import type { Window } from "../time/window.ts";
import { type Account, parameterAt } from "./account.ts";
import type { Payment } from "./adjust/unit-credits.ts";
import type { BillLine, BillStep, ServicePeriod } from "./bill.ts";
import type { AccountCalendar, BillingPeriod } from "./calendar.ts";
import type { CarriedAdvance, CarriedAllowance, CarriedOnce, CarriedPart, CarriedSpend } from "./carried.ts";
import type { Days } from "./fees.ts";
import type { Piece } from "./timeline.ts";
import type { Timeline } from "./timeline-days.ts";

/** What a bill's lines are made from. */
export interface BillBasis {
  readonly plan: Plan;
  /** With the values that are known when the period ends. */
  readonly account: Account;
  /** With all its values, those too that are known later. */
  readonly register: Account;
  readonly calendar: AccountCalendar;
  readonly version: PlanVersion;
  readonly timeline: Timeline;
  /** The prices of a charge over time, by its name. */
  readonly pieces: (charge: string) => readonly Piece[];
  readonly bill: number;
  /** Null on the opening bill. */
  readonly period: BillingPeriod | null;
  /** The days that this bill bills in advance; null when nothing comes after. */
  readonly next: Days | null;
  /** The day after the last of the term, as far as it is known when the period closes; null while it is not. */
  readonly end: CivilDate | null;
  /** What a meter read in a window; `whole` is the uncut period, by whose length averages over time divide. */
  readonly readings: ReadingsOf;
  /** Usage of this bill, and of earlier ones what is carried. */
  readonly slices: UsageSlices;
  /** What credits in units have paid of quantities, on this bill and of price periods that are open. */
  readonly payments: readonly Payment[];
  /** Those of earlier bills alone. */
  readonly paidBefore: readonly Payment[];
  /** The events of a charge `for each` event that count in a window, in order of time, id and source. */
  readonly events: (charge: string, window: Window) => readonly EachEvent[];
  /** What charges have cost for services that begin in a window; on this bill, only of lines already made. */
  readonly spend: (charges: readonly string[], window: Window) => Rational;
  /** What earlier bills billed in advance. */
  readonly advances: readonly CarriedAdvance[];
  /** What adjustments took of what is due once and was billed in advance; undefined where nobody knows. */
  readonly once: readonly CarriedOnce[] | undefined;
  /** What earlier bills billed of price periods that are still open. */
  readonly open: readonly CarriedPart[];
  /** What earlier bills charged that others are a percentage of. */
  readonly spent: readonly CarriedSpend[];
  readonly allowances: readonly CarriedAllowance[];
}

export interface DraftLine {
  readonly line: BillLine;
  /** The day that says which discount period and rate the line belongs to. */
  readonly day: CivilDate;
  /** The version in force for the service. */
  readonly version: PlanVersion;
  /** Of days that an earlier bill has rated: this one is the first to know of it. */
  readonly learnt?: boolean;
  /** Of what is billed in advance, or corrects it. */
  readonly advance?: AdvanceLine;
}

/** The part of an advance that a line bills, so that what adjustments take of it goes with it. */
export interface AdvanceLine {
  /** Which of the charge's fees: their period in words. */
  readonly each: string;
  /** First day of all that is due together. */
  readonly due: DateText;
  /** First day of the part; of a correction, of the first one. */
  readonly part: DateText;
  /** First days of all parts that the line bills. */
  readonly billed: readonly DateText[];
  /** Of a part that is given back as it was billed: the day after its last; else null. */
  readonly until: DateText | null;
}

/** A line that bills one part of what is due together; `each` names the fee by its period in words. */
export function advancePart(each: string, due: DateText, part: DateText): AdvanceLine {
  return { each, due, part, billed: [part], until: null };
}

/** A line that gives that part back as it was billed, up to a day. */
export function givingBack(advance: AdvanceLine, until: CivilDate): AdvanceLine {
  return { ...advance, billed: [], until: formatCivilDate(until) };
}

export interface LineParts {
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly row: PriceRow;
  /** The values of `separately by`. */
  readonly separate?: Where;
  readonly kind: BillLine["kind"];
  readonly service: ServicePeriod;
  readonly day: CivilDate;
  readonly steps: readonly BillStep[];
  readonly quantity: Rational | null;
  readonly unit: UnitLabel | null;
  /** The sum of the steps, where it is at hand. */
  readonly exact?: Rational;
  /** Where it is not the rounded sum of the steps: the difference of amounts that were each rounded. */
  readonly amount?: Rational;
}

/** Adds the steps up and rounds their sum. */
export function draftLine(basis: BillBasis, parts: LineParts): DraftLine {
  const { charge, row, quantity, version } = parts;
  const { plan } = basis;
  const exact = parts.exact ?? sumSteps(parts.steps);
  const amount = parts.amount ?? roundLine(version, exact);
  const line: BillLine = {
    charge: charge.name,
    title: charge.title,
    row: row.label,
    where: parts.separate ?? {},
    note: charge.note,
    kind: parts.kind,
    version: version.version,
    service: parts.service,
    quantity: quantity === null ? null : toText(quantity),
    unit: quantity === null ? null : parts.unit,
    steps: parts.steps,
    exact: toText(exact),
    rounding: lineRoundingWords(version, plan.currency.code),
    amount: toText(amount),
    clause: row.match === "always" ? charge.place : row.place,
  };
  return { line, day: parts.day, version };
}

export function sumSteps(steps: readonly BillStep[]): Rational {
  return steps.reduce((sum, step) => add(sum, amountOf(step)), ZERO);
}

/** As `round lines` says; exact where lines are never rounded. */
export function roundLine(version: PlanVersion, exact: Rational): Rational {
  return version.roundLines === null ? exact : roundBy(version.roundLines, exact);
}

export function roundBy(rounding: PlanRounding, exact: Rational): Rational {
  return roundToStep(exact, numberOf(rounding.step), rounding.mode);
}

/** "half up in steps of CHF 0.01"; null where lines are never rounded. */
export function lineRoundingWords(version: PlanVersion, currency: string): string | null {
  return version.roundLines === null ? null : roundingWords(version.roundLines, currency);
}

export function roundingWords(rounding: PlanRounding, currency: string): string {
  return `${rounding.mode} in steps of ${currency} ${rounding.step}`;
}

/** Parameters as they stand on a day. */
export function parametersOn(basis: Pick<BillBasis, "version" | "account">, day: CivilDate): ParameterValues {
  const date = formatCivilDate(day);
  return name => {
    const value = parameterAt(basis.version, basis.account, name, date);
    return parseNumber(value) ?? bug(`the parameter ${name} is "${value}", no number`);
  };
}

/** A number of a bill or of carried state. */
export function exactOf(text: Num): Rational {
  return parseNumber(text) ?? bug(`"${text}" stands for a number`);
}
