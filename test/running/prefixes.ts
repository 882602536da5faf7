/** A running bill beside the batch: after any event it comes to what `rate` makes of the events so far. */
import { type Account, hasBills, openRunning, type Plan, type RunningCost, rate } from "../../index.ts";
import type { chanceOf } from "../differential/generate/chance.ts";

export interface Compared {
  /** Of the totals that were read: what they cost. */
  readonly costs: Readonly<Record<RunningCost, number>>;
  /** How many totals were compared, and how many of them were not zero. */
  readonly compared: number;
  readonly nonZero: number;
  /** The first total that differs, in words; null where none does. */
  readonly difference: string | null;
}

/**
 * Reads the totals of all accounts after each event, and compares them after so many events, the last one among them.
 * An event is given as text or as bytes by chance.
 */
export function comparePrefixes(
  plan: Plan,
  accounts: readonly Account[],
  texts: readonly string[],
  on: string,
  chance: ReturnType<typeof chanceOf>,
  most: number,
): Compared {
  const running = openRunning(plan, accounts, { on });
  const payers = accounts.filter(hasBills).map(({ id }) => id);
  const costs = { constant: 0, bill: 0, events: 0 };
  let [compared, nonZero] = [0, 0];
  const encoder = new TextEncoder();
  for (const [index, text] of texts.entries()) {
    const line = encoder.encode(text);
    // Alone, or with a line feed and others behind it.
    if (chance.maybe(40)) running.addLine(line, 0, line.length);
    else if (chance.maybe(50)) running.addLine(encoder.encode(` ${text}\n${text}`), 1, line.length + 1);
    else running.add(text);
    const totals = payers.map(account => {
      costs[running.cost(account)] += 1;
      return running.total(account);
    });
    if (index < texts.length - 1 && !chance.maybe((100 * most) / texts.length)) continue;
    const { bills } = rate(plan, { accounts, events: texts.slice(0, index + 1), through: on });
    for (const [at, account] of payers.entries()) {
      const expected = bills.findLast(bill => bill.account === account)?.total ?? null;
      compared += 1;
      if (expected !== null && expected !== "0") nonZero += 1;
      if (totals[at] !== expected) {
        const difference = `after ${index + 1} events ${account} has ${totals[at]}, not ${expected}`;
        return { costs, compared, nonZero, difference };
      }
    }
  }
  return { costs, compared, nonZero, difference: null };
}
