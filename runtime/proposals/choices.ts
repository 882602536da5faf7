/** Values of dimensions and parameters under which a row of a price applies. */
import { parameterAt } from "../billing/account.ts";
import { rowOf } from "../billing/price-rows.ts";
import { bug } from "../number/bug.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { PlanCharge, PlanDimension, PlanMeter, PlanVersion, PriceRow } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import type { Proposing } from "./proposing.ts";
import type { Values } from "./records.ts";

export interface Choice {
  readonly where: Values;
  /** Values that the account must have. */
  readonly given: readonly ExampleStep[];
}

const MOST_COMBINATIONS = 5000;

/** Null where none of the combinations that were tried is priced by the row. */
export function choiceOf(
  of: Proposing,
  charge: PlanCharge,
  rows: readonly PriceRow[],
  row: PriceRow,
): Choice | null {
  const dimensions = pricedDimensions(of.version, charge);
  const parameters = [...new Set(rows.flatMap(parametersOf))];
  const day = formatCivilDate(of.days.from);
  const text = (name: string): string => parameterAt(of.version, of.account, name, day);
  const index = rows.indexOf(row);
  for (const values of combinations(of.version, charge, dimensions, parameters)) {
    const stated = (name: string): string => values.given[name] ?? text(name);
    if (rowOf(rows, values.where, stated) === index) return asSteps(of, values, text);
  }
  return null;
}

interface Combination {
  readonly where: Values;
  readonly given: Values;
}

function asSteps(
  { version }: Proposing,
  { where, given }: Combination,
  text: (name: string) => string,
): Choice {
  const steps = Object.entries(given)
    .filter(([name, value]) => text(name) !== value)
    .map(
      ([parameter, value]): ExampleStep => ({
        kind: "given",
        parameter,
        value,
        from: null,
        place: version.place,
      }),
    );
  return { where, given: steps };
}

function combinations(
  version: PlanVersion,
  charge: PlanCharge,
  dimensions: readonly PlanDimension[],
  parameters: readonly string[],
): readonly Combination[] {
  let all: readonly Combination[] = [{ where: {}, given: {} }];
  for (const dimension of dimensions) {
    const values = valuesOf(version.charges, dimension);
    if (values.length * all.length > MOST_COMBINATIONS) return all;
    all = all.flatMap(one =>
      values.map(value => ({ ...one, where: { ...one.where, [dimension.name]: value } })),
    );
  }
  for (const name of parameters) {
    const values = parameterValues(version, charge, name);
    if (values.length * all.length > MOST_COMBINATIONS) return all;
    all = all.flatMap(one => values.map(value => ({ ...one, given: { ...one.given, [name]: value } })));
  }
  return all;
}

/** Those that any price of the same meter, or of what is derived from it, tells apart. */
function pricedDimensions(version: PlanVersion, { source }: PlanCharge): readonly PlanDimension[] {
  if (source.kind === "each") return source.dimensions;
  if (source.kind !== "meter") return [];
  const named = new Set(version.charges.flatMap(namedBy));
  const meter = version.meters.find(one => one.name === source.meter) ?? bug(`no meter ${source.meter}`);
  return meter.by.filter(({ name }) => named.has(name));
}

/** A value of every dimension of a meter that some price tells apart. */
export function anyChoice(version: PlanVersion, meter: PlanMeter): Values {
  const named = new Set(version.charges.flatMap(namedBy));
  const dimensions = meter.by.filter(({ name }) => named.has(name));
  return Object.fromEntries(
    dimensions.map(dimension => [dimension.name, valuesOf(version.charges, dimension)[0] ?? ""]),
  );
}

export function namedBy({ source, phases }: PlanCharge): readonly string[] {
  const separately = source.kind === "meter" ? source.separately : [];
  const chosen = phases
    .flatMap(phase => phase.rows)
    .flatMap(({ match }) =>
      typeof match === "string"
        ? []
        : match.flatMap(one => (one.kind === "dimension" ? [one.dimension] : [])),
    );
  return [...separately, ...chosen];
}

function parametersOf({ match }: PriceRow): readonly string[] {
  if (typeof match === "string") return [];
  return match.flatMap(one => (one.kind === "parameter" ? [one.parameter] : []));
}

/** An open list has the values that rows name, and one that none does. */
export function valuesOf(
  charges: readonly PlanCharge[],
  { name, type, values }: PlanDimension,
): readonly string[] {
  if (values !== null) return values;
  if (type === "boolean") return ["true", "false"];
  const chosen = charges.flatMap(one =>
    one.phases
      .flatMap(phase => phase.rows)
      .flatMap(({ match }) =>
        typeof match === "string"
          ? []
          : match.flatMap(each => (each.kind === "dimension" && each.dimension === name ? each.values : [])),
      ),
  );
  const other = type === "number" ? "999999" : "other";
  return [...new Set([...chosen, other])];
}

function parameterValues(version: PlanVersion, charge: PlanCharge, name: string): readonly string[] {
  const parameter = version.parameters.find(one => one.name === name);
  if (parameter?.bounds?.kind === "one of") return parameter.bounds.values;
  const chosen = charge.phases
    .flatMap(phase => phase.rows)
    .flatMap(({ match }) =>
      typeof match === "string"
        ? []
        : match.flatMap(each => (each.kind === "parameter" && each.parameter === name ? each.values : [])),
    );
  return [...new Set([...chosen, "other"])];
}
