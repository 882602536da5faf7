/** What readers of events and registers take at most. docs/limits.md lists them. */
export const INPUT_LIMITS: {
  /** Bytes of one event: a line, an element of an array, a row. */
  readonly eventBytes: number;
  /** Columns of a CSV file. */
  readonly csvColumns: number;
  readonly accountsBytes: number;
  readonly accounts: number;
  /** Dated values of one parameter of one account. */
  readonly registerValues: number;
  /** Brackets, and list marks on one line, inside each other in accounts.yaml. */
  readonly yamlDepth: number;
} = {
  eventBytes: 32_768,
  csvColumns: 1_000,
  accountsBytes: 8_388_608,
  accounts: 100_000,
  registerValues: 1_000,
  yamlDepth: 16,
};
