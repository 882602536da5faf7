/** Values known late of which rates, caps, rows or grants are made: the bills before are corrected as if known in time. */
import type { DiscountDecl } from "../../compiler/syntax/tree.ts";
import type { Book } from "./book.ts";
import type { Moment } from "./calendar.ts";
import { isInUnits } from "./grants.ts";
import { covers } from "./segments.ts";
import type { WorldValue } from "./world.ts";

/** Whether a bill is the first to know a value that would have changed bills before it. */
export function learnsOfRates(book: Book, number: number): boolean {
  if (
    number === 0 ||
    !Object.entries(book.register).some(([name, rows]) => isRate(book, name) && rows.some(isLate))
  )
    return false;
  const [closes, before] = [closingOf(book, number), closingOf(book, number - 1)];
  const at = (day: string | null): Moment => book.calendar.startOf(day ?? "");
  return Object.values(book.register)
    .flat()
    .some(row => isLate(row) && at(row.from) <= before && before < at(row.known) && at(row.known) <= closes);
}

/** With all that a bill knows as if it had been known from its date on. */
export function ratesInTime(book: Book, number: number): Book["register"] {
  const names = Object.keys(book.register);
  if (!names.some(name => isRate(book, name) && book.register[name]?.some(isLate))) return book.register;
  const isTold = (row: WorldValue): boolean =>
    isLate(row) && book.calendar.startOf(row.known ?? "") <= closingOf(book, number);
  const entries = Object.entries(book.register).map(
    ([name, rows]) => [name, rows.map(row => (isTold(row) ? { ...row, known: null } : row))] as const,
  );
  return Object.fromEntries(entries);
}

/** What is known by then is known on the bill: the last one knows what is known when it is made. */
function closingOf({ start, periods, lastKnows }: Book, number: number): Moment {
  const late = number === periods.length ? lastKnows : null;
  return late?.moment ?? periods[number - 1]?.to ?? start;
}

function isLate({ from, known }: WorldValue): boolean {
  return from !== null && known !== null && known > from;
}

/**
 * Amounts off, minimums and maximums are looked at on every bill; all other adjustments with theirs alone, and so is
 * what credits in units have paid by the prices and allowances that were known.
 */
function isRate({ docs }: Book, name: string): boolean {
  const inUnits = docs.flatMap(doc => [...doc.credits.values()].filter(credit => isInUnits(credit, doc)));
  return docs.some(doc => {
    const metered = [...doc.charges.values()].filter(
      ({ source, name: charge }) =>
        source?.kind === "named" &&
        doc.meters.has(source.name.text) &&
        inUnits.some(({ pays }) => covers(pays, charge.text)),
    );
    const shared = [...doc.allowances.values()].filter(({ charges }) =>
      charges.some(({ text }) => metered.some(one => one.name.text === text)),
    );
    const discounts = [...doc.discounts.values()].map(withoutAmount);
    return [...discounts, ...doc.credits.values(), ...doc.taxes.values(), ...metered, ...shared].some(one =>
      asks(one, name),
    );
  });
}

function withoutAmount({ form, frame }: DiscountDecl): unknown {
  return [frame, form.kind === "off" && form.period !== null ? null : form];
}

function asks(node: unknown, name: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  const isOfParameter =
    ("kind" in node && node.kind === "parameter-ref") || ("parameter" in node && node.parameter === true);
  if (isOfParameter && "name" in node && nameIn(node.name) === name) return true;
  return Object.values(node).some(one => asks(one, name));
}

function nameIn(node: unknown): unknown {
  return typeof node === "object" && node !== null && "text" in node ? node.text : null;
}
