/** Credits over the versions of a contract: what has been granted keeps its terms. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { TypedContract, TypedCredit } from "./typed.ts";

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
