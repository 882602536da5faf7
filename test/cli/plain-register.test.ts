/** Registers of a plain form are read without the library: whatever that way takes, the library reads the same. */
import { describe, expect, it } from "vitest";
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { plainYaml } from "../../input/accounts/plain-yaml.ts";
import { type Random, seeded } from "../diagnostics/random.ts";

const PLAIN = [
  "accounts:\n  - id: acct-1\n    contract: bench_api\n    start: 2026-03-01\n",
  "accounts:\n- id: 007\n  contract: a\n- id: true\n  start: null",
  "accounts:\n      - id: a/b@c.d\n        id: again\n",
];

describe("a register that is plain", () => {
  for (const [index, text] of PLAIN.entries())
    it(`has the nodes and lines of the library: ${index + 1}`, () => {
      expect(plainly(text)).not.toBeNull();
      expect(plainly(text)).toEqual(byLibrary(text));
    });

  it("is not taken for one that is otherwise", () => {
    const others = [
      "",
      "accounts:\n",
      "accounts: []\n",
      `${PLAIN[0]}# end\n`,
      PLAIN[0]?.replaceAll("\n", "\r\n"),
    ];
    for (const text of others) expect(plainly(text ?? "")).toBeNull();
  });

  it("has them however letters are changed, or it is left to the library", () => {
    const random = seeded(20_261_129);
    let taken = 0;
    for (let round = 0; round < 4_000; round += 1) {
      const text = changed(PLAIN[round % PLAIN.length] ?? "", random.below(4), random);
      const own = plainly(text);
      if (own === null) continue;
      taken += 1;
      expect(own, JSON.stringify(text)).toEqual(byLibrary(text));
    }
    expect(taken).toBeGreaterThan(1_000);
  });
});

const LETTERS = [..."ab01 \n-:#'\"&*!|>%@`{}[],?~._/\t\r\u00e4"];

function changed(text: string, times: number, random: Random): string {
  let letters = [...text];
  for (let time = 0; time < times; time += 1) {
    const at = random.below(letters.length);
    const letter = LETTERS[random.below(LETTERS.length)] ?? "";
    letters = [...letters.slice(0, at), letter, ...letters.slice(at + random.below(2))];
  }
  return letters.join("");
}

function plainly(text: string): unknown {
  const lines = new LineCounter();
  const root = plainYaml(text, lines);
  return root === null ? null : { nodes: shapeOf(root), lines: lines.lineStarts };
}

function byLibrary(text: string): unknown {
  const lines = new LineCounter();
  const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false } as const;
  const document = parseDocument(text, { ...options, lineCounter: lines });
  const faults = [...document.errors, ...document.warnings].map(({ message }) => message);
  return faults.length > 0 ? faults : { nodes: shapeOf(document.contents), lines: lines.lineStarts };
}

/** Of each node what it is, what it holds, and where it begins. */
function shapeOf(node: unknown): unknown {
  if (isPair(node)) return [shapeOf(node.key), shapeOf(node.value)];
  if (isScalar(node)) return { at: node.range?.[0], is: node.value, marks: [node.anchor, node.tag] };
  if (!isMap(node) && !isSeq(node)) return node;
  const marks = [node.anchor, node.tag];
  return { at: node.range?.[0], kind: isMap(node) ? "map" : "list", of: node.items.map(shapeOf), marks };
}
