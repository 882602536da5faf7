/**
 * Writes compiler/zone/zones.generated.ts from the IANA data that moment-timezone packs.
 *
 *   node scripts/generate-zones.ts
 *
 * Stops without writing where the compact form would not give back every transition of the source, or where
 * the source ends before 2100 for a zone that still changes its clocks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  FIRST_MINUTE,
  FIRST_YEAR,
  type History,
  LAST_YEAR,
  readHistory,
  readNames,
  readRules,
  ruleMinute,
  type YearlyRule,
} from "../compiler/zone/expand.ts";
import { dayOfWeekOf, fromEpochDay, lastDayOfMonth } from "../runtime/time/civil.ts";

const SOURCE = new URL("../node_modules/moment-timezone/data/packed/latest.json", import.meta.url);
const TARGET = new URL("../compiler/zone/zones.generated.ts", import.meta.url);

interface Packed {
  readonly version: string;
  readonly zones: readonly string[];
  readonly links: readonly string[];
}

type Transition = History["transitions"][number];

/** The text of the generated file for the packed source data. */
export function generateZones(source: string): string {
  const packed = JSON.parse(source) as Packed;
  const byName = unpackAll(packed);
  const rules: string[] = [];
  const lines: string[] = [];
  const numberOf = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const name of [...byName.keys()].sort()) {
    const history = known(byName, name);
    const key = JSON.stringify(history);
    const number = numberOf.get(key) ?? lines.push(historyLine(history, rules)) - 1;
    numberOf.set(key, number);
    numbers.set(name, number);
  }
  const compact = { rules: rules.join(" "), histories: lines.join("\n"), names: namesText(numbers) };
  verify(byName, compact);
  return `// Written by scripts/generate-zones.ts from moment-timezone's IANA ${packed.version}: do not edit.
export const IANA: string = ${JSON.stringify(packed.version)};
export const RULES: string = ${JSON.stringify(compact.rules)};
export const HISTORIES: string = \`${compact.histories}\`;
export const NAMES: string = \`${compact.names}\`;
`;
}

/** Every zone and link with what it does from 2000 to 2099. */
function unpackAll(packed: Packed): ReadonlyMap<string, History> {
  const zones = new Map<string, History>();
  const lastDecided = Number.parseInt(packed.version, 10) + 1;
  for (const zone of packed.zones) {
    const [name = "", , offsets = "", indices = "", untils = ""] = zone.split("|");
    zones.set(name, unpack(name, offsets, indices, untils, lastDecided));
  }
  for (const link of packed.links) {
    const [zone = "", name = ""] = link.split("|");
    zones.set(name, known(zones, zone));
  }
  return zones;
}

function known(zones: ReadonlyMap<string, History>, name: string): History {
  const zone = zones.get(name);
  if (zone === undefined) throw new Error(`no zone ${name}`);
  return zone;
}

/** A zone that changes after `lastDecided` changes by rule, so its data must reach beyond the last year. */
function unpack(
  name: string,
  offsets: string,
  indices: string,
  untils: string,
  lastDecided: number,
): History {
  // The packed offsets count westwards.
  const values = offsets.split(" ").map(offset => -base60(offset));
  const series = indices.split("").map(index => values[base60(index)] ?? Number.NaN);
  let minute = 0;
  let initial = series[0] ?? Number.NaN;
  let current = initial;
  let lastYear = 0;
  const transitions: Transition[] = [];
  for (const [index, until] of untils.split(" ").filter(Boolean).entries()) {
    minute += base60(until);
    const whole = Math.round(minute);
    const offset = series[index + 1] ?? Number.NaN;
    if (whole <= FIRST_MINUTE) initial = offset;
    else if (offset !== current) {
      if (Math.abs(minute - whole) > 1e-6 || !Number.isInteger(offset))
        throw new Error(`${name}: no whole minute`);
      lastYear = yearOf(whole);
      if (lastYear <= LAST_YEAR) transitions.push([whole, offset]);
    }
    current = offset;
  }
  if (!Number.isInteger(initial)) throw new Error(`${name}: no whole offset`);
  if (lastYear > lastDecided && lastYear <= LAST_YEAR)
    throw new Error(`${name}: the data end in ${lastYear}`);
  return { initial, transitions };
}

/** moment's digits: 0-9, a-z, A-X, and after a point sixtieths. */
function base60(text: string): number {
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  let value = 0;
  for (const digit of whole) value = value * 60 + digit60(digit);
  let place = 1;
  for (const digit of fraction) {
    place /= 60;
    value += digit60(digit) * place;
  }
  return negative ? -value : value;
}

function digit60(digit: string): number {
  const value = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX".indexOf(digit);
  if (value < 0) throw new Error(`no base-60 digit: ${digit}`);
  return value;
}

function historyLine(history: History, rules: string[]): string {
  const items = [int(history.initial)];
  const rest = [...history.transitions];
  let last = FIRST_MINUTE;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const run = longestRun(rest);
    if (run === null) {
      items.push(`${int(first[0] - last)}:${int(first[1])}`);
      last = first[0];
      rest.shift();
    } else {
      const uses = run.uses.map(use => `${int(ruleNumber(use.rule, rules))}=${int(use.offset)}`);
      items.push(`${int(run.first - FIRST_YEAR)}-${int(run.last - FIRST_YEAR)}:${uses.join(",")}`);
      const taken = rest.splice(0, run.uses.length * (run.last - run.first + 1));
      last = taken.at(-1)?.[0] ?? last;
    }
  }
  return items.join(" ");
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly uses: readonly { readonly rule: YearlyRule; readonly offset: number }[];
}

/**
 * The most whole years from the first transition on, each with the same two rules; null where it would not
 * pay.
 */
function longestRun(rest: readonly Transition[]): Run | null {
  const first = yearOf(rest[0]?.[0] ?? 0);
  const years = new Map<number, Transition[]>();
  for (const transition of rest) {
    const year = yearOf(transition[0]);
    const same = years.get(year);
    if (same === undefined) years.set(year, [transition]);
    else same.push(transition);
  }
  const springs: Transition[] = [];
  const autumns: Transition[] = [];
  let best: Run | null = null;
  for (let last = first; last <= LAST_YEAR; last += 1) {
    const [spring, autumn, third] = years.get(last) ?? [];
    if (spring === undefined || autumn === undefined || third !== undefined) break;
    springs.push(spring);
    autumns.push(autumn);
    const uses = [ruleFor(springs), ruleFor(autumns)].filter(use => use !== null);
    if (uses.length !== 2) break;
    best = { first, last, uses };
  }
  return best !== null && best.last - best.first >= 2 ? best : null;
}

/** The one rule that gives all these transitions, one a year. */
function ruleFor(transitions: readonly Transition[]): Run["uses"][number] | null {
  const [head] = transitions;
  if (head === undefined) return null;
  const days = transitions.map(([minute]) => Math.floor(minute / 1_440));
  const dates = days.map(fromEpochDay);
  const month = dates[0]?.month ?? 1;
  const weekday = dayOfWeekOf(days[0] ?? 0);
  const minute = head[0] % 1_440;
  const numbers = dates.map(date => date.day);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  // Of the windows that fit, the last week of the month, else the second or the first, else the earliest.
  const day =
    [lastDayOfMonth(2001, month) - 6, 8, 1].find(from => from <= least && from >= most - 6) ?? most - 6;
  const rule: YearlyRule = { month, weekday, day, minute };
  const fits = transitions.every(
    ([at, offset], index) => offset === head[1] && ruleMinute(rule, dates[index]?.year ?? 0) === at,
  );
  return fits ? { rule, offset: head[1] } : null;
}

function ruleNumber(rule: YearlyRule, rules: string[]): number {
  const text = [rule.month, rule.weekday, rule.day, rule.minute].map(int).join(".");
  if (!rules.includes(text)) rules.push(text);
  return rules.indexOf(text);
}

function namesText(numbers: ReadonlyMap<string, number>): string {
  const regions = new Map<string, string[]>();
  for (const [name, number] of numbers) {
    const split = name.lastIndexOf("/") + 1;
    const region = name.slice(0, split);
    regions.set(region, [...(regions.get(region) ?? []), `${name.slice(split)}=${int(number)}`]);
  }
  return [...regions].map(([region, names]) => [region, ...names].join(" ")).join("\n");
}

function verify(
  byName: ReadonlyMap<string, History>,
  compact: { readonly rules: string; readonly histories: string; readonly names: string },
): void {
  const rules = readRules(compact.rules);
  const lines = compact.histories.split("\n");
  const numbers = readNames(compact.names);
  if (numbers.size !== byName.size) throw new Error("names were lost");
  for (const [name, history] of byName) {
    const expanded = readHistory(lines[numbers.get(name) ?? -1] ?? "", rules);
    if (JSON.stringify(expanded) !== JSON.stringify(history))
      throw new Error(`${name} does not expand to its source`);
  }
}

function yearOf(minute: number): number {
  return fromEpochDay(Math.floor(minute / 1_440)).year;
}

function int(value: number): string {
  return value.toString(36);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, generateZones(readFileSync(SOURCE, "utf8")));
}
