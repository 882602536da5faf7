/** Examples: names and plan texts in place of typed values. */
import { toText } from "../../runtime/number/rational.ts";
import type { ExampleStep, PlanExample } from "../../runtime/plan/example.ts";
import type { TypedExample, TypedStep } from "../check/typed.ts";
import type { PlaceOf } from "./lower-values.ts";

export function lowerExample(example: TypedExample, version: number, placeOf: PlaceOf): PlanExample {
  return {
    title: example.title,
    version,
    through: version,
    steps: example.steps.map(step => lowerStep(step, placeOf)),
    place: placeOf(example.span),
  };
}

function lowerStep(step: TypedStep, placeOf: PlaceOf): ExampleStep {
  const place = placeOf(step.span);
  switch (step.kind) {
    case "bill":
      return { kind: "bill", of: step.of, place };
    case "given":
      return { kind: "given", parameter: step.parameter.name, value: step.value, from: step.from, place };
    case "ends":
      return { kind: "ends", on: step.on, place };
    case "usage":
      return {
        kind: "usage",
        meter: step.meter.name,
        quantity: toText(step.quantity),
        where: step.where,
        place,
      };
    case "record":
      return {
        kind: "record",
        event: step.event.name,
        at: step.at,
        fields: Object.fromEntries(step.fields),
        place,
      };
    case "expect":
      return {
        kind: "expect",
        expected: step.expected,
        value: toText(step.value),
        unit: step.unit?.label ?? null,
        place,
      };
  }
}
