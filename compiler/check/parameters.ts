/** Parameters: defined terms with values of one kind, dated, within bounds. */
import { compare, parseNumber, toText } from "../../runtime/number/rational.ts";
import type { Span } from "../source/span.ts";
import type { ParameterDecl, ParameterValue } from "../syntax/tree.ts";
import { valueIn } from "./fit.ts";
import { constantAmount } from "./numbers.ts";
import { changesBetweenPeriods, dateText, isBefore } from "./periods.ts";
import type { Scope } from "./scope.ts";
import type { TypedParameter, TypedParameterValue } from "./typed.ts";
import type { Unit } from "./units.ts";

type Kind =
  | { readonly kind: "text" | "date"; readonly unit: null }
  | { readonly kind: "number"; readonly unit: Unit };

export function checkParameter(scope: Scope, decl: ParameterDecl): TypedParameter | null {
  const kind = kindOf(scope, decl.value);
  if (kind === null) return null;
  const first = valueOfKind(scope, decl.value, kind, decl.name.text);
  const bounds = checkBounds(scope, decl, kind);
  // One slip, one report: where the first value lacks its unit, no other one is of its kind.
  if (bounds === undefined) return null;
  const values: TypedParameterValue[] =
    first === null ? [] : [{ from: null, value: first, span: decl.value.span }];
  for (const change of decl.changes) {
    const from = dateText(change.from, scope.report);
    const value = valueOfKind(scope, change.value, kind, decl.name.text);
    if (from === null || value === null) return null;
    values.push({ from, value, span: change.span });
  }
  if (first === null || values.length !== decl.changes.length + 1) return null;
  const parameter: TypedParameter = {
    name: decl.name.text,
    title: decl.title?.value ?? null,
    kind: kind.kind,
    unit: kind.unit,
    values,
    bounds,
    span: decl.span,
  };
  return inOrder(scope, parameter) && withinBounds(scope, parameter) ? parameter : null;
}

/** Reads a value as one of the parameter's kind and unit; null after a report. */
export function parameterValue(
  scope: Scope,
  parameter: TypedParameter,
  value: ParameterValue,
): string | null {
  const kind = { kind: parameter.kind, unit: parameter.unit } as Kind;
  const text = valueOfKind(scope, value, kind, parameter.name);
  if (text === null) return null;
  return checkInBounds(scope, parameter, text, value.span) ? text : null;
}

function kindOf(scope: Scope, value: ParameterValue): Kind | null {
  if (value.kind === "text") return { kind: "text", unit: null };
  if (value.kind === "date") return { kind: "date", unit: null };
  const amount = constantAmount(scope, value, false);
  return amount === null ? null : { kind: "number", unit: amount.unit };
}

function valueOfKind(scope: Scope, value: ParameterValue, kind: Kind, name: string): string | null {
  const mixed = (): null => {
    const problem = `is ${kind.kind === "number" ? "a number" : `a ${kind.kind}`}, but this value is not`;
    scope.report("TAR4015", value.span, { name, problem });
    return null;
  };
  if (value.kind === "text") return kind.kind === "text" ? value.value : mixed();
  if (value.kind === "date") return kind.kind === "date" ? dateText(value, scope.report) : mixed();
  if (kind.kind !== "number") return mixed();
  const number = valueIn(scope, value, kind.unit, false, "This value");
  return number === null ? null : toText(number);
}

/** Undefined after a report. */
function checkBounds(scope: Scope, decl: ParameterDecl, kind: Kind): TypedParameter["bounds"] | undefined {
  const { bounds } = decl;
  if (bounds === null) return null;
  const name = decl.name.text;
  if (bounds.kind === "one-of") {
    if (kind.kind === "text") return { kind: "one of", values: bounds.values.map(text => text.value) };
    scope.report("TAR4015", bounds.span, { name, problem: "is no text, so it cannot be one of a list" });
    return undefined;
  }
  if (kind.kind === "text") {
    scope.report("TAR4015", bounds.span, { name, problem: "is a text, which lies between nothing" });
    return undefined;
  }
  const least = valueOfKind(scope, bounds.low, kind, name);
  const most = least === null ? null : valueOfKind(scope, bounds.high, kind, name);
  if (least === null || most === null) return undefined;
  if (isLess(kind.kind, most, least)) {
    scope.report("TAR4010", bounds.span, { least, most });
    return undefined;
  }
  return { kind: "between", least, most };
}

function inOrder(scope: Scope, parameter: TypedParameter): boolean {
  let last: string | null = null;
  for (const value of parameter.values) {
    if (value.from === null) continue;
    if (last !== null && !isBefore(last, value.from)) {
      scope.report("TAR4014", value.span, { name: parameter.name });
      return false;
    }
    last = value.from;
  }
  return true;
}

function withinBounds(scope: Scope, parameter: TypedParameter): boolean {
  return parameter.values.every(value => checkInBounds(scope, parameter, value.value, value.span));
}

function checkInBounds(scope: Scope, parameter: TypedParameter, value: string, span: Span): boolean {
  const { bounds } = parameter;
  if (bounds === null) return true;
  if (bounds.kind === "one of") {
    if (bounds.values.includes(value)) return true;
    scope.report("TAR4017", span, { value, name: parameter.name, values: listed(bounds.values) });
    return false;
  }
  if (!isLess(parameter.kind, value, bounds.least) && !isLess(parameter.kind, bounds.most, value))
    return true;
  const { singular, plural } = parameter.unit?.label ?? { singular: "", plural: "" };
  const words = (text: string): string => `${text} ${text === "1" ? singular : plural}`.trimEnd();
  const range = `${words(bounds.least)} to ${words(bounds.most)}`;
  scope.report("TAR4011", span, { value: words(value), bounds: range });
  return false;
}

function isLess(kind: TypedParameter["kind"], a: string, b: string): boolean {
  if (kind === "date") return isBefore(a, b);
  const first = parseNumber(a);
  const second = parseNumber(b);
  return first !== null && second !== null && compare(first, second) < 0;
}

export function listed(values: readonly string[]): string {
  const shown = values.slice(0, 8).map(value => `"${value}"`);
  return values.length > 8 ? `${shown.join(", ")}, …` : shown.join(", ");
}

/** False after a report: half of a billing period would be measured by another rule. */
export function staysInPeriods(scope: Scope, parameter: TypedParameter, span: Span): boolean {
  const { billed, term } = scope;
  const isFine = parameter.values.every(
    ({ from }) => from === null || changesBetweenPeriods(from, billed, term),
  );
  if (!isFine) scope.report("TAR5014", span, { parameter: parameter.name, period: "a billing period" });
  return isFine;
}
