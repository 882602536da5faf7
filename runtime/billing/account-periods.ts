/** Periods counted from the account's start against bills of the calendar: which starts do not fit. */
import type { PhaseStart, PlanVersion } from "../plan/plan.ts";
import type { CivilDate } from "../time/civil.ts";
import { isBoundary, nests, type PeriodRule, periodWords } from "../time/period.ts";
import { feePeriods } from "./charge-parts.ts";

/** What would be cut for an account that starts on that day, in words; null where everything fits. */
export function cutForStart(version: PlanVersion, start: CivilDate): string | null {
  const { billed } = version;
  if (billed.kind === "hour") return null;
  for (const charge of version.charges) {
    const rules = [...charge.phases.map(phase => phase.period), ...feePeriods(charge)];
    const cut = rules.find(rule => !nestsEither(rule, billed, start));
    if (cut !== undefined) return `charge ${charge.name} has periods of a ${cut.kind}`;
  }
  for (const { what, rule } of adjustmentRules(version)) {
    if (rule.kind !== "hour" && !nests(billed, rule, start))
      return `${what} has periods of a ${periodWords(rule)}`;
  }
  if (isBoundary(billed, start, start)) return null;
  const counted = contractMonths(version)[0];
  return counted === undefined ? null : `${counted} has contract months`;
}

function nestsEither(rule: PeriodRule, billed: PeriodRule, start: CivilDate): boolean {
  return rule.kind === "hour" || nests(rule, billed, start) || nests(billed, rule, start);
}

function adjustmentRules({
  discounts,
  limits,
}: PlanVersion): readonly { readonly what: string; readonly rule: PeriodRule }[] {
  return [
    ...discounts.flatMap(({ name, form, atMost }) =>
      [form, atMost].flatMap(part =>
        part !== null && "period" in part ? [{ what: `discount ${name}`, rule: part.period }] : [],
      ),
    ),
    ...limits.flatMap(({ kind, name, rows }) =>
      rows.map(({ period }) => ({ what: `${kind} ${name}`, rule: period })),
    ),
  ];
}

/** What begins or ends with a contract month. */
function contractMonths({ charges, discounts, limits, taxes }: PlanVersion): readonly string[] {
  const rowed = [
    ...charges.map(({ name, phases }) => ({ what: `charge ${name}`, rows: phases })),
    ...limits.map(({ kind, name, rows }) => ({ what: `${kind} ${name}`, rows })),
    ...taxes.map(({ name, rates }) => ({ what: `tax ${name}`, rows: rates })),
  ];
  return [
    ...rowed.filter(({ rows }) => rows.some(row => isMonth(row.from))).map(({ what }) => what),
    ...discounts
      .filter(({ window }) => window?.kind === "contract months")
      .map(({ name }) => `discount ${name}`),
  ];
}

function isMonth(from: PhaseStart): boolean {
  return from.kind === "contract month";
}
