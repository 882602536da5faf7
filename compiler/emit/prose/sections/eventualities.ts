/** Each eventuality with its rule: written in the contract, by default, or the same for every contract. */
import type { PlanCharge } from "../../../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../../../runtime/time/period.ts";
import { type Context, money, wordsOf } from "../context.ts";
import { type Block, heading, paragraph, type Term } from "../document.ts";
import { clocksChange, endOfMonth, endOfMonthExample } from "./head.ts";
import { scheduleOf } from "./price-rows.ts";

type Origin = "written" | "default" | "always";

/** All of them; after an earlier version those alone that are others than there. */
export function eventualityBlocks(context: Context, before: Context | null): readonly Block[] {
  const { eventualities: say } = context.phrases;
  const rules = rulesOf(context);
  if (before === null)
    return [heading(2, say.title), ...paragraph(say.rule), { kind: "terms", items: rules }];
  const known = new Set(rulesOf(before).map(rule => JSON.stringify(rule)));
  const fresh = rules.filter(rule => !known.has(JSON.stringify(rule)));
  const same = paragraph(fresh.length === 0 ? say.allAsBefore : say.othersAsBefore);
  return [
    heading(2, say.title),
    ...same,
    ...(fresh.length === 0 ? [] : [{ kind: "terms", items: fresh } as const]),
  ];
}

function rulesOf(context: Context): readonly Term[] {
  const { eventualities: say } = context.phrases;
  return [
    ...eventEventualities(context),
    noUsage(context),
    lastTier(context),
    priceChange(context),
    partial(context),
    endsOfMonths(context),
    clocks(context),
    early(context),
    always(context, say.pooled),
    refunds(context),
    negativeTotal(context),
    smallTotal(context),
    rounding(context),
    versions(context),
  ];
}

/** What happens to which event. */
export function eventEventualities(context: Context): readonly Term[] {
  const { eventualities: say } = context.phrases;
  return [
    late(context),
    fixed(context, say.duplicate, "duplicates"),
    always(context, say.conflict),
    fixed(context, say.incomplete, "incomplete-events"),
    unknown(context),
    negative(context),
    outside(context),
    future(context),
    always(context, say.boundary),
    always(context, say.unreadable),
    corrections(context),
  ];
}

function termOf(
  context: Context,
  term: string,
  origin: Origin,
  ...sentences: readonly (string | null)[]
): Term {
  const text = sentences.filter(one => one !== null && one !== "").join(" ");
  return { term, text, origin: context.phrases.eventualities.origins[origin] };
}

function always(context: Context, { term, text }: { readonly term: string; readonly text: string }): Term {
  return termOf(context, term, "always", text);
}

/** A sentence that can be written but not be another one. */
function fixed(
  context: Context,
  { term, text }: { readonly term: string; readonly text: string },
  sentence: string,
): Term {
  return termOf(context, term, originOf(context, sentence), text);
}

function originOf({ stated }: Context, sentence: string): Origin {
  return stated.policies.has(sentence) ? "written" : "default";
}

// Events

function late(context: Context): Term {
  const { late: say } = context.phrases.eventualities;
  const { until, then } = context.version.policies.late;
  const grace = until.count === 0 ? say.noGrace : say.grace(wordsOf(context).span(until));
  const what = { "next period": say.next, corrections: say.corrections, rejected: say.rejected }[then];
  return termOf(
    context,
    say.term,
    originOf(context, "late-events"),
    grace,
    what,
    then === "rejected" ? null : say.last,
  );
}

function unknown(context: Context): Term {
  const { unknown: say } = context.phrases.eventualities;
  const text = context.version.policies.unknownValues === "rejected" ? say.rejected : say.otherwise;
  return termOf(context, say.term, originOf(context, "unknown-values"), text);
}

function negative(context: Context): Term {
  const { negative: say } = context.phrases.eventualities;
  const words = wordsOf(context);
  const signed = context.version.events.flatMap(event => event.fields.filter(field => field.signed));
  const text = context.version.policies.negativeQuantities === "rejected" ? say.rejected : say.accepted;
  const single =
    signed.length === 0 ? say.none : say.single(words.or(signed.map(field => words.quoted(field.name))));
  return termOf(context, say.term, originOf(context, "negative-quantities"), text, single);
}

function outside(context: Context): Term {
  const { outside: say } = context.phrases.eventualities;
  const hasLevel = context.version.meters.some(meter => meter.source.kind === "level");
  return termOf(
    context,
    say.term,
    originOf(context, "events-outside-term"),
    say.text,
    hasLevel ? say.level : null,
  );
}

function future(context: Context): Term {
  const { future: say } = context.phrases.eventualities;
  const text = say.text(wordsOf(context).span(context.version.policies.future));
  return termOf(context, say.term, originOf(context, "future-events"), text);
}

function corrections(context: Context): Term {
  const { corrections: say } = context.phrases.eventualities;
  const { corrections: rule, late: lateRule } = context.version.policies;
  const origin = originOf(context, "corrections");
  switch (rule.kind) {
    case "until the bill":
      return termOf(context, say.term, origin, say.untilBill);
    case "rejected":
      return termOf(context, say.term, origin, say.rejected);
    case "for": {
      const span = wordsOf(context).span(rule.duration);
      const also = lateRule.then === "corrections" ? say.lateToo : null;
      return termOf(context, say.term, origin, say.forDuration(span), also);
    }
  }
}

// Usage and prices

function noUsage(context: Context): Term {
  const { noUsage: say } = context.phrases.eventualities;
  const { version, phrases } = context;
  const fees = version.charges.filter(charge => charge.proration !== null);
  const minimums = version.limits.filter(limit => limit.kind === "minimum");
  const titles = (of: readonly { readonly title: string }[]): string =>
    phrases.words.and(of.map(one => phrases.words.quoted(one.title)));
  return termOf(
    context,
    say.term,
    originOf(context, "no-usage"),
    say.text,
    fees.length === 0 ? null : say.fees(titles(fees)),
    minimums.length === 0 ? null : say.minimums(titles(minimums)),
    fees.length + minimums.length === 0 ? say.nothing : null,
  );
}

function lastTier(context: Context): Term {
  const { lastTier: say } = context.phrases.eventualities;
  const { words } = context.phrases;
  const schedules = (charge: PlanCharge): readonly { readonly offered: boolean }[] =>
    charge.phases.flatMap(phase => phase.rows).flatMap(row => scheduleOf(row)?.rows.at(-1) ?? []);
  const all = context.version.charges.flatMap(schedules);
  const ending = context.version.charges.filter(charge => schedules(charge).some(row => !row.offered));
  if (all.length === 0) return termOf(context, say.term, "always", say.noRows);
  return termOf(
    context,
    say.term,
    ending.length === 0 ? "always" : "written",
    all.some(row => row.offered) ? say.open : null,
    ending.length === 0 ? null : say.ends(words.and(ending.map(charge => words.quoted(charge.title)))),
  );
}

function priceChange(context: Context): Term {
  const { priceChange: say } = context.phrases.eventualities;
  const text = context.version.policies.priceChanges === "split" ? say.split : say.wait;
  return termOf(
    context,
    say.term,
    originOf(context, "price-changes"),
    text,
    hasAdvance(context) ? say.known : null,
  );
}

function hasAdvance({ version }: Context): boolean {
  return version.charges.some(charge => charge.timing === "advance");
}

function partial(context: Context): Term {
  const { partial: say } = context.phrases.eventualities;
  const { version } = context;
  const text = version.policies.partialPeriods === "whole" ? say.whole : say.prorate;
  const hasFees = version.charges.some(charge => charge.proration !== null);
  return termOf(
    context,
    say.term,
    originOf(context, "partial-periods"),
    say.usage,
    text,
    hasFees ? say.fees : null,
  );
}

// Time

function endsOfMonths(context: Context): Term {
  const { endOfMonth: say } = context.phrases.eventualities;
  const { version } = context;
  const months = anchoredMonths(version.billed);
  const others = months === null ? countedMonths(context) : null;
  return termOf(
    context,
    say.term,
    "always",
    months === null ? say.calendar(wordsOf(context).period(version.billed)) : null,
    months === null ? null : endOfMonth(context, months),
    others === null ? null : say.contract(endOfMonthExample(context, others)),
  );
}

function early(context: Context): Term {
  const { early: say } = context.phrases.eventualities;
  const { version, phrases } = context;
  const titles = (of: readonly PlanCharge[]): string =>
    phrases.words.and(of.map(one => phrases.words.quoted(one.title)));
  const ahead = version.charges.filter(charge => charge.timing === "advance" && charge.proration !== null);
  const refunded = ahead.filter(charge => charge.proration !== "none");
  const kept = ahead.filter(charge => charge.proration === "none");
  const atEnd = version.charges.filter(charge =>
    charge.phases.some(phase =>
      phase.rows.some(row => row.price.some(part => part.kind === "once" && part.due === "end")),
    ),
  );
  return termOf(
    context,
    say.term,
    ahead.length === 0 ? "always" : "written",
    ahead.length === 0 ? say.none : null,
    refunded.length === 0 ? null : (refunded.length === 1 ? say.refundOne : say.refund)(titles(refunded)),
    kept.length === 0 ? null : (kept.length === 1 ? say.keptOne : say.kept)(titles(kept)),
    atEnd.length === 0 ? null : say.onceAtEnd(titles(atEnd)),
    version.limits.some(limit => limit.kind === "minimum") ? say.minimums : null,
  );
}

function clocks(context: Context): Term {
  const { clocks: say } = context.phrases.eventualities;
  const { version } = context;
  const bySeconds =
    version.charges.some(charge => charge.proration === "second") ||
    version.meters.some(meter => meter.source.kind === "level" || meter.source.kind === "buckets");
  return clocksChange(context)
    ? termOf(context, say.term, "always", say.text, bySeconds ? say.seconds : null)
    : termOf(context, say.term, "always", say.none);
}

// Totals

function refunds(context: Context): Term {
  const { refundTax: say } = context.phrases.eventualities;
  const { version, phrases } = context;
  const titles = (tax: "before" | "after"): readonly string[] =>
    version.credits.filter(credit => credit.tax === tax).map(credit => phrases.words.quoted(credit.title));
  const [before, after] = [titles("before"), titles("after")];
  const listed = phrases.words.and;
  return termOf(
    context,
    say.term,
    "always",
    version.taxes.length === 0 ? say.noTax : say.text,
    before.length === 0 ? null : (before.length === 1 ? say.before : say.beforeSome)(listed(before)),
    after.length === 0 ? null : (after.length === 1 ? say.after : say.afterSome)(listed(after)),
  );
}

function negativeTotal(context: Context): Term {
  const { negativeTotal: say } = context.phrases.eventualities;
  const text = context.version.policies.negativeTotals === "paid out" ? say.paidOut : say.carried;
  return termOf(context, say.term, originOf(context, "negative-totals"), text);
}

function smallTotal(context: Context): Term {
  const { smallTotal: say } = context.phrases.eventualities;
  const { smallTotals } = context.version.policies;
  const origin = originOf(context, "small-totals");
  if (smallTotals === null) return termOf(context, say.term, origin, say.billed);
  const below = money(context, smallTotals.below);
  const text = smallTotals.then === "not billed" ? say.waived(below) : say.carried(below);
  return termOf(context, say.term, origin, text);
}

function rounding(context: Context): Term {
  const { head, words, eventualities } = context.phrases;
  const { roundLines, roundTotal } = context.version;
  const lines =
    roundLines === null
      ? head.roundLinesNever
      : head.roundLines(words.rounded(roundLines.mode, money(context, roundLines.step)));
  const total = head.roundTotal(words.rounded(roundTotal.mode, money(context, roundTotal.step)));
  return termOf(context, eventualities.rounding.term, "written", eventualities.rounding.text(lines, total));
}

function versions(context: Context): Term {
  const { versions: say } = context.phrases.eventualities;
  return termOf(context, say.term, "always", context.plan.versions.length > 1 ? say.text : say.one);
}

// Periods that are counted from the account's start

function anchoredMonths(rule: PeriodRule): number | null {
  switch (rule.kind) {
    case "months":
      return rule.count;
    case "contract month":
      return 1;
    case "contract quarter":
      return 3;
    case "contract year":
      return 12;
    case "hour":
    case "day":
    case "week":
    case "month":
    case "quarter":
    case "year":
      return null;
  }
}

/** The shortest period that anything of the version counts from the account's start. */
function countedMonths({ version }: Context): number | null {
  const rules: PeriodRule[] = [
    ...version.charges.flatMap(charge => [
      ...charge.phases.map(phase => phase.period),
      ...charge.includes.map(one => one.period),
      ...(charge.settled === null ? [] : [charge.settled]),
    ]),
    ...version.allowances.map(one => one.period),
    ...version.limits.flatMap(limit => limit.rows.map(row => row.period)),
    ...version.discounts.flatMap(one => (one.form.kind === "percent" ? [] : [one.form.period])),
  ];
  const byMonth =
    version.discounts.some(one => one.window?.kind === "contract months") ||
    [...version.charges.flatMap(one => one.phases), ...version.limits.flatMap(one => one.rows)].some(
      one => one.from.kind === "contract month",
    );
  const months = rules.map(anchoredMonths).filter(one => one !== null);
  const all = byMonth ? [...months, 1] : months;
  return all.length === 0 ? null : Math.min(...all);
}
