/** Declarations by name over all versions that are known, each with the stretches of time in which it stands. */
import type { View } from "./book.ts";
import type { Moment, Span } from "./calendar.ts";
import type { Doc } from "./versions.ts";

export interface Stretch<D> extends Span {
  readonly doc: Doc;
  readonly declared: D;
}

/** In the order of the newest version; what it no longer has comes last. */
export function stretchesOf<D>(
  view: View,
  of: (doc: Doc) => ReadonlyMap<string, D>,
): ReadonlyMap<string, readonly Stretch<D>[]> {
  const found = new Map<string, Stretch<D>[]>();
  for (const name of view.docs.at(-1) === undefined ? [] : of(view.docs.at(-1) as Doc).keys())
    found.set(name, []);
  view.docs.forEach((doc, index) => {
    const begins = view.calendar.startOf(doc.from);
    const from: Moment = index === 0 || begins < view.book.start ? view.book.start : begins;
    const next = view.docs[index + 1];
    const end = next === undefined ? view.termEnd : view.calendar.startOf(next.from);
    const to = end < view.termEnd ? end : view.termEnd;
    if (from >= to) return;
    for (const [name, declared] of of(doc)) {
      const list = found.get(name) ?? [];
      list.push({ doc, declared, from, to });
      found.set(name, list);
    }
  });
  return found;
}

export function stretchAt<D>(stretches: readonly Stretch<D>[], at: Moment): Stretch<D> | null {
  return stretches.find(({ from, to }) => from <= at && at < to) ?? null;
}
