/** What becomes of a contract from which something is taken out: refused, or the same, or another bill. */
import {
  type Bill,
  type CompileResult,
  canonicalJson,
  compile,
  type LockedVersion,
  lockedVersions,
  type Plan,
  rate,
  runExample,
} from "../../index.ts";
import { amountsOf } from "../../scripts/golden.ts";
import { type Agreement, accountsFor, type Billed } from "./agreements.ts";
import type { Deletion } from "./deletions.ts";
import { usageOf } from "./usage.ts";

/** In the order in which they are asked. `another bill` is what must not be without a word. */
export type Fate =
  | "reported"
  | "example fails"
  | "means the same"
  | "register refused"
  | "same bills"
  | "another bill";

/** How much usage is drawn: feeds of so many events. */
export interface Search {
  readonly feeds: number;
  readonly events: number;
}

/** The bills of the agreement as it stands, on the committed events and on each feed. */
export interface Judge {
  readonly agreement: Agreement;
  readonly feeds: readonly Rated[];
}

interface Rated {
  readonly events: readonly string[];
  readonly bills: string;
}

export function judgeOf(agreement: Agreement, { feeds, events }: Search): Judge {
  const { plan, register, through } = agreement.billed;
  const accounts = accountsFor(plan, register) ?? [];
  const drawn = Array.from({ length: feeds }, (_, i) => usageOf(plan, accounts, through, events, i + 1));
  const rated = [...drawn, agreement.billed.events].map(one => ({
    events: one,
    bills: billsOf(plan, agreement.billed, one),
  }));
  return { agreement, feeds: rated };
}

export function fateOf(judge: Judge, deletion: Deletion): Fate {
  const { entries, billed } = judge.agreement;
  let plan: Plan | null = null;
  for (const [entry, before] of entries) {
    if (!before.files.has(deletion.path)) continue;
    const now = without(judge.agreement, deletion, entry);
    const changed = now.plan;
    if (changed === null || findings(now) !== findings(before)) return "reported";
    if (before.plan !== null && meaning(changed) === meaning(before.plan)) continue;
    if (now.examples.some(example => !runExample(changed, example).passed)) return "example fails";
    if (entry === billed.contract) plan = changed;
  }
  if (plan === null) return "means the same";
  if (accountsFor(plan, billed.register) === null) return "register refused";
  if (wordsOnBills(plan) !== wordsOnBills(billed.plan)) return "another bill";
  return isBilledTheSame(judge, plan) ? "same bills" : "another bill";
}

/** Whether the lock that is committed beside the contract tells the change. */
export function isLocked({ locked, billed }: Agreement, plan: Plan): boolean {
  const known = (one: LockedVersion): string => `${one.contract} ${one.version} ${one.meaning}`;
  const all = new Set(locked.map(known));
  return (
    lockedVersions(billed.plan).every(one => all.has(known(one))) &&
    !lockedVersions(plan).every(one => all.has(known(one)))
  );
}

export function without(agreement: Agreement, { path, text }: Deletion, entry: string): CompileResult {
  return compile(new Map([...agreement.workspace, [path, text]]), entry);
}

function findings({ diagnostics }: CompileResult): string {
  return diagnostics.map(({ code, params }) => `${code} ${canonicalJson(params)}`).join("\n");
}

function meaning(plan: Plan): string {
  return lockedVersions(plan)
    .map(version => version.meaning)
    .join();
}

function wordsOnBills({ versions }: Plan): string {
  return JSON.stringify(versions.map(({ parties, payableWithin }) => [parties, payableWithin]));
}

function isBilledTheSame({ agreement, feeds }: Judge, plan: Plan): boolean {
  return feeds.every(({ events, bills }) => billsOf(plan, agreement.billed, events) === bills);
}

/** Days, quantities, amounts and counts. */
function billsOf(plan: Plan, { register, through }: Billed, events: readonly string[]): string {
  const { bills } = rate(plan, { accounts: accountsFor(plan, register) ?? [], events, through });
  return bills.map(bill => canonicalJson(inAnyOrder(bill))).join("\n");
}

/** In which order two adjustments stand on the bill is no matter where the amounts are the same. */
function inAnyOrder(bill: Bill): object {
  const adjustments = bill.adjustments.map(({ name, amount, shares }) => ({ name, amount, shares }));
  return { ...amountsOf(bill), adjustments: adjustments.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
