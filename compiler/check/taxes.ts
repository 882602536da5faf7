/** Taxes and their rates in time. */
import type { TaxDecl } from "../syntax/tree.ts";
import { rowsFitContractMonths } from "./adjustment-periods.ts";
import { checkChargeList } from "./charge-lists.ts";
import { percentOperand } from "./fit.ts";
import { operand } from "./numbers.ts";
import { checkStarts } from "./phases.ts";
import type { Scope } from "./scope.ts";
import type { TypedTax, TypedTaxRate } from "./typed.ts";

export function checkTax(scope: Scope, decl: TaxDecl): TypedTax | null {
  const on = checkChargeList(scope, decl.on, decl.name.text);
  const starts = checkStarts(
    scope,
    decl.rates.map(row => ({ from: row.from ?? { kind: "start", span: row.span }, span: row.span })),
  );
  const rates = decl.rates.map((row, i): TypedTaxRate | null => {
    const rate = percentOperand(scope, operand(scope, row.value));
    const from = starts?.[i];
    return rate === null || from === undefined
      ? null
      : { from, rate, included: row.included, span: row.span };
  });
  const typed = rates.filter(rate => rate !== null);
  if (on === null || typed.length !== rates.length || !rowsFitContractMonths(scope, typed)) return null;
  return { name: decl.name.text, title: decl.title.value, on, rates: typed, span: decl.span };
}
