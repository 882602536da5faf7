/** A bill as an invoice: what stands on it, in words for people, with the clauses that it follows. */
import {
  type Bill,
  type BillAdjustment,
  type BillLine,
  type BillTax,
  type ExplainedLine,
  explainBill,
  formatMoney,
  inStatedUnit,
  type Place,
} from "../../../index.ts";
import type { Language } from "../state/model.ts";
import { german, roundingWords } from "./explain-german.ts";
import type { Invoice, InvoiceLine, InvoiceStep, QuotedSpot } from "./invoice-types.ts";
import { spotOf } from "./spots.ts";
import { percentOf, quantityWords } from "./words.ts";

type Texts = ReadonlyMap<string, string>;

export function invoiceOf(bill: Bill, texts: Texts, language: Language): Invoice {
  const { contract, period, currency, audit, forward, rounding } = bill;
  const { lines, below } = language === "de" ? german(bill) : explainBill(bill);
  const adjusted = belowOf(bill);
  const credits = below.slice(adjusted.length, -1);
  const money = (amount: string): string => formatMoney(currency.code, amount, currency.decimals);
  const ruleWords = language === "de" ? roundingWords : (rule: string): string => rule;
  const drawn: Drawn = { bill, texts, money, language };
  const unlessNothing = (amount: string): string | null => (amount === "0" ? null : money(amount));
  return {
    contract: contract.title,
    parties: bill.parties,
    account: bill.account,
    number: bill.number,
    kind: bill.kind,
    period: { from: period.from, to: period.to },
    version: contract.version,
    payableWithin: bill.payableWithin,
    currency: currency.code,
    lines: bill.lines.map((line, i) => lineOf(drawn, line, lines[i], i)),
    below: adjusted.map((one, i) => belowLine(drawn, one, below[i])),
    credits: credits.map(creditLine),
    subtotal: money(bill.subtotal),
    rounding:
      rounding.amount === "0" ? null : { rule: ruleWords(rounding.rule), amount: money(rounding.amount) },
    brought: unlessNothing(forward.brought),
    carried: unlessNothing(negated(forward.carried)),
    waived: unlessNothing(negated(bill.waived)),
    total: money(bill.total),
    isPaidOut: bill.total.startsWith("-"),
    totalSteps: plainSteps(below.at(-1)),
    accepted: audit.accepted,
    late: audit.late,
    rejected: audit.rejected.reasons,
    held: audit.held.reasons,
  };
}

interface Drawn {
  readonly bill: Bill;
  readonly texts: Texts;
  readonly money: (amount: string) => string;
  readonly language: Language;
}

function lineOf(
  drawn: Drawn,
  line: BillLine,
  explained: ExplainedLine | undefined,
  index: number,
): InvoiceLine {
  const { bill, texts, money } = drawn;
  // A note of the line stands before its steps.
  const before = line.note === null ? 0 : 1;
  const steps = (explained?.steps ?? []).slice(before).map(({ text, clause }, i): InvoiceStep => {
    const place = line.steps[i]?.clause;
    return { text, clause: clause === null || place === undefined ? null : quoted(texts, place) };
  });
  return {
    key: `line ${index}`,
    title: line.title,
    row: [line.row, ...Object.values(line.where)].filter(part => part !== "").join(", "),
    note: line.note,
    service: serviceOf(line.service, bill),
    kind: line.kind,
    quantity: quantityOf(line, money),
    price: singlePrice(line, drawn),
    amount: money(line.amount),
    isNegative: line.amount.startsWith("-"),
    isHeld: line.steps.some(({ kind }) => kind === "held"),
    steps,
    clause: quoted(texts, line.clause),
  };
}

function quantityOf(line: BillLine, money: Drawn["money"]): string | null {
  if (line.quantity === null) return null;
  const { quantity, unit } = inStatedUnit(line.quantity, line);
  return quantityWords(quantity, unit, money);
}

type Below = { readonly key: string } & (BillAdjustment | (BillTax & { readonly kind: "tax" }));

/** In the order in which they are explained. */
function belowOf({ adjustments, taxes }: Bill): readonly Below[] {
  const keyed = adjustments.map((one, index) => ({ ...one, key: `adjustment ${index}` }));
  return [
    ...keyed.filter(({ afterTax }) => !afterTax),
    ...taxes.map((tax, index) => ({ ...tax, kind: "tax" as const, key: `tax ${index}` })),
    ...keyed.filter(({ afterTax }) => afterTax),
  ];
}

function belowLine(
  { bill, texts, money }: Drawn,
  one: Below,
  explained: ExplainedLine | undefined,
): InvoiceLine {
  return {
    key: one.key,
    title: one.title,
    row: one.kind === "tax" ? percentOf(one.rate) : one.rule,
    note: null,
    service: "service" in one ? serviceOf(one.service, bill) : null,
    kind: one.kind === "tax" && one.included ? "tax included" : one.kind,
    quantity: null,
    price: null,
    amount: money(one.amount),
    isNegative: one.amount.startsWith("-"),
    isHeld: false,
    steps: plainSteps(explained),
    clause: quoted(texts, one.clause),
  };
}

function creditLine(explained: ExplainedLine, index: number): InvoiceLine {
  const { title, result } = explained;
  return {
    key: `credit ${index}`,
    title,
    row: "",
    note: null,
    service: null,
    kind: "left",
    quantity: null,
    price: null,
    amount: result,
    isNegative: false,
    isHeld: false,
    steps: plainSteps(explained),
    clause: null,
  };
}

/** The price of a line all of whose quantity costs the same. */
function singlePrice({ steps }: BillLine, { money, language }: Drawn): string | null {
  const priced = steps.filter(({ kind }) => kind !== "allowance" && kind !== "credit");
  const [only] = priced;
  if (priced.length !== 1 || only === undefined) return null;
  if (only.kind === "percent") return percentOf(only.rate);
  if (only.kind !== "rate") return null;
  const { per, started } = PER[language];
  return `${money(only.price)} ${per} ${only.packages === null ? "" : `${started} `}${only.perLabel}`;
}

const PER: Readonly<Record<Language, { readonly per: string; readonly started: string }>> = {
  en: { per: "per", started: "started" },
  de: { per: "je", started: "angefangene" },
};

function plainSteps(explained: ExplainedLine | undefined): readonly InvoiceStep[] {
  return (explained?.steps ?? []).map(({ text }) => ({ text, clause: null }));
}

/** Null where it is the bill's own period. */
function serviceOf({ from, to }: BillLine["service"], { period }: Bill): InvoiceLine["service"] {
  return from === period.from && to === period.to ? null : { from, to };
}

function quoted(texts: Texts, place: Place): QuotedSpot {
  return { words: place.words, spot: spotOf(texts, place) };
}

function negated(amount: string): string {
  if (amount === "0") return amount;
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}
