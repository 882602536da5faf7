import type { None, ProblemRows } from "./row.ts";

/** TAR01xx: the register of accounts. */
export interface AccountProblemParams {
  readonly TAR0101: { readonly cause: string };
  readonly TAR0102: { readonly key: string; readonly known: string };
  readonly TAR0103: { readonly what: string; readonly expected: string };
  readonly TAR0104: { readonly id: string };
  readonly TAR0106: { readonly what: string; readonly limit: string };
  readonly TAR0107: { readonly parameter: string; readonly found: string; readonly expected: string };
  readonly TAR0108: { readonly id: string; readonly problem: string };
  readonly TAR0109: { readonly contract: string; readonly path: string };
  readonly TAR0110: None;
  readonly TAR0111: { readonly path: string };
}

export const accountProblems: ProblemRows<AccountProblemParams> = {
  TAR0101: {
    title: "Register not readable",
    message: p => `This is no YAML that a register may hold: ${p.cause}.`,
    reason:
      "The register decides who is billed from when, so it is read strictly: no anchors, aliases or tags, and no key twice.",
    remedy: () => "Correct the line; docs/cli.md shows a register.",
  },
  TAR0102: {
    title: "Unknown key in the register",
    message: p => `A register has no key "${p.key}" here.`,
    reason: "A misspelt key would otherwise be ignored, and with it an end or a number of seats.",
    remedy: p => `Use one of: ${p.known}.`,
  },
  TAR0103: {
    title: "Wrong value in the register",
    message: p => `${p.what} must be ${p.expected}.`,
    reason: "Dates and values of the register move money, so none is guessed.",
    remedy: () => "Write it so; dates are days such as 2026-01-31.",
  },
  TAR0104: {
    title: "Account twice",
    message: p => `The account "${p.id}" stands in the register twice.`,
    reason: "Its usage would be billed twice, or once under terms that nobody chose.",
    remedy: () => "Keep one of the two entries.",
  },
  TAR0106: {
    title: "Register too large",
    message: p => `The register has more than ${p.limit} ${p.what}.`,
    reason: "The register is held in memory, so its size is bounded.",
    remedy: () => "Split the register and rate its parts one by one.",
  },
  TAR0107: {
    title: "Value of a parameter",
    message: p => `"${p.found}" is no value of the parameter "${p.parameter}".`,
    reason: "A number in another unit would silently be another number.",
    remedy: p => `Write ${p.expected}.`,
  },
  TAR0108: {
    title: "Account does not fit the contract",
    message: p => `The account "${p.id}" does not fit the contract: ${p.problem}.`,
    reason: "An account lives inside the contract's term and sets only what the contract lets it set.",
    remedy: () => "Correct the register or the contract.",
  },
  TAR0109: {
    title: "No account of this contract",
    message: p => `${p.path} holds no account of the contract "${p.contract}".`,
    reason: "Only accounts whose `contract` is the contract's name are rated.",
    remedy: p => `Add one with contract: ${p.contract}, or give --account ID --start DATE.`,
  },
  TAR0110: {
    title: "Account and start go together",
    message: () => "--account and --start are given together, or not at all.",
    reason: "Periods, fees and proration count from the day on which the account starts.",
    remedy: () => "Write for example: --account acme --start 2026-01-01",
  },
  TAR0111: {
    title: "No accounts",
    message: p => `There is no ${p.path}, and no --account.`,
    reason:
      "A bill belongs to an account: its id is the subject of the events, and its start begins the periods.",
    remedy: () => "Write accounts.yaml beside the contract, or give --account ID --start DATE.",
  },
};
