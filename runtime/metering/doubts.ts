/**
 * Identities in doubt, settled by their own copies alone: where an event that came first turns out not to stand, what
 * it added is taken out again. What cannot be, such as the highest value of a meter, asks for all events anew.
 */
import type { Instant } from "../time/instant.ts";
import { takeOut } from "./bill-intake.ts";
import { readCloudEvent } from "./cloud-event.ts";
import { isFromFuture, readCopy } from "./copies.ts";
import { printOf } from "./corrections.ts";
import { placedAt, versionOf } from "./count-for.ts";
import { takeFromDigest } from "./fingerprint.ts";
import { idOfKey } from "./identity.ts";
import type { AccountState, Copy, State } from "./intake-state.ts";
import { jsonKey } from "./json.ts";
import { leaveOutConflict } from "./leave-out.ts";

/** More of them are not worth a search. */
const MOST = 4_096;

/** The ids of the events in doubt; null where they are too many. */
export function doubtfulIds({ identities }: State): readonly string[] | null {
  const keys = identities.doubts();
  return keys.length > MOST ? null : [...new Set(keys.map(idOfKey))];
}

/** Notes an earlier receipt of what stands: it changes nothing where the event was in time already. */
export function antedate(state: State, copy: Copy): void {
  const { identities, fresh } = state;
  const before = identities.standing(copy.key)?.received ?? copy.received;
  identities.antedate(copy.key, copy.received);
  const account = state.accounts.get(copy.event.subject);
  const isHarmless =
    account === undefined ||
    copy.what.kind === "void" ||
    isInTime(account, placedAt(state, account, copy), before);
  if (!isHarmless || identities.isClaimed(copy.key)) identities.doubt(copy.key);
  const told = fresh?.get(copy.key);
  if (told !== undefined)
    fresh?.set(copy.key, { ...told, entry: { ...told.entry, received: copy.received } });
}

/** Whether it counts on the bill of its own time, as it does when received at any time before. */
function isInTime({ calendar }: AccountState, time: Instant, received: Instant): boolean {
  const own = calendar.numberAt(time);
  return own !== null && received < calendar.closing(own) && calendar.billOf(time, received) === own;
}

/** All copies of one content. */
interface Content {
  /** The one whose text is told where it is left out. */
  readonly copy: Copy;
  readonly text: string;
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** Counts a usage event that stands, with its earliest receipt. */
type CountUsage = (state: State, copy: Copy, received: Instant) => void;

/**
 * Judges identities anew by all copies of them, after the first pass has decided; `doubts` are their contents that were
 * seen first, `count` counts what stands. False where that does not settle them: then all events are needed again.
 */
export function settledBy(
  state: State,
  doubts: ReadonlyMap<string, string>,
  texts: Iterable<string>,
  count: CountUsage,
): boolean {
  const copies = copiesIn(state, doubts, texts);
  return [...doubts].every(([key, first]) => settles(state, key, first, copies.get(key) ?? new Map(), count));
}

function copiesIn(
  state: State,
  doubts: ReadonlyMap<string, string>,
  texts: Iterable<string>,
): ReadonlyMap<string, ReadonlyMap<string, Content>> {
  const found = new Map<string, Map<string, Content>>();
  for (const text of texts) {
    const { event } = readCloudEvent(text);
    const read = event === null ? null : readCopy(state, event);
    if (read?.kind !== "copy" || !doubts.has(read.copy.key)) continue;
    const { copy } = read;
    if (isFromFuture(state, versionOf(state, copy.time), copy)) continue;
    const contents = found.get(copy.key) ?? new Map<string, Content>();
    found.set(copy.key, contents);
    contents.set(copy.content, joined(contents.get(copy.content), copy));
  }
  return found;
}

function joined(known: Content | undefined, copy: Copy): Content {
  const { received } = copy;
  const own = { copy, text: jsonKey(copy.event.whole), earliest: received, latest: received };
  if (known === undefined) return own;
  return {
    ...(own.text < known.text ? own : known),
    earliest: received < known.earliest ? received : known.earliest,
    latest: received > known.latest ? received : known.latest,
  };
}

function settles(
  state: State,
  key: string,
  first: string,
  contents: ReadonlyMap<string, Content>,
  count: CountUsage,
): boolean {
  const standing = state.identities.standing(key);
  const before = contents.get(first);
  const stands = contents.get(standing?.content ?? "");
  if (standing === null || before === undefined || stands === undefined) return false;
  const claims = state.identities.claimsOn(key);
  if (!areAll(contents, new Map([...claims, [standing.content, standing.received]]))) return false;
  if (![...contents.values()].every(({ copy }) => isUsageOfAccount(state, copy))) return false;
  if (!takesBack(state, before, before === stands)) return false;
  if (before !== stands) count(state, stands.copy, stands.earliest);
  for (const { copy, earliest } of contents.values()) {
    const { source, id, subject } = copy.event;
    const account = state.accounts.get(subject)?.account.id ?? subject;
    state.rejects.forget({ account, source, id, reason: "conflict", content: copy.content });
    if (copy !== stands.copy) leaveOutConflict(state, copy, earliest, standing.received);
  }
  return true;
}

/** Whether these are all contents, each with its earliest receipt: others were there when they were read first. */
function areAll(contents: ReadonlyMap<string, Content>, known: ReadonlyMap<string, Instant>): boolean {
  return (
    contents.size === known.size &&
    [...contents].every(([content, { earliest }]) => known.get(content) === earliest)
  );
}

function isUsageOfAccount({ accounts }: State, { what, event }: Copy): boolean {
  return what.kind === "usage" && accounts.has(event.subject);
}

/**
 * Takes out what the first copy of a content has added, whichever that was; `isKept`: only asks whether another receipt
 * would have made a difference. False where it was not counted on the bill of its own time, or cannot be taken out.
 */
function takesBack(state: State, { copy, latest }: Content, isKept: boolean): boolean {
  const { event, time, what, key } = copy;
  const account = state.accounts.get(event.subject);
  if (account === undefined || what.kind !== "usage" || !isInTime(account, time, latest)) return false;
  if (isKept) return true;
  const own = account.calendar.numberAt(time) ?? 0;
  const [told, known] = [account.bills.get(own), account.usage.get(own)];
  const isAlone = account.account.id === event.subject && account.calendar.lateEnd === null;
  // A bill without events is another one than a bill that nothing was ever counted on.
  if (!isAlone || told === undefined || known === undefined || told.accepted < 2) return false;
  const { declared, checked } = what;
  const { source, id, subject } = event;
  const readable = { event: declared, checked, account: subject, time, at: time, source, id };
  if (!takeOut(account.owner, known.gathered, versionOf(state, time), readable)) return false;
  const print = printOf(state, copy);
  known.digest = takeFromDigest(known.digest, print);
  told.digest = takeFromDigest(told.digest, print);
  told.accepted -= 1;
  state.fresh?.delete(key);
  return true;
}
