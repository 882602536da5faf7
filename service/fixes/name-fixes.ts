/** TAR3xxx and TAR4xxx: names, units and values. */

import { didYouMean } from "../../compiler/diagnostics/suggest.ts";
import type { Node } from "../../compiler/syntax/tree.ts";
import { groupThousands } from "../../runtime/number/display.ts";
import { compare, parseDecimal, rational, toDecimalText } from "../../runtime/number/rational.ts";
import { roundToStep } from "../../runtime/number/rounding.ts";
import { lastDayOfMonth } from "../../runtime/time/civil.ts";
import { childrenOf } from "../parsed.ts";
import {
  addLineBefore,
  addWords,
  around,
  change,
  declarationAround,
  type Finding,
  type Fix,
  type Fixer,
  nearest,
  remove,
  removeDeclaration,
  removeIt,
  textAt,
  withoutInList,
  write,
} from "./finding.ts";
import { itemsOf, sourceUnitAt } from "./units.ts";

export const NAME_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR3001: finding => [write(finding, freshName(finding))],
  TAR3002: nearest,
  TAR3003: finding =>
    (finding.params.wanted ?? "").endsWith(`the ${finding.params.name}`)
      ? [write(finding, `the ${finding.words}`)]
      : [],
  TAR3004: removeDeclaration,
  TAR3005: finding => (/^[A-Z]{3}$/.test(finding.words) ? [write(finding, finding.words.toLowerCase())] : []),
  TAR3007: dimensionOfMeter,
  TAR3008: finding => [withoutInList(finding)],
  TAR3101: finding => [remove(finding, unusedPart(finding))],
  TAR3102: removeIt,
  TAR4002: nearestUnit,
  TAR4004: finding => [write(finding, finding.params.wanted ?? "")],
  TAR4005: roundedFee,
  TAR4006: usualCurrency,
  TAR4007: lastDay,
  TAR4008: finding => [write(finding, finding.words.replace(/^-\s*/, ""))],
  TAR4010: swappedBounds,
  TAR4011: boundNearest,
  TAR4012: stepOfOne,
  TAR4013: finding => [
    write(finding, finding.words.replace(/\s+0[0-9.'_]*(\s+(?:thousand|million|billion))?/, "")),
  ],
  TAR4014: sortedValues,
  TAR4016: withUnit,
  TAR4017: valueOfList,
  TAR4018: finding => (/^[0-9.'_]+$/.test(finding.words) ? [write(finding, `${finding.words}%`)] : []),
};

function freshName({ words, file }: Finding): string {
  for (let number = 2; ; number += 1) {
    const name = `${words}_${number}`;
    if (!new RegExp(`\\b${name}\\b`).test(file.text)) return name;
  }
}

/** The meter keeps it apart, behind what it counts. */
function dimensionOfMeter(finding: Finding): readonly Fix[] {
  const { params, parsed } = finding;
  const name = /^the meter ([a-z0-9_]+)$/.exec(params.owner ?? "")?.[1] ?? "";
  const dimension = params.name ?? "";
  const meter = itemsOf(parsed.tree).find(one => one.kind === "meter" && one.name.text === name);
  if (meter === undefined) return [];
  const text = textAt(finding, meter.span);
  const by = /\n?\s+by\s+[a-z][a-z0-9_]*(?:\s*,\s*[a-z][a-z0-9_]*)*/.exec(text);
  const end = /\s+(?:summed\s+over|quantity\s+rounded)\b/.exec(text);
  const at =
    by === null ? meter.span.start + (end?.index ?? text.length) : meter.span.start + by.index + by[0].length;
  const words = by === null ? `\n  by ${dimension}` : `, ${dimension}`;
  return [{ title: { kind: "add", words: `by ${dimension}` }, changes: [change(finding, at, at, words)] }];
}

/** The whole declaration, or the field alone. */
function unusedPart(finding: Finding): { readonly start: number; readonly end: number } {
  const field = around(finding, "field");
  return field?.span ?? declarationAround(finding)?.span ?? finding;
}

function nearestUnit(finding: Finding): readonly Fix[] {
  const [first] = finding.parsed.tree.declarations;
  const name = finding.params.name ?? "";
  const isPlain = /^[a-z][a-z0-9_]*$/.test(name);
  const declared =
    first === undefined || !isPlain ? [] : [addLineBefore(finding, first.span.start, `unit ${name}`)];
  return [...nearest(finding), ...declared];
}

/** Half up to the currency's decimals. */
function roundedFee(finding: Finding): readonly Fix[] {
  const match = /^([A-Z]{3})(\s+)([0-9][0-9'_]*(?:\.[0-9]+)?)$/.exec(finding.words);
  const amount = match === null ? null : parseDecimal((match[3] ?? "").replace(/['_]/g, ""));
  const decimals = Number.parseInt(finding.params.decimals ?? "2", 10);
  if (match === null || amount === null) return [];
  const rounded = roundToStep(amount, rational(1n, 10n ** BigInt(decimals)), "half up");
  return [write(finding, `${match[1]}${match[2]}${groupThousands(toDecimalText(rounded, decimals))}`)];
}

/** The one in which most amounts of the file are, or the nearest one. */
function usualCurrency(finding: Finding): readonly Fix[] {
  const counts = new Map<string, number>();
  for (const { type, text } of finding.parsed.tokens) {
    if (type === "CUR" && text !== finding.words) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a);
  return usual === undefined ? nearest(finding) : [write(finding, usual[0])];
}

/** A day that a month does not have is its last one. */
function lastDay(finding: Finding): readonly Fix[] {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})/.exec(finding.words);
  const [year, month] = [Number.parseInt(match?.[1] ?? "", 10), Number.parseInt(match?.[2] ?? "", 10)];
  if (match === null || month < 1 || month > 12 || (match[3] ?? "") < "28") return [];
  const day = lastDayOfMonth(year, month);
  return [
    write(finding, `${match[1]}-${match[2]}-${day}`, { start: finding.start, end: finding.start + 10 }),
  ];
}

function swappedBounds(finding: Finding): readonly Fix[] {
  const match = /^(between\s+)(.+?)(\s+and\s+)(.+)$/s.exec(finding.words);
  const dates = /^(.*?)([0-9]{4}-[0-9]{2}-[0-9]{2})(\s+to\s+)([0-9]{4}-[0-9]{2}-[0-9]{2})$/.exec(
    finding.words,
  );
  const found = match ?? dates;
  if (found === null) return [];
  const text = `${found[1]}${found[4]}${found[3]}${found[2]}`;
  return [{ ...write(finding, text), title: { kind: "swap", words: "" } }];
}

/** The bound that the value lies beyond. */
function boundNearest(finding: Finding): readonly Fix[] {
  const match = /^(.+) to (.+)$/.exec(finding.params.bounds ?? "");
  const [value, low, high] = [finding.words, match?.[1], match?.[2]].map(numberOf);
  if (match === null || value === null || value === undefined || low === null || low === undefined) return [];
  const isBelow = compare(value, low) < 0;
  return high === null ? [] : [write(finding, (isBelow ? match[1] : match[2]) ?? "")];
}

function numberOf(text: string | undefined): ReturnType<typeof parseDecimal> {
  const digits = /[0-9][0-9'_]*(?:\.[0-9]+)?/.exec(text ?? "")?.[0];
  return digits === undefined ? null : parseDecimal(digits.replace(/['_]/g, ""));
}

function stepOfOne(finding: Finding): readonly Fix[] {
  const isMoney = /^[A-Z]{3}\s/.test(finding.words);
  return [write(finding, finding.words.replace(/[0-9][0-9'_.]*/, isMoney ? "0.01" : "1"))];
}

/** The dated values in order of time. */
function sortedValues(finding: Finding): readonly Fix[] {
  const parameter = around(finding, "parameter");
  const changes = parameter === null ? [] : childrenOf(parameter).filter(isChange);
  const texts = changes.map(one => textAt(finding, one.span));
  const days = texts.map(dayIn);
  if (changes.length < 2 || new Set(days).size < days.length) return [];
  const sorted = texts.toSorted((a, b) => (dayIn(a) < dayIn(b) ? -1 : 1));
  return [
    {
      title: { kind: "sort", words: "" },
      changes: changes.map((one, i) => change(finding, one.span.start, one.span.end, sorted[i] ?? "")),
    },
  ];
}

function isChange({ kind }: Node): boolean {
  return kind === "parameter-change";
}

function dayIn(text: string): string {
  return /[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(text)?.[0] ?? "";
}

/** The unit of what the charge is for. */
function withUnit(finding: Finding): readonly Fix[] {
  const unit = sourceUnitAt(finding);
  return unit === null ? [] : [addWords(finding, finding.end, unit)];
}

function valueOfList(finding: Finding): readonly Fix[] {
  const values = [...(finding.params.values ?? "").matchAll(/"([^"]*)"/g)].map(match => match[1] ?? "");
  const value = didYouMean(finding.params.value ?? "", values);
  return value === null ? [] : [write(finding, `"${value}"`)];
}
