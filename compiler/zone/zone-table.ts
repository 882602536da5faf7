/** The zones that a contract may name, from one pinned release of the IANA data. */
import { bug } from "../../runtime/number/bug.ts";
import { epochDayOf } from "../../runtime/time/civil.ts";
import type { ZoneTable } from "../../runtime/time/zone.ts";
import {
  FIRST_MINUTE,
  historyOf,
  LAST_YEAR,
  readHistory,
  readNames,
  readRules,
  type YearlyRule,
} from "./expand.ts";
import { HISTORIES, IANA, NAMES, RULES } from "./zones.generated.ts";

/** The first second for which no table speaks: 2100-01-01T00:00Z. */
const TO = epochDayOf(LAST_YEAR + 1, 1, 1) * 86_400;

/** "2026f". */
export const IANA_VERSION: string = IANA;

const tables = new Map<string, ZoneTable>();

/** The offsets of the zone from 2000 to 2099; the exact IANA name, links included, else null. */
export function zoneTable(name: string): ZoneTable | null {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const made = expanded(name);
  // Whatever else a contract calls its zone is not kept.
  if (made !== null) tables.set(name, made);
  return made;
}

function expanded(name: string): ZoneTable | null {
  const number = historyOf(NAMES, name);
  if (number === null) return null;
  const { lines, rules } = opened();
  const line = lines[number] ?? bug(`no history ${number} of ${name}`);
  const { initial, transitions } = readHistory(line, rules);
  return {
    name,
    iana: IANA_VERSION,
    from: FIRST_MINUTE * 60,
    to: TO,
    initial: initial * 60,
    transitions: transitions.map(([minute, offset]) => [minute * 60, offset * 60] as const),
  };
}

/** All names that `zoneTable` knows, in code-point order. */
export function zoneNames(): readonly string[] {
  // Zone names are ASCII, so the order of code units is that of code points.
  return [...readNames(NAMES).keys()].sort();
}

/** The compact histories, taken apart but not yet expanded. */
interface OpenZones {
  readonly lines: readonly string[];
  readonly rules: readonly YearlyRule[];
}

let zones: OpenZones | null = null;

/** Opened on first use: most compilations name one zone, and many importers none. */
function opened(): OpenZones {
  zones ??= openZones();
  return zones;
}

function openZones(): OpenZones {
  return { lines: HISTORIES.split("\n"), rules: readRules(RULES) };
}
