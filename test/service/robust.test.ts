/** Whatever a text holds, the service answers and does not throw; and it answers soon. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  completions,
  definition,
  documentSymbols,
  fileOf,
  foldingRanges,
  formatDocument,
  type Position,
  positionAt,
  prepareRename,
  references,
  rename,
  type Snapshot,
  snapshotOf,
} from "../../service/index.ts";

import { CONTRACTS } from "./kit.ts";

const isDeep = process.env.TARIF_DEEP === "1";

const QUESTIONS: Readonly<Record<string, (snapshot: Snapshot, path: string, position: Position) => unknown>> =
  {
    completions: (snapshot, path, position) => completions(snapshot, path, position, "de"),
    definition,
    references,
    prepareRename,
    rename: (snapshot, path, position) => rename(snapshot, path, position, "other_name"),
    documentSymbols,
    foldingRanges,
    formatDocument,
  };

function askAll(workspace: ReadonlyMap<string, string>, entry: string, offsets: readonly number[]): void {
  // Only diagnostics ask for what was compiled, and the compiler has tests of its own.
  const snapshot: Snapshot = { workspace, entry, compiled: EMPTY };
  const file = fileOf(snapshot, entry);
  if (file === null) throw new Error("no file");
  for (const offset of offsets)
    for (const ask of Object.values(QUESTIONS)) ask(snapshot, entry, positionAt(file, offset));
}

const EMPTY: Snapshot["compiled"] = snapshotOf(new Map([["a", ""]]), "a").compiled;

describe("texts that are not whole", () => {
  const texts = CONTRACTS.map(({ workspace, entry }) => ({
    workspace,
    entry,
    text: workspace.get(entry) ?? "",
  }));

  test("every beginning of a contract, asked at its end", () => {
    for (const { workspace, entry, text } of texts)
      for (let end = 0; end <= text.length; end += isDeep ? 61 : 397)
        askAll(new Map([...workspace, [entry, text.slice(0, end)]]), entry, [end]);
  });

  test("contracts with parts taken out, doubled, moved and made up", () => {
    const cut = fc.record({
      of: fc.constantFrom(...texts),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 60 }),
      instead: fc.oneof(
        fc.constantFrom(
          "",
          "(",
          '"',
          "charge",
          "for",
          "the ",
          "\n",
          "#",
          "```",
          "```tarif\n",
          ",",
          ".",
          "in",
          "-",
        ),
        fc.string({ unit: "binary", maxLength: 5 }),
      ),
      ask: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cut, ({ of: { workspace, entry, text }, from, length, instead, ask }) => {
        const at = Math.floor(from * text.length);
        const broken = text.slice(0, at) + instead + text.slice(at + length);
        askAll(new Map([...workspace, [entry, broken]]), entry, [at, Math.floor(ask * broken.length)]);
      }),
      { numRuns: isDeep ? 400 : 40 },
    );
  });

  test.each([
    ["parentheses", `meter a "A" sum of ${"(".repeat(20_000)}`],
    ["quotes", '"'.repeat(20_000)],
    ["words", "charge ".repeat(20_000)],
    ["names in a list", `tax v "V" on ${"a, ".repeat(20_000)}`],
    [
      "versions that follow themselves",
      'tarif 1 contract a "A" version 1 amends 1 use "./a.tarif" meter m "M" is m',
    ],
    ["fences", "```tarif\n".repeat(5_000)],
  ])("many %s", (_, text) => {
    const start = performance.now();
    askAll(
      new Map([
        ["a.tarif", text],
        ["b.tarif.md", text],
      ]),
      "a.tarif",
      [text.length],
    );
    askAll(
      new Map([
        ["a.tarif", text],
        ["b.tarif.md", text],
      ]),
      "b.tarif.md",
      [text.length],
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

/** In milliseconds, the shortest of several: what else the machine does is not asked. */
test("a question about a worked contract is answered within 10 ms", () => {
  for (const { workspace, entry } of CONTRACTS) {
    const snapshot = snapshotOf(workspace, entry);
    const file = fileOf(snapshot, entry);
    if (file === null) throw new Error("no file");
    const position = positionAt(file, file.text.indexOf("charge") + "charge x".length);
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      let shortest = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 60 && shortest >= 10; run += 1) {
        const start = performance.now();
        ask(snapshot, entry, position);
        shortest = Math.min(shortest, performance.now() - start);
      }
      expect([entry, name, shortest < 10]).toEqual([entry, name, true]);
    }
  }
});
