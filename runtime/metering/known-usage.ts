/** Usage by the bill in whose time it counts, and by what is known of it when which bill is made. */
import { bug } from "../number/bug.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { countIn, openLevels, type Readable, setsLevels, slicesOf } from "./bill-intake.ts";
import { addToDigest, digestText, EMPTY_DIGEST, mergeDigests } from "./fingerprint.ts";
import type { AccountState, Copy, KnownUsage } from "./intake-state.ts";
import { isEmpty, termOf } from "./late-ends.ts";
import { billIntake } from "./readers.ts";
import { mergeSlices, NO_SLICES, type UsageSlices } from "./slices.ts";

export interface PeriodSlices {
  readonly slices: UsageSlices;
  /** Of the events that count in the period. */
  readonly digest: string;
}

export type Known = Pick<KnownUsage, "bill" | "since" | "until">;

/** The version in force where an event counts, and that with which the term begins, which few events ask for. */
interface Versions {
  readonly counting: PlanVersion;
  readonly starting: () => PlanVersion;
}

/** Counts a usage event; false where it lies outside the term and opens no level of it. */
export function countAt(
  account: AccountState,
  { counting, starting }: Versions,
  copy: Copy,
  own: number | null,
  known: Known,
  print: string,
): boolean {
  const term = termOf(account, copy);
  if (isEmpty(term)) return false;
  const start = own === known.bill ? null : account.calendar.period(known.bill)?.start;
  const readable = readableAt(copy, start ?? copy.time);
  if (readable === null) return false;
  const isEarly = copy.time < term.start;
  if (own !== null && !isEarly) {
    const into = usageIn(account, known);
    countIn(account.owner, into.gathered, counting, readable);
    into.digest = addToDigest(into.digest, print);
    return true;
  }
  if (!isEarly) return false;
  // What was set before the term opens a level of it, though it may come when a version has no such level any more.
  const isOpening = opensLevel(account, starting(), copy);
  if (!isOpening && !setsLevels(account.owner.plan, counting, readable.event.name)) return false;
  const into = usageIn(account, known);
  if (!openLevels(account.owner, into.gathered, counting, readable) && !isOpening) return false;
  into.digest = addToDigest(into.digest, print);
  return true;
}

/** Whether an event from before the term opens a level of it by that version. */
export function opensLevel({ owner }: AccountState, version: PlanVersion, copy: Copy): boolean {
  const readable = readableAt(copy, copy.time);
  if (readable === null || !setsLevels(owner.plan, version, readable.event.name)) return false;
  return openLevels(owner, billIntake(version.from), version, readable);
}

function readableAt({ event, time, what }: Copy, at: Instant): Readable | null {
  if (what.kind !== "usage") return null;
  const { source, id, subject } = event;
  return { event: what.declared, checked: what.checked, account: subject, time, at, source, id };
}

export function usageIn(account: AccountState, known: Known): KnownUsage {
  // Nearly all usage is known when its own bill is made, and stands.
  const isPlain = known.since === known.bill && known.until === null;
  const key = isPlain ? known.bill : `${known.bill} ${known.since} ${known.until ?? ""}`;
  const found = account.usage.get(key);
  if (found !== undefined) return found;
  const period = account.calendar.period(known.bill) ?? bug(`no period ${known.bill}`);
  const gathered = billIntake(formatCivilDate(period.from));
  const made = { ...known, digest: EMPTY_DIGEST, gathered, apart: NO_SLICES };
  account.usage.set(key, made);
  return made;
}

/** The usage of one bill's period, as the same bill or a later one knows it. */
export function usageKnown(account: AccountState, bill: number, at: number): PeriodSlices {
  let slices: UsageSlices = { ...NO_SLICES, terms: termsKnown(account.children, at) };
  let digest = EMPTY_DIGEST;
  for (const known of account.usage.values()) {
    if (known.bill !== bill || !isKnown(account, known, at)) continue;
    slices = mergeSlices(mergeSlices(slices, known.apart), slicesOf(known.gathered));
    digest = mergeDigests(digest, known.digest);
  }
  return { slices, digest: digestText(digest) };
}

/** The terms of pooled accounts as a bill knows them: an end may become known late. */
function termsKnown(children: AccountState["children"], at: number): UsageSlices["terms"] {
  return new Map(
    [...children].map(([id, { term, late }]) => {
      const { start } = term;
      return [id, { start, end: late !== null && late.known <= at ? late.end : term.end }];
    }),
  );
}

/** What earlier runs have billed stays as it is while the other events of the period are missing. */
function isKnown({ made, isMissing }: AccountState, { bill, since, until }: KnownUsage, at: number): boolean {
  const isHeld = isMissing && bill <= made;
  if (since > at || (isHeld && since > made)) return false;
  return until === null || until > at || isHeld;
}
