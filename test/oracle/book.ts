/** One paying account: its contract, calendar and events; and what of all this is known when a bill is made. */
import type { Choice } from "../../compiler/syntax/tree.ts";
import { type Calendar, type Day, type Moment, nextDay, type Span } from "./calendar.ts";
import type { EventView } from "./expressions.ts";
import { cannot, type Fraction } from "./fractions.ts";
import type { Standing } from "./intake.ts";
import { type Datum, datedValues, type ParameterAt, valueOn } from "./values.ts";
import type { Doc } from "./versions.ts";
import type { WorldAccount, WorldValue } from "./world.ts";

export const NEVER: Day = "9999-01-01";

/** A quantity that an example gives for a meter and a period. */
export interface Usage {
  readonly meter: string;
  readonly where: readonly Choice[];
  readonly value: Fraction;
  readonly period: Span;
}

export interface Book {
  readonly account: string;
  readonly docs: readonly Doc[];
  readonly calendar: Calendar;
  readonly texts: ReadonlyMap<string, string>;
  /** The terms of the accounts that it pays for, itself among them, as a bill knows them. */
  readonly memberTerm: (subject: string, bill: number) => Span | null;
  /** The bills that are the first to know of an end of one of these, which earlier ones have gone over. */
  readonly memberEnds: readonly number[];
  /** From the account's first day. */
  readonly start: Moment;
  /** The account's own end, from the register. */
  readonly end: { readonly last: Day; readonly known: Day } | null;
  /** Billing periods, cut by the term, first at 0: period n is closed by bill n. */
  readonly periods: readonly Span[];
  readonly standing: readonly Standing[];
  readonly usage: readonly Usage[];
  /** What allowances leave unused before is not carried over. */
  readonly carriesFrom: Moment;
  readonly register: Readonly<Record<string, readonly WorldValue[]>>;
  /** The last bill, where it knows more than its period's end does: what another moment, and the events of another bill. */
  readonly lastKnows: { readonly moment: Moment; readonly bill: number } | null;
}

/** What bill n knows. */
export interface View {
  readonly book: Book;
  readonly bill: number;
  readonly calendar: Calendar;
  readonly docs: readonly Doc[];
  /** The end of the term as it is known. */
  readonly termEnd: Moment;
  readonly docAt: (moment: Moment) => Doc;
  readonly parameterAt: (moment: Moment) => ParameterAt;
  readonly memberTerm: (subject: string) => Span | null;
  /** The events that count in what bill m closes, as bill n knows them. */
  readonly events: (m: number) => readonly Standing[];
  /** The bill that closes what ends there. */
  readonly closing: (end: Moment) => number;
}

export function docIn(docs: readonly Doc[], day: Day): Doc {
  return docs.findLast(doc => doc.from <= day) ?? docs[0] ?? cannot("a contract without versions");
}

interface Parameters {
  /** All versions, of which some may not be known. */
  readonly all: readonly Doc[];
  readonly docs: readonly Doc[];
  readonly register: Book["register"];
  /** The account's first day. */
  readonly start: Day;
  readonly isKnown: (day: Day) => boolean;
}

/** A parameter that a version adds has its first value before; one that is a date has one value for an account. */
function parameterOn({ all, docs, register, start, isKnown }: Parameters, name: string, day: Day): Datum {
  const has = (doc: Doc): boolean => doc.parameters.has(name);
  const here = docIn(docs, day);
  const doc = has(here) ? here : (docs.find(one => has(one) && one.from > day) ?? here);
  const declared = doc.parameters.get(name) ?? cannot(`the parameter ${name}`);
  const rows = datedValues(declared, register[name] ?? [], doc.units);
  const ends = all.find(one => one.version > doc.version)?.from ?? NEVER;
  if (declared.value.kind !== "date") return valueOn(rows, day, isKnown, ends);
  if (rows.some(({ from }) => from !== null && from > start)) cannot("a parameter of several dates");
  return valueOn(rows, start, isKnown, ends);
}

/** What events are read by, before any bill. */
export function eventViewOf(
  docs: readonly Doc[],
  calendar: Calendar,
  texts: ReadonlyMap<string, string>,
  { start, parameters }: Pick<WorldAccount, "start" | "parameters">,
): EventView {
  const parameterAt = (moment: Moment): ParameterAt => {
    const day = calendar.dayOf(moment);
    return name =>
      parameterOn({ all: docs, docs, register: parameters, start, isKnown: () => true }, name, day);
  };
  return { calendar, parameterAt, docs, book: { texts, start: calendar.startOf(start) } };
}

/** "A register value is known from its date; a bill uses what is known at its period's end"; a version likewise. */
export function viewOf(book: Book, bill: number): View {
  const { calendar } = book;
  const late = bill === book.periods.length ? book.lastKnows : null;
  const closes = bill === 0 ? book.start : (book.periods[bill - 1] ?? cannot(`bill ${bill}`)).to;
  const instant = late?.moment ?? closes;
  const knows = late?.bill ?? bill;
  // What begins on the day on which the bill closes is known, so that an advance from that day on has it.
  const isKnown = (day: Day): boolean => calendar.startOf(day) <= instant;
  // An end is known only where the bill closes after it.
  const isEndKnown = (day: Day): boolean => (bill === 0 ? isKnown(day) : calendar.startOf(day) < instant);
  // A version that takes effect after the account's last day is no matter of it, however late the end is known.
  const docs = book.docs.filter((doc, index) => index === 0 || calendar.startOf(doc.from) <= closes);
  const until = [
    book.docs.at(-1)?.to ?? null,
    book.end !== null && isEndKnown(book.end.known) ? book.end.last : null,
  ];
  const ends = until.flatMap(day => (day === null ? [] : [calendar.startOf(nextDay(day))]));
  const termEnd = ends.reduce((a, b) => (b < a ? b : a), calendar.startOf(NEVER));
  const docAt = (moment: Moment): Doc => docIn(docs, calendar.dayOf(moment));
  const known = new Map<string, Datum>();
  const start = calendar.dayOf(book.start);
  const parameterAt =
    (moment: Moment): ParameterAt =>
    name => {
      const day = calendar.dayOf(moment);
      const key = `${name} ${day}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const value = parameterOn({ all: book.docs, docs, register: book.register, start, isKnown }, name, day);
      known.set(key, value);
      return value;
    };
  const byBill = new Map<number, readonly Standing[]>();
  return {
    book,
    bill,
    calendar,
    docs,
    termEnd,
    docAt,
    parameterAt,
    memberTerm: subject => book.memberTerm(subject, knows),
    events: m => {
      const found =
        byBill.get(m) ??
        book.standing.filter(
          one =>
            one.bill <= (one.corrects ? knows : Math.min(m, bill)) &&
            (one.voidedFrom === null || one.voidedFrom > knows),
        );
      byBill.set(m, found);
      return found;
    },
    closing: end => {
      const index = book.periods.findIndex(({ from, to }) => from < end && end <= to);
      return index < 0 ? book.periods.length + 1 : index + 1;
    },
  };
}
