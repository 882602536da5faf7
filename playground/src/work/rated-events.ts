/** Events that somebody brought, rated for all accounts that are there. */
import {
  type Account,
  type Bill,
  isHeld,
  type Outcome,
  openRating,
  type Plan,
  type RateResult,
  type Rating,
} from "../../../index.ts";
import { refuseUnfit } from "../../../input/accounts/fitting.ts";
import { parameterValue } from "../../../input/accounts/parameter-value.ts";
import type * as registers from "../../../input/accounts/register.ts";
import { type Elsewhere, unknownAccounts } from "../../../input/accounts/unknown-accounts.ts";
import { INPUT_LIMITS } from "../../../input/limits.ts";
import { refuse } from "../../../input/problems.ts";
import type { AccountChoice, AskedUsage, EventsText } from "../state/usage.ts";
import { type Brought, broughtEvents, type ReadEvents } from "./events.ts";
import { type AllMade, listed, type Made, NOTHING_REMARKABLE, refusedBy } from "./made-bills.ts";
import type { EventTable, RunReport } from "./rating-requests.ts";

export async function ratedEvents(plan: Plan, usage: AskedUsage, from: EventsText): Promise<Made> {
  let table: EventTable | null = null;
  try {
    const brought: Brought = broughtEvents(plan, from, usage.columns);
    table = brought.table;
    if (brought.events === null) return { kind: "refused", problems: [], table };
    const accounts = await accountsOf(plan, usage.account, from, brought.events);
    const outcome = ratedOnce(plan, accounts, brought.events);
    return {
      kind: "bills",
      chosen: chosenOf(outcome, usage.account),
      all: allOf(outcome, accounts, brought.events),
      remarks: NOTHING_REMARKABLE,
      table,
    };
  } catch (thrown) {
    return refusedBy(thrown, table);
  }
}

/** The bill that is looked at, with its account; null where there is none. */
export async function chosenBill(
  plan: Plan,
  usage: AskedUsage,
  from: EventsText,
): Promise<{ readonly bill: Bill; readonly account: Account } | null> {
  const { events } = broughtEvents(plan, from, usage.columns);
  if (events === null) return null;
  const of = await accountsOf(plan, usage.account, from, events);
  const bill = chosenOf(ratedOnce(plan, of, events), usage.account);
  const account = of.accounts.find(({ id }) => id === bill?.account);
  return bill === null || account === undefined ? null : { bill, account };
}

/** The account's bill of that number; else its last one, else that of the first account. */
function chosenOf({ payers, billsOf }: Outcome, { id, bill: number }: AccountChoice): Bill | null {
  const own = payers.filter(payer => payer === id);
  for (const payer of [...own, ...payers]) {
    const bills = billsOf(payer);
    if (bills.length > 0) return bills.find(bill => bill.number === number) ?? bills.at(-1) ?? null;
  }
  return null;
}

function allOf(outcome: Outcome, accounts: Accounts, events: ReadEvents): AllMade {
  const left = [...outcome.payers];
  const bills = (): readonly Bill[] => outcome.payers.flatMap(outcome.billsOf);
  return {
    makeMore: () => {
      const next = left.shift();
      if (next !== undefined) outcome.billsOf(next);
      return next !== undefined;
    },
    bills,
    told: () => {
      const result = outcome.finish();
      return { list: result.bills.map(listed), run: reportOf(result, accounts, events) };
    },
  };
}

// Accounts

interface Accounts {
  readonly accounts: readonly Account[];
  readonly elsewhere: Elsewhere;
  readonly hasRegister: boolean;
}

const MOST_ACCOUNTS = 1_000;
let yaml: typeof registers | null = null;
const known = new WeakMap<EventsText, { readonly key: string; readonly register: registers.Register }>();

/** A register is read anew where the contract has another name, or other parameters to judge it by. */
function registerOnce(
  from: EventsText,
  { contract, versions }: Plan,
  read: () => registers.Register,
): registers.Register {
  const key = JSON.stringify([contract.name, versions.map(({ parameters }) => parameters)]);
  const before = known.get(from);
  if (before?.key === key) return before.register;
  const register = read();
  known.set(from, { key, register });
  return register;
}

/** Those of the register; without one, every account that the events name, as somebody chose. */
async function accountsOf(
  plan: Plan,
  choice: AccountChoice,
  from: EventsText,
  { subjects }: ReadEvents,
): Promise<Accounts> {
  const { accounts: register } = from;
  if (register !== null) {
    const path = "accounts.yaml";
    const bytes = new TextEncoder().encode(register).length;
    if (bytes > INPUT_LIMITS.accountsBytes)
      throw refuse("TAR0003", { path, limit: String(INPUT_LIMITS.accountsBytes) }, path);
    // Reading YAML takes more code than all the rest; once it is there, no turn of the loop is waited for.
    yaml ??= await import("../../../input/accounts/register.ts");
    const { readRegister, registerFrom } = yaml;
    const read = (): registers.Register => registerOnce(from, plan, () => readRegister(register, path, plan));
    return { ...registerFrom(plan, { path, text: register }, {}, read), hasRegister: true };
  }
  if (subjects.length > MOST_ACCOUNTS)
    throw refuse("TAR0106", { what: "accounts without a register", limit: String(MOST_ACCOUNTS) });
  const start = choice.start ?? plan.versions[0]?.from ?? "";
  const parameters = parametersOf(plan, choice, start);
  const accounts = subjects.map(id => ({ id, start, end: choice.ends, endKnown: null, parameters }));
  refuseUnfit(plan, accounts.slice(0, 1), "accounts");
  return { accounts, elsewhere: "everyone else", hasRegister: false };
}

/** As a register writes them; what the contract does not know any more means nothing. */
export function parametersOf(
  plan: Plan,
  { parameters }: AccountChoice,
  from: string,
): Record<string, { readonly from: string; readonly value: string }[]> {
  const known = new Map(plan.versions.flatMap(({ parameters: own }) => own).map(one => [one.name, one]));
  const read: Record<string, { readonly from: string; readonly value: string }[]> = {};
  for (const [name, text] of Object.entries(parameters)) {
    const parameter = known.get(name);
    if (parameter === undefined || text === "") continue;
    const value = parameterValue(parameter, text);
    if ("expected" in value)
      throw refuse("TAR0107", { parameter: name, found: text, expected: value.expected });
    read[name] = [{ from, value: value.value }];
  }
  return read;
}

// Rating

interface Of {
  readonly events: ReadEvents;
  /** Their accounts. */
  readonly key: string;
}

let counted: (Of & { readonly rating: Rating }) | null = null;
let last: (Of & { readonly plan: Plan; readonly outcome: Outcome }) | null = null;

/** Looking at another bill, or in another language, rates nothing anew; and another price counts nothing anew. */
function ratedOnce(plan: Plan, { accounts }: Accounts, events: ReadEvents): Outcome {
  const key = JSON.stringify(accounts);
  if (last?.plan === plan && last.events === events && last.key === key) return last.outcome;
  let outcome = counted?.events === events && counted.key === key ? counted.rating.outcomeUnder(plan) : null;
  if (outcome === null) {
    const rating = ratingOf(plan, accounts, events);
    counted = { events, key, rating };
    outcome = rating.outcome();
  }
  last = { events, key, plan, outcome };
  return outcome;
}

function ratingOf(plan: Plan, accounts: readonly Account[], { read, lines }: ReadEvents): Rating {
  const rating = openRating(plan, accounts);
  const pass = (): void => {
    for (const [index, event] of read.entries()) {
      const line = lines[index];
      // Plain events are counted from their bytes, several times faster.
      if (line === undefined || !rating.takeLine(line, 0, line.length)) rating.addRead(event);
    }
  };
  pass();
  while (rating.settle() === "again") {
    rating.rewind();
    pass();
  }
  return rating;
}

/** As many are shown one by one. */
const MOST_SHOWN = 100;

function reportOf({ bills, run, rejects }: RateResult, of: Accounts, events: ReadEvents): RunReport {
  const unknown = unknownAccounts(run, of);
  return {
    events: events.read.length,
    accounts: of.accounts.length,
    hasRegister: of.hasRegister,
    accepted: bills.reduce((sum, { audit }) => sum + audit.accepted, 0),
    duplicates: run.duplicates,
    voided: run.voided,
    pendingVoids: run.pendingVoids,
    beyond: run.beyond,
    otherTypes: {
      count: run.otherTypes.count,
      first: run.otherTypes.first.map(({ type, count }) => ({ name: type, count })),
    },
    unknownAccounts: {
      count: unknown.count,
      first: unknown.first.map(({ subject, count }) => ({ name: subject, count })),
    },
    unreadable: { count: events.unreadable.length, first: events.unreadable.slice(0, MOST_SHOWN) },
    leftOut: {
      count: rejects.length,
      first: rejects.slice(0, MOST_SHOWN).map(one => ({ ...one, isHeld: isHeld(one.reason) })),
    },
  };
}
