/** The worked agreements with all that is committed beside them, each compiled once as it stands. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lockOf } from "../../cli/input/lock.ts";
import { LOCK_FILE } from "../../cli/input/lock-file.ts";
import {
  type Account,
  type CompileResult,
  checkAccount,
  checkPools,
  compile,
  type LockedVersion,
  type Plan,
} from "../../index.ts";
import { readRegister } from "../../input/accounts/register.ts";
import { readGolden } from "../../scripts/golden.ts";
import { ROOT } from "../kit/shared.ts";

export interface Agreement {
  readonly folder: string;
  /** Every text that a contract may reach, by name. */
  readonly workspace: ReadonlyMap<string, string>;
  /** The contracts and price lists of the folder, as `check FOLDER` finds them, with what they are. */
  readonly entries: ReadonlyMap<string, CompileResult>;
  readonly billed: Billed;
  /** What contracts.lock holds; empty where none stands. */
  readonly locked: readonly LockedVersion[];
}

/** What is rated: the contract, its register, how far it is billed, and the events that are committed. */
export interface Billed {
  readonly contract: string;
  readonly plan: Plan;
  readonly register: string;
  readonly through: string;
  readonly events: readonly string[];
}

const FOLDER = join(ROOT, "contracts");

export function agreementNames(): readonly string[] {
  return readdirSync(FOLDER).sort();
}

export function agreement(folder: string): Agreement {
  const read = (name: string): string => readFileSync(join(FOLDER, folder, name), "utf8");
  const names = readdirSync(join(FOLDER, folder));
  const kept = names.filter(name => isContract(name) || (name.endsWith(".csv") && name !== "expected.csv"));
  const workspace = new Map(kept.map(name => [name, read(name)]));
  const contracts = kept.filter(name => isContract(name) && !/^definitions /m.test(read(name)));
  const compiled = contracts.map(name => [name, compile(workspace, name)] as const);
  // What needs fewer files is sooner compiled again.
  const entries = new Map(compiled.sort(([, a], [, b]) => a.files.size - b.files.size));
  const golden = readGolden().find(one => one.folder === folder);
  const contract = golden?.contract ?? contracts[0] ?? "";
  const plan = entries.get(contract)?.plan ?? null;
  if (plan === null) throw new Error(`${folder} does not compile`);
  const through = golden === undefined ? "2024-01-31" : lastDay(golden.through);
  const register = withDrawn(plan, names.includes("accounts.yaml") ? read("accounts.yaml") : "accounts:\n");
  const events = names.includes("events.ndjson") ? read("events.ndjson").trimEnd().split("\n") : [];
  const locked = names.includes(LOCK_FILE) ? lockOf(read(LOCK_FILE), LOCK_FILE).versions : [];
  return { folder, workspace, entries, locked, billed: { contract, plan, register, through, events } };
}

export function isContract(name: string): boolean {
  return /\.tarif(\.md)?$/.test(name);
}

/** The accounts as the plan reads them; null where it refuses one. */
export function accountsFor(plan: Plan, register: string): readonly Account[] | null {
  try {
    const { accounts } = readRegister(register, "accounts.yaml", plan);
    const fits = accounts.every(one => checkAccount(plan, one).length === 0);
    return fits && checkPools(accounts).length === 0 ? accounts : null;
  } catch {
    return null;
  }
}

/** The register with one account more, which starts on another day than the contract, where it may. */
function withDrawn(plan: Plan, register: string): string {
  const [year = "", month = ""] = (plan.versions[0]?.from ?? "").split("-");
  const later = `${year}-${String(+month + 2).padStart(2, "0")}`;
  const starts = [`${later}-09`, `${later}-01`, `${year}-${month}-01`];
  const texts = starts.map(
    start => `${register}  - { id: drawn, contract: ${plan.contract.name}, start: ${start} }\n`,
  );
  return texts.find(text => accountsFor(plan, text) !== null) ?? register;
}

function lastDay(through: string): string {
  return through.length === 7 ? `${through}-28` : through;
}
