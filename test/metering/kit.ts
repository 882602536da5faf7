/** Small plans for the tests of metering: one version, events of calls, meters as each test needs them. */
import { zoneTable } from "../../compiler/zone/zone-table.ts";
import type { Account } from "../../runtime/billing/account.ts";
import type {
  Aggregation,
  Place,
  Plan,
  PlanDuration,
  PlanEvent,
  PlanField,
  PlanMeter,
  PlanParameter,
  PlanPolicies,
  PlanVersion,
} from "../../runtime/plan/plan.ts";

export const PLACE: Place = { path: "test.tarif", line: 1, column: 1, start: 0, end: 0, words: "" };
const TOKENS = { singular: "token", plural: "tokens", money: false };

export const POLICIES: PlanPolicies = {
  late: lateUntil(0, "day"),
  corrections: { kind: "until the bill" },
  unknownValues: "rejected",
  negativeQuantities: "rejected",
  negativeTotals: "carried forward",
  smallTotals: null,
  future: { count: 1, unit: "hour" },
  priceChanges: "split",
  partialPeriods: "whole",
};

export function lateUntil(count: number, unit: PlanDuration["unit"]): PlanPolicies["late"] {
  return { until: { count, unit }, then: "next period" };
}

export function field(name: string, more: Partial<PlanField> = {}): PlanField {
  return {
    name,
    path: [name],
    type: "integer",
    values: null,
    unit: null,
    between: null,
    signed: false,
    presence: "required",
    place: PLACE,
    ...more,
  };
}

export function event(name: string, fields: readonly PlanField[]): PlanEvent {
  return { name, title: null, type: `test.${name}`, fields, place: PLACE };
}

/** Aggregates the field `tokens` of the event `call`, or counts it. */
export function meter(name: string, aggregation: Aggregation, more: Partial<PlanMeter> = {}): PlanMeter {
  return {
    name,
    title: null,
    unit: TOKENS,
    cumulative: aggregation === "count" || aggregation === "sum" || aggregation === "unique",
    by: [],
    source: {
      kind: "aggregate",
      aggregation,
      event: "call",
      value: aggregation === "count" ? null : { kind: "field", name: "tokens", factor: "1" },
      where: null,
    },
    summedOver: [],
    rounding: null,
    place: PLACE,
    ...more,
  };
}

export function parameter(name: string, value: string, more: Partial<PlanParameter> = {}): PlanParameter {
  return {
    name,
    title: null,
    kind: "number",
    unit: null,
    values: [{ from: null, value }],
    bounds: null,
    place: PLACE,
    ...more,
  };
}

export const CALL: PlanEvent = event("call", [
  field("tokens"),
  field("model", { type: "text", values: ["small", "large"], presence: { default: "small" } }),
]);

export function version(more: Partial<PlanVersion> = {}): PlanVersion {
  return {
    version: 1,
    title: "Test",
    from: "2026-01-01",
    to: null,
    signedTo: null,
    parties: null,
    billed: { kind: "month", fromDay: 1 },
    payableWithin: null,
    roundLines: { mode: "half up", step: "0.01" },
    roundTotal: { mode: "half up", step: "0.01" },
    parameters: [],
    events: [CALL],
    bands: [],
    meters: [meter("calls", "count"), meter("tokens", "sum")],
    charges: [],
    allowances: [],
    discounts: [],
    limits: [],
    credits: [],
    taxes: [],
    policies: POLICIES,
    place: PLACE,
    ...more,
  };
}

export function plan(more: Partial<PlanVersion> = {}, zone: string = "UTC"): Plan {
  const table = zoneTable(zone);
  if (table === null) throw new Error(`no zone ${zone}`);
  return {
    format: "tarif-plan/1",
    edition: 1,
    contract: { name: "test", title: "Test", kind: "contract" },
    currency: { code: "CHF", decimals: 2 },
    zone: table,
    versions: [version(more)],
    hashes: { meaning: "", plan: "" },
  };
}

export function account(more: Partial<Account> = {}): Account {
  return { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {}, ...more };
}
