/** `node test/differential/run.ts FROM TO`: compares the worlds of those seeds and lists what differs, by what is involved. */
import { pathToFileURL } from "node:url";
import { type Comparison, compareWorld, inWords, type Verdict } from "./compare.ts";
import { type GeneratedWorld, generateWorld } from "./generate/world.ts";
import { ORACLE } from "./oracle.ts";
import { isContract, type Oracle } from "./witnesses.ts";

export interface Tally {
  readonly verdicts: Map<Verdict, number>;
  readonly differing: { readonly seed: number; readonly words: string; readonly entry: string }[];
  /** Seeds by what was said: refusals, crashes, what is not built. */
  readonly reasons: Map<string, number[]>;
  bills: number;
  nonZero: number;
  compiled: number;
}

export function emptyTally(): Tally {
  return { verdicts: new Map(), differing: [], reasons: new Map(), bills: 0, nonZero: 0, compiled: 0 };
}

export function runSeed(oracle: Oracle, seed: number, tally: Tally): void {
  const found = compareWorld(oracle, generateWorld(seed));
  tally.verdicts.set(found.verdict, (tally.verdicts.get(found.verdict) ?? 0) + 1);
  countBills(found, tally);
  const first = found.differences[0];
  if (first !== undefined)
    tally.differing.push({ seed, words: inWords(first), entry: first.entry.split(" ")[0] ?? "" });
  for (const outcome of [found.engine, found.oracle]) {
    if (outcome === null || outcome.kind === "bills") continue;
    for (const reason of outcome.reasons) {
      const key = `${found.verdict}: ${withoutNames(reason)}`;
      tally.reasons.set(key, [...(tally.reasons.get(key) ?? []), seed]);
    }
  }
}

function countBills({ engine }: Comparison, tally: Tally): void {
  if (engine.kind !== "bills") return;
  tally.compiled += 1;
  tally.bills += engine.bills.length;
  tally.nonZero += engine.bills.filter(
    bill => bill.total !== "0" || Object.values(bill.charges).some(amount => amount !== "0"),
  ).length;
}

/** The same fault of two contracts in the same words. */
function withoutNames(reason: string): string {
  return reason
    .replace(/ [\w./-]+:\d+ /, " ")
    .replace(/"[^"]*"/g, "…")
    .replace(/\d{4}-\d\d-\d\d/g, "DATE")
    .replace(/\d[\d'.]*/g, "N")
    .slice(0, 150);
}

// What is involved

/** The words of declarations and clauses that a contract uses, by which differences are grouped. */
const CONSTRUCTS: readonly (readonly [string, RegExp])[] = [
  ["amends", /amends/],
  ["replaces 1", /replaces 1/],
  ["based on", /based on/],
  ["use", /\n {2}use /],
  ["level", /over time of/],
  ["buckets", /over each/],
  ["greater", /(greater|lesser) of/],
  ["derived", /\n {2}is /],
  ["band", /\nband /],
  ["for each", /for each/],
  ["spend", /for the spend/],
  ["separately", /separately by/],
  ["phases", /from start/],
  ["when", /when |otherwise/],
  ["table", /prices in/],
  ["graduated", /graduated/],
  ["volume", /volume/],
  ["includes", /includes/],
  ["carries over", /carries over/],
  ["price limits", /price (at|rounded)/],
  ["increasing", /increasing/],
  ["settled", /settled/],
  ["advance", /in advance/],
  ["allowance", /\nallowance /],
  ["discount", /\ndiscount /],
  ["minimum", /\nminimum /],
  ["maximum", /\nmaximum /],
  ["credit", /\ncredit /],
  ["tax", /\ntax /],
  ["policy", /\npolicy/],
];

export function constructsOf({ files }: GeneratedWorld): readonly string[] {
  const text = [...files].flatMap(([path, one]) => (isContract(path) ? [one] : [])).join("\n");
  return CONSTRUCTS.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}

export function table(tally: Tally): string {
  const rows = [...tally.verdicts]
    .sort((a, b) => b[1] - a[1])
    .map(([verdict, count]) => `${String(count).padStart(7)}  ${verdict}`);
  return [...rows, `${String(tally.bills).padStart(7)}  bills, of which ${tally.nonZero} are not zero`].join(
    "\n",
  );
}

/** Each construct with how often a world that has it differs, against all worlds that differ. */
function grouped(tally: Tally): string {
  const counts = new Map<string, number[]>();
  for (const { seed } of tally.differing)
    for (const name of constructsOf(generateWorld(seed)))
      counts.set(name, [...(counts.get(name) ?? []), seed]);
  const rows = [...counts].sort((a, b) => b[1].length - a[1].length);
  return rows
    .map(([name, seeds]) => `${String(seeds.length).padStart(7)}  ${name}: ${seeds.slice(0, 8).join(" ")}`)
    .join("\n");
}

function reasonRows(tally: Tally): string {
  const rows = [...tally.reasons].sort((a, b) => b[1].length - a[1].length);
  return rows
    .map(
      ([reason, seeds]) => `${String(seeds.length).padStart(7)}  ${reason} [${seeds.slice(0, 4).join(" ")}]`,
    )
    .join("\n");
}

function main([from = "1", to = "1000"]: readonly string[]): void {
  const tally = emptyTally();
  const began = performance.now();
  for (let seed = Number(from); seed <= Number(to); seed += 1) {
    runSeed(ORACLE, seed, tally);
    if (seed % 200 === 0) process.stderr.write(`\r${seed}: ${tally.differing.length} differ `);
  }
  process.stderr.write("\r");
  console.log(`${table(tally)}\n\n${reasonRows(tally)}\n`);
  for (const { seed, words } of tally.differing.slice(0, 60)) console.log(`seed ${seed}: ${words}`);
  console.log(`\n${grouped(tally)}\n${Math.round(performance.now() - began)} ms`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
