/** What a bill, and a whole run, left out and why: one line each, so that nothing is lost in silence. */
import {
  type Bill,
  type BillLine,
  formatMoney,
  formatQuantity,
  groupThousands,
  type RejectSummary,
} from "../../index.ts";
import { joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import type { Paint } from "./problem-text.ts";

export function auditLines(bill: Bill, paint: Paint): readonly Plain[] {
  const { audit } = bill;
  const billed = plain`${counted(audit.accepted, "event")} billed`;
  const late = audit.late === 0 ? [] : [plain`${counted(audit.late, "event")} of them late`];
  const lines = [plain`${joined([billed, ...late], ", ")}.`];
  const left = [...summaryOf(audit.rejected, "rejected"), ...summaryOf(audit.held, "held")];
  if (left.length > 0) lines.push(paint("yellow", plain`Not billed: ${joined(left, "; ")}.`));
  for (const { line, quantity } of heldSteps(bill)) {
    const what = plain`${quantityText(quantity, line, bill.currency.decimals)} of ${line.title}${line.row === "" ? "" : `, ${line.row}`}`;
    lines.push(paint("yellow", plain`Held: ${what}: below zero, priced as 0.`));
  }
  return lines;
}

/** The net quantities below zero that the contract rejects, with their lines. */
export function heldSteps(bill: Bill): readonly { readonly line: BillLine; readonly quantity: string }[] {
  return bill.lines.flatMap(line =>
    line.steps.flatMap(step => (step.kind === "held" ? [{ line, quantity: step.quantity }] : [])),
  );
}

/** A quantity of a line with its unit: "10'000'000 tokens", "CHF 12.50". */
export function quantityText(quantity: string, line: BillLine, decimals: number): Plain {
  if (line.unit === null) return plainText(formatQuantity(quantity));
  if (line.unit.money) return plainText(formatMoney(line.unit.singular, quantity, decimals));
  return plain`${formatQuantity(quantity)} ${quantity === "1" ? line.unit.singular : line.unit.plural}`;
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
