/** What the command line reads at most. docs/limits.md lists them. */
export const CLI_LIMITS: {
  /** Bytes of one file of a workspace. */
  readonly fileBytes: number;
  /** Files of a workspace, and of one `check` or `fmt`. */
  readonly files: number;
  /** Folders below the one that is given. */
  readonly depth: number;
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
  /** Bytes of a file of bills that `explain` reads. */
  readonly billsBytes: number;
  /** Bytes of each file of a state. */
  readonly stateBytes: number;
} = {
  fileBytes: 1_048_576,
  files: 2_000,
  depth: 8,
  eventBytes: 32_768,
  csvColumns: 1_000,
  accountsBytes: 8_388_608,
  accounts: 100_000,
  registerValues: 1_000,
  yamlDepth: 16,
  billsBytes: 67_108_864,
  stateBytes: 268_435_456,
};
