/** The bill of the present texts and usage: of what the sliders say, or of events. */
import {
  type DescribedDiagnostic,
  describeDiagnostic,
  explainBill,
  rate,
  runExamples,
} from "../../../index.ts";
import type { EditorDiagnostic } from "../../../service/types.ts";
import type { Usage } from "../state/usage.ts";
import type { Rated } from "./rating-requests.ts";
import type { Session } from "./session.ts";

export function rateNow(session: Session, { revision, usage }: { revision: number; usage: Usage }): Rated {
  const { compiled } = session.snapshot();
  const { plan, version, examples } = compiled;
  const diagnostics = compiled.diagnostics.map(one =>
    editorDiagnostic(describeDiagnostic(one, compiled.files)),
  );
  if (plan === null || version === null) return { revision, diagnostics, contract: null };
  const start = usage.account.start ?? "2026-01-01";
  const account = { id: "preview", start, end: null, endKnown: null, parameters: {} };
  const { bills, run, rejects } = rate(plan, { accounts: [account], events: [], through: start });
  return {
    revision,
    diagnostics,
    contract: {
      title: plan.contract.title,
      version,
      currency: plan.currency.code,
      examples: runExamples(plan, examples),
      bills: {
        kind: "bills",
        accounts: [account],
        bills: bills.map(bill => ({ bill, explanation: explainBill(bill) })),
        run,
        rejects,
        unreadable: [],
      },
    },
  };
}

/** Lines and columns of the product count from 1, those of editors from 0. */
function editorDiagnostic(found: DescribedDiagnostic): EditorDiagnostic {
  const { path, line, column, endLine, endColumn, severity, code, message, reason, remedy } = found;
  const range = rangeOf(line, column, endLine, endColumn);
  const related = found.related.map(({ note, ...at }) => ({
    path: at.path,
    range: rangeOf(at.line, at.column, at.line, at.column),
    message: note,
  }));
  return { path, range, severity, code, message, reason, remedy, related };
}

function rangeOf(
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
): EditorDiagnostic["range"] {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}
