/** Numbers as a hand types them, and as a page shows them. */

/** Exact decimal text of "1'000.5", "1 000", "20k", "1.5M", "2bn" or "50tn"; null where it is no number of 0 or more. */
export function typedNumber(text: string): string | null {
  const [, digits = "", unit = ""] =
    /^\s*([0-9][0-9'’_\u202f\u00a0 ]*(?:\.[0-9]+)?|\.[0-9]+)\s*(k|m|bn|mrd|tn|bio)?\s*$/i.exec(text) ?? [];
  if (digits === "") return null;
  const [whole = "", fraction = ""] = digits.replace(/['’_\s\u202f\u00a0]/g, "").split(".");
  const power = POWERS[unit.toLowerCase()] ?? 0;
  const shifted = `${whole}${fraction.slice(0, power).padEnd(power, "0")}`.replace(/^0+(?=[0-9])/, "");
  const rest = fraction.slice(power).replace(/0+$/, "");
  const plain = `${shifted === "" ? "0" : shifted}${rest === "" ? "" : `.${rest}`}`;
  return plain.length > MOST_DIGITS ? null : plain;
}

const MOST_DIGITS = 30;
const POWERS: Readonly<Record<string, number>> = { "": 0, k: 3, m: 6, bn: 9, mrd: 9, tn: 12, bio: 12 };

/** "1'234'567.891" */
export function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const threes = whole.replace(/\B(?=([0-9]{3})+$)/g, "'");
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}

export interface LargeWords {
  readonly billion: string;
  readonly trillion: string;
}

/** In as few digits as say it exactly: "250k", "1.5M", "2bn", "50tn". */
export function compact(text: string, { billion, trillion }: LargeWords): string {
  for (const [zeros, unit] of [
    [12, trillion],
    [9, billion],
    [6, "M"],
    [3, "k"],
  ] as const) {
    const [, head, tail] = new RegExp(`^([0-9]+)([0-9]{2})0{${zeros - 2}}$`).exec(text) ?? [];
    if (head === undefined || tail === undefined) continue;
    const rest = tail.replace(/0+$/, "");
    return `${grouped(head)}${rest === "" ? "" : `.${rest}`}${unit}`;
  }
  return grouped(text);
}
