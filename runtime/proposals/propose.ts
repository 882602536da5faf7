/**
 * Examples that a contract does not have yet: bounds, days and eventualities, and what no example reaches, with the
 * amounts that its bills come to. They are for a person to check: nothing here says that an amount is right.
 */
import type { Bill } from "../billing/bill.ts";
import { clauseWords, reachedItems, unreachedItems } from "../coverage/coverage.ts";
import type { Item } from "../coverage/item.ts";
import { exampleAccount } from "../example/example-account.ts";
import { actualOf } from "../example/expectations.ts";
import { type WorkedExample, workExample } from "../example/run-example.ts";
import { isHeld } from "../metering/rejects.ts";
import { isZero, toText } from "../number/rational.ts";
import type { ExampleStep, Expected, PlanExample } from "../plan/example.ts";
import type { Place, Plan, PlanVersion, UnitLabel } from "../plan/plan.ts";
import { type Draft, type Proposing, proposing } from "./proposing.ts";
import { draftsFor } from "./reaching.ts";
import { usualDrafts } from "./usual.ts";

export interface ProposalInput {
  readonly plan: Plan;
  readonly version: number;
  readonly written: ReadonlyMap<string, Place>;
  readonly worked: readonly WorkedExample[];
}

export interface Proposal {
  /** Its steps with what they expect; its places say nothing. */
  readonly example: PlanExample;
  /** What it is an example of, in sentences. */
  readonly why: string;
  /** The clauses that it alone reaches, "tier of charge usage: above". */
  readonly reaches: readonly string[];
}

/** As many drafts are worked for one clause. */
const MOST_ATTEMPTS = 60;
/** And for all clauses together, so that a contract of many rows is answered, too. */
const MOST_IN_ALL = 1_000;

/** `onlyMissing`: alone those without which a clause would not be reached. */
export function propose(input: ProposalInput, onlyMissing: boolean): readonly Proposal[] {
  const of = proposing(input.plan, input.version);
  if (of === null) return [];
  const titles = new Set(input.worked.map(({ example }) => example.title));
  const known = new Set(titles);
  let open = unreachedItems(input);
  const kept = new Map<Completed, readonly Item[]>();
  const take = (completed: Completed): void => {
    const items = reachedItems(of.plan, [completed.worked], open);
    kept.set(completed, items);
    open = open.filter(item => !items.includes(item));
  };
  const budget = { left: MOST_IN_ALL };
  for (const item of open) {
    const completed = open.includes(item) ? reaching(of, item, titles, budget) : null;
    if (completed !== null) take(completed);
  }
  for (const ways of usualDrafts(of)) {
    const completed = firstWorkable(of, ways, known);
    if (completed === null) continue;
    if (!onlyMissing || reachedItems(of.plan, [completed.worked], open).length > 0) take(completed);
  }
  return [...kept].map(([{ worked, why }, items]) => {
    return { example: worked.example, why, reaches: items.map(clauseWords) };
  });
}

export interface Completed {
  readonly why: string;
  readonly worked: WorkedExample;
}

/** Not one that the contract has already, as its title says. */
function firstWorkable(of: Proposing, ways: readonly Draft[], known: ReadonlySet<string>): Completed | null {
  for (const draft of ways) {
    const completed = known.has(titleOf(draft)) ? null : complete(of, draft);
    if (completed !== null) return completed;
  }
  return null;
}

function reaching(
  of: Proposing,
  item: Item,
  titles: Set<string>,
  budget: { left: number },
): Completed | null {
  let attempts = 0;
  for (const draft of draftsFor(of, item)) {
    attempts += 1;
    budget.left -= 1;
    if (attempts > MOST_ATTEMPTS || budget.left < 0) return null;
    // Whether it reaches the clause is sooner known than what it comes to.
    const asked = exampleOf(
      of.version,
      "",
      draft.steps.flatMap(step => [step, ...askedOf(of.version, step)]),
    );
    const first = workExample(of.plan, asked);
    if (first.bills.length === 0 || reachedItems(of.plan, [first], [item]).length === 0) continue;
    const completed = complete(of, { ...draft, title: freshTitle(draft, titles) });
    if (completed === null) continue;
    titles.add(completed.worked.example.title);
    return completed;
  }
  return null;
}

/** So that each bill counts. */
function askedOf({ place }: PlanVersion, step: ExampleStep): readonly ExampleStep[] {
  if (step.kind !== "bill") return [];
  return [{ kind: "expect", expected: { kind: "total" }, value: "0", unit: null, place }];
}

function freshTitle(draft: Draft, titles: ReadonlySet<string>): string {
  const title = titleOf(draft);
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? title : `${title}, ${number}`;
    if (!titles.has(numbered)) return numbered;
  }
}

/** A title may hold no quotes. */
function titleOf({ title }: Draft): string {
  return title.replace(/["\\]/g, "'");
}

// What a draft expects

/** Null where its bills cannot be made, or depend on when in a period usage fell. */
export function complete(of: Proposing, draft: Draft): Completed | null {
  const { plan, version } = of;
  const bare = exampleOf(version, titleOf(draft), draft.steps);
  const first = workExample(plan, bare);
  const asked = draft.steps.filter(step => step.kind === "bill").length;
  if (!first.result.passed || first.bills.length !== asked) return null;
  const steps = withExpectations(of, draft, first);
  if (steps === null) return null;
  const worked = workExample(plan, exampleOf(version, titleOf(draft), steps));
  return worked.result.passed ? { why: draft.why, worked } : null;
}

function exampleOf(version: PlanVersion, title: string, steps: readonly ExampleStep[]): PlanExample {
  return { title, version: version.version, through: version.version, steps, place: version.place };
}

/** After each bill what it comes to; in the end how many records were left out. */
function withExpectations(
  of: Proposing,
  draft: Draft,
  { bills, rejects }: WorkedExample,
): readonly ExampleStep[] | null {
  const steps: ExampleStep[] = [];
  const account = exampleAccount(of.plan, draft.steps);
  let made = 0;
  for (const [index, step] of draft.steps.entries()) {
    steps.push(step);
    if (step.kind === "bill") made += 1;
    const next = draft.steps[index + 1];
    const bill = bills[made - 1];
    if (made === 0 || bill === undefined || (next !== undefined && next.kind !== "bill")) continue;
    for (const expected of expectedOf(of.version, draft, bill)) {
      const value = actualOf(of.plan, account, bill, expected);
      // A fraction without a finite decimal cannot be written, and the total says it in the end.
      if (typeof value === "string" || toText(value).includes("/")) continue;
      if (isZero(value) && expected.kind !== "total" && expected.kind !== "charge") continue;
      steps.push({
        kind: "expect",
        expected,
        value: toText(value),
        unit: unitOf(of, expected),
        place: of.version.place,
      });
    }
  }
  return [...steps, ...countsOf(of.version, rejects)];
}

function expectedOf(version: PlanVersion, { charge }: Draft, bill: Bill): readonly Expected[] {
  const due = bill.lines.filter(line => charge === null || line.amount !== "0").map(line => line.charge);
  const known = version.charges.map(({ name }) => name).filter(name => name === charge || due.includes(name));
  return [
    ...known.map(name => ({ kind: "charge", name, where: [] }) as const),
    ...version.discounts.map(({ name }) => ({ kind: "discount", name, on: null }) as const),
    ...version.limits.map(({ kind, name }) => ({ kind, name }) as const),
    ...version.credits.map(({ name }) => ({ kind: "credit", name, left: false }) as const),
    ...version.taxes.map(({ name }) => ({ kind: "tax", name }) as const),
    { kind: "total" },
  ];
}

function unitOf({ plan, version }: Proposing, expected: Expected): UnitLabel | null {
  const money = { singular: plan.currency.code, plural: plan.currency.code, money: true };
  if (expected.kind !== "credit") return money;
  return version.credits.find(({ name }) => name === expected.name)?.unit ?? money;
}

function countsOf(version: PlanVersion, rejects: WorkedExample["rejects"]): readonly ExampleStep[] {
  const held = rejects.filter(isHeld).length;
  const counts = { rejected: rejects.length - held, held } as const;
  return (["rejected", "held"] as const)
    .filter(kind => counts[kind] > 0)
    .map(kind => ({
      kind: "expect",
      expected: { kind },
      value: String(counts[kind]),
      unit: null,
      place: version.place,
    }));
}
