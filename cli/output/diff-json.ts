/** What `diff --format json` writes; its schema is schemas/diff.schema.json. */
import type { ContractDiff, DiffReport, MoneyReport } from "../diff-report.ts";

export function diffData({ before, after, severity, moneyChanges, contracts }: DiffReport): object {
  return {
    format: "tarif-diff/1",
    before,
    after,
    severity,
    moneyChanges,
    contracts: contracts.map(contractData),
  };
}

function contractData({ currency, money, ...rest }: ContractDiff): object {
  return { ...rest, currency: currency.code, money: moneyData(money) };
}

function moneyData(money: MoneyReport): object {
  if (money.kind === "not rated") return money;
  const { difference, ...rest } = money;
  return { ...rest, ...difference };
}
