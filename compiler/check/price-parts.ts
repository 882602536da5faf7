/** Parts of prices, against the source that they price. */
import type { DateRef } from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { Span } from "../source/span.ts";
import type { Per, PricePart } from "../syntax/tree.ts";
import { checkDateRef } from "./dates.ts";
import { isPercent, moneyOperand, percentOperand, unitInWords } from "./fit.ts";
import { operand, parameterOperand, perSize, spanOf, unitOf } from "./numbers.ts";
import { isBefore, periodRule } from "./periods.ts";
import type { Priced } from "./priced.ts";
import { type Scope, wordsAt } from "./scope.ts";
import type { TypedOperand, TypedPart } from "./typed.ts";
import { isMoney, sameDimension } from "./units.ts";

export function checkPart(scope: Scope, part: PricePart, priced: Priced): TypedPart | null {
  const typed = typedPart(scope, part, priced);
  return typed === null || !eventOwes(scope, typed, priced) ? null : typed;
}

/** A single event has no period, and without `of` no quantity either. */
function eventOwes(scope: Scope, part: TypedPart, priced: Priced): boolean {
  if (priced.source.kind !== "each") return true;
  const what = part.kind === "schedule" ? null : UNFIT_FOR_EVENTS[part.kind](part);
  if (what === null) return true;
  scope.report("TAR6032", part.span, { what });
  return false;
}

type UnfitWords = (part: TypedPart) => string | null;
const hasPeriod: UnfitWords = part =>
  "period" in part && part.period !== null ? "A price that names a period" : null;
const UNFIT_FOR_EVENTS: Readonly<Record<Exclude<TypedPart["kind"], "schedule">, UnfitWords>> = {
  rate: hasPeriod,
  percent: hasPeriod,
  flat: () => null,
  fee: () => "A fee each period",
  once: () => "A fee that is due once",
};

function typedPart(scope: Scope, part: PricePart, priced: Priced): TypedPart | null {
  if (part.kind === "percent-part") {
    const rate = percentOperand(scope, operand(scope, part.percent));
    const period = part.period === null ? null : periodRule(part.period, scope.billed, scope.report);
    return rate === null ? null : percentPart(scope, rate, period, priced, part.span);
  }
  const amount =
    part.amount.kind === "money" ? operand(scope, part.amount) : parameterOperand(scope, part.amount);
  if (amount === null) return null;
  const { tail } = part;
  if (isPercent(unitOf(amount))) {
    if (tail === null) return percentPart(scope, amount, null, priced, part.span);
    if (tail.kind === "each") {
      return percentPart(
        scope,
        amount,
        periodRule(tail.period, scope.billed, scope.report),
        priced,
        part.span,
      );
    }
  }
  if (tail === null || !isMoney(unitOf(amount).dimension)) {
    const name = amount.kind === "parameter" ? amount.parameter.name : "this amount";
    scope.report("TAR6024", part.span, { name });
    return null;
  }
  const money = moneyOperand(scope, amount);
  if (money === null) return null;
  switch (tail.kind) {
    case "per-unit": {
      const period = tail.period === null ? null : periodRule(tail.period, scope.billed, scope.report);
      return ratePart(scope, money, tail.per, period, priced, part.span);
    }
    case "flat":
      if (priced.source.kind === "none") {
        scope.report("TAR6008", part.span, { what: "A flat price" });
        return null;
      }
      return { kind: "flat", amount: money, span: part.span };
    case "each": {
      const period = periodRule(tail.period, scope.billed, scope.report);
      if (!feeDecimals(scope, money)) return null;
      return period === null ? null : { kind: "fee", amount: money, period, span: part.span };
    }
    case "once":
      return oncePart(scope, money, tail.due, part.span);
  }
}

function percentPart(
  scope: Scope,
  rate: TypedOperand,
  period: PeriodRule | null,
  priced: Priced,
  span: Span,
): TypedPart | null {
  if (priced.unit !== null && isMoney(priced.unit.dimension)) return { kind: "percent", rate, period, span };
  if (priced.unit === null) noQuantity(scope, priced, "A percentage", span);
  else scope.report("TAR6007", span, { source: `${priced.name} (in ${unitInWords(priced.unit)})` });
  return null;
}

function ratePart(
  scope: Scope,
  amount: TypedOperand,
  per: Per,
  period: PeriodRule | null,
  priced: Priced,
  span: Span,
): TypedPart | null {
  const size = perSize(scope, per);
  if (size === null) return null;
  if (priced.unit === null) return noQuantity(scope, priced, "A price per unit", span);
  if (!sameDimension(size.unit.dimension, priced.unit.dimension)) {
    const source = `${priced.name} (in ${unitInWords(priced.unit)})`;
    scope.report("TAR6006", per.span, { price: per.unit.text, source });
    return null;
  }
  return {
    kind: "rate",
    amount,
    per: size,
    started: per.started,
    perLabel: perLabel(scope, per),
    period,
    span,
  };
}

/** Without a source there is nothing to price; an event alone, without `of`, is only counted. */
export function noQuantity(scope: Scope, priced: Priced, what: string, span: Span): null {
  if (priced.source.kind === "each") scope.report("TAR6032", span, { what: `${what}, without of,` });
  else scope.report("TAR6008", span, { what });
  return null;
}

/** "million tokens", "started 100 MB": the words after `per`. */
export function perLabel(scope: Scope, per: Per): string {
  return wordsAt(scope.files, per.span).replace(/^per (?:started )?/, "");
}

/** A fee is paid as such, so it cannot be finer than its currency. */
function feeDecimals(scope: Scope, amount: TypedOperand): boolean {
  if (amount.kind === "parameter" || scope.currency === null) return true;
  const scale = 10n ** BigInt(scope.currency.decimals);
  const { value } = amount.amount;
  if ((value.n * scale) % value.d === 0n) return true;
  const params = { currency: scope.currency.code, decimals: String(scope.currency.decimals) };
  scope.report("TAR4005", spanOf(amount), params);
  return false;
}

type OnceTail = Extract<
  NonNullable<Extract<PricePart, { readonly kind: "amount-part" }>["tail"]>,
  { kind: "once" }
>;

function oncePart(scope: Scope, amount: TypedOperand, due: OnceTail["due"], span: Span): TypedPart | null {
  if (!feeDecimals(scope, amount)) return null;
  if (due === "start" || due === "end") return { kind: "once", amount, due, span };
  const on = onceDate(scope, due);
  return on === null ? null : { kind: "once", amount, due: { on }, span };
}

function onceDate(scope: Scope, due: Exclude<OnceTail["due"], string>): DateRef | null {
  const date = checkDateRef(scope, due);
  if (date === null || scope.term === null) return date?.ref ?? null;
  const { from, to } = scope.term;
  const outside = [date.earliest, date.latest].find(
    day => isBefore(day, from) || (to !== null && isBefore(to, day)),
  );
  if (outside === undefined) return date.ref;
  scope.report("TAR6028", due.span, { date: outside, from, to: to ?? "further notice" });
  return null;
}
