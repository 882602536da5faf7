/** Charges that draw on the same allowances and credits in units, directly or by others. */
import type { View } from "./book.ts";
import { isInUnits } from "./grants.ts";
import { covers } from "./segments.ts";
import type { Doc } from "./versions.ts";

/** The charges that draw on what a charge draws on, itself among them, in the order of the contract. */
export function connectedWith(view: View, doc: Doc, name: string): readonly string[] {
  const links = [
    ...[...doc.allowances.values()].map(({ charges }) => charges.map(({ text }) => text)),
    ...view.docs.flatMap(one =>
      [...one.credits.values()]
        .filter(credit => isInUnits(credit, one))
        .map(({ pays }) => [...doc.charges.keys()].filter(charge => covers(pays, charge))),
    ),
  ];
  const found = new Set([name]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const link of links) if (link.some(one => found.has(one))) for (const one of link) found.add(one);
  }
  return [...doc.charges.keys()].filter(one => found.has(one));
}

export function connectedAmong(view: View, doc: Doc, names: readonly string[]): readonly string[] {
  const found = new Set(names.flatMap(name => (doc.charges.has(name) ? connectedWith(view, doc, name) : [])));
  const credits = [...doc.credits.values()].filter(credit => isInUnits(credit, doc));
  // A charge that is no longer there has drawn on the same credits.
  for (const { pays } of credits)
    if (names.some(name => covers(pays, name)))
      for (const name of doc.charges.keys()) if (covers(pays, name)) found.add(name);
  return [...doc.charges.keys()].filter(name => found.has(name));
}
