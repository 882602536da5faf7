/** Minimums and maximums: what the period's spend lacks on its last bill, what it has too much on each. */
import type { LimitDecl } from "../../compiler/syntax/tree.ts";
import { common, daysIn, type Moment, type Span } from "./calendar.ts";
import { type Making, roundLine } from "./charges.ts";
import { STAGES, stepOf, weightsOf } from "./discounts.ts";
import { cannot, Fraction, positive, shares, sum, ZERO } from "./fractions.ts";
import { bearing, move } from "./given-back.ts";
import type { Line } from "./ledger.ts";
import { amountOf } from "./prices.ts";
import { covers, momentOfStart, rowAt, valueParts } from "./segments.ts";
import { type Stretch, stretchAt, stretchesOf } from "./stretches.ts";
import type { Doc } from "./versions.ts";

interface LimitPeriod {
  readonly whole: Span;
  /** Cut by the term and by the versions that have it. */
  readonly cut: Span;
  /** All the time in which versions have it. */
  readonly stretches: readonly Stretch<LimitDecl>[];
  readonly since: Moment;
  readonly until: Moment;
  readonly amount: Fraction;
  readonly doc: Doc;
  readonly declared: LimitDecl;
}

/** In the order written, each on what all earlier ones left. */
export function limit(making: Making): void {
  const all = [...stretchesOf(making.view, ({ limits }) => limits).values()];
  all.forEach(([first], index) => {
    if (first === undefined) return;
    const { kind, name } = first.declared;
    making.ledger.restage(kind, name.text, STAGES.limit + index + 1, STAGES.limit);
  });
  for (const [index, stretches] of all.entries()) {
    const order = index + 1;
    for (const period of periodsOf(making, stretches)) {
      if (period.declared.kind === "minimum") minimumOf(making, STAGES.limit + order, period);
      else maximumOf(making, STAGES.limit + order, period);
    }
  }
}

function periodsOf(making: Making, stretches: readonly Stretch<LimitDecl>[]): readonly LimitPeriod[] {
  const { view } = making;
  const reach = making.ledger.lines.reduce(
    (at, { counted }) => (counted < at ? at : counted + 1n),
    making.reach,
  );
  const found: LimitPeriod[] = [];
  const last = stretches.at(-1);
  if (last === undefined) return [];
  let at = stretches[0]?.from ?? reach;
  while (at < reach && at < last.to) {
    const here = stretches.find(({ to }) => at < to) ?? last;
    const moment = at > here.from ? at : here.from;
    const row = rowAt(view, here.declared.rows, moment) ?? cannot("a limit without a row");
    const whole = view.calendar.holding(row.period, moment);
    const until = last.to < view.termEnd ? last.to : view.termEnd;
    const cut = common(whole, { from: stretches[0]?.from ?? whole.from, to: until }) ?? whole;
    found.push({
      whole,
      cut,
      stretches,
      since: stretches[0]?.from ?? whole.from,
      until,
      amount: amountIn(making, stretches, whole),
      doc: here.doc,
      declared: here.declared,
    });
    at = whole.to;
  }
  return found;
}

/** Prorated: the days of each amount in force; else the amount of the first day. */
function amountIn(making: Making, stretches: readonly Stretch<LimitDecl>[], whole: Span): Fraction {
  const { view } = making;
  let all = ZERO;
  for (const part of rowParts(making, stretches, whole)) {
    const { declared, doc, from } = part;
    const row = rowAt(view, declared.rows, from) ?? cannot("a limit without a row");
    const amount = amountOf(row.amount, { doc, parameter: view.parameterAt(from) });
    if (declared.proration.by === null) return amount;
    all = all.plus(amount.times(new Fraction(daysIn(view.calendar, part), daysIn(view.calendar, whole))));
  }
  return all;
}

/** The stretches of a period, split where another row or another value of a parameter begins. */
function rowParts(
  { view }: Making,
  stretches: readonly Stretch<LimitDecl>[],
  whole: Span,
): readonly Stretch<LimitDecl>[] {
  return stretches.flatMap(stretch => {
    const { declared, doc, from, to } = stretch;
    // What was billed of periods after the end is given back: of them all that they would have been holds.
    const isCut = view.termEnd < to && whole.from < view.termEnd;
    const part = common(whole, { from, to: isCut ? view.termEnd : to });
    if (part === null) return [];
    const starts = declared.rows.flatMap(({ from: row }) =>
      row === null ? [] : [momentOfStart(view, row, from)],
    );
    return valueParts(view, doc, part, starts).map(span => ({ ...stretch, ...span }));
  });
}

/**
 * By the first day of the service under the limit or not, and within it by the bill that closes it, but not after the
 * limit's end; what begins after the term keeps its own day.
 */
function linesIn(
  { view, ledger }: Making,
  { whole, cut, stretches, since, until }: LimitPeriod,
): readonly Line[] {
  return ledger.lines.filter(({ charge, from, counted }) => {
    const here = stretchAt(stretches, from);
    if (here === null || !covers(here.declared.on, charge) || from < since) return false;
    const at = counted < until || from >= view.termEnd ? counted : until - 1n;
    return cut.from <= at && at < (from >= view.termEnd ? whole.to : cut.to);
  });
}

/** "The shortfall is due on the last bill of its period, dated to that period's last day." */
function minimumOf(making: Making, stage: number, period: LimitPeriod): void {
  const { view, ledger, closed } = making;
  const { cut, amount, doc, declared, whole } = period;
  if (cut.to > closed) return;
  const name = declared.name.text;
  const lines = linesIn(making, period);
  const nets = lines.map(line => ledger.net(line, stage));
  const key = whole.from.toString();
  const target = roundLine(positive(amount.minus(sum(nets))), doc);
  const due = target.minus(ledger.given("minimum", name, key));
  if (due.sign() === 0) return;
  // A part of each charge that it is on when it is due.
  const then = stretchAt(period.stretches, cut.to - 1n) ?? period;
  const charges = [...then.doc.charges.keys()].filter(charge => covers(then.declared.on, charge));
  const weights = charges.map(charge =>
    positive(sum(nets.filter((_, index) => lines[index]?.charge === charge))),
  );
  const from: Moment = view.calendar.civilDay(cut.to - 1n).from;
  shares(due, weights, stepOf(doc)).forEach((share, index) => {
    if (share.sign() === 0) return;
    const charge = charges[index] ?? "";
    const line = ledger.shortfall(view.bill, charge, from, cut.to);
    ledger.add({
      kind: "minimum",
      name,
      bill: view.bill,
      stage,
      line,
      charge,
      from,
      amount: share,
      period: key,
    });
  });
}

/** "A cap is cumulative over its period (it gives back what later usage makes lower)." */
function maximumOf(making: Making, stage: number, period: LimitPeriod): void {
  const { view, ledger } = making;
  const { amount, doc, declared, whole } = period;
  const name = declared.name.text;
  const lines = linesIn(making, period);
  if (lines.length === 0) return;
  const key = whole.from.toString();
  const nets = lines.map(line => ledger.net(line, stage));
  const here = lines.filter(line => line.bill === view.bill);
  move(making, here, { kind: "maximum", name, stage, period: key }, stepOf(doc));
  const target = roundLine(positive(sum(nets).minus(amount)), doc).negated();
  const due = target.minus(ledger.given("maximum", name, key));
  if (due.sign() === 0) return;
  const own = here.filter(bearing(making, here));
  const weighing = (of: readonly Line[]): readonly Fraction[] =>
    weightsOf(
      due.negated(),
      of.map(line => ledger.net(line, stage)),
    );
  // Lines of nothing bear nothing of what was spent on earlier bills.
  const on = sum(weighing(own)).sign() === 0 ? lines : own;
  const weights = weighing(on);
  shares(due, weights, stepOf(doc)).forEach((share, index) => {
    const { id, charge, from } = on[index] ?? cannot("a share of no line");
    const line = id;
    ledger.add({
      kind: "maximum",
      name,
      bill: view.bill,
      stage,
      line,
      charge,
      from,
      amount: share,
      period: key,
    });
  });
}
