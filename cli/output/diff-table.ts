/** A diff for a terminal of 80 columns: verdict, changes with their quantities, then the money. */
import {
  type Change,
  displayWidth,
  type MoneyPair,
  ofWords,
  type PlanCurrency,
  percentWords,
  plainAmount,
  priceWords,
  signedAmount,
} from "../../index.ts";
import type { ContractDiff, DiffReport, MoneyReport } from "../diff-report.ts";
import { joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import { padLeft, padRight, wrapped } from "../terminal/width.ts";
import { counted } from "./audit.ts";
import { SEVERITY_WORDS, subjectWords, verdictOf, whenWords } from "./diff-words.ts";
import type { Paint } from "./problem-text.ts";

const COLUMNS = 80;
const MOST_INTERVALS = 6;
const MOST_CHANGES = 60;
const MOST_ACCOUNTS = 50;
const MOST_PARTS = 10;
const NONE = "" as Plain;

export function diffTable(report: DiffReport, paint: Paint): Plain {
  const shown = report.contracts.filter(one => one.status !== "same");
  const same = report.contracts.length - shown.length;
  if (shown.length === 0) return plain`Nothing changes: the two mean the same.`;
  const sections = shown.map(one => section(one, paint));
  if (same > 0) sections.push(plain`${counted(same, "contract")} unchanged.`);
  return joined(sections, "\n\n\n");
}

function section(contract: ContractDiff, paint: Paint): Plain {
  const heading = wrapped(plain`${contract.title} (${contract.path})`, COLUMNS).map(line =>
    paint("bold", line),
  );
  const verdict = wrapped(plainText(verdictOf(contract)), COLUMNS);
  const told = contract.changes.filter(one => one.severity !== "none");
  const quiet = contract.changes.length - told.length;
  const changes = told
    .slice(0, MOST_CHANGES)
    .flatMap(one => [NONE, ...changeLines(one, contract.currency, paint)]);
  const left = told.length - MOST_CHANGES;
  if (left > 0) changes.push(NONE, plain`and ${counted(left, "further change")}; --format json has all.`);
  const wording =
    quiet === 0 ? [] : [NONE, paint("dim", plain`${counted(quiet, "change")} of wording or examples.`)];
  return joined([...heading, ...verdict, ...changes, ...wording, ...moneyLines(contract, paint)], "\n");
}

const COLOURS = {
  none: "dim",
  minor: "cyan",
  lowers: "green",
  raises: "yellow",
  structural: "yellow",
  retroactive: "red",
} as const;

function changeLines(change: Change, currency: PlanCurrency, paint: Paint): readonly Plain[] {
  const label = SEVERITY_WORDS[change.severity];
  const place = change.place === null ? "" : `${change.place.path}:${change.place.line}`;
  const facts = [subjectWords(change), change.kind, whenWords(change), place].filter(one => one !== "");
  const lines = wrapped(plainText(facts.join("; ")), COLUMNS - label.length - 2);
  const head = lines.map((line, index) =>
    index === 0
      ? joined([paint(COLOURS[change.severity], plainText(label)), line], "  ")
      : joined([plainText(" ".repeat(label.length)), line], "  "),
  );
  const words = [
    ...(change.before === null ? [] : hanging("- ", change.before)),
    ...(change.after === null || change.after === change.before ? [] : hanging("+ ", change.after)),
  ];
  const price =
    change.price === null
      ? []
      : priceWords(change.price, currency, MOST_INTERVALS).flatMap(one => hanging("", one));
  const per = change.price === null ? [] : [plain`    O${ofWords(change.price).slice(1)}:`];
  return [...head, ...words, ...per, ...price.map(line => joined([plainText("  "), line]))];
}

function hanging(sign: string, text: string): readonly Plain[] {
  return wrapped(plainText(text), COLUMNS - 4 - sign.length).map((line, index) =>
    joined([plainText("    "), plainText(index === 0 ? sign : " ".repeat(sign.length)), line]),
  );
}

// Money

function moneyLines(contract: ContractDiff, paint: Paint): readonly Plain[] {
  const { money, currency } = contract;
  if (money.kind === "not rated" || money.difference.accounts.length === 0) return [];
  const { difference } = money;
  const accounts = difference.accounts.slice(0, MOST_ACCOUNTS);
  const left = difference.accounts.length - accounts.length;
  const rows = accounts.map(one => rowOf(one.account, one, currency));
  const total = rowOf("All accounts", difference, currency);
  const parts = difference.parts
    .slice(0, MOST_PARTS)
    .map(part =>
      rowOf(part.kind === "rest" ? "rounding and forwards" : `${part.kind} ${part.name}`, part, currency),
    );
  return [
    NONE,
    ...wrapped(plainText(usageWords(money)), COLUMNS).map(line => paint("dim", line)),
    ...table([headRow("Account", currency), ...rows, total], paint),
    ...(left > 0 ? [plain`and ${counted(left, "further account")}`] : []),
    NONE,
    ...table([headRow("Of it", currency), ...parts], paint),
  ];
}

export function usageWords({
  usage,
  through,
  leftOut,
}: Extract<MoneyReport, { readonly kind: "rated" }>): string {
  const until = through === null ? "" : `, through ${through}`;
  const same = leftOut.before === leftOut.after;
  const left = same ? "" : `; ${counted(leftOut.before, "event")} not billed before, ${leftOut.after} after`;
  return `Usage of ${usage.join(", ")}${until}${left}.`;
}

type Row = readonly [string, string, string, string, string];

function headRow(first: string, { code }: PlanCurrency): Row {
  return [first, `${code} before`, "after", "difference", ""];
}

function rowOf(name: string, pair: MoneyPair, currency: PlanCurrency): Row {
  const [before, after] = [plainAmount(pair.before, currency), plainAmount(pair.after, currency)];
  return [name, before, after, signedAmount(pair.difference, currency), percentWords(pair.percent)];
}

/** Amounts right, names left; names that leave them no room are cut. */
function table(rows: readonly Row[], paint: Paint): readonly Plain[] {
  const cells = rows.map(row => row.map(plainText));
  const widths = [1, 2, 3, 4].map(column => Math.max(...cells.map(row => displayWidth(row[column] ?? ""))));
  const room = COLUMNS - widths.reduce((sum, width) => sum + width + 2, 0);
  const first = Math.min(room, Math.max(...cells.map(row => displayWidth(row[0] ?? ""))));
  return cells.map(([name = NONE, ...amounts], index) => {
    const [line = NONE] = wrapped(name, first);
    const text = joined(
      [padRight(line, first), ...amounts.map((cell, column) => padLeft(cell, widths[column] ?? 0))],
      "  ",
    );
    return index === 0 ? paint("dim", text.trimEnd() as Plain) : text;
  });
}
