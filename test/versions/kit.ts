/** Contracts of several files, compiled and run. */
import { type CompileResult, compile, type Plan, runExamples } from "../../index.ts";
import { findings } from "../diagnostics/found.ts";

/** A head without version and term, in Swiss francs, billed each month. */
export const TERMS = `  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01
`;

/** Version 1 of "hosting" from 2026-01-01, with a fee of CHF 90.00 each month in arrears. */
export function first(body = FEE, term = "2026-01-01 until further notice"): string {
  return `tarif 1\ncontract hosting "Hosting"\n  version 1\n  effective from ${term}\n${TERMS}\n${body}`;
}

export const FEE = 'charge base "Base fee"\n  not prorated\n  CHF 90.00 each month\n';

/** A later version of it, `amends 1` by default. */
export function later(body: string, follows = "version 2 amends 1", from = "2026-07-01"): string {
  return `tarif 1\ncontract hosting "Hosting"\n  ${follows}\n  effective from ${from} until further notice\n${body}`;
}

export function compiled(files: Readonly<Record<string, string>>, entry: string): CompileResult {
  return compile(new Map(Object.entries(files)), entry);
}

/** The plan, or an error that says what is wrong with the contract. */
export function planOf(files: Readonly<Record<string, string>>, entry: string): Plan {
  const { plan } = compiled(files, entry);
  if (plan === null) throw new Error(codes(files, entry).join("\n"));
  return plan;
}

/** `CODE line:column`, the places in the file that each belongs to. */
export function codes(files: Readonly<Record<string, string>>, entry: string): readonly string[] {
  return findings(new Map(Object.entries(files)), entry).codes;
}

/** What fails, in words; empty where all examples come out, of which there is at least one. */
export function failing(files: Readonly<Record<string, string>>, entry: string): readonly string[] {
  const { plan, examples } = compiled(files, entry);
  if (plan === null) return codes(files, entry);
  if (examples.length === 0) return ["no example"];
  return runExamples(plan, examples).flatMap(({ title, failures }) =>
    failures.map(({ what, expected, actual }) => `${title}: ${what}: ${expected}, got ${actual}`),
  );
}
