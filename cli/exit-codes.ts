/** What a command's exit code says. 2 is reserved for "an amount of money changed". */
export const EXIT: {
  readonly fine: 0;
  /** Diagnostics, a failed example, a file not in canonical form, or events that were not billed. */
  readonly findings: 1;
  /** Wrong use, or input that cannot be read. */
  readonly wrongUse: 3;
  /** A bug of ours. */
  readonly bug: 4;
} = { fine: 0, findings: 1, wrongUse: 3, bug: 4 };

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
