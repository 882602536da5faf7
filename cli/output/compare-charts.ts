/** Charts of a comparison as inline SVG. Pixels are drawn with doubles; every number that is written is exact. */
import { type CurvePoint, plainAmount, quantityWords, signedAmount } from "../../index.ts";
import type { CompareReport } from "../compare-report.ts";
import { type Html, html, joinedHtml } from "./html-text.ts";

/** Told apart also without colour, by letter and dash. */
const COLOURS = ["#0b5fa5", "#c2410c", "#15803d", "#7e22ce", "#a16207", "#0f766e"] as const;
const DASHES = ["", "7 4", "2 3", "9 3 2 3", "12 4", "4 4"] as const;
const WIDTH = 900;
const ROW = 26;

export function revenueChart({ contracts, comparison, currency }: CompareReport): Html {
  const values = comparison.models.map(model => numberOf(model.revenue));
  const most = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  const bars = contracts.map((contract, index) => {
    const y = index * ROW;
    const width = (Math.abs(values[index] ?? 0) / most) * (WIDTH - 260);
    const text = plainAmount(comparison.models[index]?.revenue ?? "0", currency);
    return html`<text x="0" y="${y + 17}">${contract.letter}</text><rect x="30" y="${y + 4}" width="${shown(width)}" height="18" fill="${colour(index)}"/><text x="${shown(36 + width)}" y="${y + 17}">${currency.code} ${text}</text>`;
  });
  return svg(contracts.length * ROW, "Revenue of each contract", bars);
}

const MOST_ACCOUNTS = 25;

/** For each account, what it pays more (to the right) or less under each contract than under A. */
export function accountChart({ contracts, comparison, currency }: CompareReport): Html {
  const accounts = comparison.accounts.slice(0, MOST_ACCOUNTS);
  const all = accounts.flatMap(({ differences }) => differences.map(numberOf));
  const most = Math.max(...all.map(Math.abs), 0);
  if (most === 0) return html``;
  const [middle, reach] = [560, 230];
  const band = (contracts.length - 1) * 14 + 10;
  const rows = accounts.map(({ account, differences }, row) => {
    const bars = differences.slice(1).map((text, at) => {
      const size = (numberOf(text) / most) * reach;
      const y = row * band + at * 14 + 5;
      const left = size < 0 ? middle + size : middle;
      const label = size < 0 ? middle + 6 : middle + size + 6;
      return html`<rect x="${shown(left)}" y="${y}" width="${shown(Math.abs(size))}" height="11" fill="${colour(at + 1)}"/><text x="${shown(label)}" y="${y + 10}">${contracts[at + 1]?.letter ?? ""} ${signedAmount(text, currency)}</text>`;
    });
    return html`<text x="0" y="${row * band + band / 2 + 4}">${cut(account, 40)}</text>${joinedHtml(bars)}`;
  });
  const height = accounts.length * band;
  const axis = html`<line x1="${middle}" y1="0" x2="${middle}" y2="${height}" stroke="#888"/>`;
  return svg(height, "What each account pays more or less than under A", [axis, ...rows]);
}

const PLOT = { left: 90, right: 30, top: 16, bottom: 44, height: 380 } as const;

/** What a quantity costs under each contract, with a ring where one overtakes another. */
export function priceChart(report: CompareReport, index: number): Html {
  const curves = report.comparison.curves[index];
  if (curves === undefined) return html``;
  const { contracts, currency } = report;
  const reach = numberOf(curves.reach);
  const top = Math.max(
    ...curves.models.flatMap(({ points }) => points.map(one => numberOf(one.amount))),
    Number.MIN_VALUE,
  );
  const x = (q: number): number => PLOT.left + (q / reach) * (WIDTH - PLOT.left - PLOT.right);
  const y = (money: number): number =>
    PLOT.height - PLOT.bottom - (money / top) * (PLOT.height - PLOT.top - PLOT.bottom);
  const lines = curves.models.map(({ points }, at) => {
    const last = points.at(-1);
    const label =
      last === undefined
        ? html``
        : html`<text x="${shown(x(numberOf(last.quantity)) + 6)}" y="${shown(y(numberOf(last.amount)) + 4)}">${contracts[at]?.letter ?? ""}</text>`;
    return html`<path d="${pathOf(points, x, y)}" fill="none" stroke="${colour(at)}" stroke-width="2" stroke-dasharray="${DASHES[at % DASHES.length] ?? ""}"/>${label}`;
  });
  const rings = curves.breakEvens.map(one => {
    const at = html`cx="${shown(x(numberOf(one.at)))}" cy="${shown(y(numberOf(one.amounts.dearer)))}"`;
    return html`<circle ${at} r="5" fill="#fff" stroke="#1c1c1c" stroke-width="1.5"><title>${quantityWords(one.at, curves.unit, currency)}</title></circle>`;
  });
  const ticks = [
    ...ticksTo(reach).map(q => verticalTick(q, x, curves.unit.plural)),
    ...ticksTo(top).map(money => horizontalTick(money, y, currency.code)),
  ];
  return svg(PLOT.height, `Price of ${curves.unit.plural}`, [...ticks, ...lines, ...rings]);
}

function pathOf(
  points: readonly CurvePoint[],
  x: (q: number) => number,
  y: (money: number) => number,
): string {
  return points
    .map(
      ({ quantity, amount: money }, index) =>
        `${index === 0 ? "M" : "L"}${shown(x(numberOf(quantity)))} ${shown(y(numberOf(money)))}`,
    )
    .join("");
}

function verticalTick(q: number, x: (q: number) => number, unit: string): Html {
  const at = shown(x(q));
  const bottom = PLOT.height - PLOT.bottom;
  const words = q === 0 ? unit : tickWords(q);
  return html`<line x1="${at}" y1="${PLOT.top}" x2="${at}" y2="${bottom}" stroke="#e5e5e5"/><text x="${at}" y="${bottom + 18}" text-anchor="middle">${words}</text>`;
}

function horizontalTick(money: number, y: (money: number) => number, code: string): Html {
  const at = shown(y(money));
  const words = money === 0 ? code : tickWords(money);
  return html`<line x1="${PLOT.left}" y1="${at}" x2="${WIDTH - PLOT.right}" y2="${at}" stroke="#e5e5e5"/><text x="${PLOT.left - 8}" y="${shown(y(money) + 4)}" text-anchor="end">${words}</text>`;
}

/** Round numbers from 0 up to the end, four to eight of them. */
function ticksTo(end: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(end));
  const step = [power / 5, power / 2, power, power * 2].find(one => end / one <= 8) ?? power;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

function tickWords(value: number): string {
  const digits = Number(value.toPrecision(6)).toString();
  return digits.includes("e") ? digits : digits.replace(/\B(?=(\d{3})+(?!\d)(?:\.|$))/g, "'");
}

function svg(height: number, title: string, parts: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${WIDTH} ${Math.ceil(height)}" role="img"><title>${title}</title>${joinedHtml(parts)}</svg>`;
}

function colour(index: number): string {
  return COLOURS[index % COLOURS.length] ?? "#000";
}

/** A pixel, to a tenth. */
function shown(pixel: number): string {
  return String(Math.round(pixel * 10) / 10);
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}

/** For pixels alone. */
function numberOf(text: string): number {
  const [above = "0", below = "1"] = text.split("/");
  return Number(above) / Number(below);
}
