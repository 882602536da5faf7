/** Diagnostics and examples (and problems, as data), as people and as programs read them. */
import {
  type CompileResult,
  type DescribedDiagnostic,
  describeDiagnostic,
  type ExampleResult,
} from "../../index.ts";
import { pathForPeople } from "../input/workspace.ts";
import type { Problem } from "../problems.ts";
import { joined, type Plain, plain, plainLines, plainText } from "../terminal/plain-text.ts";
import type { Paint } from "./problem-text.ts";
import { IN_ENGLISH, type Saying } from "./saying.ts";

/** A diagnostic of the compiler, with its lines of source. */
export function diagnosticText(
  described: DescribedDiagnostic,
  folder: string,
  paint: Paint,
  saying: Saying = IN_ENGLISH,
): Plain {
  const { code, severity, line, column } = described;
  const place = plain`${pathForPeople(folder, described.path)}:${line}:${column}`;
  const label = paint(severity === "error" ? "red" : "yellow", plain`${saying[severity]} ${code}`);
  const parts = [
    joined([place, joined([label, plainText(described.message)], " ")], ": "),
    // The excerpt begins with the place, which stands above already.
    indented(plainLines(described.excerpt.slice(described.excerpt.indexOf("\n") + 1))),
  ];
  if (described.witness !== null) parts.push(plain`  ${saying.forExample} ${described.witness}`);
  parts.push(plain`  ${described.reason}`, plain`  ${described.remedy}`);
  if (described.example !== null) {
    parts.push(plain`  ${saying.toTakeOver}`, plainText(""));
    parts.push(indented(plainLines(described.example)));
  }
  return joined(parts, "\n");
}

export function describedAll(
  { diagnostics, files }: Pick<CompileResult, "diagnostics" | "files">,
  { wording }: Saying = IN_ENGLISH,
): readonly DescribedDiagnostic[] {
  return diagnostics.map(diagnostic => describeDiagnostic(diagnostic, files, wording));
}

export function exampleText(example: ExampleResult, folder: string, paint: Paint, saying: Saying): Plain {
  const failures = example.failures.map(failure => {
    const place = plain`${pathForPeople(folder, failure.place.path)}:${failure.place.line}:${failure.place.column}`;
    const label = paint("red", plainText(saying.failed));
    const what = plainText(saying.example(example.title, saying.told(failure.what)));
    return joined(
      [
        joined([place, joined([label, what], " ")], ": "),
        plain`  ${saying.expected} ${saying.told(failure.expected)}`,
        plain`  ${saying.actual} ${saying.told(failure.actual)}`,
      ],
      "\n",
    );
  });
  return joined(failures, "\n");
}

/** One diagnostic as `check --format json` gives it. */
export function diagnosticData(described: DescribedDiagnostic, folder: string): object {
  const { code, severity, message, reason, remedy, witness, example } = described;
  const path = pathForPeople(folder, described.path);
  return {
    code,
    severity,
    message,
    reason,
    remedy,
    span: {
      path,
      start: { line: described.line, column: described.column },
      end: { line: described.endLine, column: described.endColumn },
    },
    related: described.related.map(related => ({ ...related, path: pathForPeople(folder, related.path) })),
    witness,
    example,
  };
}

/** A problem of the command line in the same shape; it has no extent. */
export function problemData(problem: Problem, path: string): object {
  const [line = 1, column = 1] = (/:([0-9]+):([0-9]+)$/.exec(problem.place ?? "") ?? [])
    .slice(1)
    .map(digits => Number.parseInt(digits, 10));
  const place = { line, column };
  const { code, message, reason, remedy } = problem;
  return {
    code,
    severity: "error",
    message,
    reason,
    remedy,
    span: { path: problem.place?.replace(/:[0-9]+:[0-9]+$/, "") ?? path, start: place, end: place },
    related: [],
    witness: null,
    example: null,
  };
}

export function exampleData(example: ExampleResult): object {
  return {
    title: example.title,
    passed: example.passed,
    failures: example.failures.map(({ what, expected, actual, place }) => ({
      what,
      expected,
      actual,
      line: place.line,
    })),
  };
}

function indented(text: Plain): Plain {
  return joined(
    text.split("\n").map(line => `  ${line}` as Plain),
    "\n",
  );
}
