/** Proposed examples: sound behind every contract, the same as the oracle works out, and by hand where it is short. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, coverage, formatText, proposeExamples, runExamples, type Workspace } from "../../index.ts";
import { compareExamples } from "../differential/examples.ts";
import { ORACLE } from "../differential/oracle.ts";
import { contractText } from "../kit/plan.ts";
import { filesBelow, ROOT, shared } from "../kit/shared.ts";

const DEEP = process.env.TARIF_DEEP === "1";

interface Entry {
  readonly workspace: Workspace;
  readonly entry: string;
}

function entriesBelow(folder: string): readonly Entry[] {
  const files = filesBelow(folder, [".tarif", ".tarif.md", ".csv", ".yaml"]);
  const folders = new Set(files.map(({ path }) => path.split("/").slice(0, -1).join("/")));
  return [...folders].flatMap(one => {
    const own = files.filter(({ path }) => path.split("/").slice(0, -1).join("/") === one);
    const workspace = new Map(own.map(({ path, text }) => [path, text]));
    return own
      .filter(({ path, text }) => /\.tarif(\.md)?$/.test(path) && !/^tarif 1\s+definitions/m.test(text))
      .map(({ path }) => ({ workspace, entry: path }));
  });
}

function appended({ workspace, entry }: Entry, text: string): Workspace {
  return new Map([...workspace, [entry, `${workspace.get(entry)}\n${text}`]]);
}

const samples = shared("design/samples");
/** All of them in the deep run; else every third one. */
const ENTRIES = [
  ...entriesBelow(join(ROOT, "contracts")).filter((_, index) => DEEP || index % 3 === 0),
  ...(DEEP && samples !== null ? entriesBelow(samples) : []),
];

describe.each(ENTRIES.map(one => [one.entry, one] as const))("%s", (_, one) => {
  const { workspace, entry } = one;
  const proposed = proposeExamples(workspace, entry, { most: 1000 });
  const text = proposed?.text ?? "";

  test("behind the contract they parse, are laid out as the formatter does it, and pass; more is reached", () => {
    const before = compile(workspace, entry);
    const after = compile(appended(one, text), entry);
    expect(after.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    if (after.plan === null) throw new Error("no plan");
    expect(runExamples(after.plan, after.examples).filter(({ passed }) => !passed)).toEqual([]);
    expect(after.examples.length).toBe(before.examples.length + (proposed?.count ?? 0));
    const formatted = formatText(workspace.get(entry) ?? "", entry).text;
    expect(formatText(`${formatted}\n${text}`, entry).text).toBe(`${formatted}\n${text}`);
    const [less, more] = [coverage(before), coverage(after)];
    expect(more?.reached).toBeGreaterThanOrEqual(less?.reached ?? 0);
    const open = more?.items.filter(({ status }) => status === "not reached").map(({ clause }) => clause);
    expect(proposed?.missing.map(({ clause }) => clause)).toEqual(open);
  });

  test("each says who computed it", () => {
    const marks = text.match(/^# Computed by Tarif; for a person to check and sign off\.$/gm) ?? [];
    expect(marks).toHaveLength(proposed?.count ?? 0);
  });

  test("the oracle works out the same", () => {
    const world = { files: appended(one, text), entry, accounts: [], events: [], through: "2026-01-01" };
    const { differing, compared, unknown } = compareExamples(ORACLE, world);
    expect([differing, unknown]).toEqual([[], []]);
    expect(compared).toBeGreaterThan(proposed?.count ?? 0);
  });
});

describe("by hand", () => {
  const TIERS = contractText(`charge usage "Usage"
  for used
  graduated each month
    up to 10 tokens   CHF 2.00 per token
    above             CHF 1.00 per token`);
  const proposedFor = (text: string, options = {}): string => {
    const found = proposeExamples(new Map([["test.tarif", text]]), "test.tarif", options);
    if (found === null) throw new Error("the contract does not compile");
    return found.text;
  };
  /** Title to the total that it expects. */
  const totals = (text: string): ReadonlyMap<string, string> =>
    new Map(
      [...text.matchAll(/^example\s+"(.*)"\n(?: .*\n)*? {2}expect total (.*)$/gm)].map(
        ([, title = "", total = ""]) => [title, total],
      ),
    );

  test("what no example reaches: ten tokens in each tier", () => {
    // 10 x 2.00 = 20.00; with ten more in the second tier 20.00 + 10 x 1.00 = 30.00.
    expect(
      proposedFor(TIERS, { onlyMissing: true }),
    ).toBe(`# Computed by Tarif; for a person to check and sign off.
# No example of the contract reaches: tier of charge usage: up to 10 tokens.
example "charge usage, up to 10 tokens"
  bill for 2026-01
  usage used 10 tokens
  expect charge usage CHF 20.00
  expect total CHF 20.00

# Computed by Tarif; for a person to check and sign off.
# No example of the contract reaches: tier of charge usage: above.
example "charge usage, above"
  bill for 2026-01
  usage used 20 tokens
  expect charge usage CHF 30.00
  expect total CHF 30.00
`);
  });

  test("the bound and its neighbours, no usage, the first, the last and the leap day", () => {
    // 9 x 2.00; 10 x 2.00; 20.00 + 1.00; one token on each of the days.
    const found = totals(proposedFor(TIERS));
    expect([...found].slice(2)).toEqual([
      ["No usage", "CHF 0.00"],
      ["The first day, 2026-01-01", "CHF 2.00"],
      ["The last day, 2026-02-10", "CHF 2.00"],
      ["The leap day 2028-02-29", "CHF 2.00"],
      ["An end on the leap day 2028-02-29", "CHF 2.00"],
      ["usage: 9 tokens, below the bound", "CHF 18.00"],
      ["usage: 10 tokens, at the bound", "CHF 20.00"],
      ["usage: 11 tokens, above the bound", "CHF 21.00"],
    ]);
  });

  test("tiers begin after the allowance, whose own bound is proposed, too", () => {
    // 5 tokens are included: 4 and 5 cost nothing, 6 cost 2.00; 15 cost 10 x 2.00, 16 cost 21.00.
    const found = totals(
      proposedFor(TIERS.replace("for used", "for used\n  includes 5 tokens each month before tiers")),
    );
    const bounds = [...found].filter(([title]) => title.includes("the bound"));
    expect(bounds.map(([title, total]) => `${/[0-9]+/.exec(title)?.[0]} ${total}`)).toEqual([
      "4 CHF 0.00",
      "5 CHF 0.00",
      "6 CHF 2.00",
      "14 CHF 18.00",
      "15 CHF 20.00",
      "16 CHF 21.00",
    ]);
  });

  test("a fee in advance, a minimum, a tax and a policy that nobody has looked at", () => {
    const text = contractText(`charge fee "Fee" in advance prorated by day CHF 31.00 each month
charge usage "Usage" for calls CHF 0.50 per call
minimum least "Least" on usage not prorated CHF 4.00 each month
tax vat "VAT" on everything 10%
policy events outside the term rejected`);
    const found = proposedFor(text, { onlyMissing: true });
    // The opening bill: 31.00 and 10%.
    expect(found).toContain(
      'example "charge fee, CHF 31.00 each month"\n  bill at start\n  expect charge fee CHF 31.00\n',
    );
    // Ten calls are 5.00, with the fee of February 28 x 31.00 / 28 = 31.00: 36.00, and 3.60.
    expect(found).toContain(
      "usage calls 10 calls\n  expect charge fee CHF 31.00\n  expect charge usage CHF 5.00\n",
    );
    expect(found).toContain("expect tax vat CHF 3.60\n  expect total CHF 39.60\n");
    // Without usage 4.00 are missing: 35.00, and 3.50.
    expect(found).toContain(
      "expect minimum least CHF 4.00\n  expect tax vat CHF 3.50\n  expect total CHF 38.50\n",
    );
    expect(found).toMatch(/record call at 2025-12-31T23:59:59.*\n.*\n(.*\n)*? {2}expect rejected 1 event\n/);
    expect(compile(new Map([["test.tarif", `${text}\n${found}`]]), "test.tarif").plan).not.toBeNull();
  });

  test("the same text again gives the same, and what is taken over is not proposed again", () => {
    const first = proposedFor(TIERS);
    expect(proposedFor(TIERS)).toBe(first);
    expect(proposedFor(`${TIERS}\n${first}`)).toBe("");
  });

  test("no more than asked for, and the rest is counted", () => {
    const found = proposeExamples(new Map([["test.tarif", TIERS]]), "test.tarif", { most: 3 });
    expect([found?.count, found?.left, found?.text.match(/^example /gm)?.length]).toEqual([3, 7, 3]);
  });
});
