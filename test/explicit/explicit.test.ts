/** Defaults that hold unsaid: which there are, where they are written, and that nothing means anything else then. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CompileResult, compile, explicitText, formatText, type Workspace } from "../../index.ts";
import { generateWorld } from "../differential/generate/world.ts";
import { contractText } from "../kit/plan.ts";
import { filesBelow, ROOT } from "../kit/shared.ts";

const WORLDS = process.env.TARIF_DEEP === "1" ? 2_000 : 40;

function compiled(workspace: Workspace, entry: string): CompileResult {
  return compile(workspace, entry);
}

/** What does not hold of a file that is written out; null where it does not compile, or holds definitions. */
function faults(workspace: Workspace, entry: string): readonly string[] | null {
  const before = compiled(workspace, entry);
  if (before.plan === null) return null;
  const written = explicitText(workspace, entry) ?? "";
  const next = new Map([...workspace, [entry, written]]);
  const after = compiled(next, entry);
  const comments = (text: string): readonly string[] =>
    [...text.matchAll(/#[^\n]*/g)].map(([comment]) => comment.replace(/\s/g, "")).sort();
  const found: string[] = [];
  const claim = (name: string, holds: boolean): void => {
    if (!holds) found.push(`${entry}: ${name}`);
  };
  claim("means the same", after.plan?.hashes.meaning === before.plan.hashes.meaning);
  claim(
    "says all of its own",
    after.unstated.every(({ edit }) => edit.path !== entry),
  );
  claim("is the same when written again", explicitText(next, entry) === written);
  claim("is laid out", formatText(written, entry).text === written);
  claim("keeps its comments", comments(written).join() === comments(workspace.get(entry) ?? "").join());
  return found;
}

test("every worked contract", () => {
  const files = filesBelow(join(ROOT, "contracts"), [".tarif", ".tarif.md", ".csv", ".yaml"]);
  const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");
  let written = 0;
  for (const { path } of files) {
    if (!/\.tarif(\.md)?$/.test(path)) continue;
    const own = files.filter(one => folderOf(one.path) === folderOf(path));
    const found = faults(new Map(own.map(({ path: at, text }) => [at, text])), path);
    expect(found ?? []).toEqual([]);
    if (found !== null) written += 1;
  }
  expect(written).toBeGreaterThan(14);
});

test(`the contracts of ${WORLDS} generated worlds`, { timeout: WORLDS * 1_000 }, () => {
  let written = 0;
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    const { files, entry } = generateWorld(seed);
    const found = faults(files, entry);
    expect([seed, found ?? []]).toEqual([seed, []]);
    if (found !== null) written += 1;
  }
  expect(written).toBeGreaterThan(WORLDS / 4);
});

/** "of: words" of what holds unsaid, the policy left aside. */
function unsaid(body: string): readonly string[] {
  const { plan, unstated } = compile(new Map([["test.tarif", contractText(body)]]), "test.tarif");
  expect(plan).not.toBeNull();
  return unstated.filter(({ of }) => of !== "policy").map(({ of, words }) => `${of}: ${words}`);
}

describe("what holds unsaid", () => {
  test("a recurring fee is due in arrears", () => {
    const fee = (frame: string): string => `charge fee "Fee" ${frame} not prorated CHF 1.00 each month`;
    expect(unsaid(fee(""))).toEqual(["charge fee: in arrears"]);
    expect(unsaid(fee("in arrears"))).toEqual([]);
    expect(unsaid(fee("in advance"))).toEqual([]);
    expect(unsaid('charge fee "Fee" CHF 1.00 once at start')).toEqual([]);
  });

  const EACH = ["charge a: each billing period"];
  test.each([
    ["proportional to what adds up", "for used CHF 1.00 per token", []],
    ["tiers", "for used graduated up to 5 tokens CHF 2.00 per token above CHF 1.00 per token", EACH],
    [
      "tiers of a month",
      "for used graduated each month up to 5 tokens CHF 2.00 per token above CHF 1.00 per token",
      [],
    ],
    ["a begun package", "for used CHF 1.00 per started 10 tokens", EACH],
    ["a flat beside", "for used CHF 1.00 per token plus CHF 0.30 flat", EACH],
    ["a least price", "for used price at least CHF 1.00 CHF 1.00 per token", EACH],
    ["what does not add up", "for peak CHF 1.00 per token", EACH],
    ["each event", "for each call of tokens CHF 1.00 per started 10 tokens", []],
    ["a share of money with a cap", "for turnover price at most CHF 9.00 2%", EACH],
    [
      "rows",
      'for used_by when model is "large" CHF 1.00 per started 5 tokens otherwise CHF 1.00 per token',
      [...EACH, ...EACH],
    ],
    ["a table", 'for used_by prices in CHF per started 5 tokens by model "large" 1.00 otherwise 2.00', EACH],
  ])("a price of %s", (_, price, expected) => {
    expect(unsaid(`charge a "A" ${price}`)).toEqual(expected);
  });

  test("a licensed quantity is priced for a billing period", () => {
    const body = `parameter seats is 5 seats
charge a "A" for seats in advance not prorated CHF 1.00 per seat`;
    expect(unsaid(body)).toEqual(EACH);
    expect(unsaid(body.replace("per seat", "per seat each quarter"))).toEqual([]);
  });
});

describe("where it is written", () => {
  const written = (text: string): string => explicitText(new Map([["test.tarif", text]]), "test.tarif") ?? "";

  test("in a charge after its source; a comment stays with what it is about", () => {
    const text = contractText(`# The fee.
charge fee "Fee" # of each month
  # Whole months alone.
  not prorated
  CHF 1.00 each month

charge usage "Usage"
  for used # tokens
  # Packages.
  CHF 1.00 per started 10 tokens # ten`);
    expect(written(text)).toContain(`# The fee.
charge fee "Fee"  # of each month
  in arrears
  # Whole months alone.
  not prorated
  CHF 1.00 each month

charge usage "Usage"
  for used  # tokens
  # Packages.
  CHF 1.00 per started 10 tokens each billing period  # ten
`);
  });

  const REST = `  negative quantities rejected
  events outside the term rejected
  future events accepted up to 1 hour ahead
  corrections accepted until the bill
  no usage billed as zero
  price changes split the period
  partial periods keep tiers whole
  negative totals carried forward
`;

  test("a policy that is not there, after all else but the examples and their comments", () => {
    const text = contractText(`charge usage "Usage" for used CHF 1.00 per token # each

# One token.
example "One"
  bill for 2026-01
  usage used 1 token
  expect total CHF 1.00`);
    expect(written(text)).toContain(`  CHF 1.00 per token  # each

policy
  late events accepted until 0 days after the period then billed in the next period
  duplicates ignored
  unknown values rejected
  incomplete events rejected
${REST}
# One token.
example "One"
`);
  });

  test("sentences among those of a policy, in the order of the table, without parting a comment from its sentence", () => {
    const text = contractText(`charge usage "Usage" for used CHF 1.00 per token
policy # ours
  # Agreed by mail.
  unknown values rejected # as always
  # Small ones wait.
  totals below CHF 5.00 carried forward`);
    expect(written(text)).toContain(`policy  # ours
  late events accepted until 0 days after the period then billed in the next period
  duplicates ignored
  # Agreed by mail.
  unknown values rejected  # as always
  incomplete events rejected
${REST}  # Small ones wait.
  totals below CHF 5.00 carried forward
`);
  });

  test("an amendment writes what is written nowhere before it, a charge is left to its own file", () => {
    const first = contractText(`charge fee "Fee" not prorated CHF 1.00 each month
policy duplicates ignored`);
    const second = `tarif 1
contract test "Test"
  version 2 amends 1
  effective from 2026-07-01 until further notice

policy
  no usage billed as zero
`;
    const workspace = new Map([
      ["first.tarif", first],
      ["second.tarif", second],
    ]);
    const text = explicitText(workspace, "second.tarif") ?? "";
    expect(text).not.toContain("duplicates");
    expect(text).not.toContain("in arrears");
    expect(text.match(/no usage billed as zero/g)).toHaveLength(1);
    const next = new Map([...workspace, ["second.tarif", text]]);
    const left = compile(next, "second.tarif").unstated.map(({ words, place }) => `${place.path} ${words}`);
    expect(left).toEqual(["first.tarif in arrears"]);
    const both = new Map([...next, ["first.tarif", explicitText(next, "first.tarif") ?? ""]]);
    expect(compile(both, "second.tarif").unstated).toEqual([]);
  });
});
