/** Parties, term, bills, the order of calculation, agreed values. */
import type { PlanVersion } from "../../../../runtime/plan/plan.ts";
import { addMonthsClamped, type CivilDate, formatCivilDate } from "../../../../runtime/time/civil.ts";
import type { PeriodRule } from "../../../../runtime/time/period.ts";
import { type Context, dateText, money, parameterValue, small, wordsOf } from "../context.ts";
import { type Block, heading, list, paragraph } from "../document.ts";

export function partiesAndTerm(context: Context): readonly Block[] {
  const { plan, version, phrases } = context;
  const { head } = phrases;
  const isList = plan.contract.kind === "price list";
  const from = dateText(context, version.from);
  return [
    heading(2, head.partiesTitle),
    ...paragraph(
      version.parties === null ? head.noParties(isList) : head.parties(...version.parties),
      version.to === null ? head.untilNotice(from) : head.until(from, dateText(context, version.to)),
      head.accountTerm,
    ),
    ...paragraph(
      head.currency(plan.currency.code),
      head.zone(plan.zone.name, plan.zone.iana),
      clocksChange(context) ? head.clocksChange : head.clocksStay,
    ),
  ];
}

/** Whether an offset of the zone ends within the version's term. */
export function clocksChange({ plan, version }: Context): boolean {
  const first = small(version.from.slice(0, 4));
  const last = version.to === null ? 2099 : small(version.to.slice(0, 4));
  const yearOf = (second: number): number => 1970 + Math.floor(second / 31_556_952);
  return plan.zone.transitions.some(([second]) => yearOf(second) >= first && yearOf(second) <= last);
}

export function bills(context: Context): readonly Block[] {
  const { version, phrases } = context;
  const { head, words } = phrases;
  const early = version.charges.filter(isDueAtStart).map(charge => words.quoted(charge.title));
  const { roundLines, roundTotal } = version;
  return [
    heading(2, head.billsTitle),
    ...paragraph(
      head.billed(words.each(version.billed)),
      periodRule(context, version.billed),
      head.periodHolds,
    ),
    ...paragraph(
      early.length === 0 ? head.noOpening : head.opening(words.and(early)),
      early.length === 0 ? null : head.last,
      version.payableWithin === null
        ? head.notPayable
        : head.payable(durationOf(context, version.payableWithin)),
    ),
    ...paragraph(
      roundLines === null
        ? head.roundLinesNever
        : head.roundLines(words.rounded(roundLines.mode, money(context, roundLines.step))),
      head.roundTotal(words.rounded(roundTotal.mode, money(context, roundTotal.step))),
    ),
    heading(3, head.orderTitle),
    ...paragraph(head.orderRule),
    ...list(orderOf(context), true),
    ...paragraph(absent(context)),
  ];
}

function isDueAtStart(charge: PlanVersion["charges"][number]): boolean {
  const parts = charge.phases.flatMap(phase => phase.rows).flatMap(row => row.price);
  return charge.timing === "advance" || parts.some(part => part.kind === "once" && part.due === "start");
}

/** "30 days", as the plan keeps it. */
function durationOf(context: Context, text: string): string {
  const match = /^([0-9]+) (minute|hour|day|week|month|year)s?$/.exec(text);
  if (match === null) return text;
  const unit = match[2] as "minute" | "hour" | "day" | "week" | "month" | "year";
  return wordsOf(context).duration({ count: small(match[1] ?? ""), unit });
}

function periodRule(context: Context, rule: PeriodRule): string {
  const { head } = context.phrases;
  switch (rule.kind) {
    case "week":
      return head.billedCalendar(head.begins.week);
    case "month":
    case "quarter":
    case "year":
      return head.billedCalendar(head.begins[rule.kind](rule.fromDay));
    case "hour":
    case "day":
      return "";
    case "months":
      return endOfMonth(context, rule.count);
    case "contract month":
      return endOfMonth(context, 1);
    case "contract quarter":
      return endOfMonth(context, 3);
    case "contract year":
      return endOfMonth(context, 12);
  }
}

/** What becomes of an account that starts on a 31st, or on 29 February where years are counted. */
export function endOfMonth(context: Context, months: number): string {
  return context.phrases.head.billedContractMonths(endOfMonthExample(context, months));
}

export function endOfMonthExample(context: Context, months: number): string {
  const start = months % 12 === 0 ? { year: 2028, month: 2, day: 29 } : { year: 2026, month: 8, day: 31 };
  const days = Array.from({ length: 48 }, (_, i) => addMonthsClamped(start, (i + 1) * months));
  const cut = days.findIndex(day => day.day < start.day);
  const whole = days.slice(cut).find(day => day.day === start.day) ?? start;
  const text = (day: CivilDate): string => dateText(context, formatCivilDate(day));
  return context.phrases.head.endOfMonth(text(start), text(days[cut] ?? start), text(whole));
}

function orderOf(context: Context): readonly string[] {
  const { version, phrases } = context;
  const { order } = phrases.head;
  const titles = (of: readonly { readonly title: string }[]): string =>
    of.map(one => phrases.words.quoted(one.title)).join(", ");
  const step = (
    of: readonly { readonly title: string }[],
    say: (titles: string) => string,
  ): readonly string[] => (of.length === 0 ? [] : [say(titles(of))]);
  const { discounts, limits, credits, taxes } = version;
  return [
    order.lines,
    ...step(
      discounts.filter(one => !one.afterMinimums),
      order.discounts,
    ),
    ...step(limits, order.limits),
    ...step(
      discounts.filter(one => one.afterMinimums),
      order.laterDiscounts,
    ),
    ...step(
      credits.filter(one => one.tax === "before"),
      order.credits,
    ),
    ...step(taxes, order.taxes),
    ...step(
      credits.filter(one => one.tax === "after"),
      order.laterCredits,
    ),
    order.total,
    order.forward,
  ];
}

function absent({ version, phrases }: Context): string | null {
  const { head, words } = phrases;
  const none = (["discounts", "limits", "credits", "taxes"] as const).filter(
    kind => version[kind].length === 0,
  );
  return none.length === 0 ? null : head.absent(words.and(none.map(kind => head.absentKinds[kind])));
}

export function agreedValues(context: Context): readonly Block[] {
  const { version, phrases } = context;
  const { head, words } = phrases;
  if (version.parameters.length === 0) return [];
  const items = version.parameters.map(parameter => {
    const worths = parameter.values.map(({ from, value }) => {
      const worth = parameterValue(context, parameter, value);
      if (from !== null) return head.valueFrom(worth, dateText(context, from));
      return parameter.values.length === 1 ? worth : head.valueFirst(worth);
    });
    const text = head.value(parameter.title ?? parameter.name, parameter.name, worths.join(", "));
    const value = (one: string): string => parameterValue(context, parameter, one);
    if (parameter.bounds === null) return `${text} ${head.fixedValue}`;
    if (parameter.bounds.kind === "one of")
      return `${text} ${head.oneOf(words.or(parameter.bounds.values.map(value)))}`;
    return `${text} ${head.bounds(value(parameter.bounds.least), value(parameter.bounds.most))}`;
  });
  return [heading(2, head.valuesTitle), ...paragraph(head.valuesRule), ...list(items)];
}
