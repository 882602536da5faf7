/**
 * Many contracts, each checked for itself: this thread and others take the next one in turn. Nothing of what is told
 * depends on who has checked what.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type CompileResult, type SourceFile, sourceFile } from "../../index.ts";
import { compileEntry, type LoadedContract } from "../input/contract.ts";
import type { Entry, Workspace } from "../input/workspace.ts";
import type { Checked } from "../output/check/findings.ts";
import { type CheckOptions, checkedContract, needsWorked, type Tools } from "./one-contract.ts";

const MOST_THREADS = 4;

/** What another thread is given. */
export interface CheckTask {
  readonly workspaces: readonly Workspace[];
  readonly entries: readonly TaskEntry[];
  readonly options: CheckOptions;
  /** The number of the next entry that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

interface TaskEntry extends Pick<Entry, "entry"> {
  /** Its number among the workspaces. */
  readonly workspace: number;
}

/** A checked contract as it goes from thread to thread: without its plan, and its files by their paths. */
export interface PostedCheck extends Omit<Checked, "contract"> {
  readonly index: number;
  readonly result: Omit<CompileResult, "plan" | "files" | "stated" | "examples">;
  readonly files: readonly string[];
  readonly unreadable: LoadedContract["unreadable"];
}

function posted(index: number, { contract, ...checked }: Checked): PostedCheck {
  const { plan: _plan, files, stated: _stated, examples: _examples, ...result } = contract.result;
  return { ...checked, index, result, files: [...files.keys()], unreadable: contract.unreadable };
}

/** In the order of the entries. The plans are left out. */
export async function checkedInThreads(
  entries: readonly Entry[],
  options: CheckOptions,
): Promise<readonly Checked[]> {
  const workspaces = [...new Set(entries.map(({ workspace }) => workspace))];
  const numbers = new Map(workspaces.map((workspace, number) => [workspace, number]));
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: CheckTask = {
    workspaces,
    entries: entries.map(({ workspace, entry }) => ({ workspace: numbers.get(workspace) ?? 0, entry })),
    options,
    next,
  };
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const others = Array.from({ length: threads - 1 }, () => inThread(task));
  const found = [await checkedByTurns(task), ...(await Promise.all(others))];
  const checked: (Checked | undefined)[] = entries.map(() => undefined);
  for (const one of found.flat()) {
    const entry = entries[one.index];
    if (entry !== undefined) checked[one.index] = received(entry, one);
  }
  return checked.map((one, index) => one ?? missing(index));
}

/** What is left to one thread of a task; of each contract only what is told is kept. */
export async function checkedByTurns({
  workspaces,
  entries,
  options,
  next,
}: CheckTask): Promise<readonly PostedCheck[]> {
  const found: PostedCheck[] = [];
  let worked: Tools["worked"] = null;
  for (let index = Atomics.add(next, 0, 1); index < entries.length; index = Atomics.add(next, 0, 1)) {
    const { workspace, entry } = entries[index] ?? missing(index);
    const contract = compileEntry(workspaces[workspace] ?? missing(index), entry);
    if (worked === null && needsWorked(contract, options)) worked = await import("../worked.ts");
    found.push(posted(index, checkedContract(contract, options, { worked, lock: null })));
  }
  return found;
}

function missing(index: number): never {
  throw new Error(`contract ${index} was not checked`);
}

/** Beside this file as it is written, and in the folder of what is built. */
const WORKER = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./check-worker.js";

function inThread(task: CheckTask): Promise<readonly PostedCheck[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(WORKER, import.meta.url), { workerData: task });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("a thread of check has ended early")));
  });
}

function received({ workspace, entry, home }: Entry, { index: _index, ...posted }: PostedCheck): Checked {
  const { result, files, unreadable, ...checked } = posted;
  const texts = files.map((path): [string, SourceFile] => [
    path,
    sourceFile(path, workspace.files.get(path) ?? ""),
  ]);
  const whole: CompileResult = {
    ...result,
    plan: null,
    examples: [],
    stated: new Map(),
    files: new Map(texts),
  };
  return { ...checked, contract: { workspace, entry, home, result: whole, unreadable } };
}
