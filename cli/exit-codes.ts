/** What a command's exit code says. */
export const EXIT: {
  readonly fine: 0;
  /** Diagnostics, a failed example, a file not in canonical form, or events that were not billed. */
  readonly findings: 1;
  /** An amount of money changes, where `diff --exit-code` asks. */
  readonly moneyChanges: 2;
  /** Wrong use, or input that cannot be read. */
  readonly wrongUse: 3;
  /** A bug of ours. */
  readonly bug: 4;
} = { fine: 0, findings: 1, moneyChanges: 2, wrongUse: 3, bug: 4 };

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
