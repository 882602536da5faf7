/** Whatever stands in a text, whole or broken, and wherever one points: an answer, and no throw. */
import { expect, test } from "vitest";
import {
  billPartsAt,
  clausesOfBill,
  codeLenses,
  fileOf,
  hover,
  inlayHints,
  quickFixes,
  rangeAt,
  saveUsageExample,
  snapshotOf,
  usageModel,
  workedExamples,
} from "../../service/index.ts";
import type { Position, Snapshot } from "../../service/types.ts";
import { cases, contracts, DEEP } from "./corpus.ts";

const ALL = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

test("on whole contracts", () => {
  for (const [, snapshot] of [...contracts(3), ...cases(90)]) askAll(snapshot, DEEP ? 5 : 150);
});

test("on texts cut anywhere, or with a stretch left out", () => {
  let count = 0;
  for (const [, snapshot] of [...contracts(8), ...cases(90)]) {
    const text = snapshot.workspace.get(snapshot.entry) ?? "";
    const step = Math.ceil(text.length / (DEEP ? 60 : 6));
    for (let at = 1; at < text.length; at += step) {
      for (const broken of [text.slice(0, at), text.slice(0, at) + text.slice(at + 40)]) {
        const workspace = new Map([...snapshot.workspace, [snapshot.entry, broken]]);
        askAll(snapshotOf(workspace, snapshot.entry), DEEP ? 40 : 400);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(40);
});

test("on nothing, and on what is no file", () => {
  for (const text of [
    "",
    "tarif",
    "\uFEFF",
    "\r\r\n",
    "# only a comment",
    '"',
    "charge",
    "tarif 1 contract a",
  ]) {
    askAll(snapshotOf(new Map([["a.tarif", text]]), "a.tarif"), 1);
    askAll(snapshotOf(new Map([["a.tarif.md", text]]), "a.tarif.md"), 1);
    askAll(snapshotOf(new Map([["b.tarif", text]]), "a.tarif"), 1);
  }
});

/** Everything, with the pointer at every so many units. */
function askAll(snapshot: Snapshot, each: number): void {
  const { entry, workspace, compiled } = snapshot;
  inlayHints(snapshot, entry, ALL, "en");
  codeLenses(snapshot, entry, "de");
  const bill = workedExamples(snapshot)[0]?.bills[0];
  if (bill !== undefined) clausesOfBill(snapshot, bill);
  for (const position of positionsIn(workspace.get(entry) ?? "", each)) {
    hover(snapshot, entry, position, "de");
    hover(snapshot, entry, position, "en");
    if (bill !== undefined) billPartsAt(snapshot, bill, entry, position);
  }
  const [first] = compiled.diagnostics;
  const file = first === undefined ? null : fileOf(snapshot, first.span.path);
  if (first !== undefined && file !== null)
    quickFixes(snapshot, file.path, rangeAt(file, first.span.start, first.span.start), "en");
  const model =
    compiled.plan === null || compiled.version === null ? null : usageModel(compiled.plan, compiled.version);
  if (model === null)
    saveUsageExample(snapshot, "A", { bill: 1, quantities: {}, events: {}, parameters: {}, ends: null });
}

function positionsIn(text: string, each: number): readonly Position[] {
  const found: Position[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    if (at % each === 0) found.push({ line, character });
    if (text[at] === "\n") [line, character] = [line + 1, 0];
    else character += 1;
  }
  return found;
}
