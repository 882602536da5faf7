/** Declarations by name over all versions that are known, each with the stretches of time in which it stands. */
import { docIn, NEVER, type View } from "./book.ts";
import type { Moment, Span } from "./calendar.ts";
import type { Doc } from "./versions.ts";

export interface Stretch<D> extends Span {
  readonly doc: Doc;
  readonly declared: D;
}

/**
 * The last one goes on after the term: what was billed for days after it is given back with what was taken off of it.
 *
 * In the order of the version in force on the last day of the bill's period; what that does not have stands before what
 * another version has it before, or else, if an earlier version has it, before what was added since.
 */
export function stretchesOf<D>(
  view: View,
  of: (doc: Doc) => ReadonlyMap<string, D>,
): ReadonlyMap<string, readonly Stretch<D>[]> {
  const names: string[] = [];
  const ordering = orderingIn(view);
  for (const doc of [ordering, ...view.book.docs]) {
    const own = [...of(doc).keys()];
    const isEarlier = doc.version < ordering.version;
    own.forEach((name, index) => {
      if (names.includes(name)) return;
      const next = own.slice(index + 1).find(other => names.includes(other));
      const before = own.slice(0, index).findLast(other => names.includes(other));
      const last = !isEarlier ? names.length : before === undefined ? 0 : names.indexOf(before) + 1;
      names.splice(next === undefined ? last : names.indexOf(next), 0, name);
    });
  }
  const found = new Map<string, Stretch<D>[]>(names.map(name => [name, []]));
  view.docs.forEach((doc, index) => {
    const begins = view.calendar.startOf(doc.from);
    const from: Moment = index === 0 || begins < view.book.start ? view.book.start : begins;
    const next = view.docs[index + 1];
    const ends = next === undefined ? null : view.calendar.startOf(next.from);
    const to = ends === null || ends >= view.termEnd ? view.calendar.startOf(NEVER) : ends;
    if (from >= to || from >= view.termEnd) return;
    for (const [name, declared] of of(doc)) {
      const list = found.get(name) ?? [];
      list.push({ doc, declared, from, to });
      found.set(name, list);
    }
  });
  return found;
}

/** The bill knows a version that takes effect as it closes, but bills nothing by it but advances. */
function orderingIn({ book, bill, calendar, docs, termEnd }: View): Doc {
  const to = book.periods[bill - 1]?.to ?? book.start;
  const end = to < termEnd ? to : termEnd;
  return docIn(docs, bill === 0 ? calendar.dayOf(book.start) : calendar.dayOf(end - 1n));
}

export function stretchAt<D>(stretches: readonly Stretch<D>[], at: Moment): Stretch<D> | null {
  return stretches.find(({ from, to }) => from <= at && at < to) ?? null;
}
