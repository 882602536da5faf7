/** Plants faults, each alone, and tells who objects to it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../kit/shared.ts";
import type { Fault } from "./faults.ts";
import type { Search, Step, Task } from "./planter.ts";

export interface Caught {
  readonly fault: Fault;
  /** Who objects and to what; none where the fault is missed. */
  readonly by: readonly string[];
}

/** Calls `tell` after each fault. A fault may make the engine run for ever or take all memory; that is caught, too. */
export async function plantAll(
  faults: readonly Fault[],
  search: Search,
  tell: (caught: Caught) => void = () => {},
): Promise<readonly Caught[]> {
  const done: Caught[] = [];
  const note = (fault: Fault, by: readonly string[]): void => {
    done.push({ fault, by });
    tell({ fault, by });
  };
  while (done.length < faults.length) {
    const start = done.length;
    const rest = faults.slice(done.length, done.length + AT_ONCE);
    const end = await runPlanter({ faults: rest, search }, step => {
      const fault = rest[step.fault];
      if (fault !== undefined && step.by !== undefined) note(fault, step.by);
    });
    const missing = rest[done.length - start];
    if (missing !== undefined) note(missing, [end]);
  }
  return done;
}

/** Faults of one process: each leaves a part of the engine in its memory. */
const AT_ONCE = 50;

/** How long a step may take, in ms: a thousand times what it takes on an idle machine. */
const PATIENCE = 60_000;

/** Resolves with how the process ended; rejects where it could not plant what it was told to. */
function runPlanter(task: Task, onStep: (step: Step) => void): Promise<string> {
  const planter = spawn(process.execPath, ["--no-warnings", join(ROOT, "test/faults/planter.ts")]);
  let heard = Date.now();
  let said = "";
  const watch = setInterval(() => {
    if (Date.now() - heard > PATIENCE) planter.kill("SIGKILL");
  }, 1_000);
  createInterface({ input: planter.stdout }).on("line", line => {
    heard = Date.now();
    onStep(JSON.parse(line));
  });
  planter.stderr.on("data", text => {
    said += String(text);
  });
  planter.stdin.end(JSON.stringify(task));
  return new Promise((resolve, reject) => {
    planter.on("close", (code, signal) => {
      clearInterval(watch);
      if (code === 1) reject(new Error(said));
      else resolve(signal === "SIGKILL" ? "it never ends" : `the process ends with ${code ?? signal}`);
    });
  });
}
