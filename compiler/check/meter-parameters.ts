/** Parameters in meters: they may change between the periods that are measured, never inside one. */
import { partsOfMeter } from "./derived-meters.ts";
import { changesBetweenPeriods } from "./periods.ts";
import type { Scope } from "./scope.ts";
import type { TypedCondition, TypedExpression, TypedMeter, TypedOperand, TypedParameter } from "./typed.ts";

/** Half of a price period would be measured by another rule (`staysInPeriods` looks at billing periods). */
export function checkMeterParameters(scope: Scope): void {
  for (const charge of scope.charges.values()) {
    if (charge.source.kind !== "meter") continue;
    const used = parametersOf(charge.source.meter);
    for (const { period } of charge.phases) {
      const inside = used.find(({ values }) =>
        values.some(({ from }) => from !== null && !changesBetweenPeriods(from, period, scope.term)),
      );
      if (inside === undefined) continue;
      const params = { parameter: inside.name, period: `a period of the charge "${charge.name}"` };
      scope.report("TAR5014", charge.source.meter.span, params);
      return;
    }
  }
}

/** Of the meter and of all that it is made of. */
function parametersOf(meter: TypedMeter): readonly TypedParameter[] {
  const { source } = meter;
  const own = (): readonly TypedParameter[] => {
    switch (source.kind) {
      case "derived":
        return inExpression(source.value);
      case "choice":
        return source.of.flatMap(inExpression);
      default:
        return [
          ...(source.value === null ? [] : inExpression(source.value)),
          ...(source.where === null ? [] : inCondition(source.where)),
        ];
    }
  };
  return [...own(), ...partsOfMeter(meter).flatMap(parametersOf)];
}

function inExpression(value: TypedExpression): readonly TypedParameter[] {
  switch (value.kind) {
    case "parameter":
      return [value.parameter];
    case "add":
    case "subtract":
    case "multiply":
      return [...inExpression(value.left), ...inExpression(value.right)];
    case "counted":
      return [
        ...inExpression(value.of),
        ...value.steps.flatMap(step => (step.kind === "rounded" ? [] : inOperand(step.value))),
      ];
    default:
      return [];
  }
}

function inCondition(condition: TypedCondition): readonly TypedParameter[] {
  if (condition.kind === "compare") return inOperand(condition.value);
  return condition.kind === "one of" ? [] : condition.of.flatMap(inCondition);
}

function inOperand(operand: TypedOperand): readonly TypedParameter[] {
  return operand.kind === "parameter" ? [operand.parameter] : [];
}
