/** Plans, bills, carried state and runs of the worked agreements, as JSON gives them back. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bill, type Carried, canonicalJson, compile, type Plan, rate } from "../../index.ts";
import { readRegister } from "../../input/accounts/register.ts";
import { ROOT } from "../kit/shared.ts";
import type { RunFile } from "./whole-bill.ts";

export interface Documents {
  readonly plans: readonly Plan[];
  readonly bills: readonly Bill[];
  readonly carried: readonly Carried[];
  readonly runs: readonly RunFile[];
}

export function contractsAt(folder: string): readonly string[] {
  return readdirSync(folder).filter(name => /\.tarif(\.md)?$/.test(name));
}

/** The plan of a contract in a folder, with the files beside it as its workspace; null for definitions. */
export function planAt(folder: string, name: string): Plan | null {
  const texts = readdirSync(join(ROOT, folder)).filter(file => /\.(tarif|tarif\.md|csv|yaml)$/.test(file));
  const files = new Map(texts.map(file => [file, readFileSync(join(ROOT, folder, file), "utf8")]));
  const { plan, diagnostics } = compile(files, name);
  if (diagnostics.length > 0)
    throw new Error(`${folder}/${name}: ${diagnostics.map(one => one.code).join(" ")}`);
  return plan === null ? null : asJson(plan);
}

/** Of the folder below contracts/; a folder without accounts.yaml gives its plans only. */
export function documentsOf(folder: string): Documents {
  const path = `contracts/${folder}`;
  const names = readdirSync(join(ROOT, path));
  const plans = contractsAt(join(ROOT, path)).flatMap(name => planAt(path, name) ?? []);
  // The latest version knows all earlier ones.
  const plan = plans
    .filter(one => one.contract.kind === "contract")
    .sort((a, b) => b.versions.length - a.versions.length)[0];
  if (plan === undefined || !names.includes("accounts.yaml"))
    return { plans, bills: [], carried: [], runs: [] };
  const read = (name: string): string => readFileSync(join(ROOT, path, name), "utf8");
  const { accounts } = readRegister(read("accounts.yaml"), "accounts.yaml", plan);
  const events = read("events.ndjson").trimEnd().split("\n");
  const { bills, carried, run, unreadable } = rate(plan, { accounts, events });
  const places = unreadable.map(({ place, reason }) => ({ file: "events.ndjson", line: place + 1, reason }));
  return asJson({
    plans,
    bills,
    carried: [...carried.values()],
    runs: [{ ...run, unreadable: { count: places.length, first: places } }],
  });
}

function asJson<T>(value: T): T {
  return JSON.parse(canonicalJson(value));
}
