import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../runtime/billing/bill.ts";
import { add, compare, parseNumber, type Rational, rational, ZERO } from "../../runtime/number/rational.ts";
import { accountOf, bills, type Head, january, planOf, ratedBills } from "../kit/plan.ts";

/** Fees a, b, … in arrears of these amounts, and what follows them. */
function fees(amounts: readonly string[], rest: string, head: Head = {}): Bill {
  const currency = head.currency ?? "CHF";
  const charges = amounts.map(
    (amount, i) =>
      `charge ${NAMES[i]} "${NAMES[i]}"\n  in arrears\n  not prorated\n  ${currency} ${amount} each month`,
  );
  return january(planOf(`${charges.join("\n")}\n${rest}`, head));
}

const NAMES = ["a", "b", "c", "d"];

function percentOff(name: string, on: string, percent: string): string {
  return `discount ${name} "Off"\n  on ${on}\n  ${percent}% off\n`;
}

function amountOff(name: string, on: string, amount: string): string {
  return `discount ${name} "Off"\n  on ${on}\n  not prorated\n  CHF ${amount} off each month\n`;
}

function discountsOf(bill: Bill): readonly (readonly [string, string])[] {
  return bill.adjustments.map(adjustment => [adjustment.name, adjustment.amount]);
}

function sharesOf(bill: Bill, at = 0): readonly string[] {
  return (bill.adjustments[at]?.shares ?? []).map(part => `${part.line} ${part.charge} ${part.amount}`);
}

test("a percentage is rounded as a line and shared out by largest remainder", () => {
  // 10% of 3 × 0.35 = 1.05 is 0.105, rounded 0.11: thirds of 11 cents are 3.67 each, so 4, 4, 3.
  const bill = fees(["0.35", "0.35", "0.35"], `discount off "Off"\n  on everything\n  10% off`);
  expect(discountsOf(bill)).toEqual([["off", "-0.11"]]);
  expect([bill.adjustments[0]?.base, bill.adjustments[0]?.exact]).toEqual(["1.05", "-0.105"]);
  expect(sharesOf(bill)).toEqual(["1 a -0.04", "2 b -0.04", "3 c -0.03"]);
  expect(bill.total).toBe("0.94");
});

test("each discount applies to what the earlier ones left, in the order written", () => {
  const percentFirst = `${percentOff("p", "a", "20")}${amountOff("q", "a", "10.00")}`;
  const amountFirst = `${amountOff("q", "a", "10.00")}${percentOff("p", "a", "20")}`;
  // 100 - 20 - 10 = 70; (100 - 10) × 0.8 = 72.
  expect(fees(["100.00"], percentFirst).total).toBe("70");
  expect(fees(["100.00"], amountFirst).total).toBe("72");
});

test("a discount on some charges leaves the others alone", () => {
  const bill = fees(["10.00", "20.00"], `discount off "Off"\n  on b\n  50% off`);
  expect(sharesOf(bill)).toEqual(["2 b -10"]);
  expect(bill.total).toBe("20");
});

test("what a discount cannot take off lapses", () => {
  const rest = `${amountOff("q", "a", "10.00")}${amountOff("r", "a", "5.00")}`;
  const bill = fees(["7.00", "100.00"], rest);
  // The first takes the 7.00 that are there, the second finds nothing.
  expect(discountsOf(bill)).toEqual([["q", "-7"]]);
  expect(bill.total).toBe("100");
});

test("above 100 percent takes off exactly what is there", () => {
  const bill = fees(["7.00"], `discount off "Off"\n  on a\n  150% off`);
  expect(discountsOf(bill)).toEqual([["off", "-7"]]);
  expect(bill.total).toBe("0");
});

const MONTHLY = `charge base "Base"
  in advance
  prorated by day
  CHF 31.00 each month
charge usage "Usage"
  for used
  CHF 1.00 per token
discount off "Off"
  on everything
  prorated by day
  CHF 15.50 off each month`;

test("an amount belongs to the period of the service, not of the bill: an advance line draws on its own month", () => {
  const made = bills(planOf(MONTHLY), accountOf(), "2026-02-28", { 1: [["used", 3]], 2: [["used", 40]] });
  // January's 15.50 are used up by January's fee; bill 1 holds 3 tokens of January and February's fee.
  expect(
    made.map(bill => [bill.total, ...bill.adjustments.map(one => [one.service.from, one.amount])]),
  ).toEqual([
    ["15.5", ["2026-01-01", "-15.5"]],
    ["18.5", ["2026-02-01", "-15.5"]],
    ["55.5", ["2026-03-01", "-15.5"]],
  ]);
});

test("what one bill could not use of a period is left for the next bill of that period", () => {
  const plan = planOf(MONTHLY.replace("CHF 31.00", "CHF 10.00"));
  const rated = ratedBills(plan, accountOf(), "2026-01-31", { 1: [["used", 30]] });
  // The opening bill takes off 10.00 of January's 15.50; bill 1 the other 5.50 of 30 tokens, and 10.00 for February.
  expect(rated.map(({ bill }) => [bill.total, ...bill.adjustments.map(one => one.amount)])).toEqual([
    ["0", "-10"],
    ["24.5", "-5.5", "-10"],
  ]);
  // January is closed; February may be touched again.
  const sumOf = (from: string, to: string): unknown => {
    const base = [{ charge: "base", day: from, amount: "10" }];
    return { kind: "discount", name: "off", base, measured: "0", moved: "10", from, to };
  };
  expect(rated.map(({ carried }) => carried.adjustments.sums)).toEqual([
    [sumOf("2026-01-01", "2026-02-01")],
    [sumOf("2026-02-01", "2026-03-01")],
  ]);
});

test("prorated by day: a part of the period has a part of the amount; not prorated, the whole", () => {
  const first = (plan: string): string | undefined =>
    bills(planOf(plan), accountOf({ start: "2026-01-15" }), "2026-01-15")[0]?.adjustments[0]?.amount;
  // 17 of 31 days of 15.50.
  expect(first(MONTHLY)).toBe("-8.5");
  expect(first(MONTHLY.replace("prorated by day\n  CHF 15.50", "not prorated\n  CHF 15.50"))).toBe("-15.5");
});

test("an early end gives back the discount of the days that are refunded", () => {
  const made = bills(planOf(MONTHLY), accountOf({ end: "2026-03-10" }), "2026-12-31");
  const last = made.at(-1);
  // Fee: 31 × 10/31 - 31 = -21.00. Discount: 15.50 × 10/31 = 5.00, of which 15.50 was given: 10.50 come back.
  expect(last?.lines.map(line => [line.kind, line.amount])).toEqual([
    ["refund", "-21"],
    ["usage", "0"],
  ]);
  expect(last?.adjustments.map(one => [one.amount, one.shares])).toEqual([
    ["10.5", [{ line: 1, charge: "base", amount: "10.5" }]],
  ]);
  expect(last?.total).toBe("-10.5");
});

test("a percentage is given back with what it was taken off", () => {
  const plan = planOf(`charge base "Base"\n  in advance\n  prorated by day\n  CHF 31.00 each month
discount off "Off"\n  on base\n  10% off`);
  const made = bills(plan, accountOf({ end: "2026-03-10" }), "2026-12-31");
  // 27.90 was paid for March; 9.00 are due for 10 days: -21.00 + 2.10.
  expect(made[2]?.total).toBe("27.9");
  expect(made[3]?.total).toBe("-18.9");
});

test("a discount each contract year counts what earlier bills used of it", () => {
  const plan = planOf(`charge base "Base"\n  in arrears\n  not prorated\n  CHF 40.00 each month
discount off "Off"\n  on base\n  not prorated\n  CHF 100.00 off each contract year`);
  const made = bills(plan, accountOf(), "2027-01-31");
  expect(made.slice(0, 4).map(bill => bill.total)).toEqual(["0", "0", "20", "40"]);
  // A new year, a new hundred.
  expect(made[12]?.total).toBe("0");
});

test("a percentage falls on each line as it stands: a line below zero gives its part back", () => {
  const plan = planOf(`charge a "A"\n  for used\n  CHF 1.00 per token
charge b "B"\n  for calls\n  CHF 1.00 per call
discount off "Off"\n  on everything\n  10% off
policy\n  negative quantities accepted`);
  const bill = january(plan, [
    ["used", -20],
    ["calls", 100],
  ]);
  // 10% of -20 and of 100: -2 and 10, together 8.
  expect(bill.adjustments[0]?.amount).toBe("-8");
  expect(sharesOf(bill)).toEqual(["1 a 2", "2 b -10"]);
});

test("an amount falls on lines above zero alone", () => {
  const plan = planOf(`charge a "A"\n  for used\n  CHF 1.00 per token
charge b "B"\n  for calls\n  CHF 1.00 per call
discount off "Off"\n  on everything\n  not prorated\n  CHF 8.00 off each month
policy\n  negative quantities accepted`);
  const bill = january(plan, [
    ["used", -20],
    ["calls", 100],
  ]);
  expect(sharesOf(bill)).toEqual(["2 b -8"]);
});

test("round lines never shares exactly", () => {
  const bill = fees(
    ["1.00", "2.00"],
    `discount off "Off"\n  on everything\n  not prorated\n  CHF 1.00 off each month`,
    {
      lines: "never",
    },
  );
  expect(sharesOf(bill)).toEqual(["1 a -1/3", "2 b -2/3"]);
  expect(bill.total).toBe("2");
});

test("a tax is on what discounts left of the lines it covers, one line on the bill", () => {
  const rest = `discount off "Off"\n  on a\n  10% off\ntax vat "VAT"\n  on a\n  8.1%`;
  const bill = fees(["100.00", "50.00"], rest);
  // 90 × 0.081
  expect(bill.taxes.map(tax => [tax.base, tax.exact, tax.amount])).toEqual([["90", "7.29", "7.29"]]);
  expect(bill.total).toBe("147.29");
});

test("a tax is rounded once, not by line", () => {
  // 3 × 0.05 × 10% = 0.015, rounded 0.02; by line it would be 3 × 0.01.
  const bill = fees(["0.05", "0.05", "0.05"], `tax vat "VAT"\n  on everything\n  10%`);
  expect(bill.taxes[0]?.amount).toBe("0.02");
});

test("an included tax is gross × r / (1 + r) and does not add to the total", () => {
  const bill = fees(["108.10"], `tax vat "MWST"\n  on a\n  8.1% included`);
  // 108.10 × 0.081 / 1.081 = 8.10
  expect(bill.taxes.map(tax => [tax.base, tax.amount, tax.included])).toEqual([["108.1", "8.1", true]]);
  expect(bill.total).toBe("108.1");
});

test("several taxes share one base", () => {
  const added = fees(["100.00"], `tax gst "GST"\n  on a\n  5%\ntax qst "QST"\n  on a\n  9.975%`);
  // 5.00 and 9.975, rounded 9.98: not 10.47 on 105.00.
  expect(added.taxes.map(tax => tax.amount)).toEqual(["5", "9.98"]);
  expect(added.total).toBe("114.98");
  // 100 net hold 5 and 10: both are parts of the same net.
  const included = fees(
    ["115.00"],
    `tax one "One"\n  on a\n  5% included\ntax two "Two"\n  on a\n  10% included`,
  );
  expect(included.taxes.map(tax => tax.amount)).toEqual(["5", "10"]);
});

test("round total rounds once at the end, and the difference stands on the bill", () => {
  const bill = fees(["10.00"], `tax vat "MWST"\n  on a\n  8.1%`, { total: "half up in steps of CHF 0.05" });
  // 10.81 to the next 5 Rappen.
  expect([bill.subtotal, bill.rounding, bill.total]).toEqual([
    "10.81",
    { rule: "half up in steps of CHF 0.05", amount: "-0.01" },
    "10.8",
  ]);
});

const NEGATIVE = `charge usage "Usage"\n  for used\n  CHF 1.00 per token\npolicy\n  negative quantities accepted`;

test("a negative total is carried forward until it is used up, and paid out on the last bill", () => {
  const made = bills(planOf(NEGATIVE), accountOf({ end: "2026-04-30" }), "2026-12-31", {
    1: [["used", -10]],
    2: [["used", 4]],
    3: [["used", 9]],
    4: [["used", -2]],
  });
  expect(
    made.map(({ subtotal, forward, total }) => [subtotal, forward.brought, forward.carried, total]),
  ).toEqual([
    ["-10", "0", "-10", "0"],
    ["4", "-10", "-6", "0"],
    ["9", "-6", "0", "3"],
    ["-2", "0", "0", "-2"],
  ]);
});

test("negative totals paid out are due at once", () => {
  const plan = planOf(`${NEGATIVE}\n  negative totals paid out`);
  const made = bills(plan, accountOf(), "2026-02-28", { 1: [["used", -10]], 2: [["used", 4]] });
  expect(made.map(bill => bill.total)).toEqual(["-10", "4"]);
});

test("discounts never take a line below zero, and shares keep the sum", () => {
  const cents = fc
    .integer({ min: 0, max: 500 })
    .map(value => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`);
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 99 }),
      cents,
      (amounts, percent, off) => {
        const rest = `${percentOff("p", "everything", String(percent))}${amountOff("q", "everything", off)}`;
        const bill = fees(amounts, rest);
        const left = bill.lines.map(line => number(line.amount));
        for (const adjustment of bill.adjustments) {
          let sum = ZERO;
          for (const part of adjustment.shares) {
            const at = (part.line ?? 1) - 1;
            left[at] = add(left[at] ?? ZERO, number(part.amount));
            sum = add(sum, number(part.amount));
          }
          expect(sum).toEqual(number(adjustment.amount));
        }
        for (const rest of left) expect(compare(rest, ZERO)).toBeGreaterThanOrEqual(0);
        expect(left.reduce(add, ZERO)).toEqual(number(bill.total));
      },
    ),
    { seed: 20_261_124, numRuns: 60 },
  );
});

function number(text: string): Rational {
  return parseNumber(text) ?? rational(0n);
}
