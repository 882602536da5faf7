/** Names that every JavaScript object has are good names in a contract: nothing may look them up in a plain object. */
import { expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { formatSource } from "../../compiler/format/format.ts";
import { sourceFile } from "../../compiler/source/source-file.ts";
import { canonicalJson } from "../../runtime/billing/canonical.ts";
import { runExamples } from "../../runtime/example/run-example.ts";
import { rate } from "../../runtime/rate.ts";

// 4 x 0.50 = 2.00, 3 x 2.00 = 6.00, 2 x 3.00 = 6.00: together 14.00, of which half is off.
// The fee is 10.00; 10% of 7.00 + 10.00 are 1.70; the total is 18.70.
const CONTRACT = `tarif 1
contract constructor "Names that every object has"
  version 1
  effective from 2026-01-01 to 2026-12-31
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01

unit constructor plural toString
unit hasOwnProperty plural valueOf

parameter prototype is CHF 0.50 between CHF 0.10 and CHF 0.90

event constructor "One event"
  type "__proto__"
  field constructor named "toString" text one of "__proto__", "constructor", "toString"
  field prototype named "valueOf.hasOwnProperty" integer in constructor

meter constructor "What is used"
  sum of constructor.prototype
  by constructor

# allow TAR3101: it counts for the examples alone
meter events "Events"
  count of constructor in hasOwnProperty

charge constructor "Usage"
  for constructor
  when constructor is "__proto__"    the prototype per constructor
  when constructor is "constructor"  CHF 2.00 per constructor
  otherwise                          CHF 3.00 per toString

charge prototype "Fee"
  prorated by day
  CHF 10.00 each month

discount constructor "Half of it"
  on constructor
  50% off

tax constructor "Tax"
  on everything
  10%

example "constructor"
  bill for 2026-04
  usage constructor 4 toString where constructor is "__proto__"
  usage constructor 3 toString where constructor is "constructor"
  usage constructor 2 toString where constructor is "toString"
  expect meter constructor 9 toString
  expect meter constructor where constructor is "__proto__" 4 toString
  expect charge constructor CHF 14.00
  expect charge constructor where constructor is "__proto__" CHF 2.00
  expect charge prototype CHF 10.00
  expect discount constructor CHF 7.00
  expect tax constructor CHF 1.70
  expect total CHF 18.70

example "__proto__"
  given prototype is CHF 0.90
  bill for 2026-04
  record constructor at 2026-04-03T10:00:00Z with constructor "__proto__", prototype 4 toString
  expect charge constructor CHF 3.60
  expect meter events 1 hasOwnProperty
`;

const PATH = "__proto__";

test("the contract compiles, its examples hold, and it formats", () => {
  const { plan, examples, diagnostics } = compile(new Map([[PATH, CONTRACT]]), PATH);
  expect(diagnostics).toEqual([]);
  if (plan === null) throw new Error("no plan");
  expect(runExamples(plan, examples).flatMap(result => result.failures)).toEqual([]);
  const formatted = formatSource(sourceFile(PATH, CONTRACT)).text ?? "";
  const again = compile(new Map([[PATH, formatted]]), PATH);
  expect(again.plan?.hashes.meaning).toBe(plan.hashes.meaning);
});

test("its events are billed", () => {
  const { plan } = compile(new Map([[PATH, CONTRACT]]), PATH);
  if (plan === null) throw new Error("no plan");
  const event = (id: string, kind: string, count: number): string =>
    `{"source":"__proto__","id":"${id}","type":"__proto__","subject":"__proto__","time":"2026-04-03T10:00:00Z",` +
    `"data":{"toString":"${kind}","valueOf":{"hasOwnProperty":${count}}}}`;
  const parameters = Object.fromEntries([["prototype", [{ from: null, value: "0.9" }]]]);
  const account = { id: "__proto__", start: "2026-04-01", end: null, endKnown: null, parameters };
  const events = [
    event("constructor", "__proto__", 4),
    event("__proto__", "constructor", 3),
    event("toString", "toString", 2),
  ];
  const { bills, rejects, unreadable } = rate(plan, { accounts: [account], events });
  expect([rejects, unreadable]).toEqual([[], []]);
  // 4 x 0.90 + 3 x 2.00 + 2 x 3.00 = 15.60, half of it 7.80, with the fee 17.80, with the tax 19.58.
  expect(bills.map(bill => [bill.number, bill.account, bill.total])).toEqual([[1, "__proto__", "19.58"]]);
  const usage = bills[0]?.lines.filter(line => line.charge === "constructor").map(line => line.amount);
  expect(usage).toEqual(["3.6", "6", "6"]);
  expect(JSON.parse(canonicalJson(bills[0])).total).toBe("19.58");
});
