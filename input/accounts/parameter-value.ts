/** A parameter's value as a register writes it ("40", "40 seats", "CHF 45.00"), as the plan holds it. */
import type { PlanParameter, UnitLabel } from "../../index.ts";
import { isDay } from "../day.ts";

/** Digits with groups of three after ' or _, as the language writes numbers; bounded in length. */
const NUMBER = /^(-?)((?:[0-9]{1,3}(?:['’_][0-9]{3})+|[0-9]{1,20}))(\.[0-9]{1,18})?$/;

export type ReadValue = { readonly value: string } | { readonly expected: string };

export function parameterValue(parameter: PlanParameter, text: string): ReadValue {
  if (parameter.kind === "text") return { value: text };
  if (parameter.kind === "date")
    return isDay(text) ? { value: text } : { expected: "a day such as 2026-01-31" };
  const number = numberOf(withoutUnit(text, parameter.unit));
  return number === null ? { expected: expectedNumber(parameter.unit) } : { value: number };
}

/** The number without the unit that it may carry; the text itself where its unit is another one. */
function withoutUnit(text: string, unit: UnitLabel | null): string {
  if (unit === null || unit.plural === "") return text;
  if (unit.money) return text.startsWith(`${unit.singular} `) ? text.slice(unit.singular.length + 1) : text;
  if (unit.plural === "percent" && text.endsWith("%")) return text.slice(0, -1);
  const label = [unit.plural, unit.singular].find(word => text.endsWith(` ${word}`));
  return label === undefined ? text : text.slice(0, -label.length - 1);
}

/** Plain decimal text without needless zeros, null where it is no number. */
function numberOf(text: string): string | null {
  const parts = NUMBER.exec(text);
  if (parts === null) return null;
  const whole = (parts[2] ?? "").replace(/['’_]/g, "").replace(/^0+(?=[0-9])/, "");
  if (whole.length > 20) return null;
  const fraction = (parts[3] ?? "").replace(/\.?0+$/, "");
  const digits = `${whole}${fraction}`;
  return digits === "0" ? "0" : `${parts[1]}${digits}`;
}

function expectedNumber(unit: UnitLabel | null): string {
  if (unit === null || unit.plural === "") return "a number, such as 40";
  if (unit.plural === "percent") return 'a percentage, such as "8.1%"';
  return unit.money ? `a number, or "${unit.singular} 40.00"` : `a number, or "40 ${unit.plural}"`;
}
