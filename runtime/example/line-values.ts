/** Whether a line holds only the values that an expectation asks for, only others, or both. */
import { type Account, parameterAt } from "../billing/account.ts";
import type { Bill, BillLine } from "../billing/bill.ts";
import { rowOf } from "../billing/price-rows.ts";
import { bug } from "../number/bug.ts";
import type { FieldValue, Plan, PlanDimension, PriceRow } from "../plan/plan.ts";

export type Held = "only these" | "other values too" | "none of these";

export interface AskedValues {
  readonly dimension: string;
  readonly values: readonly FieldValue[];
}

/** Judged by what was read; a line without a reading, such as one of a fee alone, by the values of its row. */
export function holds(
  plan: Plan,
  account: Account,
  bill: Bill,
  line: BillLine,
  asked: readonly AskedValues[],
): Held {
  const version =
    plan.versions.find(one => one.version === line.version) ?? bug(`no version ${line.version}`);
  const charge = version.charges.find(one => one.name === line.charge) ?? bug(`no charge ${line.charge}`);
  const text = (name: string): string => parameterAt(version, account, name, line.service.from);
  const rows = charge.phases.find(phase => phase.rows.some(row => row.label === line.row))?.rows ?? [];
  const row = rows.find(one => one.label === line.row);
  const { source } = charge;
  if (row === undefined || (source.kind !== "meter" && source.kind !== "each")) return "other values too";
  const rest = asked.filter(({ dimension }) => !Object.hasOwn(line.where, dimension));
  if (
    !matchesAll(
      asked.filter(one => !rest.includes(one)),
      line.where,
    )
  )
    return "none of these";
  if (rest.length === 0) return "only these";
  const read = bill.meters.filter(
    ({ meter, where }) =>
      source.kind === "meter" &&
      meter === source.meter &&
      isSeparate(line, where) &&
      rows[rowOf(rows, where, text)] === row,
  );
  const inside = read.filter(({ where }) => matchesAll(rest, where)).length;
  if (read.length > 0) return heldOf(inside, read.length);
  const dimensions =
    source.kind === "each"
      ? source.dimensions
      : (version.meters.find(meter => meter.name === source.meter)?.by ?? []);
  const all = combinations(
    rows,
    asked,
    dimensions.filter(one => isNamed(rows, asked, one.name)),
  );
  if (all === null) return heldByRow(row, rest);
  const own = all.filter(where => isSeparate(line, where) && rows[rowOf(rows, where, text)] === row);
  return heldOf(own.filter(where => matchesAll(rest, where)).length, own.length);
}

function heldOf(inside: number, all: number): Held {
  if (inside === 0) return "none of these";
  return inside === all ? "only these" : "other values too";
}

/** Whether a row chooses by the dimension, or the expectation asks for it. */
function isNamed(rows: readonly PriceRow[], asked: readonly AskedValues[], name: string): boolean {
  const isChosen = rows.some(
    ({ match }) =>
      typeof match !== "string" && match.some(one => one.kind === "dimension" && one.dimension === name),
  );
  return isChosen || asked.some(({ dimension }) => dimension === name);
}

/** Every combination of values; an open list has those that are named, and one more. Null where they are too many. */
function combinations(
  rows: readonly PriceRow[],
  asked: readonly AskedValues[],
  dimensions: readonly PlanDimension[],
): readonly Where[] | null {
  let all: readonly Where[] = [{}];
  for (const { name, values, type } of dimensions) {
    const known = values ?? (type === "boolean" ? ["true", "false"] : openValues(rows, asked, name));
    if (known.length * all.length > 10_000) return null;
    all = all.flatMap(where => known.map(value => ({ ...where, [name]: value })));
  }
  return all;
}

function openValues(
  rows: readonly PriceRow[],
  asked: readonly AskedValues[],
  name: string,
): readonly string[] {
  const chosen = rows.flatMap(({ match }) =>
    typeof match === "string"
      ? []
      : match.flatMap(one => (one.kind === "dimension" && one.dimension === name ? one.values : [])),
  );
  const wanted = asked.flatMap(({ dimension, values }) => (dimension === name ? values : []));
  const named = new Set([...chosen, ...wanted]);
  const longest = Math.max(0, ...[...named].map(value => value.length));
  return [...named, "?".repeat(longest + 1)];
}

type Where = Readonly<Record<string, string>>;

export function matchesAll(asked: readonly AskedValues[], where: Where): boolean {
  return asked.every(
    ({ dimension, values }) => Object.hasOwn(where, dimension) && values.includes(where[dimension] ?? ""),
  );
}

function isSeparate({ where: separate }: BillLine, where: Where): boolean {
  return Object.entries(separate).every(([name, value]) => where[name] === value);
}

function heldByRow({ match }: PriceRow, asked: readonly AskedValues[]): Held {
  if (typeof match === "string") return "other values too";
  const sides = asked.map(({ dimension, values }): Held => {
    const own = match.find(one => one.kind === "dimension" && one.dimension === dimension)?.values ?? [];
    const common = own.filter(value => values.includes(value)).length;
    if (own.length > 0 && common === 0) return "none of these";
    return own.length > 0 && common === own.length ? "only these" : "other values too";
  });
  if (sides.includes("none of these")) return "none of these";
  return sides.includes("other values too") ? "other values too" : "only these";
}
