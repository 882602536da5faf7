/** Who takes events of a kind: the meters, and the charges that price each of them, of a version in force. */
import { type Account, parameterAt } from "../billing/account.ts";
import type { AccountCalendar } from "../billing/calendar.ts";
import { type CutsOf, latestOf, type MeterCuts, openSince, type Slice, usageCuts } from "../billing/cuts.ts";
import { pieceAt, piecesOf } from "../billing/timeline.ts";
import type { Timeline } from "../billing/timeline-days.ts";
import { withoutWording } from "../billing/wording.ts";
import { kept } from "../kept.ts";
import { bug } from "../number/bug.ts";
import type { Rational } from "../number/rational.ts";
import type {
  DateText,
  Plan,
  PlanBand,
  PlanCharge,
  PlanDimension,
  PlanEvent,
  PlanMeter,
  PlanVersion,
} from "../plan/plan.ts";
import { addDays, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { civilDayAt, startOfDay } from "../time/zone.ts";
import type { Accumulator } from "./accumulators.ts";
import type { CheckedEvent } from "./check-event.ts";
import { numberOf } from "./evaluate.ts";
import type { LevelPoint } from "./levels.ts";
import { type Measured, measuredBeside, measureOf } from "./measures.ts";
import type { Where } from "./readings.ts";
import { type EachEvent, grantsOf } from "./slices.ts";

export interface BillIntake {
  /** What each version in force in the bill's time gathers. */
  readonly versions: Map<PlanVersion, VersionIntake>;
  /** First day of the bill's period. */
  readonly date: DateText;
}

export interface VersionIntake {
  /** By name of the event. */
  readonly readers: ReadonlyMap<string, readonly Reader[]>;
  readonly bands: ReadonlyMap<string, PlanBand>;
  /** How the version declares an event, by its name. */
  readonly declared: (event: string) => PlanEvent | undefined;
  /** The defaults of fields that it declares and an earlier version's event lacks. */
  readonly added: (event: PlanEvent) => CheckedEvent;
  /** A parameter of the account on the first day of the bill's period: a meter has one for all of it. */
  readonly parameter: (name: string) => Rational;
  /** That on the day of an event that is priced on its own, or that comes late. */
  readonly parameterThen: (time: Instant, by?: PlanVersion) => (name: string) => Rational;
}

/** Whatever takes events of a kind: a meter, or a charge that prices each of them. */
type Reader = MeterReader | EachReader;

export interface MeterReader {
  readonly kind: "meter";
  readonly name: string;
  /** The name under which its usage is kept. */
  readonly measure: string;
  /** The version whose bands and parameters it reads by. */
  readonly version: PlanVersion;
  readonly source: Gathered;
  readonly by: readonly PlanDimension[];
  readonly cuts: MeterCuts;
  readonly cells: Map<string, Cell>;
}

export interface EachReader {
  readonly kind: "each";
  readonly name: string;
  readonly version: PlanVersion;
  /** It takes what counts from then on, and before that; null: always. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly source: EachSource;
  /** Versions after its own that measure something else of such events, and include some of it. */
  readonly later: readonly { readonly version: PlanVersion; readonly source: EachSource }[];
  readonly events: EachEvent[];
}

export type EachSource = Extract<PlanCharge["source"], { readonly kind: "each" }>;

type Source = PlanVersion["meters"][number]["source"];
export type Gathered = Extract<Source, { readonly kind: "aggregate" | "level" | "buckets" }>;

export interface Cell {
  readonly where: Where;
  readonly parts: Map<Instant, Part>;
  /** Events come in bunches of one slice. */
  recent: { readonly slice: Slice; readonly part: Part } | null;
  /** Null where no event has set one. */
  levels: Map<string, Level> | null;
}

export interface Level {
  /** Null where it is that of the account whose usage it is. */
  readonly account: string | null;
  readonly points: Map<Instant, LevelPoint>;
}

export interface Part {
  accumulator: Accumulator;
}

/** Whose usage it is. */
export interface Owner {
  readonly plan: Plan;
  readonly account: Account;
  readonly calendar: AccountCalendar;
  readonly cutsOf: CutsOf;
}

export function ownerOf(plan: Plan, account: Account, calendar: AccountCalendar): Owner {
  return { plan, account, calendar, cutsOf: usageCuts(plan, account, calendar) };
}

export function billIntake(date: DateText): BillIntake {
  return { versions: new Map(), date };
}

export function versionIntake(owner: Owner, into: BillIntake, version: PlanVersion): VersionIntake {
  const found = into.versions.get(version);
  if (found !== undefined) return found;
  let known: Map<string, Rational> | null = null;
  const parameter = (name: string): Rational => {
    known ??= new Map();
    const day = laterOf(into.date, version.from);
    const value = known.get(name) ?? numberOf(parameterAt(version, owner.account, name, day));
    known.set(name, value);
    return value;
  };
  const parameterThen =
    (time: Instant, by: PlanVersion = version) =>
    (name: string): Rational => {
      const { term } = owner.calendar;
      const day = civilDayAt(owner.plan.zone, time < term.start ? term.start : time);
      const date = day === null ? into.date : formatCivilDate(day);
      return numberOf(parameterAt(by, owner.account, name, laterOf(date, by.from)));
    };
  const readers = new Map<string, Reader[]>();
  const add = (event: string, reader: Reader): void => {
    const others = readers.get(event);
    if (others === undefined) readers.set(event, [reader]);
    else others.push(reader);
  };
  for (const meter of version.meters) addMeter(owner, version, meter, add);
  for (const { version: other, meter } of readBeside(owner, into, version))
    addMeter(owner, other, meter, add);
  const waiting = sourcesThatWait(owner, version);
  for (const charge of version.charges) {
    const from = waiting.find(({ name }) => name === charge.name)?.to ?? null;
    addEach(owner, version, charge, { from, to: null }, add);
  }
  for (const { version: before, charge, to } of waiting)
    addEach(owner, before, charge, { from: null, to }, add);
  for (const { name, unit, grant } of version.credits) {
    if (grant.kind !== "event") continue;
    const of = { kind: "field", name: grant.field, factor: grant.factor } as const;
    const source = { kind: "each", event: grant.event, of, unit, where: null, dimensions: [] } as const;
    addEach(owner, version, { name: grantsOf(name), source }, { from: null, to: null }, add);
  }
  const made = { readers, ...kept(declarations, version, newDeclarations), parameter, parameterThen };
  into.versions.set(version, made);
  return made;
}

type Declarations = Pick<VersionIntake, "bands" | "declared" | "added">;

/** The same for all accounts. */
const declarations = new WeakMap<PlanVersion, Declarations>();

function newDeclarations(version: PlanVersion): Declarations {
  const bands = new Map(version.bands.map(band => [band.name, band]));
  const events = new Map(version.events.map(event => [event.name, event]));
  const declared = (event: string): PlanEvent | undefined => events.get(event);
  const added = (event: PlanEvent): CheckedEvent => defaultsAdded(event, declared(event.name));
  return { bands, declared, added };
}

/**
 * Meters of other versions that read the events of a bill too. Of a price period in which a version begins, those of
 * both are asked for all of it; and of levels what is told before is where they stand when their version begins.
 */
function readBeside(owner: Owner, { date }: BillIntake, version: PlanVersion): readonly Measured[] {
  const { plan, calendar, cutsOf } = owner;
  if (plan.versions.length < 2) return [];
  const { later, earlier } = measuredBeside(plan, version);
  const day = parseCivilDate(date) ?? bug(date);
  const start = startOfDay(plan.zone, day) ?? calendar.term.start;
  const number = calendar.numberAt(start);
  const end = (number === null ? null : calendar.period(number)?.end) ?? start;
  const isToCome = ({ version: { from }, meter }: Measured): boolean => {
    const begins = parseCivilDate(from) ?? bug(from);
    return isLevel(meter) || openSince(plan, calendar, cutsOf(meter.name, "meter"), begins) < end;
  };
  const isOpen = ({ version: before, meter }: Measured): boolean => {
    const next = plan.versions[plan.versions.indexOf(before) + 1] ?? bug("an earlier version is the last");
    const ended = parseCivilDate(next.from) ?? bug(next.from);
    if (compareDates(ended, calendar.term.from) <= 0) return false;
    const until = latestOf(cutsOf(meter.name, "meter"), addDays(ended, -1));
    return compareDates(until, day) > 0;
  };
  return [...later.filter(isToCome), ...earlier.filter(isOpen)];
}

function isLevel({ source }: PlanMeter): boolean {
  return source.kind === "level";
}

/** Levels that later versions begin to measure. */
export function levelsToCome(plan: Plan, version: PlanVersion): readonly Measured[] {
  return measuredBeside(plan, version).later.filter(({ meter }) => isLevel(meter));
}

/** Those of fields that only the later declaration has. */
function defaultsAdded(event: PlanEvent, later: PlanEvent | undefined): CheckedEvent {
  if (later === undefined || later === event) return NOTHING_ADDED;
  const fields = later.fields.filter(({ name }) => !event.fields.some(one => one.name === name));
  const texts = new Map<string, string>();
  const numbers = new Map<string, Rational>();
  for (const { name, type, presence } of fields) {
    if (typeof presence === "string") continue;
    texts.set(name, presence.default);
    if (type === "integer" || type === "decimal") numbers.set(name, numberOf(presence.default));
  }
  return { texts, numbers };
}

const NOTHING_ADDED: CheckedEvent = { texts: new Map(), numbers: new Map() };

/** Before it begins a version reads by the values with which it does. */
function laterOf(date: DateText, begins: DateText): DateText {
  return date < begins ? begins : date;
}

type Add = (event: string, reader: Reader) => void;

function addMeter(
  owner: Owner,
  version: PlanVersion,
  { name, source, by }: PlanVersion["meters"][number],
  add: Add,
): void {
  if (source.kind === "derived" || source.kind === "choice") return;
  const cuts = owner.cutsOf(name, "meter");
  const measure = measureOf(owner.plan, version, name);
  add(source.event, { kind: "meter", name, measure, version, source, by, cuts, cells: new Map() });
}

function addEach(
  { plan }: Owner,
  version: PlanVersion,
  { name, source }: Pick<PlanCharge, "name" | "source">,
  days: Pick<EachReader, "from" | "to">,
  add: Add,
): void {
  if (source.kind !== "each") return;
  const later = measuredLater(plan, version, name, source);
  add(source.event, { kind: "each", name, version, source, ...days, later, events: [] });
}

function measuredLater(
  { versions }: Plan,
  version: PlanVersion,
  name: string,
  { event, of }: EachSource,
): EachReader["later"] {
  const measure = withoutWording(of);
  return versions.slice(versions.indexOf(version) + 1).flatMap(one => {
    const charge = one.charges.find(other => other.name === name);
    if (charge === undefined || charge.source.kind !== "each" || charge.includes.length === 0) return [];
    const { source } = charge;
    return source.event !== event || withoutWording(source.of) === measure ? [] : [{ version: one, source }];
  });
}

/** A charge of an earlier version whose price goes on until a period ends, and with it the events that it is for. */
interface Waiting {
  readonly name: string;
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly to: Instant | null;
}

function sourcesThatWait({ plan, account, calendar }: Owner, version: PlanVersion): readonly Waiting[] {
  if (version.policies.priceChanges !== "wait" || version === plan.versions[0]) return [];
  const timeline: Timeline = { plan, account, term: calendar.term };
  const begins = parseCivilDate(version.from) ?? bug(version.from);
  return version.charges.flatMap((charge): readonly Waiting[] => {
    const before = pieceAt(piecesOf(timeline, charge.name), begins);
    const isOther = before !== null && withoutWording(before.charge.source) !== withoutWording(charge.source);
    if (!isOther) return [];
    const to = before.to === null ? null : startOfDay(plan.zone, before.to);
    return [{ name: charge.name, version: before.version, charge: before.charge, to }];
  });
}
