/** The tables of a comparison as rows of text: for a terminal, Markdown and HTML alike. */
import { type CurveBreakEven, formatMoney, type ModelCurves } from "../../index.ts";
import type { CompareReport } from "../compare-report.ts";
import { counted, percentWords, plainAmount, signed } from "./diff-words.ts";
import { amount, quantityWords } from "./price-words.ts";

export type Cells = readonly string[];

export interface Rows {
  readonly head: Cells;
  readonly body: readonly Cells[];
}

/** "Of 3 contracts, B earns most: CHF 1'200.00, CHF 200.00 more than A." */
export function compareVerdict({ contracts, comparison, currency }: CompareReport): string {
  const against = comparison.models.map(model => model.against);
  const sizes = against.map(one => one.difference);
  const best = sizes.reduce((high, text, index) => (lessThan(sizes[high] ?? "0", text) ? index : high), 0);
  const least = sizes.reduce((low, text, index) => (lessThan(text, sizes[low] ?? "0") ? index : low), 0);
  const name = (index: number): string => contracts[index]?.letter ?? "";
  const revenue = (index: number): string => amount(against[index]?.after ?? "0", currency);
  if (sizes.every(text => text === "0")) return `All ${contracts.length} contracts earn ${revenue(0)}.`;
  return `${name(best)} earns most, ${revenue(best)}; ${name(least)} least, ${revenue(least)}.`;
}

/** Decimal texts or n/d of the same scale of meaning. */
function lessThan(a: string, b: string): boolean {
  const [p, q] = [fraction(a), fraction(b)];
  return p[0] * q[1] < q[0] * p[1];
}

function fraction(text: string): readonly [bigint, bigint] {
  const [above = "0", below = "1"] = text.split("/");
  const [whole = "0", decimals = ""] = above.split(".");
  return [BigInt(`${whole}${decimals}`), BigInt(below) * 10n ** BigInt(decimals.length)];
}

export function revenueRows({ contracts, comparison, currency }: CompareReport): Rows {
  const { models, unitPrices } = comparison;
  const row = (name: string, cell: (model: (typeof models)[number], index: number) => string): Cells => [
    name,
    ...models.map(cell),
  ];
  const later = (text: string, index: number): string => (index === 0 ? "" : text);
  const leftOut = contracts.some(one => one.leftOut > 0);
  return {
    head: [currency.code, ...contracts.map(one => one.letter)],
    body: [
      row("Revenue", model => plainAmount(model.revenue, currency)),
      row("Against A", (model, index) => later(signed(model.against.difference, currency), index)),
      row("", (model, index) => later(percentWords(model.against.percent), index)),
      row("Accounts that pay more than under A", (model, index) => later(String(model.losers), index)),
      row("Accounts that pay less", (model, index) => later(String(model.winners), index)),
      row("Before taxes", model => plainAmount(model.beforeTax, currency)),
      ...unitPrices.map(({ meter, unit, prices }) => [
        `For each ${unit.singular} (${meter})`,
        ...prices.map(price => (price === null ? "none" : shortAmount(price, currency))),
      ]),
      ...(leftOut ? [["Events not billed", ...contracts.map(one => String(one.leftOut))]] : []),
    ],
  };
}

/** Six decimals of an amount for one unit. */
function shortAmount(text: string, { code, decimals }: CompareReport["currency"]): string {
  const whole = formatMoney(code, text, decimals).slice(code.length + 1);
  const point = whole.indexOf(".");
  if (point < 0 || whole.length - point - 1 <= decimals + 4) return whole;
  const [above, below] = fraction(text);
  return formatMoney(code, `${above}/${below === 1n ? 1n : below}`, decimals).slice(code.length + 1);
}

export function accountRows({ contracts, comparison, currency }: CompareReport, most: number): Rows {
  const shown = comparison.accounts.slice(0, most);
  return {
    head: [`Account, ${currency.code}`, ...contracts.map(one => one.letter), "cheapest"],
    body: shown.map(({ account, amounts, cheapest }) => [
      account,
      ...amounts.map(text => plainAmount(text, currency)),
      cheapest.length === contracts.length
        ? "all the same"
        : cheapest.map(at => contracts[at]?.letter ?? "").join(", "),
    ]),
  };
}

/** What break-even points say, one sentence each, under a heading for each quantity. */
export interface BreakEvenWords {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What the prices do not hold, "" where they hold all. */
  readonly beside: string;
}

export function breakEvenWords(report: CompareReport): readonly BreakEvenWords[] {
  return report.comparison.curves.map(curves => {
    const lines = curves.breakEvens.map(one => crossingWords(one, curves, report));
    const { meter, unit, row, period } = curves;
    const which = [meter === unit.plural ? "" : meter, row].filter(text => text !== "").join(", ");
    const left = report.contracts.flatMap(({ letter }, index) => {
      const names = curves.models[index]?.leftOut ?? [];
      return names.length === 0 ? [] : [`${letter} without ${names.join(", ")}`];
    });
    return {
      heading: `Prices by ${unit.plural} of one ${period}${which === "" ? "" : `, ${which}`}, before adjustments and taxes`,
      lines: lines.length === 0 ? ["None overtakes another at any quantity."] : lines,
      beside: left.length === 0 ? "" : `Not in it: ${left.join("; ")}.`,
    };
  });
}

function crossingWords(
  { at, included, dearer, cheaper, amounts }: CurveBreakEven,
  { unit }: ModelCurves,
  { contracts, currency }: CompareReport,
): string {
  const where = quantityWords(at, unit, currency);
  const from = included ? `From ${where} on` : `Above ${where}`;
  const [dear, cheap] = [contracts[dearer]?.letter ?? "", contracts[cheaper]?.letter ?? ""];
  const sums = `${amount(amounts.dearer, currency)} and ${amount(amounts.cheaper, currency)}`;
  return `${from}, ${dear} costs more than ${cheap} (${sums} there).`;
}

export function usageLine({ usage, through, comparison }: CompareReport): string {
  const until = through === null ? "" : `, through ${through}`;
  return `Usage of ${usage.join(", ")}${until}; ${counted(comparison.accounts.length, "account")}.`;
}

export function contractLines({ contracts }: CompareReport): readonly string[] {
  return contracts.map(({ letter, title, path }) => `${letter}  ${title} (${path})`);
}
