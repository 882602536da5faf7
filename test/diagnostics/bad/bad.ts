/** A bad input and what must be said of it: codes and places (`line:column` in the text), counted by hand. */
export interface Bad {
  readonly name: string;
  /** A whole contract, or a fragment that is put behind the frame. */
  readonly text: string;
  /** `CODE line:column`, one for each root cause. */
  readonly codes: readonly string[];
  /** Of the file; by default a plain contract. */
  readonly path: string;
}

export function bad(
  name: string,
  codes: string | readonly string[],
  text: string,
  path = "contract.tarif",
): Bad {
  return { name, text, codes: typeof codes === "string" ? [codes] : codes, path };
}

/** A contract of twelve lines whose lines can be exchanged one by one; a line that is left out shifts the others. */
export function head(change: Readonly<Record<string, string | null>>): string {
  const lines = HEAD_LINES.flatMap(([key, line]) => {
    const changed = key in change ? change[key] : line;
    return changed === null || changed === undefined ? [] : [changed];
  });
  return `${lines.join("\n")}\n`;
}

/** Line 1 to 9 of a contract, and a charge in the lines 10 to 12. */
const HEAD_LINES: readonly (readonly [key: string, line: string])[] = [
  ["tarif", "tarif 1"],
  ["contract", 'contract hosting "Hosting"'],
  ["version", "  version 1"],
  ["effective", "  effective from 2026-01-01 to 2026-12-31"],
  ["currency", "  currency CHF"],
  ["timezone", '  timezone "Europe/Zurich"'],
  ["billed", "  billed each month"],
  ["lines", "  round lines half up in steps of CHF 0.01"],
  ["total", "  round total half up in steps of CHF 0.01"],
  ["charge", 'charge base "Base fee"'],
  ["prorated", "  prorated by day"],
  ["price", "  CHF 90.00 each month"],
];
