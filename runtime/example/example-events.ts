/** The records of an example, sent as the events that they stand for. */
import type { Account } from "../billing/account.ts";
import { versionAt } from "../billing/calendar.ts";
import { type Intake, openIntake } from "../metering/intake.ts";
import { isHeld } from "../metering/rejects.ts";
import { bug } from "../number/bug.ts";
import type { ExampleFailure, ExampleStep, PlanExample } from "../plan/example.ts";
import type { FieldValue, Place, Plan, PlanEvent } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import { parseInstant } from "../time/instant.ts";
import { civilDayAt } from "../time/zone.ts";

/** All records that the example states, counted and settled. */
export function intakeOf(plan: Plan, account: Account, example: PlanExample): Intake {
  const intake = openIntake(plan, [account]);
  const texts = example.steps.flatMap((step, i) =>
    step.kind === "record" ? [recordText(plan, step, i)] : [],
  );
  for (const text of texts) intake.add(text);
  if (intake.settle() === "again") {
    intake.rewind();
    for (const text of texts) intake.add(text);
    intake.settle();
  }
  return intake;
}

/** More than the tokens that a contract may have, of which a step has several. */
const ID_DIGITS = 6;

type RecordStep = Extract<ExampleStep, { readonly kind: "record" }>;

/**
 * A record as the CloudEvent that would have been sent: each one an event of its own, received at once. Of two at one
 * instant the one written later has the greater id.
 */
function recordText(plan: Plan, step: RecordStep, place: number): string {
  const event = eventOf(plan, step);
  return JSON.stringify({
    specversion: "1.0",
    source: "example",
    id: String(place + 1).padStart(ID_DIGITS, "0"),
    type: event.type,
    subject: "example",
    time: step.at,
    data: dataOf(event, step.fields),
  });
}

/** The event as the version in force at its time declares it; else as any version does. */
function eventOf(plan: Plan, step: RecordStep): PlanEvent {
  const time = parseInstant(step.at);
  const day = time === null ? null : civilDayAt(plan.zone, time);
  const inForce = day === null ? [] : [versionAt(plan, formatCivilDate(day))];
  const events = [...inForce, ...plan.versions].flatMap(version => version.events);
  return events.find(one => one.name === step.event) ?? bug(`no event ${step.event}`);
}

function dataOf(event: PlanEvent, fields: Readonly<Record<string, FieldValue>>): unknown {
  const data = emptyObject();
  for (const field of event.fields) {
    if (!Object.hasOwn(fields, field.name)) continue;
    const value = fields[field.name] ?? "";
    put(data, field.path, field.type === "boolean" ? value === "true" : value);
  }
  return data;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = into[key];
  const next =
    typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : emptyObject();
  into[key] = next;
  put(next, rest, value);
}

/** Without a prototype, so that no key of a payload means anything else. */
function emptyObject(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** The counts of events that the whole example did not bill, where it expects others. */
export function countFailures(example: PlanExample, intake: Intake): readonly ExampleFailure[] {
  const held = intake.rejects().filter(reject => isHeld(reject.reason)).length;
  const rejected = intake.rejects().length - held;
  const counts = { rejected, held } as const;
  const failures: ExampleFailure[] = [];
  for (const step of example.steps) {
    if (step.kind !== "expect") continue;
    const { kind } = step.expected;
    if (kind !== "rejected" && kind !== "held") continue;
    if (String(counts[kind]) === step.value) continue;
    failures.push(countFailure(kind, step.value, String(counts[kind]), step.place));
  }
  return failures;
}

function countFailure(kind: string, expected: string, actual: string, place: Place): ExampleFailure {
  const words = (count: string): string => `${count} event${count === "1" ? "" : "s"}`;
  return { what: kind, expected: words(expected), actual: words(actual), place };
}
