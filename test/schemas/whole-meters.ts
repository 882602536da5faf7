/** Every band, level and interval meter that the types of a plan allow. */
import type {
  BucketSource,
  Condition,
  LevelSource,
  MeterExpression,
  MeterSource,
  Place,
  PlanBand,
  PlanPolicies,
  TimeSpan,
} from "../../runtime/plan/plan.ts";
import { all } from "./whole-plan.ts";

const FIELD: MeterExpression = { kind: "field", name: "tokens", factor: "1" };

const SPANS: Readonly<Record<TimeSpan["kind"], TimeSpan>> = {
  months: { kind: "months", from: 11, to: 3 },
  weekdays: { kind: "weekdays", days: [1, 7] },
  hours: { kind: "hours", from: 0, to: 86_400 },
  dates: { kind: "dates", dates: ["2026-12-25"] },
};

export function bands(place: Place): readonly PlanBand[] {
  return [
    {
      name: "tariff",
      title: "Tariff",
      kind: "time",
      rows: [
        { value: "high", spans: Object.values(SPANS), otherwise: false, place },
        { value: "low", spans: [], otherwise: true, place },
      ],
      place,
    },
    {
      name: "size",
      title: null,
      kind: "number",
      event: "call",
      field: "tokens",
      rows: [
        { value: "small", upTo: "200000", inclusive: true, place },
        { value: "large", upTo: null, inclusive: false, place },
      ],
      place,
    },
  ];
}

export function eventSources(where: Condition): readonly MeterSource[] {
  const level: LevelSource = {
    kind: "level",
    statistic: "average",
    event: "call",
    value: FIELD,
    changes: false,
    key: null,
    startingAt: null,
    where: null,
  };
  const buckets: BucketSource = {
    kind: "buckets",
    statistic: { percentile: "95" },
    length: { kind: "fixed", seconds: "300" },
    of: "rate",
    event: "call",
    value: FIELD,
    where: null,
    empty: "zero",
  };
  return [
    ...all<LevelSource["statistic"]>({
      average: true,
      maximum: true,
      minimum: true,
      latest: true,
      total: true,
    }).map(statistic => ({ ...level, statistic })),
    { ...level, changes: true, key: "model", startingAt: "0.5", where },
    buckets,
    ...all<Extract<BucketSource["statistic"], string>>({
      maximum: true,
      minimum: true,
      average: true,
      latest: true,
    }).map((statistic): BucketSource => ({ ...buckets, statistic, length: { kind: "civil day" } })),
    ...all<BucketSource["of"]>({
      count: true,
      sum: true,
      rate: true,
      average: true,
      maximum: true,
      minimum: true,
      latest: true,
    }).map((of): BucketSource => ({ ...buckets, of, value: of === "count" ? null : FIELD, where })),
    { ...buckets, empty: "left out" },
    { kind: "choice", choose: "greater", of: [FIELD, FIELD] },
    { kind: "choice", choose: "lesser", of: [FIELD, FIELD] },
  ];
}

export const LATE: readonly Pick<PlanPolicies, "late" | "corrections">[] = [
  ...all<PlanPolicies["late"]["then"]>({ "next period": true, corrections: true, rejected: true }).map(
    then => ({
      late: { until: { count: 3, unit: "day" as const }, then },
      corrections: { kind: "until the bill" as const },
    }),
  ),
  ...Object.values<PlanPolicies["corrections"]>({
    "until the bill": { kind: "until the bill" },
    for: { kind: "for", duration: { count: 90, unit: "day" } },
    rejected: { kind: "rejected" },
  } satisfies Record<PlanPolicies["corrections"]["kind"], PlanPolicies["corrections"]>).map(corrections => ({
    late: { until: { count: 3, unit: "day" as const }, then: "next period" as const },
    corrections,
  })),
];
