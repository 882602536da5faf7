/** Whether a line holds only the values that an expectation asks for, only others, or both. */
import type { Bill, BillLine } from "../billing/bill.ts";
import { bug } from "../number/bug.ts";
import type { FieldValue, Plan, PriceRow } from "../plan/plan.ts";

export type Held = "only these" | "other values too" | "none of these";

export interface AskedValues {
  readonly dimension: string;
  readonly values: readonly FieldValue[];
}

/** Judged by what was read; a line without a reading, such as one of a fee alone, by the values of its row. */
export function holds(plan: Plan, bill: Bill, line: BillLine, asked: readonly AskedValues[]): Held {
  const version = plan.versions.find(one => one.version === line.version) ?? plan.versions[0];
  const charge = version?.charges.find(one => one.name === line.charge) ?? bug(`no charge ${line.charge}`);
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
      isOfRow(rows, row, where),
  );
  const inside = read.filter(({ where }) => matchesAll(rest, where)).length;
  if (read.length === 0) return heldByRow(row, rest);
  if (inside === read.length) return "only these";
  return inside === 0 ? "none of these" : "other values too";
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

/** By its dimensions; which of the rows of a text parameter holds is known by the line itself. */
function isOfRow(rows: readonly PriceRow[], row: PriceRow, where: Where): boolean {
  if (row.match === "always") return true;
  if (row.match !== "otherwise") return meetsDimensions(row, where);
  return !rows.some(other => typeof other.match !== "string" && meetsDimensions(other, where));
}

function meetsDimensions({ match }: PriceRow, where: Where): boolean {
  if (typeof match === "string") return false;
  return match.every(one => one.kind === "parameter" || matchesAll([one], where));
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
