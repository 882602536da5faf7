/**
 * What becomes of each event: accepted, ignored as a duplicate, held, rejected, voided; on which bill it stands.
 * Bills count from 1 here, as the periods that they close.
 */
import type { Duration } from "../../compiler/syntax/tree.ts";
import { type Calendar, type Moment, momentOf, type Span } from "./calendar.ts";
import { cannot } from "./fractions.ts";
import { type Fact, fieldsOf } from "./payloads.ts";
import { keyOfDatum } from "./values.ts";
import type { Doc } from "./versions.ts";
import type { WorldEvent, WorldJson } from "./world.ts";

export interface Standing {
  readonly fact: Fact;
  /** Where it counts in a quantity: its time, or the start of the later period that it is billed in. */
  readonly counts: Moment;
  /** The first bill that knows it. */
  readonly bill: number;
  /** Changes earlier bills, which are corrected. */
  readonly corrects: boolean;
  /** Before the term: it opens a level and is no usage. */
  readonly opens: boolean;
  /** The bill from which on it is taken back, null: never. */
  readonly voidedFrom: number | null;
}

export interface Intake {
  readonly standing: readonly Standing[];
  /** The bill on which each is counted. */
  readonly rejected: readonly number[];
  readonly held: readonly number[];
}

export interface Received {
  readonly fact: Fact;
  readonly received: Moment;
  /** What makes two events of one identity the same event. */
  readonly content: string;
  readonly voids: { readonly source: string; readonly id: string } | null;
}

/** What the account knows of itself: its billing periods, and the term of each subject that it pays for. */
export interface Terms {
  readonly calendar: Calendar;
  /** Periods that are billed, first at 0. */
  readonly periods: readonly Span[];
  readonly termOf: (subject: string) => Span | null;
  /** An end of the subject that is known only after bills went over it: from that bill on it holds. */
  readonly lateOf: (subject: string, time: Moment) => number | null;
  readonly docAt: (moment: Moment) => Doc;
  /** Whether the periods end with the account's term, so that there is no later bill. */
  readonly ends: boolean;
  /** Where the last period closes later than it ends, for its end becomes known within it. */
  readonly closes: Moment | null;
}

/** Valid events of all accounts, in their identities; what is wrong is told apart by account. */
export interface Sifted {
  readonly events: readonly Received[];
  readonly rejected: readonly Refused[];
  readonly held: readonly Refused[];
  /** How many contents of one identity came first at one instant, at most: 1, or which stands is open. */
  readonly tied: number;
}

export interface Refused {
  readonly subject: string;
  readonly time: Moment;
  readonly received: Moment;
  /** When the same event came in time: then nothing would be rejected, if it came before the bill that tells it. */
  readonly inTime?: Moment | null;
}

const HOUR = 3_600_000_000_000n;

/** Of contents that came at one instant the one of that number stands, in an order of their own. */
export function sift(
  events: readonly WorldEvent[],
  docAt: (moment: Moment) => Doc,
  calendar: Calendar,
  standing = 0,
): Sifted {
  const valid: Received[] = [];
  const early: Received[] = [];
  const broken = new Map<string, Refused>();
  for (const event of events) {
    const time = momentOf(event.time);
    // Without a time it belongs to no period, and so is on no bill.
    if (time === null) continue;
    const received = event.received === null ? time : momentOf(event.received);
    const doc = docAt(time);
    const isVoid = event.type === "tarif.void";
    const declared = [...doc.events.values()].find(one => one.type.value === event.type);
    if (declared === undefined && !isVoid) continue;
    const fields = declared === undefined ? new Map() : fieldsOf(declared, event.data, doc);
    const voids = isVoid ? targetOf(event.data) : null;
    const { source, id, subject } = event;
    if (received === null || fields === null || (isVoid && voids === null)) {
      const key = JSON.stringify([source, id, event.type, subject, time.toString(), sorted(event.data)]);
      const copy = { subject, time, received: received ?? time };
      const before = broken.get(key);
      if (before === undefined || copy.received < before.received) broken.set(key, copy);
      continue;
    }
    const fact: Fact = { event: declared?.name.text ?? "", source, id, subject, time, fields };
    const one = { fact, received, content: contentOf(event.type, fact, voids), voids };
    (isFuture(doc, calendar, time, received) ? early : valid).push(one);
  }
  const settled = identities(valid, standing);
  return { ...settled, rejected: [...broken.values(), ...tooEarly(early, settled.events)] };
}

/** From the future; where the same event came in time later, it depends on when. */
function tooEarly(early: readonly Received[], standing: readonly Received[]): readonly Refused[] {
  const key = ({ fact, content }: Received): string => JSON.stringify([fact.source, fact.id, content]);
  const inTime = new Map(standing.map(one => [key(one), one.received]));
  const found = new Map<string, Refused>();
  for (const one of early) {
    const before = found.get(key(one));
    if (before !== undefined && before.received <= one.received) continue;
    const { subject } = one.fact;
    const { received } = one;
    found.set(key(one), { subject, time: received, received, inTime: inTime.get(key(one)) ?? null });
  }
  return [...found.values()];
}

/** The same data whatever the order of its keys. */
function sorted(data: WorldJson): unknown {
  if (data === null || typeof data !== "object") return data;
  if (Array.isArray(data)) return data.map(sorted);
  return Object.entries(data)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, sorted(value as WorldJson)]);
}

function isFuture(doc: Doc, calendar: Calendar, time: Moment, received: Moment): boolean {
  const policy = doc.policy.get("future-events");
  const until = policy?.kind === "future-events" ? calendar.addTo(received, policy.ahead) : received + HOUR;
  return time > until;
}

/** "The first received stands, the other is held; the same event again is ignored." */
function identities(valid: readonly Received[], standing: number): Pick<Sifted, "events" | "held" | "tied"> {
  const groups = new Map<string, Received[]>();
  for (const one of valid) {
    const key = JSON.stringify([one.fact.source, one.fact.id]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const events: Received[] = [];
  const held: Refused[] = [];
  let tied = 1;
  for (const group of groups.values()) {
    const [first, ties] = firstOf(group, standing);
    tied = Math.max(tied, ties);
    const others = new Map<string, Received>();
    for (const one of group) {
      if (one.content === first.content) continue;
      const known = others.get(one.content);
      if (known === undefined || one.received < known.received) others.set(one.content, one);
    }
    events.push(first);
    for (const one of others.values())
      held.push({ subject: one.fact.subject, time: one.fact.time, received: one.received });
  }
  return { events, held, tied };
}

/** "The first received stands (tie: smaller content hash)": of which, without the hash, any may stand. */
function firstOf(group: readonly Received[], standing: number): readonly [Received, number] {
  const earliest = group.reduce((a, b) => (b.received < a.received ? b : a)).received;
  const first = new Map(
    group.filter(({ received }) => received === earliest).map(one => [one.content, one] as const),
  );
  const ordered = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const one = ordered[standing % ordered.length] ?? cannot("an identity of nothing");
  return [one, ordered.length];
}

/** What the declaration reads of it: other keys of the data, and how a number is written, make no other event. */
function contentOf(type: string, fact: Fact, voids: Received["voids"]): string {
  const fields = [...fact.fields].map(([name, value]) => [name, keyOfDatum(value)]);
  return JSON.stringify([type, fact.subject, fact.time.toString(), fields, voids]);
}

function targetOf(data: WorldJson): { source: string; id: string } | null {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return null;
  const { source, id } = data as Readonly<Record<string, WorldJson>>;
  return typeof source === "string" && typeof id === "string" ? { source, id } : null;
}

/** The first period whose bill is made after the instant; one past the last where there is none. */
function billAfter(terms: Terms, received: Moment): number {
  const index = terms.periods.findIndex((_, at) => received < billMoment(terms, at + 1));
  return index < 0 ? terms.periods.length + 1 : index + 1;
}

/** A bill is made when late events of its period are no longer waited for: by default at the period's end. */
export function billMoment({ periods, docAt, calendar, closes }: Terms, bill: number): Moment {
  const period = periods[bill - 1] ?? cannot(`bill ${bill}`);
  const end = bill === periods.length && closes !== null ? closes : period.to;
  const policy = docAt(period.to - 1n).policy.get("late-events");
  return policy?.kind === "late-events" ? calendar.addTo(end, policy.until) : end;
}

export function intakeOf(sifted: Sifted, terms: Terms, isLevel: (fact: Fact) => boolean): Intake {
  const mine = ({ subject }: { readonly subject: string }): boolean => terms.termOf(subject) !== null;
  const held = sifted.held.filter(mine).map(one => countedOn(terms, one));
  const placed: Placed[] = [];
  const events = sifted.events.filter(one => mine(one.fact));
  for (const one of events) {
    if (one.voids !== null) continue;
    const { source, id } = one.fact;
    const isHeld = isTooLateToCorrect(one, terms);
    const standing = isHeld ? null : place(one, terms, isLevel);
    const told = toldOn(one, terms, isLevel);
    placed.push({ source, id, standing, isHeld, bill: standing?.bill ?? told });
  }
  const all = events.filter(one => one.voids !== null).sort((a, b) => (a.received < b.received ? -1 : 1));
  const isStrange = strangeIn(sifted);
  const voids = all.filter(one => !isStrange(one));
  // An event of another account cannot be taken back.
  const refused = all.filter(isStrange).map(one => countedOn(terms, { ...one.fact, ...one }));
  const left = voids.reduce<readonly Placed[]>(
    (all, one) => voidIn(all, one, terms, { rejected: refused, held }),
    placed,
  );
  const rejected = [
    ...sifted.rejected.filter(one => mine(one) && isTold(terms, one)).map(one => countedOn(terms, one)),
    ...left.flatMap(({ standing, isHeld, bill }) => (standing === null && !isHeld ? [bill] : [])),
    ...refused,
  ];
  held.push(...left.flatMap(({ isHeld, bill }) => (isHeld ? [bill] : [])));
  const standing = left.flatMap(one => one.standing ?? []).map(one => endLate(one, terms, rejected));
  return { standing, rejected, held };
}

/** Whether a void is of an event that is another account's, be it one of the same pool. */
function strangeIn({ events }: Sifted): (of: Received) => boolean {
  const key = (one: { readonly source: string; readonly id: string }): string =>
    JSON.stringify([one.source, one.id]);
  const subjects = new Map(events.map(({ fact }) => [key(fact), fact.subject]));
  return ({ voids, fact }) => voids !== null && (subjects.get(key(voids)) ?? fact.subject) !== fact.subject;
}

/** A late event is a correction as long as corrections are accepted, where the contract says for how long. */
function isTooLateToCorrect({ fact, received }: Received, terms: Terms): boolean {
  const own = terms.periods.findIndex(({ from, to }) => from <= fact.time && fact.time < to) + 1;
  const period = terms.periods[own - 1];
  if (period === undefined || openBill(terms, received) <= own) return false;
  const { policy } = terms.docAt(period.to - 1n);
  const late = policy.get("late-events");
  const corrections = policy.get("corrections");
  if (late?.kind !== "late-events" || late.treatment !== "corrections") return false;
  if (corrections?.kind !== "corrections" || typeof corrections.accepted === "string") return false;
  return received >= terms.calendar.addTo(billMoment(terms, own), corrections.accepted);
}

function isTold(terms: Terms, one: Refused): boolean {
  const inTime = one.inTime ?? null;
  if (inTime === null) return true;
  const bill = countedOn(terms, one);
  const isLast = bill > terms.periods.length || (terms.ends && bill === terms.periods.length);
  return !isLast && inTime >= billMoment(terms, bill);
}

/** An event with its identity, the bill on which it stands or is counted, and what it is there: null, rejected or held. */
interface Placed {
  readonly source: string;
  readonly id: string;
  readonly standing: Standing | null;
  readonly isHeld: boolean;
  readonly bill: number;
}

/** The first bill that is still open; where the term has ended, the last one stays open for what comes. */
function openBill(terms: Terms, received: Moment): number {
  const bill = billAfter(terms, received);
  return terms.ends ? Math.min(bill, terms.periods.length) : bill;
}

/** Where what is not billed is counted: the bill of its time or, where that is made, the first open one. */
function countedOn(terms: Terms, { time, received }: Pick<Refused, "time" | "received">): number {
  const isAfter = time >= (terms.periods.at(-1)?.to ?? time);
  const after = isAfter ? terms.periods.length + (terms.ends ? 0 : 1) : 0;
  const own = terms.periods.findIndex(({ from, to }) => from <= time && time < to) + 1;
  return Math.max(after, own, openBill(terms, received));
}

/** What was accepted before the end was known is rejected then, if no void has taken it away. */
function endLate(one: Standing, terms: Terms, rejected: number[]): Standing {
  const known = lateOf(one.fact, terms);
  if (known === null || (one.voidedFrom !== null && one.voidedFrom <= known)) return one;
  rejected.push(known);
  return { ...one, voidedFrom: known };
}

/** What opens a level counts from its account's start on, so an end before that is one before it, too. */
function lateOf({ subject, time }: Fact, terms: Terms): number | null {
  const start = terms.termOf(subject)?.from ?? time;
  return terms.lateOf(subject, time < start ? start : time);
}

function place(one: Received, terms: Terms, isLevel: (fact: Fact) => boolean): Standing | null {
  const standing = placeInTerm(one, terms, isLevel);
  const known = lateOf(one.fact, terms);
  return standing === null || known === null || standing.bill < known ? standing : null;
}

/** What would have stood but for an end that is known late is told when that is known, and not before. */
function toldOn(one: Received, terms: Terms, isLevel: (fact: Fact) => boolean): number {
  const own = countedOn(terms, { ...one.fact, ...one });
  const known = placeInTerm(one, terms, isLevel) === null ? null : lateOf(one.fact, terms);
  return Math.max(own, known ?? own);
}

function placeInTerm(
  { fact, received }: Received,
  terms: Terms,
  isLevel: (fact: Fact) => boolean,
): Standing | null {
  const term = terms.termOf(fact.subject) ?? cannot("an event of nobody");
  const known = openBill(terms, received);
  const base = { fact, counts: fact.time, corrects: false, voidedFrom: null };
  const opens = fact.time < term.from;
  // An account that starts after the end of the one that pays for it has no term.
  if (term.from >= term.to || fact.time >= term.to || (opens && !isLevel(fact))) return null;
  // What opens a level does so with the first period.
  const at = opens ? term.from : fact.time;
  const own = terms.periods.findIndex(({ from, to }) => from <= at && at < to) + 1;
  if (own === 0) return { ...base, opens, bill: terms.periods.length + 1 };
  const policy = terms.docAt(fact.time).policy.get("late-events");
  const treatment = policy?.kind === "late-events" ? policy.treatment : "next period";
  if (billAfter(terms, received) > own && treatment === "rejected") return null;
  if (known <= own) return { ...base, opens, bill: own };
  if (treatment === "corrections") return { ...base, opens, bill: known, corrects: true };
  const counts = opens ? fact.time : (terms.periods[known - 1]?.from ?? fact.time);
  return { ...base, opens, bill: known, counts };
}

function correctionsIn({ policy }: Doc): "never" | "until the bill" | Duration {
  const sentence = policy.get("corrections");
  return sentence?.kind === "corrections" ? sentence.accepted : "until the bill";
}

function voidIn(
  all: readonly Placed[],
  { fact, voids, received }: Received,
  terms: Terms,
  counts: { readonly rejected: number[]; readonly held: number[] },
): readonly Placed[] {
  const target = all.find(({ source, id }) => source === voids?.source && id === voids.id);
  const bill = billAfter(terms, received);
  const told = countedOn(terms, { time: fact.time, received });
  if (correctionsIn(terms.docAt(received)) === "never") {
    counts.rejected.push(told);
    return all;
  }
  if (target === undefined || (target.standing?.voidedFrom ?? null) !== null) return all;
  const isTooLate = terms.ends && bill > terms.periods.length;
  if (bill > target.bill) {
    // How long a period is open says the version with which it ends.
    const period = terms.periods[target.bill - 1];
    const accepted = period === undefined ? "never" : correctionsIn(terms.docAt(period.to - 1n));
    const until =
      typeof accepted === "string" ? null : terms.calendar.addTo(billMoment(terms, target.bill), accepted);
    if (until === null || received >= until || isTooLate) {
      counts.held.push(told);
      return all;
    }
    // What an earlier bill has told of an event that never stood stays told.
    if (target.standing === null) return all;
  }
  // What never stood on a bill is gone, and is not counted either.
  if (target.standing === null) return all.filter(one => one !== target);
  const standing = { ...target.standing, voidedFrom: bill };
  return all.map(one => (one === target ? { ...one, standing } : one));
}
