/** What a bill, and a whole run, left out and why: one line each, so that nothing is lost in silence. */
import { type Bill, type BillLine, type BillStep, groupThousands, type RejectSummary } from "../../index.ts";
import { joined, type Plain, plain } from "../terminal/plain-text.ts";
import type { Paint } from "./problem-text.ts";
import { quantityText } from "./quantity-text.ts";

export function auditLines(bill: Bill, paint: Paint): readonly Plain[] {
  const { audit } = bill;
  const billed = plain`${counted(audit.accepted, "event")} billed`;
  const late = audit.late === 0 ? [] : [plain`${counted(audit.late, "event")} of them late`];
  const lines = [plain`${joined([billed, ...late], ", ")}.`];
  const left = [...summaryOf(audit.rejected, "rejected"), ...summaryOf(audit.held, "held")];
  if (left.length > 0) lines.push(paint("yellow", plain`Not billed: ${joined(left, "; ")}.`));
  for (const { line, quantity, reason } of heldSteps(bill)) {
    const what = plain`${quantityText(quantity, line, bill.currency.decimals)} of ${line.title}${line.row === "" ? "" : `, ${line.row}`}`;
    lines.push(paint("yellow", plain`Held: ${what}: ${HELD[reason]}.`));
  }
  return lines;
}

type HeldStep = Extract<BillStep, { readonly kind: "held" }>;

const HELD: Readonly<Record<HeldStep["reason"], string>> = {
  "below zero": "below zero, priced as 0",
  "not offered": "more than the contract offers, not priced",
};

/** Quantities that are not priced: net ones below zero that the contract rejects, and what it does not offer. */
export function heldSteps(
  bill: Bill,
): readonly ({ readonly line: BillLine } & Pick<HeldStep, "quantity" | "reason">)[] {
  return bill.lines.flatMap(line =>
    line.steps.flatMap(step =>
      step.kind === "held" ? [{ line, quantity: step.quantity, reason: step.reason }] : [],
    ),
  );
}

/** "1 event", "8'819 events". */
export function counted(count: number, noun: string): Plain {
  return plain`${groupThousands(String(count))} ${noun}${count === 1 ? "" : "s"}`;
}

function summaryOf(summary: RejectSummary, verb: string): readonly Plain[] {
  if (summary.count === 0) return [];
  const reasons = summary.reasons.map(entry => plain`${groupThousands(String(entry.count))} ${entry.reason}`);
  return [plain`${counted(summary.count, "event")} ${verb} (${joined(reasons, ", ")})`];
}
