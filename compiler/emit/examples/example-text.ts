/** Examples as text that a contract can take over: laid out as the formatter does it, each with a comment above it. */

import { textLiteral } from "../../../grammar/text-literal.ts";
import { parseNumber } from "../../../runtime/number/rational.ts";
import type { ExampleBill, ExampleStep, Expected, PlanExample } from "../../../runtime/plan/example.ts";
import type { Plan, PlanField, PlanVersion, UnitLabel } from "../../../runtime/plan/plan.ts";
import { quantityWords } from "../../../runtime/plan/quantity-words.ts";
import { addDays, addMonthsClamped, formatCivilDate, parseCivilDate } from "../../../runtime/time/civil.ts";
import { type Instant, NS_PER_SECOND, parseInstant } from "../../../runtime/time/instant.ts";
import { localDateOf, localTimeOf, offsetAt, type ZoneTable } from "../../../runtime/time/zone.ts";
import { formatSource } from "../../format/format.ts";
import { sourceFile } from "../../source/source-file.ts";

export interface CommentedExample {
  readonly example: PlanExample;
  /** Sentences; each begins a line. */
  readonly comments: readonly string[];
}

/** Null where one of them cannot be written, as a name of a unit that is no word. */
export function exampleText(
  plan: Plan,
  version: PlanVersion,
  { example, comments }: CommentedExample,
): string | null {
  const lines = example.steps.map(step => `  ${stepText(plan, version, step)}`);
  const head = comments.flatMap(comment => wrapped(comment, 100)).map(line => `# ${line}`);
  const text = [...head, `example ${textLiteral(example.title.replace(/["\\]/g, "'"))}`, ...lines, ""].join(
    "\n",
  );
  const { text: formatted } = formatSource(sourceFile("examples.tarif", `${STUB}\n${text}`));
  return formatted === null || !formatted.startsWith(STUB) ? null : formatted.slice(STUB.length + 1);
}

/** A head, so that examples are a text of the language. */
const STUB = 'tarif 1\ncontract x "x"\n  version 1\n';

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function stepText(plan: Plan, version: PlanVersion, step: ExampleStep): string {
  switch (step.kind) {
    case "bill":
      return `bill ${billText(step.of)}`;
    case "given": {
      const parameter = version.parameters.find(one => one.name === step.parameter);
      const value = parameterText(parameter?.kind ?? "number", step.value, parameter?.unit ?? null, plan);
      return `given ${step.parameter} is ${value}${step.from === null ? "" : ` from ${step.from}`}`;
    }
    case "ends":
      return `ends on ${step.on}`;
    case "usage": {
      const meter = version.meters.find(one => one.name === step.meter);
      const where = step.where.map(({ dimension, values }) => {
        const type = meter?.by.find(one => one.name === dimension)?.type ?? "text";
        return `${dimension} is ${type === "text" ? textLiteral(values[0] ?? "") : (values[0] ?? "")}`;
      });
      const suffix = where.length === 0 ? "" : ` where ${where.join(" and ")}`;
      return `usage ${step.meter} ${quantityText(step.quantity, meter?.unit ?? null, plan)}${suffix}`;
    }
    case "record":
      return recordText(plan, version, step);
    case "expect":
      return `expect ${expectedText(step.expected)} ${countOrValue(step, plan)}`;
  }
}

function billText(of: ExampleBill): string {
  if (of.kind === "start") return "at start";
  if (of.kind === "contract month") return `for contract month ${of.number}`;
  const from = parseCivilDate(of.from);
  const isMonth =
    from !== null && from.day === 1 && formatCivilDate(addDays(addMonthsClamped(from, 1), -1)) === of.to;
  return isMonth ? `for ${of.from.slice(0, 7)}` : `for ${of.from} to ${of.to}`;
}

function expectedText(expected: Expected): string {
  switch (expected.kind) {
    case "total":
    case "rejected":
    case "held":
      return expected.kind;
    case "credit":
      return `credit ${expected.name}${expected.left ? " left" : ""}`;
    default:
      return `${expected.kind} ${expected.name}`;
  }
}

function countOrValue(step: Extract<ExampleStep, { readonly kind: "expect" }>, plan: Plan): string {
  const { expected, value, unit } = step;
  if (expected.kind !== "rejected" && expected.kind !== "held") return quantityText(value, unit, plan);
  return `${value} event${value === "1" ? "" : "s"}`;
}

// Records

function recordText(
  plan: Plan,
  version: PlanVersion,
  step: Extract<ExampleStep, { readonly kind: "record" }>,
): string {
  const event = version.events.find(one => one.name === step.event);
  const fields = Object.entries(step.fields).map(([name, value]) => {
    const field = event?.fields.find(one => one.name === name);
    return `${name} ${fieldText(field, value, plan)}`;
  });
  const suffix = fields.length === 0 ? "" : ` with ${fields.join(", ")}`;
  return `record ${step.event} at ${localInstant(plan.zone, step.at)}${suffix}`;
}

function fieldText(field: PlanField | undefined, value: string, plan: Plan): string {
  if (field === undefined || field.type === "text" || field.type === "instant") return textLiteral(value);
  return field.type === "boolean" ? value : quantityText(value, field.unit, plan);
}

/** As clocks of the contract's zone show it, with their offset. */
function localInstant(zone: ZoneTable, text: string): string {
  const instant = parseInstant(text);
  if (instant === null) return text;
  const [date, time] = [localDateOf(zone, instant), localTimeOf(zone, instant)];
  const offset = offsetAt(zone, secondOf(instant));
  if (date === null || time === null || offset === null || offset % 60 !== 0) return text;
  return `${formatCivilDate(date)}T${clock(time)}${offsetText(offset)}`;
}

function secondOf(instant: Instant): number {
  const second = instant / NS_PER_SECOND - (instant % NS_PER_SECOND < 0n ? 1n : 0n);
  return Number.parseInt(String(second), 10);
}

function clock(nanoseconds: number): string {
  const seconds = Math.floor(nanoseconds / 1_000_000_000);
  const rest = nanoseconds % 1_000_000_000;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const whole = [hours, minutes, seconds % 60].map(two).join(":");
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(9, "0").replace(/0+$/, "")}`;
}

function offsetText(seconds: number): string {
  if (seconds === 0) return "Z";
  const minutes = Math.abs(seconds) / 60;
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

// Values

function parameterText(
  kind: "number" | "text" | "date",
  value: string,
  unit: UnitLabel | null,
  plan: Plan,
): string {
  if (kind === "text") return textLiteral(value);
  return kind === "date" ? value : quantityText(value, unit, plan);
}

function quantityText(value: string, unit: UnitLabel | null, { currency }: Plan): string {
  const exact = parseNumber(value);
  return exact === null ? value : quantityWords(exact, unit, currency);
}
