/**
 * Contracts for the tests of the formatter: committed ones, and the design's samples where they lie beside
 * the project.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type FormatResult, formatSource } from "../../compiler/format/format.ts";
import { sourceFile } from "../../compiler/source/source-file.ts";
import { parseText, type Token } from "../../grammar/index.ts";
import { maskMarkdown } from "../../grammar/literate.ts";
import { filesBelow, ROOT, sayAbsent, shared } from "../kit/shared.ts";

export interface Contract {
  readonly path: string;
  readonly text: string;
}

const CASES = "test/format/cases";

export interface Case {
  readonly name: string;
  readonly before: Contract;
  readonly after: Contract;
}

/** The pairs `NAME.in.tarif` and `NAME.out.tarif` (or `.tarif.md`). */
export function formatCases(): readonly Case[] {
  const files = contractsIn(CASES);
  return files
    .filter(file => file.path.includes(".in."))
    .map(before => {
      const path = before.path.replace(".in.", ".out.");
      const after = files.find(file => file.path === path) ?? { path, text: "" };
      return { name: before.path.slice(CASES.length + 1), before, after };
    });
}

const BESIDE = ["design/samples", "cases"];

/** Every contract that is there; those beside the project are left out where they are absent. */
export function corpus(): readonly Contract[] {
  const beside = BESIDE.flatMap(folder => {
    const full = shared(folder);
    if (full === null) sayAbsent(folder);
    return full === null ? [] : contractsBelow(full, `shared/${folder}`);
  });
  const files = [...contractsIn(CASES), ...contractsIn("contracts"), ...beside];
  return files.filter(file => !file.path.includes("/refused/"));
}

export function format(contract: Contract): FormatResult {
  return formatSource(sourceFile(contract.path, contract.text));
}

/** The tokens as kind and image, but for the marks that the formatter may exchange. */
export function tokenKeys(contract: Contract): readonly string[] {
  return parseText(maskedText(contract)).tokens.map(token => `${token.type} ${plainImage(token)}`);
}

/** The comments in order, without blanks at their ends. */
export function commentsOf(contract: Contract): readonly string[] {
  return parseText(maskedText(contract)).comments.map(comment => comment.text.trimEnd());
}

function plainImage(token: Token): string {
  if (token.type === "NUM" || token.type === "PCT") return token.text.replaceAll(/['’_]/g, "");
  if (token.type !== "TEXT") return token.text;
  const inner = token.text.slice(1, -1);
  return token.text.startsWith('"') ? inner : inner.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}

function maskedText({ path, text }: Contract): string {
  return path.endsWith(".md") ? maskMarkdown(text) : text;
}

function contractsIn(folder: string): readonly Contract[] {
  const full = join(ROOT, folder);
  return existsSync(full) ? contractsBelow(full, folder) : [];
}

function contractsBelow(full: string, folder: string): readonly Contract[] {
  const files = filesBelow(full, [".tarif", ".tarif.md"]);
  return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}
