import type { None, ProblemRows } from "../../input/problems/row.ts";

/** TAR00xx files, 03xx billing, 04xx bills to explain, 05xx writing, 06xx start, 07xx the lock, 08xx a state. */
export interface FileProblemParams {
  readonly TAR0002: { readonly path: string; readonly cause: string };
  readonly TAR0004: { readonly path: string };
  readonly TAR0005: { readonly path: string; readonly limit: string };
  readonly TAR0006: { readonly path: string; readonly limit: string };
  readonly TAR0007: { readonly path: string };
  readonly TAR0009: { readonly path: string };
  readonly TAR0010: { readonly name: string };
  readonly TAR0011: { readonly path: string };
  readonly TAR0012: { readonly path: string; readonly names: string; readonly example: string };
  readonly TAR0013: { readonly path: string; readonly workspace: string };
  readonly TAR0014: { readonly name: string; readonly cause: string };
  readonly TAR0015: { readonly name: string };
  readonly TAR0016: { readonly found: string };
  readonly TAR0301: { readonly found: string };
  readonly TAR0302: None;
  readonly TAR0303: { readonly through: string; readonly start: string };
  readonly TAR0304: { readonly found: string; readonly most: string };
  readonly TAR0305: { readonly found: string; readonly least: string };
  readonly TAR0306: { readonly first: string; readonly second: string };
  readonly TAR0307: { readonly folder: string; readonly needed: string; readonly free: string };
  readonly TAR0401: { readonly path: string; readonly cause: string };
  readonly TAR0402: { readonly count: string; readonly bills: string };
  readonly TAR0403: { readonly wanted: string; readonly bills: string };
  readonly TAR0404: { readonly line: string; readonly count: string };
  readonly TAR0405: { readonly path: string; readonly faults: string };
  readonly TAR0501: { readonly path: string; readonly cause: string };
  readonly TAR0502: { readonly path: string };
  readonly TAR0503: { readonly path: string; readonly name: string; readonly other: string };
  readonly TAR0504: { readonly name: string; readonly what: string };
  readonly TAR0601: None;
  readonly TAR0602: None;
  readonly TAR0701: { readonly path: string; readonly cause: string };
  readonly TAR0702: { readonly contract: string; readonly version: string; readonly lock: string };
  readonly TAR0703: { readonly path: string };
  readonly TAR0801: { readonly path: string; readonly cause: string };
}

export const fileProblems: ProblemRows<FileProblemParams> = {
  TAR0002: {
    title: "File cannot be read",
    message: p => `${p.path} cannot be read: ${p.cause}.`,
    reason: "A bill made from part of its input would be wrong, so nothing is done without all of it.",
    remedy: () => "Check the path and your permission to read the file.",
  },
  TAR0004: {
    title: "Not a contract file",
    message: p => `${p.path} is not a contract by its name.`,
    reason: "Contracts are files that end in .tarif, or in .tarif.md for Markdown with tarif blocks.",
    remedy: () => "Give a file with one of these endings, or a folder that holds some.",
  },
  TAR0005: {
    title: "Too many files",
    message: p => `${p.path} holds more than ${p.limit} files that belong to contracts.`,
    reason: "All files of a workspace are read, so their number is bounded.",
    remedy: () => "Give the folder of one contract, or single files.",
  },
  TAR0006: {
    title: "Folder too deep",
    message: p => `${p.path} lies more than ${p.limit} folders deep.`,
    reason: "Folders are searched to a fixed depth; leaving deeper ones out in silence would hide contracts.",
    remedy: () => "Give the deeper folder itself.",
  },
  TAR0007: {
    title: "No contract found",
    message: p => `There is no contract in ${p.path}.`,
    reason:
      "Contracts end in .tarif or .tarif.md. Links, folders that begin with a dot and node_modules are not searched.",
    remedy: () => "Give the file of a contract, or start one with: tarif init my-contract",
  },
  TAR0009: {
    title: "Not a regular file",
    message: p => `${p.path} is not a regular file.`,
    reason: "Contracts, registers and bills are read whole from files; a folder or a device is none.",
    remedy: () => "Give the file itself.",
  },
  TAR0010: {
    title: "Standard input used twice",
    message: p => `Standard input (-) is given more than once for ${p.name}.`,
    reason: "It can be read only once.",
    remedy: () => "Give - once, and files for the rest.",
  },
  TAR0011: {
    title: "Nothing to rate",
    message: p => `${p.path} is no contract with prices.`,
    reason: "Definitions name what is measured; only a contract or a price list says what it costs.",
    remedy: () => "Give the contract that uses these definitions.",
  },
  TAR0012: {
    title: "Several contracts",
    message: p => `${p.path} holds several contracts: ${p.names}.`,
    reason: "This command takes one contract, and nothing says which of them is meant.",
    remedy: p => `Give the contract's file, such as: ${p.example}`,
  },
  TAR0013: {
    title: "Not in the workspace",
    message: p => `${p.path} does not lie in ${p.workspace}.`,
    reason:
      "A contract is compiled from the files of one workspace, so that it means the same wherever it lies.",
    remedy: () => "Give a folder above the contract with --workspace.",
  },
  TAR0014: {
    title: "Not to be had from git",
    message: p => `${p.name} cannot be read: ${p.cause}.`,
    reason:
      "What git:REV:PATH names is read with git from the repository of this folder, PATH as git writes it: from its root.",
    remedy: () => "Give a revision that git knows here, such as: git:HEAD:contracts/acme.tarif",
  },
  TAR0015: {
    title: "No usage to rate",
    message: p =>
      `There is no usage for ${p.name}: --events is not given, and no events.ndjson lies beside it.`,
    reason:
      "Contracts are compared by what they bill for the same usage, and nothing stands for usage that is not there.",
    remedy: () => "Add for example: --events events.ndjson",
  },
  TAR0016: {
    title: "Several currencies",
    message: p => `The contracts are in different currencies: ${p.found}.`,
    reason:
      "Amounts of different currencies can be neither added nor ranked, and no rate between them is agreed.",
    remedy: () => "Compare contracts of one currency.",
  },
  TAR0301: {
    title: "Not a month or date",
    message: p => `--through ${p.found} is neither a month nor a date.`,
    reason: "It says up to which month or day periods are billed; there is no clock that could.",
    remedy: () => "Write a month such as 2026-04, or a date such as 2026-04-30.",
  },
  TAR0302: {
    title: "Nothing says how far to bill",
    message: () => "No event falls into the term of an account, and --through is not given.",
    reason: "There is no clock: the last period to bill comes from --through, else from the latest event.",
    remedy: () => "Add for example: --through 2026-04",
  },
  TAR0303: {
    title: "Ends before it starts",
    message: p => `--through ${p.through} lies before ${p.start}, when the first account starts.`,
    reason: "No period of any account begins by then, so there is no bill to make.",
    remedy: () => "Give a later month, or correct the start of the account.",
  },
  TAR0304: {
    title: "Not a number of threads",
    message: p => `--threads ${p.found} is no whole number from 1 to ${p.most}.`,
    reason: "Each thread does a part of the work; more of them than processors only wait for each other.",
    remedy: () => "Give the number of processors, such as: --threads 2",
  },
  TAR0305: {
    title: "Not a size of memory",
    message: p => `--memory ${p.found} is no size of at least ${p.least}.`,
    reason:
      "Reading, counting and the bills themselves need memory of their own, whatever the number of events.",
    remedy: () => "Write a size with its unit, KiB, MiB or GiB, such as: --memory 256MiB",
  },
  TAR0306: {
    title: "Options that exclude each other",
    message: p => `${p.first} and ${p.second} are both given.`,
    reason:
      "Threads hold all identities at once, and a state holds those of all earlier runs: neither keeps to a bound, and what a state hands on is counted in one thread.",
    remedy: p => `Leave out ${p.first} or ${p.second}.`,
  },
  TAR0307: {
    title: "Too little room on the disk",
    message: p =>
      `The temporary files of --memory need ${p.needed} in ${p.folder}, where ${p.free} are free.`,
    reason:
      "Within a bound of memory the events are put into parts on the disk, which are rated one after another.",
    remedy: () => "Make room there, set TMPDIR to a folder with more, or leave out --memory.",
  },
  TAR0401: {
    title: "Not a bill",
    message: p => `${p.path} holds no bill: ${p.cause}.`,
    reason: "Bills are read as rate --format json writes them: one JSON object a line.",
    remedy: () => "Give the bills.ndjson of rate --out, or the output of rate --format json.",
  },
  TAR0402: {
    title: "Several bills",
    message: p => `The file holds ${p.count} bills that fit: ${p.bills}.`,
    reason: "One bill is explained at a time.",
    remedy: () => "Choose with --account ID and --bill N.",
  },
  TAR0403: {
    title: "No such bill",
    message: p => `There is no bill ${p.wanted}; the file holds: ${p.bills}.`,
    reason: "Bills are chosen by the account and the number that stand on them.",
    remedy: () => "Choose one of those that the file holds.",
  },
  TAR0404: {
    title: "No such line",
    message: p => `The bill has no line ${p.line}: it has ${p.count}.`,
    reason: "Lines are counted from 1, in the order of the bill.",
    remedy: () => "Leave the number out to see all lines.",
  },
  TAR0405: {
    title: "Bill that does not add up",
    message: p => `The bill in ${p.path} does not add up: ${p.faults}.`,
    reason:
      "Every bill that rate writes adds up, so this one was changed afterwards and its steps prove nothing.",
    remedy: () => "Rate the events again, and explain the bill as it is written.",
  },
  TAR0501: {
    title: "Cannot be written",
    message: p => `${p.path} cannot be written: ${p.cause}.`,
    reason: "Files are written beside their place and then renamed, so what stood there before is untouched.",
    remedy: () => "Check the folder, its permissions and the space on the disk.",
  },
  TAR0502: {
    title: "Folder not empty",
    message: p => `${p.path} is not empty.`,
    reason: "A starter contract is several files, and none may overwrite yours.",
    remedy: () => "Give the name of a new folder, such as: tarif init my-contract",
  },
  TAR0503: {
    title: "Output in the place of another file",
    message: p => `${p.name} would write ${p.path} over ${p.other}.`,
    reason: "What stood there would be lost; nothing was read or written.",
    remedy: () => "Give each output a name of its own.",
  },
  TAR0504: {
    title: "Output without a name",
    message: p => `${p.name} is given without the name of ${p.what}.`,
    reason: "An empty name, as an unset variable of a shell leaves it, names no place to write to.",
    remedy: p => `Name ${p.what} after ${p.name}, or leave ${p.name} out.`,
  },
  TAR0601: {
    title: "Node.js too old",
    message: () => "tarif needs Node.js 22.12 or newer.",
    reason: "Its libraries need that version, and the Node.js that npm installs beside tarif was not found.",
    remedy: () => "Install Node.js 22.12 or newer, or run npm install again with optional dependencies.",
  },
  TAR0602: {
    title: "Not built",
    message: () => "The command line is not built yet.",
    reason: "A clone holds the sources; the program that runs is made from them.",
    remedy: () => "Run npm run build in the folder of tarif.",
  },
  TAR0701: {
    title: "Lock not readable",
    message: p => `${p.path} is no lock: ${p.cause}.`,
    reason: "A lock that cannot be read protects no contract, so it is not passed over.",
    remedy: () => "Restore the file as tarif lock wrote it.",
  },
  TAR0702: {
    title: "Meaning of a signed version changed",
    message: p => `Version ${p.version} of "${p.contract}" no longer means what ${p.lock} says.`,
    reason:
      "A signed version keeps its meaning, with all that it inherits and uses; only comments, layout, titles and notes may change.",
    remedy: () => "Undo the change, and say it in a new version that amends or replaces this one.",
  },
  TAR0703: {
    title: "Not a folder",
    message: p => `${p.path} is not a folder, and tarif lock takes one.`,
    reason: "One lock covers all contracts of a folder and of the folders below it.",
    remedy: () => "Give the folder that holds the contracts.",
  },
  TAR0801: {
    title: "State not usable",
    message: p => `${p.path} cannot be gone on from: ${p.cause}.`,
    reason:
      "A run that forgot what was billed would bill it again, so a state is used as it was written or not at all.",
    remedy: () => "Restore the folder as the last run left it, or name another folder to begin anew.",
  },
};
