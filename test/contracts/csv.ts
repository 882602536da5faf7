/** The tables that bills and committed expectations are compared as, and RFC 4180 as far as they need it. */

/** The columns of expected.csv; amounts and quantities without idle zeros, so that "450.00" is "450". */
export interface Row {
  readonly account: string;
  readonly bill: string;
  readonly kind: string;
  readonly name: string;
  readonly row: string;
  readonly quantity: string;
  readonly amount: string;
}

export function readRows(csv: string): readonly Row[] {
  const [header = [], ...records] = recordsOf(csv);
  return records.map(cells => {
    const cell = (column: keyof Row): string => cells[header.indexOf(column)] ?? "";
    return {
      account: cell("account"),
      bill: cell("bill"),
      kind: cell("kind"),
      name: cell("name"),
      row: cell("row"),
      quantity: withoutIdleZeros(cell("quantity")),
      amount: withoutIdleZeros(cell("amount")),
    };
  });
}

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  // A cell in quotes, in which a quote is doubled, or a bare one; then a comma or the end of the record.
  for (const [, quoted, bare = "", end = ""] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g,
  )) {
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

function withoutIdleZeros(number: string): string {
  return /^-?[0-9]+\.[0-9]+$/.test(number) ? number.replace(/\.?0+$/, "") : number;
}
