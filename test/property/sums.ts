/** What does not add up on a bill, by plain fractions from its JSON alone. */
import type { Bill, BillAdjustment, BillLine, BillStep, BillTax } from "../../index.ts";
import { type Fraction, ONE, rounded, whole } from "../oracle/fractions.ts";
import { exact, total, unequal } from "./kit.ts";

export function wrongSums(bill: Bill): readonly string[] {
  return [
    ...wrongTotal(bill),
    ...bill.lines.flatMap((line, index) => wrongLine(line).map(one => `line ${index + 1}: ${one}`)),
    ...bill.adjustments.flatMap(one => wrongAdjustment(bill, one).map(wrong => `${one.name}: ${wrong}`)),
    ...bill.taxes.flatMap(one => wrongTax(bill, one).map(wrong => `${one.name}: ${wrong}`)),
  ];
}

function wrongTotal(bill: Bill): readonly string[] {
  const { rounding, forward, waived } = bill;
  const taxes = bill.taxes.filter(tax => !tax.included);
  const subtotal = total([...bill.lines, ...bill.adjustments, ...taxes].map(({ amount }) => amount));
  const rounds = subtotal.plus(exact(rounding.amount));
  const due = rounds.plus(exact(forward.brought)).minus(exact(forward.carried)).minus(exact(waived));
  return [
    ...unequal("subtotal", bill.subtotal, subtotal),
    ...unequal("rounded", rounds, byRule(rounding.rule, subtotal)),
    ...unequal("total", bill.total, due),
  ];
}

function wrongLine(line: BillLine): readonly string[] {
  return [
    ...unequal("exact", line.exact, total(line.steps.map(({ amount }) => amount))),
    ...wrongRounding(line),
    ...line.steps.flatMap((step, index) => unequal(`step ${index + 1}`, step.amount, amountOf(step))),
  ];
}

/**
 * What earlier bills have charged is rounded already: the whole price is rounded, and that is taken off. A correction
 * of a service that fell into parts rounds each part, so it may be off by less than a step for each.
 */
function wrongRounding({ kind, steps, exact: told, rounding, amount }: BillLine): readonly string[] {
  const before = total(steps.flatMap(step => (step.kind === "billed before" ? [step.amount] : [])));
  const wanted = byRule(rounding, exact(told).minus(before)).plus(before);
  const parts = steps.filter(step => step.kind === "fee" || step.kind === "proration").length;
  const isOfParts = (kind === "refund" || kind === "correction") && parts > 1 && rounding !== null;
  if (!isOfParts) return unequal("amount", amount, wanted);
  const most = stepOf(rounding).times(whole(parts));
  return exact(amount).minus(wanted).absolute().below(most)
    ? []
    : [`amount: ${amount}, not ${wanted.toString()}`];
}

/** By the step's own numbers; those that tell only an amount are their amount. */
function amountOf(step: BillStep): Fraction {
  switch (step.kind) {
    case "rate":
      return exact(step.packages ?? String(exact(step.quantity).over(exact(step.per)))).times(
        exact(step.price),
      );
    case "percent":
      return exact(step.quantity).times(exact(step.rate));
    case "fee":
      return exact(step.price).times(exact(step.part));
    case "proration":
      return exact(step.before).times(exact(step.part).minus(ONE));
    default:
      return exact(step.amount);
  }
}

function wrongAdjustment(bill: Bill, one: BillAdjustment): readonly string[] {
  const strangers = one.shares.filter(
    ({ line, charge }) => line !== null && bill.lines[line - 1]?.charge !== charge,
  );
  return [
    ...unequal("shares", total(one.shares.map(({ amount }) => amount)), one.amount),
    ...unequal("amount", one.amount, adjusted(one)),
    ...strangers.map(({ line, charge }) => `a share of ${charge} stands at line ${line}, of another charge`),
  ];
}

/** What would be paid by rounding up is not there: a credit is rounded, but not above what it has to pay. */
function adjusted({ kind, exact: told, rounding }: BillAdjustment): Fraction {
  const value = exact(told);
  const amount = byRule(rounding, value);
  const isAbove = kind === "credit" && amount.absolute().above(value.absolute());
  return isAbove ? byRule(rounding?.replace(/^.*(?= in steps)/, "down") ?? null, value) : amount;
}

/** Of several taxes included in one price each has its part of the net, which the base alone does not tell. */
function wrongTax(
  { taxes }: Bill,
  { base, rate, included, exact: told, rounding, amount }: BillTax,
): readonly string[] {
  const share = included ? exact(rate).over(ONE.plus(exact(rate))) : exact(rate);
  const isAlone = !included || taxes.filter(one => one.included).length === 1;
  return [
    ...(isAlone ? unequal("exact", told, exact(base).times(share)) : []),
    ...unequal("amount", amount, byRule(rounding, exact(told))),
  ];
}

/** The rule as a bill writes it: "half up in steps of CHF 0.01", null where nothing is rounded. */
function byRule(rule: string | null, value: Fraction): Fraction {
  if (rule === null) return value;
  const mode = /^(up|down|half up|half down|half even) in steps/.exec(rule)?.[1];
  if (mode === undefined) throw new Error(`the rounding "${rule}"`);
  return rounded(value, mode as Parameters<typeof rounded>[1], stepOf(rule));
}

function stepOf(rule: string): Fraction {
  return exact(/ in steps of [A-Z]{3} ([\d.]+)$/.exec(rule)?.[1] ?? "");
}
