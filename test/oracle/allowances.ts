/** What allowances and credits in units cover. */
import type { View } from "./book.ts";
import type { Moment, Span } from "./calendar.ts";
import { connectedWith } from "./connected.ts";
import { type Asked, askedOf, type Draw, drawingOf, ownAllowed } from "./drawing.ts";
import { type Fraction, sum, ZERO } from "./fractions.ts";
import { isInUnits } from "./grants.ts";
import { endOfBill, payingOf } from "./paying.ts";
import { type Segment, segmentsOf, sightOf } from "./segments.ts";
import type { Doc } from "./versions.ts";

/** All draws from the account's start up to a moment, by the declarations of a version and the values of a moment. */
export function drawsOf(view: View, doc: Doc, at: Moment, until: Moment): readonly Draw[] {
  const done = new Set<string>();
  return [...doc.charges.keys()].flatMap(name => {
    if (done.has(name)) return [];
    const names = connectedWith(view, doc, name);
    for (const one of names) done.add(one);
    const asked = askedOf(view, doc, at, names);
    return [...drawingOf(asked, until).draws, ...payingOf(asked, until).paid];
  });
}

/** What is covered of a line in a span, before tiers and within them. */
export function coveredIn(
  view: View,
  segment: Segment,
  row: number,
  sep: string,
  span: Span,
): { readonly before: Fraction; readonly within: Fraction } {
  const name = segment.charge.name.text;
  if (span.from >= span.to || !isCovered(view, segment.doc, name)) return { before: ZERO, within: ZERO };
  const { doc, at, charge } = segment;
  const asked = askedOf(view, doc, at, connectedWith(view, doc, charge.name.text));
  const end = endOfBill(view, span.to);
  const ofBill = drawingOf(asked, end);
  // The draws of a bill begin as those up to a boundary of its slices do; credits pay all of a bill together.
  const { draws } = ofBill.boundaries(name).has(span.to) ? ofBill : drawingOf(asked, span.to);
  const own = [...draws, ...payingOf(latestTerms(view, segment, span.to), end).draws].filter(
    ({ slice, ...draw }) =>
      draw.charge === name &&
      draw.row === row &&
      draw.sep === sep &&
      span.from <= slice.from &&
      slice.to <= span.to,
  );
  const of = (tiers: Draw["tiers"]): Fraction =>
    sum(own.filter(draw => draw.tiers === tiers).map(one => one.amount));
  return { before: of("before"), within: of("within") };
}

/** Credits pay each charge by its terms of the time: those of a charge that has changed last, if it draws on the same. */
function latestTerms(view: View, segment: Segment, until: Moment): Asked {
  const names = connectedWith(view, segment.doc, segment.charge.name.text);
  const others = names.flatMap(name =>
    segmentsOf(view, name, sightOf(view)).filter(({ from, to }) => from < until && until <= to),
  );
  const { doc, at } = others.reduce((last, one) => (one.at > last.at ? one : last), segment);
  return askedOf(view, doc, at, connectedWith(view, doc, segment.charge.name.text));
}

function isCovered(view: View, doc: Doc, name: string): boolean {
  const charge = doc.charges.get(name);
  if (charge === undefined) return false;
  if (ownAllowed(charge) !== null) return true;
  if ([...doc.allowances.values()].some(({ charges }) => charges.some(({ text }) => text === name)))
    return true;
  return view.docs.some(({ credits }) => [...credits.values()].some(credit => isInUnits(credit, doc)));
}
