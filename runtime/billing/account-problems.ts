/** What keeps an account from being billed: its days and its parameters against the contract. */
import { partsOfMeter } from "../metering/readings.ts";
import { compare, parseNumber } from "../number/rational.ts";
import type { DateText, Plan, PlanParameter, PlanVersion } from "../plan/plan.ts";
import { versionAt } from "../plan/versions.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { fittingWords } from "../time/fitting-starts.ts";
import { isBoundary, periodWords } from "../time/period.ts";
import { skippedDays, startOfDay } from "../time/zone.ts";
import type { Account, AccountValue } from "./account.ts";
import { datesOutOfOrder } from "./account-dates.ts";
import { cutForStart } from "./account-periods.ts";
import { valuesReadLate } from "./account-readings.ts";
import { correctingBill, isKnownLate } from "./calendar.ts";
import { parametersIn } from "./charge-parts.ts";

export interface AccountProblem {
  readonly account: string;
  readonly kind:
    | "bad date"
    | "start outside the term"
    | "end before start"
    | "end outside the term"
    | "end known too late"
    | "unknown parameter"
    | "parameter without bounds"
    | "parameter out of bounds"
    | "parameter values out of order"
    | "value before one of the contract"
    | "parameter change inside a period"
    | "value known too late"
    | "date that changes"
    | "dates out of order"
    | "start does not fit the periods"
    | "billed to another account";
  /** In plain words, with what would be right. */
  readonly detail: string;
}

/** The same of several, one after the other. Accounts that are alike but for their ids are looked at once. */
export function checkAccounts(plan: Plan, accounts: readonly Account[]): readonly AccountProblem[] {
  const known = new Map<string, readonly AccountProblem[]>();
  return accounts.flatMap(account => {
    const key = JSON.stringify({ ...account, id: "" });
    const found = known.get(key) ?? checkAccount(plan, account);
    known.set(key, found);
    return found.map(problem => ({ ...problem, account: account.id }));
  });
}

/** What keeps an account from being billed; empty for an account in order. */
export function checkAccount(plan: Plan, account: Account): readonly AccountProblem[] {
  const first = plan.versions[0];
  const last = plan.versions.at(-1);
  if (first === undefined || last === undefined) return [];
  const problems: AccountProblem[] = [];
  const add = (kind: AccountProblem["kind"], detail: string): void => {
    problems.push({ account: account.id, kind, detail });
  };
  const start = parseCivilDate(account.start);
  const end = account.end === null ? null : parseCivilDate(account.end);
  if (start === null || startOfDay(plan.zone, start) === null) {
    add("bad date", `the start ${account.start} is no day of the calendar`);
    return problems;
  }
  if (skippedDays(plan.zone).some(day => compareDates(day, start) === 0)) {
    const next = formatCivilDate(addDays(start, 1));
    add("bad date", `the start ${account.start} is a day that ${plan.zone.name} skipped; ${next} would fit`);
    return problems;
  }
  if (account.end !== null && (end === null || startOfDay(plan.zone, addDays(end, 1)) === null)) {
    add("bad date", `the end ${account.end} is no day of the calendar`);
    return problems;
  }
  if (account.endKnown !== null && parseCivilDate(account.endKnown) === null) {
    add("bad date", `${account.endKnown}, from which the end is known, is no day of the calendar`);
    return problems;
  }
  const term = `${first.from} to ${last.to ?? "further notice"}`;
  if (account.start < first.from || (last.to !== null && account.start > last.to)) {
    add("start outside the term", `the start ${account.start} lies outside the contract's term, ${term}`);
  }
  if (account.end !== null && account.end < account.start) {
    add("end before start", `the end ${account.end} comes before the start ${account.start}`);
  }
  if (account.end !== null && last.to !== null && account.end > last.to) {
    add("end outside the term", `the end ${account.end} lies outside the contract's term, ${term}`);
  }
  checkPeriods(plan, start, add);
  for (const [name, values] of Object.entries(account.parameters)) {
    checkValues(plan, start, name, values, add);
  }
  if (problems.length === 0 && isKnownLate(account) && correctingBill(plan, account) === null) {
    const known = `the end becomes known on ${account.endKnown}, when the contract's last bill is made`;
    add("end known too late", `${known}; no bill could correct those before`);
  }
  if (problems.length > 0) return problems;
  for (const detail of datesOutOfOrder(plan, account)) add("dates out of order", detail);
  for (const detail of valuesReadLate(plan, account)) add("value known too late", detail);
  return problems;
}

type Add = (kind: AccountProblem["kind"], detail: string) => void;

/** Periods of the calendar and periods counted from the start must not cut each other. */
function checkPeriods({ versions }: Plan, start: CivilDate, add: Add): void {
  const cutFor = (day: CivilDate): string | null => {
    for (const version of versions) {
      const cut = cutForStart(version, day);
      if (cut !== null) return cut;
    }
    return null;
  };
  const cut = cutFor(start);
  if (cut === null) return;
  const [first, last] = [versions[0]?.from ?? "", versions.at(-1)?.to ?? null];
  const days = fittingWords(start, day => {
    const date = formatCivilDate(day);
    return date >= first && (last === null || date <= last) && cutFor(day) === null;
  });
  const would = days === null ? "no start within a year fits" : `a start on ${days} would fit`;
  const detail = `${cut} that cut the billing periods of an account that starts on this day; ${would}`;
  add("start does not fit the periods", detail);
}

/** A value lies within the bounds of every version in which it may come to hold. */
function checkValues(
  plan: Plan,
  start: CivilDate,
  name: string,
  values: readonly AccountValue[],
  add: Add,
): void {
  const declared = plan.versions.filter(version => version.parameters.some(one => one.name === name));
  if (declared.length === 0) {
    add("unknown parameter", `the contract has no parameter ${name}`);
    return;
  }
  if (declared.some(version => version.parameters.some(one => one.name === name && one.bounds === null))) {
    add("parameter without bounds", `the contract gives ${name} no bounds, so no account may set it`);
    return;
  }
  const isDate = declared.some(version =>
    version.parameters.some(one => one.name === name && one.kind === "date"),
  );
  const second = values.find(
    ({ from }, index) => index > 0 || (from !== null && from > formatCivilDate(start)),
  );
  if (isDate && second !== undefined) {
    const from = second.from === null ? "" : ` from ${second.from}`;
    add(
      "date that changes",
      `${name} is ${second.value}${from}, a second date; it says one day for an account`,
    );
    return;
  }
  checkOverlap(declared, name, values, add);
  let previous: string | null = null;
  for (const [index, { from, value }] of values.entries()) {
    const next = values[index + 1]?.from ?? null;
    for (const version of declared) {
      const isOver = from !== null && version.to !== null && version.to < from;
      const isAhead = next !== null && next <= version.from;
      const parameter = version.parameters.find(one => one.name === name);
      if (isOver || isAhead || parameter === undefined || isWithin(parameter, value)) continue;
      add("parameter out of bounds", `${name} is ${value}, outside ${boundsInWords(parameter)}`);
      break;
    }
    if (from === null) continue;
    const date = parseCivilDate(from);
    if (date === null) {
      add("bad date", `${from} is no day of the calendar`);
      continue;
    }
    if (previous !== null && from <= previous)
      add("parameter values out of order", `${name}: ${from} after ${previous}`);
    previous = from;
    checkChange(versionAt(plan, from), start, name, from, add);
  }
}

/** How long a dated value holds that begins before one of the contract, nothing says unless the account says it. */
function checkOverlap(
  versions: readonly PlanVersion[],
  name: string,
  values: readonly AccountValue[],
  add: Add,
): void {
  const days = values.flatMap(({ from }) => from ?? []);
  const [earliest] = days;
  if (earliest === undefined || days.length < values.length) return;
  for (const { parameters, to } of versions) {
    const agreed = parameters.find(one => one.name === name)?.values ?? [];
    const later = agreed.find(
      ({ from }) => from !== null && from > earliest && !days.includes(from) && (to === null || from <= to),
    );
    if (later === undefined) continue;
    const { from, value } = later;
    const detail =
      `${name} has a value from ${earliest}, and the contract one from ${from} (${value}); which holds from then on is ` +
      `open: a value of the account from ${from} on says it`;
    add("value before one of the contract", detail);
    return;
  }
}

/** A meter cannot measure half a period by one value and half by another; a price is split. */
function checkChange(version: PlanVersion, start: CivilDate, name: string, from: DateText, add: Add): void {
  const date = parseCivilDate(from);
  if (date === null || compareDates(date, start) <= 0) return;
  const meters = metersBy(version, name);
  const [meter] = meters;
  if (meter === undefined) return;
  const priced = version.charges.filter(
    ({ source }) => source.kind === "meter" && meters.includes(source.meter),
  );
  const rules = [version.billed, ...priced.flatMap(({ phases }) => phases.map(({ period }) => period))];
  const cut = rules.find(rule => rule.kind !== "hour" && !isBoundary(rule, start, date));
  if (cut === undefined) return;
  add(
    "parameter change inside a period",
    `${name} changes on ${from}, inside a period (each ${periodWords(cut)}) that the meter ${meter} measures by it; a ` +
      "change on the first day of such a period fits",
  );
}

/** The meters that read the parameter, and those made of them. */
function metersBy({ meters }: PlanVersion, parameter: string): readonly string[] {
  const found: string[] = [];
  for (const meter of meters) {
    const isMadeOf = partsOfMeter(meter).some(part => found.includes(part));
    if (isMadeOf || parametersIn(meter).has(parameter)) found.push(meter.name);
  }
  return found;
}

function isWithin(parameter: PlanParameter, value: string): boolean {
  const { bounds } = parameter;
  if (bounds === null) return true;
  if (bounds.kind === "one of") return bounds.values.includes(value);
  if (parameter.kind === "date") return bounds.least <= value && value <= bounds.most;
  const [number, least, most] = [value, bounds.least, bounds.most].map(parseNumber);
  if (!number || !least || !most) return false;
  return compare(number, least) >= 0 && compare(number, most) <= 0;
}

function boundsInWords(parameter: PlanParameter): string {
  const { bounds, unit } = parameter;
  if (bounds === null) return "nothing";
  if (bounds.kind === "one of") return bounds.values.join(", ");
  return `${bounds.least} to ${bounds.most}${unit === null ? "" : ` ${unit.plural}`}`;
}
