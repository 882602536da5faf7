/**
 * What the worked agreements mean and bill, as hashes in test/golden/golden.json, and what each means, in
 * its contracts.lock:
 *
 *   node scripts/golden.ts
 *
 * Writes the files anew. test/golden fails where a hash differs, and where the amounts of an agreement have no line in
 * docs/decisions/bills-moved.md: whoever moves a bill says there whose it is and why.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lockText, withVersions } from "../cli/input/lock.ts";
import { type Bill, canonicalJson, compile, lockedVersions, type Plan, rate, sha256Hex } from "../index.ts";
import { readRegister } from "../input/accounts/register.ts";

/** One agreement: where it is and how far it is billed, by hand; the rest is computed. */
export interface Golden {
  readonly folder: string;
  readonly contract: string;
  readonly through: string;
  /** The meaning of each version, as `tarif lock` writes it. */
  readonly meaning: readonly string[];
  readonly events: string;
  /** `account number` to the hash of what that bill bills. */
  readonly bills: Readonly<Record<string, string>>;
  /** Of all of them: what a line of bills-moved.md names by its first twelve digits. */
  readonly amounts: string;
}

const FILE = new URL("../test/golden/golden.json", import.meta.url);

export function readGolden(): readonly Golden[] {
  return JSON.parse(readFileSync(FILE, "utf8")) as readonly Golden[];
}

/** The agreement as it is billed now. */
export function goldenOf({ folder, contract, through }: Agreement): Golden {
  const read = (name: string): string => readFileSync(new URL(name, folderOf(folder)), "utf8");
  const plan = planOf(folder, contract);
  const events = read("events.ndjson");
  const bills = billsOf(plan, read("accounts.yaml"), events, through);
  return {
    folder,
    contract,
    through,
    meaning: lockedVersions(plan).map(one => `${one.version} ${one.meaning}`),
    events: sha256Hex(events),
    bills,
    amounts: sha256Hex(canonicalJson(bills)),
  };
}

type Agreement = Pick<Golden, "folder" | "contract" | "through">;

function folderOf(folder: string): URL {
  return new URL(`../contracts/${folder}/`, import.meta.url);
}

function planOf(folder: string, contract: string): Plan {
  const at = folderOf(folder);
  const texts = readdirSync(at).filter(name => /\.(tarif|tarif\.md|csv|yaml)$/.test(name));
  const { plan } = compile(
    new Map(texts.map(name => [name, readFileSync(new URL(name, at), "utf8")])),
    contract,
  );
  if (plan === null) throw new Error(`${folder}: ${contract} does not compile`);
  return plan;
}

/** As `tarif lock` writes it where none stands yet. */
export function lockOf({ folder, contract }: Agreement): string {
  const at = folderOf(folder);
  const lists = readdirSync(at).filter(name => /^price list /m.test(readFileSync(new URL(name, at), "utf8")));
  const plans = [contract, ...lists.filter(name => name.endsWith(".tarif"))].map(name =>
    planOf(folder, name),
  );
  return lockText(withVersions(null, plans.flatMap(lockedVersions)));
}

function billsOf(plan: Plan, register: string, events: string, through: string): Golden["bills"] {
  const { accounts } = readRegister(register, "accounts.yaml", plan);
  const last = through.length === 7 ? `${through}-28` : through;
  const { bills } = rate(plan, { accounts, events: events.trimEnd().split("\n"), through: last });
  return Object.fromEntries(
    bills.map(bill => [`${bill.account} ${bill.number}`, sha256Hex(canonicalJson(amountsOf(bill)))]),
  );
}

/** What a customer would dispute: days, quantities and amounts, without places, wording and the plan's hashes. */
export function amountsOf(bill: Bill): object {
  const { account, number, kind, period, subtotal, rounding, forward, total, audit } = bill;
  return {
    account,
    number,
    kind,
    period,
    lines: bill.lines.map(line => ({
      charge: line.charge,
      row: line.row,
      where: line.where,
      service: line.service,
      quantity: line.quantity,
      amount: line.amount,
    })),
    adjustments: bill.adjustments.map(({ name, amount, shares }) => ({ name, amount, shares })),
    taxes: bill.taxes.map(({ name, base, rate, amount }) => ({ name, base, rate, amount })),
    subtotal,
    rounding: rounding.amount,
    forward,
    total,
    accepted: audit.accepted,
    digest: audit.digest,
    rejected: audit.rejected.count,
    held: audit.held.count,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const one of readGolden()) writeFileSync(new URL("contracts.lock", folderOf(one.folder)), lockOf(one));
  writeFileSync(FILE, `${JSON.stringify(readGolden().map(goldenOf), null, 2)}\n`);
}
