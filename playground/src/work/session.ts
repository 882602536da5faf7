/** The texts that the worker has, compiled when they are first needed and once for each state of them. */
import { type OpenWorkspace, openWorkspace } from "../../../index.ts";
import { snapshotIn } from "../../../service/snapshot.ts";
import type { Snapshot } from "../../../service/types.ts";
import type { EventsText } from "../state/usage.ts";
import type { Documents } from "./protocol.ts";

export interface Session {
  /** Events that somebody brought; null where none are there. */
  readonly takeEvents: (events: EventsText | null) => void;
  readonly events: () => EventsText | null;
  readonly take: (documents: Documents, other: Documents | null) => void;
  readonly snapshot: () => Snapshot;
  /** Null where nothing is compared with. */
  readonly other: () => Snapshot | null;
}

const NOTHING: Documents = { files: new Map(), entry: "" };

export function session(): Session {
  const open = openWorkspace(NOTHING.files);
  const openOther = openWorkspace(NOTHING.files);
  let present = compiledLater(open, NOTHING);
  let other: Compiled | null = null;
  let events: EventsText | null = null;
  return {
    takeEvents: next => {
      events = next;
    },
    events: () => events,
    take: (documents, otherDocuments) => {
      present = compiledLater(open, documents);
      // Its texts change seldom: what was compiled of the same ones stands.
      if (otherDocuments === null) other = null;
      else if (other === null || !same(other.documents, otherDocuments))
        other = compiledLater(openOther, otherDocuments);
    },
    snapshot: () => present.snapshot(),
    other: () => other?.snapshot() ?? null,
  };
}

interface Compiled {
  readonly documents: Documents;
  readonly snapshot: () => Snapshot;
}

/** One snapshot for each state: what the service knows of it is kept with it. */
function compiledLater(open: OpenWorkspace, documents: Documents): Compiled {
  let made: Snapshot | null = null;
  return { documents, snapshot: () => (made ??= snapshotIn(open, documents.files, documents.entry)) };
}

function same(a: Documents, b: Documents): boolean {
  if (a.entry !== b.entry || a.files.size !== b.files.size) return false;
  return [...a.files].every(([path, text]) => b.files.get(path) === text);
}
