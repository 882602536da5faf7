/**
 * Corrections of closed bills. Each bill from the first one that has changed is computed again, from the state that it
 * began with and all that is known now, and what the bills come to now, less what they came to before, stands on the
 * bill that is being made: lines by charge and tax rates, adjustments and taxes by name. So in the end exactly that is
 * paid which would have been, had everything been known in time. Later bills go on from the bills as they are now.
 */

import { bug } from "../number/bug.ts";
import { add, isZero, negate, subtract, toText } from "../number/rational.ts";
import type { Num, Place, Plan, PlanVersion } from "../plan/plan.ts";
import { hull } from "./adjust/spend.ts";
import { ratesOf } from "./adjust/taxes.ts";
import type { Bill, BillAdjustment, BillLine, BillTax } from "./bill.ts";
import type { CarriedReview, CarriedState, Charged } from "./carried.ts";
import { type BillBasis, exactOf } from "./draft.ts";

/** What a bill has that a later one may make up a difference for. */
export type BillParts = Pick<Bill, "lines" | "adjustments" | "taxes">;

export interface Computed extends BillParts {
  readonly basis: BillBasis;
  /** What it hands on, made where somebody asks. */
  readonly after: () => CarriedState;
}

/**
 * Computes a bill that is made already, on the state before it and what is known now of its period; null for a bill
 * that would not have been made, since the term had ended.
 */
export type ComputeAgain = (
  number: number,
  before: CarriedState,
) => { readonly computed: Computed; readonly digest: string } | null;

export interface Corrected extends BillParts {
  /** On which the next bill goes on. */
  readonly state: CarriedState;
  readonly review: readonly CarriedReview[];
}

const NOTHING = { lines: [], adjustments: [], taxes: [] } as const satisfies BillParts & Charged;

/** Bills from `from` on are computed again; null: none. */
export function correct(
  plan: Plan,
  before: CarriedState & { readonly review: readonly CarriedReview[] },
  from: number | null,
  compute: ComputeAgain,
): Corrected {
  const { review } = before;
  if (from === null) return { ...NOTHING, state: before, review };
  const kept: CarriedReview[] = review.filter(one => one.bill < from);
  let state = review.find(one => one.bill === from)?.before ?? bug(`bill ${from} is not open to correction`);
  let parts: BillParts = NOTHING;
  for (const one of review) {
    if (one.bill < from) continue;
    const again = compute(one.bill, state);
    const charged = again === null ? NOTHING : chargedOn(again.computed);
    kept.push({ bill: one.bill, digest: again?.digest ?? one.digest, before: state, charged });
    parts = joinParts(parts, differences(plan, one.bill, one.charged, charged));
    state = again?.computed.after() ?? state;
  }
  return { ...parts, state, review: kept };
}

/** Of a bill and of its corrections. */
export function joinParts(a: BillParts, b: BillParts): BillParts {
  return {
    lines: [...a.lines, ...b.lines],
    adjustments: [...a.adjustments, ...b.adjustments],
    taxes: [...a.taxes, ...b.taxes],
  };
}

// What a bill comes to

/** The parts of a bill, summed up by what a difference is told for. */
export function chargedOn({ basis, lines, adjustments, taxes }: Computed): Charged {
  const sums = summed(
    lines.map(line => ({
      charge: line.charge,
      rates: ratesOf(basis, line.charge, line.service.from),
      version: line.version,
      service: line.service,
      amount: line.amount,
    })),
    keyOfLine,
    (a, b) => ({ ...a, service: hull([a.service, b.service]), amount: sumText(a.amount, b.amount) }),
  );
  const taken = summed(
    adjustments.map(({ kind, name, afterTax, service, base, exact, amount, shares }) => {
      return { kind, name, afterTax, service, base, exact, amount, shares: byCharge(shares) };
    }),
    keyOfAdjustment,
    (a, b) => ({
      ...a,
      service: hull([a.service, b.service]),
      base: sumText(a.base, b.base),
      exact: sumText(a.exact, b.exact),
      amount: sumText(a.amount, b.amount),
      shares: byCharge([...a.shares, ...b.shares]),
    }),
  );
  const owed = taxes.map(({ name, rate, included, base, exact, amount }) => ({
    name,
    rate,
    included,
    base,
    exact,
    amount,
  }));
  return { lines: sums, adjustments: taken, taxes: owed };
}

type ChargedLine = Charged["lines"][number];
type ChargedAdjustment = Charged["adjustments"][number];
type ChargedTax = Charged["taxes"][number];

function keyOfLine({ charge, rates }: ChargedLine): string {
  return `${charge} ${rates}`;
}

function keyOfAdjustment({ kind, name, afterTax }: ChargedAdjustment): string {
  return `${kind} ${name} ${afterTax}`;
}

function keyOfTax({ name, rate, included }: ChargedTax): string {
  return `${name} ${rate} ${included}`;
}

function byCharge(shares: ChargedAdjustment["shares"]): ChargedAdjustment["shares"] {
  return summed(
    shares.map(({ charge, amount }) => ({ charge, amount })),
    ({ charge }) => charge,
    (a, b) => ({ ...a, amount: sumText(a.amount, b.amount) }),
  );
}

function sumText(a: Num, b: Num): Num {
  return toText(add(exactOf(a), exactOf(b)));
}

/** One item for each key, in the order in which the keys first come. */
function summed<T>(items: readonly T[], keyOf: (item: T) => string, join: (a: T, b: T) => T): readonly T[] {
  const sums = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const before = sums.get(key);
    sums.set(key, before === undefined ? item : join(before, item));
  }
  return [...sums.values()];
}

// Differences

function differences(plan: Plan, bill: number, was: Charged, now: Charged): BillParts {
  return {
    lines: pairs(was.lines, now.lines, keyOfLine).flatMap(pair => lineOf(plan, bill, pair)),
    adjustments: pairs(was.adjustments, now.adjustments, keyOfAdjustment).flatMap(pair =>
      adjustmentOf(plan, bill, pair),
    ),
    taxes: pairs(was.taxes, now.taxes, keyOfTax).flatMap(pair => taxOf(plan, bill, pair)),
  };
}

/** What there was and what there is now; of the two the one that is there. */
interface Pair<T> {
  readonly was: T | null;
  readonly now: T | null;
  readonly of: T;
}

function pairs<T>(was: readonly T[], now: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const before = new Map(was.map(one => [keyOf(one), one]));
  const fresh = new Set(now.map(keyOf));
  return [
    ...now.map(one => ({ was: before.get(keyOf(one)) ?? null, now: one, of: one })),
    ...was.filter(one => !fresh.has(keyOf(one))).map(one => ({ was: one, now: null, of: one })),
  ];
}

function change<K extends string>(
  { was, now }: Pair<Readonly<Record<K, Num>>>,
  key: K,
): ReturnType<typeof subtract> {
  return subtract(exactOf(now?.[key] ?? "0"), exactOf(was?.[key] ?? "0"));
}

function lineOf(plan: Plan, bill: number, pair: Pair<ChargedLine>): readonly BillLine[] {
  const { was, now, of } = pair;
  const amount = change(pair, "amount");
  if (isZero(amount)) return [];
  const charge = found(plan, of.version, version => version.charges.find(one => one.name === of.charge));
  const clause = charge.place;
  const line: BillLine = {
    charge: charge.name,
    title: charge.title,
    row: "",
    where: {},
    note: charge.note,
    kind: "correction",
    version: of.version,
    service: of.service,
    quantity: null,
    unit: null,
    steps: [
      { kind: "billed again", bill, amount: now?.amount ?? "0", clause },
      { kind: "billed before", bill, amount: toText(negate(exactOf(was?.amount ?? "0"))), clause },
    ],
    exact: toText(amount),
    rounding: null,
    amount: toText(amount),
    clause,
  };
  return [line];
}

function adjustmentOf(plan: Plan, bill: number, pair: Pair<ChargedAdjustment>): readonly BillAdjustment[] {
  const { was, now, of } = pair;
  const shares = pairs(was?.shares ?? [], now?.shares ?? [], ({ charge }) => charge).flatMap(share => {
    const amount = change(share, "amount");
    return isZero(amount) ? [] : [{ line: null, charge: share.of.charge, amount: toText(amount) }];
  });
  const amount = change(pair, "amount");
  if (shares.length === 0 && isZero(amount)) return [];
  const { title, place } = found(plan, null, version => declared(version, of));
  const adjustment: BillAdjustment = {
    kind: of.kind,
    name: of.name,
    title,
    rule: `correction of bill ${bill}`,
    service: of.service,
    base: toText(change(pair, "base")),
    exact: toText(change(pair, "exact")),
    rounding: null,
    amount: toText(amount),
    afterTax: of.afterTax,
    corrects: bill,
    shares,
    clause: place,
  };
  return [adjustment];
}

function declared(
  { discounts, limits, credits }: PlanVersion,
  { kind, name }: ChargedAdjustment,
): { readonly title: string; readonly place: Place } | undefined {
  if (kind === "discount") return discounts.find(one => one.name === name);
  if (kind === "credit") return credits.find(one => one.name === name);
  return limits.find(one => one.name === name);
}

function taxOf(plan: Plan, bill: number, pair: Pair<ChargedTax>): readonly BillTax[] {
  const { name, rate, included } = pair.of;
  const [base, exact, amount] = [change(pair, "base"), change(pair, "exact"), change(pair, "amount")];
  if (isZero(amount) && isZero(base)) return [];
  const { title, place } = found(plan, null, version => version.taxes.find(one => one.name === name));
  const tax: BillTax = {
    name,
    title,
    rate,
    included,
    base: toText(base),
    exact: toText(exact),
    rounding: null,
    amount: toText(amount),
    corrects: bill,
    clause: place,
  };
  return [tax];
}

/** In the version of that number, where it is known, else in the first one that has it. */
function found<T>(plan: Plan, number: number | null, find: (version: PlanVersion) => T | undefined): T {
  const own = plan.versions.find(version => version.version === number);
  const all = [...(own === undefined ? [] : [own]), ...plan.versions];
  for (const version of all) {
    const one = find(version);
    if (one !== undefined) return one;
  }
  return bug("a bill has something that no version of its plan names");
}
