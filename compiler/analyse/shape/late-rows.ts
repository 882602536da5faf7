/** Rows in time that begin after the term that their own text names: prices, limits, taxes and values of parameters. */
import type { PhaseStart, Place, Plan, PlanVersion } from "../../../runtime/plan/plan.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { lastPoint } from "./in-time.ts";
import { spanOf } from "./words.ts";

/** A row that a later version goes on with is late where it is so in each of them. */
export function checkLateRows(plan: Plan, report: Report): void {
  if (plan.contract.kind === "price list") return;
  const late = new Map<string, { readonly place: Place; readonly why: string | null }>();
  for (const version of plan.versions) {
    for (const { from, place, key } of rowsOf(version)) {
      const why = whyLate(plan, version, from);
      const known = late.get(key);
      if (known === undefined || why === null) late.set(key, { place, why });
    }
  }
  for (const { place, why } of late.values())
    if (why !== null) report("TAR6108", spanOf(place), {}, { witness: why });
}

interface Row {
  readonly from: PhaseStart;
  readonly place: Place;
  /** Tells it from all others. */
  readonly key: string;
}

function rowsOf({ charges, limits, taxes, parameters }: PlanVersion): readonly Row[] {
  const own = [
    ...charges.flatMap(({ phases }) => phases),
    ...limits.flatMap(({ rows }) => rows),
    ...taxes.flatMap(({ rates }) => rates),
  ];
  const values = parameters.flatMap(({ values: all, place }) =>
    all.flatMap(({ from }): readonly Row[] =>
      from === null
        ? []
        : [
            {
              from: { kind: "date", on: { kind: "date", date: from } },
              place,
              key: `${keyOf(place)} ${from}`,
            },
          ],
    ),
  );
  return [...own.map(({ from, place }) => ({ from, place, key: keyOf(place) })), ...values];
}

function keyOf({ path, start }: Place): string {
  return `${path} ${start}`;
}

/** Null where the row begins within the term, or where nobody can tell. */
function whyLate(plan: Plan, { signedTo }: PlanVersion, from: PhaseStart): string | null {
  if (signedTo === null || from.kind === "start") return null;
  if (from.kind === "date") {
    const isLate = from.on.kind === "date" && from.on.date > signedTo;
    return isLate && from.on.kind === "date"
      ? `it begins on ${from.on.date}, the term ends on ${signedTo}`
      : null;
  }
  const unit = from.kind === "contract month" ? "month" : "day";
  const last = lastPoint(unit, plan.versions[0]?.from ?? signedTo, signedTo);
  if (last === null || from.number <= last) return null;
  return `it begins with contract ${unit} ${from.number}, and the last one before ${signedTo} is ${last}`;
}
