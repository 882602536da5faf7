/** Bills as a run writes and tells of them, whichever thread has made them. */
import { styleText } from "node:util";
import { type Bill, type BillsOfSome, billCsv, canonicalJson } from "../../index.ts";
import { heldSteps } from "./audit.ts";
import { billTable, unpainted } from "./bill-table.ts";
import type { Paint } from "./problem-text.ts";
import { inUtf8 } from "./utf8-texts.ts";

export type BillForm = "json" | "csv" | "table";

/** Which texts of bills are wanted, and whether tables have colours. */
export interface WantedTexts {
  readonly forms: readonly BillForm[];
  readonly painted: boolean;
}

export interface MadeBills {
  readonly told: ToldOfBills;
  /**
   * In the order of bills, some at a time: JSON and CSV in lines, tables with three line feeds after each; in UTF-8
   * where all were made before any is asked for.
   */
  readonly texts: (form: BillForm) => Iterable<string | Uint8Array>;
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

const NO_BILLS: ToldOfBills = { count: 0, lastDay: null, havePeriods: false, leaveOut: false };

/** Texts made some accounts at a time, so that no bill is kept; in UTF-8, which takes half of what a text takes. */
export interface MadeTexts {
  readonly blocks: readonly Readonly<Partial<Record<BillForm, Uint8Array<ArrayBuffer>>>>[];
  readonly told: ToldOfBills;
  /** As in `RunInfo`. */
  readonly beyond: number;
}

/** Accounts are billed in blocks of so many. */
export const ACCOUNTS_OF_BLOCK = 32;

export function madeTexts(
  blocks: readonly (readonly string[])[],
  billsOf: (accounts: readonly string[]) => BillsOfSome,
  { forms, painted }: WantedTexts,
): MadeTexts {
  let [told, beyond] = [NO_BILLS, 0];
  const made = blocks.map(accounts => {
    const billed = billsOf(accounts);
    told = toldOfAll([told, toldOfBills(billed.bills)]);
    beyond += billed.beyond;
    const texts = (form: BillForm): Iterable<string> => textsOf(billed.bills, form, painted);
    return Object.fromEntries(forms.map(form => [form, inUtf8(texts(form))]));
  });
  return { blocks: made, told, beyond };
}

/** Blocks that were dealt out in turn. */
export function billsOfTexts(made: readonly MadeTexts[]): MadeBills {
  return { told: toldOfAll(made.map(one => one.told)), texts: form => inOrder(made, form) };
}

function* inOrder(made: readonly MadeTexts[], form: BillForm): Generator<Uint8Array> {
  const most = Math.max(...made.map(({ blocks }) => blocks.length));
  for (let row = 0; row < most; row += 1)
    for (const { blocks } of made) {
      const bytes = blocks[row]?.[form];
      if (bytes !== undefined && bytes.length > 0) yield bytes;
    }
}

/** Texts are made when they are asked for. */
export function madeBills(bills: readonly Bill[], { painted }: WantedTexts): MadeBills {
  return { told: toldOfBills(bills), texts: form => textsOf(bills, form, painted) };
}

function* textsOf(bills: readonly Bill[], form: BillForm, painted: boolean): Generator<string> {
  for (const bill of bills) yield billText(bill, form, painted);
}

function billText(bill: Bill, form: BillForm, painted: boolean): string {
  if (form === "json") return `${canonicalJson(bill)}\n`;
  return form === "csv" ? billCsv(bill) : `${billTable(bill, painted ? inColours : unpainted)}\n\n\n`;
}

const inColours: Paint = (colour, text) => styleText(colour, text, { validateStream: false }) as typeof text;

function toldOfBills(bills: readonly Bill[]): ToldOfBills {
  return {
    count: bills.length,
    lastDay: latest(bills.map(bill => bill.period.to)),
    havePeriods: bills.some(bill => bill.number > 0),
    leaveOut: bills.some(
      bill => bill.audit.rejected.count + bill.audit.held.count > 0 || heldSteps(bill).length > 0,
    ),
  };
}

function toldOfAll(told: readonly ToldOfBills[]): ToldOfBills {
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
