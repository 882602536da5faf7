/** The tables of a comparison as rows of text: for a terminal, Markdown and HTML alike. */
import {
  amountWords,
  type CurveBreakEven,
  type ModelCurves,
  type PlanCurrency,
  percentWords,
  plainAmount,
  quantityWords,
  signedAmount,
  type UnitPrices,
} from "../../index.ts";
import type { CompareReport } from "../compare-report.ts";
import { counted } from "./audit.ts";

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
  const revenue = (index: number): string => amountWords(against[index]?.after ?? "0", currency);
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
      row("Against A", (model, index) => later(signedAmount(model.against.difference, currency), index)),
      row("", (model, index) => later(percentWords(model.against.percent), index)),
      row("Accounts that pay more than under A", (model, index) => later(String(model.losers), index)),
      row("Accounts that pay less", (model, index) => later(String(model.winners), index)),
      row("Before taxes", model => plainAmount(model.beforeTax, currency)),
      ...unitPrices.map(prices => unitPriceCells(prices, currency)),
      ...(leftOut ? [["Events not billed", ...contracts.map(one => String(one.leftOut))]] : []),
    ],
  };
}

const SCALES = [
  ["", 1n],
  ["thousand ", 1_000n],
  ["million ", 1_000_000n],
  ["billion ", 1_000_000_000n],
] as const;

/** For so many units that every price shows some digits. */
function unitPriceCells({ meter, unit, prices }: UnitPrices, currency: PlanCurrency): Cells {
  const found = prices.flatMap(price => (price === null || price === "0" ? [] : [fraction(price)]));
  const isSeen = (scale: bigint): boolean => found.every(([n, d]) => (n < 0n ? -n : n) * scale * 100n >= d);
  const [words, scale] = SCALES.find(([, one]) => isSeen(one)) ?? SCALES[3];
  const label = scale === 1n ? unit.singular : unit.plural;
  const cell = (price: string): string => {
    const [n, d] = fraction(price);
    const isDecimal = !price.includes("/");
    return plainAmount(isDecimal ? decimalOf(n * scale, d) : `${n * scale}/${d}`, currency);
  };
  return [
    `For each ${words}${label} (${meter})`,
    ...prices.map(price => (price === null ? "none" : cell(price))),
  ];
}

/** A whole number over a power of ten, as a decimal. */
function decimalOf(n: bigint, powerOfTen: bigint): string {
  const places = String(powerOfTen).length - 1;
  const digits = String(n < 0n ? -n : n).padStart(places + 1, "0");
  const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - places);
  return `${n < 0n ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
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

/** Where contracts overtake each other by a quantity, one sentence for each crossing. */
export interface BreakEvenWords {
  readonly sections: readonly {
    /** Of the comparison's curves. */
    readonly index: number;
    readonly heading: string;
    readonly lines: readonly string[];
    /** What the prices do not hold, "" where they hold all. */
    readonly beside: string;
  }[];
  /** Quantities by which none overtakes another; "" where there is none. */
  readonly without: string;
}

export function breakEvenWords(report: CompareReport): BreakEvenWords {
  const { curves } = report.comparison;
  const sections = curves.flatMap((one, index) =>
    one.breakEvens.length === 0
      ? []
      : [
          {
            index,
            heading: priceHeading(one),
            lines: one.breakEvens.map(crossing => crossingWords(crossing, one, report)),
            beside: besideWords(one, report),
          },
        ],
  );
  const others = curves
    .filter(one => one.breakEvens.length === 0)
    .map(one => {
      const left = one.row === "" ? leftOutWords(one, report) : "";
      return left === "" ? quantityName(one) : `${quantityName(one)}, without ${left}`;
    });
  return { sections, without: others.length === 0 ? "" : `None overtakes another by ${others.join("; ")}.` };
}

export function priceHeading(curves: ModelCurves): string {
  return `Prices by ${quantityName(curves)} of one ${curves.period}, before adjustments and taxes`;
}

function quantityName({ meter, unit, row }: ModelCurves): string {
  const which = [meter === unit.plural ? "" : meter, row].filter(text => text !== "").join(", ");
  return which === "" ? unit.plural : `${unit.plural} (${which})`;
}

function besideWords(curves: ModelCurves, report: CompareReport): string {
  const left = leftOutWords(curves, report);
  return left === "" ? "" : `Not in it: ${left}.`;
}

/** Charges that the prices do not hold: "base of B". */
function leftOutWords({ models }: ModelCurves, { contracts }: CompareReport): string {
  const left = models.map(({ leftOut }) => leftOut.join(", "));
  const [first = ""] = left;
  if (left.every(text => text === first)) return first;
  const own = contracts.flatMap(({ letter }, index) =>
    (left[index] ?? "") === "" ? [] : [`${left[index]} of ${letter}`],
  );
  return own.join("; ");
}

function crossingWords(
  { at, included, dearer, cheaper, amounts }: CurveBreakEven,
  { unit }: ModelCurves,
  { contracts, currency }: CompareReport,
): string {
  const where = quantityWords(at, unit, currency);
  const from = included ? `From ${where} on` : `Above ${where}`;
  const [dear, cheap] = [contracts[dearer]?.letter ?? "", contracts[cheaper]?.letter ?? ""];
  const sums = `${amountWords(amounts.dearer, currency)} and ${amountWords(amounts.cheaper, currency)}`;
  return `${from}, ${dear} costs more than ${cheap} (${sums} there).`;
}

export function usageLine({ usage, through, comparison }: CompareReport): string {
  const until = through === null ? "" : `, through ${through}`;
  return `Usage of ${usage.join(", ")}${until}; ${counted(comparison.accounts.length, "account")}.`;
}

export function contractLines({ contracts }: CompareReport): readonly string[] {
  return contracts.map(({ letter, title, path }) => `${letter}  ${title} (${path})`);
}
