/** What a worker knows of the page: its texts, what they are compared with, and events. */
import type { Client } from "../work/client.ts";
import type { Model } from "./model.ts";

/** Tells the worker what it has not been told yet. */
export function telling(worker: Client): (now: Model) => void {
  let toldRevision = -1;
  let toldOther: Model["other"] = null;
  let toldEvents: Model["usage"]["events"] = null;
  return ({ revision, documents, other, usage: { events } }) => {
    if (events !== toldEvents) worker.events(events);
    toldEvents = events;
    if (revision === toldRevision && other === toldOther) return;
    toldRevision = revision;
    toldOther = other;
    worker.documents(documents, other?.documents ?? null);
  };
}
