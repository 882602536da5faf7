/** The worked agreements, compiled once, with the bills of their examples. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReviewDocument } from "../../compiler/emit/prose/document.ts";
import { LANGUAGES } from "../../compiler/emit/prose/languages.ts";
import { type ReviewInput, reviewDocument } from "../../compiler/emit/prose/review.ts";
import { findingOf } from "../../compiler/emit/prose/sections/open-questions.ts";
import { type CompileResult, compile, type Language } from "../../index.ts";
import { workExample } from "../../runtime/example/run-example.ts";
import { ROOT } from "../kit/shared.ts";

export interface Worked {
  readonly folder: string;
  readonly entry: string;
  readonly compiled: CompileResult;
  readonly input: ReviewInput;
}

/** The contract of each folder; of two versions the later one. */
const ENTRIES: readonly (readonly [folder: string, entry: string])[] = [
  ["ai-platform", "ai-platform.tarif"],
  ["api-calls", "api-calls.tarif"],
  ["azure-llm-calls", "azure-llm-calls.tarif"],
  ["bandwidth", "bandwidth.tarif"],
  ["card-processing", "card-processing.tarif"],
  ["electricity", "electricity.tarif"],
  ["enterprise", "enterprise.tarif"],
  ["functions", "functions.tarif"],
  ["managed-database", "managed-database.tarif"],
  ["object-storage", "object-storage.tarif"],
  ["price-list", "kaufhaus-amendment.tarif"],
  ["seats", "seats.tarif"],
  ["telecom", "telecom.tarif"],
  ["treuhand", "vertrag.tarif.md"],
];

export const WORKED: readonly Worked[] = ENTRIES.map(([folder, entry]) => {
  const compiled = compile(filesOf(join(ROOT, "contracts", folder)), entry);
  return { folder, entry, compiled, input: inputOf(compiled) };
});

export function workedOf(folder: string): Worked {
  const found = WORKED.find(one => one.folder === folder);
  if (found === undefined) throw new Error(`no agreement ${folder}`);
  return found;
}

export function inputOf({ plan, stated, examples, diagnostics, allowed, files }: CompileResult): ReviewInput {
  if (plan === null) throw new Error("the contract has errors");
  return {
    plan,
    stated,
    examples: examples.map(example => workExample(plan, example)),
    findings: diagnostics.map(diagnostic => findingOf(diagnostic, files)),
    accepted: allowed.map(({ diagnostic, reason }) => ({ finding: findingOf(diagnostic, files), reason })),
  };
}

export function documentOf({ input }: Worked, language: Language): ReviewDocument {
  return reviewDocument(input, language, LANGUAGES[language]);
}

/** The files of a folder that a contract may reach, by name. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter(name => /\.(tarif|tarif\.md|csv|yaml)$/.test(name));
  return new Map(names.map(name => [name, readFileSync(join(folder, name), "utf8")]));
}
