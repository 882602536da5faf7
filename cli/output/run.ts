/** What a run left out: on standard error for people, as run.json for programs, and in the exit code. */
import type { Register } from "../../input/accounts/register.ts";
import { unknownAccounts } from "../../input/accounts/unknown-accounts.ts";
import type { RatedRun } from "../rating.ts";
import { joined, type Plain, plain } from "../terminal/plain-text.ts";
import { painter, tell } from "../terminal/screen.ts";
import { counted } from "./audit.ts";

/** run.json: what belongs to no bill. */
export function runData({ run, unreadable }: RatedRun): object {
  return { ...run, unreadable };
}

/**
 * Whether anything was not billed that should have been: rejected, held (events, or a quantity below zero),
 * unreadable, or of an unknown account.
 */
export function leftOut({ bills, run, rejects, unreadable }: RatedRun, register: Register): boolean {
  return (
    bills.told.leaveOut ||
    rejects.length > 0 ||
    unreadable.count > 0 ||
    unknownAccounts(run, register).count > 0
  );
}

/** A line for each kind of event that stands on no bill, and how far bills were made. */
export async function tellRun(rated: RatedRun, register: Register, chosenByEvents: boolean): Promise<void> {
  const paint = painter(process.stderr);
  const { run, bills } = rated;
  const last = bills.told.lastDay;
  if (chosenByEvents && last !== null) {
    await tell(plain`Billed through ${last}, the period of the latest event; --through chooses another.`);
  }
  if (run.duplicates > 0) await tell(plain`${counted(run.duplicates, "duplicate")} ignored.`);
  if (run.voided > 0) await tell(plain`${counted(run.voided, "event")} voided.`);
  if (run.pendingVoids > 0)
    await tell(plain`${counted(run.pendingVoids, "void")} of events that were not seen.`);
  if (run.onNoBill > 0) {
    await tell(paint("yellow", plain`${counted(run.onNoBill, "event")} rejected that no bill can name.`));
  }
  if (run.beyond > 0) await tell(plain`${counted(run.beyond, "event")} of later periods not billed yet.`);
  if (run.otherTypes.count > 0) {
    await tell(
      plain`${counted(run.otherTypes.count, "event")} of other types not billed (${names(run.otherTypes.first, "type")}).`,
    );
  }
  const unknown = unknownAccounts(run, register);
  if (unknown.count > 0) {
    const subjects = names(unknown.first, "subject");
    await tell(
      paint(
        "yellow",
        plain`${counted(unknown.count, "event")} of unknown accounts not billed (${subjects}).`,
      ),
    );
  }
  for (const { file, line, reason } of rated.unreadable.first.slice(0, 3)) {
    await tell(paint("yellow", plain`${file}:${line} ${reason}`));
  }
  if (rated.unreadable.count > 0) {
    await tell(paint("yellow", plain`${counted(rated.unreadable.count, "unreadable event")} not billed.`));
  }
}

/** The contract says itself what it should bill, and does not: its bills are printed, but not in silence. */
export async function tellFailedExamples(failed: number, path: string): Promise<void> {
  const fail =
    failed === 1 ? plain`1 example of this contract fails` : plain`${failed} examples of this contract fail`;
  await tell(painter(process.stderr)("yellow", plain`${fail}; run: tarif check ${path}`));
}

function names<K extends string>(entries: readonly Readonly<Record<K, string>>[], key: K): Plain {
  const shown = entries.slice(0, 5).map(entry => plain`${entry[key]}`);
  return joined(entries.length > 5 ? [...shown, plain`and others`] : shown, ", ");
}
