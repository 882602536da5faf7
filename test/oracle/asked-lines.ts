/** Which lines of a charge an expectation asks for: those of rows that price nothing else. */
import type { Choice, Pricing } from "../../compiler/syntax/tree.ts";
import type { Made } from "./bills.ts";
import { choosing } from "./expressions.ts";
import { cannot, type Fraction, sum } from "./fractions.ts";
import { meterOf, priceRows } from "./groups.ts";
import type { Line } from "./ledger.ts";
import { combosOf, type Dimensions, dimensionValues, meterIn } from "./meters.ts";
import { segmentsOf, sightOf } from "./segments.ts";
import { type Datum, datumOf, keyOfDatum } from "./values.ts";
import type { Doc } from "./versions.ts";

/** "Some lines (an error where a line holds other values too)." */
export function chargeIn(made: Made, name: string, where: readonly Choice[]): Fraction | string {
  const lines = made.lines.filter(({ charge, isShortfall }) => charge === name && !isShortfall);
  if (where.length === 0) return sum(lines.map(({ amount }) => amount));
  const asked: Fraction[] = [];
  for (const line of lines) {
    const held = line.dims.length > 0 ? line.dims : pricedBy(made, line, where);
    const chosen = held?.filter(dims => isChosen(made, dims, where)) ?? [];
    if (held === null || (chosen.length > 0 && chosen.length < held.length))
      return "a line that holds other values too";
    if (chosen.length > 0) asked.push(line.amount);
  }
  return sum(asked);
}

export function docOf({ making }: Made): Doc {
  return making.view.docAt(making.isOpening ? making.view.book.start : making.closed - 1n);
}

export function isChosen(made: Made, dims: Dimensions, where: readonly Choice[]): boolean {
  const doc = docOf(made);
  const parameter = made.making.view.parameterAt(made.making.view.book.start);
  return choosing(where, name => dims.get(name) ?? null, { doc, parameter });
}

/**
 * Of a fee alone, or a least price: what the bill's period reads for its row, if anything, else all that the row prices.
 * Null where that is no row of a meter.
 */
function pricedBy({ making, number }: Made, line: Line, where: readonly Choice[]): Dimensions[] | null {
  const { view } = making;
  // A line's key says its segment, its row and its separate value.
  const [charge = "", from, , index, ...rest] = (line.parts[0]?.key ?? "").split("|");
  const segment = segmentsOf(view, charge, sightOf(view)).find(one => String(one.from) === from);
  const meter = segment === undefined ? null : meterOf(segment);
  const row = segment && priceRows(view, segment).find(one => String(one.index) === index);
  if (segment === undefined || meter === null || row === undefined) return null;
  const { doc, pricing } = segment;
  const { source } = segment.charge;
  const apart = source?.kind === "named" ? (source.separatelyBy ?? []) : [];
  const sepOf = (dims: Dimensions): string =>
    apart.map(({ text }) => keyOfDatum(dims.get(text) ?? null)).join("\u0000");
  const isPriced = (dims: Dimensions): boolean =>
    row.fits(name => dims.get(name) ?? null) && (apart.length === 0 || rest.includes(sepOf(dims)));
  const span = making.isOpening ? null : (view.book.periods[number - 1] ?? null);
  const whole = span === null ? null : view.calendar.holding(null, span.from);
  const combos =
    span === null || whole === null ? [] : combosOf({ view, doc, bill: view.bill, span, whole }, meter);
  const read = combos.map(({ dims }) => dims).filter(isPriced);
  return read.length > 0 ? read : combinations(doc, meter, pricing, where).filter(isPriced);
}

/** Of an open dimension the values that are named, and one more. */
function combinations(doc: Doc, meter: string, pricing: Pricing, where: readonly Choice[]): Dimensions[] {
  const rows = pricing.kind === "when-rows" ? pricing.rows.flatMap(({ choices }) => choices ?? []) : [];
  const named = [...rows, ...where].filter(({ parameter }) => !parameter);
  const parameter = (): Datum => cannot("a parameter among values");
  return (meterIn(doc, meter).by ?? []).reduce<Dimensions[]>(
    (all, { text }) => {
      const own = named.filter(({ name }) => name.text === text).flatMap(({ values }) => values);
      const open = [...own.map(value => datumOf(value, doc.units, parameter)), "\u0000"];
      const closed = dimensionValues(doc, meter, text);
      const distinct = new Map((closed.length > 0 ? closed : open).map(value => [keyOfDatum(value), value]));
      return all.flatMap(dims => [...distinct.values()].map(value => new Map([...dims, [text, value]])));
    },
    [new Map()],
  );
}
