/**
 * The house layout: which tokens begin a line and how deep, and which begin a cell of a column. It follows
 * the rules of the grammar and the widths of tokens, never the blanks of the text, so one contract has one
 * layout.
 */
import { type Branch, find, isRule, isTerminal, type Outline, type Part } from "./outline.ts";

/** Columns of a line, where the tokens allow it. */
export const LINE_WIDTH: number = 110;

/** Blanks between a row's bound, keys or condition and its price. */
export const COLUMN_GAP: number = 3;

export interface Layout {
  /** Token -> levels of indent (of two blanks) of the line that it begins. */
  readonly lines: ReadonlyMap<number, number>;
  /** Token -> the column whose cell it begins. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Tokens with no blank after them that would otherwise have one: the minus of a negative number. */
  readonly tight: ReadonlySet<number>;
  /** Tokens before which a line that is too long is best broken. */
  readonly breaks: ReadonlyMap<number, BreakKind>;
  /** Tokens that begin a declaration. */
  readonly declarations: ReadonlySet<number>;
}

/** `own`: the clause moves to a line of its own, one level deeper; `good`: a place to wrap. */
export type BreakKind = "own" | "good";

export interface Cell {
  readonly group: ColumnGroup;
  /** Counts from 1; the cell that begins the line is 0. */
  readonly column: number;
}

/** Rows whose cells stand in columns. */
export interface ColumnGroup {
  readonly gap: number;
  /** Columns of numbers, aligned on the decimal point. */
  readonly decimal: boolean;
  /** Columns from this one on have `gap` before them; those before it one blank. */
  readonly gapFrom: number;
}

/** `width` tells the printed width of the tokens from first to last. */
export type Measure = (first: number, last: number) => number;

export function layoutOf(outline: Outline, measure: Measure): Layout {
  const draft: Draft = {
    lines: new Map(),
    cells: new Map(),
    tight: new Set(),
    breaks: new Map(),
    declarations: new Set(),
    measure,
  };
  outline.header.forEach((leaf, i) => {
    if (i === 0 || isTerminal(leaf, "contract", "price", "definitions")) draft.lines.set(leaf.first, 0);
  });
  for (const clause of outline.head) startLine(draft, clause, 1);
  for (const declaration of outline.declarations) {
    startLine(draft, declaration, 0);
    draft.declarations.add(declaration.first);
    layoutDeclaration(draft, declaration);
  }
  for (const branch of [...outline.head, ...outline.declarations]) markWithin(draft, branch);
  return draft;
}

interface Draft extends Layout {
  readonly lines: Map<number, number>;
  readonly cells: Map<number, Cell>;
  readonly tight: Set<number>;
  readonly breaks: Map<number, BreakKind>;
  readonly declarations: Set<number>;
  readonly measure: Measure;
}

function startLine(draft: Draft, part: Part, indent: number): void {
  draft.lines.set(part.first, indent);
}

function startCell(draft: Draft, part: Part, group: ColumnGroup, column: number): void {
  draft.cells.set(part.first, { group, column });
}

/** A new group of rows; the rows of one group share this object. */
function columns(decimal = false, gapFrom = 1, gap = COLUMN_GAP): ColumnGroup {
  return { gap, decimal, gapFrom };
}

// Declarations

/** The words and rules that begin a clause, each on a line of its own, of each declaration. */
const CLAUSES: Readonly<Record<string, readonly string[]>> = {
  paramd: ["from"],
  eventd: ["type", "field"],
  bandd: ["bandrow", "of", "is"],
  meterd: ["derived", "agg", "where", "by", "summed", "quantity"],
  charged: ["for", "frame", "pricing", "phase"],
  allowanced: ["for", "allowed"],
  discountd: ["on", "dframe", "value", "graduated", "volume"],
  minimumd: ["on", "prorated", "not", "from"],
  creditd: ["pays", "cframe", "worth"],
  taxd: ["on", "from"],
  policyd: ["sentence"],
  exampled: ["step"],
};

function layoutDeclaration(draft: Draft, declaration: Branch): void {
  const inner = declaration.parts.find(part => part.kind === "branch");
  if (inner === undefined || inner.kind !== "branch") return;
  const item = inner.rule === "item" ? inner.parts[0] : inner;
  if (item === undefined || item.kind !== "branch") return;
  const clauses = CLAUSES[item.rule] ?? [];
  let before: Part | undefined;
  for (const part of item.parts) {
    const name = part.kind === "leaf" ? part.terminal : part.rule;
    if (clauses.includes(name) && !isTerminal(before, "not")) startLine(draft, part, 1);
    before = part;
  }
  layoutItem(draft, item);
}

function layoutItem(draft: Draft, item: Branch): void {
  switch (item.rule) {
    case "bandd":
      layoutBand(draft, item);
      break;
    case "meterd":
      layoutMeter(draft, item);
      break;
    case "charged":
      layoutCharge(draft, item);
      break;
    case "discountd":
      layoutRows(draft, item.parts, 2);
      break;
    case "minimumd":
      layoutDated(draft, item, "amount");
      break;
    case "taxd":
      layoutDated(draft, item, "trate");
      break;
    case "creditd":
      layoutGrant(draft, item);
      break;
  }
}

/** The rows of a number band have their bounds in a column. */
function layoutBand(draft: Draft, band: Branch): void {
  const group = columns(false, 1, 1);
  for (const part of band.parts) if (isRule(part, "bound")) startCell(draft, part, group, 1);
}

function layoutMeter(draft: Draft, meter: Branch): void {
  const empty = find(meter, "buckets")?.parts.find(part => isTerminal(part, "empty"));
  if (empty !== undefined) startLine(draft, empty, 1);
}

/** `from` rows, or the one value on a line of its own. */
function layoutDated(draft: Draft, item: Branch, value: string): void {
  const dated = item.parts.some(part => isTerminal(part, "from"));
  const group = columns();
  for (const part of item.parts) {
    if (!isRule(part, value)) continue;
    if (dated) startCell(draft, part, group, 1);
    else startLine(draft, part, 1);
  }
}

/** `granted by each …` has no worth before it. */
function layoutGrant(draft: Draft, credit: Branch): void {
  const granted = credit.parts.find(part => isTerminal(part, "granted"));
  const hasWorth = credit.parts.some(part => isRule(part, "worth"));
  if (granted !== undefined && !hasWorth) startLine(draft, granted, 1);
}

// Charges

function layoutCharge(draft: Draft, charge: Branch): void {
  const phases = charge.parts.filter(part => isRule(part, "phase"));
  const rows = phases.map(phase => ({ row: phase, pricing: lastBranch(phase) }));
  placePrices(draft, rows, 1);
  for (const { pricing } of rows) if (pricing !== null) layoutPricing(draft, pricing, 2);
  for (const part of charge.parts) if (isRule(part, "pricing")) layoutPricing(draft, part, 1);
}

/** The price of a charge or of a phase; its first token already begins its line or cell. */
function layoutPricing(draft: Draft, pricing: Branch, indent: number): void {
  const whens = pricing.parts.filter(part => isRule(part, "when"));
  for (const row of whens) startLine(draft, row, indent);
  const rows = whens.map(row => ({ row, pricing: lastBranch(row) }));
  placePrices(draft, rows, indent);
  for (const { pricing: price } of rows) if (price !== null) layoutSchedules(draft, price, indent + 2);
  for (const part of pricing.parts) {
    if (isRule(part, "price")) layoutSchedules(draft, part, indent + 1);
    else if (isRule(part, "table")) layoutTable(draft, part, indent + 1);
  }
}

interface PricedRow {
  readonly row: Branch;
  readonly pricing: Branch | null;
}

/**
 * Where the prices of `when` and `from` rows stand: those without rows of their own in a column behind the
 * conditions, if all of these fit, else each below its condition; those with rows always below.
 */
function placePrices(draft: Draft, rows: readonly PricedRow[], indent: number): void {
  const simple = rows.filter(({ pricing }) => pricing !== null && !hasRows(pricing));
  const heads = simple.map(({ row, pricing }) => draft.measure(row.first, (pricing?.first ?? 1) - 1));
  const start = 2 * indent + heads.reduce((most, width) => Math.max(most, width), 0) + COLUMN_GAP;
  const fits = simple.every(
    ({ pricing }) => pricing !== null && start + draft.measure(pricing.first, pricing.last) <= LINE_WIDTH,
  );
  const group = columns();
  for (const { pricing } of rows) {
    if (pricing === null) continue;
    if (fits && !hasRows(pricing)) startCell(draft, pricing, group, 1);
    else startLine(draft, pricing, indent + 1);
  }
}

function hasRows(pricing: Branch): boolean {
  return ["schedule", "table", "when"].some(rule => find(pricing, rule) !== null);
}

function lastBranch(branch: Branch): Branch | null {
  const last = branch.parts.at(-1);
  return last?.kind === "branch" ? last : null;
}

function layoutSchedules(draft: Draft, price: Branch, indent: number): void {
  const schedule = find(price, "schedule");
  if (schedule !== null) layoutRows(draft, schedule.parts, indent);
}

/** Tier rows, of charges and of discounts: the bound, then the price. */
function layoutRows(draft: Draft, parts: readonly Part[], indent: number): void {
  const rows = parts.filter(part => isRule(part, "row", "drow"));
  // Prices begin with a currency, where nothing can be lined up; percentages stand on their decimal points.
  const group = columns(rows.every(row => isTerminal(firstLeaf(row.parts[1]), "PCT")));
  for (const row of rows) {
    startLine(draft, row, indent);
    const price = row.parts[1];
    if (price !== undefined) startCell(draft, price, group, 1);
  }
}

function firstLeaf(part: Part | undefined): Part | undefined {
  return part?.kind === "branch" ? firstLeaf(part.parts[0]) : part;
}

/** Keys in columns, and the prices behind them on their decimal points. */
function layoutTable(draft: Draft, table: Branch, indent: number): void {
  const rows = table.parts.filter(part => isRule(part, "trow"));
  const keyCounts = rows.map(row => row.parts.filter(part => isRule(part, "key")).length);
  const width = keyCounts.reduce((most, count) => Math.max(most, count), 0);
  const group = columns(true, width);
  for (const row of rows) {
    startLine(draft, row, indent);
    const keys = row.parts.filter(part => isRule(part, "key"));
    keys.forEach((key, i) => {
      if (i > 0) startCell(draft, key, group, i);
    });
    const price = row.parts.at(-1);
    if (price !== undefined) startCell(draft, price, group, width);
  }
  table.parts.forEach((part, i) => {
    if (isTerminal(part, "from", "otherwise")) startLine(draft, part, indent);
    const price = table.parts[i + 1];
    if (isTerminal(part, "otherwise") && price !== undefined && rows.length > 0)
      startCell(draft, price, group, width);
  });
}

// Inside clauses

/** Words that are good to break before, by the rule that they stand in; `*` is any rule. */
const GOOD_BREAKS: Readonly<Record<string, readonly string[]>> = {
  cond: ["and", "or"],
  choices: ["and"],
  expr: ["+", "-"],
  counted: ["counted"],
  adjust: ["rounded"],
  frame: ["between", "rounded"],
  allowed: ["before", "within", "unused"],
  plus: ["plus"],
  row: ["plus"],
  step: ["with", "where"],
  expected: ["where"],
  sentence: ["then"],
  field: ["in", "between", "signed", "optional", "default"],
  oneof: ["one"],
  paramd: ["is", "between"],
  table: ["by"],
};

function markWithin(draft: Draft, branch: Branch): void {
  const good = GOOD_BREAKS[branch.rule] ?? [];
  branch.parts.forEach((part, i) => {
    if (part.kind === "branch") markWithin(draft, part);
    else if (branch.rule === "number" && part.terminal === "-") draft.tight.add(part.first);
    else if (branch.rule === "source" && part.terminal === "where") draft.breaks.set(part.first, "own");
    else if (good.includes(part.terminal)) draft.breaks.set(part.first, "good");
    if (isTerminal(branch.parts[i - 1], ",")) draft.breaks.set(part.first, "good");
  });
}
