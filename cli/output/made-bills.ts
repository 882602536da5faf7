/** Bills as a run writes and tells of them, whichever thread has made them. */
import { styleText } from "node:util";
import { type Bill, billCsv, canonicalJson } from "../../index.ts";
import { heldSteps } from "./audit.ts";
import { billTable, unpainted } from "./bill-table.ts";
import type { Paint } from "./problem-text.ts";

export type BillForm = "json" | "csv" | "table";

/** Which texts of bills are wanted, and whether tables have colours. */
export interface WantedTexts {
  readonly forms: readonly BillForm[];
  readonly painted: boolean;
}

export interface MadeBills {
  readonly told: ToldOfBills;
  /** In the order of bills, some at a time: JSON and CSV in lines, tables with three line feeds after each. */
  readonly texts: (form: BillForm) => Iterable<string>;
}

/** What a run tells of its bills. */
export interface ToldOfBills {
  readonly count: number;
  /** Of all their periods; null without bills. */
  readonly lastDay: string | null;
  /** Whether any is of a period, and not of an opening alone. */
  readonly havePeriods: boolean;
  /** Whether an event or a quantity was left out that any of them tells of. */
  readonly leaveOut: boolean;
}

export const NO_BILLS: ToldOfBills = { count: 0, lastDay: null, havePeriods: false, leaveOut: false };

/** Texts are made when they are asked for. */
export function madeBills(bills: readonly Bill[], { painted }: WantedTexts): MadeBills {
  return { told: toldOfBills(bills), texts: form => textsOf(bills, form, painted) };
}

function* textsOf(bills: readonly Bill[], form: BillForm, painted: boolean): Generator<string> {
  for (const bill of bills) yield billText(bill, form, painted);
}

export function billText(bill: Bill, form: BillForm, painted: boolean): string {
  if (form === "json") return `${canonicalJson(bill)}\n`;
  return form === "csv" ? billCsv(bill) : `${billTable(bill, painted ? inColours : unpainted)}\n\n\n`;
}

const inColours: Paint = (colour, text) => styleText(colour, text, { validateStream: false }) as typeof text;

export function toldOfBills(bills: readonly Bill[]): ToldOfBills {
  return {
    count: bills.length,
    lastDay: latest(bills.map(bill => bill.period.to)),
    havePeriods: bills.some(bill => bill.number > 0),
    leaveOut: bills.some(
      bill => bill.audit.rejected.count + bill.audit.held.count > 0 || heldSteps(bill).length > 0,
    ),
  };
}

export function toldOfAll(told: readonly ToldOfBills[]): ToldOfBills {
  return {
    count: told.reduce((sum, one) => sum + one.count, 0),
    lastDay: latest(told.flatMap(one => one.lastDay ?? [])),
    havePeriods: told.some(one => one.havePeriods),
    leaveOut: told.some(one => one.leaveOut),
  };
}

function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}
