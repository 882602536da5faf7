/** The contract's own examples: a history of one account, and what its bills are expected to say. */
import type {
  BillStep,
  Choice,
  ExampleDecl,
  Expected,
  ExpectStep,
  Literal,
  ParameterValue,
  RecordStep,
} from "../../compiler/syntax/tree.ts";
import { drawsOf } from "./allowances.ts";
import { chargeIn, docOf, isChosen } from "./asked-lines.ts";
import { billsOf, type Made } from "./bills.ts";
import { type Book, docIn, eventViewOf, type Usage } from "./book.ts";
import { type Calendar, type Moment, momentOf, nextDay, type Span } from "./calendar.ts";
import { cannot, type Fraction, numberOf, sum, whole, ZERO } from "./fractions.ts";
import { grantsOf } from "./grants.ts";
import { intakeOf, type Received, type Refused, type Sifted, type Terms } from "./intake.ts";
import { combosOf, isInLevel } from "./meters.ts";
import { type Fact, recordedFields } from "./payloads.ts";
import { leftOf } from "./payments.ts";
import { calendarFor, periodsThrough, termOf } from "./terms.ts";
import { numericOf } from "./values.ts";
import type { Doc } from "./versions.ts";
import type { OutcomeExample, WorldValue } from "./world.ts";

const ACCOUNT = "example";

interface Asked {
  readonly bill: number;
  readonly step: ExpectStep;
}

interface History {
  readonly book: Book;
  readonly asked: readonly Asked[];
  readonly rejected: number;
  readonly held: number;
}

export function examplesOf(
  docs: readonly Doc[],
  texts: ReadonlyMap<string, string>,
  example: ExampleDecl,
): OutcomeExample {
  const history = historyOf(docs, texts, example);
  const made = billsOf(history.book);
  const answers = history.asked.map(({ bill, step }) => {
    const one = made[bill] ?? cannot(`bill ${bill} of an example`);
    const { expected } = step;
    const found = foundIn(history, one, expected).toString();
    const wanted = wantedBy(history, one, expected).toString();
    const label = `bill ${bill}: ${labelOf(expected)}`;
    return { path: step.span.path, start: step.span.start, found, wanted, label };
  });
  const failures = answers
    .filter(({ found, wanted }) => found !== wanted)
    .map(({ label, found, wanted }) => `${label} is ${found} and should be ${wanted}`);
  return { title: example.title.value, failures, expectations: answers };
}

function labelOf(expected: Expected): string {
  const name = "name" in expected ? ` ${expected.name.text}` : "";
  const on = expected.kind === "expect-discount" && expected.on !== null ? ` on ${expected.on.text}` : "";
  return `${expected.kind}${name}${on}`;
}

// The history

function historyOf(docs: readonly Doc[], texts: ReadonlyMap<string, string>, example: ExampleDecl): History {
  const first = docs[0] ?? cannot("a contract without versions");
  const calendar = calendarFor(docs, first.from);
  const { steps } = example;
  const end = steps.find(step => step.kind === "ends")?.on.text ?? null;
  const term = termOf(calendar, docs, { start: first.from, end });
  const bills = steps.filter(step => step.kind === "bill");
  const last = bills.map(step => endOf(calendar, step, term)).reduce((a, b) => (a > b ? a : b), term.from);
  const periods = periodsThrough(calendar, term, last > term.from ? last - 1n : term.from);
  const numbers = new Map(bills.map(step => [step, numberFor(calendar, periods, step)]));
  const docAt = (moment: Moment): Doc => docIn(docs, calendar.dayOf(moment));
  const ends = periods.at(-1)?.to === term.to;
  const terms: Terms = {
    calendar,
    periods,
    termOf: () => term,
    lateOf: () => null,
    docAt,
    ends,
    closes: null,
  };
  const view = eventViewOf(docs, calendar, texts, { start: first.from, parameters: registerOf(steps) });
  const isLevel = (fact: Fact): boolean => docs.some(doc => isInLevel(view, doc, fact));
  const intake = intakeOf(
    recorded(
      steps.filter(step => step.kind === "record"),
      docAt,
    ),
    terms,
    isLevel,
  );
  const asked: Asked[] = [];
  const usage: Usage[] = [];
  let bill = 0;
  for (const step of steps) {
    if (step.kind === "bill") bill = numbers.get(step) ?? 0;
    if (step.kind === "usage") {
      const period = periods[bill - 1] ?? cannot("usage on the opening bill");
      const value = numericOf(step.value, docAt(period.from).units, () => cannot("a parameter as usage"));
      usage.push({ meter: step.meter.text, where: step.where, value, period });
    }
    if (step.kind === "expect") asked.push({ bill, step });
  }
  const book: Book = {
    account: ACCOUNT,
    docs,
    calendar,
    texts,
    memberTerm: () => null,
    memberEnds: [],
    start: term.from,
    end: end === null ? null : { last: end, known: end },
    periods,
    standing: intake.standing,
    usage,
    carriesFrom:
      periods[(numbers.get(bills[0] ?? cannot("an example without a bill")) ?? 0) - 1]?.from ?? term.from,
    register: registerOf(steps),
    lastKnows: null,
  };
  return { book, asked, rejected: intake.rejected.length, held: intake.held.length };
}

function registerOf(steps: ExampleDecl["steps"]): Readonly<Record<string, readonly WorldValue[]>> {
  const found: Record<string, WorldValue[]> = {};
  for (const step of steps) {
    if (step.kind !== "given") continue;
    const from = step.from?.text ?? null;
    const name = step.parameter.text;
    found[name] = [...(found[name] ?? []), { from, value: textOf(step.value), known: null }].sort((a, b) =>
      (a.from ?? "") < (b.from ?? "") ? -1 : 1,
    );
  }
  return found;
}

/** As the register writes it: digits in the parameter's unit. */
function textOf(value: ParameterValue): string {
  switch (value.kind) {
    case "text":
      return value.value;
    case "date":
      return value.text;
    case "parameter-ref":
      return cannot("a parameter of a parameter");
    default:
      return numberOf(value.number).toString();
  }
}

function recorded(steps: readonly RecordStep[], docAt: (moment: Moment) => Doc): Sifted {
  const events: Received[] = [];
  const rejected: Refused[] = [];
  steps.forEach(({ event, at, fields }, index) => {
    const time = momentOf(at.text) ?? cannot(`the instant ${at.text}`);
    const doc = docAt(time);
    const declared = doc.events.get(event.text) ?? cannot(`the event ${event.text}`);
    const given = new Map<string, Literal>(fields.map(({ name, value }) => [name.text, value]));
    const read = recordedFields(declared, given, doc);
    if (read === null) {
      rejected.push({ subject: ACCOUNT, time, received: time });
      return;
    }
    const id = String(index).padStart(9, "0");
    const account = given.get("account");
    const subject = account?.kind === "text" ? account.value : ACCOUNT;
    const fact = { event: event.text, source: "example", id, subject, time, fields: read };
    events.push({ fact, received: time, content: id, voids: null });
  });
  return { events, rejected, held: [], tied: 1 };
}

function endOf(calendar: Calendar, { of }: BillStep, term: Span): Moment {
  switch (of.kind) {
    case "at-start":
      return term.from;
    case "for-month":
      return calendar.startOf(nextDay(`${of.month.text}-01`, 31).replace(/-\d\d$/, "-01"));
    case "for-dates":
      return calendar.startOf(nextDay(of.to.text));
    default:
      return calendar.contractMonth(Number(numberOf(of.number).floor()));
  }
}

function numberFor(calendar: Calendar, periods: readonly Span[], { of }: BillStep): number {
  if (of.kind === "at-start") return 0;
  const day = (moment: Moment): string => calendar.dayOf(moment);
  const index = periods.findIndex(period => {
    if (of.kind === "for-month") return day(period.from).startsWith(of.month.text);
    if (of.kind === "for-dates")
      return day(period.from) === of.from.text && day(period.to - 1n) === of.to.text;
    return period.from === calendar.contractMonth(Number(numberOf(of.number).floor()) - 1);
  });
  if (index < 0) cannot(`a bill for a period that there is none of (${JSON.stringify(of.kind)})`);
  return index + 1;
}

// What is asked

function wantedBy({ book }: History, { number }: Made, expected: Expected): Fraction {
  if (expected.kind === "expect-total") return numberOf(expected.money.number);
  if ("count" in expected) return numberOf(expected.count);
  const at = book.periods[number - 1]?.from ?? book.start;
  const doc = docIn(book.docs, book.calendar.dayOf(at));
  return numericOf(expected.value, doc.units, () => cannot("a parameter as what is expected"));
}

function foundIn(history: History, made: Made, expected: Expected): Fraction | string {
  const named = (kind: string, name: string): Fraction =>
    sum(made.shares.filter(share => share.kind === kind && share.name === name).map(({ amount }) => amount));
  switch (expected.kind) {
    case "expect-total":
      return made.total;
    case "expect-charge":
      return chargeIn(made, expected.name.text, expected.where);
    case "expect-meter":
      return meterIn(made, expected.name.text, expected.where);
    case "expect-discount": {
      const own = made.shares.filter(({ kind, name }) => kind === "discount" && name === expected.name.text);
      const on = expected.on?.text ?? null;
      return sum(
        own.filter(({ charge }) => on === null || charge === on).map(({ amount }) => amount),
      ).negated();
    }
    case "expect-credit":
      return creditIn(made, expected.name.text, expected.left);
    case "expect-minimum":
      return named("minimum", expected.name.text);
    case "expect-maximum":
      return named("maximum", expected.name.text).negated();
    case "expect-tax":
      return named("tax", expected.name.text);
    case "expect-allowance":
      return allowanceIn(made, expected.name.text);
    case "expect-rejected":
      return whole(history.rejected);
    case "expect-held":
      return whole(history.held);
    default:
      return cannot("an expectation of no kind");
  }
}

function closedPeriod({ making, number }: Made): Span {
  return making.view.book.periods[number - 1] ?? cannot("a quantity on the opening bill");
}

function meterIn(made: Made, name: string, where: readonly Choice[]): Fraction | string {
  const { view } = made.making;
  const span = closedPeriod(made);
  const whole = view.calendar.holding(null, span.from);
  const doc = docOf(made);
  const combos = combosOf({ view, doc, bill: view.bill, span, whole }, name);
  const chosen = combos.filter(({ dims }) => where.length === 0 || isChosen(made, dims, where));
  return sum(chosen.map(({ value }) => value ?? ZERO));
}

function creditIn(made: Made, name: string, left: boolean): Fraction {
  const { making, number } = made;
  const { view } = making;
  const until = making.isOpening ? making.closed + 1n : closedPeriod(made).to;
  const inMoney = grantsOf(view, until, false).filter(({ credit }) => credit.name.text === name);
  const inUnits = grantsOf(view, until, true).filter(({ credit }) => credit.name.text === name);
  const draws = inUnits.length === 0 ? [] : drawsIn(made);
  if (!left) {
    const shares = made.shares.filter(share => share.kind === "credit" && share.name === name);
    const drawn = draws.filter(({ grant, slice }) => grant?.credit.name.text === name && isIn(made, slice));
    return sum(drawn.map(({ amount }) => amount)).minus(sum(shares.map(({ amount }) => amount)));
  }
  const isThere = ({ to }: { readonly to: Moment | null }): boolean => to === null || to > until;
  const money = inMoney.filter(isThere).map(grant => {
    const later = making.ledger.shares.filter(
      ({ kind, period, bill }) => kind === "credit" && period === grant.id && bill > number,
    );
    return leftOf(making, grant).minus(sum(later.map(({ amount }) => amount)));
  });
  const units = inUnits
    .filter(isThere)
    .map(grant =>
      grant.amount.minus(sum(draws.filter(draw => draw.grant?.id === grant.id).map(({ amount }) => amount))),
    );
  return sum([...money, ...units]);
}

function drawsIn(made: Made): ReturnType<typeof drawsOf> {
  const { making } = made;
  if (making.isOpening) return [];
  return drawsOf(making.view, docOf(made), making.closed - 1n, making.closed);
}

function isIn(made: Made, slice: Span): boolean {
  const period = closedPeriod(made);
  return period.from <= slice.from && slice.to <= period.to;
}

/** All that is drawn up to the bill's end, less what is drawn up to its beginning. */
function allowanceIn(made: Made, name: string): Fraction {
  if (made.making.isOpening) return ZERO;
  const { view, closed } = made.making;
  const drawnUntil = (until: Moment): Fraction =>
    sum(
      drawsOf(view, docOf(made), closed - 1n, until)
        .filter(({ allowance }) => allowance === name)
        .map(({ amount }) => amount),
    );
  return drawnUntil(closed).minus(drawnUntil(closedPeriod(made).from));
}
