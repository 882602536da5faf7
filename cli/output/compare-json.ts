/** What `compare --format json` writes; its schema is schemas/compare.schema.json. */
import type { CompareReport } from "../compare-report.ts";

export function compareData({ currency, usage, through, contracts, comparison }: CompareReport): object {
  const { models, ...rest } = comparison;
  return {
    format: "tarif-compare/1",
    currency: currency.code,
    usage,
    through,
    models: contracts.map((contract, index) => ({ ...contract, ...models[index] })),
    ...rest,
  };
}
