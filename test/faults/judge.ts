/**
 * Judges the engine that it is loaded with, by what was calculated by hand. A witness is a contract of
 * `test/conformance/own` (`cap-02`) or an event set (`events/voids`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lastDayOf } from "../../cli/dates.ts";
import { type Bill, canonicalJson, compile, type Plan, rate, runExamples } from "../../index.ts";
import { readRegister } from "../../input/accounts/register.ts";
import { differences, expected } from "../conformance/own-events.ts";
import { ROOT } from "../kit/shared.ts";
import { compiledOnce } from "./compiled.ts";

const OWN = join(ROOT, "test/conformance/own");

/** The first amount that is wrong, in words; null where the witness has nothing against the engine. */
export function objection(witness: string): string | null {
  try {
    return witness.startsWith("events/") ? againstSet(join(OWN, witness)) : againstContract(witness);
  } catch (error) {
    return `stops, ${String(error)}`;
  }
}

/** All witnesses that there are. */
export function witnesses(): readonly string[] {
  const contracts = readdirSync(OWN).filter(file => file.endsWith(".tarif"));
  const sets = readdirSync(join(OWN, "events")).map(name => `events/${name}`);
  return [...contracts.map(file => file.replace(/\.tarif$/, "")), ...sets];
}

function againstContract(name: string): string | null {
  const file = `${name}.tarif`;
  const { plan, examples, diagnostics } = compiledOnce(compile, join(OWN, file), file);
  if (plan === null) return `refused, ${diagnostics[0]?.code}`;
  const failed = runExamples(plan, examples).find(example => !example.passed);
  const first = failed?.failures[0];
  return first === undefined ? null : `${first.what}: expected ${first.expected}, got ${first.actual}`;
}

/** Events in the other order must give the same bills. */
function againstSet(folder: string): string | null {
  const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
  const { plan, diagnostics } = compiledOnce(compile, folder, "contract.tarif");
  if (plan === null) return `refused, ${diagnostics[0]?.code}`;
  const { through, rows } = expected(textOf("expected.csv"));
  const { accounts } = readRegister(textOf("accounts.yaml"), "accounts.yaml", plan);
  const events = textOf("events.ndjson").trimEnd().split("\n");
  const bills = billsOf(plan, accounts, events, through);
  if (canonicalJson(bills) !== canonicalJson(billsOf(plan, accounts, events.toReversed(), through)))
    return "the order enters";
  return differences(rows, bills)[0] ?? null;
}

function billsOf(
  plan: Plan,
  accounts: ReturnType<typeof readRegister>["accounts"],
  events: readonly string[],
  through: string,
): readonly Bill[] {
  return rate(plan, { accounts, events, through: lastDayOf(through) }).bills;
}
