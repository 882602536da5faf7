/** Discounts that never take anything off, and rows of theirs that nothing reaches. */
import { add, compare, ONE, type Rational, sign, ZERO } from "../../../runtime/number/rational.ts";
import type {
  DiscountForm,
  DiscountRow,
  Operand,
  Plan,
  PlanCharge,
  PlanDiscount,
  PlanVersion,
} from "../../../runtime/plan/plan.ts";
import { periodWords } from "../../../runtime/time/period.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { lastPoint } from "./in-time.ts";
import { meterReach } from "./quantities.ts";
import { rangeOf } from "./values.ts";
import { moneyWords, partsOf, percentWords, spanOf, unitQuantity } from "./words.ts";
import { mostOf } from "./worst-case.ts";

// Discounts that never bite

interface Held {
  readonly version: PlanVersion;
  readonly discount: PlanDiscount;
}

interface Idle {
  readonly why: string;
  readonly witness: string;
}

/** A discount that a later version goes on with is idle where it is so in each of them. */
export function checkIdleDiscounts(plan: Plan, report: Report): void {
  for (const held of byPlace(plan)) {
    const [first] = held;
    if (first === undefined) continue;
    const idle = held.map(one => whyIdle(plan, one));
    const [why] = idle;
    if (why === undefined || why === null || idle.includes(null)) continue;
    const params = { discount: first.discount.name, why: why.why };
    report("TAR7102", spanOf(first.discount.place), params, { witness: why.witness });
  }
}

function byPlace({ versions }: Plan): readonly (readonly Held[])[] {
  const places = new Map<string, Held[]>();
  for (const version of versions) {
    for (const discount of version.discounts) {
      const key = `${discount.place.path} ${discount.place.start}`;
      const held = places.get(key);
      if (held === undefined) places.set(key, [{ version, discount }]);
      else held.push({ version, discount });
    }
  }
  return [...places.values()];
}

function whyIdle(plan: Plan, held: Held): Idle | null {
  return (
    takesNothing(held) ?? hasNothing(held) ?? outsideTerm(plan, held) ?? afterAll(held) ?? noRow(plan, held)
  );
}

function takesNothing({ version, discount: { form, atMost } }: Held): Idle | null {
  const capped = atMost !== null && sign(rangeOf(atMost.amount, version).most) === 0;
  if (capped) return { why: "it takes off at most nothing", witness: "the most that it takes off is 0" };
  if (offsOf(form).some(off => sign(rangeOf(off, version).most) > 0)) return null;
  return { why: "it takes nothing off", witness: "all that it states is 0" };
}

function offsOf(form: DiscountForm): readonly Operand[] {
  if (form.kind === "percent") return [form.rate];
  return form.kind === "amount" ? [form.amount] : form.rows.map(row => offOf(row));
}

function offOf({ off }: DiscountRow): Operand {
  return off.kind === "percent" ? off.rate : off.amount;
}

function hasNothing({ version, discount }: Held): Idle | null {
  const charges = version.charges.filter(({ name }) => discount.on.includes(name));
  if (charges.length === 0 || !charges.every(charge => isFree(version, charge))) return null;
  const names = charges.map(({ name }) => `"${name}"`).join(", ");
  return { why: "what it is on costs nothing", witness: `the price of ${names} is always 0` };
}

function isFree(version: PlanVersion, { least, phases }: PlanCharge): boolean {
  const parts = phases.flatMap(({ rows }) => rows.flatMap(({ price }) => partsOf(price)));
  if (least !== null && sign(rangeOf(least, version).most) > 0) return false;
  return parts.every(
    part => sign(rangeOf(part.kind === "percent" ? part.rate : part.amount, version).most) === 0,
  );
}

/** Of a price list nobody knows the term of those who build on it; a later version may cut that of its own text. */
function outsideTerm(plan: Plan, { version, discount: { window } }: Held): Idle | null {
  if (window === null || plan.contract.kind === "price list") return null;
  const { from, signedTo: to } = version;
  if (window.kind === "dates") {
    if (window.from.kind !== "date" || window.to.kind !== "date") return null;
    const [first, last] = [window.from.date, window.to.date];
    if (last >= from && (to === null || first <= to)) return null;
    return outside(`it is given from ${first} to ${last}`, from, to);
  }
  const most =
    to === null
      ? null
      : lastPoint(window.kind === "contract months" ? "month" : "day", plan.versions[0]?.from ?? from, to);
  if (most === null || window.first <= most) return null;
  const unit = window.kind === "contract months" ? "month" : "day";
  return outside(`it begins with contract ${unit} ${window.first}, and the last one is ${most}`, from, to);
}

function outside(witness: string, from: string, to: string | null): Idle {
  const term = to === null ? `from ${from} on` : `from ${from} to ${to}`;
  return { why: "its time lies outside the term", witness: `${witness}; the text is in force ${term}` };
}

/** An earlier discount without a window or a cap that takes all of the same charges. */
function afterAll({ version, discount }: Held): Idle | null {
  const { discounts } = version;
  for (const earlier of discounts.slice(0, discounts.indexOf(discount))) {
    const { form, window, atMost, on, afterMinimums } = earlier;
    if (form.kind !== "percent" || window !== null || atMost !== null) continue;
    if (afterMinimums && !discount.afterMinimums) continue;
    const whole = compare(rangeOf(form.rate, version).least, ONE) >= 0;
    if (whole && discount.on.every(charge => on.includes(charge)))
      return {
        why: `"${earlier.name}" has taken everything off before`,
        witness: `"${earlier.name}" takes ${percentWords(rangeOf(form.rate, version).least)} off the same charges`,
      };
  }
  return null;
}

/** No row that takes something off is reached. */
function noRow(plan: Plan, held: Held): Idle | null {
  const { version, discount } = held;
  const { form } = discount;
  if (form.kind !== "rows") return null;
  const reach = measureReach(held);
  if (reach === null) return null;
  const reached = form.rows.filter((_, index) => isReached(version, form, index, reach));
  if (reached.some(row => sign(rangeOf(offOf(row), version).most) > 0)) return null;
  return { why: "no row that takes something off is reached", witness: reachWords(plan, held, reach) };
}

// Rows that no measure reaches

export function checkDiscountRows(plan: Plan, version: PlanVersion, report: Report): void {
  for (const discount of version.discounts) {
    const { form } = discount;
    if (form.kind !== "rows" || noRow(plan, { version, discount }) !== null) continue;
    const reach = measureReach({ version, discount });
    if (reach === null) continue;
    form.rows.forEach((row, index) => {
      if (isReached(version, form, index, reach)) return;
      const params = { row: row.place.words, why: "no quantity reaches it" };
      report("TAR6102", spanOf(row.place), params, {
        witness: reachWords(plan, { version, discount }, reach),
      });
    });
  }
}

type Rows = Extract<DiscountForm, { readonly kind: "rows" }>;

/** The most that picks the row; null where nothing bounds it. */
function measureReach({ version, discount: { form } }: Held): Rational | null {
  if (form.kind !== "rows") return null;
  if (form.by.kind === "meter") return meterReach(version, form.by.meter).most;
  let sum = ZERO;
  for (const name of form.by.of) {
    const charge = version.charges.find(one => one.name === name);
    const dues = charge === undefined ? null : mostOf(version, charge);
    if (dues === null) return null;
    for (const { amount, each } of dues) {
      if (typeof each === "string" || periodWords(each) !== periodWords(form.period)) return null;
      sum = add(sum, amount);
    }
  }
  return sum;
}

function isReached(version: PlanVersion, { rows }: Rows, index: number, reach: Rational): boolean {
  const before = rows[index - 1];
  if (before === undefined || before.upTo === null) return true;
  const order = compare(rangeOf(before.upTo, version).least, reach);
  return order < 0 || (order === 0 && !before.inclusive);
}

function reachWords(plan: Plan, { version, discount: { form } }: Held, reach: Rational): string {
  const meter = form.kind === "rows" && form.by.kind === "meter" ? form.by.meter : null;
  if (meter === null) return `the spend is at most ${moneyWords(plan, reach)}`;
  const unit = version.meters.find(({ name }) => name === meter)?.unit ?? null;
  return `"${meter}" is at most ${unitQuantity(plan, unit, reach)}`;
}
