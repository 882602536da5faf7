/**
 * Voids: events that take back another one. They are few and kept whole, because what a void does is known only when
 * its target's bill is: received before that bill closes it removes the target, later it is held.
 */
import type { Instant } from "../time/instant.ts";
import type { EventCheck, Fault } from "./check-event.ts";
import { fault } from "./check-event.ts";
import type { CloudEvent } from "./cloud-event.ts";
import { identityKey, idOfKey } from "./identity.ts";
import { type JsonValue, jsonKey } from "./json.ts";
import { isPresent, kindInWords } from "./shown.ts";

/** One void, of all copies with its content. */
export interface Void {
  readonly key: string;
  readonly content: string;
  readonly target: string;
  readonly event: CloudEvent;
  readonly time: Instant;
  /** The earliest receipt of the copies. */
  received: Instant;
  /** The copy whose whole text is the smallest, so that the choice does not depend on order. */
  text: string;
  outcome: VoidOutcome;
}

/** The id of the event that it takes back. */
export function targetIdOf({ target }: Void): string {
  return idOfKey(target);
}

export type VoidOutcome =
  | { readonly kind: "pending" }
  /** `corrects`: what it takes away was billed; null where it was not. */
  | { readonly kind: "effective"; readonly corrects: VoidCorrection | null }
  /** Received when the target's bill was closed; `time` is the target's. */
  | { readonly kind: "too late" | "missing"; readonly time: Instant }
  /** The contract accepts no corrections. */
  | { readonly kind: "not accepted" }
  | { readonly kind: "other account" };

export interface VoidCorrection {
  readonly time: Instant;
  /** The bill in whose period its event counts, and the one on which the correction stands. */
  readonly bill: number;
  readonly on: number;
}

export interface Voids {
  readonly note: (one: Omit<Void, "outcome">) => void;
  /** Those whose content stands. */
  readonly standing: (contentOf: (key: string) => string | null) => readonly Void[];
}

export function voids(): Voids {
  const all = new Map<string, Map<string, Void>>();
  return {
    note: one => {
      const contents = all.get(one.key) ?? new Map<string, Void>();
      all.set(one.key, contents);
      const earlier = contents.get(one.content);
      if (earlier === undefined) {
        contents.set(one.content, { ...one, outcome: { kind: "pending" } });
        return;
      }
      if (one.received < earlier.received) earlier.received = one.received;
      if (one.text < earlier.text) earlier.text = one.text;
    },
    standing: contentOf =>
      [...all].flatMap(([key, contents]) => {
        const one = contents.get(contentOf(key) ?? "");
        return one === undefined ? [] : [one];
      }),
  };
}

/** The check of a void's data, and the key of its target; "" where the data name none. */
export function checkVoid(data: JsonValue | null): EventCheck & { readonly target: string } {
  const source = targetPart("data.source", data, "source");
  const id = targetPart("data.id", data, "id");
  const faults = [source.fault, id.fault].filter(found => found !== null);
  const checked = { texts: new Map(), numbers: new Map() };
  const target = faults.length > 0 ? "" : identityKey(source.text, id.text);
  return { checked, faults, content: [source.content, id.content], target };
}

interface TargetPart {
  readonly text: string;
  readonly fault: Fault | null;
  readonly content: string;
}

function targetPart(name: string, data: JsonValue | null, key: string): TargetPart {
  const value = data?.kind === "object" ? data.entries.get(key) : undefined;
  if (!isPresent(value)) {
    return { text: "", fault: fault(name, "is missing, a void must name its target"), content: "?" };
  }
  if (value.kind === "string" && value.value !== "") {
    return { text: value.value, fault: null, content: `+${value.value}` };
  }
  const problem = value.kind === "string" ? "is empty" : `is ${kindInWords(value)}, not a text`;
  return { text: "", fault: fault(name, problem), content: `!${jsonKey(value)}` };
}

export function byTarget(standing: readonly Void[]): ReadonlyMap<string, readonly Void[]> {
  const targets = new Map<string, Void[]>();
  for (const one of standing) {
    const others = targets.get(one.target);
    if (others === undefined) targets.set(one.target, [one]);
    else others.push(one);
  }
  return targets;
}
