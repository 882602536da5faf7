/** Whether a JSON value has the shape of a bill, checked before anything reads it. */
import type { Bill } from "../../index.ts";

/** Says what is wrong at a path, null where nothing is. */
type Shape = (value: unknown, path: string) => string | null;

/** The bill, or what keeps the value from being one. */
export function billFrom(value: unknown): { readonly bill: Bill } | { readonly fault: string } {
  const fault = BILL(value, "");
  return fault === null ? { bill: value as Bill } : { fault };
}

const text: Shape = (value, path) => (typeof value === "string" ? null : `${path} is no text`);
const whole: Shape = (value, path) => (Number.isSafeInteger(value) ? null : `${path} is no whole number`);
const flag: Shape = (value, path) =>
  typeof value === "boolean" ? null : `${path} is neither true nor false`;
const number: Shape = (value, path) =>
  typeof value === "string" &&
  value.length <= 4_096 &&
  /^-?[0-9]+(\.[0-9]+|\/[0-9]*[1-9][0-9]*)?$/.test(value)
    ? null
    : `${path} is no number as bills write it`;

const or =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, path) =>
    values.includes(value) ? null : `${path} is not ${values.join(" or ")}`;

const list =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path} is no list`;
    for (const [index, entry] of value.entries()) {
      const fault = shape(entry, `${path}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  };

const object =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return `${path || "it"} is no object`;
    const entries = new Map(Object.entries(value));
    for (const [key, shape] of Object.entries(shapes)) {
      const fault = shape(entries.get(key), path === "" ? key : `${path}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  };

const PLACE = object({ path: text, line: whole, column: whole, start: whole, end: whole });
const UNIT = object({ singular: text, plural: text, money: flag });
const DAYS = object({ from: text, to: text });
const PRORATED = object({ billed: whole, whole });
const TIER = or(
  object({ index: whole, model: oneOf("graduated", "volume"), label: text, from: number, to: or(number) }),
);

const STEPS: Readonly<Record<string, Shape>> = {
  allowance: object({ quantity: number, left: number }),
  rate: object({
    tier: TIER,
    quantity: number,
    price: number,
    per: number,
    perLabel: text,
    packages: or(number),
  }),
  percent: object({ tier: TIER, quantity: number, rate: number }),
  flat: object({ tier: TIER }),
  included: object({ tier: TIER, quantity: number }),
  fee: object({ tier: TIER, price: number, part: number, days: or(PRORATED) }),
  proration: object({ part: number, days: PRORATED, before: number }),
  "billed before": object({ bill: whole }),
  held: object({ quantity: number }),
};

const STEP: Shape = (value, path) => {
  const common = object({ kind: oneOf(...Object.keys(STEPS)), amount: number, clause: PLACE })(value, path);
  if (common !== null) return common;
  const { kind } = value as { readonly kind: string };
  return STEPS[kind]?.(value, path) ?? null;
};

const LINE = object({
  charge: text,
  title: text,
  row: text,
  note: or(text),
  kind: oneOf("usage", "fee", "once", "refund"),
  version: whole,
  service: DAYS,
  quantity: or(number),
  unit: or(UNIT),
  steps: list(STEP),
  exact: number,
  rounding: or(text),
  amount: number,
  clause: PLACE,
});

const ADJUSTMENT = object({
  kind: oneOf("discount"),
  name: text,
  title: text,
  rule: text,
  service: DAYS,
  base: number,
  exact: number,
  rounding: or(text),
  amount: number,
  shares: list(object({ line: whole, charge: text, amount: number })),
  clause: PLACE,
});

const TAX = object({
  name: text,
  title: text,
  rate: number,
  included: flag,
  base: number,
  exact: number,
  rounding: or(text),
  amount: number,
  clause: PLACE,
});

const SUMMARY = object({ count: whole, reasons: list(object({ reason: text, count: whole })), digest: text });

const BILL: Shape = object({
  format: oneOf("tarif-bill/1"),
  contract: object({ name: text, title: text, version: whole }),
  parties: or(list(text)),
  payableWithin: or(text),
  currency: object({ code: text, decimals: whole }),
  account: text,
  number: whole,
  kind: oneOf("opening", "period", "last"),
  period: object({ from: text, to: text, start: text, end: text }),
  lines: list(LINE),
  adjustments: list(ADJUSTMENT),
  taxes: list(TAX),
  subtotal: number,
  rounding: object({ rule: text, amount: number }),
  forward: object({ brought: number, carried: number }),
  total: number,
  audit: object({ accepted: whole, digest: text, late: whole, rejected: SUMMARY, held: SUMMARY }),
});
