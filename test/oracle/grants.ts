/** What credits grant, when, until when, and in which order grants are used. */
import type { CreditDecl } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { later, type Moment, nextDay, type Span } from "./calendar.ts";
import { cannot, Fraction, numberOf } from "./fractions.ts";
import { datumOf, numericOf } from "./values.ts";
import type { Doc } from "./versions.ts";

export interface Grant {
  readonly id: string;
  readonly credit: CreditDecl;
  readonly doc: Doc;
  readonly amount: Fraction;
  readonly from: Moment;
  /** Half-open end, null: never. */
  readonly to: Moment | null;
}

/** "In units": it pays quantities, before the price. */
export function isInUnits({ grant }: CreditDecl, doc: Doc): boolean {
  if (grant.kind === "granted-by-each") {
    const field = doc.events
      .get(grant.event.text)
      ?.fields.find(({ name }) => name.text === fieldOf(grant.of));
    return field?.measure?.kind === "in-unit";
  }
  const { worth } = grant;
  if (worth.kind === "parameter-ref") return doc.parameters.get(worth.name.text)?.value.kind === "quantity";
  return worth.kind === "quantity";
}

function fieldOf({
  name,
  field,
}: {
  readonly name: { text: string };
  readonly field: { text: string } | null;
}): string {
  return field?.text ?? name.text;
}

/** "1 first, credits without one last; then earliest expiry; then order written"; then the earlier grant. */
export function grantsOf(view: View, until: Moment, inUnits: boolean): readonly Grant[] {
  const found: { readonly grant: Grant; readonly priority: number; readonly order: number }[] = [];
  let order = 0;
  for (const [name, { credit, doc, from, to }] of creditsOf(view)) {
    order += 1;
    if (isInUnits(credit, doc) !== inUnits) continue;
    const clause = credit.frame.find(one => one.kind === "priority");
    const priority = clause === undefined ? Number.MAX_SAFE_INTEGER : Number(numberOf(clause.number).floor());
    for (const grant of grants(view, name, credit, doc, { from, to: to < until ? to : until }))
      found.push({ grant, priority, order });
  }
  const late = (to: Moment | null): Moment => to ?? view.calendar.startOf("9999-12-31");
  const compare = (a: Moment, b: Moment): number => (a === b ? 0 : a < b ? -1 : 1);
  return found
    .sort(
      (a, b) =>
        a.priority - b.priority ||
        compare(late(a.grant.to), late(b.grant.to)) ||
        a.order - b.order ||
        compare(a.grant.from, b.grant.from),
    )
    .map(({ grant }) => grant);
}

interface Existing extends Span {
  readonly credit: CreditDecl;
  readonly doc: Doc;
}

/** Each credit with the stretch of time in which a version has it. */
export function creditsOf(view: View): ReadonlyMap<string, Existing> {
  const found = new Map<string, Existing>();
  view.docs.forEach((doc, index) => {
    const from = index === 0 ? view.book.start : later(view.calendar.startOf(doc.from), view.book.start);
    const next = view.docs[index + 1];
    const to = next === undefined ? view.termEnd : view.calendar.startOf(next.from);
    if (to <= from) return;
    for (const [name, credit] of doc.credits) {
      const before = found.get(name);
      found.set(name, { credit, doc: before?.doc ?? doc, from: before?.from ?? from, to });
    }
  });
  return found;
}

function grants(view: View, name: string, credit: CreditDecl, doc: Doc, span: Span): readonly Grant[] {
  const { grant } = credit;
  const make = (from: Moment, amount: Fraction, id: string): Grant => ({
    id: `${name} ${id}`,
    credit,
    doc,
    amount,
    from,
    to: expiryOf(view, credit, doc, from),
  });
  if (grant.kind === "granted-by-each") {
    return view.events(view.bill).flatMap(({ fact, counts, opens }) => {
      if (fact.event !== grant.event.text || opens || counts < span.from || counts >= span.to) return [];
      const amount = fact.fields.get(fieldOf(grant.of)) ?? null;
      return amount instanceof Fraction ? [make(counts, amount, `${fact.source} ${fact.id}`)] : [];
    });
  }
  const at = (from: Moment): Grant =>
    make(from, numericOf(grant.worth, doc.units, view.parameterAt(from)), from.toString());
  switch (grant.when.kind) {
    case "at-start":
      return span.from === view.book.start ? [at(span.from)] : [];
    case "on-date":
      return datesOf(view, name)
        .filter(from => view.book.start <= from && from < span.to)
        .map(at);
    default: {
      const found: Grant[] = [];
      let from = span.from;
      while (from < span.to) {
        found.push(at(from));
        from = view.calendar.holding(grant.when.period, from).to;
      }
      return found;
    }
  }
}

/** The date on which a credit is granted, by the version in force on it: what another one says is not agreed then. */
function datesOf(view: View, name: string): readonly Moment[] {
  return view.docs.flatMap(doc => {
    const grant = doc.credits.get(name)?.grant;
    if (grant?.kind !== "granted" || grant.when.kind !== "on-date") return [];
    const begins = later(view.calendar.startOf(doc.from), view.book.start);
    const day = datumOf(grant.when.date, doc.units, view.parameterAt(begins));
    if (typeof day !== "string") return cannot("a date is needed here");
    const from = view.calendar.startOf(day);
    return view.docAt(from) === doc ? [from] : [];
  });
}

function expiryOf(view: View, { frame }: CreditDecl, doc: Doc, from: Moment): Moment | null {
  for (const clause of frame) {
    if (clause.kind === "expires-after") return view.calendar.addTo(from, clause.duration);
    if (clause.kind === "expires-on") {
      const day = datumOf(clause.date, doc.units, view.parameterAt(from));
      return typeof day === "string" ? view.calendar.startOf(nextDay(day)) : cannot("a date is needed here");
    }
  }
  return null;
}

/** "Usable on the bill of each period it is in force in, if only for a day, and on the opening bill." */
export function isUsable({ from, to }: Grant, period: Span): boolean {
  return from < period.to && (to === null || to > period.from);
}
