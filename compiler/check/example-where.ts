/** `where model is "large"` in an example, as values of the dimensions of a meter or charge. */
import type { Choice } from "../syntax/tree.ts";
import { checkChoice, type Dimensioned } from "./choices.ts";
import type { Scope } from "./scope.ts";
import type { TypedMeter, TypedWhere } from "./typed.ts";

/** `single`: usage falls in one combination, so each dimension has one value. */
export function checkWhere(
  scope: Scope,
  choices: readonly Choice[],
  owner: Dimensioned,
  single: boolean,
): TypedWhere | null {
  const where: TypedWhere[number][] = [];
  for (const choice of choices) {
    const match = checkChoice(scope, choice, owner);
    if (match === null) return null;
    const twice = where.some(other => other.dimension === match.dimension);
    if (twice || (single && match.values.length !== 1)) {
      scope.report("TAR8008", choice.span, { dimension: match.dimension });
      return null;
    }
    where.push(match);
  }
  return where;
}

export function ofMeter(meter: TypedMeter): Dimensioned {
  return { words: `the meter ${meter.name}`, by: meter.by };
}
