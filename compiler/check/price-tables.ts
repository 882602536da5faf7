/** Price tables: one number for each combination of keys, in the text or in a file beside it. */
import type { Literal, PriceTable, TableRow } from "../syntax/tree.ts";
import type { ChosenBy } from "./choices.ts";
import { unitInWords } from "./fit.ts";
import { isContractCurrency, numberValue, perSize } from "./numbers.ts";
import { periodRule } from "./periods.ts";
import { perLabel } from "./price-parts.ts";
import { dimensionNamed, hasDimensions, type Priced } from "./priced.ts";
import type { Scope } from "./scope.ts";
import { tableFileRows } from "./table-files.ts";
import { keyedRow, type TablePrice } from "./table-rows.ts";
import type { TypedDimension, TypedPart, TypedPriceRow } from "./typed.ts";
import { moneyUnit, sameDimension } from "./units.ts";

/** Null after a report. */
export function checkTable(
  scope: Scope,
  table: PriceTable,
  priced: Priced,
  by: ChosenBy,
): readonly TypedPriceRow[] | null {
  if (!hasDimensions(priced) || priced.unit === null) {
    const what = "A price table";
    if (priced.source.kind === "each") scope.report("TAR6032", table.span, { what: `${what}, without of,` });
    else scope.report("TAR6008", table.span, { what });
    return null;
  }
  const price = tablePrice(scope, table, priced);
  const dimensions = tableDimensions(scope, table, priced);
  if (price === null || dimensions === null) return null;
  for (const dimension of dimensions) by.dimensions.set(dimension.name, dimension);
  const rows =
    table.rows.kind === "table-file"
      ? tableFileRows(scope, table.rows.path, dimensions, price)
      : inlineRows(scope, table.rows.rows, dimensions, price);
  if (rows === null || table.otherwise === null) return rows;
  const { span } = table.otherwise;
  const parts = price(table.otherwise, span);
  return parts === null ? null : [...rows, { match: "otherwise", label: "otherwise", price: parts, span }];
}

function tablePrice(scope: Scope, table: PriceTable, priced: Priced): TablePrice | null {
  const per = perSize(scope, table.per);
  const currency = isContractCurrency(scope, table.currency);
  const period = table.period === null ? null : periodRule(table.period, scope.billed, scope.report);
  if (per === null || !currency || priced.unit === null) return null;
  if (table.period !== null && priced.source.kind === "each") {
    scope.report("TAR6032", table.period.span, { what: "A price that names a period" });
    return null;
  }
  if (!sameDimension(per.unit.dimension, priced.unit.dimension)) {
    const source = `${priced.name} (in ${unitInWords(priced.unit)})`;
    scope.report("TAR6006", table.per.span, { price: table.per.unit.text, source });
    return null;
  }
  const label = perLabel(scope, table.per);
  const unit = moneyUnit(table.currency.text);
  return (number, span) => {
    const value = numberValue(scope, number, false);
    if (value === null) return null;
    const amount = { kind: "amount", amount: { value, unit, span } } as const;
    return [{ kind: "rate", amount, per, started: table.per.started, perLabel: label, period, span }];
  };
}

function tableDimensions(scope: Scope, table: PriceTable, priced: Priced): readonly TypedDimension[] | null {
  const found: TypedDimension[] = [];
  for (const name of table.by) {
    const dimension = dimensionNamed(scope, priced, name);
    if (dimension === null) return null;
    if (found.some(other => other.name === dimension.name)) {
      scope.report("TAR3008", name.span, { name: name.text });
      return null;
    }
    found.push(dimension);
  }
  return found;
}

function inlineRows(
  scope: Scope,
  rows: readonly TableRow[],
  dimensions: readonly TypedDimension[],
  price: TablePrice,
): readonly TypedPriceRow[] | null {
  const typed = rows.map(row => inlineRow(scope, row, dimensions, price(row.price, row.span)));
  const kept = typed.filter(row => row !== null);
  return kept.length === typed.length ? kept : null;
}

function inlineRow(
  scope: Scope,
  row: TableRow,
  dimensions: readonly TypedDimension[],
  price: readonly TypedPart[] | null,
): TypedPriceRow | null {
  if (row.keys.length !== dimensions.length) {
    const found = row.keys.length === 1 ? "1 key" : `${row.keys.length} keys`;
    const wanted = `the table has the dimensions ${dimensions.map(d => d.name).join(", ")}`;
    scope.report("TAR6018", row.span, { found, wanted });
    return null;
  }
  // A key states no unit: it is in that of the field.
  const keys = row.keys.map(
    (key): Literal =>
      key.kind === "number" ? { kind: "quantity", number: key, unit: null, span: key.span } : key,
  );
  return price === null ? null : keyedRow(scope, keys, dimensions, price, row.span);
}
