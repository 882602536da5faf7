/** The accounts to rate: from the text of an accounts.yaml, or the one that the options name. */
import type { Account, Plan, PlanParameter } from "../../index.ts";
import { isDay } from "../day.ts";
import { INPUT_LIMITS } from "../limits.ts";
import { refusal, refuse } from "../problems.ts";
import { refuseUnfit } from "./fitting.ts";
import { parameterValue } from "./parameter-value.ts";
import type { Elsewhere } from "./unknown-accounts.ts";
import { type YamlNode, type YamlReader, yamlReader } from "./yaml.ts";

export interface AccountOptions {
  readonly account?: string;
  readonly start?: string;
}

export interface Register {
  /** The accounts of the contract. */
  readonly accounts: readonly Account[];
  readonly elsewhere: Elsewhere;
}

const A_DAY = "a day such as 2026-01-31";
const KEYS = ["id", "contract", "start", "end", "end_known", "parameters", "bill_to"];

function single(id: string, start: string): Register {
  if (!isId(id)) throw refuse("TAR0103", { what: "--account", expected: AN_ID });
  if (!isDay(start)) throw refuse("TAR0103", { what: "--start", expected: A_DAY });
  return { accounts: [{ id, start, end: null, endKnown: null, parameters: {} }], elsewhere: "everyone else" };
}

/**
 * The register that the options, or the text of an accounts.yaml, give; both judged by the plan. `read` is for
 * who has read the text already.
 */
export function registerFrom(
  plan: Plan,
  file: { readonly path: string; readonly text: string } | null,
  options: AccountOptions,
  read: typeof readRegister = readRegister,
): Register {
  const { account, start } = options;
  if ((account === undefined) !== (start === undefined)) throw refuse("TAR0110", {});
  if (account !== undefined && start !== undefined) return fitting(plan, single(account, start), "--account");
  if (file === null) throw refuse("TAR0111", { path: "accounts.yaml" });
  const register = read(file.text, file.path, plan);
  if (register.accounts.length === 0)
    throw refuse("TAR0109", { contract: plan.contract.name, path: file.path });
  return fitting(plan, register, file.path);
}

function fitting(plan: Plan, register: Register, place: string): Register {
  refuseUnfit(plan, register.accounts, place);
  return register;
}

export function readRegister(text: string, path: string, plan: Plan): Register {
  const yaml = yamlReader(text, path);
  const root = yaml.mapping(yaml.root, "the register", ["accounts"]);
  const at = root?.get("accounts") ?? null;
  if (root !== null && at === null)
    yaml.report("TAR0103", { what: "accounts", expected: A_LIST }, `${path}:1:1`);
  const entries = at === null ? [] : (yaml.list(at, "accounts", A_LIST) ?? []);
  if (entries.length > INPUT_LIMITS.accounts) {
    throw refuse("TAR0106", { what: "accounts", limit: String(INPUT_LIMITS.accounts) }, path);
  }
  const accounts: Account[] = [];
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const read = readAccount(yaml, entry, plan);
    if (read === null) continue;
    if (seen.has(read.account.id)) yaml.report("TAR0104", { id: read.account.id }, entry.place());
    seen.set(read.account.id, read.contract);
    if (read.contract === plan.contract.name) accounts.push(read.account);
  }
  if (yaml.problems.length > 0) throw refusal(...yaml.problems);
  const elsewhere = [...seen].filter(([, contract]) => contract !== plan.contract.name).map(([id]) => id);
  return { accounts, elsewhere: new Set(elsewhere) };
}

const A_LIST = "a list of accounts, each with id, contract and start";
const AN_ID = "text of 1 to 256 characters without control characters";

function readAccount(
  yaml: YamlReader,
  at: YamlNode,
  plan: Plan,
): { readonly account: Account; readonly contract: string } | null {
  const entries = yaml.mapping(at, "an account", KEYS);
  if (entries === null) return null;
  const required = (key: string, expected: string): string | null => {
    const value = entries.get(key);
    if (value !== undefined) return yaml.text(value, key, expected);
    yaml.report("TAR0103", { what: `${key} of an account`, expected: `given: ${expected}` }, at.place());
    return null;
  };
  const dayOf = (key: string, text: string | null): string | null => {
    if (text === null || isDay(text)) return text;
    yaml.report("TAR0103", { what: key, expected: A_DAY }, entries.get(key)?.place() ?? at.place());
    return null;
  };
  const optionalDay = (key: string): string | null => {
    const value = entries.get(key);
    return value === undefined ? null : dayOf(key, yaml.text(value, key, A_DAY));
  };
  const id = required("id", AN_ID);
  if (id !== null && !isId(id))
    yaml.report("TAR0103", { what: "id", expected: AN_ID }, entries.get("id")?.place() ?? at.place());
  const contract = required("contract", "the name of a contract");
  const start = dayOf("start", required("start", A_DAY));
  const billToAt = entries.get("bill_to");
  const billTo = billToAt === undefined ? null : yaml.text(billToAt, "bill_to", AN_ID);
  if (billToAt !== undefined && billTo !== null && !isId(billTo))
    yaml.report("TAR0103", { what: "bill_to", expected: AN_ID }, billToAt.place());
  const [end, endKnown] = [optionalDay("end"), optionalDay("end_known")];
  const ours = contract === plan.contract.name;
  const parameters = readParameters(yaml, entries.get("parameters"), ours ? plan : null);
  if (id === null || contract === null || start === null) return null;
  const pooled = billTo === null ? {} : { billTo };
  return { account: { id, start, end, endKnown, parameters, ...pooled }, contract };
}

/** `plan` is null for accounts of other contracts, whose values cannot be judged here. */
function readParameters(
  yaml: YamlReader,
  at: YamlNode | undefined,
  plan: Plan | null,
): Account["parameters"] {
  const parameters: Record<string, readonly DatedValue[]> = Object.create(null);
  const named = at === undefined ? null : yaml.anyMapping(at, "parameters");
  for (const [name, list] of named ?? []) {
    const known = plan === null ? null : parameterOf(plan, name);
    if (known === undefined) {
      const names =
        plan?.versions.flatMap(version => version.parameters.map(parameter => parameter.name)) ?? [];
      yaml.report(
        "TAR0102",
        { key: name, known: [...new Set(names)].join(", ") || "none, the contract has no parameter" },
        list.place(),
      );
      continue;
    }
    const entries =
      yaml.list(list, name, "a list of values, such as [{ from: 2026-01-31, value: 40 }]") ?? [];
    if (entries.length > INPUT_LIMITS.registerValues) {
      throw refuse(
        "TAR0106",
        { what: "values of one parameter", limit: String(INPUT_LIMITS.registerValues) },
        list.place(),
      );
    }
    parameters[name] = entries.flatMap(entry => readDatedValue(yaml, entry, name, known));
  }
  return parameters;
}

type DatedValue = { readonly from: string; readonly value: string; readonly known?: string };

function readDatedValue(
  yaml: YamlReader,
  at: YamlNode,
  name: string,
  parameter: PlanParameter | null,
): readonly DatedValue[] {
  const entries = yaml.mapping(at, `a value of ${name}`, ["from", "value", "known"]);
  if (entries === null) return [];
  const knownAt = entries.get("known");
  const known = knownAt === undefined ? null : yaml.text(knownAt, "known", A_DAY);
  if (knownAt !== undefined && known !== null && !isDay(known))
    yaml.report("TAR0103", { what: "known", expected: A_DAY }, knownAt.place());
  const [fromAt, valueAt] = [entries.get("from"), entries.get("value")];
  if (fromAt === undefined || valueAt === undefined) {
    yaml.report("TAR0103", { what: `a value of ${name}`, expected: "given with from and value" }, at.place());
    return [];
  }
  const from = yaml.text(fromAt, "from", A_DAY);
  const text = yaml.text(valueAt, "value", "text or a number");
  if (from === null || text === null) return [];
  if (!isDay(from)) yaml.report("TAR0103", { what: "from", expected: A_DAY }, fromAt.place());
  const dated = known === null ? {} : { known };
  if (parameter === null) return [{ from, value: text, ...dated }];
  const read = parameterValue(parameter, text);
  if ("value" in read) return [{ from, value: read.value, ...dated }];
  yaml.report("TAR0107", { parameter: name, found: text, expected: read.expected }, valueAt.place());
  return [];
}

function parameterOf(plan: Plan, name: string): PlanParameter | undefined {
  return plan.versions.flatMap(version => version.parameters).find(parameter => parameter.name === name);
}

function isId(id: string): boolean {
  return id.length >= 1 && id.length <= 256 && !/\p{Cc}/u.test(id);
}
