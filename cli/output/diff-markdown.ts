/** A diff as one comment of a pull request: the verdict first, at most 50 rows, and never too long to post. */
import {
  type Change,
  type MoneyPair,
  ofWords,
  type PlanCurrency,
  percentWords,
  plainAmount,
  priceWords,
  signedAmount,
} from "../../index.ts";
import type { ContractDiff, DiffReport } from "../diff-report.ts";
import { counted } from "./audit.ts";
import { usageWords } from "./diff-table.ts";
import { SEVERITY_WORDS, subjectWords, verdictOf, whenWords } from "./diff-words.ts";
import { joinedMarkdown, type Markdown, markdown, markdownText, tableRow } from "./markdown-text.ts";

/** Rows of all tables together, without their heads. */
export const MOST_ROWS: number = 50;
/** What one comment on GitHub may hold, in characters. */
export const MOST_CHARACTERS: number = 65_536;
const MOST_INTERVALS = 3;
/** Accounts leave so many rows to the changes that explain them. */
const KEPT_FOR_CHANGES = 15;

export function diffMarkdown(report: DiffReport): string {
  for (let rows = MOST_ROWS; rows > 0; rows -= 10) {
    const text = withRows(report, rows);
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return `${heading(report)}\n`;
}

function withRows(report: DiffReport, most: number): string {
  const shown = report.contracts.filter(one => one.status !== "same");
  const same = report.contracts.length - shown.length;
  let left = most;
  const sections = shown.map((one, index) => {
    const section = contractSection(one, Math.ceil(left / (shown.length - index)), shown.length > 1);
    left -= section.rows;
    return section.text;
  });
  const rest = same === 0 ? [] : [markdown`${counted(same, "contract")} unchanged.`];
  return `${joinedMarkdown([heading(report), ...sections, ...rest], "\n\n")}\n`;
}

/** The verdict of one contract, or in what several of them end. */
function heading({ contracts, moneyChanges, severity }: DiffReport): Markdown {
  const shown = contracts.filter(one => one.status !== "same");
  const [only] = shown;
  if (only === undefined) return markdown`**Nothing changes:** the two mean the same.`;
  if (shown.length === 1) return markdown`**${verdictOf(only)}**`;
  const moved = shown.filter(
    one => one.money.kind === "rated" && one.money.difference.accounts.length > 0,
  ).length;
  const bills = moneyChanges ? `bills change under ${counted(moved, "contract")}` : "no bill changes";
  return markdown`**${counted(shown.length, "contract")} changed: ${bills}** (gravest change: ${SEVERITY_WORDS[severity]})`;
}

interface Section {
  readonly text: Markdown;
  readonly rows: number;
}

function contractSection(contract: ContractDiff, most: number, several: boolean): Section {
  const { title, path } = contract;
  const told = contract.changes.filter(one => one.severity !== "none");
  const quiet = contract.changes.length - told.length;
  const kept = Math.min(told.length, KEPT_FOR_CHANGES, Math.max(1, Math.floor(most / 2)));
  const money = moneySection(contract, Math.max(1, most - kept));
  const changes = told.slice(0, Math.max(1, most - money.rows));
  const left = told.length - changes.length;
  const parts: Markdown[] = [
    markdown`### ${title}`,
    markdown`${path}`,
    ...(several ? [markdown`**${verdictOf(contract)}**`] : []),
    ...(money.rows === 0 ? [] : [money.text]),
    ...(changes.length === 0 ? [] : [changeTable(changes, contract.currency)]),
    ...(left > 0 ? [markdown`and ${counted(left, "further change")}`] : []),
    ...(quiet > 0 ? [markdown`${counted(quiet, "change")} of wording or examples.`] : []),
  ];
  return { text: joinedMarkdown(parts, "\n\n"), rows: money.rows + changes.length };
}

function moneySection({ money, currency }: ContractDiff, most: number): Section {
  if (money.kind === "not rated" || money.difference.accounts.length === 0) return { text: NOTHING, rows: 0 };
  const { accounts } = money.difference;
  // The sum of all takes a row of its own.
  const shown = accounts.slice(0, Math.max(1, most - 1));
  const left = accounts.length - shown.length;
  const lines = [
    markdown`| Account | ${currency.code} before | after | difference | | because of |`,
    "| --- | ---: | ---: | ---: | ---: | --- |" as Markdown,
    ...shown.map(one =>
      moneyRow(markdownText(one.account, 64), one, currency, reasonOf(one.parts, currency)),
    ),
    moneyRow("**All accounts**" as Markdown, money.difference, currency, NOTHING),
  ];
  const below = left > 0 ? `and ${counted(left, "further account")}. ` : "";
  const text = joinedMarkdown(
    [joinedMarkdown(lines, "\n"), markdownText(`${below}${usageWords(money)}`)],
    "\n\n",
  );
  return { text, rows: shown.length + 1 };
}

const NOTHING = "" as Markdown;

function moneyRow(name: Markdown, pair: MoneyPair, currency: PlanCurrency, reason: Markdown): Markdown {
  const amounts = [
    plainAmount(pair.before, currency),
    plainAmount(pair.after, currency),
    signedAmount(pair.difference, currency),
    percentWords(pair.percent),
  ];
  return tableRow([name, ...amounts.map(text => markdownText(text)), reason]);
}

/** The parts that move most, the first three. */
function reasonOf(
  parts: readonly (MoneyPair & { readonly kind: string; readonly name: string })[],
  currency: PlanCurrency,
): Markdown {
  const named = parts.filter(part => part.kind !== "rest").slice(0, 3);
  return markdownText(
    named.map(part => `${part.kind} ${part.name} ${signedAmount(part.difference, currency)}`).join(", "),
  );
}

function changeTable(changes: readonly Change[], currency: PlanCurrency): Markdown {
  const lines = [
    "| | What | Before | After |" as Markdown,
    "| --- | --- | --- | --- |" as Markdown,
    ...changes.map(change => changeRow(change, currency)),
  ];
  return joinedMarkdown(lines, "\n");
}

function changeRow(change: Change, currency: PlanCurrency): Markdown {
  const { price } = change;
  const per = price === null ? "" : ` ${ofWords(price)}`;
  const intervals = price === null ? [] : priceWords(price, currency, MOST_INTERVALS);
  const when = whenWords(change);
  const what = [
    markdownText([subjectWords(change), when].filter(text => text !== "").join(", ")),
    ...(intervals.length === 0 ? [] : [markdown`${`${change.kind}${per}`}:`]),
    ...intervals.map(text => markdownText(text, 240)),
    ...(intervals.length === 0 ? [markdown`(${change.kind})`] : []),
  ];
  const words = (text: string | null): Markdown => (text === null ? NOTHING : markdownText(text));
  return tableRow([
    markdown`**${SEVERITY_WORDS[change.severity]}**`,
    joinedMarkdown(what, "<br>"),
    words(change.before),
    words(change.after === change.before ? null : change.after),
  ]);
}
