/**
 * A charge over time: which version's terms, and which of its prices, is in force from when to when. Terms that a later
 * version or row only repeats go on without a cut, so that restating a contract changes no bill.
 */
import type {
  DateRef,
  DiscountForm,
  PhaseStart,
  Plan,
  PlanCharge,
  PlanVersion,
  PricePhase,
} from "../plan/plan.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  formatCivilDate,
  monthIndex,
  parseCivilDate,
} from "../time/civil.ts";
import { isBoundary, type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import { type Account, parameterAt } from "./account.ts";
import { parametersIn } from "./charge-parts.ts";
import { earliest } from "./days.ts";

/** One price of a charge, as long as it is in force. */
export interface Piece {
  readonly from: CivilDate;
  /** The day after the last; null while no end is known. */
  readonly to: CivilDate | null;
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  /** The day on which this price took effect, in an earlier version perhaps: anniversaries count after it. */
  readonly effective: CivilDate;
}

/** Whose time it is: the account as it is known, and the days of its term. */
export interface Timeline {
  readonly plan: Plan;
  readonly account: Account;
  readonly term: { readonly from: CivilDate; readonly to: CivilDate | null };
}

/** In order of time, without overlap; a gap where no version in force has the charge. */
export function piecesOf(timeline: Timeline, name: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { version, from, to } of versionSpans(timeline)) {
    const charge = version.charges.find(one => one.name === name);
    if (charge === undefined) continue;
    for (const piece of phasesWithin(timeline, version, charge, { from, to })) {
      const last = pieces.at(-1);
      const goesOn = last?.to !== undefined && last.to !== null && compareDates(last.to, piece.from) === 0;
      const isNew = !goesOn || !sameTerms(timeline, last, piece, "price");
      if (last === undefined || isNew) pieces.push(piece);
      else if (sameTerms(timeline, last, piece, "all")) pieces[pieces.length - 1] = { ...last, to: piece.to };
      else pieces.push({ ...piece, effective: last.effective });
    }
  }
  return waiting(timeline, pieces);
}

/**
 * Under `price changes wait for the next period` a price begins with a period of the price before it. The version that
 * brings a change says whether it waits, since it alone is in force from then on.
 */
function waiting({ term }: Timeline, pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const rule = last === undefined ? null : periodOf(last);
    const waits = piece.version.policies.priceChanges === "wait";
    if (last === undefined || rule === null || !waits || isBoundary(rule, term.from, piece.from)) {
      found.push(piece);
      continue;
    }
    const from = periodAt(rule, term.from, piece.from).to;
    found[found.length - 1] = { ...last, to: earliest(from, term.to) };
    const isOver = piece.to !== null && compareDates(piece.to, from) <= 0;
    if (!isOver) found.push({ ...piece, from, effective: from });
  }
  return found;
}

/** That of the price, of a fee alone its own; null where fees of several periods cannot begin anew together. */
function periodOf({ charge, phase }: Piece): PeriodRule | null {
  if (charge.source.kind !== "none") return phase.period;
  const fees = phase.rows
    .flatMap(row => row.price)
    .flatMap(part => (part.kind === "fee" ? [part.period] : []));
  const [first = phase.period, ...others] = fees;
  return others.every(one => periodWords(one) === periodWords(first)) ? first : null;
}

/** The prices of each charge, looked up once. */
export function piecesRemembered(timeline: Timeline): (charge: string) => readonly Piece[] {
  const known = new Map<string, readonly Piece[]>();
  return charge => {
    const pieces = known.get(charge) ?? piecesOf(timeline, charge);
    known.set(charge, pieces);
    return pieces;
  };
}

/** The names of all charges of all versions, each where the first version that has it puts it. */
export function chargeNames(plan: Plan): readonly string[] {
  return [...new Set(plan.versions.flatMap(version => version.charges.map(charge => charge.name)))];
}

export function pieceAt(pieces: readonly Piece[], day: CivilDate): Piece | null {
  return (
    pieces.find(
      ({ from, to }) => compareDates(from, day) <= 0 && (to === null || compareDates(day, to) < 0),
    ) ?? null
  );
}

/** The day on which a phase, a rate or an amount begins; null where the parameter holds no date. */
export function startDay(timeline: Timeline, version: PlanVersion, start: PhaseStart): CivilDate | null {
  const { from } = timeline.term;
  switch (start.kind) {
    case "start":
      return from;
    case "date":
      return dateOfRef(timeline, version, start.on);
    case "contract month":
      return addMonthsClamped(from, start.number - 1);
    case "contract day":
      return addDays(from, start.number - 1);
  }
}

export function dateOfRef(timeline: Timeline, version: PlanVersion, ref: DateRef): CivilDate | null {
  if (ref.kind === "date") return parseCivilDate(ref.date);
  const start = formatCivilDate(timeline.term.from);
  return parseCivilDate(parameterAt(version, timeline.account, ref.name, start));
}

/** The days on which a parameter changes for an account, as far as it is known. */
export function parameterDays(timeline: Timeline, version: PlanVersion, name: string): readonly CivilDate[] {
  const own = Object.hasOwn(timeline.account.parameters, name)
    ? (timeline.account.parameters[name] ?? [])
    : [];
  const stated = version.parameters.find(one => one.name === name)?.values ?? [];
  const dates = [...own, ...stated].flatMap(({ from }) => (from === null ? [] : [from]));
  const valueOn = (day: CivilDate): string =>
    parameterAt(version, timeline.account, name, formatCivilDate(day));
  return dates.flatMap(date => {
    const day = parseCivilDate(date);
    // What an account has set for itself hides the contract's later values.
    return day === null || valueOn(day) === valueOn(addDays(day, -1)) ? [] : [day];
  });
}

/** Anniversaries of the start that lie after the day on which a price took effect, and before the other day. */
export function anniversaries(
  start: CivilDate,
  effective: CivilDate,
  before: CivilDate,
): readonly CivilDate[] {
  const years = Math.ceil((monthIndex(before) - monthIndex(start)) / 12) + 1;
  return Array.from({ length: Math.max(0, years) }, (_, i) => addMonthsClamped(start, 12 * (i + 1))).filter(
    day => compareDates(day, effective) > 0 && compareDates(day, before) < 0,
  );
}

// Versions and phases

interface Span {
  readonly version: PlanVersion;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The versions in force during the term, cut to it. */
function versionSpans({ plan, term }: Timeline): readonly Span[] {
  return plan.versions.flatMap((version, index): readonly Span[] => {
    const begins = index === 0 ? null : parseCivilDate(version.from);
    const next = plan.versions[index + 1];
    const ends = next === undefined ? null : parseCivilDate(next.from);
    const from = begins !== null && compareDates(begins, term.from) > 0 ? begins : term.from;
    const to = earliest(ends, term.to);
    return to !== null && compareDates(from, to) >= 0 ? [] : [{ version, from, to }];
  });
}

function phasesWithin(
  timeline: Timeline,
  version: PlanVersion,
  charge: PlanCharge,
  span: Pick<Span, "from" | "to">,
): readonly Piece[] {
  const starts = charge.phases.map(phase => startDay(timeline, version, phase.from));
  return charge.phases.flatMap((phase, index): readonly Piece[] => {
    const start = starts[index];
    if (start === undefined || start === null) return [];
    const later = starts.slice(index + 1).find(one => one !== null) ?? null;
    const from = compareDates(start, span.from) < 0 ? span.from : start;
    const to = earliest(later, span.to);
    return to !== null && compareDates(from, to) >= 0
      ? []
      : [{ from, to, version, charge, phase, effective: from }];
  });
}

// Equal terms

/** Whether nothing that moves money differs from `b` on: places, titles, labels and the dates of the phases left aside. */
function sameTerms({ account }: Timeline, a: Piece, b: Piece, what: "price" | "all"): boolean {
  if (a.phase === b.phase && a.version === b.version) return true;
  const [one, other] = [meaningOf(a), meaningOf(b)];
  const day = formatCivilDate(b.from);
  const valuesOf = ({ version }: Piece, name: string): string =>
    JSON.stringify([parameterAt(version, account, name, day), valuesAfter(version, name, day)]);
  if (one[what] !== other[what]) return false;
  if (what === "all" && !sameAdjustments(a.version, b.version, b.charge.name)) return false;
  return one.parameters.every(name => valuesOf(a, name) === valuesOf(b, name));
}

/** What a version says of a parameter that is to hold later. */
function valuesAfter({ parameters }: PlanVersion, name: string, day: string): readonly unknown[] {
  const values = parameters.find(one => one.name === name)?.values ?? [];
  return values.filter(({ from, value }, index) => {
    return from !== null && from > day && value !== values[index - 1]?.value;
  });
}

/** The price alone, and with all that makes its lines; without the values of its parameters. */
interface Meaning {
  readonly price: string;
  readonly all: string;
  readonly parameters: readonly string[];
}

const meanings = new WeakMap<PricePhase, Meaning>();

function meaningOf({ version, charge, phase }: Piece): Meaning {
  const known = meanings.get(phase);
  if (known !== undefined) return known;
  const { phases: _, ...frame } = charge;
  const shared = version.allowances.filter(allowance => allowance.for.includes(charge.name));
  const used = parametersIn({ frame, phase, shared });
  const parameters = version.parameters.filter(one => used.has(one.name));
  const { source } = charge;
  const price = {
    frame,
    shared,
    phase: { ...phase, from: null },
    parameters: parameters.map(({ name, unit }) => ({ name, unit })),
  };
  const all = {
    price,
    meter: source.kind === "meter" ? version.meters.find(one => one.name === source.meter) : null,
    negative: version.policies.negativeQuantities,
    rounding: version.roundLines,
  };
  const made = {
    price: withoutWording(price),
    all: withoutWording(all),
    parameters: parameters.map(({ name }) => name),
  };
  meanings.set(phase, made);
  return made;
}

/** Whether the taxes, discounts, minimums and maximums of a charge differ in nothing but their wording. */
export function sameAdjustments(a: PlanVersion, b: PlanVersion, charge: string): boolean {
  return a === b || adjustmentTerms(a, b, charge) === adjustmentTerms(b, a, charge);
}

/** What a minimum or maximum states is a matter of its own periods. */
function adjustmentTerms(
  { taxes, discounts, limits }: PlanVersion,
  other: PlanVersion,
  charge: string,
): string {
  return withoutWording({
    taxes: taxes.filter(tax => tax.on.includes(charge)).map(tax => [tax.name, tax.rates]),
    discounts: discounts
      .filter(discount => discount.on.includes(charge))
      .map(({ on: _on, form, ...discount }) => ({ ...discount, form: formTerms(form, [other]) })),
    limits: limits.filter(limit => limit.on.includes(charge)).map(({ kind, name }) => `${kind} ${name}`),
  });
}

/** The spend that picks rows is the same where charges come or go with a version: only those that all have count. */
export function formTerms(form: DiscountForm, others: readonly PlanVersion[]): DiscountForm {
  if (form.kind !== "rows" || form.by.kind !== "spend") return form;
  const isInAll = (name: string): boolean =>
    others.every(({ charges }) => charges.some(charge => charge.name === name));
  return { ...form, by: { kind: "spend", of: form.by.of.filter(isInAll) } };
}

/** Terms as a text that is the same where nothing but their wording differs. */
export function withoutWording(terms: unknown): string {
  return JSON.stringify(terms, (key, value: unknown) => (WORDING.has(key) ? undefined : value));
}

const WORDING: ReadonlySet<string> = new Set(["place", "title", "label", "note", "perLabel"]);
