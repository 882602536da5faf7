/**
 * The same events under several contracts at once: read once, and counted once for all contracts that let the same
 * events stand on the same bills. Those may have different meters, of which each is counted once, and bill them as
 * they like.
 */
import { type CloudEventResult, readCloudEvent } from "../metering/cloud-event.ts";
import type { TakenLines } from "../metering/fast/lane.ts";
import { type Intake, openIntake, type PeriodIntake } from "../metering/intake.ts";
import type { UsageSlices } from "../metering/slices.ts";
import { bug } from "../number/bug.ts";
import type { DateText } from "../plan/plan.ts";
import { outcomeOf, type RateResult, type Rating, refuseDisorder } from "../rate.ts";
import type { Candidate } from "./frame.ts";
import { joinedCounts } from "./joined-count.ts";

export type { Candidate } from "./frame.ts";

type Taking = "add" | "addRead" | "takeLine" | "takeLines" | "settle" | "rewind";

export interface CandidatesRating extends Pick<Rating, Taking> {
  /**
   * For each candidate, in the order given, what rating the events under it alone gives; but fingerprints of events, in
   * digests, are all keyed by the name of the first one's contract. `through` as in `RateOptions`.
   */
  readonly finish: (through?: DateText | null) => readonly CandidateResult[];
}

/** There is no run after it: the candidates are drafts, of which one at most will be billed. */
export type CandidateResult = Pick<RateResult, "bills" | "run" | "rejects">;

interface Count {
  readonly intake: Intake;
  readonly own: ReadonlyMap<number, (slices: UsageSlices) => UsageSlices>;
  /** In a second pass, whether it asked for one. */
  isOpen: boolean;
}

/** For events that come one by one, as `openRating`. Accounts must be in order for their candidate's plan. */
export function openCandidates(candidates: readonly Candidate[]): CandidatesRating {
  for (const { plan, accounts } of candidates) refuseDisorder(plan, accounts);
  const counts = joinedCounts(candidates).map(({ plan, accounts, ownerOf, own }): Count => {
    return { intake: openIntake(plan, accounts, { owned: ownerOf }), own, isOpen: true };
  });
  return {
    add: text => addTo(counts, readCloudEvent(text)),
    addRead: read => addTo(counts, read),
    takeLine: (bytes, from, to) => takeLine(counts, bytes, from, to),
    takeLines: (bytes, from) => takeLines(counts, bytes, from),
    settle: () => settle(counts),
    rewind: () => {
      for (const { intake, isOpen } of counts) if (isOpen) intake.rewind();
    },
    finish: (through = null) =>
      candidates.map((candidate, index) => billed(counts, candidate, index, through)),
  };
}

function addTo(counts: readonly Count[], read: CloudEventResult): string | null {
  if (read.unreadable === null) for (const { intake, isOpen } of counts) if (isOpen) intake.addRead(read);
  return read.unreadable;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** What is plain for one of them and not for others is read as a text for those. */
function takeLine(counts: readonly Count[], bytes: Uint8Array, from: number, to: number): boolean {
  const left: Intake[] = [];
  let isTaken = false;
  for (const { intake, isOpen } of counts) {
    if (!isOpen) continue;
    if (intake.takeLine(bytes, from, to)) isTaken = true;
    else left.push(intake);
  }
  if (!isTaken || left.length === 0) return isTaken;
  const read = readCloudEvent(decoder.decode(bytes.subarray(from, to)));
  for (const intake of left) intake.addRead(read);
  return true;
}

/** As many as the first takes that takes one at all; what is not plain for others is read as a text for those. */
function takeLines(counts: readonly Count[], bytes: Uint8Array, from: number): TakenLines {
  const open = counts.filter(({ isOpen }) => isOpen);
  for (const leader of open) {
    const taken = leader.intake.takeLines(bytes, from);
    if (taken.lines === 0) continue;
    const same = bytes.subarray(0, taken.next);
    for (const { intake } of open) if (intake !== leader.intake) takeAll(intake, same, from);
    return taken;
  }
  return { lines: 0, next: from };
}

const LINE_FEED = 0x0a;

/** Whole lines, to the end of the bytes. */
function takeAll(intake: Intake, bytes: Uint8Array, from: number): void {
  let start = from;
  while (start < bytes.length) {
    start = intake.takeLines(bytes, start).next;
    if (start === bytes.length) return;
    const end = bytes.indexOf(LINE_FEED, start);
    intake.addRead(readCloudEvent(decoder.decode(bytes.subarray(start, end))));
    start = end + 1;
  }
}

function settle(counts: readonly Count[]): "done" | "again" {
  for (const count of counts) count.isOpen = count.isOpen && count.intake.settle() === "again";
  return counts.some(({ isOpen }) => isOpen) ? "again" : "done";
}

function billed(
  counts: readonly Count[],
  { plan, accounts }: Candidate,
  index: number,
  through: DateText | null,
): CandidateResult {
  const count = counts.find(({ own }) => own.has(index));
  const own = count?.own.get(index);
  if (count === undefined || own === undefined) return bug(`nothing counts for candidate ${index}`);
  const { intake } = count;
  const period: Intake["period"] = (account, number) => seenBy(own, intake.period(account, number));
  const { bills, run, rejects } = outcomeOf(plan, accounts, { ...intake, period }, { through }).finish();
  return { bills, run, rejects };
}

function seenBy(own: (slices: UsageSlices) => UsageSlices, period: PeriodIntake): PeriodIntake {
  const { slices, corrections } = period;
  return {
    ...period,
    slices: own(slices),
    corrections:
      corrections === null
        ? null
        : {
            from: corrections.from,
            usage: bill => {
              const known = corrections.usage(bill);
              return { ...known, slices: own(known.slices) };
            },
          },
  };
}
