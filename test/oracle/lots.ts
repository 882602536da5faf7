/** What is left of an allowance: its own of a period, and what is carried into it. */
import type { Allowed } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { common, daysIn, type Moment, type Span } from "./calendar.ts";
import { Fraction, numberOf, positive, smaller, sum, ZERO } from "./fractions.ts";
import { numericOf } from "./values.ts";
import type { Doc } from "./versions.ts";

/** An allowance with what it has left, for each separate value. */
export interface LotsOf {
  readonly allowed: Allowed;
  readonly lots: Map<string, Lots>;
  /** What a version says of it. */
  readonly declaredIn: (doc: Doc) => Allowed | null;
}

export interface Lots {
  period: Span;
  own: Fraction;
  carried: { left: Fraction; until: Moment }[];
}

export function leftIn({ own, carried }: Lots): Fraction {
  return sum([own, ...carried.map(({ left }) => left)]);
}

/** The oldest first. */
export function takeFrom(lots: Lots, wanted: Fraction): Fraction {
  let taken = ZERO;
  for (const lot of lots.carried) {
    const part = smaller(lot.left, wanted.minus(taken));
    lot.left = lot.left.minus(part);
    taken = taken.plus(part);
  }
  const rest = smaller(lots.own, wanted.minus(taken));
  lots.own = lots.own.minus(rest);
  return taken.plus(rest);
}

/** What there is at a moment, which is not before one that was asked for earlier. */
export function lotsAt(view: View, doc: Doc, at: Moment, pot: LotsOf, sep: string, moment: Moment): Lots {
  const known = pot.lots.get(sep);
  const { allowed } = pot;
  // A value that is priced separately has an allowance from the period on in which it first appears.
  const first = view.calendar.holding(allowed.period, sep === "" ? view.book.start : moment);
  const begun = (): Lots => ({ period: first, own: ownIn(view, doc, at, pot, first), carried: [] });
  let lots = known ?? begun();
  while (lots.period.to <= moment) {
    // Where nothing goes on, a value must appear anew.
    if (sep !== "" && !isCarried(view, pot, lots.period)) {
      lots = begun();
      break;
    }
    const jump = allowed.carryOver === null;
    const period = view.calendar.holding(allowed.period, jump ? moment : lots.period.to);
    lots = {
      period,
      own: ownIn(view, doc, at, pot, period),
      carried: isCarried(view, pot, lots.period) ? carriedInto(view, doc, at, allowed, lots) : [],
    };
  }
  pot.lots.set(sep, lots);
  return lots;
}

/** What the version with which a period ends does not let carry over has lapsed. */
function isCarried(view: View, { declaredIn }: LotsOf, { to }: Span): boolean {
  const end = to < view.termEnd ? to : view.termEnd;
  return (declaredIn(view.docAt(end - 1n))?.carryOver ?? null) !== null;
}

/** The values of the moment hold in its own period; each earlier one went by the terms with which it ended. */
function ownIn(view: View, doc: Doc, at: Moment, { allowed, declaredIn }: LotsOf, period: Span): Fraction {
  const cut = common(period, { from: view.book.start, to: view.termEnd }) ?? period;
  const moment = at < cut.to ? at : cut.to - 1n;
  const stated = at < cut.to ? null : declaredIn(view.docAt(moment));
  const amount = numericOf((stated ?? allowed).worth, doc.units, view.parameterAt(moment));
  const policy = doc.policy.get("partial-periods");
  if (policy?.kind !== "partial-periods" || policy.treatment === "keep tiers whole") return amount;
  if (daysIn(view.calendar, period) === 0n) return amount;
  return amount.times(new Fraction(daysIn(view.calendar, cut), daysIn(view.calendar, period)));
}

/** "`unused carries over N periods up to Q` (oldest first)"; above Q the oldest lapses. */
function carriedInto(
  view: View,
  doc: Doc,
  at: Moment,
  { carryOver, period }: Allowed,
  lots: Lots,
): Lots["carried"] {
  // An example has nothing carried from before its first bill.
  if (carryOver === null || lots.period.to <= view.book.carriesFrom) return [];
  let until = lots.period.to;
  for (let count = numberOf(carryOver.periods).floor(); count > 0n; count -= 1n)
    until = view.calendar.holding(period, until).to;
  const next = lots.period.to;
  const kept = [...lots.carried, { left: lots.own, until }].filter(
    lot => lot.until > next && lot.left.sign() > 0,
  );
  if (carryOver.upTo === null) return kept;
  let over = sum(kept.map(({ left }) => left)).minus(
    numericOf(carryOver.upTo, doc.units, view.parameterAt(at)),
  );
  for (const lot of kept) {
    const lapsed = smaller(lot.left, positive(over));
    lot.left = lot.left.minus(lapsed);
    over = over.minus(lapsed);
  }
  return kept;
}
