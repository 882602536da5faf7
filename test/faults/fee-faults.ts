/** Faults in periods, versions, what is known when a bill closes, and fees: their days, advances and corrections. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const FEE_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/billing/calendar.ts", [
    [
      "an account that ends with a month is billed for the month after",
      "numberOfDay(addDays(term.to, -1))",
      "numberOfDay(term.to)",
      "fee-contract-quarter-01",
    ],
    [
      "the last day of a term is not served",
      "lastDay === null ? null : addDays(lastDay, 1)",
      "lastDay",
      "billing-period-01",
    ],
    [
      "what is received when a bill closes is in time",
      "received < closing(own)) return own",
      "received <= closing(own)) return own",
      "events/instants",
    ],
    [
      "a duration of days ends with the day",
      "return end + (instant - start);",
      "return end;",
      "credit-hours-01",
    ],
    [
      "a duration of weeks is one of days",
      "addDays(date, 7 * by.count)",
      "addDays(date, by.count)",
      "credit-expiry-02",
    ],
  ]),
  ...faultsIn("runtime/billing/price-periods.ts", [
    [
      "an average over time is over what the term leaves of the period",
      "dayEnd: instantOf(zone, served.to), uncut });",
      "dayEnd: instantOf(zone, served.to), uncut: windowOf(zone, served) });",
      "level-average-03",
    ],
  ]),
  ...faultsIn("runtime/billing/splits.ts", [
    [
      "a version that plans another value splits on its own first day",
      "&& isNew(day))",
      ")",
      "events/value-planned",
    ],
    [
      "a dated value waits where the version before it said so",
      "const { version, from } = spanOn(timeline, since);",
      "const [{ from }, { version }] = [spanOn(timeline, since), spanOn(timeline, timeline.term.from)];",
      "events/value-waits-tax",
    ],
    [
      "a price change waits for the next period",
      "=== null ? null : priceDayOf(timeline, pieces, begins, from);",
      "=== null ? null : begins;",
      "level-price-split-01",
    ],
    [
      "a price does not split the period in which it ends",
      "return to === null ? [from] : [from, to];",
      "return to === null ? [from] : [from];",
      "events/charge-removed",
    ],
  ]),
  ...faultsIn("runtime/billing/fee-since.ts", [
    [
      "a fee of another period goes on as the one before",
      "if (!hasFee(basis, pieces, part, { rule, day: part.from })) continue;",
      "if (part.phase.rows.length === 0) continue;",
      "fee-gap-01",
    ],
  ]),
  ...faultsIn("runtime/billing/timeline.ts", [
    [
      "a new price begins its anniversaries anew in each version",
      "else pieces.push({ ...piece, effective: last.effective, since:",
      "else pieces.push({ ...piece, effective: piece.effective, since:",
      "events/price-repeated",
    ],
  ]),
  ...faultsIn("runtime/billing/timeline-days.ts", [
    [
      "a price rises on the day that it takes effect",
      "compareDates(day, effective) > 0 &&",
      "compareDates(day, effective) >= 0 &&",
      "increasing-05",
    ],
    [
      "a phase by contract months begins a month late",
      "addMonthsClamped(from, start.number - 1)",
      "addMonthsClamped(from, start.number)",
      "contract-leap-01",
    ],
    [
      "a phase by contract days begins a day late",
      "addDays(from, start.number - 1)",
      "addDays(from, start.number)",
      "phase-03",
    ],
  ]),
  ...faultsIn("runtime/billing/account.ts", [
    [
      "a value holds from the day after",
      "value.from === null || value.from <= date) found = value",
      "value.from === null || value.from < date) found = value",
      "advance-known-01",
    ],
    [
      "an account's earlier value hides the contract's of a later day",
      "(isOwn ? own : agreed)",
      "(own ?? agreed)",
      "events/value-same-day-late",
    ],
  ]),
  ...faultsIn("runtime/billing/fees.ts", [
    [
      "a fee that ends with the bill is due with the next one",
      "compareDates(served.to, period.to) <= 0",
      "compareDates(served.to, period.to) < 0",
      "fee-advance-02",
    ],
    [
      "a fee is prorated by months of thirty days",
      "rational(BigInt(billed), BigInt(whole))",
      "rational(BigInt(billed), 30n)",
      "fee-contract-month-01",
    ],
    [
      "a fee by the second is prorated by the whole days",
      "rational(length(served), length(fee.whole))",
      "rational(BigInt(billed), BigInt(whole))",
      "fee-second-01",
    ],
    [
      "a fee each hour is due for 24 hours of every day",
      "hoursOfDay(plan.zone, whole.from)?.length ?? 0",
      "24",
      "fee-hour-01",
    ],
    [
      "a fee is due from the start of the account, not from when it began",
      "since !== null && compareDates(since, start) > 0 ? since : start",
      "start",
      "events/fee-added",
    ],
  ]),
  ...faultsIn("runtime/billing/fee-price.ts", [
    [
      "a licensed quantity that changes keeps the value with which its period began",
      "licensedOn(basis, piece, from) ?? ZERO",
      "licensedOn(basis, piece, fee.served.from) ?? ZERO",
      "licensed-bounds-02",
    ],
    [
      "the fee of a row is prorated twice",
      "feeStep(one, tier, WHOLE)",
      "feeStep(one, tier, part)",
      "licensed-rows-01",
    ],
    [
      "the bounds of a licence leave out the fees beside it",
      "boundSteps(basis, terms, sumSteps(whole)",
      "boundSteps(basis, terms, sumSteps(steps)",
      "licensed-bounds-01",
    ],
  ]),
  ...faultsIn("runtime/billing/advance-corrections.ts", [
    [
      "other percentages and taxes leave alone what was billed ahead",
      "isBilledOtherwise(basis, charge, own.from, [own.from, ...within])",
      'charge === ""',
      "events/percent-ahead",
    ],
    [
      "an advance that was corrected is corrected once more",
      "corrections.length === 0 ? billed : advancesOf(charge, group, days, priced, basis.bill)",
      "billed",
      "advance-twice-01",
    ],
    [
      "an advance is corrected from its price before rounding",
      "return roundLine(piece.version, sumSteps(steps));",
      "return sumSteps(steps);",
      "fee-advance-03",
    ],
    [
      "of an advance of several parts only the first is given back",
      "before.reduce((sum, advance) => add(sum, exactOf(advance.amount)), ZERO)",
      "before.slice(0, 1).reduce((sum, advance) => add(sum, exactOf(advance.amount)), ZERO)",
      "advance-seats-01",
    ],
  ]),
  ...faultsIn("runtime/billing/fee-lines.ts", [
    [
      "what a version adds in advance within a period is never billed",
      "[neverBilled(basis, pieces, charge, group), nextDue(",
      "[nextDue(",
      "events/fee-added",
    ],
    [
      "what a version adds in advance is billed with every bill",
      "return !billed.some(({ from, to }) => from <= day && day < to);",
      'return billed.length >= 0 && day !== "";',
      "events/version-known",
    ],
  ]),
  ...faultsIn("runtime/billing/knowledge.ts", [
    [
      "a value is known a day late",
      "known === null || known <= day",
      "known === null || known < day",
      "advance-known-01",
    ],
    [
      "an end is known when the period before it closes",
      "< formatCivilDate(closes);",
      "<= formatCivilDate(closes);",
      "discount-given-back-01",
    ],
    [
      "a later version that begins when a bill closes is not known on it",
      "index === 0 || version.from <= day",
      "index === 0 || version.from < day",
      "events/version-known",
    ],
    [
      "a later version is known from the beginning",
      "version.from <= day);",
      "version.from !== day);",
      "events/version-known",
    ],
  ]),
  ...faultsIn("runtime/billing/late-values.ts", [
    [
      "an advance that is served is not corrected where a value is known late from within it",
      "known.reduce((first, basis) => feeBegins(basis, charge, first), day)",
      "day",
      "events/advance-late-value",
    ],
    [
      "a value known late forgets what a longer price's earlier bills charged",
      "withUsageKnown(basis, period.end), period, open };",
      "withUsageKnown(basis, period.end), period, open: [] };",
      "events/late-value-quarter-rate",
    ],
    [
      "a value known late corrects what is known late of a level, too",
      "{ ...withUsageKnown(basis, period.end), period, open };",
      "{ ...basis, period, open };",
      "events/level-late-value",
    ],
    [
      "the month in which a late value begins keeps the old one",
      "compareDates(one.to, since) <= 0) break",
      "compareDates(one.from, since) <= 0) break",
      "events/register-late",
    ],
    [
      "a value that comes late corrects the last bill alone",
      "period.number - 1; number >= 1",
      "period.number - 1; number >= period.number - 1",
      "events/register-late",
    ],
  ]),
  ...faultsIn("runtime/billing/metered-fees.ts", [
    [
      "only the first row owes a fee without usage",
      'tierFees(price, ZERO, { quantity: ZERO, tiers: "before" }).length > 0',
      "price.schedule?.rows[0]?.parts.some(isFee) === true",
      "fee-picked-01",
    ],
    [
      "a fee beside a metered price is whole in each part of a split",
      "partOf(basis.plan, one, served, proration)",
      "partOf(basis.plan, one, one.served, proration)",
      "fee-split-01",
    ],
  ]),
  ...faultsIn("runtime/billing/once-lines.ts", [
    [
      "what is due once is due by every price that was ever in force",
      "day === null || priceDay === null || pieceAt(pieces, priceDay) !== piece",
      "day === null || priceDay === null",
      "once-phase-01",
    ],
    [
      "what is due at start is due where the charge begins",
      "return period === null ? from : null;",
      "return period === null || isIn(piece.from, period) ? piece.from : null;",
      "events/fee-added",
    ],
  ]),
  ...faultsIn("runtime/billing/same-adjustments.ts", [
    [
      "a discount out of force splits",
      "isOn(one) && isInForce(timeline, one, at)",
      "isOn(one)",
      "window-parameter-02",
    ],
  ]),
  ...faultsIn("runtime/billing/same-terms.ts", [
    [
      "a policy on net quantities splits fees",
      "isNet(source) ? version.policies.negativeQuantities : null",
      "version.policies.negativeQuantities",
      "events/negative-fees",
    ],
    [
      "a discount that a version has removed splits lines in its window",
      "{ version: versionOn(timeline, last), day: last }",
      "{ version: a.version, day: last }",
      "events/window-removed-before",
    ],
  ]),
  ...faultsIn("runtime/billing/cuts.ts", [
    [
      "usage is forgotten that is settled later over its price's end",
      "earliestOf(cuts, cuts.again, closed)",
      "closed",
      "settled-quarter-01",
    ],
  ]),
];
