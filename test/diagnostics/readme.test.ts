import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { describeDiagnostic } from "../../compiler/diagnostics/describe.ts";
import { DIAGNOSTIC_LIMIT } from "../../compiler/diagnostics/diagnostic.ts";
import { diagnosticsIndex } from "../../scripts/generate-diagnostics-index.ts";
import { FRAME, UNUSED } from "./frame.ts";
import { PAGES } from "./page.ts";

const readme = readFileSync(join(PAGES, "README.md"), "utf8");

test("the list of codes is that of the pages", () => {
  expect(readme, "run: node scripts/generate-diagnostics-index.ts").toBe(diagnosticsIndex());
});

test("the frame is the one of the tests, and a contract by itself", () => {
  const shown = /^```tarif\n([\s\S]*?)\n```$/m.exec(readme)?.[1] ?? "";
  expect(`${shown}\n\n`).toBe(FRAME);
  const { diagnostics } = compile(new Map([["frame.tarif", FRAME]]), "frame.tarif");
  expect(diagnostics.filter(({ code }) => !UNUSED.includes(code))).toEqual([]);
});

test("the diagnostic that it shows is the one that people see", () => {
  const charge = 'charge tokens "Tokens"\n  for used\n  CHF 2.00 per million requests\n';
  const { diagnostics, files } = compile(new Map([["hosting.tarif", FRAME + charge]]), "hosting.tarif");
  const [only, ...more] = diagnostics;
  if (only === undefined || more.length > 0) throw new Error("one diagnostic is expected");
  const { path, line, column, severity, code, message, reason, remedy } = describeDiagnostic(only, files);
  expect(readme).toContain(`\n${path}:${line}:${column}: ${severity} ${code} ${message}\n`);
  expect(readme).toContain(`\n  ${reason}\n  ${remedy}\n`);
});

test("at most a hundred are told", () => {
  const fees = Array.from({ length: DIAGNOSTIC_LIMIT + 5 }, (_, i) => `charge c${i} "C" CHF 1 each month`);
  const { diagnostics, plan } = compile(new Map([["many.tarif", FRAME + fees.join("\n")]]), "many.tarif");
  expect(plan).toBeNull();
  expect(diagnostics.length).toBe(100);
});
