import { describe, expect, test } from "vitest";
import { compile, runExamples } from "../../index.ts";
import {
  applyEdits,
  IN_ENGLISH,
  type SavedExample,
  saveEventsExample,
  saveUsageExample,
  usageModel,
} from "../../service/index.ts";
import type { Snapshot } from "../../service/types.ts";
import { contractOf, HEAD, TOKENS } from "./contract.ts";

const CONTRACT = `${TOKENS}
charge usage "Usage"
  for tokens
  when model is "large"  CHF 3.00 per million tokens
  when model is "small"  CHF 0.50 per million tokens

tax vat "VAT" on everything 8.1%

example "No usage"  # a comment that stays
  bill for 2026-01
  expect total CHF 0.00

# The end of the contract.
`;

const FIRST = { bill: 1, parameters: {}, ends: null };

function textAfter(snapshot: Snapshot, saved: SavedExample): string {
  if (saved.kind !== "saved") throw new Error(IN_ENGLISH.refusal(saved.reason));
  return applyEdits(snapshot.workspace, saved.edit).get(snapshot.entry) ?? "";
}

describe("the present usage", () => {
  const snapshot = contractOf(CONTRACT);
  const { plan } = snapshot.compiled;
  const model = plan === null ? null : usageModel(plan, 1);
  const [large = "", small = ""] = (model?.quantities ?? []).map(({ id }) => id);
  const usage = { ...FIRST, events: {}, quantities: { [large]: "2000000", [small]: "5000000" } };

  test("is written with what its bill has, behind the last declaration", () => {
    const saved = saveUsageExample(snapshot, "A month", usage);
    const before = snapshot.workspace.get("c.tarif") ?? "";
    // 2 × 3.00 = 6.00 and 5 × 0.50 = 2.50: 8.50; 8.1% of it = 0.6885, so 0.69; together 9.19.
    expect(textAfter(snapshot, saved)).toBe(
      before.replace(
        "  expect total CHF 0.00\n",
        `  expect total CHF 0.00

example "A month"
  bill for 2026-01
  usage tokens 2'000'000 tokens where model is "large"
  usage tokens 5'000'000 tokens where model is "small"
  expect charge usage CHF 8.50
  expect tax vat CHF 0.69
  expect total CHF 9.19
`,
      ),
    );
  });

  test("passes, and a title that is taken gets a number", () => {
    const saved = saveUsageExample(snapshot, "No usage", usage);
    expect(saved).toMatchObject({ title: "No usage, 2" });
    const text = textAfter(snapshot, saved);
    const { plan: after, examples } = compile(new Map([["c.tarif", text]]), "c.tarif");
    const results = after === null ? [] : runExamples(after, examples);
    expect(results.map(({ title, passed }) => [title, passed])).toEqual([
      ["No usage", true],
      ["No usage, 2", true],
    ]);
  });

  test("is not offered where the contract has errors", () => {
    const broken = contractOf(CONTRACT.replace("for tokens", "for token"));
    expect(saveUsageExample(broken, "A", usage)).toEqual({
      kind: "none",
      reason: { refused: "errors", params: {} },
    });
  });

  test("stays in the block of a literate contract", () => {
    const text = `# Agreement\n\n\`\`\`tarif\n${HEAD}${CONTRACT}\`\`\`\n\nSigned.\n`;
    const workspace = new Map([["c.tarif.md", text]]);
    const literate = { workspace, entry: "c.tarif.md", compiled: compile(workspace, "c.tarif.md") };
    const after = textAfter(literate, saveUsageExample(literate, "A month", usage));
    expect(after.endsWith("expect total CHF 9.19\n\n# The end of the contract.\n```\n\nSigned.\n")).toBe(
      true,
    );
  });
});

describe("a list of events", () => {
  const snapshot = contractOf(CONTRACT);

  function event(
    id: string,
    model: string,
    tokens: number,
    more: Readonly<Record<string, unknown>> = {},
  ): string {
    const data = { model, tokens };
    const type = "com.example.completion";
    const time = "2026-01-05T09:00:00Z";
    return JSON.stringify({ specversion: "1.0", source: "s", id, type, subject: "a", time, data, ...more });
  }

  test("is written as records, the same event once", () => {
    const events = [
      event("1", "large", 1_000_000),
      event("2", "small", 500_000),
      event("1", "large", 1_000_000),
    ];
    const saved = saveEventsExample(snapshot, "Two calls", { ...FIRST, events });
    // 3.00 + 0.25 = 3.25; 8.1% = 0.26325, so 0.26; together 3.51.
    expect(saved.kind === "saved" ? saved.text : IN_ENGLISH.refusal(saved.reason)).toBe(`example "Two calls"
  bill for 2026-01
  record completion at 2026-01-05T10:00:00+01:00 with model "large", tokens 1'000'000 tokens
  record completion at 2026-01-05T10:00:00+01:00 with model "small", tokens 500'000 tokens
  expect charge usage CHF 3.25
  expect tax vat CHF 0.26
  expect total CHF 3.51
`);
  });

  test.each([
    [
      "too many",
      Array.from({ length: 49 }, (_, i) => event(String(i), "large", 1)),
      /^49 events are too many/,
    ],
    ["no JSON", ["{"], /^event 1 cannot be read/],
    ["two accounts", [event("1", "large", 1), event("2", "large", 1, { subject: "b" })], /belong to several/],
    ["another type", [event("1", "large", 1, { type: "x" })], /no event of the type x/],
    ["late", [event("1", "large", 1, { received: "2026-02-05T09:00:00Z" })], /received later/],
    ["a void", [event("1", "large", 1, { type: "tarif.void" })], /voids another one/],
    ["one identity", [event("1", "large", 1), event("1", "large", 2)], /source and id of another/],
    ["another kind", [event("1", "large", 1, { data: { model: 3, tokens: 1 } })], /model is not text/],
  ])("is refused in plain words: %s", (_, events, reason) => {
    const saved = saveEventsExample(snapshot, "Events", { ...FIRST, events });
    expect(saved.kind === "none" ? IN_ENGLISH.refusal(saved.reason) : "saved").toMatch(reason);
  });

  test("with one that the contract rejects says so", () => {
    const events = [event("1", "large", 1_000_000), event("2", "huge", 1)];
    const saved = saveEventsExample(snapshot, "One is unknown", { ...FIRST, events });
    expect(saved.kind === "saved" ? saved.text : IN_ENGLISH.refusal(saved.reason)).toMatch(
      / {2}expect rejected 1 event\n$/,
    );
  });
});
