/** Plans from contract text, and the bills of one account by stated usage, without events. */
import { compile } from "../../compiler/compile.ts";
import { describeDiagnostic } from "../../compiler/diagnostics/describe.ts";
import type { Account } from "../../runtime/billing/account.ts";
import type { Bill } from "../../runtime/billing/bill.ts";
import { accountCalendar } from "../../runtime/billing/calendar.ts";
import type { Carried } from "../../runtime/billing/carried.ts";
import { billNumbers, NO_USAGE, type RatedBill, rateBill } from "../../runtime/billing/rate-bill.ts";
import { NO_SLICES, withUsage } from "../../runtime/metering/slices.ts";
import { type Rational, rational } from "../../runtime/number/rational.ts";
import type { PlanExample } from "../../runtime/plan/example.ts";
import type { Plan } from "../../runtime/plan/plan.ts";

export interface Head {
  readonly effective?: string;
  readonly currency?: string;
  readonly timezone?: string;
  readonly billed?: string;
  readonly lines?: string;
  readonly total?: string;
}

/**
 * CHF, Europe/Zurich, from 2026-01-01, billed each month, lines and total half up to the cent; a feed `call` with
 * `model` (large, small) and `tokens` that may be negative; meters `calls` and `used`, and by model `used_by`, and
 * `peak`, a maximum.
 */
export function contractText(body: string, head: Head = {}): string {
  const currency = head.currency ?? "CHF";
  return `tarif 1
contract test "Test"
  version 1
  effective ${head.effective ?? "from 2026-01-01 until further notice"}
  currency ${currency}
  timezone "${head.timezone ?? "Europe/Zurich"}"
  billed each ${head.billed ?? "month"}
  round lines ${head.lines ?? `half up in steps of ${currency} 0.01`}
  round total ${head.total ?? `half up in steps of ${currency} 0.01`}

unit call plural calls
unit token plural tokens
unit seat plural seats

event call "Call"
  type "test.call"
  field model text one of "large", "small"
  field tokens decimal in tokens signed
  field worth decimal in ${currency} signed

meter calls
  count of call in calls
meter used
  sum of call.tokens
meter used_by
  sum of call.tokens
  by model
meter turnover
  sum of call.worth
meter peak
  maximum of call.tokens

${body}
`;
}

export interface Compiled {
  readonly plan: Plan;
  readonly examples: readonly PlanExample[];
}

/** Throws with the diagnostics where the text has errors. */
export function compileText(text: string): Compiled {
  const result = compile(new Map([["test.tarif", text]]), "test.tarif");
  if (result.plan !== null) return { plan: result.plan, examples: result.examples };
  const found = result.diagnostics.map(one => describeDiagnostic(one, result.files));
  throw new Error(found.map(one => `${one.code} ${one.line}:${one.column} ${one.message}`).join("\n"));
}

export function planOf(body: string, head: Head = {}): Plan {
  return compileText(contractText(body, head)).plan;
}

export function accountOf(fields: Partial<Account> = {}): Account {
  return { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {}, ...fields };
}

/** `[meter, quantity]` or `[meter, quantity, where]`, by bill number. */
export type Usage = Readonly<
  Record<number, readonly (readonly [string, number | Rational, Readonly<Record<string, string>>?])[]>
>;

/** All bills up to the one of the period that holds the day. */
export function ratedBills(
  plan: Plan,
  account: Account,
  through: string,
  usage: Usage = {},
): readonly RatedBill[] {
  const rated: RatedBill[] = [];
  let carried: Carried | null = null;
  for (const number of billNumbers(plan, account, through)) {
    const one = rateBill(
      plan,
      account,
      number,
      carried,
      periodUsage(plan, account, number, usage[number] ?? []),
    );
    rated.push(one);
    // Between two bills the carried state is text, as it is when runs lie a month apart.
    carried = JSON.parse(JSON.stringify(one.carried)) as Carried;
  }
  return rated;
}

export function bills(plan: Plan, account: Account, through: string, usage: Usage = {}): readonly Bill[] {
  return ratedBills(plan, account, through, usage).map(rated => rated.bill);
}

/** The bill of January 2026 for an account that starts with it. */
export function january(plan: Plan, usage: Usage[number] = []): Bill {
  const found = bills(plan, accountOf(), "2026-01-31", { 1: usage }).at(-1);
  if (found === undefined) throw new Error("no bill");
  return found;
}

function periodUsage(plan: Plan, account: Account, number: number, usage: Usage[number]): typeof NO_USAGE {
  const period = accountCalendar(plan, account).period(number);
  let slices = NO_SLICES;
  for (const [meter, quantity, where] of usage) {
    if (period === null) throw new Error(`no period ${number}`);
    const exact = typeof quantity === "number" ? rational(BigInt(quantity)) : quantity;
    slices = withUsage(slices, period.version, meter, where ?? {}, exact, period);
  }
  return { ...NO_USAGE, slices };
}

/** "charge amount", or "charge row amount": what a bill's lines say, in short. */
export function lineWords(bill: Bill): readonly string[] {
  return bill.lines.map(line => [line.charge, line.row, line.amount].filter(part => part !== "").join(" "));
}
