/** contracts.lock: read where it stands beside contracts, and compared with what they mean now. */
import { join } from "node:path";
import { type Lock, type LockedVersion, lockedVersions, type Plan, validateLock } from "../../index.ts";
import { CLI_LIMITS } from "../limits.ts";
import { type Problem, problem, refuse } from "../problems.ts";
import type { LoadedContract } from "./contract.ts";
import { holdsLock, LOCK_FILE, lockFolders } from "./lock-file.ts";
import { readText } from "./read-file.ts";
import { pathForPeople } from "./workspace.ts";

/** The lock in a folder; null where none stands there. */
export function readLock(folder: string): Lock | null {
  const path = pathForPeople(folder, LOCK_FILE);
  if (!holdsLock(folder)) return null;
  return lockOf(readText(join(folder, LOCK_FILE), CLI_LIMITS.fileBytes, path), path);
}

/** What the text of a lock holds; refused where it is none. */
export function lockOf(text: string, path: string): Lock {
  const value = parsed(text, path);
  const [first] = validateLock(value);
  if (first !== undefined) throw refuse("TAR0701", { path, cause: first });
  return value as Lock;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse("TAR0701", { path, cause: "it is no JSON" });
  }
}

/** The versions of a contract whose meaning is not the locked one, with the place of their text. */
export function changedVersions(contract: LoadedContract): readonly Problem[] {
  const { plan } = contract.result;
  if (plan === null) return [];
  return lockFolders(contract).flatMap(folder => {
    const lock = readLock(folder);
    return lock === null ? [] : changed(plan, lock, contract.workspace.folder, folder);
  });
}

function changed(plan: Plan, lock: Lock, workspace: string, folder: string): readonly Problem[] {
  return lockedVersions(plan).flatMap(({ contract, version, meaning }) => {
    const locked = lock.versions.find(one => one.contract === contract && one.version === version);
    if (locked === undefined || locked.meaning === meaning) return [];
    const place = plan.versions.find(one => one.version === version)?.place;
    const at = place && `${pathForPeople(workspace, place.path)}:${place.line}:${place.column}`;
    const params = { contract, version: String(version), lock: pathForPeople(folder, LOCK_FILE) };
    return [problem("TAR0702", params, at ?? null)];
  });
}

/** The old lock with versions added; those that it knows already keep what it says of them. */
export function withVersions(lock: Lock | null, versions: readonly LockedVersion[]): Lock {
  const known = new Map((lock?.versions ?? []).map(one => [keyOf(one), one]));
  for (const one of versions) if (!known.has(keyOf(one))) known.set(keyOf(one), one);
  const rank = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const all = [...known.values()].sort((a, b) => rank(a.contract, b.contract) || a.version - b.version);
  return { format: "tarif-lock/1", versions: all };
}

function keyOf({ contract, version }: LockedVersion): string {
  return `${contract} ${version}`;
}

/** One version a line, keys in order: small changes make small diffs. */
export function lockText({ format, versions }: Lock): string {
  const lines = versions.map(({ contract, iana, meaning, version }) =>
    JSON.stringify({ contract, iana, meaning, version }),
  );
  const list = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  return `{\n  "format": ${JSON.stringify(format)},\n  "versions": ${list}\n}\n`;
}
