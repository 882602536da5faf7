import { INPUT_LIMITS } from "../input/limits.ts";

/** What the command line reads at most. docs/limits.md lists them. */
export const CLI_LIMITS: typeof INPUT_LIMITS & {
  /** Bytes of one file of a workspace. */
  readonly fileBytes: number;
  /** Files of a workspace, and of one `check` or `fmt`. */
  readonly files: number;
  /** Folders below the one that is given. */
  readonly depth: number;
  /** Bytes of a file of bills that `explain` reads. */
  readonly billsBytes: number;
  /** Bytes of each file of a state. */
  readonly stateBytes: number;
} = {
  ...INPUT_LIMITS,
  fileBytes: 1_048_576,
  files: 2_000,
  depth: 8,
  billsBytes: 67_108_864,
  stateBytes: 268_435_456,
};
