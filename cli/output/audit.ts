/** What a bill, and a whole run, left out and why: one line each, so that nothing is lost in silence. */
import { type BillAudit, groupThousands, type RejectSummary } from "../../index.ts";
import { joined, type Plain, plain } from "../terminal/plain-text.ts";
import type { Paint } from "./problem-text.ts";

export function auditLines(audit: BillAudit, paint: Paint): readonly Plain[] {
  const billed = plain`${counted(audit.accepted, "event")} billed`;
  const late = audit.late === 0 ? [] : [plain`${counted(audit.late, "event")} of them late`];
  const lines = [plain`${joined([billed, ...late], ", ")}.`];
  const left = [...summaryOf(audit.rejected, "rejected"), ...summaryOf(audit.held, "held")];
  if (left.length > 0) lines.push(paint("yellow", plain`Not billed: ${joined(left, "; ")}.`));
  return lines;
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
