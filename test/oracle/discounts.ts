/** Discounts: percentages of a bill's lines; amounts and rows by what their period comes to so far. */
import type { DiscountDecl, DiscountRow, Period } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { common, daysIn, type Moment, type Span } from "./calendar.ts";
import { isPending, type Making, roundLine, totalOf } from "./charges.ts";
import { endOf, isWithin } from "./expressions.ts";
import {
  cannot,
  Fraction,
  greater,
  inSteps,
  ONE,
  positive,
  shares,
  smaller,
  sum,
  ZERO,
} from "./fractions.ts";
import { allOf, bearing, hadBy, move } from "./given-back.ts";
import type { Line, Share } from "./ledger.ts";
import { combosOf } from "./meters.ts";
import { covers, valueParts, windowOf } from "./segments.ts";
import { type Stretch, stretchAt, stretchesOf } from "./stretches.ts";
import { numericOf, signatureOf } from "./values.ts";
import type { Doc } from "./versions.ts";

export const STAGES = {
  discount: 0,
  limit: 1000,
  late: 3000,
  credit: 4000,
  tax: 5000,
  after: 6000,
};

/** What is covered: a line, by the discount of the version of its service. */
interface Covered {
  readonly line: Line;
  readonly stretch: Stretch<DiscountDecl>;
}

interface Discounting {
  readonly making: Making;
  readonly name: string;
  readonly stage: number;
  readonly covered: readonly Covered[];
}

export function discount(making: Making, afterMinimums: boolean): void {
  const { view, ledger } = making;
  const band = afterMinimums ? STAGES.late : STAGES.discount;
  const all = [...stretchesOf(view, doc => doc.discounts)];
  all.forEach(([name], index) => {
    ledger.restage("discount", name, band + index + 1, band);
  });
  for (const [index, [name, stretches]] of all.entries()) {
    const stage = band + index + 1;
    giveBack(making, name, stage, afterMinimums);
    const covered = ledger.lines.flatMap(line => {
      // What an end gives back has had the discount of its day.
      const stretch = stretchAt(stretches, line.from < view.termEnd ? line.from : view.termEnd - 1n);
      if (line.isShortfall && !afterMinimums) return [];
      if (stretch === null || !covers(stretch.declared.on, line.charge)) return [];
      if (isAfter(stretch.declared) !== afterMinimums || !isInWindow(making, stretch, line.from)) return [];
      return [{ line, stretch }];
    });
    const groups = new Map<string, Covered[]>();
    for (const one of covered) {
      const key = kindOf(view, one.stretch.declared);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const group of groups.values()) apply({ making, name, stage, covered: group });
  }
}

/**
 * Amounts off of one period are one discount, whatever amounts versions state; a table of rows is its own. "Periods of
 * other words are the same where they are the same days."
 */
function kindOf({ book, calendar }: View, { form, frame }: DiscountDecl): string {
  if (form.kind === "off" && form.period === null) return "percentage";
  const { from, to } = calendar.holding(form.period, book.start);
  if (form.kind !== "off") return `${from}-${to} ${signatureOf({ ...form, period: null })}`;
  const proration = frame.find(({ kind }) => kind === "proration");
  return `${from}-${to} ${signatureOf({ kind: "off", proration })}`;
}

function isAfter({ frame }: DiscountDecl): boolean {
  return frame.some(({ kind }) => kind === "after-minimums");
}

function windowIn({ view }: Making, { declared, from }: Stretch<DiscountDecl>): Span | null {
  const during = declared.frame.find(one => one.kind === "during");
  return during === undefined ? null : windowOf(view, during.window, from);
}

function isInWindow(making: Making, stretch: Stretch<DiscountDecl>, at: Moment): boolean {
  const window = windowIn(making, stretch);
  return window === null || (window.from <= at && at < window.to);
}

/** A percentage that was taken off of what is given back goes with it, and what it wanted of its cap. */
function giveBack(making: Making, name: string, stage: number, afterMinimums: boolean): void {
  const { view, before, ledger } = making;
  if (before === null) return;
  const band = afterMinimums ? STAGES.late : STAGES.discount;
  const isOf = (share: Share): boolean =>
    share.kind === "discount" &&
    share.name === name &&
    share.period === "" &&
    band <= share.stage &&
    share.stage < band + 1000;
  for (const line of ledger.lines) {
    if (line.bill !== view.bill || line.back === null) continue;
    const { charge, from, id } = line;
    const taken = allOf(hadBy(making, line, isOf));
    const then: Making = { ...making, view: before };
    const one = percentageOn(then, name, line);
    if (one === null || isAfter(one.stretch.declared) !== afterMinimums) continue;
    const wish = roundLine(ledger.net(line, stage).times(rateOf(then, one)), one.stretch.doc);
    noteCap(then, one, wish, taken);
    ledger.add({
      kind: "discount",
      name,
      bill: view.bill,
      stage,
      line: id,
      charge,
      from,
      amount: taken.negated(),
      period: "",
    });
  }
}

function percentageOn(making: Making, name: string, line: Line): Covered | null {
  const stretch = stretchAt(stretchesOf(making.view, doc => doc.discounts).get(name) ?? [], line.from);
  if (stretch === null || !covers(stretch.declared.on, line.charge)) return null;
  const { form } = stretch.declared;
  const isPercentOff = form.kind === "off" && form.period === null;
  return isPercentOff && isInWindow(making, stretch, line.from) ? { line, stretch } : null;
}

/** `then` knows what the bill before knew. */
function noteCap(then: Making, one: Covered, wish: Fraction, taken: Fraction): void {
  const { name } = one.stretch.declared;
  const period = capPeriod(then, one);
  const known = wishes.get(then.ledger);
  if (period === null || known === undefined) return;
  const { all, done } = capKeys(name.text, period);
  known.set(all, (known.get(all) ?? ZERO).plus(wish));
  known.set(done, (known.get(done) ?? ZERO).plus(taken));
}

/** As a part of what it is of, at most all of it. */
function rateOf({ view }: Making, { line, stretch }: Covered): Fraction {
  const { form } = stretch.declared;
  if (form.kind !== "off") return cannot("a percentage that is none");
  return smaller(numericOf(form.value, stretch.doc.units, view.parameterAt(line.from)), ONE);
}

function apply(discounting: Discounting): void {
  const { covered } = discounting;
  const form = covered[0]?.stretch.declared.form;
  if (form === undefined) return;
  if (form.kind === "off" && form.period === null) percentOff(discounting);
  else byPeriod(discounting, form.kind === "off" ? form.period : form.period);
}

/** For each percentage, the lines that are rated and not due yet. */
const waitings = new WeakMap<Making["ledger"], Map<string, Set<number>>>();

function waitingIn(ledger: Making["ledger"], name: string): Set<number> {
  const all = waitings.get(ledger) ?? new Map<string, Set<number>>();
  waitings.set(ledger, all);
  const own = all.get(name) ?? new Set<number>();
  all.set(name, own);
  return own;
}

/**
 * "`10% off`": of the lines of the bill, in one line that is shared out as they stand. What is settled later is
 * discounted with the bill that it stands on; until then credits see what it would be.
 */
function percentOff(discounting: Discounting): void {
  const { making, name, stage, covered } = discounting;
  const { view, ledger } = making;
  const waiting = waitingIn(ledger, name);
  const rates = new Map<string, Covered[]>();
  // Lines of earlier bills of which earlier adjustments take or give back something now.
  const moved = new Set<number>();
  const due = new Set<number>();
  const netOf = ({ line }: Covered): Fraction =>
    moved.has(line.id) ? movedNow(discounting, line) : ledger.net(line, stage);
  for (const one of inOrderOfDays(covered)) {
    if (one.line.bill === view.bill && one.line.back !== null) continue;
    const isLater = isPending(making, one.line);
    const isDueNow = !isLater && waiting.has(one.line.id);
    const isOfBill = one.line.bill === view.bill || isDueNow;
    if (!isOfBill && (isLater || movedNow(discounting, one.line).sign() === 0)) continue;
    if (!isOfBill) moved.add(one.line.id);
    if (isDueNow) ledger.forget(name, one.line.id);
    if (isDueNow) due.add(one.line.id);
    if (isLater) waiting.add(one.line.id);
    else waiting.delete(one.line.id);
    const cap = capPeriod(making, one);
    const under = cap === null ? "" : `${cap.from} ${cap.to}`;
    const key = `${isLater} ${rateOf(making, one).toString()} ${under}`;
    rates.set(key, [...(rates.get(key) ?? []), one]);
  }
  for (const unsorted of rates.values()) {
    const first = unsorted[0] ?? cannot("a discount on nothing");
    const group = [...unsorted].sort((a, b) => a.line.id - b.line.id);
    const rate = rateOf(making, first);
    const nets = group.map(netOf);
    const wanted = roundLine(sum(nets).times(rate), first.stretch.doc);
    const taken = isPending(making, first.line)
      ? wanted
      : capped(discounting, first.stretch, capPeriod(making, first), wanted, null, sum(nets));
    // What is rounded is shared out; lines that add up to nothing have their own percentages.
    const step = stepOf(first.stretch.doc);
    const isNothing = sum(nets).sign() === 0;
    const own = nets.map(net => net.times(rate));
    const parts = isNothing ? inSteps(taken, own, step) : shares(taken, nets, step);
    post(discounting, group, parts, "", ({ id }) => due.has(id));
  }
}

/** A cap is used up by the earlier days first. */
function inOrderOfDays(covered: readonly Covered[]): readonly Covered[] {
  return [...covered].sort(({ line: a }, { line: b }) =>
    a.counted < b.counted ? -1 : a.counted > b.counted ? 1 : 0,
  );
}

/** What earlier adjustments of this bill do to a line. */
function movedNow({ making: { view, ledger }, stage }: Discounting, { id }: Line): Fraction {
  const own = ledger.shares.filter(
    share => share.line === id && share.bill === view.bill && share.stage < stage,
  );
  return sum(own.map(({ amount }) => amount));
}

function capPeriod(making: Making, covered: Covered): Span | null {
  return capPeriodAt(making, covered.stretch, heldAt(making, covered));
}

/** A cap counts from the day on which it takes the place of one of another period, and to that on which one takes its. */
function capPeriodAt(making: Making, stretch: Stretch<DiscountDecl>, at: Moment): Span | null {
  const cap = capOf(stretch);
  if (cap === null) return null;
  const { from, to } = standingOf(making, stretch);
  const whole = making.view.calendar.holding(cap.period, at < to ? at : to - 1n);
  return { ...whole, from: whole.from < from ? from : whole.from };
}

/** The time of caps of one period, with the days between on which there is none. */
function standingOf(making: Making, stretch: Stretch<DiscountDecl>): Span {
  const { calendar, book } = making.view;
  const capped = allForms(making, stretch).filter(one => capOf(one) !== null);
  const isSame = (one: Stretch<DiscountDecl> | undefined): boolean => {
    const [own, other] = [stretch, one].map(each =>
      each === undefined ? null : calendar.holding(capOf(each)?.period ?? null, book.start),
    );
    return own?.from === other?.from && own?.to === other?.to;
  };
  let [first, last] = [0, 0].map(() => capped.findIndex(({ from }) => from === stretch.from)) as [
    number,
    number,
  ];
  while (first > 0 && isSame(capped[first - 1])) first -= 1;
  while (isSame(capped[last + 1])) last += 1;
  const from =
    first === 0 ? calendar.holding(capOf(stretch)?.period ?? null, book.start).from : capped[first]?.from;
  const end = capped[last] ?? stretch;
  const window = windowIn(making, end);
  const to = window !== null && window.to < end.to && window.to > stretch.from ? window.to : end.to;
  return { from: from ?? stretch.from, to };
}

function capOf({ declared: { frame } }: Stretch<DiscountDecl>): Cap | null {
  return frame.find(one => one.kind === "at-most") ?? null;
}

type Cap = Extract<DiscountDecl["frame"][number], { readonly kind: "at-most" }>;

/** Where a covered line lies in the periods of its discount: not after the discount's end. */
function heldAt(making: Making, { line, stretch }: Covered): Moment {
  const { to } = existence(making, stretch);
  const window = windowIn(making, stretch);
  // A window does not end what a later version has gone on with before.
  const ends = [to, ...(window !== null && window.to < stretch.to ? [window.to] : [])];
  return ends.reduce((at, end) => (line.from < end && end <= at ? end - 1n : at), line.counted);
}

/** What discounts with a cap would have taken off so far without it, and what they did. */
const wishes = new WeakMap<Making["ledger"], Map<string, Fraction>>();

/** `at most MONEY each PERIOD`: all that the period would have had counts, but at most the cap. */
function capped(
  { making, name }: Discounting,
  stretch: Stretch<DiscountDecl>,
  period: Span | null,
  wanted: Fraction,
  key: string | null,
  // "Never below zero": what others have left of the cap goes no further.
  there: Fraction | null = null,
): Fraction {
  const { doc } = stretch;
  const cap = capOf(stretch);
  const { view, ledger } = making;
  if (cap === null || period === null)
    return key === null ? wanted : wanted.plus(ledger.given("discount", name, key));
  const { amount, at } = capIn(making, stretch, period) ?? { amount: cap.amount, at: period.from };
  const most = numericOf(amount, doc.units, view.parameterAt(at));
  const known = wishes.get(ledger) ?? new Map<string, Fraction>();
  wishes.set(ledger, known);
  const own = `${name} own ${key}`;
  const more = key === null ? wanted : wanted.minus(known.get(own) ?? ZERO);
  if (key !== null) known.set(own, wanted);
  const { all, done } = capKeys(name, period);
  const sofar = (known.get(all) ?? ZERO).plus(more);
  known.set(all, sofar);
  const had = known.get(done) ?? ZERO;
  const due = roundLine(smaller(sofar, most), doc).minus(had);
  const taken = there !== null && there.sign() > 0 ? smaller(due, there) : due;
  known.set(done, had.plus(taken));
  return taken;
}

/** Where a cap changes within its period, that of the first moment holds at which the discount is in force. */
function capIn(
  making: Making,
  stretch: Stretch<DiscountDecl>,
  period: Span,
): { readonly amount: DiscountRow["value"]; readonly at: Moment } | null {
  const { book } = making.view;
  const all = allForms(making, stretch).flatMap(one => {
    const window = windowIn(making, one);
    const held = window === null ? one : common(one, window);
    const own = held === null ? null : common(held, period);
    const cap = capOf(one);
    const other = own === null ? null : capPeriodAt(making, one, own.from);
    if (own === null || cap === null || other?.from !== period.from || other.to !== period.to) return [];
    return [{ amount: cap.amount, at: own.from < book.start ? book.start : own.from }];
  });
  return all[0] ?? null;
}

/** Of a period of a cap, and of one of another length that begins on the same day, apart. */
function capKeys(name: string, { from, to }: Span): { readonly all: string; readonly done: string } {
  const period = `${from} ${to}`;
  return { all: `${name} all ${period}`, done: `${name} done ${period}` };
}

/** What the period's lines so far come to decides; what earlier bills took off is taken from it. */
function byPeriod(discounting: Discounting, period: Period | null): void {
  const { making, name, covered, stage } = discounting;
  const { view, ledger } = making;
  const periods = new Map<Moment, Covered[]>();
  for (const one of covered) {
    const { from } = view.calendar.holding(period, heldAt(making, one));
    periods.set(from, [...(periods.get(from) ?? []), one]);
  }
  for (const [from, group] of periods) {
    const first = group[0] ?? cannot("a discount on nothing");
    const whole = view.calendar.holding(period, from);
    const here = group.flatMap(({ line }) => (line.bill === view.bill ? [line] : []));
    const moved = {
      kind: "discount",
      name,
      stage,
      period: `${from} ${kindOf(view, first.stretch.declared)}`,
    } as const;
    move(making, here, moved, stepOf(first.stretch.doc));
    const isBearing = bearing(making, here);
    let counted = group.filter(({ line }) => line.bill !== view.bill);
    for (const { cap, own } of underCaps(making, whole, group)) {
      counted = [...counted, ...own];
      const spend = sum(counted.map(({ line }) => ledger.net(line, stage)));
      const wanted = wantedIn(discounting, first, whole, spend);
      const off = wanted.sign() < 0 ? wanted : smaller(wanted, positive(spend));
      const target = roundLine(off, first.stretch.doc);
      // A form that an amendment replaces has had what it had for itself.
      const key = `${from} ${kindOf(view, first.stretch.declared)}`;
      const { stretch } = own[0] ?? first;
      const taken = capped(discounting, stretch, cap, target, key);
      if (taken.sign() === 0) continue;
      // What comes to nothing bears nothing.
      const netOf = ({ line }: Covered): Fraction => ledger.net(line, stage);
      const on = own.every(one => netOf(one).sign() === 0)
        ? group
        : own.filter(({ line }) => isBearing(line));
      const weights = weightsOf(taken, on.map(netOf));
      post(discounting, on, shares(taken, weights, stepOf(first.stretch.doc)), key);
    }
  }
}

/** The bill's lines of a period by the caps that they are under, in order of time; one without lines if it has none. */
function underCaps(
  making: Making,
  whole: Span,
  group: readonly Covered[],
): readonly { readonly cap: Span | null; readonly own: readonly Covered[] }[] {
  const { view } = making;
  const own = group.filter(({ line }) => line.bill === view.bill);
  const first = group[0];
  if (own.length === 0 && first !== undefined) {
    const begin = view.book.periods[view.bill - 1]?.from ?? view.book.start;
    const counted = begin < whole.from ? whole.from : begin < whole.to ? begin : whole.to - 1n;
    return [{ cap: capPeriod(making, { ...first, line: { ...first.line, counted } }), own }];
  }
  const caps = new Map<Moment, { cap: Span | null; own: Covered[] }>();
  for (const one of own) {
    const cap = capPeriod(making, one);
    const at = cap?.from ?? -1n;
    const found = caps.get(at) ?? { cap, own: [] };
    found.own.push(one);
    caps.set(at, found);
  }
  return [...caps.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** By what lines come to; what is given back goes to lines that are given back, where there are such. */
export function weightsOf(taken: Fraction, nets: readonly Fraction[]): readonly Fraction[] {
  const back = nets.map(net => positive(net.negated()));
  const isBack = taken.sign() < 0 && sum(back).sign() > 0;
  return isBack ? back : nets.map(positive);
}

function wantedIn(discounting: Discounting, first: Covered, whole: Span, spend: Fraction): Fraction {
  const { making, stage } = discounting;
  const { view, ledger } = making;
  const { declared, doc } = first.stretch;
  const { form } = declared;
  const at = beginIn(making, first.stretch, whole);
  if (form.kind === "off") return moneyIn(making, first, whole, form.value);
  const { by, model, rows } = form;
  const worth = (row: DiscountRow, of: Fraction): Fraction => {
    if (!isPercentage(row, doc)) return moneyIn(making, first, whole, row.value);
    return numericOf(row.value, doc.units, view.parameterAt(at)).times(of);
  };
  const spent = (isOf: (line: Line) => boolean): Fraction =>
    by.kind === "name"
      ? ZERO
      : sum(
          ledger.lines
            .filter(
              ({ charge, counted }) => covers(by.of, charge) && whole.from <= counted && counted < whole.to,
            )
            .filter(isOf)
            .map(line => ledger.net(line, stage)),
        );
  const measure = by.kind === "name" ? meterIn(making, doc, by.text, whole) : spent(() => true);
  if (measure === null) return ZERO;
  if (model === "volume") {
    const row = rows.find(({ bound }) => isWithin(measure, bound, doc, view.parameterAt(at)));
    return worth(row ?? cannot("rows that end"), spend);
  }
  const graduated = (upTo: Fraction): Fraction => {
    let low = ZERO;
    return rows.reduce((all, row) => {
      const { bound } = row;
      const end = endOf(bound);
      const high = end === null ? greater(upTo, low) : numericOf(end, doc.units, view.parameterAt(at));
      const slice = positive(smaller(upTo, high).minus(low));
      const isEntered = slice.sign() > 0 || (isBelow(bound) && upTo.sign() > 0 && upTo.equals(low));
      low = greater(low, high);
      if (isPercentage(row, doc)) return all.plus(worth(row, slice));
      return isEntered ? all.plus(worth(row, slice)) : all;
    }, ZERO);
  };
  if (by.kind === "name") return graduated(measure);
  // "Cumulative tiers continue": what was spent in the period before the discount begins fills the first slices.
  const since = existence(making, first.stretch).from;
  const begin = [since, windowIn(making, first.stretch)?.from ?? since];
  const before = positive(spent(line => begin.some(from => line.from < from)));
  return graduated(before.plus(spend)).minus(graduated(before));
}

/** Whether a row begins at its bound, not after it. */
function isBelow({ kind }: DiscountRow["bound"]): boolean {
  return kind === "below" || kind === "at-or-above";
}

function isPercentage({ value }: DiscountRow, doc: Doc): boolean {
  if (value.kind !== "parameter-ref") return value.kind === "percent";
  return doc.parameters.get(value.name.text)?.value.kind === "percent";
}

function meterIn({ view, closed }: Making, doc: Doc, name: string, whole: Span): Fraction | null {
  const end = [whole.to, view.termEnd, closed].reduce((a, b) => (b < a ? b : a));
  const span = { from: whole.from > view.book.start ? whole.from : view.book.start, to: end };
  if (span.from >= span.to) return null;
  const bill = Math.min(view.closing(end), Math.max(view.bill, 1));
  return totalOf(combosOf({ view, doc, bill, span, whole }, name));
}

/** "`prorated by day`": the amounts by the days that the term and the window leave; else that of the first day. */
function moneyIn(making: Making, { stretch }: Covered, whole: Span, value: DiscountRow["value"]): Fraction {
  const { view } = making;
  const { declared, doc } = stretch;
  const worthAt = (at: Moment): Fraction =>
    numericOf(amountAt(making, stretch, at) ?? value, doc.units, view.parameterAt(at));
  const proration = declared.frame.find(one => one.kind === "proration");
  if (proration === undefined || proration.by === null) return worthAt(beginIn(making, stretch, whole));
  const window = windowIn(making, stretch);
  const term = common(whole, existence(making, stretch));
  const left = term === null || window === null ? term : common(term, window);
  if (left === null) return ZERO;
  const all = daysIn(view.calendar, whole);
  return sum(
    valueParts(view, doc, left).map(part =>
      worthAt(part.from).times(new Fraction(daysIn(view.calendar, part), all)),
    ),
  );
}

/** The first moment of a period at which the discount is in force: what holds then holds for the period. */
function beginIn(making: Making, stretch: Stretch<DiscountDecl>, period: Span): Moment {
  const window = windowIn(making, stretch);
  const starts = [making.view.book.start, existence(making, stretch).from, window?.from ?? period.from];
  return starts.reduce((at, start) => (at < start && start < period.to ? start : at), period.from);
}

/** Of amounts off, that of the version of the day. */
function amountAt(making: Making, stretch: Stretch<DiscountDecl>, at: Moment): DiscountRow["value"] | null {
  const same = sameKind(making, stretch);
  const { form } = (same.findLast(({ from }) => from <= at) ?? same[0] ?? stretch).declared;
  return form.kind === "off" ? form.value : null;
}

/** The stretches of its form alone. */
function sameKind(making: Making, stretch: Stretch<DiscountDecl>): readonly Stretch<DiscountDecl>[] {
  const own = kindOf(making.view, stretch.declared);
  return allForms(making, stretch).filter(({ declared }) => kindOf(making.view, declared) === own);
}

function allForms({ view }: Making, { declared }: Stretch<DiscountDecl>): readonly Stretch<DiscountDecl>[] {
  return stretchesOf(view, doc => doc.discounts).get(declared.name.text) ?? [];
}

/** All the time in which a discount of that form stands. */
function existence(making: Making, stretch: Stretch<DiscountDecl>): Span {
  const { view } = making;
  const same = sameKind(making, stretch);
  const first = same[0];
  const last = same.at(-1);
  const to = last === undefined || last.to > view.termEnd ? view.termEnd : last.to;
  return { from: first?.from ?? view.book.start, to };
}

export function stepOf(doc: Doc): Fraction | null {
  const { rounding } = doc.roundLines;
  return rounding === null
    ? null
    : numericOf(rounding.step, doc.units, () => cannot("a parameter as a step"));
}

function post(
  { making, name, stage }: Discounting,
  on: readonly Covered[],
  amounts: readonly Fraction[],
  period: string,
  // Of what was rated before, as it was discounted then.
  isRated: (line: Line) => boolean = () => false,
): void {
  const { view, ledger } = making;
  on.forEach(({ line }, index) => {
    const amount = (amounts[index] ?? ZERO).negated();
    const { charge, from } = line;
    ledger.add({
      kind: "discount",
      name,
      bill: isRated(line) ? line.bill : view.bill,
      stage,
      line: line.id,
      charge,
      from,
      amount,
      period,
    });
  });
}
