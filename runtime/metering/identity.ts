/**
 * Identities, for ever: (source, id) -> the content that stands. Of several contents of one identity the one received
 * first stands, of equal receipts the one with the smaller fingerprint, whatever order they come in. The first pass
 * finds identities in doubt, the second decides with all that is known of them. In memory, compared byte for byte, and
 * spread over several maps, since one JavaScript Map ends at 2^24 entries.
 */
import type { Instant } from "../time/instant.ts";
import { joinParts } from "./fingerprint.ts";

/** What the second pass says of one copy. */
export interface Decision {
  /** This content is the one that stands. */
  readonly stands: boolean;
  /** No copy of this content was decided before. */
  readonly isFirst: boolean;
  /** The earliest receipt of this content. */
  readonly received: Instant;
  /** The earliest receipt of the content that stands. */
  readonly standing: Instant;
}

export interface Identities {
  /** First pass: whether no copy was seen before, or the first one seen had the same or another content. */
  readonly note: (key: string, content: string, received: Instant) => "new" | "same" | "other";
  /** Whether the first copies seen may not be the ones that stand, or may have been received earlier. */
  readonly isDoubtful: () => boolean;
  /** Ends the first pass. */
  readonly decide: () => void;
  /** Second pass; null for a copy that the first pass has not seen. */
  readonly settle: (key: string, content: string) => Decision | null;
  /** The content that stands (in the first pass: the first one seen), null for an identity never seen. */
  readonly contentOf: (key: string) => string | null;
  /** The same with its earliest receipt. */
  readonly standing: (key: string) => { readonly content: string; readonly received: Instant } | null;
}

/** A key for the table, unambiguous whatever the texts hold. */
export function identityKey(source: string, id: string): string {
  return joinParts([source, id]);
}

interface Entry {
  content: string;
  received: Instant;
  isDecided: boolean;
  /** The identity's other contents. */
  others: Map<string, Other> | null;
}

interface Other {
  received: Instant;
  isDecided: boolean;
}

const SHARDS = 64;

export function identities(): Identities {
  const shards = Array.from({ length: SHARDS }, () => new Map<string, Entry>());
  const doubtful: Entry[] = [];
  let isDoubtful = false;
  const entryOf = (key: string): Entry | undefined => shards[shardNumber(key)]?.get(key);

  const note = (key: string, content: string, received: Instant): "new" | "same" | "other" => {
    const entry = entryOf(key);
    if (entry === undefined) {
      shards[shardNumber(key)]?.set(key, { content, received, isDecided: false, others: null });
      return "new";
    }
    if (entry.content === content) {
      if (received < entry.received) {
        entry.received = received;
        isDoubtful = true;
      }
      return "same";
    }
    isDoubtful = true;
    if (entry.others === null) doubtful.push(entry);
    entry.others ??= new Map();
    const other = entry.others.get(content);
    if (other === undefined) entry.others.set(content, { received, isDecided: false });
    else if (received < other.received) other.received = received;
    return "other";
  };

  const settle = (key: string, content: string): Decision | null => {
    const entry = entryOf(key);
    const found = entry?.content === content ? entry : entry?.others?.get(content);
    if (entry === undefined || found === undefined) return null;
    const isFirst = !found.isDecided;
    found.isDecided = true;
    return { stands: found === entry, isFirst, received: found.received, standing: entry.received };
  };

  return {
    note,
    isDoubtful: () => isDoubtful,
    decide: () => {
      for (const entry of doubtful) decideEntry(entry);
    },
    settle,
    contentOf: key => entryOf(key)?.content ?? null,
    standing: key => entryOf(key) ?? null,
  };
}

function decideEntry(entry: Entry): void {
  const first = { content: entry.content, received: entry.received };
  for (const [content, { received }] of entry.others ?? []) {
    const isEarlier = received === first.received ? content < first.content : received < first.received;
    if (!isEarlier) continue;
    first.content = content;
    first.received = received;
  }
  if (first.content === entry.content) return;
  entry.others?.delete(first.content);
  entry.others?.set(entry.content, { received: entry.received, isDecided: false });
  entry.content = first.content;
  entry.received = first.received;
}

/** A spread, not a hash: FNV-1a over the last characters, which differ most. */
function shardNumber(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, key.length - 12); index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % SHARDS;
}
