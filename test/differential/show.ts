/** `node test/differential/show.ts SEED`: the contract, the accounts, the events and both witnesses' bills side by side. */
import { pathToFileURL } from "node:url";
import { formatText } from "../../index.ts";
import type { OutcomeBill } from "../oracle/world.ts";
import { type Comparison, compareWorld, inWords } from "./compare.ts";
import { type GeneratedWorld, generateWorld } from "./generate/world.ts";
import { ORACLE } from "./oracle.ts";
import { eventText, isContract, type Outcome } from "./witnesses.ts";

export function worldInWords(world: GeneratedWorld): string {
  const files = [...world.files].map(([path, text]) => {
    const laidOut = isContract(path) ? (formatText(text, path).text ?? text) : text;
    return `=== ${path}${path === world.entry ? " (rated)" : ""}\n${laidOut}`;
  });
  const accounts = world.accounts.map(account => JSON.stringify(account));
  return [
    ...files,
    `=== accounts, billed through ${world.through}`,
    ...accounts,
    "=== events",
    ...world.events.map(eventText),
  ].join("\n");
}

export function comparisonInWords({ verdict, engine, oracle, differences }: Comparison): string {
  return [`=== ${verdict}`, ...differences.slice(0, 12).map(inWords), sideBySide(engine, oracle)].join("\n");
}

const WIDTH = 46;

function sideBySide(engine: Outcome, oracle: Outcome | null): string {
  const left = outcomeLines(engine);
  const right = oracle === null ? new Map<string, string>() : outcomeLines(oracle);
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  const rows = keys.map(key => {
    const [a, b] = [left.get(key) ?? "", right.get(key) ?? ""];
    return `${a === b ? " " : "*"} ${key.padEnd(WIDTH)} ${a.padEnd(24)} ${b}`;
  });
  return [`  ${"".padEnd(WIDTH)} ${"engine".padEnd(24)} oracle`, ...rows].join("\n");
}

function outcomeLines(outcome: Outcome): ReadonlyMap<string, string> {
  if (outcome.kind !== "bills") return new Map([["", `${outcome.kind}: ${outcome.reasons.join("; ")}`]]);
  return new Map(outcome.bills.flatMap(billLines));
}

function billLines(bill: OutcomeBill): readonly (readonly [string, string])[] {
  const { account, number, from, to, charges, discounts, minimums, maximums, credits, taxes } = bill;
  const head = `${account} ${number}`;
  const lists = Object.entries({ charges, discounts, minimums, maximums, credits, taxes }).flatMap(
    ([list, entries]) =>
      Object.entries(entries)
        .filter(([, amount]) => amount !== "0")
        .map(([name, amount]) => [`${head} ${list} ${name}`, amount] as const),
  );
  const { rounding, brought, carried, total, rejected, held } = bill;
  const rest = Object.entries({ rounding, brought, carried, total, rejected, held });
  return [
    [`${head} period`, `${from} ${to}`],
    ...lists,
    ...rest
      .filter(([name, value]) => name === "total" || String(value) !== "0")
      .map(([name, value]) => [`${head} ${name}`, String(value)] as const),
  ];
}

function main([seed = "1"]: readonly string[]): void {
  const world = generateWorld(Number(seed));
  console.log(`${worldInWords(world)}\n${comparisonInWords(compareWorld(ORACLE, world))}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
