/** `check --format json`: one object with the findings and examples of each contract. */
import { describeDiagnostic, type UnstatedDefault } from "../../../index.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { describedAll, diagnosticData, exampleData, problemData } from "../findings.ts";
import { coverageData } from "./coverage.ts";
import type { Asked, Checked } from "./findings.ts";

export function jsonOf(checked: readonly Checked[], { saying }: Asked): string {
  const files = checked.map(({ contract, path, results, problems, coverage, strict, largest }) => ({
    path,
    diagnostics: [
      ...problems.map(problem => problemData(problem, path)),
      ...describedAll(contract.result, saying).map(described =>
        diagnosticData(described, contract.workspace.folder),
      ),
    ],
    allowed: contract.result.allowed.map(({ diagnostic, reason }) => ({
      ...diagnosticData(
        describeDiagnostic(diagnostic, contract.result.files, saying.wording),
        contract.workspace.folder,
      ),
      allowedBecause: reason,
    })),
    largest: largestData(largest),
    examples: results.map(exampleData),
    ...(strict
      ? { unstated: contract.result.unstated.map(one => unstatedData(one, contract.workspace.folder)) }
      : {}),
    ...(coverage === null
      ? {}
      : { coverage: coverageData(coverage.found, contract.workspace.folder, saying) }),
  }));
  return `${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`;
}

/** Exact amounts, as text. */
function largestData(largest: Checked["largest"]): object {
  const { charges, bill } = largest ?? { charges: [], bill: null };
  return { charges: charges.map(({ charge, amount, each }) => ({ charge, amount, each })), bill };
}

function unstatedData({ words, of, place }: UnstatedDefault, folder: string): object {
  return { words, of, path: pathForPeople(folder, place.path), line: place.line, column: place.column };
}
