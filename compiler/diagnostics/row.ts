/** One row of the catalogue of diagnostics: the words for a code, given its typed parameters. */
export interface Row<P> {
  readonly severity: Severity;
  /** The heading of its page. */
  readonly title: string;
  /** What is wrong, in one sentence. */
  readonly message: (params: P) => string;
  /** Why it is refused, in plain words. */
  readonly reason: string;
  /** What to write instead. */
  readonly remedy: (params: P) => string;
}

export type Severity = "error" | "warning";

/** The rows of one area, by code; the interface of an area gives each code its parameters. */
export type Rows<Area> = { readonly [Code in keyof Area]: Row<Area[Code]> };

/** The words of a code in another language; how grave it is stands in the catalogue alone. */
export type WordRow<P> = Omit<Row<P>, "severity">;

export type WordRows<Area> = { readonly [Code in keyof Area]: WordRow<Area[Code]> };

/** For rows without parameters. */
export type None = Readonly<Record<never, never>>;

/** What a row says of one diagnostic. */
export interface Words {
  readonly title: string;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
}

/** The parameters must be those of the code's row. */
export function saidBy<C extends string>(
  rows: { readonly [Code in C]: WordRow<never> },
  code: C,
  params: Readonly<Record<string, string>>,
): Words {
  const { title, message, reason, remedy } = rows[code] as WordRow<Readonly<Record<string, string>>>;
  return { title, message: message(params), reason, remedy: remedy(params) };
}
