/**
 * `rate --state FOLDER`: what one run hands to the next. `carried.ndjson` holds a head and what each account carries,
 * one a line; the head names the index of identities, a file of its own whose name is that of its content. The index
 * is written first and the head last, so that at any time the folder holds one whole state or none.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Carried, canonicalJson, identitiesFault, type Plan, validateCarried } from "../index.ts";
import { causeOf, readBytes, readText } from "./input/read-file.ts";
import { CLI_LIMITS } from "./limits.ts";
import { writeAllAtomically } from "./output/atomic-file.ts";
import { refuse } from "./problems.ts";
import { sha256OfBytes } from "./sha256.ts";

export interface RunState {
  readonly carried: ReadonlyMap<string, Carried>;
  readonly identities: Uint8Array | null;
}

const HEAD_FILE = "carried.ndjson";
const FORMAT = "tarif-state/1";

/** The state that a folder holds; an empty one before the first run. */
export function readState(folder: string, plan: Plan): RunState {
  const path = join(folder, HEAD_FILE);
  if (!existsSync(path)) return { carried: new Map(), identities: null };
  const [head = "", ...lines] = readText(path, CLI_LIMITS.stateBytes).trimEnd().split("\n");
  const { contract, identities } = headOf(head, path);
  if (contract !== plan.contract.name)
    throw refuse("TAR0801", { path, cause: `it is of the contract "${contract}"` });
  const carried = new Map(lines.map((line, index) => carriedOf(line, path, index + 2)));
  return { carried, identities: indexOf(folder, identities, plan) };
}

/** Puts the state in place of the one that was read. */
export function writeState(folder: string, plan: Plan, { carried, identities }: RunState): void {
  const bytes = identities ?? new Uint8Array();
  const hash = sha256OfBytes(bytes);
  const before = existsSync(join(folder, HEAD_FILE)) ? identitiesBefore(folder) : null;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refuse("TAR0501", { path: folder, cause: causeOf(error) });
  }
  writeAllAtomically([{ path: join(folder, indexName(hash)), content: [bytes] }]);
  const head = { format: FORMAT, contract: plan.contract.name, identities: hash };
  writeAllAtomically([{ path: join(folder, HEAD_FILE), content: stateLines(head, carried) }]);
  if (before !== null && before !== hash) rmSync(join(folder, indexName(before)), { force: true });
}

function* stateLines(head: object, carried: RunState["carried"]): Generator<string> {
  yield `${canonicalJson(head)}\n`;
  const sorted = [...carried].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [, one] of sorted) yield `${canonicalJson(one)}\n`;
}

function identitiesBefore(folder: string): string {
  const path = join(folder, HEAD_FILE);
  const [head = ""] = readText(path, CLI_LIMITS.stateBytes).split("\n", 1);
  return headOf(head, path).identities;
}

function headOf(line: string, path: string): { readonly contract: string; readonly identities: string } {
  const head = parsed(line, path, 1);
  if (typeof head !== "object" || head === null) throw broken(path, 1);
  const { format, contract, identities }: { format?: unknown; contract?: unknown; identities?: unknown } =
    head;
  if (format !== FORMAT || typeof contract !== "string" || typeof identities !== "string")
    throw broken(path, 1);
  if (!/^[0-9a-f]{64}$/.test(identities)) throw broken(path, 1);
  return { contract, identities };
}

function carriedOf(line: string, path: string, number: number): readonly [string, Carried] {
  const value = parsed(line, path, number);
  const [fault] = validateCarried(value);
  if (fault !== undefined) throw refuse("TAR0801", { path: `${path}:${number}`, cause: fault });
  const carried = value as Carried;
  return [carried.account, carried];
}

function parsed(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw broken(path, number);
  }
}

function broken(path: string, line: number): Error {
  return refuse("TAR0801", { path: `${path}:${line}`, cause: "it is not as rate --state writes it" });
}

function indexOf(folder: string, hash: string, plan: Plan): Uint8Array {
  const path = join(folder, indexName(hash));
  const bytes = new Uint8Array(readBytes(path, CLI_LIMITS.stateBytes));
  const fault = sha256OfBytes(bytes) === hash ? identitiesFault(plan, bytes) : "it is damaged";
  if (fault !== null) throw refuse("TAR0801", { path, cause: fault });
  return bytes;
}

function indexName(hash: string): string {
  return `identities-${hash.slice(0, 16)}.bin`;
}
