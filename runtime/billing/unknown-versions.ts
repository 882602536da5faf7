/**
 * Versions of which the plan that made an account's last bill knew nothing: what they change of days that are billed,
 * or measure of events that are read, no run can make good that has nothing but the state.
 */
import { measureOf } from "../metering/measures.ts";
import { isDerived } from "../metering/readings.ts";
import type { DateText, Plan, PlanCharge, PlanMeter, PlanVersion } from "../plan/plan.ts";
import { type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import type { Account } from "./account.ts";
import { type AccountCalendar, accountCalendar } from "./calendar.ts";
import { planHashes } from "./canonical.ts";
import type { Carried } from "./carried.ts";
import { usageCuts } from "./cuts.ts";
import { madeOnce } from "./remembered.ts";
import { withoutWording } from "./wording.ts";

/** The name of the error that a run throws which is given a state that knows nothing of a version that needs it. */
export const VERSION_UNKNOWN: string = "VersionUnknown";

export function refuseUnknownVersions(
  plan: Plan,
  accounts: readonly Account[],
  carried: ReadonlyMap<string, Carried> | undefined,
): void {
  for (const account of accounts) {
    const one = carried?.get(account.id);
    const found = one === undefined ? null : unknownVersion(plan, account, one);
    if (found === null) continue;
    const { version, from, open, needs } = found;
    const error = new Error(
      needs === "billed days"
        ? `Version ${version} takes effect on ${from}, but ${account.id} is billed up to ${open} without it.`
        : `Version ${version} asks for usage before ${open} that the state of ${account.id} has not kept.`,
    );
    error.name = VERSION_UNKNOWN;
    throw error;
  }
}

interface UnknownVersion {
  readonly account: string;
  readonly version: number;
  readonly from: DateText;
  /** The first day that is not billed yet. */
  readonly open: DateText;
  /** It begins before that day; or something of it needs what bills that are made have not kept. */
  readonly needs: "billed days" | "earlier usage";
}

/** The first such version; null where the state can be gone on with. */
function unknownVersion(plan: Plan, account: Account, carried: Carried): UnknownVersion | null {
  const made = carried.closed.at(-1)?.meaning ?? plan.hashes.meaning;
  if (made === plan.hashes.meaning) return null;
  const before = knownBy(plan, made);
  if (before === null) return null;
  const calendar = accountCalendar(plan, account);
  const closed = calendar.period(carried.bill);
  if (closed?.last === true) return null;
  const gone: Gone = { plan, before, account, calendar, open: closed?.to ?? calendar.term.from };
  for (const version of plan.versions.slice(before.versions.length)) {
    const needs = needsOf(gone, version);
    const open = formatCivilDate(gone.open);
    if (needs !== null)
      return { account: account.id, version: version.version, from: version.from, open, needs };
  }
  return null;
}

/** The plan as it was with fewer versions, found by its meaning; null where it was another one. */
function knownBy(plan: Plan, meaning: string): Plan | null {
  return plansBefore(plan, "", () => earlierPlans(plan)).find(one => one.hashes.meaning === meaning) ?? null;
}

const plansBefore = madeOnce<readonly Plan[]>();

function earlierPlans(plan: Plan): readonly Plan[] {
  const { hashes: _, ...rest } = plan;
  return plan.versions.slice(0, -1).map((last, index) => {
    const versions = [...plan.versions.slice(0, index), { ...last, to: last.signedTo }];
    return { ...rest, versions, hashes: planHashes({ ...rest, versions }) };
  });
}

interface Gone {
  readonly plan: Plan;
  /** What made the bills. */
  readonly before: Plan;
  readonly account: Account;
  readonly calendar: AccountCalendar;
  readonly open: CivilDate;
}

function needsOf(gone: Gone, version: PlanVersion): UnknownVersion["needs"] | null {
  if (version.from < formatCivilDate(gone.open)) return "billed days";
  const isShort =
    version.meters.some(meter => needsUsage(gone, version, meter)) ||
    version.charges.some(charge => needsEvents(gone, version, charge) || needsSpend(gone, version, charge)) ||
    version.discounts.some(({ name, form }) => {
      if (form.kind !== "rows" || form.by.kind !== "spend" || !isBegun(gone, version, form.period))
        return false;
      const { by, period } = form;
      const known = lastOf(gone, one => one.discounts.find(other => other.name === name))?.form;
      return (
        known?.kind !== "rows" || withoutWording([known.by, known.period]) !== withoutWording([by, period])
      );
    });
  return isShort ? "earlier usage" : null;
}

/** Whether a meter asks for events, or a price of it for cuts, of days before the state. */
function needsUsage(gone: Gone, version: PlanVersion, meter: PlanMeter): boolean {
  const { plan, before } = gone;
  const { source, name } = meter;
  if (isDerived(meter) || source.kind === "derived" || source.kind === "choice") return false;
  const measure = measureOf(plan, version, name);
  const known = plan.versions.slice(0, before.versions.length);
  const isMeasured = known.some(
    one => one.meters.some(other => other.name === name) && measureOf(plan, one, name) === measure,
  );
  if (isMeasured) return rulesOf(gone, name, "meter").fresh.some(rule => isBegun(gone, version, rule));
  const isTold = known.some(one => one.events.some(({ name: event }) => event === source.event));
  if (!isTold) return false;
  return (
    source.kind === "level" || rulesOf(gone, name, "meter").all.some(rule => isBegun(gone, version, rule))
  );
}

/** What an allowance has left for single events goes by what each version measures of them. */
function needsEvents(gone: Gone, version: PlanVersion, { name, source, includes }: PlanCharge): boolean {
  const known = lastOf(gone, one => one.charges.find(other => other.name === name));
  if (source.kind !== "each" || includes.length === 0 || known?.source.kind !== "each") return false;
  const isSame = withoutWording(known.source) === withoutWording(source);
  const { all, fresh } = rulesOf(gone, name, "charge");
  return (isSame ? fresh : all).some(rule => isBegun(gone, version, rule));
}

function needsSpend(gone: Gone, version: PlanVersion, { name, source, phases }: PlanCharge): boolean {
  if (source.kind !== "spend") return false;
  const known = lastOf(gone, one => one.charges.find(other => other.name === name));
  const asked = (charge: PlanCharge): string =>
    withoutWording([charge.source, charge.phases.map(({ period }) => period)]);
  const isSame = known !== undefined && asked(known) === asked({ ...known, source, phases });
  return !isSame && phases.some(({ period }) => isBegun(gone, version, period));
}

function lastOf<T>({ before }: Gone, find: (version: PlanVersion) => T | undefined): T | undefined {
  const last = before.versions.at(-1);
  return last === undefined ? undefined : find(last);
}

/** The periods by which something is cut, and those of them by which it was not. */
function rulesOf(
  { plan, before, account, calendar }: Gone,
  name: string,
  of: "meter" | "charge",
): { readonly all: readonly PeriodRule[]; readonly fresh: readonly PeriodRule[] } {
  const all = usageCuts(plan, account, calendar)(name, of).rules;
  const known = new Set(usageCuts(before, account, calendar)(name, of).rules.map(periodWords));
  return { all, fresh: all.filter(rule => !known.has(periodWords(rule))) };
}

/** Whether the period in which the version begins has begun on days that are billed. */
function isBegun({ calendar, open }: Gone, { from }: PlanVersion, rule: PeriodRule): boolean {
  const day = parseCivilDate(from);
  if (day === null || rule.kind === "hour") return false;
  const { from: begins } = periodAt(rule, calendar.term.from, day);
  return compareDates(begins, open) < 0 && compareDates(calendar.term.from, open) < 0;
}
