/** A change between two contracts, as data: numbers are plan text, words are the contract's own. */
import { canonicalJson, meaningOf } from "../../runtime/billing/canonical.ts";
import { compare, multiply, parseNumber, type Rational, ZERO } from "../../runtime/number/rational.ts";
import type { DateText, Num, Operand, Place, PlanVersion, UnitLabel } from "../../runtime/plan/plan.ts";
import { CHANGE_KINDS, type ChangeKind, type Severity } from "./change-kinds.ts";

export interface Change {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly subject: ChangeSubject;
  /** Which row, field, phase or sentence of it; "" for the whole. */
  readonly part: string;
  /** The contract's words, null where there was, or is, nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Versions of the newer side that it belongs to. */
  readonly versions: readonly number[];
  /** Its first day, where a version brings it that only the newer side has; else null. */
  readonly from: DateText | null;
  readonly place: Place | null;
  readonly price: PriceChange | null;
}

export interface ChangeSubject {
  /** "charge", "discount", "contract". */
  readonly kind: string;
  readonly name: string;
  readonly title: string | null;
}

/** Where two prices of a quantity differ, exactly. */
export interface PriceChange {
  /** What is counted; null for a plain number. */
  readonly unit: UnitLabel | null;
  /** "month": the quantity is that of one such period; null for the quantity of a single event. */
  readonly period: string | null;
  /** Quantities are what is left after an allowance that the rows of the charge share, or that carries over. */
  readonly beyondIncluded: boolean;
  readonly intervals: readonly PriceInterval[];
}

/** Quantities of one grid, or all between the ends; `more` is what the newer price adds, below zero for less. */
export interface PriceInterval {
  readonly from: Num;
  readonly fromIncluded: boolean;
  readonly to: Num | null;
  readonly toIncluded: boolean;
  readonly sign: "more" | "less" | "both";
  readonly course: "constant" | "growing" | "shrinking" | "uneven";
  readonly atFrom: PricePair;
  /** Null where it has no end. */
  readonly atTo: PricePair | null;
  /** What each further unit adds to `more`, on average where it goes in steps. */
  readonly slope: Num;
}

export interface PricePair {
  readonly before: Num;
  readonly after: Num;
  readonly more: Num;
}

export type Found = Omit<Change, "versions" | "from">;

type Rest = Partial<Pick<Found, "part" | "before" | "after" | "place" | "price">>;

export function found(kind: ChangeKind, subject: ChangeSubject, severity: Severity, rest: Rest = {}): Found {
  return { kind, severity, subject, part: "", before: null, after: null, place: null, price: null, ...rest };
}

/** A change whose severity stands in the table. */
export function plain(kind: ChangeKind, subject: ChangeSubject, rest: Rest = {}): Found {
  const { severity } = CHANGE_KINDS[kind];
  return found(
    kind,
    subject,
    severity === "by price" || severity === "by amount" ? "structural" : severity,
    rest,
  );
}

export function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(meaningOf(a)) === canonicalJson(meaningOf(b));
}

/** What an operand is worth where an account has no value of its own. */
export function worth(operand: Operand, version: PlanVersion): Rational {
  if (operand.kind === "number") return numberOf(operand.value);
  return multiply(parameterOf(version)(operand.name), numberOf(operand.factor));
}

/** Parameters as the contract itself states them first. */
export function parameterOf(version: PlanVersion): (name: string) => Rational {
  return name => numberOf(version.parameters.find(one => one.name === name)?.values[0]?.value ?? "0");
}

export function numberOf(text: Num): Rational {
  return parseNumber(text) ?? ZERO;
}

/** Raises or lowers as an amount grows or shrinks; null where it is the same. */
export function byAmount(before: Rational, after: Rational, more: "raises" | "lowers"): Severity | null {
  const order = compare(after, before);
  if (order === 0) return null;
  return order > 0 === (more === "raises") ? "raises" : "lowers";
}

/** What several parts say together: both ways is structural. */
export function together(severities: readonly Severity[]): Severity {
  const set = new Set(severities.filter(one => one !== "none" && one !== "minor"));
  if (set.size === 0) return severities.includes("minor") ? "minor" : "none";
  const [only] = set;
  return set.size === 1 && only !== undefined ? only : "structural";
}
