/** The two witnesses of a world: the engine, and an oracle that shares nothing with it but the syntax tree. */

import { sourceFile } from "../../compiler/source/source-file.ts";
import { parseSource } from "../../compiler/syntax/parse-source.ts";
import type { SyntaxTree } from "../../compiler/syntax/tree.ts";
import {
  type Account,
  type Bill,
  checkAccount,
  checkPools,
  compile,
  type Diagnostic,
  describeDiagnostic,
  type Plan,
  rate,
  type SourceFile,
  zoneTable,
} from "../../index.ts";
import { add, negate, parseNumber, type Rational, toText, ZERO } from "../../runtime/number/rational.ts";
import type { OutcomeBill, OutcomeExample, World, WorldEvent, WorldJson } from "../oracle/world.ts";
import { hostZoneAgrees, type ZoneOffsets } from "../oracle/zones.ts";
import type { GeneratedWorld } from "./generate/world.ts";

export type Outcome =
  | { readonly kind: "bills"; readonly bills: readonly OutcomeBill[] }
  /** Refused only because a construct is not built; its words, each once. */
  | { readonly kind: "not built"; readonly reasons: readonly string[] }
  | { readonly kind: "refused"; readonly reasons: readonly string[] }
  | { readonly kind: "crash"; readonly reasons: readonly string[] };

export interface Oracle {
  readonly oracleBills: (world: World) => readonly OutcomeBill[];
  readonly oracleExamples: (
    world: World,
    isAsked: (place: { readonly start: number }) => boolean,
  ) => readonly OutcomeExample[];
  /** Whether an error says that the oracle does not know, rather than that it is broken. */
  readonly cannot: (error: unknown) => boolean;
}

// The engine

export function engineOutcome(world: GeneratedWorld): Outcome {
  try {
    const { plan, diagnostics, files } = compile(world.files, world.entry);
    return plan === null ? refusal(diagnostics, files) : rated(plan, world);
  } catch (error) {
    return crash(error);
  }
}

function refusal(diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, SourceFile>): Outcome {
  const errors = diagnostics
    .map(one => describeDiagnostic(one, files))
    .filter(one => one.severity === "error");
  return {
    kind: "refused",
    reasons: unique(errors.map(one => `${one.code} ${one.path}:${one.line} ${one.message}`)),
  };
}

function rated(plan: Plan, world: GeneratedWorld): Outcome {
  const accounts: readonly Account[] = world.accounts;
  const own = accounts.flatMap(account => checkAccount(plan, account));
  const problems = own.length > 0 ? own : checkPools(accounts);
  if (problems.length > 0) {
    const isUnbuilt = problems.every(({ detail }) => /not built/.test(detail));
    return {
      kind: isUnbuilt ? "not built" : "refused",
      reasons: unique(problems.map(({ kind, detail }) => `account: ${kind}: ${detail}`)),
    };
  }
  const { bills } = rate(plan, { accounts, events: world.events.map(eventText), through: world.through });
  return { kind: "bills", bills: bills.map(outcomeOf) };
}

function crash(error: unknown): Outcome {
  const text = error instanceof Error ? `${error.message} ${placeOf(error)}` : String(error);
  return { kind: "crash", reasons: [text] };
}

/** Where it was thrown, without the machine's folders. */
function placeOf(error: Error): string {
  const line =
    (error.stack ?? "").split("\n").find(one => /^\s+at .*\.ts:/.test(one) && !one.includes("bug.ts")) ?? "";
  return /([\w-]+\/[\w-]+\.ts:\d+)/.exec(line)?.[1] ?? "";
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** An event as its sender writes it: a CloudEvent with numbers as their digits. */
export function eventText(event: WorldEvent): string {
  const { source, id, type, subject, time, received, data } = event;
  const fields: readonly (readonly [string, WorldJson])[] = [
    ["specversion", "1.0"],
    ...Object.entries({ source, id, type, subject, time }),
    ...(received === null ? [] : [["received", received] as const]),
    ["data", data],
  ];
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`).join(",")}}`;
}

function jsonText(value: WorldJson): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(jsonText).join(",")}]`;
  const number = (value as { readonly number?: unknown }).number;
  if (typeof number === "string" && Object.keys(value).length === 1) return number;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner as WorldJson)}`)
    .join(",")}}`;
}

function isList(value: object): value is readonly WorldJson[] {
  return Array.isArray(value);
}

const KINDS = { discount: "discounts", minimum: "minimums", maximum: "maximums", credit: "credits" } as const;

function outcomeOf(bill: Bill): OutcomeBill {
  const adjusted = { discounts: sums(), minimums: sums(), maximums: sums(), credits: sums() };
  for (const { kind, name, amount } of bill.adjustments as readonly {
    kind: keyof typeof KINDS;
    name: string;
    amount: string;
  }[])
    adjusted[KINDS[kind]].add(name, amount);
  const charges = sums();
  for (const line of bill.lines) charges.add(line.charge, line.amount);
  const taxes = sums();
  for (const { name, amount } of bill.taxes) taxes.add(name, amount);
  const { account, number, period, rounding, forward, total, audit } = bill;
  return {
    account,
    number,
    from: period.from,
    to: period.to,
    charges: charges.all(),
    discounts: adjusted.discounts.all(),
    minimums: adjusted.minimums.all(),
    maximums: adjusted.maximums.all(),
    credits: adjusted.credits.all(),
    taxes: taxes.all(),
    rounding: rounding.amount,
    brought: forward.brought,
    carried: forward.carried,
    total,
    rejected: audit.rejected.count,
    held: audit.held.count,
  };
}

interface Sums {
  readonly add: (name: string, amount: string) => void;
  readonly all: () => Readonly<Record<string, string>>;
}

function sums(): Sums {
  const found = new Map<string, Rational>();
  return {
    add: (name, amount) => found.set(name, add(found.get(name) ?? ZERO, exact(amount))),
    all: () => Object.fromEntries([...found].map(([name, amount]) => [name, toText(amount)])),
  };
}

export function exact(text: string): Rational {
  const value = parseNumber(text);
  if (value === null) throw new Error(`"${text}" is no number`);
  return value;
}

export function difference(a: string, b: string): Rational {
  return add(exact(a), negate(exact(b)));
}

// The oracle

export function oracleOutcome(oracle: Oracle, world: GeneratedWorld): Outcome {
  try {
    return { kind: "bills", bills: oracle.oracleBills(asWorld(world)) };
  } catch (error) {
    if (oracle.cannot(error))
      return { kind: "not built", reasons: [error instanceof Error ? error.message : String(error)] };
    return crash(error);
  }
}

export function asWorld(world: GeneratedWorld): World {
  const trees = new Map<string, SyntaxTree>();
  for (const [path, text] of world.files)
    if (isContract(path)) trees.set(path, parseSource(sourceFile(path, text)).tree);
  return {
    trees,
    texts: world.files,
    entry: world.entry,
    accounts: world.accounts,
    events: world.events,
    through: world.through,
    zone: pinnedOffsets,
  };
}

const COMPARED_FROM = Date.UTC(2010, 0, 1) / 1000;
const COMPARED_TO = Date.UTC(2031, 0, 1) / 1000;
const pinned = new Map<string, ZoneOffsets | null>();

/** The pinned offsets of a zone of which the host knows others, else null: a host's release is older or newer. */
export function pinnedOffsets(name: string): ZoneOffsets | null {
  const found = pinned.get(name);
  if (found !== undefined) return found;
  const table = zoneTable(name);
  const agrees = table === null || hostZoneAgrees(name, table, COMPARED_FROM, COMPARED_TO);
  pinned.set(name, agrees ? null : table);
  return pinned.get(name) ?? null;
}

export function isContract(path: string): boolean {
  return path.endsWith(".tarif") || path.endsWith(".tarif.md");
}
