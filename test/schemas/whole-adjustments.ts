/** Adjustments that hold everything that their types allow, written by hand; see whole-plan.ts. */
import type {
  CreditGrant,
  DateRef,
  DiscountForm,
  DiscountRow,
  PhaseStart,
  Place,
  PlanCredit,
  PlanDiscount,
  PlanLimit,
  PlanTax,
  PlanWindow,
  UnitLabel,
} from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";

/** One value for each member of a union on `kind`. */
type Each<Union extends { readonly kind: string }> = Readonly<Record<Union["kind"], Union>>;

const PLACE: Place = { path: "main.tarif", line: 3, column: 1, start: 40, end: 52, words: "each month" };
const UNIT: UnitLabel = { singular: "call", plural: "calls", money: false };
const MONTH: PeriodRule = { kind: "month", fromDay: 1 };
const OPERAND = { kind: "number", value: "12.5" } as const;

const DATE: Each<DateRef> = {
  date: { kind: "date", date: "2026-03-01" },
  parameter: { kind: "parameter", name: "golive" },
};

const START: Each<PhaseStart> = {
  start: { kind: "start" },
  date: { kind: "date", on: DATE.date },
  "contract month": { kind: "contract month", number: 13 },
  "contract day": { kind: "contract day", number: 15 },
};
const STARTS: readonly PhaseStart[] = Object.values(START);

const WINDOW: Each<PlanWindow> = {
  dates: { kind: "dates", from: DATE.parameter, to: DATE.date },
  "contract months": { kind: "contract months", first: 1, last: 3 },
  "contract days": { kind: "contract days", first: 1, last: 14 },
};

const ROW: DiscountRow = {
  upTo: OPERAND,
  inclusive: false,
  off: { kind: "percent", rate: OPERAND },
  label: "below 99.9%",
  place: PLACE,
};
const FORM: Each<DiscountForm> = {
  percent: { kind: "percent", rate: OPERAND },
  amount: { kind: "amount", amount: OPERAND, period: MONTH, prorated: true },
  rows: {
    kind: "rows",
    model: "graduated",
    period: MONTH,
    by: { kind: "spend", of: ["usage"] },
    prorated: false,
    rows: [ROW, { ...ROW, upTo: null, inclusive: true, off: { kind: "amount", amount: OPERAND } }],
  },
};
const BY_METER: DiscountForm = {
  kind: "rows",
  model: "volume",
  period: MONTH,
  by: { kind: "meter", meter: "uptime" },
  prorated: true,
  rows: [ROW],
};

const DISCOUNT: PlanDiscount = {
  name: "launch",
  title: "Launch",
  on: ["usage"],
  window: null,
  atMost: null,
  afterMinimums: false,
  form: FORM.percent,
  place: PLACE,
};
export const DISCOUNTS: readonly PlanDiscount[] = [
  ...[...Object.values(FORM), BY_METER].map(form => ({ ...DISCOUNT, form })),
  ...Object.values(WINDOW).map(window => ({ ...DISCOUNT, window })),
  { ...DISCOUNT, atMost: { amount: OPERAND, period: MONTH }, afterMinimums: true },
];

const LIMIT_KIND: Readonly<Record<PlanLimit["kind"], true>> = { minimum: true, maximum: true };
export const LIMITS: readonly PlanLimit[] = (Object.keys(LIMIT_KIND) as PlanLimit["kind"][]).map(kind => ({
  kind,
  name: "commitment",
  title: "Commitment",
  on: ["usage"],
  prorated: kind === "minimum",
  rows: STARTS.map(from => ({ from, amount: OPERAND, period: MONTH, place: PLACE })),
  place: PLACE,
}));

const GRANT: Each<CreditGrant> = {
  start: { kind: "start", amount: OPERAND },
  date: { kind: "date", amount: OPERAND, on: DATE.date },
  each: { kind: "each", amount: OPERAND, period: MONTH },
  event: { kind: "event", event: "topup", field: "paid", factor: "1" },
};
const CREDIT: PlanCredit = {
  name: "welcome",
  title: "Welcome",
  pays: ["usage"],
  everything: null,
  tax: "before",
  tiers: null,
  unit: { singular: "CHF", plural: "CHF", money: true },
  expires: null,
  priority: null,
  grant: GRANT.start,
  place: PLACE,
};
export const CREDITS: readonly PlanCredit[] = [
  ...Object.values(GRANT).map(grant => ({ ...CREDIT, grant })),
  { ...CREDIT, tax: "after", priority: 1 },
  { ...CREDIT, everything: { except: ["base"] } },
  { ...CREDIT, tax: null, tiers: "before", unit: UNIT },
  { ...CREDIT, tax: null, tiers: "within", unit: UNIT },
  { ...CREDIT, expires: { kind: "after", duration: { count: 12, unit: "month" } } },
  { ...CREDIT, expires: { kind: "on", on: DATE.parameter } },
];

export const TAXES: readonly PlanTax[] = [true, false].map(included => ({
  name: "vat",
  title: "VAT",
  on: ["usage"],
  rates: STARTS.map(from => ({ from, rate: OPERAND, included, place: PLACE })),
  place: PLACE,
}));
