/**
 * Discounts: in the order written, each on what the earlier ones left of the lines it covers. One never takes off more
 * than is there; what it cannot take off lapses.
 */
import { numberOf, operandValue } from "../metering/evaluate.ts";
import { bug } from "../number/bug.ts";
import {
  add,
  isZero,
  max,
  min,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../number/rational.ts";
import { share } from "../number/rounding.ts";
import type { PlanDiscount } from "../plan/plan.ts";
import { type CivilDate, compareDates, daysBetween, formatCivilDate } from "../time/civil.ts";
import { periodAt, periodWords } from "../time/period.ts";
import type { BillAdjustment, ServicePeriod } from "./bill.ts";
import type { CarriedAdvance, CarriedDiscount } from "./carried.ts";
import {
  type BillBasis,
  type DraftLine,
  exactOf,
  lineRoundingWords,
  parametersOn,
  roundLine,
} from "./draft.ts";
import { cut, type Days, serviceOf } from "./fees.ts";
import { moneyWords, percentWords } from "./words.ts";

export interface Discounted {
  readonly adjustments: readonly BillAdjustment[];
  /** What is left of each line. */
  readonly left: readonly Rational[];
  /** All periods of discounts that are known so far; see `openDiscounts`. */
  readonly used: readonly CarriedDiscount[];
}

export function applyDiscounts(
  basis: BillBasis,
  drafts: readonly DraftLine[],
  carried: readonly CarriedDiscount[],
): Discounted {
  let state: Discounted = {
    adjustments: [],
    left: drafts.map(draft => exactOf(draft.line.amount)),
    used: carried,
  };
  for (const discount of basis.version.discounts) {
    const covered = drafts.flatMap((draft, index) =>
      discount.on.includes(draft.line.charge) ? [{ draft, index }] : [],
    );
    const { form } = discount;
    if (form.kind === "rows") bug("the compiler refuses discounts with rows");
    state =
      form.kind === "percent"
        ? percentOff(basis, discount, form, covered, state)
        : amountOff(basis, discount, form, covered, state);
  }
  return state;
}

/** The periods that a later bill may still touch: not ended yet, or of an advance that may have to be given back. */
export function openDiscounts(
  used: readonly CarriedDiscount[],
  advances: readonly CarriedAdvance[],
  closed: CivilDate,
): readonly CarriedDiscount[] {
  const day = formatCivilDate(closed);
  return used.filter(
    ({ from, to }) => to > day || advances.some(advance => from <= advance.from && advance.from < to),
  );
}

interface Covered {
  readonly draft: DraftLine;
  readonly index: number;
}

type Percent = Extract<PlanDiscount["form"], { readonly kind: "percent" }>;
type Amount = Extract<PlanDiscount["form"], { readonly kind: "amount" }>;

/** The rate follows the lines' days, so that lines of different rates are discounted apart. */
function percentOff(
  basis: BillBasis,
  discount: PlanDiscount,
  form: Percent,
  covered: readonly Covered[],
  before: Discounted,
): Discounted {
  let state = before;
  const rateOf = ({ draft }: Covered): Rational => operandValue(form.rate, parametersOn(basis, draft.day));
  for (const lines of grouped(covered, one => toText(rateOf(one)))) {
    const first = lines[0];
    if (first === undefined) continue;
    const rate = rateOf(first);
    const base = sumLeft(state, lines);
    // Below zero only what is given back is left, and with it the discount that it had.
    const off = sign(base) > 0 ? min(multiply(base, rate), base) : multiply(base, rate);
    const rule = `${percentWords(rate)} off`;
    const service = hull(lines.map(({ draft }) => draft.line.service));
    state = taken(
      basis,
      discount,
      { lines, base, exact: negate(off), rule, service, isPercent: true },
      state,
    );
  }
  return state;
}

/** The amount of a period is used up over all bills that hold lines of that period. */
function amountOff(
  basis: BillBasis,
  discount: PlanDiscount,
  form: Amount,
  covered: readonly Covered[],
  before: Discounted,
): Discounted {
  let state = before;
  const { term } = basis.calendar;
  const periodOf = ({ draft }: Covered): Days => periodAt(form.period, term.from, draft.day);
  const inOrder = [...covered].sort(
    (a, b) => compareDates(periodOf(a).from, periodOf(b).from) || a.index - b.index,
  );
  for (const lines of grouped(inOrder, one => formatCivilDate(periodOf(one).from))) {
    const first = lines[0];
    if (first === undefined) continue;
    const whole = periodOf(first);
    const served = cut(whole, term.from, basis.end);
    const stated = operandValue(form.amount, parametersOn(basis, served.from));
    const available = form.prorated ? multiply(stated, dayPart(served, whole)) : stated;
    const from = formatCivilDate(served.from);
    const earlier = state.used.find(used => used.discount === discount.name && used.from === from);
    const usedBefore = earlier === undefined ? ZERO : exactOf(earlier.used);
    const base = sumLeft(state, lines);
    const baseSoFar = earlier === undefined ? base : add(exactOf(earlier.base), base);
    const offSoFar = min(available, max(ZERO, baseSoFar));
    const exact = subtract(usedBefore, offSoFar);
    const rule = `${moneyWords(basis.plan.currency, stated)} off each ${periodWords(form.period)}`;
    state = taken(
      basis,
      discount,
      { lines, base, exact, rule, service: serviceOf(served), isPercent: false },
      state,
    );
    const usedNow: CarriedDiscount = {
      discount: discount.name,
      from,
      to: formatCivilDate(whole.to),
      base: toText(baseSoFar),
      used: toText(subtract(usedBefore, roundLine(basis.version, exact))),
    };
    state = { ...state, used: [...state.used.filter(used => used !== earlier), usedNow] };
  }
  return state;
}

function dayPart(served: Days, whole: Days): Rational {
  const part = rational(
    BigInt(daysBetween(served.from, served.to)),
    BigInt(daysBetween(whole.from, whole.to)),
  );
  return sign(part) < 0 ? ZERO : min(part, ONE);
}

interface Off {
  readonly lines: readonly Covered[];
  readonly base: Rational;
  /** Signed: a discount is negative. */
  readonly exact: Rational;
  readonly rule: string;
  readonly service: ServicePeriod;
  readonly isPercent: boolean;
}

/** Rounds an adjustment as a line and shares it out by largest remainder over what is left of its lines. */
function taken(basis: BillBasis, discount: PlanDiscount, off: Off, before: Discounted): Discounted {
  if (isZero(off.exact)) return before;
  const { version, plan } = basis;
  const amount = roundLine(version, off.exact);
  if (isZero(amount) && !off.isPercent) return before;
  const step = version.roundLines === null ? null : numberOf(version.roundLines.step);
  // A percentage falls on every line as it stands, so that what is given back gives its discount back. An amount
  // that is given back falls on the lines that are given back, and all else on lines above zero.
  const turn = (left: Rational): Rational => (sign(amount) > 0 ? negate(left) : left);
  const weigh = (left: Rational): Rational => (off.isPercent ? turn(left) : max(ZERO, turn(left)));
  const weights = off.lines.map(({ index }) => weigh(before.left[index] ?? ZERO));
  const parts = share(amount, weights, step);
  const left = [...before.left];
  const shares = off.lines.flatMap(({ draft, index }, i) => {
    const part = parts[i] ?? ZERO;
    left[index] = add(left[index] ?? ZERO, part);
    return isZero(part) ? [] : [{ line: index + 1, charge: draft.line.charge, amount: toText(part) }];
  });
  const adjustment: BillAdjustment = {
    kind: "discount",
    name: discount.name,
    title: discount.title,
    rule: off.rule,
    service: off.service,
    base: toText(off.base),
    exact: toText(off.exact),
    rounding: lineRoundingWords(version, plan.currency.code),
    amount: toText(amount),
    shares,
    clause: discount.place,
  };
  return { ...before, left, adjustments: [...before.adjustments, adjustment] };
}

export function sumLeft(
  state: Pick<Discounted, "left">,
  lines: readonly { readonly index: number }[],
): Rational {
  return lines.reduce((sum, { index }) => add(sum, state.left[index] ?? ZERO), ZERO);
}

/** In the order in which the keys first come. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** From the first day of all to the last. */
function hull(services: readonly ServicePeriod[]): ServicePeriod {
  const from = services.map(service => service.from).sort()[0] ?? "";
  const to =
    services
      .map(service => service.to)
      .sort()
      .at(-1) ?? "";
  return { from, to };
}
