/** What two runs over the same usage bill, in one sentence, and its numbers as people read them. */
import { bug } from "../number/bug.ts";
import { formatMoney, groupThousands } from "../number/display.ts";
import { abs, isZero, parseNumber, rational, sign, toDecimalText } from "../number/rational.ts";
import { roundToStep } from "../number/rounding.ts";
import type { PlanCurrency } from "../plan/plan.ts";
import type { MoneyDifference, MoneyPair } from "./money.ts";

interface Say {
  readonly nobody: string;
  readonly noneChanges: (accounts: string) => string;
  readonly accounts: (count: string) => string;
  /** "Of 3 accounts, 2 pay more and 1 pays less: CHF 12.40 more in all." */
  readonly verdict: (all: string, who: readonly string[], total: string) => string;
  readonly payMore: (count: number) => string;
  readonly payLess: (count: number) => string;
  readonly even: (count: number) => string;
  readonly same: string;
  readonly more: (amount: string) => string;
  readonly less: (amount: string) => string;
  readonly fresh: string;
}

const en: Say = {
  nobody: "No account has a bill to compare.",
  noneChanges: accounts => `No bill changes, of ${accounts}.`,
  accounts: count => `${count} account${count === "1" ? "" : "s"}`,
  verdict: (all, who, total) => `Of ${all}, ${who.join(" and ")}: ${total}.`,
  payMore: count => `${count} pay${count === 1 ? "s" : ""} more`,
  payLess: count => `${count} pay${count === 1 ? "s" : ""} less`,
  even: count => `${count} the same on other bills`,
  same: "the same in all",
  more: amount => `${amount} more in all`,
  less: amount => `${amount} less in all`,
  fresh: "new",
};

const de: Say = {
  nobody: "Kein Konto hat eine Rechnung, die sich vergleichen liesse.",
  noneChanges: accounts => `Keine Rechnung ändert sich, von ${accounts}.`,
  accounts: count => `${count} ${count === "1" ? "Konto" : "Konten"}`,
  verdict: (all, who, total) => `Von ${all} ${verbOnce(who).join(" und ")}: ${total}.`,
  payMore: count => `${count === 1 ? "zahlt" : "zahlen"} ${count} mehr`,
  payLess: count => `${count === 1 ? "zahlt" : "zahlen"} ${count} weniger`,
  even: count => `${count === 1 ? "zahlt" : "zahlen"} ${count} gleich viel auf anderen Rechnungen`,
  same: "im Ganzen gleich viel",
  more: amount => `im Ganzen ${amount} mehr`,
  less: amount => `im Ganzen ${amount} weniger`,
  fresh: "neu",
};

/** "zahlt 1 mehr", "1 weniger": where the verb is the same it stands once. */
function verbOnce(who: readonly string[]): readonly string[] {
  const verbOf = (one: string | undefined): string => one?.split(" ")[0] ?? "";
  return who.map((one, index) => {
    const verb = verbOf(one);
    return verb === verbOf(who[index - 1]) ? one.slice(verb.length + 1) : one;
  });
}

type Tongue = "de" | "en";
const SAYS: Readonly<Record<Tongue, Say>> = { de, en };

/** "Of 3 accounts, 2 pay more: CHF 12.40 more in all (+1.2%)." */
export function moneyVerdict(
  difference: MoneyDifference,
  currency: PlanCurrency,
  language: Tongue = "en",
): string {
  const say = SAYS[language];
  const { accounts, unchanged } = difference;
  const counted = (count: number): string => say.accounts(groupThousands(String(count)));
  if (accounts.length === 0) return unchanged === 0 ? say.nobody : say.noneChanges(counted(unchanged));
  const more = accounts.filter(one => !one.difference.startsWith("-") && one.difference !== "0").length;
  const less = accounts.filter(one => one.difference.startsWith("-")).length;
  const even = accounts.length - more - less;
  const who = [
    ...(more > 0 ? [say.payMore(more)] : []),
    ...(less > 0 ? [say.payLess(less)] : []),
    ...(even > 0 ? [say.even(even)] : []),
  ];
  return say.verdict(counted(accounts.length + unchanged), who, totalWords(difference, currency, language));
}

export function totalWords(pair: MoneyPair, currency: PlanCurrency, language: Tongue = "en"): string {
  const say = SAYS[language];
  if (pair.difference === "0") return say.same;
  const isLess = pair.difference.startsWith("-");
  const size = formatMoney(
    currency.code,
    isLess ? pair.difference.slice(1) : pair.difference,
    currency.decimals,
  );
  const percent = pair.percent === null ? "" : ` (${percentWords(pair.percent, language)})`;
  return `${isLess ? say.less(size) : say.more(size)}${percent}`;
}

/** An amount without its currency, which stands above the column. */
export function plainAmount(text: string, { code, decimals }: PlanCurrency): string {
  return formatMoney(code, text, decimals).slice(code.length + 1);
}

export function signedAmount(text: string, currency: PlanCurrency): string {
  const words = plainAmount(text, currency);
  return text.startsWith("-") || text === "0" ? words : `+${words}`;
}

/** To a tenth of a percent, half away from zero; small ones to what is seen of them. */
export function percentWords(text: string | null, language: Tongue = "en"): string {
  if (text === null) return SAYS[language].fresh;
  const value = parseNumber(text) ?? bug(`"${text}" stands for a percentage`);
  const tenths = roundToStep(abs(value), rational(1n, 10n), "half up");
  if (isZero(tenths) && !isZero(value)) return "<0.1%";
  const mark = isZero(value) ? "" : sign(value) < 0 ? "-" : "+";
  return `${mark}${groupThousands(toDecimalText(tenths, 1))}%`;
}
