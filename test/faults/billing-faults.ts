/** Faults in what a bill holds: splits, allowances in time, single events, spend and totals. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const BILLING_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/billing/late-values.ts", [
    [
      "an end that cuts an allowance changes no earlier bill",
      "if (end === null || (earlier !== null",
      "if (end !== null || (earlier !== null",
      "events/end-cuts-allowance",
    ],
    [
      "a percentage of what is corrected stays as it was",
      'const spend: BillBasis["spend"] = (names, window) => spendIn(basis, names, [], window);',
      "const { spend } = basis;",
      "events/spend-late-value",
    ],
    [
      "a percentage of what an end gives back of an earlier bill's advance stays as it was",
      "spentBefore(spendSources(basis, charge).flatMap(made), period.from)",
      "null",
      "spend-refund-01",
    ],
  ]),
  ...faultsIn("runtime/billing/allowance-state.ts", [
    [
      "what was unused carries over from before the version that says so",
      "(statedIn(before.version, allowance)?.carries ?? null) === null",
      "statedIn(before.version, allowance) === undefined",
      "events/carry-begun",
    ],
  ]),
  ...faultsIn("runtime/billing/drawn.ts", [
    [
      "an allowance that will be lowered within its period is low already",
      "period.end > asked.period.start && period.end > instantOf(plan.zone, terms.day);",
      "period.end <= asked.period.end;",
      "allowance-lowered-03",
    ],
    [
      "an allowance's months within a quarter's price go by the terms of its end",
      "period.end > asked.period.start && period.end > instantOf(plan.zone, terms.day);",
      "period.end > asked.period.start;",
      "allowance-lowered-04",
    ],
    [
      "what does not add up draws from an allowance before its period is over",
      "if (!adds && end < asked.period.end) return [];",
      "",
      "allowance-at-end-01",
    ],
    [
      "who asks an allowance is cut by the price periods of an earlier version",
      "own.start <= one.start && one.start < own.end",
      "own.start === one.start",
      "events/allowance-replaced",
    ],
    [
      "an allowance goes on as before where a price of longer periods begins",
      "servedFrom(plan.zone, one)",
      "one.start",
      "allowance-phase-01",
    ],
    [
      "a shared allowance is drawn in the unit of the allowance",
      "quotient(quantity, allowance.factorOf(row.charge))",
      "quantity",
      "shared-allowance-02",
    ],
    [
      "an earlier period's allowance is by today's terms",
      "isNow ? null : termsAt(basis, terms.piece.charge.name, period.served)",
      "isNow ? null : terms",
      "events/carry-reviewed",
    ],
    [
      "in a later stretch what was used before is drawn again",
      "subtract(used.quantity, before.get(used.key)?.quantity ?? ZERO)",
      "used.quantity",
      "allowance-day-01",
    ],
    [
      "the allowance of a partial period is whole although tiers are prorated",
      "multiply(operandValue(quantity, then.parameter), part)",
      "operandValue(quantity, then.parameter)",
      "partial-04",
    ],
    [
      "separately priced values share one allowance",
      "allowance.shared ? ALL : row.value",
      "ALL",
      "separately-01",
    ],
  ]),
  ...faultsIn("runtime/billing/drawn-alone.ts", [
    [
      "an allowance of one charge is whole in a partial period although tiers are prorated",
      "multiply(operandValue(quantity, terms.parameter), part)",
      "operandValue(quantity, terms.parameter)",
      "partial-01",
    ],
    [
      "an allowance of one charge is there again for each row",
      "left = subtract(left, taken);",
      "",
      "includes-02",
    ],
  ]),
  ...faultsIn("runtime/billing/allowances-after.ts", [
    [
      "what is unused is carried a period less from bill to bill",
      "number - lot.period <= periods",
      "number - lot.period < periods",
      "billing-period-01",
    ],
    [
      "what is carried from bill to bill gets no older",
      "ago: number - lot.period",
      "ago: 1",
      "carry-over-03",
    ],
  ]),
  ...faultsIn("runtime/billing/each-lines.ts", [
    [
      "the flat of an event that is covered whole is due",
      "if (cover.whole || priceRow === undefined)",
      "if (priceRow === undefined)",
      "each-14",
    ],
    [
      "a single event below zero costs what it would above",
      "sign(quantity) < 0 ? bounded.map(mirrored) : bounded",
      "bounded",
      "each-negative-01",
    ],
  ]),
  ...faultsIn("runtime/billing/bounded.ts", [
    [
      "a least price of a partial period is whole",
      "multiply(operandValue(least, parameter), part)",
      "operandValue(least, parameter)",
      "partial-01",
    ],
    [
      "a price is rounded as it was before its bounds",
      "subtract(roundBy(priceRounding, sum), sum)",
      "subtract(roundBy(priceRounding, amount), sum)",
      "price-bounds-01",
    ],
    [
      "a least price is due with every bill of its period",
      "least !== null && isDue",
      "least !== null",
      "long-price-03",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-lines.ts", [
    ["prices of days that wait are one line", "<= 0).length, priceOf(part)]", "<= 0).length]", "wait-day-01"],
    [
      "what was billed of an open period is carried before it was rounded",
      "exactOf(line.line.amount)",
      "exactOf(line.line.exact)",
      "long-price-02",
    ],
    [
      "a bill takes off what the last one billed, not what all did",
      "add(billed?.amount ?? ZERO, line === null",
      "add(ZERO, line === null",
      "allowance-month-01",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-parts.ts", [
    [
      "a bound that an earlier part has met counts again",
      "const amount = add(usage, sumSteps(bounds));",
      "const amount = usage;",
      "bounds-split-01",
    ],
    [
      "after a price change all of the period is priced once more",
      "isFirst ? [] : rowPrices(",
      "period.start < start ? [] : rowPrices(",
      "long-price-03",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-price.ts", [
    [
      "tiers are whole where a version cuts the period",
      ", period.whole, period.counted)",
      ", period.whole)",
      "events/charge-removed-tiers",
    ],
    [
      "a flat is due before its period has ended",
      "const due = closing ? price :",
      "const due = closing || price.schedule === null ? price :",
      "flat-quarter-01",
    ],
  ]),
  ...faultsIn("runtime/billing/spend.ts", [
    [
      "the spend of a month holds the first day of the next",
      "start >= window.start && start < window.end",
      "start >= window.start && start <= window.end",
      "spend-advance-01",
    ],
    [
      "a percentage of a percentage is made in the order of the contract",
      "for (const of of spendSources(basis, name)) put(of);",
      "",
      "spend-chain-01",
    ],
    [
      "what an advance gives back is carried for percentages of it alone",
      "const all = inSpendOrder(basis, sources);",
      "const all = sources;",
      "spend-chain-02",
    ],
    [
      "what earlier bills have spent does not count",
      "[...spent.filter(one => charges.includes(one.charge)), ...lines.map(spendOf)]",
      "lines.map(spendOf)",
      "settled-spend-01",
    ],
    [
      "what is settled later is forgotten by the next bill's spend",
      "[...lines.filter(line => !isRatedBefore(basis, line)), ...pending]",
      "lines.filter(line => !isRatedBefore(basis, line))",
      "settled-spend-01",
    ],
  ]),
  ...faultsIn("runtime/billing/partial-periods.ts", [
    [
      "tiers of a partial period are whole although they are prorated",
      "multiply(row.upTo, part)",
      "row.upTo",
      "partial-01",
    ],
    [
      "a partial period that keeps tiers whole has them prorated",
      'policies.partialPeriods === "whole" ? ONE : shareOfDays',
      "shareOfDays",
      "partial-02",
    ],
  ]),
  ...faultsIn("runtime/billing/totals.ts", [
    [
      "a total at the bound of a small one is small",
      "compare(due, exactOf(smallTotals.below)) >= 0",
      "compare(due, exactOf(smallTotals.below)) > 0",
      "small-total-01",
    ],
    [
      "what is brought forward is forgotten",
      "const due = add(rounded, brought);",
      "const due = rounded;",
      "negative-total-01",
    ],
    [
      "a negative total of the last bill is carried to none",
      'negativeTotals === "carried forward" && !isLast',
      'negativeTotals === "carried forward"',
      "negative-total-01",
    ],
    [
      "a small total of the last bill is carried to none",
      'smallTotals.then === "carried forward" && isLast ? "billed" : smallTotals.then',
      "smallTotals.then",
      "small-total-01",
    ],
    [
      "a tax that prices include is added",
      "...taxes.filter(tax => !tax.included)]);",
      "...taxes]);",
      "credit-tax-01",
    ],
  ]),
  ...faultsIn("runtime/billing/net-quantities.ts", [
    [
      "a credit in units pays what is included",
      "max(ZERO, subtract(quantity ?? ZERO, sumDrawn(drawn[index] ?? [])))",
      "max(ZERO, quantity ?? ZERO)",
      "credit-units-01",
    ],
  ]),
  ...faultsIn("runtime/billing/unit-quantities.ts", [
    [
      "a credit in units pays each month what earlier ones have used",
      "begins < bill.start ? at(earlier, bill.start) : []",
      "begins > bill.start ? at(earlier, bill.start) : []",
      "credit-units-quarter-01",
    ],
    [
      "a credit in units pays a part by the terms of the last one",
      "? [] : netAt(basis, terms, period, split)",
      "? [] : netAt(basis, terms, period, period.start)",
      "credit-units-parts-01",
    ],
    [
      "a credit in units pays again what has fallen and rises",
      "sumPaid(paidOf(seen, row, quantity))",
      "sumPaid(seen.filter(one => isSameRow(one, row)))",
      "credit-units-again-01",
    ],
    [
      "a credit in units pays nothing that an end leaves uncovered",
      "if (since === null) return open;",
      "if (since === null || since !== null) return open;",
      "events/credit-units-end",
    ],
  ]),
  ...faultsIn("runtime/billing/settled.ts", [
    [
      "what becomes known of a settled charge was paid when the charge was rated",
      "draft.learnt === true) return false;",
      "draft.learnt === null) return false;",
      "events/settled-late-credit",
    ],
  ]),
  ...faultsIn("runtime/billing/late-rates.ts", [
    [
      "what a credit in units has paid is charged again by a price that is known late",
      "const paid = charges.filter(",
      "const paid = charges.slice(charges.length).filter(",
      "events/credit-units-late-value",
    ],
  ]),
  ...faultsIn("runtime/billing/paid-parts.ts", [
    [
      "what a credit in units has paid by other rows is forgotten",
      "let rest = left;",
      "let rest = ZERO;",
      "credit-units-parts-04",
    ],
    [
      "what a credit in units paid of quantities that are taken back is lost with its part",
      "return [...standing(within, nets), ...ahead];",
      "return standing(within, nets);",
      "credit-units-parts-05",
    ],
    [
      "what a credit in units pays since a price changed comes after what was charged before it",
      "add(one.start, endOf(stand, one))",
      "add(one.start, netOf(nets, one))",
      "credit-units-again-03",
    ],
    [
      "what a credit in units pays since a price changed stands before the change too",
      "split === null || split < instant",
      "split === null || split <= instant",
      "credit-units-again-03",
    ],
  ]),
  ...faultsIn("runtime/billing/each-allowances.ts", [
    [
      "a single event at the first instant of a part is lost",
      "({ event }) => event.at >= start",
      "({ event }) => event.at > start",
      "each-instant-01",
    ],
    [
      "an earlier version's measure of single events draws from the next one's allowance",
      "return own === undefined ?",
      "return own !== null ?",
      "events/each-measured-later",
    ],
    [
      "an allowance of single events is granted once for all",
      "    allowance.left = granted(period);",
      "    if (allowance.number === null) allowance.left = granted(period);",
      "each-09",
    ],
    [
      "each bill draws anew from an allowance of single events",
      "compareDates(start, since) < 0 ? start : since",
      "since",
      "each-12",
    ],
    [
      "what single events leave unused is never carried on",
      "waiting([...allowance.lots, ...own], at, carrying)",
      "waiting(allowance.lots, at, carrying)",
      "each-carry-over-02",
    ],
    [
      "an event where a period ends draws from its allowance",
      "(periods[found]?.end ?? at) <= at) found",
      "(periods[found]?.end ?? at) < at) found",
      "each-09",
    ],
  ]),
  ...faultsIn("runtime/billing/lines.ts", [
    [
      "what is settled later is spent when it is settled",
      "return [...lines.filter(line => !isRatedBefore(of, line)), ...pending];",
      "return lines;",
      "settled-spend-01",
    ],
  ]),
];
