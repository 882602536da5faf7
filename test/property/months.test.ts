/** Twelve runs of a month each, every one given what the last handed on, make the bills of one run over the year. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Plan, rate } from "../../index.ts";
import { folderWith, tarifProcess } from "../cli/run.ts";
import { compileText, contractText } from "../kit/plan.ts";
import { ROOT } from "../kit/shared.ts";
import { ACME, type Call, callOn, callText } from "./drawn.ts";
import { monthlyRuns } from "./monthly.ts";

/** What reaches over several bills, each thing once. */
const OVER_MONTHS = `
parameter places is 5 seats between 1 seat and 50 seats
  from 2026-05-11 9 seats

meter level
  average over time of changes of call.tokens
meter daily
  maximum over each day of sum of call.tokens
  empty intervals as zero

charge quarterly "By the quarter" for used
  graduated each quarter
    up to 100 tokens CHF 1.00 per token
    up to 200 tokens CHF 0.70 per token plus CHF 5.00 flat
    above CHF 0.30 per token
charge carried "With what is left" for calls
  includes 3 calls each month unused carries over 2 periods up to 5 calls
  CHF 4.00 per call
charge level "Level" for level CHF 0.333 per token
charge daily "Best day" for daily CHF 0.10 per token
charge places "Places" for places in advance prorated by day CHF 7.00 per seat each month
charge ahead "Ahead" in advance prorated by day CHF 90.00 each quarter
charge rising "Rising" not prorated
  from start CHF 20.00 each month
  from 2026-08-15 CHF 25.00 each month
charge yearly "Settled" for turnover settled each contract year 3%
charge share "Share" for the spend of quarterly, level 10%

discount bulk "Bulk" on quarterly volume each quarter by the spend of quarterly
  below CHF 100 0% off
  at or above 12.5% off
discount start "Start" on carried during contract months 1 to 4 not prorated CHF 9.00 off each 2 months
minimum year "Year" on quarterly, carried not prorated CHF 900.00 each contract year
maximum half "Half" on level prorated by day CHF 20.00 each 6 months
credit monthly "Monthly" pays quarterly, carried before tax expires after 3 months CHF 11.00 granted each month
credit pack "Pack" pays daily 100 tokens granted at start
tax vat "VAT" on everything
  from start 7.7%
  from 2026-09-01 8.1%
`;

const LATE = "late events accepted until 3 days after the period then billed in the next period";

function planWith(policy: string): Plan {
  return compileText(contractText(`${OVER_MONTHS}\npolicy\n  ${policy}\n`, { timezone: "Europe/Zurich" }))
    .plan;
}

/** A call, how long after it is received, how often it is sent, and what becomes of it. */
interface Sent {
  readonly call: Call;
  readonly delay: number;
  readonly fate: "once" | "twice" | "changed" | "voided" | "incomplete";
  readonly later: number;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  call: callOn(364),
  delay: fc.constantFrom(0, 0, 0, 0, 1, 2, 4, 12, 40, 100),
  fate: fc.constantFrom("once", "once", "once", "once", "twice", "changed", "voided", "incomplete"),
  later: fc.integer({ min: 0, max: 45 }),
});

function textsOf({ call, delay, fate, later }: Sent, id: number): readonly string[] {
  const received = (days: number): object => {
    const at = Date.UTC(2026, 0, 1 + call.day + days) + call.second * 1_000;
    return { received: new Date(at).toISOString() };
  };
  const first = callText(call, id, received(delay));
  switch (fate) {
    case "once":
      return [first];
    case "twice":
      return [first, callText(call, id, received(delay + later))];
    case "changed":
      return [first, callText({ ...call, tokens: call.tokens + 1 }, id, received(delay + later + 1))];
    case "voided": {
      const data = { source: "s", id: `e${id}` };
      return [
        first,
        callText(call, id, { ...received(delay + later), type: "tarif.void", id: `v${id}`, data }),
      ];
    }
    case "incomplete":
      return [callText(call, id, { ...received(delay), data: { model: "large" } })];
  }
}

describe.each([
  ["as by default", "duplicates ignored"],
  ["late events accepted for days", LATE],
])("twelve runs, %s", (_, policy) => {
  const plan = planWith(policy);

  test.each([
    ["each event sent once", false],
    ["everything sent each time", true],
  ])("%s", (__, again) => {
    fc.assert(
      fc.property(fc.array(sent, { minLength: 5, maxLength: 40 }), drawn => {
        const events = drawn.flatMap(textsOf);
        const whole = rate(plan, { accounts: [ACME], events, through: "2026-12-31" });
        const runs = monthlyRuns(plan, [ACME], events, "2026-12-31", again);
        expect(runs.bills.map(canonicalJson)).toEqual(whole.bills.map(canonicalJson));
        expect([...runs.carried]).toEqual([...whole.carried]);
      }),
      { seed: 20_270_501, numRuns: 4 },
    );
  });
});

describe("on the command line", () => {
  const read = (path: string): string => readFileSync(join(ROOT, "contracts", path), "utf8");

  test.each([
    ["api-calls", "api-calls.tarif"],
    ["treuhand", "vertrag.tarif.md"],
  ])("contracts/%s, month by month with --state", (name, contract) => {
    const events = read(`${name}/events.ndjson`).trimEnd().split("\n");
    const months = [...new Set(events.map(line => timeOf(line).slice(0, 7)))].sort();
    const last = months.at(-1) ?? "";
    // Each run is made on the tenth of the next month, and is given what has been received by then.
    const isThere = (line: string, month: string): boolean =>
      month === last || receiptOf(line) < `${months[months.indexOf(month) + 1] ?? ""}-10`;
    const folder = folderWith({
      [contract]: read(`${name}/${contract}`),
      "accounts.yaml": read(`${name}/accounts.yaml`),
      "all.ndjson": events.join("\n"),
      ...Object.fromEntries(
        months.map(month => [`${month}.ndjson`, events.filter(line => isThere(line, month)).join("\n")]),
      ),
    });
    const run = (given: string, through: string, ...more: readonly string[]): string => {
      const args = ["rate", contract, "--events", given, "--through", through, "--format", "json", ...more];
      return tarifProcess(args, { cwd: folder }).out;
    };
    const sorted = (text: string): readonly string[] => text.trimEnd().split("\n").sort();
    const parts = months.map(month => run(`${month}.ndjson`, month, "--state", "state"));
    const whole = sorted(run("all.ndjson", last));
    expect(sorted(parts.join(""))).toEqual(whole);
    expect([months.length > 2, whole.length > 3]).toEqual([true, true]);
  });
});

function timeOf(line: string): string {
  return (JSON.parse(line) as { readonly time: string }).time;
}

function receiptOf(line: string): string {
  return (JSON.parse(line) as { readonly received?: string }).received ?? timeOf(line);
}
