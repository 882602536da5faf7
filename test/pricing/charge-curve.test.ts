import { expect, test } from "vitest";
import { parseNumber, type Rational, rational, toText } from "../../runtime/number/rational.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { rowCurve } from "../../runtime/pricing/charge-curve.ts";
import { type Curve, valueAt } from "../../runtime/pricing/curve.ts";
import {
  breakEvens,
  fallsOf,
  firstDifference,
  intervalsBetween,
} from "../../runtime/pricing/curve-differences.ts";
import { january, planOf } from "../kit/plan.ts";
import { drawing } from "./stated-prices.ts";

/** The curve of the first row of the charge `c`. */
function curve(plan: Plan): Curve {
  const version = plan.versions[0];
  const charge = version?.charges.find(one => one.name === "c");
  const phase = charge?.phases[0];
  const row = phase?.rows[0];
  if (!(version && charge && phase && row)) throw new Error("no charge c");
  const value = (name: string): Rational =>
    parseNumber(version.parameters.find(one => one.name === name)?.values[0]?.value ?? "") ?? rational(0n);
  const made = rowCurve(version, charge, phase, row, { parameter: value, picking: null });
  if (made === null) throw new Error("no curve");
  return made;
}

function priced(price: string, meter: string = "calls"): Curve {
  return curve(planOf(`charge c "C"\n  for ${meter}\n  ${price}`));
}

function words(one: Curve, other: Curve): readonly string[] {
  return intervalsBetween(one, other).map(found => {
    const [from, to] = [toText(found.from), found.to === null ? "" : toText(found.to)];
    const ends = `${found.fromIncluded ? "from" : "above"} ${from} ${found.toIncluded ? "to" : "below"} ${to}`;
    const amounts = `${toText(found.atFrom)} to ${found.atTo === null ? "" : toText(found.atTo)}`;
    return `${ends}: ${found.sign} ${amounts} ${found.course}`;
  });
}

const OLD = `graduated
    up to 1'000 calls CHF 0.10 per call
    above CHF 0.05 per call`;

test("one tier dearer: more and more within it, then the same more for ever", () => {
  const now = priced(OLD.replace("0.05", "0.05").replace("0.10", "0.12"));
  // 1 call: 0.02 more; 1'000 calls: 1'000 × 0.02 = 20.00 more, and above that the same 20.00.
  expect(words(priced(OLD), now)).toEqual([
    "from 1 to 1000: more 0.02 to 20 growing",
    "from 1001 below : more 20 to 20 constant",
  ]);
});

test("the upper tier dearer: the first whole call after the bound, growing without end", () => {
  const now = priced(OLD.replace("0.05", "0.06"));
  expect(words(priced(OLD), now)).toEqual(["from 1001 below : more 0.01 to  growing"]);
  expect(toText(firstDifference(priced(OLD), now)?.from ?? rational(0n))).toBe("1001");
  // Tokens are decimals here: they differ directly above the bound, not at it.
  const tokens = OLD.replaceAll("calls", "tokens").replaceAll("call", "token");
  const found = firstDifference(priced(tokens, "used"), priced(tokens.replace("0.05", "0.06"), "used"));
  expect([toText(found?.from ?? rational(0n)), found?.fromIncluded]).toEqual(["1000", false]);
});

test("a longer tier: dearer by 0.05 for each call of it, and by all of them from its end on", () => {
  const now = priced(OLD.replace("1'000", "1'200"));
  // Calls 1'001 to 1'200 cost 0.10 and no longer 0.05: 200 × 0.05 = 10.00.
  expect(words(priced(OLD), now)).toEqual([
    "from 1001 to 1200: more 0.05 to 10 growing",
    "from 1201 below : more 10 to 10 constant",
  ]);
});

test("`per started call` is `per call` where calls are counted, and is not where tokens are divisible", () => {
  expect(words(priced("CHF 2.00 per call"), priced("CHF 2.00 per started call"))).toEqual([]);
  const [one, other] = [priced("CHF 2.00 per token", "used"), priced("CHF 2.00 per started token", "used")];
  // Directly above 0 a whole token is begun: 2.00 more; nothing more at each whole token.
  const found = firstDifference(one, other);
  expect([toText(found?.from ?? rational(1n)), found?.fromIncluded]).toEqual(["0", false]);
});

test("a volume list: where more calls cost less, and how many cost as much again", () => {
  const volume = priced(`volume
    up to 100 calls CHF 1.00 per call
    above CHF 0.80 per call`);
  // 100 calls cost 100.00, 101 calls 80.80; 125 × 0.80 = 100.00.
  const [fall, ...others] = fallsOf(volume);
  expect(others).toEqual([]);
  expect([fall?.quantity, fall?.amount, fall?.next, fall?.nextAmount].map(one => one && toText(one))).toEqual(
    ["100", "100", "101", "80.8"],
  );
  expect(fall?.madeGood && toText(fall.madeGood)).toBe("125");
});

test("break-even: a fee with a low rate against a high rate", () => {
  const [plan, pay] = [
    curve(planOf('charge c "C"\n  for calls\n  not prorated\n  CHF 20.00 each month plus CHF 0.02 per call')),
    priced("CHF 0.05 per call"),
  ];
  // 20.00 + 0.02 q = 0.05 q at q = 666 2/3: up to 666 calls paying by the call costs less, from 667 on more.
  expect(breakEvens(plan, pay, 5)).toEqual({
    points: [{ at: rational(667n), included: true, then: "more" }],
    goesOn: false,
  });
});

test("packages against single calls: they cross to and fro until the packages stay ahead", () => {
  const [single, packages] = [priced("CHF 1.00 per call"), priced("CHF 9.50 per started 10 calls")];
  // In the k-th package the j-th call costs 9.5 k against 10 (k - 1) + j, which is 9 - k / 2 - (j - 1) more. So packages
  // cost less from call 10 on, more again from 11, less from 20 … At k = 17 the first call is 0.50 more (161), the second
  // less (162); at k = 18 the first is even (171), and from there on none costs more: 1 + 2 × 16 crossings.
  const { points, goesOn } = breakEvens(single, packages, 100);
  const said = points.map(({ at, then }) => `${toText(at)} ${then}`);
  expect(said.slice(0, 5)).toEqual(["10 less", "11 more", "20 less", "21 more", "29 less"]);
  expect(said.slice(-2)).toEqual(["161 more", "162 less"]);
  expect([said.length, goesOn]).toEqual([33, false]);
  expect(words(single, packages)).toEqual(["from 1 below : both 8.5 to  uneven"]);
  // With 10.00 a package they meet at each full one, for ever, and single calls never cost more.
  expect(breakEvens(single, priced("CHF 10.00 per started 10 calls"), 100)).toEqual({
    points: [],
    goesOn: false,
  });
});

test("price at least, at most, rounded: the amounts of the engine, to the digit", () => {
  const price = priced(
    "price at least CHF 5.00\n  price at most CHF 9.00\n  price rounded half even in steps of CHF 0.50\n  CHF 0.10 per token",
    "used",
  );
  // 52.5 tokens are 5.25, a tie between 5.00 and 5.50: to the even multiple, 10 × 0.50. 57.5: 5.75 to 12 × 0.50 = 6.00.
  const at = {
    "0": "5",
    "50": "5",
    "52.5": "5",
    "52.6": "5.5",
    "57.4": "5.5",
    "57.5": "6",
    "90": "9",
    "1000": "9",
  };
  for (const [q, expected] of Object.entries(at))
    expect(toText(valueAt(price, parseNumber(q) ?? rational(0n))), q).toBe(expected);
});

const CHARGES = [
  "includes 30 calls each month\n  CHF 0.25 per call",
  "includes 30 calls each month before tiers\n  graduated\n    up to 20 calls CHF 1.00 per call plus CHF 3.00 flat\n    up to 50 calls CHF 0.70 per started 7 calls\n    above CHF 0.10 per call",
  "includes 30 calls each month within tiers\n  graduated\n    up to 20 calls CHF 1.00 per call plus CHF 3.00 flat\n    up to 50 calls CHF 0.70 per started 7 calls\n    above CHF 0.10 per call plus CHF 2.00 flat",
  "includes 30 calls each month within tiers\n  volume\n    below 30 calls CHF 1.00 per call plus CHF 3.00 flat\n    below 60 calls CHF 0.70 per started 7 calls\n    at or above CHF 0.10 per call plus CHF 2.00 flat",
  "not prorated\n  price at least CHF 8.00\n  price at most CHF 40.00\n  volume\n    up to 10 calls CHF 6.00 each month\n    up to 50 calls CHF 5.00 each month plus CHF 0.50 per call\n    above CHF 0.45 per call",
  "not prorated\n  includes 30 calls each month within tiers\n  graduated\n    below 30 calls CHF 6.00 each month\n    below 50 calls CHF 5.00 each month plus CHF 0.50 per call\n    at or above CHF 0.45 per call",
  "price rounded up in steps of CHF 0.05\n  graduated\n    up to 33 calls CHF 0.07 per call\n    above CHF 0.013 per call",
  "price rounded down in steps of CHF 0.05\n  CHF 0.07 per call plus CHF 0.30 flat",
  "price rounded half down in steps of CHF 0.05\n  CHF 0.025 per call",
  "price rounded half up in steps of CHF 0.05\n  CHF 0.025 per call",
  "price rounded half even in steps of CHF 0.05\n  CHF 0.025 per call",
  "CHF 1.00 flat plus graduated\n    up to 40 calls included\n    above CHF 0.10 per started 9 calls",
];

test("a charge's curve is worth what the rating engine bills, at every quantity tried", () => {
  const draw = drawing(20_261_129);
  for (const text of CHARGES) {
    const plan = planOf(`charge c "C"\n  for calls\n  ${text}`, {
      lines: "never",
      total: "half up in steps of CHF 0.000001",
    });
    const own = curve(plan);
    for (const q of [
      0,
      1,
      10,
      20,
      29,
      30,
      31,
      33,
      34,
      50,
      51,
      60,
      61,
      ...Array.from({ length: 12 }, () => draw(200)),
    ]) {
      const billed = january(plan, [["calls", q]]).lines.map(line => line.amount);
      expect([q, toText(valueAt(own, rational(BigInt(q))))], text).toEqual([q, billed[0] ?? "0"]);
      expect(billed.length, text).toBeLessThan(2);
    }
  }
});
