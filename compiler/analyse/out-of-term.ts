/**
 * What no account ever meets: a row whose follower begins no later than the term, and a credit that is granted after
 * it, or has expired before. (Rows that begin after the term are told by the shape of prices.)
 */
import type {
  CreditGrant,
  DateRef,
  PhaseStart,
  Place,
  Plan,
  PlanCredit,
  PlanVersion,
} from "../../runtime/plan/plan.ts";
import type { Report } from "../diagnostics/diagnostic.ts";

/** Of a price list others begin in their own time, so it is not judged, nor is what a contract has from one. */
export function checkOutOfTerm(plan: Plan, report: Report): void {
  const [first] = plan.versions;
  if (first === undefined || plan.contract.kind === "price list") return;
  for (const version of plan.versions) {
    const own = (place: Place): boolean => place.path === version.place.path;
    for (const { place, why } of [...followed(version, first.from), ...neverInForce(version, first.from)])
      if (own(place)) report("TAR6121", { path: place.path, start: place.start, end: place.end }, { why });
  }
}

interface Idle {
  readonly place: Place;
  readonly why: string;
}

/** What is counted from an account's start begins after it, so that the row before has its days. */
function followed({ charges, limits, taxes, parameters }: PlanVersion, first: string): readonly Idle[] {
  const lists: readonly (readonly { readonly from: PhaseStart; readonly place: Place }[])[] = [
    ...charges.map(charge => charge.phases),
    ...limits.map(limit => limit.rows),
    ...taxes.map(tax => tax.rates),
  ];
  return lists.flatMap(list =>
    list.flatMap(({ place }, i): readonly Idle[] => {
      const next = list[i + 1]?.from;
      const day = next?.kind === "date" ? lastDay(next.on, parameters) : null;
      if (day === null || day > first) return [];
      return [{ place, why: `the next row begins on ${day}, and no account starts before ${first}` }];
    }),
  );
}

/** The latest day that the register may set. */
function lastDay(date: DateRef, parameters: PlanVersion["parameters"]): string | null {
  if (date.kind === "date") return date.date;
  const found = parameters.find(({ name }) => name === date.name);
  return found?.bounds?.kind === "between" ? found.bounds.most : (found?.values[0]?.value ?? null);
}

function neverInForce({ credits, signedTo }: PlanVersion, first: string): readonly Idle[] {
  return credits.flatMap(({ grant, expires, place }): readonly Idle[] => {
    const why = grantedLate(grant, signedTo) ?? expiredBefore(grant, expires, first);
    return why === null ? [] : [{ place, why }];
  });
}

/** Not where a later version follows: what is signed stays as it is. */
function grantedLate(grant: CreditGrant, signedTo: string | null): string | null {
  if (grant.kind !== "date" || grant.on.kind !== "date" || signedTo === null) return null;
  return grant.on.date > signedTo
    ? `it is granted on ${grant.on.date}, and the term ends on ${signedTo}`
    : null;
}

/** The day on which it expires is its last one. */
function expiredBefore(grant: CreditGrant, expires: PlanCredit["expires"], first: string): string | null {
  if (expires?.kind === "after" && expires.duration.count === 0) return "it expires when it is granted";
  if (expires?.kind !== "on" || expires.on.kind !== "date") return null;
  const last = expires.on.date;
  if (last < first) return `it expires on ${last}, and no account starts before ${first}`;
  if (grant.kind !== "date" || grant.on.kind !== "date" || grant.on.date <= last) return null;
  return `it expires on ${last}, and is granted on ${grant.on.date}`;
}
