/** What a diff says in one sentence, and what its changes are called; the same for a terminal and for Markdown. */
import { type Change, moneyVerdict, type Severity } from "../../index.ts";
import type { ContractDiff } from "../diff-report.ts";

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
