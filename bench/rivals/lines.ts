/** What every program must print: for each account and charge a line, and the same bytes. */

export interface RatedLine {
  readonly account: string;
  readonly charge: string;
  /** The value of the dimension that the line is for, "" where it is for none. */
  readonly row: string;
  /** Shortest decimal, in the charge's unit. */
  readonly quantity: string;
  /** Two decimals. */
  readonly amount: string;
}

export function linesText(lines: readonly RatedLine[]): string {
  const rows = lines.map(one => [one.account, one.charge, one.row, one.quantity, one.amount].join(","));
  return `${rows.sort().join("\n")}\n`;
}

/** The last day of March 2026 in Zurich begins and ends summer time: the month is 743 hours long. */
export const MONTH = { from: Date.UTC(2026, 1, 28, 23), to: Date.UTC(2026, 2, 31, 22) };

export const MODELS: readonly string[] = ["small", "medium", "large"];
