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
import { type CheckOptions, checkedContract, type Tools } from "./one-contract.ts";

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

export function posted(index: number, { contract, ...checked }: Checked): PostedCheck {
  const { plan: _plan, files, stated: _stated, examples: _examples, ...result } = contract.result;
  return { ...checked, index, result, files: [...files.keys()], unreadable: contract.unreadable };
}

/** In the order of the entries. The plans are left out. */
export async function checkedInThreads(
  entries: readonly Entry[],
  options: CheckOptions,
  worked: NonNullable<Tools["worked"]>,
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
  const checked: (Checked | undefined)[] = entries.map(() => undefined);
  for (let index = Atomics.add(next, 0, 1); index < entries.length; index = Atomics.add(next, 0, 1)) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const contract = compileEntry(entry.workspace, entry.entry);
    checked[index] = checkedContract(contract, options, { worked, lock: null });
  }
  for (const one of (await Promise.all(others)).flat()) {
    const entry = entries[one.index];
    if (entry !== undefined) checked[one.index] = received(entry, one);
  }
  return checked.map((one, index) => one ?? missing(index));
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
