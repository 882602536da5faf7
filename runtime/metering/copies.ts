/** An event as intake takes it: its type known, its fields checked, its identity and content in short. */
import { later } from "../billing/calendar.ts";
import { bug } from "../number/bug.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { VOID_TYPE } from "../plan/void-type.ts";
import { checkEvent, type Fault, fault } from "./check-event.ts";
import { type CloudEvent, readCloudEvent } from "./cloud-event.ts";
import { versionOf } from "./count-for.ts";
import { fingerprint, joinParts } from "./fingerprint.ts";
import { identityKey } from "./identity.ts";
import type { Copy, State } from "./intake-state.ts";
import { leaveOutFaulty } from "./leave-out.ts";
import { checkVoid } from "./voids.ts";

type ReadCopy =
  | { readonly kind: "copy"; readonly copy: Copy }
  | { readonly kind: "other type" }
  /** `content`: of its data. */
  | { readonly kind: "faulty"; readonly faults: readonly Fault[]; readonly content: readonly string[] };

/** Null for one of a type that the contract does not know, or with a fault, which is then told. */
export function copyOf(state: State, event: CloudEvent): Copy | null {
  const read = readCopy(state, event);
  if (read.kind === "copy") return read.copy;
  if (read.kind === "other type") state.counts.otherType(event.type);
  else leaveOutFaulty(state, event, read.faults, read.content);
  return null;
}

export function readCopy(state: State, event: CloudEvent): ReadCopy {
  const version = versionOf(state, event.time);
  const declared = state.events.get(version)?.get(event.type);
  if (declared === undefined && event.type !== VOID_TYPE) return { kind: "other type" };
  const data =
    declared === undefined
      ? checkVoid(event.data)
      : { ...checkEvent(declared, event.data, version.policies.unknownValues), target: "" };
  const faults = [...timeFaults(event), ...data.faults];
  const { time, received } = event;
  if (time === null || received === null || faults.length > 0)
    return { kind: "faulty", faults, content: data.content };
  const what =
    declared === undefined
      ? ({ kind: "void", target: data.target } as const)
      : ({ kind: "usage", declared, checked: data.checked } as const);
  const content = fingerprint(
    state.key,
    joinParts([event.type, event.subject, String(time), ...data.content]),
  );
  const key = identityKey(event.source, event.id);
  return { kind: "copy", copy: { event, time, received, key, content, what } };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Of a line that the fast lane has read. */
export function plainCopy(state: State, bytes: Uint8Array, from: number, to: number): Copy {
  const read = readCloudEvent(decoder.decode(bytes.subarray(from, to)));
  const copy = read.event === null ? null : copyOf(state, read.event);
  return copy ?? bug("the fast lane took what the slow one refuses");
}

function timeFaults(event: CloudEvent): readonly Fault[] {
  const example = 'an instant such as "2026-01-31T07:00:00Z"';
  const faults: Fault[] = [];
  for (const name of ["time", "received"] as const) {
    const text = event[`${name}Text`];
    if (name === "time" && text === null) faults.push(fault(name, `is missing, ${example} is needed`));
    else if (text !== null && event[name] === null) faults.push(fault(name, `is not ${example}`));
  }
  return faults;
}

export function isFromFuture(state: State, version: PlanVersion, { time, received }: Copy): boolean {
  return time > received && time > later(state.plan, received, version.policies.future);
}
