/**
 * Compiling, from nothing and after a key press in a workspace that stays open, beside rivals: chevrotain reading the
 * same text, up to its tree alone, and JSON.parse of the plan that comes out of it. All in one process and in turn, so
 * that a busy machine slows all of them.
 * node bench/compile.ts [--lines N] [--rounds N] [--json FILE]
 */
import { parseArgs } from "node:util";
import { parseText } from "../grammar/index.ts";
import { type CompileResult, compile, openWorkspace } from "../index.ts";
import { witnessParse } from "../test/grammar/witness/parser.ts";
import { witnessLexer } from "../test/grammar/witness/tokens.ts";
import { contractOf } from "./kit/contract.ts";
import { type Chance, chance } from "./kit/random.ts";
import { report } from "./kit/rows.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "500" },
    rounds: { type: "string", default: "240" },
    json: { type: "string" },
  },
});
const PATH = "services.tarif";
/** Rounds that are not counted. */
const WARMING = 60;
/** Every so many key presses what comes out is compared with a compilation from nothing. */
const COMPARED = 16;
const text = contractOf(Number(values.lines));
const json = JSON.stringify(planOf(compile(new Map([[PATH, text]]), PATH)));
const keys = presses(text, chance(20_261_201));
const open = openWorkspace(new Map([[PATH, text]]));

interface Task {
  readonly name: string;
  readonly run: (typed: string) => unknown;
}

const TASKS: readonly Task[] = [
  { name: "compile after a key press", run: typed => afterKey(typed) },
  { name: "compile from nothing", run: typed => compile(new Map([[PATH, typed]]), PATH) },
  { name: "read the text alone", run: typed => parseText(typed) },
  { name: "read it with chevrotain", run: typed => witnessParse(witnessLexer().tokenize(typed).tokens) },
  { name: "JSON.parse of the plan", run: () => JSON.parse(json) },
];

const lines = text.split("\n").length - 1;
console.log(`${lines} lines, ${text.length} characters; the plan has ${json.length}`);
const times = measured(Number(values.rounds));
console.log(table(times));
const [key = [], whole = []] = times;
report(
  {
    rows: [
      { what: `${lines} lines, after a key press, p50`, figure: part(key, 0.5), unit: "ms", atMost: 2 },
      { what: `${lines} lines, after a key press, p95`, figure: part(key, 0.95), unit: "ms", atMost: 5 },
      { what: `${lines} lines, from nothing, p50`, figure: part(whole, 0.5), unit: "ms", atMost: null },
      { what: `${lines} lines, from nothing, p95`, figure: part(whole, 0.95), unit: "ms", atMost: null },
    ],
    details: { tasks: TASKS.map(({ name }, i) => ({ name, milliseconds: times[i] })) },
  },
  values.json,
);

/** A digit more somewhere in the text, then the text as it was, then another digit elsewhere. */
function presses(whole: string, random: Chance): () => string {
  const digits = [...whole.matchAll(/\d/g)].map(({ index }) => index);
  let isTyped = false;
  return () => {
    isTyped = !isTyped;
    const at = digits[random.below(digits.length)] ?? 0;
    return isTyped ? `${whole.slice(0, at + 1)}1${whole.slice(at + 1)}` : whole;
  };
}

function afterKey(typed: string): CompileResult {
  open.update(new Map([[PATH, typed]]));
  return open.compile(PATH);
}

function planOf(result: CompileResult): object {
  if (result.plan === null || result.diagnostics.length > 0)
    throw new Error("the contract of the benchmark is not in order");
  return result.plan;
}

/** Throws where the open workspace says something else than a compilation from nothing. */
function compare(typed: string): void {
  const told = ({ files: _files, stated: _stated, ...result }: CompileResult): string =>
    JSON.stringify(result);
  if (told(afterKey(typed)) !== told(compile(new Map([[PATH, typed]]), PATH)))
    throw new Error("a workspace that stays open says something else");
}

/** Milliseconds of each task, ascending. */
function measured(rounds: number): readonly (readonly number[])[] {
  const times = TASKS.map((): number[] => []);
  for (let round = -WARMING; round < rounds; round += 1) {
    const typed = keys();
    for (const [i, { run }] of TASKS.entries()) {
      const start = performance.now();
      run(typed);
      if (round >= 0) times[i]?.push(performance.now() - start);
    }
    if (round % COMPARED === 0) compare(typed);
  }
  return times.map(each => each.sort((a, b) => a - b));
}

function part(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

function table(times: readonly (readonly number[])[]): string {
  const own = part(times[0] ?? [], 0.5);
  const rows = TASKS.map(({ name }, i) => {
    const each = times[i] ?? [];
    const figures = [0, 0.5, 0.95].map(share => `${part(each, share).toFixed(2)} ms`.padStart(11));
    return `${name.padEnd(34)}${figures.join("")}${(own / part(each, 0.5)).toFixed(2).padStart(14)}`;
  });
  return [`${"".padEnd(34)}      least     median   19 of 20  compile / it`, ...rows].join("\n");
}
