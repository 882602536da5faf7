/** Faults in what comes after lines: discounts, minimums and maximums, credits, taxes, and how each is shared out. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const ADJUSTMENT_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/billing/adjust/adjust.ts", [
    [
      "what credits have paid of a settled charge is forgotten",
      'settleHeld(basis, discounted, ({ kind }) => kind === "credit")',
      "discounted",
      "settled-02",
    ],
    [
      "minimums come before discounts",
      "applyLimits(basis, applyDiscounts(basis, first, false))",
      "applyDiscounts(basis, applyLimits(basis, first), false)",
      "discount-after-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/amounts.ts", [
    [
      "a minimum is due with the bill after its period",
      "compareDates(period.from, served.to) < 0 && compareDates(served.to, period.to) <= 0",
      "compareDates(period.from, served.to) <= 0 && compareDates(served.to, period.to) < 0",
      "billing-period-01",
    ],
    [
      "an amount is prorated by the days served, so never",
      "shareOfDays(basis.plan.zone, part, whole)",
      "shareOfDays(basis.plan.zone, part, served)",
      "cap-04",
    ],
    [
      "an amount that changes inside its period is the first one",
      "multiply(valueOn(part.from), share)",
      "multiply(valueOn(served.from), share)",
      "limit-changed-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/discounts.ts", [
    [
      "what others have left of a cap takes off more than there is",
      "(sign(base) > 0 ? max(off, negate(base)) : off)",
      "off",
      "events/cap-after-back",
    ],
    [
      "a percentage of lines that add up to nothing is none of any of them",
      "return isNothing || !isZero(base)",
      "return isNothing || isZero(base)",
      "discount-nothing-01",
    ],
    [
      "a discount each year forgets what earlier bills held",
      "withSpend(unsettled(earlier, settled), settled)",
      "withSpend([], settled)",
      "discount-07",
    ],
    [
      "a discount takes off more than there is",
      "amount: min(stated, max(ZERO, base))",
      "amount: stated",
      "discount-07",
    ],
    [
      "each percentage is taken of what there was before all discounts",
      "percentOff(own, working, { afterMinimums, pending: false });",
      "percentOff(own, { ...working, entries: before.entries }, { afterMinimums, pending: false });",
      "discount-02",
    ],
    [
      "a percentage after minimums comes with the others",
      "discount.afterMinimums === afterMinimums ? term : null",
      "discount !== undefined && !afterMinimums ? term : null",
      "discount-after-01",
    ],
    [
      "a discount each year takes off on every bill what it took before",
      'const moved = exactOf(sumOf(working.sums, key)?.moved ?? "0");',
      "const moved = ZERO;",
      "discount-07",
    ],
    [
      "a discount's rows see the spend of this bill alone",
      'add(exactOf(earlier?.measured ?? "0"), spendOf(going, period))',
      "spendOf(going, period)",
      "discount-spend-01",
    ],
    [
      "what a discount took off before a charge was settled never comes off",
      "let working = settleHeld(basis, before, held => isHeldBy(going, held));",
      "let working = before;",
      "discount-settled-01",
    ],
    [
      "rows by a spend that a version brings wait for a line of their period",
      'return form?.kind === "rows" && form.by.kind === "meter";',
      'return form?.kind === "rows";',
      "events/discount-ahead-rows",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/billed-ahead.ts", [
    [
      "a discount that a version brings is not on what was billed in advance",
      "versions.slice(basis.timeline.plan.versions.length)",
      "versions.slice(versions.length)",
      "events/discount-ahead",
    ],
    [
      "what a version cuts of a discount's period is not discounted anew",
      "return held === null || isCut ? period : null;",
      "return held === null ? period : null;",
      "events/discount-ahead-replaced",
    ],
    [
      "a charge that a version puts under a discount is under it before",
      "return date !== null && termOf(own, looseEntry(own.basis, charge, date)) !== null;",
      "return date !== null;",
      "events/discount-ahead-on",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/discount-terms.ts", [
    [
      "a cap begins anew with the discount",
      "to: next?.key === one.key ? next.from : one.to",
      "to: one.to",
      "events/fee-cap-gap",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/measured-spend.ts", [
    [
      "what was spent before a version counts in none of its rows",
      "if (sign(spend) === 0) return before;",
      "if (sign(spend) >= 0) return before;",
      "events/spend-before-version",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/discount-rows.ts", [
    [
      "a spend at the bound of a row falls in the next",
      "order < 0 || (order === 0 && row.inclusive)",
      "order < 0",
      "discount-rows-01",
    ],
    [
      "each row of a graduated discount takes of all below it",
      "multiply(subtract(top, lower), value)",
      "multiply(top, value)",
      "discount-rows-01",
    ],
    [
      "an amount of a row is whole in a partial period",
      "form.prorated ? multiply(",
      "!form.prorated ? multiply(",
      "discount-row-part-01",
    ],
    [
      "the rows of a discount take off more than there is",
      "sign(off) > 0 ? min(off, max(ZERO, base)) : off",
      "off",
      "discount-row-part-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/limits.ts", [
    [
      "a cut of what earlier bills have billed falls where another adjustment has moved something now",
      "const here = ofThisBill(lines);",
      "const here = lines;",
      "events/maximum-of-earlier",
    ],
    [
      "a period of other words begins anew, also where it is the same days",
      "key: periodKey(timeline, row.period) }",
      "key: periodWords(row.period) }",
      "events/period-other-words",
    ],
    [
      "a cap begins anew with every bill",
      "withSpend(unsettled(earlier, lines), lines)",
      "withSpend([], lines)",
      "cap-03",
    ],
    [
      "what a maximum cut before a charge was settled never comes off",
      "let working = settleHeld(basis, before, ({ kind, name }) => kind === own.kind && name === own.name);",
      "let working = before;",
      "maximum-settled-01",
    ],
    [
      "a cap never gives back",
      "subtract(rounded(basis, wanted), moved)",
      '(own.kind === "maximum" ? negate(max(ZERO, subtract(moved, rounded(basis, wanted)))) : subtract(rounded(basis, wanted), moved))',
      "cap-03",
    ],
    [
      "a shortfall is rounded after what was moved before",
      "moved: toText(add(moved, amount)),",
      "moved: toText(amount),",
      "commitment-08",
    ],
    [
      "what was spent on a charge that a minimum no longer has does not count",
      "const spend = spentIn(counted);",
      "const spend = spentIn(counted.filter(one => limit.on.includes(one.charge)));",
      "events/minimum-changed",
    ],
    [
      "a row of a ramp holds from the first day on",
      "rowOn(basis.timeline, version, limit.rows, day)",
      "rowOn(basis.timeline, version, limit.rows.slice(0, 1), day)",
      "cap-05",
    ],
    [
      "a shortfall is dated to the first day of its period",
      "const day = addDays(period.served.to, -1);",
      "const day = period.served.from;",
      "share-of-earlier-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/lots.ts", [
    [
      "a credit that ends with its month is there the next one too",
      "sign(lot.left) > 0 && (lot.to === null || lot.to > next)",
      "sign(lot.left) > 0 && (lot.to === null || lot.to >= next)",
      "credit-ends-01",
    ],
    [
      "a credit ends before its last day",
      "addDays(dayOf(basis.timeline, version, expires.on), 1)",
      "dayOf(basis.timeline, version, expires.on)",
      "credit-expiry-01",
    ],
    [
      "a credit that never ends is spent first",
      "a === null ? 1 : -1;",
      "a === null ? -1 : 1;",
      "credit-priority-01",
    ],
    [
      "the last credit by priority is spent first",
      "(a.credit.priority ?? LAST) - (b.credit.priority ?? LAST)",
      "(b.credit.priority ?? LAST) - (a.credit.priority ?? LAST)",
      "credit-priority-01",
    ],
    [
      "a credit without a priority is spent first",
      "const LAST = 1_000_000;",
      "const LAST = 0;",
      "credit-priority-01",
    ],
    [
      "a partial first period has no grant",
      "compareDates(period.from, term.from) < 0 ? term.from : period.from",
      "period.from",
      "credit-ends-01",
    ],
    [
      "a grant of the bill's first day is granted again",
      "compareDates(days.from, day) <= 0 && compareDates(day, days.to) < 0",
      "compareDates(days.from, day) <= 0 && compareDates(day, days.to) <= 0",
      "credit-money-02",
    ],
    [
      "a credit at start is given to accounts that were there before",
      "isNow && versionOn(basis.timeline, day) === version",
      'isNow || grant.kind === "start"',
      "events/fee-added",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/credits.ts", [
    [
      "a credit pays each charge in full of what it has",
      "rest = subtract(rest, paid);",
      "",
      "credit-money-03",
    ],
    [
      "what a charge has below zero makes a credit last less long",
      "due: max(ZERO, sumLeft(lines))",
      "due: sumLeft(lines)",
      "negative-share-01",
    ],
    [
      "a credit pays a rounded step more than it holds",
      "compare(amount, most) > 0 ? roundToStep",
      "compare(amount, most) < 0 ? roundToStep",
      "credit-step-01",
    ],
    [
      "a credit is drawn again where a charge is settled",
      '=> !rated || tax === "after";',
      "=> !rated || tax !== null;",
      "settled-credit-01",
    ],
    [
      "a credit after tax pays before it",
      "credit.tax !== tax || !isUsable",
      'credit.tax === null || tax === "after" || !isUsable',
      "credit-money-02",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/unit-credits.ts", [
    [
      "two credits in units pay the same quantity",
      "subtract(subtract(now, before), also)",
      "subtract(now, before)",
      "credit-units-03",
    ],
    [
      "what a credit in units has paid comes after what was charged before it",
      "start: add(paid, also), quantity }",
      "start: add(add(before, paid), also), quantity }",
      "credit-units-again-02",
    ],
  ]),
  ...faultsIn("runtime/billing/paid-quantities.ts", [
    [
      "a credit before tiers pays within them",
      "quantity: subtract(quantity, before), free",
      "quantity, free",
      "credit-units-mixed-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/given-back.ts", [
    [
      "what is billed anew has no share of what a maximum cut",
      "{ index: back.index, amount: negate(taken) },",
      "",
      "events/tax-ahead-maximum",
    ],
    [
      "a percentage of what is given back is that of now",
      "const own = ownTerms(then, name);",
      "const own = ownTerms(basis, name);",
      "events/percent-ahead",
    ],
    [
      "what is given back leaves its cap alone",
      "caps: givenBack(own, working, entry, { wanted, taken: negate(amount) })",
      "caps: working.caps",
      "events/percent-ahead-most",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/taxes.ts", [
    [
      "of lines that add up to nothing none has its tax",
      "return isZero(exactOf(tax.exact))",
      "return isZero(ONE)",
      "events/tax-of-nothing",
    ],
    [
      "what is given back is taxed by the rate of now",
      "givesBack({ advance }) ? (asKnownBefore(basis) ?? basis) : basis",
      "basis",
      "events/tax-ahead",
    ],
    [
      "a tax that prices include is taken of the gross",
      "quotient(entry.left, add(ONE, includedRates(basis, entry)))",
      "entry.left",
      "credit-tax-01",
    ],
    [
      "of several taxes that prices include each is taken out alone",
      "return rates.reduce((sum, { rate }) => add(sum, rate), ZERO);",
      "return rates[0]?.rate ?? ZERO;",
      "tax-included-02",
    ],
    [
      "a tax rate goes by the account's first day",
      "tax.rates, entry.from)",
      "tax.rates, basis.timeline.term.from)",
      "tax-dated-01",
    ],
    [
      "what a credit after tax pays has an included tax on top",
      "if (made.tax.included) continue;",
      "",
      "tax-included-02",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/shares.ts", [
    [
      "of equal remainders the line that is listed first gets the step",
      "(isOne && (",
      "(!isOne && (",
      "events/equal-remainders-service",
    ],
    [
      "what is given back of an amount falls on lines above zero",
      "sign(amount) > 0 && below.some(weight => !isZero(weight)) ? below : above",
      "above",
      "cap-back-01",
    ],
    [
      "a share does not lower what it falls on",
      "left: add(entry.left, part.amount) };",
      "left: entry.left };",
      "cap-back-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/spend.ts", [
    [
      "of equal remainders the charge named first gets the step",
      "[...charges].sort((a, b) => order.indexOf(a) - order.indexOf(b))",
      "charges",
      "equal-remainders-01",
    ],
    [
      "what falls on earlier services is dated to this bill",
      "...looseEntry(basis, charge, day), earlier",
      "...looseEntry(basis, charge, basis.period?.from ?? day), earlier",
      "share-of-earlier-01",
    ],
    [
      "all services are dated to the first one of their period",
      "const day = formatCivilDate(entry.from);",
      "const day = before[0]?.day ?? formatCivilDate(entry.from);",
      "share-of-earlier-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/term-days.ts", [
    [
      "a window of contract months ends a month early",
      "to: addMonthsClamped(from, window.last)",
      "to: addMonthsClamped(from, window.last - 1)",
      "discount-window-03",
    ],
    [
      "a window ends before its last day",
      "addDays(dayOf(timeline, version, window.to), 1)",
      "dayOf(timeline, version, window.to)",
      "discount-window-01",
    ],
    [
      "a row begins the day after",
      "compareDates(startOf(timeline, version, row.from), day) <= 0",
      "compareDates(startOf(timeline, version, row.from), day) < 0",
      "cap-05",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/caps.ts", [
    [
      "a cap is one of days on which the discount has none",
      "return isWithout || stretch === undefined",
      "return stretch === undefined",
      "events/cap-again",
    ],
    [
      "a cap that comes again has another amount for its period",
      "termOn({ terms: own.terms.filter(isCapped) }, served.from)",
      "own.terms.findLast(isCapped) ?? null",
      "events/cap-again",
    ],
    [
      "a cap on a discount begins anew with every bill",
      'add(exactOf(earlier?.wanted ?? "0"), more)',
      "more",
      "discount-most-01",
    ],
    [
      "a cap on a discount forgets what it has taken off",
      'const taken = exactOf(earlier?.taken ?? "0");',
      "const taken = subtract(wanted, wanted);",
      "discount-most-01",
    ],
  ]),
  ...faultsIn("runtime/billing/adjust/discount-terms.ts", [
    [
      "a discount's first window covers all days",
      "const term = own.find(one => isIn(from, one));",
      "const term = own[0];",
      "window-fee-01",
    ],
    [
      "a charge that a version adds starts another discount by the spend of everything",
      "withoutWording({ ...formTerms(form, versions), period: null })",
      "withoutWording({ ...form, period: null })",
      "events/discount-charge-added",
    ],
  ]),
];
