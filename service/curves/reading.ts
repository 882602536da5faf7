/** What a quantity costs, read off the bill that it makes. */
import { exactOf } from "../../runtime/billing/draft.ts";
import { add, type Rational, toText, ZERO } from "../../runtime/number/rational.ts";
import { type Refusal, refusal } from "../refusals/refusal.ts";
import { billOfUsage } from "../usage/example-of-usage.ts";
import type { PresentUsage } from "../usage/types.ts";
import { chargesOf } from "./prices.ts";
import type { CurveQuestion } from "./types.ts";

export interface Reader {
  /** Null where there is no bill, or some of the quantity is held. */
  readonly at: (quantity: Rational) => Rational | null;
  /** Bills that were made for it so far. */
  readonly bills: () => number;
  /** Why the last one that failed did. */
  readonly reason: () => Refusal;
}

/** Each quantity is read once. */
export function readerOf(question: CurveQuestion, meter: string): Reader {
  const { plan, version: number } = question;
  const version = plan.versions.find(one => one.version === number);
  const charges = new Set(version === undefined ? [] : chargesOf(version, meter));
  const known = new Map<string, Rational | null>();
  let reason = refusal("no bill", {});
  const make = (quantity: string): Rational | null => {
    const made = billOfUsage(plan, number, usageAt(question, quantity));
    if (made.kind === "none") {
      reason = made.reason;
      return null;
    }
    const { bill } = made;
    const lines = bill.lines.filter(line => charges.has(line.charge));
    if (lines.some(({ steps }) => steps.some(({ kind }) => kind === "held"))) {
      reason = refusal("partly held", {});
      return null;
    }
    if (question.of === "bill") return exactOf(bill.total);
    return lines.reduce((sum, line) => add(sum, exactOf(line.exact)), ZERO);
  };
  return {
    at: quantity => {
      const text = toText(quantity);
      const found = known.get(text);
      if (found !== undefined) return found;
      const value = make(text);
      known.set(text, value);
      return value;
    },
    bills: () => known.size,
    reason: () => reason,
  };
}

/** Charges are looked at as if nothing else were used. */
function usageAt({ usage, input, of }: CurveQuestion, quantity: string): PresentUsage {
  return of === "bill"
    ? { ...usage, quantities: { ...usage.quantities, [input]: quantity } }
    : { ...usage, quantities: { [input]: quantity }, events: {} };
}
