/** What opens a level from before an account's start is kept from run to run, though no later run is given it again. */
import { expect, test } from "vitest";
import { type Account, type Bill, canonicalJson, type RateResult, rate } from "../../index.ts";
import { accountOf, planOf } from "../kit/plan.ts";

const STANDING = `meter standing
  average over time of call.tokens
charge standing "Standing"
  for standing
  CHF 1.00 per token
`;

const CORRECTED = `${STANDING}policy
  corrections accepted for 60 days after the bill
`;

const PAYER = accountOf();
const SITE = accountOf({ id: "site", start: "2026-03-01", billTo: "acme" });
const OTHER = accountOf({ id: "other", start: "2026-03-01" });

const THROUGH = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"];

interface Runs {
  readonly whole: RateResult;
  readonly runs: readonly RateResult[];
}

/** One run with all that is sent, and a run for each month with what is sent in it. */
function bothWays(body: string, accounts: readonly Account[], months: readonly (readonly string[])[]): Runs {
  const plan = planOf(body);
  const whole = rate(plan, { accounts, events: months.flat(), through: THROUGH[months.length - 1] ?? "" });
  const runs: RateResult[] = [];
  for (const [month, events] of months.entries()) {
    const before = runs.at(-1);
    const { carried = new Map(), identities = null } = before ?? {};
    runs.push(rate(plan, { accounts, events, through: THROUGH[month] ?? "", carried, identities }));
  }
  return { whole, runs };
}

/** By account, then by number, as one run has them. */
function billsOf({ runs }: Runs): readonly string[] {
  const bills = runs.flatMap(run => run.bills);
  return [...bills]
    .sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0))
    .map(canonicalJson);
}

function subtotals(bills: readonly Bill[]): readonly string[] {
  return bills.map(({ subtotal }) => subtotal);
}

function isKept({ identities }: RateResult): boolean {
  return new TextDecoder().decode(identities ?? undefined).includes('"id":"opening"');
}

interface Sent {
  readonly subject?: string;
  readonly received?: string;
  readonly tokens?: number;
}

function opening({ subject = "site", received = "2026-01-20", tokens = 6 }: Sent = {}): string {
  const at = { time: "2026-01-20T12:00:00Z", received: `${received}T12:00:00Z` };
  const data = { model: "large", tokens, worth: 1 };
  return JSON.stringify({
    specversion: "1.0",
    source: "s",
    id: "opening",
    type: "test.call",
    subject,
    ...at,
    data,
  });
}

const VOID = JSON.stringify({
  specversion: "1.0",
  source: "s",
  id: "void",
  type: "tarif.void",
  subject: "site",
  time: "2026-04-10T12:00:00Z",
  data: { source: "s", id: "opening" },
});

test.each([
  ["an account that is billed to another one", [PAYER, SITE], "site", "acme"],
  ["an account with bills of its own", [PAYER, OTHER], "other", "other"],
])("the level of %s", (_, accounts, subject, payer) => {
  const both = bothWays(STANDING, accounts, [[opening({ subject })], [], [], []]);
  const { whole, runs } = both;
  // 6 tokens stand in all of March and April.
  const since = whole.bills.filter(({ account, period }) => account === payer && period.from >= "2026-03-01");
  expect(subtotals(since)).toEqual(["6", "6"]);
  expect(billsOf(both)).toEqual(whole.bills.map(canonicalJson));
  expect(runs.map(isKept)).toEqual([true, true, false, false]);
  expect(runs.map(({ run }) => run.duplicates)).toEqual([0, 0, 0, 0]);
});

test.each([
  ["once", [[opening()], [], [], [VOID]]],
  ["again for its bill", [[opening()], [], [opening()], [VOID]]],
])("a void corrects the bill that the level was opened on, sent %s", (_, months) => {
  const both = bothWays(CORRECTED, [PAYER, SITE], months);
  // 6 tokens stand in March; in April there are none, and March's are given back.
  expect(subtotals(both.whole.bills)).toEqual(["0", "0", "6", "-6"]);
  expect(billsOf(both)).toEqual(both.whole.bills.map(canonicalJson));
});

test("it is kept as long as its bill may be corrected", () => {
  const { runs } = bothWays(CORRECTED, [PAYER, SITE], [[opening()], [], [], [], []]);
  // March's bill is made on 1 April, and open for 60 days: until 31 May, one day before May's bill.
  expect(runs.map(isKept)).toEqual([true, true, true, true, false]);
  expect(runs.map(({ run }) => run.duplicates)).toEqual([0, 0, 0, 0, 0]);
});

test("of its copies the first receipt counts, also where another event claims its identity later", () => {
  const copies = [opening({ received: "2026-01-25" }), opening()];
  const other = opening({ received: "2026-01-22", tokens: 9 });
  const both = bothWays(STANDING, [PAYER, SITE], [copies, [], [other]]);
  expect(subtotals(both.whole.bills)).toEqual(["0", "0", "6"]);
  expect(both.whole.rejects.map(({ reason }) => reason)).toEqual(["conflict"]);
  expect(subtotals(both.runs.flatMap(({ bills }) => bills))).toEqual(["0", "0", "6"]);
});

test("what was voided before its bill opens none, and neither do copies of it", () => {
  const early = VOID.replace("2026-04-10", "2026-02-10");
  const both = bothWays(STANDING, [PAYER, SITE], [[opening()], [early], [], [opening()]]);
  expect(subtotals(both.whole.bills)).toEqual(["0", "0", "0", "0"]);
  expect(billsOf(both)).toEqual(both.whole.bills.map(canonicalJson));
});
