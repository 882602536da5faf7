/** One row of the table of problems: the words for a code, given its parameters. */
export interface ProblemRow<P> {
  /** The heading of its page. */
  readonly title: string;
  readonly message: (params: P) => string;
  /** Why it is refused, in plain words. */
  readonly reason: string;
  /** What to do instead. */
  readonly remedy: (params: P) => string;
}

export type ProblemRows<Area> = { readonly [Code in keyof Area]: ProblemRow<Area[Code]> };

export type None = Readonly<Record<never, never>>;
