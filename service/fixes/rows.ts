/** Rows of tiers, of discounts and of classes of a number. */
import { scaleOf } from "../../compiler/syntax/scales.ts";
import type { Node } from "../../compiler/syntax/tree.ts";
import { multiply, parseDecimal, type Rational } from "../../runtime/number/rational.ts";
import { childrenOf } from "../parsed.ts";
import type { Finding } from "./finding.ts";

const HOLDERS: readonly string[] = ["schedule", "discount-schedule", "number-band"];

/** Of the list that holds the place; none where none does. */
export function rowsAround(finding: Finding): readonly Node[] {
  const holder = finding.nodes.findLast(({ kind }) => HOLDERS.includes(kind));
  return holder === undefined ? [] : childrenOf(holder).filter(({ kind }) => kind.endsWith("-row"));
}

const BOUNDS: readonly string[] = ["up-to", "below", "above", "at-or-above"];

export function boundOf(row: Node): Node | undefined {
  return childrenOf(row).find(({ kind }) => BOUNDS.includes(kind));
}

/** `above` or `at or above`. */
export function isOpen(row: Node): boolean {
  const kind = boundOf(row)?.kind;
  return kind === "above" || kind === "at-or-above";
}

/** The number of a bound, to be compared with others in the same unit; null where it is a parameter. */
export function boundSize(text: string): Rational | null {
  const match = /([0-9][0-9'_]*(?:\.[0-9]+)?)(?:\s+(thousand|million|billion))?/.exec(text);
  const value = match === null ? null : parseDecimal((match[1] ?? "").replace(/['_]/g, ""));
  return value === null ? null : multiply(value, scaleOf(match?.[2]));
}
