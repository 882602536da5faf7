/** Credits over the versions of a contract: what has been granted keeps its terms. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { unitInWords } from "./fit.ts";
import type { TypedCharge, TypedContract, TypedCredit } from "./typed.ts";

/** A later version may end a credit or add one; another credit of the same name would change what is left of it. */
export function checkGrantedCredits(before: TypedContract, version: TypedContract, report: Report): void {
  for (const credit of version.credits) {
    const earlier = before.credits.find(one => one.name === credit.name);
    if (earlier === undefined) continue;
    const moved = movedDate(before, version, earlier);
    if (moved === null && termsOf(earlier) === termsOf(credit)) continue;
    if (!isGrantedBefore(earlier, version.head.from)) continue;
    const params = {
      credit: credit.name,
      version: String(version.head.version),
      before: String(before.head.version),
    };
    const related = [{ span: earlier.span, note: "the credit as it was granted" }];
    report("TAR7021", moved ?? credit.span, params, { related });
  }
}

/** What is left of a credit in units is so many of that unit: a later version measures what it pays in no other. */
export function checkPaidUnits(versions: readonly TypedContract[], report: Report): void {
  for (const [index, { credits, head }] of versions.entries()) {
    for (const credit of credits) {
      if (credit.tax !== null) continue;
      const names = paidNames(versions, credit);
      for (const later of versions.slice(index + 1)) {
        // Its terms are looked at where it is still there.
        if (later.credits.some(({ name }) => name === credit.name)) continue;
        const other = [...later.charges.values()].find(
          charge => names.includes(charge.name) && !isInUnit(charge, credit, true),
        );
        if (other === undefined) continue;
        const unit = unitInWords(credit.unit);
        const params = { credit: credit.name, charge: other.name, unit, version: String(head.version) };
        report("TAR7023", other.span, params, { related: [{ span: credit.span, note: "the credit" }] });
        break;
      }
    }
  }
}

function paidNames(versions: readonly TypedContract[], credit: TypedCredit): readonly string[] {
  const { everything, pays } = credit;
  if (everything === null) return pays;
  return versions
    .flatMap(({ charges }) => [...charges.values()])
    .filter(charge => !everything.except.includes(charge.name) && isInUnit(charge, credit, false))
    .map(({ name }) => name);
}

/** What has no quantity is not paid, whatever its unit. */
function isInUnit({ source }: TypedCharge, { unit }: TypedCredit, withoutQuantity: boolean): boolean {
  if (source.kind !== "meter") return withoutQuantity;
  return source.meter.unit.label.plural === unit.label.plural;
}

/** Where a version sets another date for a credit that was granted on the one before: it would be granted twice. */
function movedDate(before: TypedContract, version: TypedContract, { grant }: TypedCredit): Span | null {
  if (grant.kind !== "date" || grant.on.kind !== "parameter") return null;
  const { name } = grant.on;
  const day = before.parameters.get(name)?.values[0]?.value;
  const now = version.parameters.get(name);
  if (day === undefined || now === undefined || day >= version.head.from) return null;
  return now.values[0]?.value === day ? null : (now.values[0]?.span ?? now.span);
}

/** What is granted by a date that lies after the change is not granted yet. */
function isGrantedBefore({ grant }: TypedCredit, date: string): boolean {
  return grant.kind !== "date" || grant.on.kind !== "date" || grant.on.date < date;
}

/** Everything that moves money, as text. What pays everything has the same terms where charges come or go. */
function termsOf(credit: TypedCredit): string {
  const terms = credit.everything === null ? credit : { ...credit, pays: [] };
  return JSON.stringify(terms, (key, value: unknown) => {
    if (key === "span" || key === "title") return undefined;
    return typeof value === "bigint" ? value.toString() : value;
  });
}
