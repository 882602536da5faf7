/** What the event sets calculated by hand expect (`own/events/NAME/expected.csv`), and what bills have of it. */
import type { Bill } from "../../index.ts";

export interface Row {
  readonly account: string;
  /** The bill's number, or `*` for all bills of the account together. */
  readonly bill: string;
  readonly kind: string;
  readonly name: string;
  readonly amount: string;
}

export interface Expected {
  readonly through: string;
  readonly rows: readonly Row[];
}

/** Lines that begin with `#` hold the arithmetic of the row below them. */
export function expected(csv: string): Expected {
  const cells = csv
    .split("\n")
    .slice(1)
    .filter(line => line !== "" && !line.startsWith("#"))
    .map(line => line.split(","));
  const rows = cells.map(([account = "", bill = "", kind = "", name = "", amount = ""]) => {
    return { account, bill, kind, name, amount };
  });
  const through = rows.find(row => row.kind === "through");
  if (through === undefined) throw new Error("expected.csv must say `,,through,,MONTH`");
  return { through: through.amount, rows: rows.filter(row => row !== through) };
}

/** Every bill must have its expected total, and every expected row its amount. */
export function differences(rows: readonly Row[], bills: readonly Bill[]): readonly string[] {
  const known = new Set(rows.filter(row => row.kind === "total").map(row => `${row.account} ${row.bill}`));
  const untold = bills.map(bill => `${bill.account} ${bill.number}`).filter(bill => !known.has(bill));
  return [
    ...untold.map(bill => `bill ${bill} is not expected`),
    ...rows.flatMap(row => {
      const of = bills.filter(
        bill => bill.account === row.account && (row.bill === "*" || String(bill.number) === row.bill),
      );
      const what = `${row.account} ${row.bill} ${row.kind} ${row.name}`;
      if (of.length === 0) return [`${what}: no such bill`];
      const found = of
        .flatMap(bill => amountsOf(bill, row))
        .reduce((sum, amount) => sum + scaled(amount), 0n);
      return found === scaled(row.amount) ? [] : [`${what}: expected ${row.amount}, got ${found} millionths`];
    }),
  ];
}

function amountsOf(bill: Bill, row: Row): readonly string[] {
  if (row.kind === "total") return [bill.total];
  if (row.kind === "carried") return [bill.forward.carried];
  if (row.kind === "rejected") return [String(bill.audit.rejected.count)];
  if (row.kind === "held") return [String(bill.audit.held.count)];
  if (row.kind === "charge")
    return bill.lines.filter(line => line.charge === row.name).map(line => line.amount);
  if (row.kind === "tax") return bill.taxes.filter(tax => tax.name === row.name).map(tax => tax.amount);
  if (ADJUSTMENTS.has(row.kind))
    return bill.adjustments
      .filter(({ kind, name }) => kind === row.kind && name === row.name)
      .map(({ amount }) => amount);
  throw new Error(`no such kind of row: ${row.kind}`);
}

/** Signed, as on the bill. */
const ADJUSTMENTS: ReadonlySet<string> = new Set(["discount", "minimum", "maximum", "credit"]);

/** A decimal in millionths, exactly; one with more decimals is a mistake of the test. */
function scaled(decimal: string): bigint {
  const found = /^(-?)([0-9]+)(?:\.([0-9]{1,6}))?$/.exec(decimal);
  if (found === null) throw new Error(`no decimal: ${decimal}`);
  const [, sign = "", whole = "", part = ""] = found;
  const millionths = BigInt(whole + part.padEnd(6, "0"));
  return sign === "-" ? -millionths : millionths;
}
