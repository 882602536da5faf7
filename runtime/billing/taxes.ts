/** Taxes: each on what discounts left of the lines it covers. Several taxes share one base. */
import { operandValue } from "../metering/evaluate.ts";
import { bug } from "../number/bug.ts";
import { add, multiply, ONE, quotient, type Rational, toText, ZERO } from "../number/rational.ts";
import type { PlanTax, TaxRate } from "../plan/plan.ts";
import type { BillTax } from "./bill.ts";
import { grouped, sumLeft } from "./discounts.ts";
import { type BillBasis, type DraftLine, lineRoundingWords, parametersOn, roundLine } from "./draft.ts";

/** `left` is what discounts left of each line. One line for each tax, and for each rate where lines differ in it. */
export function taxLines(
  basis: BillBasis,
  drafts: readonly DraftLine[],
  left: readonly Rational[],
): readonly BillTax[] {
  const { taxes } = basis.version;
  const net = drafts.map((draft, index) => {
    const held = taxes.filter(tax => rateRow(tax).included && tax.on.includes(draft.line.charge));
    const rates = held.map(tax => rateOf(basis, tax, draft)).reduce(add, ZERO);
    return quotient(left[index] ?? ZERO, add(ONE, rates));
  });
  return taxes.flatMap(tax => {
    const covered = drafts.flatMap((draft, index) =>
      tax.on.includes(draft.line.charge) ? [{ draft, index }] : [],
    );
    return grouped(covered, ({ draft }) => toText(rateOf(basis, tax, draft))).flatMap(lines => {
      const first = lines[0];
      if (first === undefined) return [];
      const rate = rateOf(basis, tax, first.draft);
      const taxable = sumLeft({ left: net }, lines);
      const base = rateRow(tax).included ? sumLeft({ left }, lines) : taxable;
      return [taxLine(basis, tax, rate, base, multiply(taxable, rate))];
    });
  });
}

function rateOf(basis: BillBasis, tax: PlanTax, draft: DraftLine): Rational {
  return operandValue(rateRow(tax).rate, parametersOn(basis, draft.day));
}

/** The compiler refuses rates that change in time. */
function rateRow(tax: PlanTax): TaxRate {
  return tax.rates[0] ?? bug(`the tax ${tax.name} has no rate`);
}

function taxLine(basis: BillBasis, tax: PlanTax, rate: Rational, base: Rational, exact: Rational): BillTax {
  return {
    name: tax.name,
    title: tax.title,
    rate: toText(rate),
    included: rateRow(tax).included,
    base: toText(base),
    exact: toText(exact),
    rounding: lineRoundingWords(basis.version, basis.plan.currency.code),
    amount: toText(roundLine(basis.version, exact)),
    clause: tax.place,
  };
}
