/** Runs the command line: in the test's own process, or as a person would, by its path in a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { tarifHere } from "../kit/in-process.ts";

export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

export const LAUNCHER: string = join(ROOT, "cli/bin/tarif.js");

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Another Node than the one that runs the tests. */
  readonly node?: string;
}

/** What a verb says and writes; where it reads standard input, or is given variables, in a process of its own. */
export async function tarif(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input, env, node } = options;
  if (args.includes("-") || input !== undefined || env !== undefined || node !== undefined)
    return tarifProcess(args, options);
  const { code, stdout, stderr } = await tarifHere(args, options.cwd ?? ROOT);
  return { code, signal: null, out: stdout, err: stderr };
}

export function tarifProcess(args: readonly string[], options: RunOptions = {}): Ran {
  const { status, signal, stdout, stderr } = spawnSync(
    options.node ?? process.execPath,
    [LAUNCHER, ...args],
    {
      cwd: options.cwd ?? ROOT,
      input: options.input ?? "",
      encoding: "utf8",
      maxBuffer: 64 << 20,
      env: { ...withoutColours(), ...options.env },
    },
  );
  return { code: status, signal, out: stdout, err: stderr };
}

/** What the tests run in must not decide whether there are colours: neither a variable of the user's nor a CI without a terminal. */
export function withoutColours(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, NODE_DISABLE_COLORS: ____, ...env } = process.env;
  return { ...env, TERM: "xterm-256color" };
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files (path to content), removed after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tarif-test-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A contract with a price for each million tokens: USD 3.00, and a fee of USD 10.00 a month in arrears. */
export const CONTRACT = `tarif 1
contract calls "Model calls"
  version 1
  effective from 2026-01-01 until further notice
  currency USD
  timezone "UTC"
  billed each month
  round lines half up in steps of USD 0.01
  round total half up in steps of USD 0.01

unit token plural tokens
unit seat plural seats
# allow TAR3101: tests set it in registers
parameter seats is 5 seats between 1 seat and 50 seats

event call
  type "com.example.call"
  field tokens integer in tokens
  field model text one of "large", "small" default "small"

meter used "Tokens"
  sum of call.tokens where model is one of "large", "small"

charge usage "Tokens"
  for used
  USD 3.00 per million tokens

charge fee "Platform fee"
  in arrears
  not prorated
  USD 10.00 each month

# 2 million x 3.00 = 6.00, and 10.00: 16.00.
example "Two million"
  bill for 2026-01
  usage used 2 million tokens
  expect charge usage USD 6.00
  expect total USD 16.00
`;

export const ACCOUNTS = `accounts:
  - id: acme
    contract: calls
    start: 2026-01-01
`;

export interface Call {
  readonly id?: string;
  readonly source?: string;
  readonly type?: string;
  readonly subject?: string;
  readonly time?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One event as a line of NDJSON, without its line break. */
export function call(tokens: number, given: Call = {}): string {
  return JSON.stringify({
    specversion: "1.0",
    id: given.id ?? `e-${tokens}`,
    source: given.source ?? "test",
    type: given.type ?? "com.example.call",
    subject: given.subject ?? "acme",
    time: given.time ?? "2026-01-15T12:00:00Z",
    data: given.data ?? { tokens },
  });
}

export const lines = (...events: readonly string[]): string => events.map(event => `${event}\n`).join("");

/** What must never reach a terminal raw: controls (but for line feeds), C1, separators, bidi characters. */
export const UNSAFE: RegExp = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
