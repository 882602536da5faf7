/**
 * A plan that holds everything that the types of a plan allow, written by hand. Each table is a Record over a closed
 * union, so a new member of the union does not type-check until it stands here, and then the schema must know it too.
 */
import type {
  Aggregation,
  Condition,
  CountedStep,
  DateRef,
  MeterExpression,
  MeterSource,
  Operand,
  PhaseStart,
  Place,
  Plan,
  PlanAllowance,
  PlanCharge,
  PlanDimension,
  PlanDuration,
  PlanField,
  PlanIncrease,
  PlanMeter,
  PlanParameter,
  PlanPolicies,
  PlanRounding,
  PlanSharedAllowance,
  PlanVersion,
  PricePart,
  PriceRow,
  RoundingMode,
  RowMatch,
  SmallTotals,
  TierPart,
  TierRow,
  UnitLabel,
} from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import { CREDITS, DISCOUNTS, LIMITS, TAXES } from "./whole-adjustments.ts";
import { bands, eventSources, LATE } from "./whole-meters.ts";

export const PLACE: Place = {
  path: "terms/main.tarif",
  line: 3,
  column: 1,
  start: 40,
  end: 52,
  words: "each month",
};
export const UNIT: UnitLabel = { singular: "call", plural: "calls", money: false };
export const HASH: string = "0123456789abcdef".repeat(4);

/** The members of a union of texts, all of them. */
export function all<Text extends string>(members: Readonly<Record<Text, true>>): readonly Text[] {
  return Object.keys(members) as Text[];
}

/** One value for each member of a union on `kind`. */
type ByKind<Union extends { readonly kind: string }> = {
  readonly [Kind in Union["kind"]]: Extract<Union, { readonly kind: Kind }> extends never
    ? Union
    : Extract<Union, { readonly kind: Kind }>;
};

const PERIOD: Readonly<Record<PeriodRule["kind"], PeriodRule>> = {
  hour: { kind: "hour" },
  day: { kind: "day" },
  week: { kind: "week" },
  month: { kind: "month", fromDay: 1 },
  quarter: { kind: "quarter", fromDay: 28 },
  year: { kind: "year", fromDay: 15 },
  months: { kind: "months", count: 2 },
  "contract month": { kind: "contract month" },
  "contract quarter": { kind: "contract quarter" },
  "contract year": { kind: "contract year" },
};
export const PERIODS: readonly PeriodRule[] = Object.values(PERIOD);
const MONTH: PeriodRule = PERIOD.month;

const OPERAND: ByKind<Operand> = {
  number: { kind: "number", value: "17/31" },
  parameter: { kind: "parameter", name: "seats", factor: "-0.5" },
};

const ROUNDINGS: readonly PlanRounding[] = all<RoundingMode>({
  up: true,
  down: true,
  "half up": true,
  "half down": true,
  "half even": true,
}).map(mode => ({ mode, step: "0.05" }));
const ROUNDING: PlanRounding = { mode: "up", step: "1" };

const EXPRESSION: Readonly<Record<MeterExpression["kind"], MeterExpression>> = {
  number: { kind: "number", value: "2" },
  parameter: { kind: "parameter", name: "seats", factor: "1" },
  field: { kind: "field", name: "tokens", factor: "1000000" },
  meter: { kind: "meter", name: "input", factor: "1/3" },
  add: { kind: "add", left: { kind: "number", value: "2" }, right: { kind: "number", value: "0.5" } },
  subtract: { kind: "subtract", left: { kind: "number", value: "2" }, right: { kind: "number", value: "3" } },
  multiply: {
    kind: "multiply",
    left: { kind: "number", value: "2" },
    right: { kind: "number", value: "-3" },
  },
  counted: {
    kind: "counted",
    of: { kind: "field", name: "tokens", factor: "1" },
    steps: Object.values<CountedStep>({
      "at least": { kind: "at least", value: OPERAND.number },
      "at most": { kind: "at most", value: OPERAND.parameter },
      rounded: { kind: "rounded", rounding: ROUNDING },
    } satisfies Record<CountedStep["kind"], CountedStep>),
  },
};

const COMPARES: readonly Condition[] = all<Extract<Condition, { kind: "compare" }>["operator"]>({
  "at least": true,
  "at most": true,
  above: true,
  below: true,
}).map(operator => ({ kind: "compare", field: "tokens", negated: false, operator, value: OPERAND.number }));
const CONDITION: Readonly<Record<Condition["kind"], Condition>> = {
  and: {
    kind: "and",
    of: [...COMPARES, { kind: "one of", of: "field", field: "model", negated: true, values: [] }],
  },
  or: { kind: "or", of: COMPARES },
  "one of": { kind: "one of", of: "band", field: "model", negated: true, values: ["small", "large"] },
  compare: { kind: "compare", field: "tokens", negated: true, operator: "above", value: OPERAND.number },
};

const TIER_PART: ByKind<TierPart> = {
  rate: {
    kind: "rate",
    amount: OPERAND.number,
    per: "1000",
    started: true,
    perLabel: "thousand calls",
    place: PLACE,
  },
  percent: { kind: "percent", rate: OPERAND.parameter, place: PLACE },
  flat: { kind: "flat", amount: OPERAND.number, place: PLACE },
  fee: { kind: "fee", amount: OPERAND.number, period: MONTH, place: PLACE },
};
const TIERS: readonly TierRow[] = [
  {
    upTo: OPERAND.number,
    inclusive: true,
    offered: true,
    parts: Object.values(TIER_PART),
    label: "up to 10",
    place: PLACE,
  },
  { upTo: null, inclusive: false, offered: false, parts: [], label: "above", place: PLACE },
];

const DATE: ByKind<DateRef> = {
  date: { kind: "date", date: "2026-02-28" },
  parameter: { kind: "parameter", name: "go_live" },
};
const DATES: readonly DateRef[] = Object.values(DATE);

type Schedule = Extract<PricePart, { kind: "schedule" }>;
type Once = Extract<PricePart, { kind: "once" }>;
type NamedDay = Exclude<Once["due"], object>;
const DUES: readonly Once["due"][] = [
  ...all<NamedDay>({ start: true, end: true }),
  ...DATES.map(on => ({ on })),
];
const PART: Readonly<Record<PricePart["kind"], readonly PricePart[]>> = {
  rate: [TIER_PART.rate],
  percent: [TIER_PART.percent],
  flat: [TIER_PART.flat],
  fee: [TIER_PART.fee],
  once: DUES.map(due => ({ kind: "once", amount: OPERAND.number, due, place: PLACE })),
  schedule: all<Schedule["model"]>({ graduated: true, volume: true }).map(model => ({
    kind: "schedule",
    model,
    by: model === "volume" ? "seats" : null,
    rows: TIERS,
    place: PLACE,
  })),
};

const MATCHES: readonly PriceRow["match"][] = [
  ...all<Extract<PriceRow["match"], string>>({ always: true, otherwise: true }),
  Object.values({
    dimension: { kind: "dimension", dimension: "model", values: ["small"] },
    parameter: { kind: "parameter", parameter: "plan", values: ["a"] },
  } satisfies ByKind<RowMatch>),
];

const PARAMETERS: readonly PlanParameter[] = [
  ...all<PlanParameter["kind"]>({ number: true, text: true, date: true }).map(
    (kind): PlanParameter => ({
      name: "seats",
      title: "Seats",
      kind,
      unit: UNIT,
      values: [
        { from: null, value: "10" },
        { from: "2026-03-01", value: "40" },
      ],
      bounds: { kind: "between", least: "1", most: "100" },
      place: PLACE,
    }),
  ),
  ...[{ kind: "one of" as const, values: ["a"] }, null].map(
    (bounds): PlanParameter => ({
      name: "plan",
      title: null,
      kind: "text",
      unit: null,
      values: [{ from: null, value: "a" }],
      bounds,
      place: PLACE,
    }),
  ),
];

type NamedPresence = Exclude<PlanField["presence"], object>;
const PRESENCES: readonly PlanField["presence"][] = [
  ...all<NamedPresence>({ required: true, optional: true }),
  { default: "0" },
];
const FIELDS: readonly PlanField[] = [
  ...all<PlanField["type"]>({ text: true, integer: true, decimal: true, boolean: true, instant: true }).map(
    (type): PlanField => ({
      name: "tokens",
      path: ["usage", "tokens"],
      type,
      values: ["a", "b"],
      unit: UNIT,
      between: { least: "-0.5", most: "100" },
      signed: true,
      presence: "required",
      place: PLACE,
    }),
  ),
  ...PRESENCES.map(
    (presence): PlanField => ({
      name: "tokens",
      path: ["tokens"],
      type: "decimal",
      values: null,
      unit: null,
      between: null,
      signed: false,
      presence,
      place: PLACE,
    }),
  ),
];

const AGGREGATIONS: readonly MeterSource[] = all<Aggregation>({
  count: true,
  sum: true,
  maximum: true,
  minimum: true,
  average: true,
  latest: true,
  unique: true,
}).map(aggregation => ({ kind: "aggregate", aggregation, event: "call", value: null, where: null }));
const SOURCES: readonly MeterSource[] = [
  ...AGGREGATIONS,
  ...Object.values(EXPRESSION).map((value): MeterSource => ({ kind: "derived", value })),
  ...eventSources(CONDITION["one of"]),
  ...Object.values(CONDITION).map(
    (where): MeterSource => ({
      kind: "aggregate",
      aggregation: "sum",
      event: "call",
      value: EXPRESSION.field,
      where,
    }),
  ),
];
const METERS: readonly PlanMeter[] = SOURCES.map((source, index) => ({
  name: "tokens",
  title: index === 0 ? null : "Tokens",
  unit: UNIT,
  cumulative: true,
  by: all<PlanDimension["type"]>({ text: true, number: true, boolean: true }).map(type => ({
    name: "model",
    source: type === "text" ? "account" : type === "number" ? "field" : "band",
    type,
    values: type === "text" ? null : ["1", "true"],
  })),
  source,
  summedOver: index === 0 ? [] : ["model"],
  rounding: index === 0 ? null : ROUNDING,
  place: PLACE,
}));

const CARRIES: readonly PlanAllowance["carries"][] = [
  null,
  { periods: 3, upTo: OPERAND.number },
  { periods: 1, upTo: null },
];
const ALLOWANCE: PlanAllowance = {
  quantity: OPERAND.parameter,
  counts: "quantity",
  period: MONTH,
  tiers: null,
  carries: null,
  place: PLACE,
};
const ALLOWANCES: readonly PlanAllowance[] = [
  ...all<NonNullable<PlanAllowance["tiers"]>>({ before: true, within: true }).map(tiers => ({
    ...ALLOWANCE,
    tiers,
  })),
  ...all<PlanAllowance["counts"]>({ quantity: true, money: true, events: true }).map(counts => ({
    ...ALLOWANCE,
    counts,
  })),
  ...CARRIES.map(carries => ({ ...ALLOWANCE, carries })),
];
const SHARED: readonly PlanSharedAllowance[] = CARRIES.map((carries, i) => ({
  name: "free_tier",
  title: "Free tier",
  for: ["usage"],
  quantity: OPERAND.number,
  unit: UNIT,
  factors: ["0.001"],
  period: MONTH,
  tiers: ([null, "before", "within"] as const)[i] ?? null,
  carries,
  place: PLACE,
}));
const STARTS: readonly PhaseStart[] = [
  ...Object.values({
    start: { kind: "start" },
    date: { kind: "date", on: DATE.date },
    "contract month": { kind: "contract month", number: 13 },
    "contract day": { kind: "contract day", number: 15 },
  } satisfies ByKind<PhaseStart>),
  { kind: "date", on: DATE.parameter },
];
const INCREASES: readonly PlanIncrease[] = [null, { least: OPERAND.number, most: OPERAND.parameter }].map(
  between => ({ rate: OPERAND.number, between, rounding: ROUNDING, place: PLACE }),
);
const ROWS: readonly PriceRow[] = [{ match: "always", label: "", price: [], place: PLACE }];
const CHARGE: PlanCharge = {
  name: "usage",
  title: "Usage",
  source: { kind: "none" },
  timing: "arrears",
  proration: null,
  includes: [],
  least: null,
  most: null,
  priceRounding: null,
  increasing: null,
  settled: null,
  note: "In words",
  phases: [{ from: { kind: "start" }, period: MONTH, rows: ROWS, place: PLACE }],
  place: PLACE,
};
const ALL_ROWS: readonly PriceRow[] = MATCHES.map(match => ({
  match,
  label: "model is small",
  price: match === "always" ? Object.values(PART).flat() : [],
  place: PLACE,
}));
const EACH: Extract<PlanCharge["source"], { kind: "each" }> = {
  kind: "each",
  event: "call",
  of: EXPRESSION.field,
  unit: UNIT,
  where: CONDITION.compare,
  dimensions: METERS[0]?.by ?? [],
};
const CHARGES: readonly PlanCharge[] = [
  { ...CHARGE, phases: [{ from: { kind: "start" }, period: MONTH, rows: ALL_ROWS, place: PLACE }] },
  ...Object.values<PlanCharge["source"]>({
    none: { kind: "none" },
    meter: { kind: "meter", meter: "tokens", separately: ["model"] },
    parameter: { kind: "parameter", parameter: "seats" },
    each: EACH,
    spend: { kind: "spend", of: ["usage"] },
  } satisfies ByKind<PlanCharge["source"]>).map(source => ({ ...CHARGE, source, note: null })),
  { ...CHARGE, source: { ...EACH, of: null, unit: null, where: null, dimensions: [] } },
  ...all<PlanCharge["timing"]>({ advance: true, arrears: true }).map(timing => ({ ...CHARGE, timing })),
  ...[...all<NonNullable<PlanCharge["proration"]>>({ day: true, second: true, none: true }), null].map(
    proration => ({ ...CHARGE, proration }),
  ),
  ...ALLOWANCES.map(allowance => ({ ...CHARGE, includes: [allowance] })),
  { ...CHARGE, least: OPERAND.number, most: OPERAND.parameter, priceRounding: ROUNDING, settled: MONTH },
  ...INCREASES.map(increasing => ({ ...CHARGE, increasing })),
  ...STARTS.map(from => ({ ...CHARGE, phases: [{ from, period: MONTH, rows: ROWS, place: PLACE }] })),
  ...PERIODS.map(period => ({
    ...CHARGE,
    phases: [{ from: { kind: "start" as const }, period, rows: ROWS, place: PLACE }],
  })),
];

const POLICIES: PlanPolicies = {
  late: { until: { count: 3, unit: "day" }, then: "next period" },
  corrections: { kind: "until the bill" },
  unknownValues: "rejected",
  negativeQuantities: "rejected",
  negativeTotals: "paid out",
  smallTotals: null,
  future: { count: 1, unit: "hour" },
  priceChanges: "split",
  partialPeriods: "whole",
};
const ALL_POLICIES: readonly PlanPolicies[] = [
  ...LATE.map((late): PlanPolicies => ({ ...POLICIES, ...late })),
  ...all<PlanDuration["unit"]>({
    minute: true,
    hour: true,
    day: true,
    week: true,
    month: true,
    year: true,
  }).map((unit): PlanPolicies => ({ ...POLICIES, future: { count: 1, unit } })),
  ...all<PlanPolicies["unknownValues"]>({ rejected: true, otherwise: true }).map(
    (unknownValues): PlanPolicies => ({ ...POLICIES, unknownValues }),
  ),
  ...all<PlanPolicies["negativeQuantities"]>({ rejected: true, accepted: true }).map(
    (negativeQuantities): PlanPolicies => ({ ...POLICIES, negativeQuantities }),
  ),
  ...all<PlanPolicies["negativeTotals"]>({ "carried forward": true, "paid out": true }).map(
    (negativeTotals): PlanPolicies => ({ ...POLICIES, negativeTotals }),
  ),
  ...all<SmallTotals["then"]>({ "carried forward": true, "not billed": true }).map(
    (then): PlanPolicies => ({ ...POLICIES, smallTotals: { below: "5", then } }),
  ),
  ...all<PlanPolicies["priceChanges"]>({ split: true, wait: true }).map(
    (priceChanges): PlanPolicies => ({ ...POLICIES, priceChanges }),
  ),
  ...all<PlanPolicies["partialPeriods"]>({ whole: true, prorate: true }).map(
    (partialPeriods): PlanPolicies => ({ ...POLICIES, partialPeriods }),
  ),
];

const VERSION: PlanVersion = {
  version: 1,
  title: "Platform",
  from: "2026-01-01",
  to: "2026-12-31",
  signedTo: "2027-03-31",
  parties: ["Kestrel AI GmbH", "Nordlicht Versand SE"],
  billed: MONTH,
  payableWithin: "30 days",
  roundLines: ROUNDING,
  roundTotal: ROUNDING,
  parameters: PARAMETERS,
  events: [
    { name: "call", title: "A call", type: "com.example.call", fields: FIELDS, place: PLACE },
    { name: "call", title: null, type: "com.example.call", fields: [], place: PLACE },
  ],
  bands: bands(PLACE),
  meters: METERS,
  charges: CHARGES,
  allowances: SHARED,
  discounts: DISCOUNTS,
  limits: LIMITS,
  credits: CREDITS,
  taxes: TAXES,
  policies: POLICIES,
  place: PLACE,
};

/** Versions beside the first differ only in one place each. */
const BARE: PlanVersion = {
  ...VERSION,
  parameters: [],
  events: [],
  bands: [],
  meters: [],
  charges: [],
  allowances: [],
  discounts: [],
  limits: [],
  credits: [],
  taxes: [],
};

export const WHOLE_PLANS: readonly Plan[] = all<Plan["contract"]["kind"]>({
  contract: true,
  "price list": true,
}).map(kind => ({
  format: "tarif-plan/1",
  edition: 1,
  contract: { name: "ai_platform", title: "AI Platform", kind },
  currency: { code: "CHF", decimals: 2 },
  zone: {
    name: "Europe/Zurich",
    iana: "2026f",
    from: 946_684_800,
    to: 4_102_444_800,
    initial: 3_600,
    transitions: [[954_032_400, 7_200]],
  },
  versions: [
    VERSION,
    { ...BARE, to: null, signedTo: null, parties: null, payableWithin: null, roundLines: null },
    ...ROUNDINGS.map(roundTotal => ({ ...BARE, roundTotal })),
    ...ALL_POLICIES.map(policies => ({ ...BARE, policies })),
  ],
  hashes: { meaning: HASH, plan: HASH },
}));
