/** The bills of one account, one after another, each from what it knows. */
import type { Book } from "./book.ts";
import { docIn, viewOf } from "./book.ts";
import { type Day, type Moment, nextDay, type Span } from "./calendar.ts";
import { byClause, frameOf, isPending, type Making, makingOf, takenBack, targetsOf } from "./charges.ts";
import { discount } from "./discounts.ts";
import { type LateEnd, standingUntil } from "./ends.ts";
import { cannot, type Fraction, numberOf, sum, ZERO } from "./fractions.ts";
import { isBilledOtherwise } from "./given-back.ts";
import { learnsOfRates, ratesInTime } from "./late-rates.ts";
import { type AdjustmentKind, Ledger, type Line, type Share } from "./ledger.ts";
import { limit } from "./limits.ts";
import { INCLUDED, type Item, payWithCredits, tax } from "./payments.ts";
import { covers } from "./segments.ts";
import type { OutcomeBill } from "./world.ts";

/** A bill with what examples ask about; what is settled later stands on the bill that settles it. */
export interface Made {
  readonly number: number;
  readonly making: Making;
  readonly lines: readonly Line[];
  readonly shares: readonly Share[];
  readonly brought: Fraction;
  readonly rounding: Fraction;
  readonly carried: Fraction;
  readonly total: Fraction;
}

interface Run {
  readonly book: Book;
  readonly ledger: Ledger;
  /** The bill on which each line is due, where it has come. */
  readonly due: Map<number, number>;
}

/** Bills 0, where something is due then, to the last period. */
export function billsOf(book: Book): readonly Made[] {
  return rated(book, book.periods.length).made;
}

interface Rated {
  readonly run: Run;
  readonly made: readonly Made[];
}

/**
 * Bills up to one. Where a bill corrects earlier ones, these "are recomputed and the difference carried": it goes on
 * from them as they would have been.
 */
function rated(book: Book, last: number): Rated {
  let run: Run = { book, ledger: new Ledger(), due: new Map() };
  const made: Made[] = [];
  for (let number = 0; number <= last; number += 1) {
    const brought = made.at(-1)?.carried ?? ZERO;
    if (!corrects(book, number)) {
      made.push(make(run, number, brought));
      continue;
    }
    const again = rated(bookInTime(book, number), number - 1);
    run = again.run;
    made.push(withDifference(make(run, number, brought), again.made, made));
  }
  return { run, made };
}

/** Whether events come or go, or rates or ends become known, with a bill that earlier bills are corrected by. */
function corrects(book: Book, number: number): boolean {
  const isChanged = book.standing.some(
    one => (one.corrects && one.bill === number) || (one.voidedFrom === number && one.bill < number),
  );
  return isChanged || book.memberEnds.includes(number) || learnsOfRates(book, number);
}

/** As if all that corrects up to a bill had come in time. */
function bookInTime(book: Book, number: number): Book {
  const standing = book.standing.flatMap(one => {
    if (one.voidedFrom !== null && one.voidedFrom <= number) return [];
    if (!one.corrects || one.bill > number) return [one];
    const { subject, time } = one.fact;
    const at = one.opens ? (book.memberTerm(subject, number)?.from ?? book.start) : time;
    const own = book.periods.findIndex(({ from, to }) => from <= at && at < to) + 1;
    return [{ ...one, corrects: false, bill: own }];
  });
  const memberTerm: Book["memberTerm"] = (subject, bill) =>
    book.memberTerm(subject, bill < number ? number : bill);
  return { ...book, standing, memberTerm, register: ratesInTime(book, number) };
}

/** A bill with what earlier ones would have come to, less what they came to. */
function withDifference(own: Made, right: readonly Made[], wrong: readonly Made[]): Made {
  const lines = [
    ...own.lines,
    ...right.flatMap(one => one.lines),
    ...wrong.flatMap(one => one.lines.map(negated)),
  ];
  const shares = [
    ...own.shares,
    ...right.flatMap(one => one.shares),
    ...wrong.flatMap(one => one.shares.map(negated)),
  ];
  return { ...own, lines, shares, ...totals(own.making, lines, shares, own.brought) };
}

/**
 * Where bills have gone over an end: the bill that knows it corrects what they came to, to what the bill that holds the
 * end would have been as the last one, and has no lines of its own.
 */
export function billsOverEnd(book: Book, late: LateEnd, last: Day): readonly Made[] {
  const { known, holds } = late;
  if (known === null) return billsOf(book);
  const before = billsOf({ ...book, periods: book.periods.slice(0, known - 1) });
  const inTime = bookInTime(book, known);
  const redo = rated(inTime, holds - 1);
  const period = book.periods[holds - 1] ?? cannot(`bill ${holds}`);
  const closes = book.periods[known - 1]?.to ?? cannot(`bill ${known}`);
  const ended: Book = {
    ...inTime,
    end: { last, known: last },
    periods: [...book.periods.slice(0, holds - 1), { from: period.from, to: late.end }],
    standing: standingUntil(inTime.standing, late, period),
    memberTerm: (subject, bill) => endedBy(inTime.memberTerm(subject, bill), late.end),
    lastKnows: { moment: closes, bill: known },
  };
  const right = make({ ...redo.run, book: ended }, holds, ZERO);
  const making = makingOf({ ...viewOf(book, known), termEnd: closes }, redo.run.ledger);
  const none = { number: known, making, lines: [], shares: [], brought: before.at(-1)?.carried ?? ZERO };
  const nothing: Made = { ...none, ...totals(making, [], [], none.brought) };
  return [...before, withDifference(nothing, [...redo.made, right], before)];
}

function endedBy(term: Span | null, end: Moment): Span | null {
  return term === null || term.to <= end ? term : { from: term.from, to: end };
}

function negated<T extends { readonly amount: Fraction }>(one: T): T {
  return { ...one, amount: one.amount.negated() };
}

function make(run: Run, number: number, brought: Fraction): Made {
  const { book, ledger } = run;
  const making = makingOf(viewOf(book, number), ledger);
  for (const name of chargesInOrder(making))
    ledger.post(number, name, targetsOf(making, name), making.frozen, {
      takenBack: part => takenBack(making, part),
      isOtherwise: (part, targets) => isBilledOtherwise(making, part, targets),
    });
  discount(making, false);
  limit(making);
  discount(making, true);
  payWithCredits(making, stage => itemsOf(run, number, stage, line => line.bill === number), false);
  settle(run, making, number);
  const dueItems = (stage: number): readonly Item[] =>
    itemsOf(run, number, stage, line => run.due.get(line.id) === number);
  tax(making, dueItems);
  payWithCredits(making, dueItems, true);
  const due = ledger.lines.filter(line => run.due.get(line.id) === number);
  const dueShares = ledger.shares.filter(share => dueOf(run, share) === number);
  const [lines, shares] = [due, dueShares];
  return { number, making, lines, shares, brought, ...totals(making, lines, shares, brought) };
}

/** Percentages of spend come after what they are of. */
function chargesInOrder({ view }: Making): readonly string[] {
  const names = [...new Set([...view.docs].reverse().flatMap(doc => [...doc.charges.keys()]))];
  const sources = (name: string): readonly string[] =>
    view.docs.flatMap(doc => {
      const source = doc.charges.get(name)?.source;
      if (source?.kind !== "spend") return [];
      return names.filter(other => other !== name && covers(source.of, other));
    });
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    if (done.has(name) || trail.includes(name)) return;
    for (const other of sources(name)) visit(other, [...trail, name]);
    done.add(name);
  };
  for (const name of names) visit(name, []);
  return [...done];
}

/** `settled each contract year`: "rated each period, due yearly". */
function settle({ ledger, due }: Run, making: Making, number: number): void {
  for (const line of ledger.lines)
    if (!due.has(line.id) && !isPending(making, line)) due.set(line.id, number);
}

function dueOf({ due }: Run, { line, bill }: Share): number | null {
  const at = due.get(line);
  return at === undefined ? null : Math.max(at, bill);
}

function itemsOf(
  { ledger }: Run,
  number: number,
  stage: number,
  isOf: (line: Line) => boolean,
): readonly Item[] {
  const counts = (share: Share): boolean => share.stage < stage && share.period !== INCLUDED;
  const lines = ledger.lines.filter(isOf).map(line => {
    const own = ledger.shares.filter(share => share.line === line.id && counts(share));
    return {
      charge: line.charge,
      from: line.from,
      line: line.id,
      net: line.amount.plus(sum(own.map(one => one.amount))),
    };
  });
  // Shares on lines of earlier bills.
  const others = new Map<number, Item>();
  const shown = new Set(lines.map(({ line }) => line));
  for (const share of ledger.shares) {
    const { charge, from, line, amount } = share;
    if (share.bill !== number || shown.has(line) || !counts(share)) continue;
    if (ledger.lines[line]?.bill === number) continue;
    const before = others.get(line)?.net ?? ZERO;
    others.set(line, { charge, from, line, net: before.plus(amount) });
  }
  return [...lines, ...others.values()];
}

function totals(
  { view, closed, isOpening }: Making,
  lines: readonly Line[],
  shares: readonly Share[],
  brought: Fraction,
): Pick<Made, "rounding" | "carried" | "total"> {
  const period = isOpening ? view.book.start : closed - 1n;
  const doc = view.docAt(period);
  const own = sum([
    ...lines.map(({ amount }) => amount),
    ...shares
      .filter(share => !(share.kind === "tax" && share.period === INCLUDED))
      .map(({ amount }) => amount),
  ]);
  const roundedOwn = byClause(own, doc.roundTotal.rounding, doc);
  const total = roundedOwn.plus(brought);
  const rounding = roundedOwn.minus(own);
  const isLast = !isOpening && closed >= view.termEnd;
  const negative = doc.policy.get("negative-totals");
  const paysOut = negative?.kind === "negative-totals" && negative.treatment === "paid out";
  if (total.sign() < 0) {
    if (isLast || paysOut) return { rounding, carried: ZERO, total };
    return { rounding, carried: total, total: ZERO };
  }
  const small = doc.policy.get("small-totals");
  if (small?.kind === "small-totals" && total.sign() > 0 && total.below(numberOf(small.below.number))) {
    if (small.treatment === "not billed") return { rounding, carried: ZERO, total: ZERO };
    if (!isLast) return { rounding, carried: total, total: ZERO };
  }
  return { rounding, carried: ZERO, total };
}

/** Whether an opening bill is due: "the first advance and `once at start`". */
export function hasOpening(book: Book): boolean {
  const doc = docIn(book.docs, book.calendar.dayOf(book.start));
  return [...doc.charges.values()].some(
    charge => frameOf(charge, "timing")?.in === "advance" || isOnceAtStart(charge),
  );
}

function isOnceAtStart(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  if ("kind" in node && node.kind === "once" && "due" in node && node.due === "start") return true;
  return Object.values(node).some(isOnceAtStart);
}

export function outcomeOf(book: Book, made: Made, counts: { rejected: number; held: number }): OutcomeBill {
  const { calendar } = book;
  const period = book.periods[made.number - 1];
  const from = calendar.dayOf(period?.from ?? book.start);
  const to = period === undefined ? from : lastDay(book, period.to);
  const byName = (kind: AdjustmentKind): Readonly<Record<string, string>> =>
    grouped(made.shares.filter(share => share.kind === kind));
  return {
    account: book.account,
    number: made.number,
    from,
    to,
    charges: grouped(made.lines.map(({ charge, amount }) => ({ name: charge, amount }))),
    discounts: byName("discount"),
    minimums: byName("minimum"),
    maximums: byName("maximum"),
    credits: byName("credit"),
    taxes: byName("tax"),
    rounding: made.rounding.toString(),
    brought: made.brought.toString(),
    carried: made.carried.toString(),
    total: made.total.toString(),
    ...counts,
  };
}

/** An end that the register or the contract names, also where the zone skipped that day; else that of the last moment. */
function lastDay({ calendar, docs, end }: Book, to: Moment): Day {
  const named = [end?.last, docs.at(-1)?.to].flatMap(day => (day === undefined || day === null ? [] : [day]));
  const [first] = named.sort();
  const isThis = first !== undefined && calendar.startOf(nextDay(first)) === to;
  return isThis ? first : calendar.dayOf(to - 1n);
}

function grouped(
  all: readonly { readonly name: string; readonly amount: Fraction }[],
): Readonly<Record<string, string>> {
  const found = new Map<string, Fraction>();
  for (const { name, amount } of all) found.set(name, (found.get(name) ?? ZERO).plus(amount));
  return Object.fromEntries([...found].map(([name, amount]) => [name, amount.toString()]));
}
