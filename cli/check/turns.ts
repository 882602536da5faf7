/**
 * Contracts checked one by one, each for itself. Whoever checks, this thread or one of several, takes the next one that
 * nobody has taken, so nothing of what is told depends on who has checked what.
 */
import { type SourceFile, sourceFile } from "../../index.ts";
import { compileEntry } from "../input/contract.ts";
import { isLocked } from "../input/lock-file.ts";
import type { Entry, Workspace } from "../input/workspace.ts";
import type { Checked, CheckedText } from "../output/check/findings.ts";
import { type Problem, problemsOf } from "../problems.ts";
import { type CheckOptions, checkedContract, needsWorked, type Tools } from "./one-contract.ts";

/** What each thread is given. */
export interface CheckTask {
  readonly workspaces: readonly Workspace[];
  readonly entries: readonly TaskEntry[];
  readonly options: CheckOptions;
  readonly threads: number;
  /** The number of the next entry that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
  /** How many threads have loaded what they need, which each has with its first contract. */
  readonly loaded: Int32Array<SharedArrayBuffer>;
}

interface TaskEntry extends Pick<Entry, "entry" | "home"> {
  /** Its number among the workspaces. */
  readonly workspace: number;
}

export function taskOf(entries: readonly Entry[], options: CheckOptions, threads: number): CheckTask {
  const workspaces = [...new Set(entries.map(({ workspace }) => workspace))];
  const numbers = new Map(workspaces.map((workspace, number) => [workspace, number]));
  return {
    workspaces,
    entries: entries.map(({ workspace, ...one }) => ({ ...one, workspace: numbers.get(workspace) ?? 0 })),
    options,
    threads,
    next: counter(),
    loaded: counter(),
  };
}

/** A number that all threads see. */
function counter(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** In the order of the entries. */
export async function checkedInTurn(
  entries: readonly Entry[],
  options: CheckOptions,
): Promise<readonly Checked[]> {
  return inOrder(entries, await checkedByTurns(taskOf(entries, options, 1)));
}

/** What became of one entry, as it goes from thread to thread. */
export type Turn = { readonly index: number } & (
  | { readonly kind: "checked"; readonly checked: PostedCheck }
  | ({ readonly kind: "failed" } & Failure)
);

/** A checked contract without the texts that the workspace holds: of its files, the paths. */
interface PostedCheck extends Omit<Checked, "contract"> {
  readonly result: Omit<CheckedText["result"], "files">;
  readonly files: readonly string[];
}

/** What a contract's check has thrown: a refusal, or a bug of ours. */
interface Failure {
  readonly message: string;
  readonly stack: string;
  readonly problems: readonly Problem[] | null;
}

/** What is left to one thread of a task, up to a contract that fails. `before` is told the number of each that it takes. */
export async function checkedByTurns(
  task: CheckTask,
  before: (index: number) => void = () => undefined,
): Promise<readonly Turn[]> {
  const { entries, next } = task;
  const turns: Turn[] = [];
  let tools: Tools = { worked: null, lock: null };
  for (let index = Atomics.add(next, 0, 1); index < entries.length; index = Atomics.add(next, 0, 1)) {
    before(index);
    try {
      const made = await checkedEntry(task, index, tools);
      ({ tools } = made);
      turns.push({ kind: "checked", index, checked: posted(made.checked) });
    } catch (thrown) {
      // Nobody takes another one, and those before it are taken: whoever takes turns, the first failure is found.
      Atomics.store(next, 0, entries.length);
      turns.push({ kind: "failed", index, ...failureOf(thrown) });
    }
  }
  return turns;
}

interface CheckedEntry {
  readonly checked: Checked;
  /** With what the contract needed beside. */
  readonly tools: Tools;
}

async function checkedEntry(
  { workspaces, entries, options }: CheckTask,
  index: number,
  known: Tools,
): Promise<CheckedEntry> {
  const { workspace: number, entry, home } = entries[index] ?? missing(index);
  const workspace = workspaces[number] ?? missing(index);
  const contract = { ...compileEntry(workspace, entry, { unstated: options.strict === true }), home };
  const tools = {
    worked: needsWorked(contract, options) ? (known.worked ?? (await import("../worked.ts"))) : known.worked,
    lock: isLocked(contract) ? (known.lock ?? (await import("../input/lock.ts"))) : known.lock,
  };
  return { checked: checkedContract(contract, options, tools), tools };
}

function posted({ contract: { result }, ...checked }: Checked): PostedCheck {
  const { files, ...told } = result;
  return { ...checked, result: told, files: [...files.keys()] };
}

function failureOf(thrown: unknown): Failure {
  const { message, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { message, stack, problems: problemsOf(thrown) };
}

/** All turns of a task, in the order of its entries. Throws what the first one that failed has thrown. */
export function inOrder(entries: readonly Entry[], turns: readonly Turn[]): readonly Checked[] {
  const byIndex = new Map(turns.map(turn => [turn.index, turn]));
  const failed = [...turns].sort((a, b) => a.index - b.index).find(turn => turn.kind === "failed");
  if (failed?.kind === "failed") throw errorOf(failed);
  return entries.map((entry, index) => {
    const turn = byIndex.get(index);
    return turn?.kind === "checked" ? withTexts(entry, turn.checked) : missing(index);
  });
}

function errorOf({ message, stack, problems }: Failure): Error {
  const cause = problems === null ? {} : { cause: { refused: problems } };
  return Object.assign(new Error(message, cause), { stack });
}

function withTexts({ workspace }: Entry, { result, files, ...checked }: PostedCheck): Checked {
  const texts = files.map((path): [string, SourceFile] => [
    path,
    sourceFile(path, workspace.files.get(path) ?? ""),
  ]);
  return { ...checked, contract: { workspace, result: { ...result, files: new Map(texts) } } };
}

function missing(index: number): never {
  throw new Error(`contract ${index} was not checked`);
}
