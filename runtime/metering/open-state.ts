/** What intake keeps, before the first event. */
import type { Account } from "../billing/account.ts";
import { poolCalendar } from "../billing/pool-calendar.ts";
import { hasBills, membersOf, payerOf } from "../billing/pools.ts";
import { kept } from "../kept.ts";
import { bug } from "../number/bug.ts";
import type { Plan } from "../plan/plan.ts";
import { fingerprintKey, type Key } from "./fingerprint.ts";
import { calendarAfter, type History, NO_HISTORY } from "./history.ts";
import { type Host, NO_HOST } from "./host.ts";
import { identities } from "./identity.ts";
import type { AccountState, State } from "./intake-state.ts";
import { type Member, memberOf } from "./late-ends.ts";
import { ownerOf } from "./readers.ts";
import { type BillOf, rejectBook } from "./rejects.ts";
import { runCounts } from "./run-counts.ts";
import { voids } from "./voids.ts";
import { UNWATCHED, type Watch } from "./watch.ts";

export interface Given {
  readonly history: History;
  readonly watch: Watch;
  /** Where an account's usage is cut, if not as the plan asks. */
  readonly owned: typeof ownerOf;
  readonly host: Host;
}

export const NOTHING_GIVEN: Given = { history: NO_HISTORY, watch: UNWATCHED, owned: ownerOf, host: NO_HOST };

/** Examples of one contract each take events of their own. */
const keys = new WeakMap<Plan, Key>();

export function openState(
  plan: Plan,
  accounts: readonly Account[],
  { history, watch, owned, host }: Given,
): State {
  const { seen, made, open, isKept } = history;
  const key = kept(keys, plan, ({ contract }) => fingerprintKey(contract.name));
  const members = membersOf(accounts);
  const states = new Map(
    accounts.filter(hasBills).map((account): [string, AccountState] => {
      const [last, toCorrect] = [made(account.id), open(account.id)];
      const calendar = calendarAfter(poolCalendar(plan, account, members(account.id)), last);
      const owner = owned(plan, account, calendar);
      const children = new Map(
        members(account.id).map((one): [string, Member] => [one.id, memberOf(plan, one, calendar)]),
      );
      const nothing = { bills: new Map(), usage: new Map(), late: [], isMissing: false };
      return [account.id, { account, calendar, children, owner, made: last, open: toCorrect, ...nothing }];
    }),
  );
  const children = accounts.filter(account => !hasBills(account));
  const payer = (child: Account): AccountState =>
    states.get(payerOf(child)) ?? bug(`${child.id} is billed to nobody`);
  const subjects = children.map((child): [string, AccountState] => [child.id, payer(child)]);
  const accountsById = new Map([...states, ...subjects]);
  const billOf: BillOf = (id, time, received) =>
    accountsById.get(id)?.calendar.billOf(time, received) ?? null;
  return {
    plan,
    key,
    billOf,
    watch,
    kernel: host.kernel,
    events: new Map(plan.versions.map(one => [one, new Map(one.events.map(event => [event.type, event]))])),
    accounts: accountsById,
    seen,
    fresh: isKept ? new Map() : null,
    again: new Set(),
    identities: identities(host.expected),
    voids: voids(),
    targets: new Map(),
    hasNewVoids: false,
    phase: "first",
    balance: 0,
    counts: runCounts(),
    rejects: rejectBook(key, billOf),
  };
}
