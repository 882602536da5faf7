import { expect, test } from "vitest";
import { parseNumber, type Rational, toText, ZERO } from "../../runtime/number/rational.ts";
import { type BoundPrice, bindPrice, pickedBy } from "../../runtime/pricing/bind.ts";
import { type Free, priceQuantity, tierFees } from "../../runtime/pricing/price.ts";
import { planOf } from "../kit/plan.ts";

test("a rate is quantity / per × amount, exactly", () => {
  const price = priceOf("CHF 3.00 per million tokens");
  expect(amount(price, "0")).toBe("0");
  expect(amount(price, "1")).toBe("0.000003");
  expect(amount(price, "10000000")).toBe("30");
  // 7 / 3 thousand × 5.00 has no finite decimal.
  expect(amount(priceOf("CHF 5.00 per 3 thousand tokens"), "7")).toBe("7/600");
});

test("per started counts a begun package whole, and nothing at 0", () => {
  const price = priceOf("CHF 5.00 per started thousand tokens");
  const cases = {
    "0": "0",
    "0.001": "5",
    "999": "5",
    "1000": "5",
    "1000.5": "10",
    "2000": "10",
    "2001": "15",
  };
  for (const [q, expected] of Object.entries(cases)) expect(amount(price, q), q).toBe(expected);
});

test("percent is of a source in money; flat is due once above 0", () => {
  const price = priceOf("2.9% plus CHF 0.30 flat", "turnover");
  expect(amount(price, "0")).toBe("0");
  // 100 × 0.029 + 0.30
  expect(amount(price, "100")).toBe("3.2");
  // 0.01 × 0.029 + 0.30
  expect(amount(price, "0.01")).toBe("0.30029");
});

test("included costs nothing and says how much it was", () => {
  const { steps } = priceQuantity(priceOf("included"), number("12"), NOTHING);
  expect(steps.map(step => [step.kind, step.amount])).toEqual([["included", "0"]]);
});

const GRADUATED = `graduated
    up to 100 tokens CHF 1.00 per token
    up to 200 tokens CHF 0.50 per token plus CHF 7.00 flat
    above CHF 0.10 per token`;

test("graduated: each row prices its slice; a row up to Q holds Q", () => {
  const price = priceOf(GRADUATED);
  const cases = {
    "0": "0",
    "1": "1",
    "99": "99",
    "100": "100",
    // 100 + 7 + 0.50: the flat of the second row falls due as soon as it is entered.
    "101": "107.5",
    // 100 + 7 + 50
    "200": "157",
    "201": "157.1",
    // 157 + 0.10 × 800
    "1000": "237",
  };
  for (const [q, expected] of Object.entries(cases)) expect(amount(price, q), q).toBe(expected);
});

test("below Q does not hold Q: the next row does", () => {
  const price = priceOf(`graduated
    below 100 tokens CHF 1.00 per token
    at or above CHF 0.50 per token plus CHF 7.00 flat`);
  expect(amount(price, "99")).toBe("99");
  // 100 × 1.00 and the flat of the row that begins at 100.
  expect(amount(price, "100")).toBe("107");
  expect(amount(price, "101")).toBe("107.5");
});

const VOLUME = `volume
    up to 100 tokens CHF 1.00 per token plus CHF 3.00 flat
    above CHF 0.50 per token`;

test("volume: the one row that q falls in prices all of q", () => {
  const price = priceOf(VOLUME);
  const cases = { "0": "0", "1": "4", "100": "103", "101": "50.5", "200": "100" };
  for (const [q, expected] of Object.entries(cases)) expect(amount(price, q), q).toBe(expected);
});

test("per started in tiers: on each row's slice when graduated, on all of q when volume", () => {
  const rows = `
    up to 15 tokens CHF 1.00 per started 10 tokens
    above CHF 2.00 per started 10 tokens`;
  // 15 are 2 packages of 1.00; the 6 above are 1 package of 2.00.
  expect(amount(priceOf(`graduated${rows}`), "21")).toBe("4");
  // 21 are 3 packages of 2.00.
  expect(amount(priceOf(`volume${rows}`), "21")).toBe("6");
});

test("a price beside tiers counts from 0, also per started", () => {
  const price = priceOf(`CHF 1.00 per started 10 tokens plus graduated
    up to 15 tokens included
    above CHF 0.10 per token`);
  // 16 are 2 packages; 1 above 15.
  expect(amount(price, "16")).toBe("2.1");
  expect(amount(price, "20")).toBe("2.5");
  expect(amount(price, "21")).toBe("3.6");
});

test("an allowance before tiers is taken off first; within, it fills the first tiers", () => {
  const price = priceOf(GRADUATED);
  const q = "250";
  // Before: 250 - 150 = 100 tokens, all in the first row.
  expect(amount(price, q, { quantity: number("150"), tiers: "before" })).toBe("100");
  // Within: the first row is covered; 50 in the second with its flat; 50 in the third: 25 + 7 + 5.
  expect(amount(price, q, { quantity: number("150"), tiers: "within" })).toBe("37");
  // Within, to the second row's very end: its flat is not due, for nothing priced lies in it.
  expect(amount(price, q, { quantity: number("200"), tiers: "within" })).toBe("5");
  expect(amount(price, q, { quantity: number("199"), tiers: "within" })).toBe("12.5");
  expect(amount(price, q, { quantity: number("250"), tiers: "within" })).toBe("0");
});

test("a volume row is picked by q within tiers, and prices what the allowance leaves", () => {
  const price = priceOf(VOLUME);
  // Picked by 120: 0.50 each for the 70 above the allowance.
  expect(amount(price, "120", { quantity: number("50"), tiers: "within" })).toBe("35");
  // Before tiers the row is picked by 70: 70 × 1.00 + 3.00.
  expect(amount(price, "120", { quantity: number("50"), tiers: "before" })).toBe("73");
  // Nothing is left to price: no flat either.
  expect(amount(price, "50", { quantity: number("50"), tiers: "within" })).toBe("0");
});

test("an allowance is taken off before packages are counted", () => {
  const price = priceOf("CHF 5.00 per started thousand tokens");
  // 2500 - 1400 = 1100 are two packages.
  expect(amount(price, "2500", { quantity: number("1400"), tiers: "before" })).toBe("10");
});

test("the fees of rows: graduated, all that are entered; volume, the one; the first also at 0", () => {
  const rows = `
    up to 10 tokens CHF 5.00 each month
    above CHF 9.00 each month`;
  const fees = (model: string, q: string, free: Free = NOTHING): readonly string[] =>
    tierFees(priceOf(`${model}${rows}`, "used", true), number(q), free).map(({ fee }) => toText(fee.amount));
  expect(fees("graduated", "0")).toEqual(["5"]);
  expect(fees("graduated", "10")).toEqual(["5"]);
  expect(fees("graduated", "11")).toEqual(["5", "9"]);
  expect(fees("volume", "0")).toEqual(["5"]);
  expect(fees("volume", "11")).toEqual(["9"]);
  // Tiers begin after an allowance before them, so that 11 enter the second row only within.
  expect(fees("volume", "11", { quantity: number("3"), tiers: "before" })).toEqual(["5"]);
  expect(fees("volume", "11", { quantity: number("3"), tiers: "within" })).toEqual(["9"]);
});

test("a first row up to 0 holds 0 alone: its fee, and no flat above it", () => {
  const price = priceOf(`graduated
    up to 0 tokens CHF 2.00 flat
    above CHF 1.00 per token`);
  expect(amount(price, "0")).toBe("0");
  expect(amount(price, "1")).toBe("1");
});

test("bounds that are parameters may meet or cross: a row without width prices nothing", () => {
  const body = `parameter low is 100 tokens between 0 tokens and 500 tokens
charge usage "Usage"
  for used
  graduated
    up to the low CHF 1.00 per token plus CHF 7.00 flat
    up to 200 tokens CHF 0.50 per token plus CHF 3.00 flat
    above CHF 0.10 per token`;
  const at = (low: string, q: string): string => {
    const row = planOf(body).versions[0]?.charges[0]?.phases[0]?.rows[0];
    if (row === undefined) throw new Error("no row");
    return amount(
      bindPrice(row.price, () => number(low), row.place),
      q,
    );
  };
  // 100 + 7, 50 × 0.50 + 3
  expect(at("100", "150")).toBe("135");
  // The first row reaches to 300 and leaves the second without width: 300 + 7 + 0.10 × 10.
  expect(at("300", "310")).toBe("308");
  expect(at("200", "201")).toBe("207.1");
  // A first row up to 0: 150 × 0.50 + 3.
  expect(at("0", "150")).toBe("78");
});

test("each tier's step says its row, its slice and its arithmetic", () => {
  const { steps } = priceQuantity(priceOf(GRADUATED), number("101"), NOTHING);
  expect(steps).toMatchObject([
    {
      kind: "rate",
      tier: { index: 0, model: "graduated", label: "up to 100 tokens", from: "0", to: "100" },
      quantity: "100",
      price: "1",
      per: "1",
      perLabel: "token",
      packages: null,
      amount: "100",
    },
    {
      kind: "rate",
      tier: { index: 1, model: "graduated", label: "up to 200 tokens", from: "100", to: "200" },
      quantity: "1",
      price: "0.5",
      per: "1",
      perLabel: "token",
      packages: null,
      amount: "0.5",
    },
    {
      kind: "flat",
      tier: { index: 1, model: "graduated", label: "up to 200 tokens", from: "100", to: "200" },
      amount: "7",
    },
  ]);
});

test("what lies beyond the end of a list is held, with its quantity, and costs nothing", () => {
  const graduated = priceOf("graduated up to 100 tokens CHF 1.00 per token above not offered");
  expect(amount(graduated, "100")).toBe("100");
  expect(amount(graduated, "130")).toBe("100");
  expect(priceQuantity(graduated, number("130"), NOTHING).steps.at(-1)).toMatchObject({
    kind: "held",
    reason: "not offered",
    quantity: "30",
    amount: "0",
  });
  expect(priceQuantity(graduated, number("100"), NOTHING).steps).toHaveLength(1);
  const volume = priceOf(
    "CHF 2.00 flat plus volume below 100 tokens CHF 1.00 per token at or above not offered",
  );
  // 99 + 2; then the row takes all 100, and the flat beside it is due as ever.
  expect(amount(volume, "99")).toBe("101");
  expect(amount(volume, "100")).toBe("2");
  expect(priceQuantity(volume, number("100"), NOTHING).steps.at(-1)).toMatchObject({ quantity: "100" });
});

test("an allowance before tiers moves the end of the list, one within them does not", () => {
  const price = priceOf("graduated up to 100 tokens CHF 1.00 per token above not offered");
  const free = (tiers: Free["tiers"]): Free => ({ quantity: number("20"), tiers });
  // 130 − 20 = 110: 100 are priced and 10 held; within, 80 of the first 100 are priced and 30 held.
  expect(amount(price, "130", free("before"))).toBe("100");
  expect(amount(price, "130", free("within"))).toBe("80");
});

const PICKED = `volume by calls
    up to 5 calls CHF 0.10 per token
    up to 9 calls CHF 1.00 flat plus CHF 0.05 per token
    above CHF 50.00 each month plus CHF 0.01 per token`;

test("another meter picks the row that prices the whole quantity", () => {
  const price = priceOf(PICKED, "used", true);
  const by = (reading: string, q: string): string =>
    amount(
      pickedBy(price, () => number(reading)),
      q,
    );
  expect(by("0", "1000")).toBe("100");
  expect(by("5", "1000")).toBe("100");
  // 1.00 + 50
  expect(by("6", "1000")).toBe("51");
  expect(by("9", "1000")).toBe("51");
  expect(by("10", "1000")).toBe("10");
  // Above 0 of the meter that picks, but nothing to price: no flat.
  expect(by("6", "0")).toBe("0");
});

test("the row that another meter picks owes its fee, also without a quantity", () => {
  const price = pickedBy(priceOf(PICKED, "used", true), () => number("10"));
  expect(tierFees(price, ZERO, NOTHING).map(({ fee }) => toText(fee.amount))).toEqual(["50"]);
  const lower = pickedBy(priceOf(PICKED, "used", true), () => number("9"));
  expect(tierFees(lower, number("1000"), NOTHING)).toEqual([]);
});

test("where the meter that picks has no value, nothing of the schedule applies", () => {
  const price = pickedBy(priceOf(PICKED, "used", true), () => null);
  expect(priceQuantity(price, number("1000"), NOTHING)).toMatchObject({ amount: ZERO, steps: [] });
  expect(tierFees(price, number("1000"), NOTHING)).toEqual([]);
});

const NOTHING: Free = { quantity: ZERO, tiers: "before" };

function priceOf(price: string, meter = "used", fees = false): BoundPrice {
  const plan = planOf(`charge usage "Usage"\n  for ${meter}\n${fees ? "  not prorated\n" : ""}  ${price}`);
  const row = plan.versions[0]?.charges[0]?.phases[0]?.rows[0];
  if (row === undefined) throw new Error("no row");
  return bindPrice(row.price, () => ZERO, row.place);
}

function amount(price: BoundPrice, q: string, free: Free = NOTHING): string {
  return toText(priceQuantity(price, number(q), free).amount);
}

function number(text: string): Rational {
  const value = parseNumber(text);
  if (value === null) throw new Error(text);
  return value;
}
