/** A price over a quantity as a drawing: lines and words alone, in the colours of the page around it. */
import {
  compare,
  isZero,
  multiply,
  quotient,
  type Rational,
  rational,
  ZERO,
} from "../../../runtime/number/rational.ts";
import { ceilingDiv } from "../../../runtime/number/rounding.ts";
import type { Curve, CurvePoint } from "./document.ts";
import { exactly } from "./figures.ts";
import { escapedHtml } from "./html-text.ts";

/** In units of the drawing; the plot stands between the margins. */
const FRAME = { width: 680, height: 300, left: 110, right: 60, top: 20, bottom: 40 } as const;
const PLOT_WIDTH = BigInt(FRAME.width - FRAME.left - FRAME.right);
const PLOT_HEIGHT = BigInt(FRAME.height - FRAME.top - FRAME.bottom);
/** Words nearer than that would run into each other. */
const APART = { across: 84, up: 16 } as const;

interface Scale {
  readonly quantity: Rational;
  readonly amount: Rational;
}

export function svgOf(curve: Curve): string {
  const scale = scaleOf(curve);
  const title = escapedHtml(curve.title);
  const marked = new Set(curve.marks.map(mark => mark.at));
  const baseline = FRAME.height - FRAME.bottom;
  const right = FRAME.width - FRAME.right;
  return [
    `<svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-label="${title}">`,
    ...levelMarks(curve, scale),
    ...quantityMarks(curve, scale),
    `<path class="axis" d="M${FRAME.left} ${FRAME.top}V${baseline}H${right}"/>`,
    `<path class="price" d="${pathOf(curve, scale)}"/>`,
    ...curve.pieces.filter(piece => marked.has(piece.to.quantity)).map(piece => dot(piece.to, scale, "end")),
    "</svg>",
  ].join("\n");
}

function scaleOf({ pieces }: Curve): Scale {
  const points = pieces.flatMap(piece => [piece.from, piece.to]);
  const most = (of: (point: CurvePoint) => string): Rational =>
    points.map(point => exactly(of(point))).reduce((a, b) => (compare(a, b) < 0 ? b : a), ZERO);
  const [quantity, amount] = [most(point => point.quantity), most(point => point.amount)];
  return {
    quantity: isZero(quantity) ? rational(1n) : quantity,
    amount: isZero(amount) ? rational(1n) : amount,
  };
}

/** Whole units of the drawing from the left. */
function across(quantity: string, scale: Scale): number {
  return FRAME.left + whole(exactly(quantity), scale.quantity, PLOT_WIDTH);
}

function up(amount: string, scale: Scale): number {
  return FRAME.height - FRAME.bottom - whole(exactly(amount), scale.amount, PLOT_HEIGHT);
}

function whole(value: Rational, most: Rational, length: bigint): number {
  const place = quotient(multiply(value, rational(length)), most);
  return Number.parseInt(String(ceilingDiv(place, rational(1n))), 10);
}

/** Each piece is a line of its own; where the price jumps there is a gap. */
function pathOf({ pieces }: Curve, scale: Scale): string {
  return pieces
    .map(({ from, to }) => {
      const start = `M${across(from.quantity, scale)} ${up(from.amount, scale)}`;
      return `${start}L${across(to.quantity, scale)} ${up(to.amount, scale)}`;
    })
    .join("");
}

function dot({ quantity, amount }: CurvePoint, scale: Scale, name: string): string {
  return `<circle class="${name}" cx="${across(quantity, scale)}" cy="${up(amount, scale)}" r="3"/>`;
}

function quantityMarks(curve: Curve, scale: Scale): readonly string[] {
  const baseline = FRAME.height - FRAME.bottom;
  let last = FRAME.left - APART.across;
  return curve.marks.flatMap(({ at, words }) => {
    const x = across(at, scale);
    const line = `<path class="grid" d="M${x} ${FRAME.top}V${baseline}"/>`;
    if (x - last < APART.across) return [line];
    last = x;
    return [line, `<text class="across" x="${x}" y="${baseline + 18}">${escapedHtml(words)}</text>`];
  });
}

function levelMarks(curve: Curve, scale: Scale): readonly string[] {
  const right = FRAME.width - FRAME.right;
  const taken: number[] = [];
  return curve.levels.flatMap(({ at, words }) => {
    const y = up(at, scale);
    if (taken.some(other => Math.abs(other - y) < APART.up)) return [];
    taken.push(y);
    return [
      `<path class="grid" d="M${FRAME.left} ${y}H${right}"/>`,
      `<text class="up" x="${FRAME.left - 8}" y="${y + 4}">${escapedHtml(words)}</text>`,
    ];
  });
}
