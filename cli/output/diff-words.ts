/** What a diff says in one sentence, and its numbers as people read them; the same for a terminal and for Markdown. */
import {
  type Change,
  formatMoney,
  groupThousands,
  type MoneyDifference,
  type MoneyPair,
  type PlanCurrency,
  type Severity,
} from "../../index.ts";
import type { ContractDiff } from "../diff-report.ts";
import { counted } from "./audit.ts";

/** "Of 3 accounts, 2 pay more: CHF 12.40 more in all (+1.2%)." */
export function verdictOf({ status, money, currency, changes }: ContractDiff): string {
  if (status === "same") return "Nothing changes: the two mean the same.";
  if (status === "added") return "A new contract; there is nothing to compare it with.";
  if (status === "removed") return "The contract is gone.";
  if (money.kind === "rated") return moneyVerdict(money.difference, currency);
  const count = changes.filter(one => one.severity !== "none").length;
  const what = count === 0 ? "No terms change" : `${count} change${count === 1 ? "" : "s"} of terms`;
  return `${what}; bills are not compared: ${money.reason}.`;
}

function moneyVerdict(difference: MoneyDifference, currency: PlanCurrency): string {
  const { accounts, unchanged } = difference;
  if (accounts.length === 0) {
    return unchanged === 0
      ? "No account has a bill to compare."
      : `No bill changes, of ${counted(unchanged, "account")}.`;
  }
  const all = accounts.length + unchanged;
  const more = accounts.filter(one => !one.difference.startsWith("-") && one.difference !== "0").length;
  const less = accounts.filter(one => one.difference.startsWith("-")).length;
  const even = accounts.length - more - less;
  const parts = [
    ...(more > 0 ? [`${more} pay${more === 1 ? "s" : ""} more`] : []),
    ...(less > 0 ? [`${less} pay${less === 1 ? "s" : ""} less`] : []),
    ...(even > 0 ? [`${even} the same on other bills`] : []),
  ];
  const who = `Of ${counted(all, "account")}, ${parts.join(" and ")}`;
  return `${who}: ${totalWords(difference, currency)}.`;
}

export function totalWords(pair: MoneyPair, currency: PlanCurrency): string {
  const isLess = pair.difference.startsWith("-");
  const size = money(isLess ? pair.difference.slice(1) : pair.difference, currency);
  const change = pair.difference === "0" ? "the same in all" : `${size} ${isLess ? "less" : "more"} in all`;
  const percent = pair.percent === null || pair.difference === "0" ? "" : ` (${percentWords(pair.percent)})`;
  return `${change}${percent}`;
}

function money(text: string, { code, decimals }: PlanCurrency): string {
  return formatMoney(code, text, decimals);
}

/** An amount without its currency, which stands above the column. */
export function plainAmount(text: string, { code, decimals }: PlanCurrency): string {
  return formatMoney(code, text, decimals).slice(code.length + 1);
}

export function signed(text: string, currency: PlanCurrency): string {
  const words = plainAmount(text, currency);
  return text.startsWith("-") || text === "0" ? words : `+${words}`;
}

/** To a tenth of a percent, half away from zero; small ones to what is seen of them. */
export function percentWords(text: string | null): string {
  if (text === null) return "new";
  const [above = "0", below = "1"] = text.includes("/") ? text.split("/") : decimalParts(text);
  const isNegative = above.startsWith("-");
  const [n, d] = [BigInt(above.replace("-", "")), BigInt(below)];
  const tenths = (n * 20n + d) / (2n * d);
  if (tenths === 0n && n > 0n) return "<0.1%";
  const digits = String(tenths).padStart(2, "0");
  const sign = n === 0n ? "" : isNegative ? "-" : "+";
  return `${sign}${groupThousands(digits.slice(0, -1))}.${digits.slice(-1)}%`;
}

function decimalParts(text: string): readonly [string, string] {
  const [whole = "0", fraction = ""] = text.split(".");
  return [`${whole}${fraction}`, `1${"0".repeat(fraction.length)}`];
}

/** "charge tiles, row model is \"large\"": what a change is of. */
export function subjectWords({ subject, part }: Change): string {
  const name = [subject.kind, subject.name].filter(one => one !== "").join(" ");
  return part === "" ? name : `${name}, ${part}`;
}

export function whenWords({ versions, from }: Change): string {
  if (from !== null) return `from ${from}`;
  return versions.length > 1 ? `versions ${versions.join(", ")}` : "";
}

/** A sentence for each severity, where it heads a list. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  none: "wording only",
  minor: "minor",
  raises: "raises",
  lowers: "lowers",
  structural: "structural",
  retroactive: "retroactive",
};
