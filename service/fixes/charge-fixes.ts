/** TAR60xx: charges and prices. */
import type { Node } from "../../compiler/syntax/tree.ts";
import { compare, ZERO } from "../../runtime/number/rational.ts";
import { childrenOf } from "../parsed.ts";
import {
  addLineAfter,
  addLineBefore,
  addWords,
  allBelow,
  around,
  below,
  change,
  exceptCharge,
  type Finding,
  type Fix,
  type Fixer,
  indentAt,
  removal,
  remove,
  removeIt,
  textAt,
  withoutCharge,
  write,
} from "./finding.ts";
import { boundOf, boundSize, isOpen, rowsAround } from "./rows.ts";
import { itemsOf, unitOf } from "./units.ts";

export const CHARGE_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR6001: removeIt,
  TAR6002: prorated,
  TAR6003: removeIt,
  TAR6004: tiersOrder,
  TAR6005: removeIt,
  TAR6008: onlyMeter,
  TAR6010: openRow,
  TAR6011: oneForm,
  TAR6012: sortedRows,
  TAR6013: openRowLast,
  TAR6016: removeIt,
  TAR6017: otherwiseLast,
  TAR6020: finding => [write(finding, "in arrears")],
  TAR6028: nearestDay,
  TAR6031: periodOfPrice,
  TAR6032: onlyField,
  TAR6037: sortedPhases,
  TAR6038: removeIt,
  TAR6041: exceptItself,
  TAR6043: oneDate,
  TAR6044: withinRange,
  TAR6045: finding => [write(finding, finding.words.replace(/\s+each\s+.*$/s, ""))],
  TAR6047: finding => [addWords(finding, finding.end, `each ${finding.params.period}`)],
};

/** Both ways, before the price. */
function prorated(finding: Finding): readonly Fix[] {
  const charge = around(finding, "charge");
  const price = charge === null ? undefined : priceOf(charge);
  if (price === undefined) return [];
  return ["prorated by day", "not prorated"].map(clause => addLineBefore(finding, price.span.start, clause));
}

const PRICES: readonly string[] = ["phases", "parts", "included", "when-rows", "price-table"];

/** The price of a charge: what stands last in it. */
function priceOf(charge: Node): Node | undefined {
  return childrenOf(charge).find(({ kind }) => PRICES.includes(kind));
}

/** How what is included meets the tiers: both ways, or not at all where there are none. */
function tiersOrder(finding: Finding): readonly Fix[] {
  const order = /\s+(before|within)\s+tiers/.exec(finding.words);
  if (order !== null) {
    const start = finding.start + order.index;
    return [remove(finding, { start: start + 1, end: start + order[0].length })];
  }
  const carries = /\s+unused\s+carries\b/.exec(finding.words);
  const at = finding.start + (carries?.index ?? finding.words.length);
  return ["before tiers", "within tiers"].map(words => addWords(finding, at, words));
}

/** `for METER`, where one meter alone is in the unit of the price. */
function onlyMeter(finding: Finding): readonly Fix[] {
  const unit = unitOfPrice(finding.words);
  const charge = around(finding, "charge");
  const title = charge === null ? undefined : allBelow(charge, "text")[0];
  const { tree } = finding.parsed;
  const units = new Set([unit ?? "", ...itemsOf(tree).flatMap(item => namesOfUnit(item, unit))]);
  const meters = itemsOf(tree).filter(
    item => item.kind === "meter" && units.has(unitOf(tree, item.name.text) ?? "?"),
  );
  const [meter] = meters;
  if (title === undefined || meter?.kind !== "meter" || meters.length !== 1) return [];
  return [addLineAfter(finding, title.span.end, `for ${meter.name.text}`, "  ")];
}

/** `of FIELD`, where one field of the event alone is in the unit of the price. */
function onlyField(finding: Finding): readonly Fix[] {
  const charge = around(finding, "charge");
  const source = charge === null ? null : below(charge, "for-each");
  const unit = unitOfPrice(finding.words);
  if (source === null || unit === null) return [];
  const event = itemsOf(finding.parsed.tree).find(
    item => item.kind === "event" && nameIn(source, item.name.text) !== undefined,
  );
  const units = itemsOf(finding.parsed.tree).flatMap(item => namesOfUnit(item, unit));
  const fields = (event?.kind === "event" ? event.fields : []).filter(
    ({ measure }) => measure?.kind === "in-unit" && [unit, ...units].includes(measure.unit.text),
  );
  const name = event?.kind === "event" ? nameIn(source, event.name.text) : undefined;
  const [field] = fields;
  if (field === undefined || fields.length !== 1 || name === undefined) return [];
  return [addWords(finding, name.span.end, `of ${field.name.text}`)];
}

function nameIn(node: Node, name: string): Node | undefined {
  return childrenOf(node).find(child => child.kind === "name" && "text" in child && child.text === name);
}

function unitOfPrice(words: string): string | null {
  const match =
    /\bper\s+(?:started\s+)?(?:[0-9'_.]+\s+)?(?:(?:thousand|million|billion)\s+)?([A-Za-z_-]+)/.exec(words);
  return match?.[1] ?? null;
}

/** The term's first or last day. */
function nearestDay(finding: Finding): readonly Fix[] {
  const { date = "", from = "", to = "" } = finding.params;
  const nearest = date < from ? from : to;
  return finding.words === date && /^[0-9-]{10}$/.test(nearest) ? [write(finding, nearest)] : [];
}

function namesOfUnit(item: ReturnType<typeof itemsOf>[number], unit: string | null): readonly string[] {
  if (item.kind !== "unit") return [];
  const names = [item.name.text, ...(item.plural === null ? [] : [item.plural.text])];
  return unit !== null && names.includes(unit) ? names : [];
}

// Rows

/** Without a price beyond the list, or at the price of the last row. */
function openRow(finding: Finding): readonly Fix[] {
  const row = around(finding, "tier-row") ?? finding.nodes.at(-1) ?? null;
  if (row === null) return [];
  const text = textAt(finding, row.span);
  const bound = childrenOf(row).find(({ kind }) => kind === "up-to" || kind === "below");
  const price = bound === undefined ? "" : text.slice(bound.span.end - row.span.start).trim();
  const opening = finding.params.opening ?? "above";
  const indent = indentAt(finding.file, row.span.start);
  return [
    addLineAfter(finding, row.span.end, `${opening} not offered`, indent),
    ...(price === ""
      ? []
      : [addLineAfter(finding, row.span.end, `${opening} ${price.replace(/\s+/g, " ")}`, indent)]),
  ];
}

/** All rows in the form of the first one. */
function oneForm(finding: Finding): readonly Fix[] {
  const bounds = rowsAround(finding).flatMap(row => boundOf(row) ?? []);
  const isInclusive = bounds[0]?.kind === "up-to";
  const changes = bounds.flatMap(bound => {
    const text = textAt(finding, bound.span);
    const mended = isInclusive
      ? text.replace(/^below\b/, "up to").replace(/^at\s+or\s+above\b/, "above")
      : text.replace(/^up\s+to\b/, "below").replace(/^above\b/, "at or above");
    return mended === text ? [] : [change(finding, bound.span.start, bound.span.end, mended)];
  });
  return changes.length === 0
    ? []
    : [{ title: { kind: "write", words: isInclusive ? "up to … above" : "below … at or above" }, changes }];
}

/** Each row keeps its price; a bound that stands twice stays where it is first. */
function sortedRows(finding: Finding): readonly Fix[] {
  const rows = rowsAround(finding).filter(row => boundOf(row) !== undefined && !isOpen(row));
  const sizes = rows.map(row => boundSize(textAt(finding, boundOf(row)?.span ?? row.span)));
  const texts = rows.map(row => textAt(finding, row.span));
  if (rows.length < 2 || sizes.some(size => size === null)) return [];
  const order = rows.map((_, index) => index).toSorted((a, b) => compare(sizes[a] ?? ZERO, sizes[b] ?? ZERO));
  const kept = order.filter(
    (index, i) => i === 0 || compare(sizes[index] ?? ZERO, sizes[order[i - 1] ?? 0] ?? ZERO) !== 0,
  );
  const changes = rows.map((row, i) => {
    const from = kept[i];
    return from === undefined
      ? removal(finding.file, row.span)
      : change(finding, row.span.start, row.span.end, texts[from] ?? "");
  });
  return [{ title: { kind: "sort", words: "" }, changes }];
}

function openRowLast(finding: Finding): readonly Fix[] {
  const rows = rowsAround(finding);
  const open = rows.find(isOpen);
  return movedToEnd(finding, open, rows);
}

function otherwiseLast(finding: Finding): readonly Fix[] {
  const row = around(finding, "when-row");
  const holder = around(finding, "when-rows");
  return movedToEnd(finding, row ?? undefined, holder === null ? [] : childrenOf(holder));
}

function movedToEnd(finding: Finding, row: Node | undefined, rows: readonly Node[]): readonly Fix[] {
  const ends = rows.map(({ span }) => span.end);
  const last = ends.length === 0 ? 0 : Math.max(...ends);
  if (row === undefined || last <= row.span.end) return [];
  const indent = indentAt(finding.file, row.span.start);
  const text = `\n${indent}${textAt(finding, row.span)}`;
  return [
    {
      title: { kind: "move to the end", words: "" },
      changes: [removal(finding.file, row.span), change(finding, last, last, text)],
    },
  ];
}

// Frame and phases

/** `includes … each PERIOD` as the price has it. */
function periodOfPrice(finding: Finding): readonly Fix[] {
  const match = /\beach\s+([a-z ]+?)\s+and\s+each\s+([a-z ]+)$/.exec(finding.params.periods ?? "");
  const own = /\beach\s+(?:[0-9]+\s+)?(?:billing\s+|contract\s+)?[a-z]+/.exec(finding.words);
  const wanted = match?.[2];
  if (wanted === undefined || own === null) return [];
  const start = finding.start + own.index;
  return [write(finding, `each ${wanted}`, { start, end: start + own[0].length })];
}

/** `from start`, then dates or contract days and months, rising; only where all are of one kind. */
function sortedPhases(finding: Finding): readonly Fix[] {
  const holder = finding.nodes.findLast(({ kind }) => ["phases", "tax", "minimum", "maximum"].includes(kind));
  const rows =
    holder === undefined ? [] : childrenOf(holder).filter(row => /^from\b/.test(textAt(finding, row.span)));
  const texts = rows.map(row => textAt(finding, row.span));
  const keys = texts.map(
    text => /^from\s+(start|[0-9-]{10}|contract\s+(?:day|month)\s+[0-9]+)/.exec(text)?.[1] ?? "",
  );
  const kinds = new Set(
    keys.filter(key => key !== "start").map(key => key.replace(/[0-9]+$/g, "").replace(/[0-9-]+/g, "")),
  );
  if (rows.length < 2 || keys.includes("") || kinds.size > 1 || new Set(keys).size < keys.length) return [];
  const order = keys
    .map((_, index) => index)
    .toSorted((a, b) => rankOf(keys[a] ?? "") - rankOf(keys[b] ?? ""));
  const changes = rows.map((row, i) =>
    change(finding, row.span.start, row.span.end, texts[order[i] ?? i] ?? ""),
  );
  return keys.includes("start") ? [{ title: { kind: "sort", words: "" }, changes }] : [];
}

function rankOf(key: string): number {
  return key === "start" ? -1 : Number.parseInt(key.replace(/[^0-9]/g, ""), 10);
}

/** A charge for the spend of others leaves itself out. */
function exceptItself(finding: Finding): readonly Fix[] {
  const name = finding.params.charge ?? "";
  const all = below(finding.nodes.at(-1) ?? finding.parsed.tree, "everything");
  return all === null ? withoutCharge(finding, name) : [exceptCharge(finding, all.span, name)];
}

/** The parameter keeps the date that it begins with. */
function oneDate(finding: Finding): readonly Fix[] {
  const parameter = itemsOf(finding.parsed.tree).find(
    item => item.kind === "parameter" && item.name.text === finding.params.parameter,
  );
  if (parameter?.kind !== "parameter") return [];
  const changes = parameter.changes.map(one => {
    // The word `from` stands before what changes.
    const before = /from\s+$/.exec(finding.file.text.slice(0, one.span.start))?.[0].length ?? 0;
    return removal(finding.file, { start: one.span.start - before, end: one.span.end });
  });
  const words = parameter.changes.map(one => textAt(finding, one.span)).join(", ");
  return changes.length === 0 ? [] : [{ title: { kind: "remove", words }, changes }];
}

/** The end of the range that the number lies beyond. */
function withinRange(finding: Finding): readonly Fix[] {
  const match = /^([0-9']+) to ([0-9']+)$/.exec(finding.params.range ?? "");
  if (match === null) return [];
  return [write(finding, (/^0*(\.|$)/.test(finding.words) ? match[1] : match[2]) ?? "1")];
}
