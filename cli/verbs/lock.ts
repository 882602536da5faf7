import { join } from "node:path";
import type { Command } from "commander";
import { lockedVersions } from "../../index.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { compileEntry } from "../input/contract.ts";
import { changedVersions, lockText, readLock, withVersions } from "../input/lock.ts";
import { LOCK_FILE } from "../input/lock-file.ts";
import { isFolder, pathForPeople, workspaceOfFolder } from "../input/workspace.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { counted } from "../output/audit.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { problemText } from "../output/problem-text.ts";
import { refuse } from "../problems.ts";
import { plain } from "../terminal/plain-text.ts";
import { painter, tell } from "../terminal/screen.ts";
import { examples, type Finish } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<folder>", "the folder whose contracts are signed; contracts.lock is written there")
    .option("--check", "write nothing; fail where a version is not locked, or its meaning has changed")
    .addHelpText("after", examples("lock contracts", "lock --check contracts"))
    .action(async (folder: string, options: { readonly check?: boolean }) =>
      finish(await lock(folder, options.check === true)),
    );
}

/** Adds the versions that are not locked yet. One whose meaning has changed stops it: a lock is never renewed. */
async function lock(folder: string, isCheck: boolean): Promise<ExitCode> {
  if (!isFolder(folder)) throw refuse("TAR0703", { path: folder });
  const { workspace, entries } = workspaceOfFolder(folder);
  const contracts = entries.map(entry => compileEntry(workspace, entry));
  let isFine = true;
  for (const contract of contracts) {
    // A file of definitions has no plan, and no meaning of its own.
    const isAsked = contract.unreadable.length > 0 || contract.result.diagnostics.length > 0;
    if (isAsked && contract.result.plan === null) isFine = (await tellWhyNoPlan(contract)) !== null && isFine;
  }
  const problems = new Map(contracts.flatMap(changedVersions).map(found => [JSON.stringify(found), found]));
  for (const found of problems.values()) await tell(problemText(found, painter(process.stderr)));
  if (!isFine || problems.size > 0) return EXIT.findings;
  const before = readLock(folder);
  const plans = contracts.flatMap(({ result }) => (result.plan === null ? [] : [result.plan]));
  const after = withVersions(before, plans.flatMap(lockedVersions));
  const added = after.versions.length - (before?.versions.length ?? 0);
  const path = pathForPeople(folder, LOCK_FILE);
  if (isCheck) {
    if (added > 0) await tell(plain`${counted(added, "version")} not locked in ${path}`);
    return added > 0 ? EXIT.findings : EXIT.fine;
  }
  if (added > 0 || before === null) writeAtomically(join(folder, LOCK_FILE), lockText(after));
  await tell(plain`Locked ${counted(added, "version")} in ${path}`);
  return EXIT.fine;
}
