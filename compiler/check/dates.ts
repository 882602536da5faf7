/** Days that a contract names: a date, or a parameter that is one. */
import type { DateRef } from "../../runtime/plan/plan.ts";
import type { DateRef as DateNode } from "../syntax/tree.ts";
import { dateText } from "./periods.ts";
import { lookUp, type Scope } from "./scope.ts";

export interface TypedDate {
  readonly ref: DateRef;
  /** The days that it can be: the register may set a parameter within its bounds. */
  readonly earliest: string;
  readonly latest: string;
  /** The day that the contract states, for an account that sets none. */
  readonly stated: string;
}

/** Null after a report. */
export function checkDateRef(scope: Scope, node: DateNode): TypedDate | null {
  if (node.kind === "date") {
    const date = dateText(node, scope.report);
    return date === null ? null : { ref: { kind: "date", date }, earliest: date, latest: date, stated: date };
  }
  const parameter = lookUp(scope, node.name, "parameter", scope.declared.parameters, scope.parameters);
  if (parameter === null) return null;
  if (parameter.kind !== "date") {
    scope.report("TAR4009", node.span, { found: `the parameter ${parameter.name}`, wanted: "a date" });
    return null;
  }
  const [first, second] = parameter.values;
  if (second !== undefined || first === undefined) {
    scope.report("TAR6043", node.span, { parameter: parameter.name });
    return null;
  }
  const { bounds } = parameter;
  const range = bounds?.kind === "between" ? bounds : { least: first.value, most: first.value };
  const ref: DateRef = { kind: "parameter", name: parameter.name };
  return { ref, earliest: range.least, latest: range.most, stated: first.value };
}
