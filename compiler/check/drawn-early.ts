/** Credits before tax are drawn when a settled charge is rated: what is taken off it must be known by then. */
import { periodWords } from "./periods.ts";
import type { Scope } from "./scope.ts";
import type { TypedCredit, TypedDiscount, TypedLimit } from "./typed.ts";

export function checkDrawnEarly(
  scope: Scope,
  credits: readonly TypedCredit[],
  discounts: readonly TypedDiscount[],
  limits: readonly TypedLimit[],
): void {
  const late = [
    ...discounts
      .filter(({ form, atMost }) => form.kind !== "percent" || atMost !== null)
      .map(({ name, on }) => ({ words: `the discount ${name}`, on })),
    ...limits
      .filter(({ kind }) => kind === "maximum")
      .map(({ name, on }) => ({ words: `the maximum ${name}`, on })),
  ];
  for (const { tax, pays, name, span } of credits) {
    if (tax !== "before") continue;
    for (const charge of pays) {
      const settled = scope.charges.get(charge)?.settled ?? null;
      const other = late.find(({ on }) => on.includes(charge));
      if (settled === null || other === undefined) continue;
      const problem = `and the credit ${name} is drawn before ${other.words} on it is known`;
      scope.report("TAR7022", span, { charge, settled: periodWords(settled), problem });
      break;
    }
  }
}
