/** What every section reads: the version, the words of the language, and how things of the plan are called in them. */
import { bug } from "../../../runtime/number/bug.ts";
import { formatQuantity } from "../../../runtime/number/display.ts";
import { multiply, toText } from "../../../runtime/number/rational.ts";
import type {
  DateRef,
  DateText,
  FieldValue,
  Num,
  Operand,
  Plan,
  PlanCharge,
  PlanEvent,
  PlanMeter,
  PlanParameter,
  PlanVersion,
  UnitLabel,
} from "../../../runtime/plan/plan.ts";
import type { StatedClauses } from "../../resolve/stated.ts";
import { exactly, moneyText, percentText, quantityText, writtenQuantity } from "./figures.ts";
import type { Phrases, Words } from "./phrases/phrases.ts";

export interface Context {
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly phrases: Phrases;
  /** What the version's own text says of what would also hold unsaid. */
  readonly stated: StatedClauses;
}

export function wordsOf(context: Context): Words {
  return context.phrases.words;
}

export function money(context: Context, amount: Num): string {
  return moneyText(context.plan.currency, amount);
}

export function quantity(context: Context, amount: Num, unit: UnitLabel | null): string {
  return quantityText(wordsOf(context), context.plan.currency, amount, unit);
}

/** An operand: money, a percentage or a quantity. `written` is the contract's own text of it, if there is one. */
export function operandText(
  context: Context,
  operand: Operand,
  unit: UnitLabel | "money" | "percent" | null,
  written: string | null = null,
): string {
  if (operand.kind === "parameter") return termText(context, operand.name);
  if (unit === "money") return money(context, operand.value);
  if (unit === "percent") return percentText(wordsOf(context), operand.value);
  const own = written === null ? null : writtenQuantity(wordsOf(context), context.plan.currency, written);
  return own ?? quantity(context, operand.value, unit);
}

/** "the agreed value “Seats” (25 seats)"; one with dated values is told without them. */
export function termText(context: Context, name: string): string {
  const parameter = parameterOf(context, name);
  const [only, ...later] = parameter.values;
  const worth =
    only === undefined || later.length > 0 ? null : parameterValue(context, parameter, only.value);
  return wordsOf(context).term(parameter.title ?? parameter.name, worth);
}

export function parameterValue(context: Context, parameter: PlanParameter, value: string): string {
  switch (parameter.kind) {
    case "number":
      return quantity(context, value, parameter.unit);
    case "text":
      return wordsOf(context).quoted(value);
    case "date":
      return dateText(context, value);
  }
}

export function parameterOf({ version }: Context, name: string): PlanParameter {
  return version.parameters.find(one => one.name === name) ?? bug(`no parameter ${name}`);
}

export function meterOf({ version }: Context, name: string): PlanMeter {
  return version.meters.find(one => one.name === name) ?? bug(`no meter ${name}`);
}

export function meterName(context: Context, name: string): string {
  const meter = meterOf(context, name);
  return wordsOf(context).quoted(meter.title ?? meter.name);
}

export function eventOf({ version }: Context, name: string): PlanEvent {
  return version.events.find(one => one.name === name) ?? bug(`no event ${name}`);
}

export function eventName(context: Context, name: string): string {
  const event = eventOf(context, name);
  return wordsOf(context).quoted(event.title ?? event.name);
}

export function chargeOf({ version }: Context, name: string): PlanCharge {
  return version.charges.find(one => one.name === name) ?? bug(`no charge ${name}`);
}

/** The charges by their titles; all of them as what the language calls all. */
export function chargesText(context: Context, names: readonly string[]): string {
  const { version, phrases } = context;
  if (version.charges.length > 1 && version.charges.every(charge => names.includes(charge.name)))
    return phrases.adjustments.allCharges;
  return phrases.words.and(chargeTitles(context, names));
}

export function chargeTitles(context: Context, names: readonly string[]): readonly string[] {
  return names.map(name => wordsOf(context).quoted(chargeOf(context, name).title));
}

export function dateText(context: Context, date: DateText): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return wordsOf(context).date(year, small(month), small(day));
}

export function dateRefText(context: Context, ref: DateRef): string {
  return ref.kind === "date" ? dateText(context, ref.date) : termText(context, ref.name);
}

/** A date-time of a contract: "2026-04-02T09:00:00-04:00". */
export function instantText(context: Context, instant: string): string {
  const match = /^([0-9-]{10})T([0-9:.]+)(Z|[+-][0-9:]+)$/.exec(instant);
  if (match === null) return instant;
  const [, date = "", time = "", offset = ""] = match;
  return wordsOf(context).instant(dateText(context, date), time.replace(/:00$/, ""), offset);
}

export function small(digits: string): number {
  return Number.parseInt(digits, 10);
}

/** A value of a dimension or field: texts in quotes, numbers and truths as they are. */
export function valueText(context: Context, type: string, value: FieldValue, unit: UnitLabel | null): string {
  const words = wordsOf(context);
  switch (type) {
    case "boolean":
      return words.truth(value === "true");
    case "number":
    case "integer":
    case "decimal":
      return quantity(context, value, unit);
    default:
      return words.quoted(value);
  }
}

/** A number times a factor that is not 1. */
export function timesFactor(factor: Num, name: string): string {
  return factor === "1" ? name : `${formatQuantity(factor)} × ${name}`;
}

export function product(a: Num, b: Num): Num {
  return toText(multiply(exactly(a), exactly(b)));
}
