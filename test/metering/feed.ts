/** Feeding events to intake as a caller does, and reading its outcome as short lines. */
import type { Account } from "../../runtime/billing/account.ts";
import { mergeAccumulators, resultOf } from "../../runtime/metering/accumulators.ts";
import type { PeriodIntake } from "../../runtime/metering/intake.ts";
import { type Intake, openIntake } from "../../runtime/metering/intake.ts";
import type { Reading } from "../../runtime/metering/readings.ts";
import type { MeterCell, UsageSlices } from "../../runtime/metering/slices.ts";
import { toText } from "../../runtime/number/rational.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { account, plan } from "./kit.ts";

export type Attributes = Readonly<Record<string, unknown>>;

/** A call of 1 token by acme on 2026-01-10, with changes; undefined leaves an attribute out. */
export function call(id: string, changes: Attributes = {}): string {
  const tokens = "tokens" in changes ? changes.tokens : 1;
  const { tokens: _, ...attributes } = changes;
  return JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "test.call",
    subject: "acme",
    time: "2026-01-10T00:00:00Z",
    data: { tokens },
    ...attributes,
  });
}

export function voidOf(id: string, target: string, changes: Attributes = {}): string {
  const data = { source: "s", id: target };
  return call(id, { type: "tarif.void", data, ...changes });
}

/** All events once, and a second time in the opposite order where intake asks for it. */
export function feed(
  events: readonly string[],
  accounts: readonly Account[] = [account()],
  of: Plan = plan(),
): Intake {
  const intake = openIntake(of, accounts);
  for (const text of events) intake.add(text);
  if (intake.settle() === "again") {
    intake.rewind();
    for (const text of events.toReversed()) intake.add(text);
    if (intake.settle() !== "done") throw new Error("a third pass");
  }
  return intake;
}

/** "2 events, 5 tokens, 1 late" */
export function usage(intake: Intake, number: number, id: string = "acme"): string {
  const { slices, audit } = intake.period(id, number);
  const readings = rawReadings(slices);
  const tokens = readings.get("tokens")?.[0]?.quantity ?? null;
  const late = audit.late === 0 ? "" : `, ${audit.late} late`;
  return `${audit.accepted} events, ${tokens === null ? "0" : toText(tokens)} tokens${late}`;
}

/** "bill id reason" of each event that was left out. */
export function leftOut(intake: Intake): readonly string[] {
  return intake.rejects().map(reject => `${reject.bill ?? "-"} ${reject.id} ${reject.reason}`);
}

/** Everything that a bill takes from intake, as text that is equal where they are. */
export function outcome(intake: Intake, ids: readonly string[] = ["acme"]): string {
  const { duplicates: _, ...totals } = intake.counts().totals();
  const bills = ids.flatMap(id =>
    Array.from({ length: intake.lastBill(id) }, (_, index) => billText(intake.period(id, index + 1))),
  );
  return JSON.stringify([bills, intake.rejects(), totals], null, 1);
}

/** What was aggregated, of meters that read something. */
export function rawReadings(slices: UsageSlices): ReadonlyMap<string, readonly Reading[]> {
  const ofCell = ({ where, parts }: MeterCell): Reading => {
    const merged = [...parts.values()].reduce(mergeAccumulators);
    return { where, quantity: resultOf(merged), events: merged.events };
  };
  return new Map([...slices.meters].map(([name, cells]) => [name, [...cells.values()].map(ofCell)]));
}

function billText({ slices, audit, rejects }: PeriodIntake): unknown {
  const meters = [...rawReadings(slices)].map(([name, all]) => [
    name,
    all
      .map(({ where, quantity, events }) =>
        JSON.stringify([where, quantity === null ? null : toText(quantity), events]),
      )
      .sort(),
  ]);
  return [meters, audit, rejects];
}

/** Every order of the items. */
export function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length < 2) yield items;
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}
