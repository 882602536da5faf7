/**
 * Which clause a part of a bill comes from, and which parts a clause concerns: the bill's clauses, steps included, as
 * places of the texts.
 */
import type { Bill, BillLine } from "../runtime/billing/bill.ts";
import { metersMadeOf } from "../runtime/metering/readings.ts";
import type { Place, PlanCharge } from "../runtime/plan/plan.ts";
import { holds, parametersIn, versionsFrom } from "./costs/places.ts";
import { fileOf, offsetAt, rangeAt } from "./positions.ts";
import type { Location, Position, Snapshot } from "./types.ts";

/** A part of a bill, by its index in the bill's own list. */
export type BillPart =
  | { readonly kind: "line"; readonly index: number; readonly step: number | null }
  | { readonly kind: "adjustment" | "tax"; readonly index: number };

export interface ClauseOfPart {
  readonly part: BillPart;
  /** Null where the text has changed since, so that the place is not there any more. */
  readonly location: Location | null;
  /** The clause in the contract's words. */
  readonly words: string;
}

/** Of every line, each of its steps, every adjustment and every tax, in the order of the bill. */
export function clausesOfBill(snapshot: Snapshot, bill: Bill): readonly ClauseOfPart[] {
  return placesOf(bill).map(({ part, place }) => ({
    part,
    location: locate(snapshot, place),
    words: place.words,
  }));
}

/**
 * The parts that the position concerns: those of the narrowest clause that holds it, a tier's steps before its charge's
 * lines; for a meter, a parameter or an allowance the lines of the charges that it decides.
 */
export function billPartsAt(
  snapshot: Snapshot,
  bill: Bill,
  path: string,
  position: Position,
): readonly BillPart[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  const offset = offsetAt(file, position);
  const found = placesOf(bill).filter(({ place }) => holds(place, path, offset));
  const least = Math.min(...found.map(({ place }) => place.end - place.start));
  const exact = found.filter(({ place }) => place.end - place.start === least).map(({ part }) => part);
  if (exact.length > 0) return withoutWholeLines(exact);
  return linesOf(bill, chargesDecided(snapshot, path, offset));
}

function placesOf({ lines, adjustments, taxes }: Bill): readonly {
  readonly part: BillPart;
  readonly place: Place;
}[] {
  return [
    ...lines.flatMap((line, index) => [
      { part: { kind: "line", index, step: null } as const, place: line.clause },
      ...line.steps.map(({ clause }, step) => ({
        part: { kind: "line", index, step } as const,
        place: clause,
      })),
    ]),
    ...adjustments.map(({ clause }, index) => ({
      part: { kind: "adjustment", index } as const,
      place: clause,
    })),
    ...taxes.map(({ clause }, index) => ({ part: { kind: "tax", index } as const, place: clause })),
  ];
}

function locate(snapshot: Snapshot, { path, start, end }: Place): Location | null {
  const file = fileOf(snapshot, path);
  return file === null || end > file.text.length ? null : { path, range: rangeAt(file, start, end) };
}

/** A line whose steps all follow its own clause is one part. */
function withoutWholeLines(parts: readonly BillPart[]): readonly BillPart[] {
  const whole = new Set(
    parts.flatMap(part => (part.kind === "line" && part.step === null ? [part.index] : [])),
  );
  return parts.filter(part => part.kind !== "line" || part.step === null || !whole.has(part.index));
}

function linesOf({ lines }: Bill, charges: readonly string[]): readonly BillPart[] {
  return lines.flatMap(({ charge }: BillLine, index) =>
    charges.includes(charge) ? [{ kind: "line", index, step: null } as const] : [],
  );
}

/** Charges that what stands at the place decides: its meter, with what is derived from it, parameter or allowance. */
function chargesDecided(
  { compiled: { plan, version } }: Snapshot,
  path: string,
  offset: number,
): readonly string[] {
  for (const one of plan === null ? [] : versionsFrom(plan, version)) {
    const meter = one.meters.find(({ place }) => holds(place, path, offset));
    const parameter = one.parameters.find(({ place }) => holds(place, path, offset));
    const allowance = one.allowances.find(({ place }) => holds(place, path, offset));
    const charge = one.charges.find(({ place }) => holds(place, path, offset));
    if (meter !== undefined) {
      const meters = metersMadeOf(one, meter.name);
      return namesOf(one.charges.filter(each => readsOne(each, meters)));
    }
    if (parameter !== undefined)
      return namesOf(one.charges.filter(each => parametersIn(each).has(parameter.name)));
    if (allowance !== undefined) return allowance.for;
    if (charge !== undefined) return [charge.name];
  }
  return [];
}

function namesOf(charges: readonly PlanCharge[]): readonly string[] {
  return charges.map(({ name }) => name);
}

function readsOne({ source, phases }: PlanCharge, meters: ReadonlySet<string>): boolean {
  if (source.kind === "meter" && meters.has(source.meter)) return true;
  return phases.some(({ rows }) =>
    rows.some(({ price }) =>
      price.some(part => part.kind === "schedule" && part.by !== null && meters.has(part.by)),
    ),
  );
}
