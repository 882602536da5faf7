/** Faults in what a bill holds: periods, fees, advances, splits, allowances in time, single events, and totals. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const BILLING_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/billing/calendar.ts", [
    [
      "an account that ends with a month is billed for the month after",
      "numberOfDay(addDays(term.to, -1))",
      "numberOfDay(term.to)",
    ],
    ["the last day of a term is not served", "lastDay === null ? null : addDays(lastDay, 1)", "lastDay"],
    [
      "what is received when a bill closes is in time",
      "received < closing(own)) return own",
      "received <= closing(own)) return own",
    ],
    ["a duration of days ends with the day", "return end + (instant - start);", "return end;"],
    ["a duration of weeks is one of days", "addDays(date, 7 * by.count)", "addDays(date, by.count)"],
  ]),
  ...faultsIn("runtime/billing/price-periods.ts", [
    [
      "an average over time is over what the term leaves of the period",
      "uncut: windowOf(zone, whole)",
      "uncut: windowOf(zone, served)",
    ],
  ]),
  ...faultsIn("runtime/billing/splits.ts", [
    [
      "a price change waits for the next period",
      "const priceDay = waits ? begins : from;",
      "const priceDay = begins;",
    ],
    ["a price does not split the period in which it ends", "...(piece.to === null ? [] : [piece.to]),", ""],
  ]),
  ...faultsIn("runtime/billing/timeline.ts", [
    [
      "a new price begins its anniversaries anew in each version",
      "else pieces.push({ ...piece, effective: last.effective });",
      "else pieces.push(piece);",
    ],
    [
      "a price rises on the day that it takes effect",
      "compareDates(day, effective) > 0 &&",
      "compareDates(day, effective) >= 0 &&",
    ],
    [
      "a phase by contract months begins a month late",
      "addMonthsClamped(from, start.number - 1)",
      "addMonthsClamped(from, start.number)",
    ],
    [
      "a phase by contract days begins a day late",
      "addDays(from, start.number - 1)",
      "addDays(from, start.number)",
    ],
  ]),
  ...faultsIn("runtime/billing/account.ts", [
    [
      "a value holds from the day after",
      "from === null || from <= date) found = value",
      "from === null || from < date) found = value",
    ],
  ]),
  ...faultsIn("runtime/billing/fees.ts", [
    [
      "a fee that ends with the bill is due with the next one",
      "compareDates(served.to, period.to) <= 0",
      "compareDates(served.to, period.to) < 0",
    ],
    [
      "a fee is prorated by months of thirty days",
      "rational(BigInt(billed), BigInt(whole))",
      "rational(BigInt(billed), 30n)",
    ],
    [
      "a fee by the second is prorated by the whole days",
      "rational(length(served), length(fee.whole))",
      "rational(BigInt(billed), BigInt(whole))",
    ],
    [
      "a fee each hour is due for 24 hours of every day",
      "hoursOfDay(plan.zone, whole.from)?.length ?? 0",
      "24",
    ],
    [
      "a fee is due from the start of the account, not from when it began",
      "since !== null && compareDates(since, start) > 0 ? since : start",
      "start",
    ],
  ]),
  ...faultsIn("runtime/billing/fee-price.ts", [
    [
      "a licensed quantity that changes keeps the value with which its period began",
      "licensedOn(basis, piece, from) ?? ZERO",
      "licensedOn(basis, piece, fee.served.from) ?? ZERO",
    ],
    ["the fee of a row is prorated twice", "feeStep(one, tier, WHOLE)", "feeStep(one, tier, part)"],
    [
      "the bounds of a licence leave out the fees beside it",
      "boundSteps(basis, terms, sumSteps(whole)",
      "boundSteps(basis, terms, sumSteps(steps)",
    ],
  ]),
  ...faultsIn("runtime/billing/fee-lines.ts", [
    [
      "an advance that was corrected is corrected once more",
      "corrections.length === 0 ? billed : advancesOf(charge, group, days, priced, basis.bill)",
      "billed",
    ],
    [
      "an advance is corrected from its price before rounding",
      "return roundLine(piece.version, sumSteps(steps));",
      "return sumSteps(steps);",
    ],
    [
      "of an advance of several parts only the first is given back",
      "before.reduce((sum, advance) => add(sum, exactOf(advance.amount)), ZERO)",
      "before.slice(0, 1).reduce((sum, advance) => add(sum, exactOf(advance.amount)), ZERO)",
    ],
  ]),
  ...faultsIn("runtime/billing/knowledge.ts", [
    ["a value is known a day late", "known === null || known <= day", "known === null || known < day"],
    [
      "an end is known when the period before it closes",
      "< formatCivilDate(closes);",
      "<= formatCivilDate(closes);",
    ],
  ]),
  ...faultsIn("runtime/billing/late-values.ts", [
    [
      "the month in which a late value begins keeps the old one",
      "compareDates(one.to, since) <= 0) break",
      "compareDates(one.from, since) <= 0) break",
    ],
    [
      "a value that comes late corrects the last bill alone",
      "period.number - 1; number >= 1",
      "period.number - 1; number >= period.number - 1",
    ],
  ]),
  ...faultsIn("runtime/billing/drawn.ts", [
    [
      "a shared allowance is drawn in the unit of the allowance",
      "quotient(quantity, allowance.factorOf(row.charge))",
      "quantity",
    ],
    [
      "an earlier period's allowance is by today's terms",
      "isNow ? terms : (termsAt(basis, terms.piece.charge.name, period.served) ?? terms)",
      "terms",
    ],
    [
      "in a later stretch what was used before is drawn again",
      "subtract(used.quantity, before.get(used.key)?.quantity ?? ZERO)",
      "used.quantity",
    ],
    [
      "the allowance of a partial period is whole although tiers are prorated",
      "multiply(operandValue(stated.quantity, then.parameter), part)",
      "operandValue(stated.quantity, then.parameter)",
    ],
    ["separately priced values share one allowance", "allowance.shared ? ALL : row.value", "ALL"],
  ]),
  ...faultsIn("runtime/billing/allowances-after.ts", [
    [
      "what is unused is carried a period less from bill to bill",
      "number - lot.period <= periods",
      "number - lot.period < periods",
    ],
    ["what is carried from bill to bill gets no older", "ago: number - lot.period", "ago: 1"],
  ]),
  ...faultsIn("runtime/billing/each-lines.ts", [
    [
      "the flat of an event that is covered whole is due",
      "if (cover.whole || priceRow === undefined)",
      "if (priceRow === undefined)",
    ],
    [
      "a single event below zero costs what it would above",
      "sign(quantity) < 0 ? bounded.map(mirrored) : bounded",
      "bounded",
    ],
  ]),
  ...faultsIn("runtime/billing/bounded.ts", [
    [
      "a least price of a partial period is whole",
      "multiply(operandValue(least, parameter), part)",
      "operandValue(least, parameter)",
    ],
    [
      "a price is rounded as it was before its bounds",
      "subtract(roundBy(priceRounding, sum), sum)",
      "subtract(roundBy(priceRounding, amount), sum)",
    ],
    ["a least price is due with every bill of its period", "least !== null && isDue", "least !== null"],
  ]),
  ...faultsIn("runtime/billing/metered-lines.ts", [
    [
      "what was billed of an open period is carried before it was rounded",
      "exactOf(line.line.amount)",
      "exactOf(line.line.exact)",
    ],
    [
      "a bill takes off what the last one billed, not what all did",
      "add(billed?.amount ?? ZERO, line === null",
      "add(ZERO, line === null",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-parts.ts", [
    [
      "a bound that an earlier part has met counts again",
      "add(usage, sumSteps(last.bounds(add(usage, fees))))",
      "usage",
    ],
    [
      "after a price change all of the period is priced once more",
      "isFirst ? [] : rowPrices(",
      "period.start < start ? [] : rowPrices(",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-price.ts", [
    [
      "a flat is due before its period has ended",
      "const due = closing ? price :",
      "const due = closing || price.schedule === null ? price :",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-fees.ts", [
    [
      "a fee beside a metered price is whole in each part of a split",
      "partOf(basis.plan, one, served, proration)",
      "partOf(basis.plan, one, one.served, proration)",
    ],
  ]),
  ...faultsIn("runtime/billing/once-lines.ts", [
    [
      "what is due once is due by every price that was ever in force",
      "day === null || pieceAt(pieces, day) !== piece",
      "day === null",
    ],
  ]),
  ...faultsIn("runtime/billing/spend.ts", [
    [
      "the spend of a month holds the first day of the next",
      "start >= window.start && start < window.end",
      "start >= window.start && start <= window.end",
    ],
    [
      "what earlier bills have spent does not count",
      "[...spent.filter(one => charges.includes(one.charge)), ...lines.map(spendOf)]",
      "lines.map(spendOf)",
    ],
  ]),
  ...faultsIn("runtime/billing/partial-periods.ts", [
    [
      "tiers of a partial period are whole although they are prorated",
      "multiply(row.upTo, part)",
      "row.upTo",
    ],
    [
      "a partial period that keeps tiers whole has them prorated",
      'if (policies.partialPeriods === "whole") return ONE;',
      'if (policies.partialPeriods === "whole" && term.to !== null) return ONE;',
    ],
  ]),
  ...faultsIn("runtime/billing/totals.ts", [
    [
      "a total at the bound of a small one is small",
      "compare(due, exactOf(smallTotals.below)) >= 0",
      "compare(due, exactOf(smallTotals.below)) > 0",
    ],
    ["what is brought forward is forgotten", "const due = add(rounded, brought);", "const due = rounded;"],
    [
      "a negative total of the last bill is carried to none",
      'negativeTotals === "carried forward" && !isLast',
      'negativeTotals === "carried forward"',
    ],
    [
      "a small total of the last bill is carried to none",
      'smallTotals.then === "carried forward" && isLast ? "billed" : smallTotals.then',
      "smallTotals.then",
    ],
    ["a tax that prices include is added", "...taxes.filter(tax => !tax.included)]);", "...taxes]);"],
  ]),
  ...faultsIn("runtime/billing/unit-quantities.ts", [
    [
      "a credit in units pays what is included",
      "max(ZERO, subtract(quantity ?? ZERO, sumDrawn(drawn[index] ?? [])))",
      "max(ZERO, quantity ?? ZERO)",
    ],
    [
      "a credit in units pays each month what earlier ones have used",
      "period.start < bill.start ? netAt(basis, terms, period, bill.start) : []",
      "period.start > bill.start ? netAt(basis, terms, period, bill.start) : []",
    ],
  ]),
  ...faultsIn("runtime/billing/each-allowances.ts", [
    [
      "a single event at the first instant of a part is lost",
      "({ event }) => event.at >= start",
      "({ event }) => event.at > start",
    ],
    [
      "an allowance of single events is granted once for all",
      "    allowance.left = granted(period);",
      "    if (allowance.number === null) allowance.left = granted(period);",
    ],
    [
      "each bill draws anew from an allowance of single events",
      "compareDates(start, since) < 0 ? start : since",
      "since",
    ],
    [
      "what single events leave unused is never carried on",
      "waiting([...allowance.lots, ...own], at, carrying)",
      "waiting(allowance.lots, at, carrying)",
    ],
    [
      "an event where a period ends draws from its allowance",
      "(periods[found]?.end ?? at) <= at) found",
      "(periods[found]?.end ?? at) < at) found",
    ],
  ]),
];
