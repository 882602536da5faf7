/**
 * Judges the checkout that it stands in: contracts and event sets calculated by hand, then random worlds rated by both
 * witnesses. Says in one line what is wrong first, and ends with 1; or with 0. `node test/faults/judge.ts [SEED …]`
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lastDayOf } from "../../cli/dates.ts";
import { readRegister } from "../../cli/input/accounts.ts";
import { type Bill, canonicalJson, compile, rate, runExamples } from "../../index.ts";
import { differences, expected } from "../conformance/own-events.ts";
import { compareWorld, inWords } from "../differential/compare.ts";
import { generateWorld } from "../differential/generate/world.ts";
import { ORACLE } from "../differential/oracle.ts";
import { ROOT } from "../kit/shared.ts";

const OWN = join(ROOT, "test/conformance/own");
const wrong = byEvents() ?? byHand() ?? byOracle(process.argv.slice(2));
if (wrong !== null) console.log(wrong);
process.exitCode = wrong === null ? 0 : 1;

function byEvents(): string | null {
  for (const name of readdirSync(join(OWN, "events"))) {
    const found = told(() => setFault(join(OWN, "events", name)));
    if (found !== null) return `events/${name}: ${found}`;
  }
  return null;
}

/** Events in the other order must give the same bills. */
function setFault(folder: string): string | null {
  const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
  const { plan } = compile(new Map([["contract.tarif", textOf("contract.tarif")]]), "contract.tarif");
  if (plan === null) return "refused";
  const { through, rows } = expected(textOf("expected.csv"));
  const { accounts } = readRegister(textOf("accounts.yaml"), "accounts.yaml", plan);
  const events = textOf("events.ndjson").trimEnd().split("\n");
  const billsOf = (inOrder: readonly string[]): readonly Bill[] =>
    rate(plan, { accounts, events: inOrder, through: lastDayOf(through) }).bills;
  const bills = billsOf(events);
  if (canonicalJson(bills) !== canonicalJson(billsOf(events.toReversed()))) return "the order enters";
  return differences(rows, bills)[0] ?? null;
}

function byHand(): string | null {
  for (const name of readdirSync(OWN).filter(file => file.endsWith(".tarif"))) {
    const found = told(() => contractFault(name, readFileSync(join(OWN, name), "utf8")));
    if (found !== null) return `${name}: ${found}`;
  }
  return null;
}

function contractFault(name: string, text: string): string | null {
  const { plan, examples, diagnostics } = compile(new Map([[name, text]]), name);
  if (plan === null) return `refused, ${diagnostics[0]?.code}`;
  const failed = runExamples(plan, examples).find(example => !example.passed);
  const first = failed?.failures[0];
  return first === undefined ? null : `${first.what}: expected ${first.expected}, got ${first.actual}`;
}

/** On each of these seeds both witnesses agree while the sources are as they are. */
function byOracle(seeds: readonly string[]): string | null {
  for (const seed of seeds) {
    const { verdict, differences: found } = compareWorld(ORACLE, generateWorld(Number(seed)));
    if (verdict !== "equal") return `seed ${seed}: ${found[0] === undefined ? verdict : inWords(found[0])}`;
  }
  return null;
}

/** A fault may make the engine stop. */
function told(find: () => string | null): string | null {
  try {
    return find();
  } catch (error) {
    return `stops, ${String(error)}`;
  }
}
