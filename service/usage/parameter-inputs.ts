/** Defined terms, as far as an account may have its own value for them. */
import { parameterAt } from "../../runtime/billing/account.ts";
import { exactOf } from "../../runtime/billing/draft.ts";
import { max, min, sign, toText } from "../../runtime/number/rational.ts";
import type { PlanParameter, PlanVersion } from "../../runtime/plan/plan.ts";
import type { Proposing } from "../../runtime/proposals/proposing.ts";
import { fineStep } from "../../runtime/proposals/quantities.ts";
import { formatCivilDate } from "../../runtime/time/civil.ts";
import { scaleOf } from "./scales.ts";
import type { ParameterInput } from "./types.ts";

export function parameterInputs(of: Proposing): readonly ParameterInput[] {
  return of.version.parameters.map(parameter => inputOf(of, parameter));
}

function inputOf(of: Proposing, parameter: PlanParameter): ParameterInput {
  const { name, title, kind, unit, bounds } = parameter;
  const preset = parameterAt(of.version, of.account, name, formatCivilDate(of.days.from));
  return {
    name,
    label: title ?? name,
    kind,
    unit,
    preset,
    bounds: bounds?.kind === "between" ? { least: bounds.least, most: bounds.most } : null,
    scale: kind === "number" ? numberScale(parameter, preset) : null,
    choices:
      bounds?.kind === "one of" ? bounds.values : kind === "text" ? namedTexts(of.version, name, preset) : [],
    isClosed: bounds?.kind === "one of",
  };
}

function numberScale({ unit, bounds }: PlanParameter, preset: string): ParameterInput["scale"] {
  const value = exactOf(preset);
  const isRate = unit?.singular === "%" || unit?.money === true;
  const decimals = [preset, ...(bounds?.kind === "between" ? [bounds.least, bounds.most] : [])];
  const finest = Math.max(0, ...decimals.map(text => text.split(".")[1]?.length ?? 0));
  const step = exactOf(finest === 0 ? "1" : `0.${"0".repeat(finest - 1)}1`);
  const fine = isRate ? min(step, fineStep({ singular: "", plural: "", money: true })) : step;
  const scale = scaleOf(unit, fine, [{ marks: [], sizes: [] }], sign(value) > 0 ? value : null);
  if (bounds?.kind !== "between") {
    const most = toText(max(exactOf(scale.most), value));
    return { ...scale, most, preset };
  }
  return { ...scale, least: bounds.least, most: bounds.most, preset };
}

/** An open text has the values that rows name, and its own. */
function namedTexts({ charges }: PlanVersion, name: string, preset: string): readonly string[] {
  const named = charges
    .flatMap(({ phases }) => phases)
    .flatMap(({ rows }) => rows)
    .flatMap(({ match }) => (typeof match === "string" ? [] : match))
    .flatMap(one => (one.kind === "parameter" && one.parameter === name ? one.values : []));
  return [...new Set([preset, ...named])];
}
