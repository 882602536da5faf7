/**
 * The amount of one line, of three tiers and rounded half up to the cent: ours in whole numbers, whose bounds the plan
 * proves, beside decimal.js, which a careful program uses; and ours step by step, as a bill explains it. In turn in one
 * process, of the same quantities, and every amount must be the same.
 * node bench/price.ts [--quantities N] [--rounds N] [--json FILE]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Decimal } from "decimal.js";
import { compile } from "../index.ts";
import { numberOf } from "../runtime/metering/evaluate.ts";
import { ONE, quotient, rational, ZERO } from "../runtime/number/rational.ts";
import { roundToStep } from "../runtime/number/rounding.ts";
import { bindPrice } from "../runtime/pricing/bind.ts";
import { rowCurve } from "../runtime/pricing/charge-curve.ts";
import { priceQuantity } from "../runtime/pricing/price.ts";
import { amountOf, type WholePrice, wholePrice } from "../runtime/running/whole-price.ts";
import { median } from "./kit/programs.ts";
import { chance } from "./kit/random.ts";
import { report } from "./kit/rows.ts";

const { values } = parseArgs({
  options: {
    quantities: { type: "string", default: "20000" },
    rounds: { type: "string", default: "31" },
    json: { type: "string" },
  },
});
/** The charge of the benchmarks' contract, and its rows as a rival writes them down. */
const CHARGE = "requests";
const TIERS: readonly (readonly [upTo: number, perThousand: string])[] = [
  [1_000, "0"],
  [100_000, "0.40"],
  [Number.POSITIVE_INFINITY, "0.32"],
];
const RATES = TIERS.map(([upTo, perThousand]) => [new Decimal(upTo), new Decimal(perThousand)] as const);
const MOST = 3_000_000;
const WARMING = 5;

const random = chance(20_261_128);
const quantities = Float64Array.from({ length: Number(values.quantities) }, () => random.below(MOST));
const { version, phase, row, charge, rounding } = rowOf(CHARGE);
const bound = bindPrice(row.price, () => ZERO, row.place);
const step = numberOf(rounding.step);
const whole = wholePriceOf();
const ours = new Float64Array(quantities.length);
const explained = new Float64Array(quantities.length);
const theirs: string[] = Array.from({ length: quantities.length }, () => "");
const times = { ours: [] as number[], explained: [] as number[], theirs: [] as number[] };
for (let round = -WARMING; round < Number(values.rounds); round += 1) {
  const taken = [perLine(priceAll), perLine(explainAll), perLine(decimalAll)] as const;
  if (round < 0) continue;
  times.ours.push(taken[0]);
  times.explained.push(taken[1]);
  times.theirs.push(taken[2]);
}
compareAll();
const [own, withSteps, other] = [median(times.ours), median(times.explained), median(times.theirs)];
console.log(
  `one line of three tiers: ${own.toFixed(1)} ns, with its steps ${withSteps.toFixed(0)} ns, ` +
    `decimal.js ${other.toFixed(0)} ns`,
);
report(
  {
    rows: [
      { what: "price of a line / decimal.js", figure: own / other, unit: "ratio", atMost: 0.02 },
      {
        what: "price of a line with its steps / decimal.js",
        figure: withSteps / other,
        unit: "ratio",
        atMost: null,
      },
    ],
    details: times,
  },
  values.json,
);

function rowOf(name: string) {
  const path = "contract.tarif";
  const text = readFileSync(new URL("./rate/contract.tarif", import.meta.url), "utf8");
  const [version] = compile(new Map([[path, text]]), path).plan?.versions ?? [];
  const charge = version?.charges.find(one => one.name === name);
  const phase = charge?.phases[0];
  const row = phase?.rows[0];
  const rounding = version?.roundLines ?? null;
  if (
    version === undefined ||
    charge === undefined ||
    phase === undefined ||
    row === undefined ||
    rounding === null
  )
    throw new Error(`the contract of the benchmarks has no charge ${name}`);
  return { version, charge, phase, row, rounding };
}

function wholePriceOf(): WholePrice {
  const curve = rowCurve(version, charge, phase, row, { parameter: () => ZERO, picking: null });
  if (curve === null) throw new Error(`${CHARGE} is not priced by a curve`);
  return wholePrice(curve, ONE, step, rounding.mode);
}

function priceAll(): void {
  for (let at = 0; at < quantities.length; at += 1) ours[at] = amountOf(whole, quantities[at] ?? 0, 0);
}

function explainAll(): void {
  for (let at = 0; at < quantities.length; at += 1) {
    const quantity = rational(BigInt(quantities[at] ?? 0));
    const { amount } = priceQuantity(bound, quantity, { quantity: ZERO, tiers: "before" });
    explained[at] = Number(quotient(roundToStep(amount, step, rounding.mode), step).n);
  }
}

function decimalAll(): void {
  for (let at = 0; at < quantities.length; at += 1) theirs[at] = decimalPrice(quantities[at] ?? 0);
}

/** Tier by tier, as the table of prices reads. */
function decimalPrice(count: number): string {
  const quantity = new Decimal(count);
  let amount = new Decimal(0);
  let below = new Decimal(0);
  for (const [upTo, perThousand] of RATES) {
    const held = Decimal.min(quantity, upTo).minus(below);
    if (held.lte(0)) break;
    amount = amount.plus(held.times(perThousand).div(1_000));
    below = upTo;
  }
  return amount.toFixed(2, Decimal.ROUND_HALF_UP);
}

function perLine(run: () => void): number {
  const started = performance.now();
  run();
  return ((performance.now() - started) * 1e6) / quantities.length;
}

function compareAll(): void {
  for (const [at, quantity] of quantities.entries()) {
    const amount = String(ours[at]).padStart(3, "0");
    const text = `${amount.slice(0, -2)}.${amount.slice(-2)}`;
    if (text !== theirs[at] || explained[at] !== ours[at])
      throw new Error(`${quantity} requests are ${text}, and ${theirs[at]} by decimal.js`);
  }
}
