/**
 * Judges the checkout that it stands in: contracts calculated by hand, then random worlds rated by both witnesses. Says
 * in one line what is wrong first, and ends with 1; or with 0. `node test/faults/judge.ts [SEEDS]`
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, runExamples } from "../../index.ts";
import { ORACLE } from "../differential/oracle.ts";
import { emptyTally, runSeed } from "../differential/run.ts";
import { ROOT } from "../kit/shared.ts";

const seeds = BigInt(process.argv[2] ?? "400");
const wrong = byHand() ?? byOracle();
if (wrong !== null) console.log(wrong);
process.exitCode = wrong === null ? 0 : 1;

function byHand(): string | null {
  const folder = join(ROOT, "test/conformance/own");
  for (const name of readdirSync(folder).filter(file => file.endsWith(".tarif"))) {
    const found = outcomeOf(name, readFileSync(join(folder, name), "utf8"));
    if (found !== null) return `${name}: ${found}`;
  }
  return null;
}

function outcomeOf(name: string, text: string): string | null {
  try {
    const { plan, examples, diagnostics } = compile(new Map([[name, text]]), name);
    if (plan === null) return `refused, ${diagnostics[0]?.code}`;
    const failed = runExamples(plan, examples).find(example => !example.passed);
    const first = failed?.failures[0];
    return first === undefined ? null : `${first.what}: expected ${first.expected}, got ${first.actual}`;
  } catch (error) {
    return `stops, ${error}`;
  }
}

function byOracle(): string | null {
  const tally = emptyTally();
  for (let seed = 1; seed <= seeds; seed += 1) {
    runSeed(ORACLE, seed, tally);
    const differing = tally.differing[0];
    if (differing !== undefined) return `seed ${seed}: ${differing.words}`;
    const crash = [...tally.reasons.keys()].find(reason => reason.startsWith("engine crash"));
    if (crash !== undefined) return `seed ${seed}: ${crash}`;
  }
  return null;
}
