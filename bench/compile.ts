/**
 * Compiling beside its rivals, all in one process and in turn, so that a busy machine slows all of them: chevrotain
 * reading the same text, up to its tree alone, and JSON.parse of the plan that comes out of it.
 * node bench/compile.ts [--lines N] [--rounds N]
 */
import { parseArgs } from "node:util";
import { parseText } from "../grammar/index.ts";
import { compile, type Plan } from "../index.ts";
import { witnessParse } from "../test/grammar/witness/parser.ts";
import { witnessLexer } from "../test/grammar/witness/tokens.ts";
import { contractOf } from "./kit/contract.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "500" },
    rounds: { type: "string", default: "200" },
  },
});
const PATH = "services.tarif";
/** Rounds that are not counted. */
const WARMING = 40;
const text = contractOf(Number(values.lines));
const workspace = new Map([[PATH, text]]);
const json = JSON.stringify(planOf());

interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

const TASKS: readonly Task[] = [
  { name: "compile", run: () => planOf() },
  { name: "compile, with the plan's hashes", run: () => planOf().hashes },
  { name: "read the text alone", run: () => parseText(text) },
  { name: "read it with chevrotain", run: () => witnessParse(witnessLexer().tokenize(text).tokens) },
  { name: "JSON.parse of the plan", run: () => JSON.parse(json) },
];

const lines = text.split("\n").length - 1;
console.log(`${lines} lines, ${text.length} characters; the plan has ${json.length}`);
console.log(table(measured(Number(values.rounds))));

function planOf(): Plan {
  const { plan, diagnostics } = compile(workspace, PATH);
  if (plan === null || diagnostics.length > 0)
    throw new Error("the contract of the benchmark is not in order");
  return plan;
}

/** Milliseconds of each task, ascending. */
function measured(rounds: number): readonly (readonly number[])[] {
  const times = TASKS.map((): number[] => []);
  for (let round = -WARMING; round < rounds; round += 1)
    for (const [i, { run }] of TASKS.entries()) {
      const start = performance.now();
      run();
      if (round >= 0) times[i]?.push(performance.now() - start);
    }
  return times.map(each => each.sort((a, b) => a - b));
}

function table(times: readonly (readonly number[])[]): string {
  const at = (each: readonly number[], part: number): number => each[Math.floor(part * each.length)] ?? 0;
  const own = at(times[0] ?? [], 0.5);
  const rows = TASKS.map(({ name }, i) => {
    const each = times[i] ?? [];
    const figures = [0, 0.5, 0.95].map(part => `${at(each, part).toFixed(2)} ms`.padStart(11));
    return `${name.padEnd(34)}${figures.join("")}${(own / at(each, 0.5)).toFixed(2).padStart(14)}`;
  });
  return [`${"".padEnd(34)}      least     median   19 of 20  compile / it`, ...rows].join("\n");
}
