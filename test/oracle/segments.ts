/** Where a charge's price, tax, discount window or trial changes: the parts into which its periods are split. */
import type {
  ChargeDecl,
  ChargeList,
  DiscountDecl,
  IncreasingClause,
  LimitDecl,
  PhaseStart,
  Pricing,
  TaxDecl,
  Window,
} from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { type Moment, nextDay, type Span } from "./calendar.ts";
import { cannot, type Fraction, greater, numberOf, ONE, rounded, smaller } from "./fractions.ts";
import { meterIn, partsOf } from "./meters.ts";
import { nodesIn } from "./nodes.ts";
import { type PriceScope, rowsOn } from "./prices.ts";
import { datedValues, datumOf, keyOfDatum, numericOf, signatureOf } from "./values.ts";
import type { Doc } from "./versions.ts";

/** A stretch of time in which a charge has one price, one tax and one set of discounts. */
export interface Segment extends Span {
  readonly charge: ChargeDecl;
  readonly doc: Doc;
  readonly pricing: Pricing;
  /** The moment whose parameters hold. */
  readonly at: Moment;
}

export function covers(list: ChargeList, charge: string): boolean {
  if (list.kind === "charges") return list.names.some(({ text }) => text === charge);
  return !list.except.some(({ text }) => text === charge);
}

export function momentOfStart(view: View, start: PhaseStart, at: Moment): Moment {
  switch (start.kind) {
    case "start":
      return view.book.start;
    case "contract-point": {
      const index = Number(numberOf(start.number).floor()) - 1;
      return start.unit === "month" ? view.calendar.contractMonth(index) : view.calendar.contractDay(index);
    }
    default: {
      const doc = view.docAt(at);
      const day = datumOf(start, doc.units, view.parameterAt(at));
      return typeof day === "string" ? view.calendar.startOf(day) : cannot("a date is needed here");
    }
  }
}

/** Both ends of a window are included. */
export function windowOf(view: View, window: Window, at: Moment): Span {
  const { calendar } = view;
  if (window.kind === "contract-window") {
    const from = Number(numberOf(window.from).floor()) - 1;
    const to = Number(numberOf(window.to).floor());
    return window.unit === "month"
      ? { from: calendar.contractMonth(from), to: calendar.contractMonth(to) }
      : { from: calendar.contractDay(from), to: calendar.contractDay(to) };
  }
  const last = datumOf(window.to, view.docAt(at).units, view.parameterAt(at));
  if (typeof last !== "string") cannot("a date is needed here");
  return { from: momentOfStart(view, window.from, at), to: calendar.startOf(nextDay(last)) };
}

/** A span split where a value of a parameter or a version begins, and at other moments. */
export function valueParts(
  { book, calendar, docs }: View,
  doc: Doc,
  { from, to }: Span,
  others: readonly Moment[] = [],
): readonly Span[] {
  const changes = [...doc.parameters.values()].flatMap(parameter =>
    datedValues(parameter, book.register[parameter.name.text] ?? [], doc.units).flatMap(row =>
      row.from === null ? [] : [calendar.startOf(row.from)],
    ),
  );
  const versions = docs.map(one => calendar.startOf(one.from));
  const inside = [...others, ...changes, ...versions].filter(at => from < at && at < to);
  const cuts = [...new Set([from, ...inside])].sort((a, b) => (a < b ? -1 : 1));
  return cuts.map((at, index) => ({ from: at, to: cuts[index + 1] ?? to }));
}

/** The latest row that has begun; one row without `from` holds always. */
export function rowAt<R extends { readonly from: PhaseStart | null }>(
  view: View,
  rows: readonly R[],
  at: Moment,
): R | null {
  return rows.findLast(({ from }) => from === null || momentOfStart(view, from, at) <= at) ?? null;
}

/** From the account's start to where the bill's advance lines end: one billing period on, or the term's end. */
export function reachOf({ book, bill, calendar, termEnd }: View): Span {
  const closed = bill === 0 ? book.start : (book.periods[bill - 1]?.to ?? book.start);
  const next = closed < termEnd ? calendar.holding(null, closed).to : closed;
  return { from: book.start, to: next < termEnd ? next : termEnd };
}

const sights = new WeakMap<View, Span>();

/** As far as the periods reach that begin before the advance lines end. */
export function sightOf(view: View): Span {
  const found = sights.get(view) ?? sightIn(view);
  sights.set(view, found);
  return found;
}

function sightIn(view: View): Span {
  const { from, to } = reachOf(view);
  if (to === from) return { from, to };
  const periods = view.docs.flatMap(doc =>
    [...doc.charges.values()].flatMap(charge => nodesIn(charge).periods),
  );
  const ends = periods.map(period => view.calendar.holding(period, to - 1n).to);
  const last = ends.reduce((a, b) => (b > a ? b : a), to);
  return { from, to: last < view.termEnd ? last : view.termEnd };
}

const memo = new WeakMap<View, Map<string, readonly Segment[]>>();

/** The segments of a charge over a span, in order; none where no version has the charge. */
export function segmentsOf(view: View, name: string, span: Span): readonly Segment[] {
  const known = memo.get(view) ?? new Map<string, readonly Segment[]>();
  memo.set(view, known);
  const key = `${name} ${span.from} ${span.to}`;
  const found = known.get(key) ?? splitSegments(view, name, span);
  known.set(key, found);
  return found;
}

function splitSegments(view: View, name: string, span: Span): readonly Segment[] {
  const inside = candidates(view, span).filter(at => span.from < at && at < span.to);
  const moments = [span.from, ...[...new Set(inside)].sort((a, b) => (a < b ? -1 : 1))];
  const found: { segment: Segment | null; signature: string; from: Moment }[] = [];
  for (const from of moments) {
    const signature = signatureAt(view, name, from);
    if (found.at(-1)?.signature !== signature)
      found.push({ signature, from, segment: segmentAt(view, name, from) });
  }
  return found.flatMap(({ segment, from }, index) =>
    segment === null ? [] : [{ ...segment, from, to: found[index + 1]?.from ?? span.to }],
  );
}

function segmentAt(view: View, name: string, from: Moment): Segment | null {
  const at = pricingMoment(view, name, from);
  const doc = view.docAt(at);
  const charge = doc.charges.get(name);
  if (charge === undefined) return null;
  return { charge, doc, pricing: pricingIn(view, charge, at), at, from, to: from };
}

export function pricingIn(view: View, { price }: ChargeDecl, at: Moment): Pricing {
  if (price.kind !== "phases") return price;
  return (rowAt(view, price.phases, at) ?? price.phases[0] ?? cannot("a price without phases")).pricing;
}

/**
 * The moment whose price holds. Price changes may "wait for the next period": of the price that they end, so that none
 * of its periods is split.
 */
function pricingMoment(view: View, name: string, at: Moment): Moment {
  const doc = view.docAt(at);
  if (!waitsIn(doc)) return at;
  let moment = view.book.start;
  for (const change of changesOf(view)) {
    if (change > at) break;
    if (change <= moment) continue;
    if (!waitsIn(view.docAt(change))) {
      moment = change;
      continue;
    }
    const end = endOfPrice(view, name, moment, change);
    if (end > at) return doc.charges.has(name) ? moment : at;
    moment = end;
  }
  return moment;
}

/** What a version does with a net quantity below zero, be it written or not. */
function negativesIn({ policy }: Doc): string {
  const sentence = policy.get("negative-quantities");
  return sentence?.kind === "negative-quantities" ? sentence.treatment : "rejected";
}

/** Whether what changes under a version waits. */
function waitsIn({ policy }: Doc): boolean {
  const sentence = policy.get("price-changes");
  return sentence?.kind === "price-changes" && sentence.treatment !== "split the period";
}

const changes = new WeakMap<View, readonly Moment[]>();

/** All moments on which a price may change, rising. */
function changesOf(view: View): readonly Moment[] {
  const found =
    changes.get(view) ?? [...new Set(candidates(view, sightOf(view)))].sort((a, b) => (a < b ? -1 : 1));
  changes.set(view, found);
  return found;
}

/** When the price of a moment makes room for what changes later: with its period, or at once where there is none. */
function endOfPrice(view: View, name: string, moment: Moment, change: Moment): Moment {
  const doc = view.docAt(moment);
  const charge = doc.charges.get(name);
  if (charge === undefined) return change;
  const pricing = pricingIn(view, charge, moment);
  const scope = scopeOf(view, { charge, doc, pricing, at: moment, from: moment, to: change });
  const terms = rowsOn(pricing, scope).map(({ price }) => price);
  const ofFees = charge.source === null ? terms.flatMap(({ fees }) => fees) : [];
  // What is due once alone has no period of its own, whatever other rows have.
  const isOnce = charge.source === null && ofFees.length === 0 && terms.some(({ onces }) => onces.length > 0);
  const [period = null, ...others] = isOnce
    ? [null]
    : (ofFees.length > 0 ? ofFees : terms).map(one => one.period);
  const isOne = others.every(other => signatureOf(other) === signatureOf(period));
  const holding = view.calendar.holding(isOne ? period : null, change);
  return holding.from === change ? change : holding.to;
}

function candidates(view: View, { to }: Span): readonly Moment[] {
  const { calendar, docs, book } = view;
  const found: Moment[] = docs.map(doc => calendar.startOf(doc.from));
  for (const doc of docs) {
    const at = calendar.startOf(doc.from);
    for (const [name, declared] of doc.parameters)
      for (const { from } of datedValues(declared, book.register[name] ?? [], doc.units))
        if (from !== null) found.push(calendar.startOf(from));
    for (const { price } of doc.charges.values())
      if (price.kind === "phases")
        for (const { from } of price.phases) found.push(momentOfStart(view, from, at));
    for (const { rates } of doc.taxes.values())
      for (const { from } of rates) if (from !== null) found.push(momentOfStart(view, from, at));
    for (const { frame } of doc.discounts.values())
      for (const clause of frame)
        if (clause.kind === "during") {
          const window = windowOf(view, clause.window, at);
          found.push(window.from, window.to);
        }
  }
  for (let year = 1; calendar.contractMonth(12 * year) < to; year += 1)
    found.push(calendar.contractMonth(12 * year));
  const policy = docs.some(doc => doc.policy.has("price-changes"));
  if (policy) {
    // What waits begins with a period, of the bill or of a price; every change begins an hour and a day.
    const periods = docs
      .flatMap(doc => [...doc.charges.values()].flatMap(charge => nodesIn(charge).periods))
      .filter(({ every }) => every !== "hour" && every !== "day");
    for (const period of [null, ...periods]) {
      let at = book.start;
      while (at < to) {
        found.push(at);
        at = calendar.holding(period, at).to;
      }
    }
  }
  return found;
}

/** Equal where nothing of the charge changes. */
function signatureAt(view: View, name: string, at: Moment): string {
  const moment = pricingMoment(view, name, at);
  const doc = view.docAt(moment);
  const charge = doc.charges.get(name);
  if (charge === undefined) return "absent";
  // What it rises by is asked for on the anniversary alone.
  const asked = charge.frame.filter(({ kind }) => kind !== "increasing");
  const priced = [
    ...[charge.source, asked, pricingIn(view, charge, moment)].map(signatureOf),
    ...parametersIn([asked, pricingIn(view, charge, moment)], doc, view, moment),
    // What is licensed is no price, so it does not wait.
    ...parametersIn([charge.source], doc, view, at),
    increases(view, charge, moment).map(({ rate, clause }) => [
      rate.toString(),
      signatureOf(clause.rounding),
    ]),
    isNet(charge, doc) && negativesIn(doc),
    meterSignature(view, charge, doc),
  ];
  // What is shared is a matter of the price, and waits with it.
  const shared = [...doc.allowances.values()].filter(one => one.charges.some(({ text }) => text === name));
  return JSON.stringify([
    priced,
    adjustedBy(view, name, at),
    shared.map(one => [signatureOf(one), ...parametersIn([one], doc, view, moment)]),
  ]);
}

/** The taxes, discounts, minimums and maximums that a charge is under. */
export function adjustedBy(view: View, name: string, at: Moment): unknown {
  const now = view.docAt(at);
  return [
    [...now.taxes.values()].filter(({ on }) => covers(on, name)).map(tax => taxSignature(view, now, tax, at)),
    [...now.discounts.values()]
      .filter(one => covers(one.on, name) && isInForce(view, one, at))
      .map(one => {
        // A percentage follows the day of the service; amounts are those of their period.
        const rate = one.form.kind === "off" && one.form.period === null ? [one.form] : [];
        return [signatureOf(moving(one)), ...parametersIn(rate, now, view, at)];
      }),
    [...now.limits.values()].filter(({ on }) => covers(on, name)).map(limitSignature),
  ];
}

/** What else a discount is on, and how it is called, is no matter of a charge that it is on. */
function moving(discount: DiscountDecl): object {
  const found = ofOne.get(discount) ?? { ...discount, on: null, title: null };
  ofOne.set(discount, found);
  return found;
}

const ofOne = new WeakMap<DiscountDecl, object>();

/** The percentages off and the taxes of a charge at a moment, by the last version that has it. */
export function ratesOn(view: View, name: string, at: Moment): string {
  const day = view.calendar.dayOf(at);
  const doc = view.docs.findLast(one => one.from <= day && one.charges.has(name)) ?? view.docAt(at);
  const taxes = [...doc.taxes.values()].filter(({ on }) => covers(on, name));
  const off = [...doc.discounts.values()].flatMap(one => {
    const { form, frame } = one;
    if (form.kind !== "off" || form.period !== null || !covers(one.on, name)) return [];
    const rate = numericOf(form.value, doc.units, view.parameterAt(at));
    if (rate.sign() === 0 || !isInForce(view, one, at)) return [];
    const most = frame.find(clause => clause.kind === "at-most");
    const cap =
      most === undefined
        ? null
        : [numericOf(most.amount, doc.units, view.parameterAt(at)).toString(), signatureOf(most.period)];
    return [[one.name.text, rate.toString(), frame.some(({ kind }) => kind === "after-minimums"), cap]];
  });
  const all = [...taxes.map(tax => taxSignature(view, doc, tax, at)), ...off];
  return all
    .map(one => JSON.stringify(one))
    .sort()
    .join(" ");
}

function isInForce(view: View, { frame }: DiscountDecl, at: Moment): boolean {
  const window = frame.find(clause => clause.kind === "during");
  const span = window === undefined ? null : windowOf(view, window.window, at);
  return span === null || (span.from <= at && at < span.to);
}

/** Whether what it prices is a net quantity, and none that is licensed, or of a single event. */
function isNet({ source }: ChargeDecl, doc: Doc): boolean {
  return source?.kind === "spend" || (source?.kind === "named" && doc.meters.has(source.name.text));
}

function taxSignature(view: View, doc: Doc, tax: TaxDecl, at: Moment): unknown {
  const row = rowAt(view, tax.rates, at);
  if (row === null) return null;
  return [tax.name.text, numericOf(row.value, doc.units, view.parameterAt(at)).toString(), row.included];
}

/** The meter that it prices, with all that this is derived from, and what the version says of their parameters and bands. */
function meterSignature({ book }: View, { source }: ChargeDecl, doc: Doc): readonly string[] {
  const names = source?.kind === "named" && doc.meters.has(source.name.text) ? [source.name.text] : [];
  for (const name of names) names.push(...partsOf(doc, name).filter(part => !names.includes(part)));
  const meters = names.map(name => meterIn(doc, name));
  const parameters = [...new Set(meters.flatMap(meter => nodesIn(meter).parameters))].map(name => {
    const declared = doc.parameters.get(name) ?? cannot(`the parameter ${name}`);
    const rows = datedValues(declared, book.register[name] ?? [], doc.units);
    return `${name} ${rows.map(({ from, value }) => `${from} ${keyOfDatum(value)}`).join(", ")}`;
  });
  const { names: named } = nodesIn(meters);
  const bands = [...doc.bands].filter(([name]) => named.includes(name)).map(([, band]) => signatureOf(band));
  return [...meters.map(signatureOf), ...parameters, ...bands];
}

function limitSignature({ kind, name }: LimitDecl): string {
  return `${kind} ${name.text}`;
}

/** The values of all parameters that stand in a node. */
function parametersIn(nodes: readonly unknown[], doc: Doc, view: View, at: Moment): readonly string[] {
  const found = nodes.map(nodesIn);
  const names = new Set([
    ...found.flatMap(({ parameters }) => parameters),
    ...found.flatMap(({ sources }) => sources.filter(name => doc.parameters.has(name))),
  ]);
  return [...names].map(name => `${name}=${keyOfDatum(view.parameterAt(at)(name))}`);
}

// Increases

interface Increase {
  readonly rate: Fraction;
  readonly clause: IncreasingClause;
  readonly doc: Doc;
}

function increasingOf(charge: ChargeDecl | undefined): IncreasingClause | null {
  return charge?.frame.find(one => one.kind === "increasing") ?? null;
}

/** One for each anniversary "after that price took effect", as the version in force on it says. */
function increases(view: View, charge: ChargeDecl, at: Moment): readonly Increase[] {
  if (increasingOf(charge) === null) return [];
  const since = effectSince(view, charge, at);
  const found: Increase[] = [];
  for (let year = 1; view.calendar.contractMonth(12 * year) <= at; year += 1) {
    const moment = view.calendar.contractMonth(12 * year);
    if (moment <= since) continue;
    const doc = view.docAt(pricingMoment(view, charge.name.text, moment));
    const clause = increasingOf(doc.charges.get(charge.name.text));
    if (clause === null) continue;
    const parameter = view.parameterAt(moment);
    const raw = numericOf(clause.rate, doc.units, parameter);
    const low = clause.between === null ? raw : numericOf(clause.between.low, doc.units, parameter);
    const high = clause.between === null ? raw : numericOf(clause.between.high, doc.units, parameter);
    found.push({ rate: smaller(greater(raw, low), high), clause, doc });
  }
  return found;
}

/** The first moment from which on the price has been the same text with the same parameters. */
function effectSince(view: View, charge: ChargeDecl, at: Moment): Moment {
  const nameText = charge.name.text;
  const sign = (moment: Moment): string => {
    const own = view.docAt(moment).charges.get(nameText);
    if (own === undefined) return "";
    const pricing = pricingIn(view, own, moment);
    return JSON.stringify([
      signatureOf(pricing),
      ...parametersIn([pricing], view.docAt(moment), view, moment),
    ]);
  };
  const rises = (moment: Moment): boolean => increasingOf(view.docAt(moment).charges.get(nameText)) !== null;
  const now = sign(at);
  const moments = [view.book.start, ...candidates(view, { from: view.book.start, to: at + 1n })]
    .filter(moment => view.book.start <= moment && moment <= at)
    .sort((a, b) => (a < b ? 1 : -1));
  let since = at;
  for (const moment of moments) {
    // What rises no more costs what its text says, and would rise anew from then.
    if (sign(moment) !== now || (rises(moment) && !rises(since))) break;
    since = moment;
  }
  return since;
}

export function scopeOf(view: View, { doc, charge, at }: Segment, cut: Fraction = ONE): PriceScope {
  const steps = increases(view, charge, at);
  return {
    doc,
    source: charge.source,
    parameter: view.parameterAt(at),
    texts: view.book.texts,
    cut,
    grown: amount =>
      steps.reduce((price, { rate, clause }) => {
        const step = numericOf(clause.rounding.step, doc.units, view.parameterAt(at));
        return rounded(price.times(ONE.plus(rate)), clause.rounding.mode, step);
      }, amount),
  };
}
