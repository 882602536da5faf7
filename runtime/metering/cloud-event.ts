/** A JSON value as a CloudEvents 1.0 event: its attributes, and its data still unread. */
import { type Instant, parseInstant } from "../time/instant.ts";
import { type JsonValue, readJson } from "./json.ts";
import { EVENT_LIMITS } from "./limits.ts";
import { isPresent } from "./shown.ts";

export interface CloudEvent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** The account. */
  readonly subject: string;
  /** Null where it is missing or no instant; `timeText` is what stands there. */
  readonly time: Instant | null;
  readonly timeText: string | null;
  /** When it was received; absent means at its own time. Null with a `receivedText` that is no instant. */
  readonly received: Instant | null;
  readonly receivedText: string | null;
  readonly data: JsonValue | null;
  readonly whole: JsonValue;
}

export type CloudEventResult =
  | { readonly event: CloudEvent; readonly unreadable: null }
  | { readonly event: null; readonly unreadable: string };

/** What has no identity, type or account belongs to no bill: it is unreadable, with the reason. */
export function readCloudEvent(text: string): CloudEventResult {
  const read = readJson(text);
  if (read.problem === null) return cloudEventOf(read.value);
  return unreadable(`${read.problem.reason}, at character ${read.problem.at + 1}`);
}

/** As `readCloudEvent`, of an event that is read already. */
export function cloudEventOf(whole: JsonValue): CloudEventResult {
  if (whole.kind !== "object") return unreadable("no JSON object");
  const version = whole.entries.get("specversion");
  if (isPresent(version) && !(version.kind === "string" && version.value === "1.0")) {
    return unreadable('specversion is not "1.0"');
  }
  const names = ["source", "id", "type", "subject"] as const;
  const found: string[] = [];
  for (const name of names) {
    const value = whole.entries.get(name);
    const problem = attributeProblem(name, value);
    if (problem !== null) return unreadable(problem);
    found.push(value?.kind === "string" ? value.value : "");
  }
  const [source = "", id = "", type = "", subject = ""] = found;
  const timeText = textOf(whole.entries.get("time"));
  const receivedText = textOf(whole.entries.get("received"));
  // A number reads as its digits, which are no instant, so that it is told as wrong.
  const time = timeText === null ? null : parseInstant(timeText);
  const received = receivedText === null ? time : parseInstant(receivedText);
  const data = whole.entries.get("data") ?? null;
  return {
    event: { source, id, type, subject, time, timeText, received, receivedText, data, whole },
    unreadable: null,
  };
}

function unreadable(reason: string): CloudEventResult {
  return { event: null, unreadable: reason };
}

const CONTROL = /\p{Cc}/u;

function attributeProblem(name: string, value: JsonValue | undefined): string | null {
  if (!isPresent(value)) return `${name} is missing`;
  if (value.kind !== "string") return `${name} is no text`;
  if (value.value === "") return `${name} is empty`;
  if (value.value.length > EVENT_LIMITS.identity)
    return `${name} has more than ${EVENT_LIMITS.identity} characters`;
  return CONTROL.test(value.value) ? `${name} holds a control character` : null;
}

/** A value that is there but no text is kept as text that is no instant, so that it is told as wrong, not missing. */
function textOf(value: JsonValue | undefined): string | null {
  if (!isPresent(value)) return null;
  return value.kind === "string" ? value.value : value.kind === "number" ? value.text : `(${value.kind})`;
}
