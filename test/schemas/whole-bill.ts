/** A bill, carried state, a run and a register that hold everything that their types allow, written by hand. */

import type {
  Bill,
  BillAdjustment,
  BillLine,
  BillStep,
  RejectReason,
  RejectSummary,
  ServicePeriod,
  TierSpan,
} from "../../runtime/billing/bill.ts";
import type { Carried, CarriedState, CarriedSum } from "../../runtime/billing/carried.ts";
import type { AccumulatorJson } from "../../runtime/metering/accumulators.ts";
import type { CarriedUsage } from "../../runtime/metering/slices-json.ts";
import type { RunInfo } from "../../runtime/rate.ts";
import { all, HASH, PERIODS, PLACE, UNIT } from "./whole-plan.ts";

const DIGEST = "00112233445566778899aabbccddeeff";
const SERVICE: ServicePeriod = { from: "2026-01-01", to: "2026-01-31" };
const DAYS = { billed: 14, whole: 31 };

const TIERS: readonly (TierSpan | null)[] = [
  null,
  ...all<TierSpan["model"]>({ graduated: true, volume: true }).flatMap(model => [
    { index: 0, model, label: "up to 1'000", from: "0", to: "1000" },
    { index: 1, model, label: "above", from: "1000", to: null },
  ]),
];
const TIER: TierSpan | null = { index: 0, model: "volume", label: "up to 10", from: "0", to: "10" };
const OF_ALL = { amount: "-12.5", clause: PLACE } as const;
const FREE = { amount: "0", clause: PLACE } as const;

const STEP: Readonly<Record<BillStep["kind"], readonly BillStep[]>> = {
  allowance: [{ kind: "allowance", quantity: "100", left: "0", ...FREE }],
  credit: [{ kind: "credit", credit: "pack", title: "Pack", quantity: "100", left: "0", ...FREE }],
  rate: TIERS.flatMap(tier =>
    [null, "3"].map(
      (packages): BillStep => ({
        kind: "rate",
        tier,
        quantity: "2500",
        price: "0.01",
        per: "1000",
        perLabel: "thousand calls",
        packages,
        ...OF_ALL,
      }),
    ),
  ),
  percent: [null, TIER].map(tier => ({ kind: "percent", tier, quantity: "100", rate: "0.029", ...OF_ALL })),
  flat: [null, TIER].map(tier => ({ kind: "flat", tier, ...OF_ALL })),
  included: [null, TIER].map(tier => ({ kind: "included", tier, quantity: "3", ...FREE })),
  fee: [
    { kind: "fee", tier: TIER, price: "450", part: "14/31", days: DAYS, ...OF_ALL },
    { kind: "fee", tier: null, price: "450", part: "1", days: null, ...OF_ALL },
  ],
  proration: [{ kind: "proration", part: "14/31", days: DAYS, before: "10", ...OF_ALL }],
  "billed again": [{ kind: "billed again", bill: 0, ...OF_ALL }],
  "billed before": [{ kind: "billed before", bill: 0, ...OF_ALL }],
  "priced before": [{ kind: "priced before", quantity: "5", ...OF_ALL }],
  bound: all<"at least" | "at most">({ "at least": true, "at most": true }).map(bound => ({
    kind: "bound",
    bound,
    limit: "10",
    ...OF_ALL,
  })),
  rounded: [{ kind: "rounded", rule: "half up in steps of CHF 0.05", ...OF_ALL }],
  held: all<"below zero" | "not offered">({ "below zero": true, "not offered": true }).map(reason => ({
    kind: "held",
    reason,
    quantity: "-3",
    ...FREE,
  })),
};

const LINE: BillLine = {
  charge: "usage",
  title: "Usage",
  where: { site: "north" },
  row: "",
  note: "In words",
  kind: "usage",
  version: 1,
  service: SERVICE,
  quantity: "2500",
  unit: UNIT,
  steps: [],
  exact: "17/31",
  rounding: "half up in steps of CHF 0.01",
  amount: "0.55",
  clause: PLACE,
};
const LINES: readonly BillLine[] = [
  { ...LINE, steps: Object.values(STEP).flat() },
  { ...LINE, note: null, quantity: null, unit: null, rounding: null },
  ...all<BillLine["kind"]>({ usage: true, fee: true, once: true, refund: true, correction: true }).map(
    kind => ({
      ...LINE,
      kind,
    }),
  ),
];

const REASONS: readonly RejectReason[] = all<RejectReason>({
  incomplete: true,
  "unknown value": true,
  "outside the term": true,
  future: true,
  conflict: true,
  late: true,
  "too late to correct": true,
  "void after the bill": true,
  "void not accepted": true,
  "events missing": true,
  "not offered": true,
});
const REJECTS: RejectSummary = {
  count: 22,
  reasons: REASONS.map(reason => ({ reason, count: 2 })),
  digest: DIGEST,
  first: REASONS.flatMap(reason =>
    [null, "2026-01-31T25:00:00Z"].map(time => ({
      source: "/gateway",
      id: "1",
      time,
      reason,
      detail: "why",
    })),
  ),
};

export const WHOLE_BILLS: readonly Bill[] = all<Bill["kind"]>({
  opening: true,
  period: true,
  last: true,
}).map((kind, index) => ({
  format: "tarif-bill/1",
  contract: { name: "ai_platform", title: "AI Platform", version: 1 },
  parties: index === 0 ? null : ["Kestrel AI GmbH", "Nordlicht Versand SE"],
  payableWithin: index === 0 ? null : "30 days",
  plan: { hash: HASH, meaning: HASH, edition: 1, iana: "2026f" },
  currency: { code: "CHF", decimals: 2 },
  account: "acme",
  number: 0,
  kind,
  period: { ...SERVICE, start: "2025-12-31T23:00:00Z", end: "2026-01-31T23:00:00.000000001Z" },
  lines: LINES,
  adjustments: all<BillAdjustment["kind"]>({
    discount: true,
    minimum: true,
    maximum: true,
    credit: true,
  }).map((of, at) => ({
    kind: of,
    name: "launch",
    title: "Launch",
    rule: "10% off",
    service: SERVICE,
    base: "100",
    exact: "-10",
    rounding: at === 0 ? null : "half up",
    amount: "-10",
    afterTax: at === 3,
    corrects: at === 2 ? 1 : null,
    shares: [1, null].map(line => ({ line, charge: "usage", amount: "-5" })),
    clause: PLACE,
  })),
  taxes: [null, "half up"].map(rounding => ({
    name: "vat",
    title: "VAT",
    rate: "0.081",
    included: false,
    base: "90",
    exact: "7.29",
    rounding,
    amount: "7.29",
    corrects: rounding === null ? 1 : null,
    clause: PLACE,
  })),
  credits: [
    {
      name: "welcome",
      title: "Welcome",
      unit: UNIT,
      brought: "0",
      granted: "100",
      used: "12.5",
      expired: "0",
      left: "87.5",
    },
  ],
  subtotal: "97.29",
  rounding: { rule: "half up in steps of CHF 0.05", amount: "0.01" },
  forward: { brought: "0", carried: "-1" },
  waived: "0",
  total: "98.3",
  meters: [null, "2500"].map(quantity => ({
    meter: "calls",
    where: { model: "small" },
    quantity,
    unit: UNIT,
    events: 3,
  })),
  audit: { accepted: 3, digest: DIGEST, late: 1, rejected: REJECTS, held: REJECTS },
}));

const ACCUMULATORS: Readonly<Record<AccumulatorJson["kind"], readonly AccumulatorJson[]>> = {
  count: [{ kind: "count", events: 2 }],
  sum: [{ kind: "sum", events: 2, sum: "1/3" }],
  average: [{ kind: "average", events: 2, sum: "7" }],
  maximum: [{ kind: "maximum", events: 2, value: "7" }],
  minimum: [{ kind: "minimum", events: 0, value: null }],
  latest: ["7", null].map(value => ({
    kind: "latest",
    events: 2,
    value,
    time: "2026-01-31T23:00:00Z",
    id: "1",
    source: "s",
  })),
  unique: [{ kind: "unique", events: 2, values: ["a", "b"] }],
};
const WHOLE_USAGE: CarriedUsage = {
  meters: [
    {
      meter: "calls",
      where: { model: "small" },
      parts: Object.values(ACCUMULATORS)
        .flat()
        .map(accumulator => ({ start: "2026-01-31T23:00:00Z", accumulator })),
      levels: [
        {
          key: "a",
          changes: true,
          account: null,
          points: [
            {
              time: "2026-01-31T23:00:00Z",
              id: "1",
              source: "s",
              value: "-2",
              events: 1,
              late: "2026-02-28T23:00:00Z",
            },
            { time: "2026-02-01T23:00:00Z", id: "2", source: "s", value: "1", events: 1, late: null },
          ],
        },
      ],
      stated: [{ quantity: "5", from: "2026-01-31T23:00:00Z", to: "2026-02-28T23:00:00Z", adds: true }],
    },
  ],
  each: ["5", null].map(value => ({
    charge: "payments",
    time: "2026-01-31T22:00:00Z",
    at: "2026-01-31T23:00:00Z",
    id: "1",
    source: "s",
    value,
    where: { model: "small" },
    later: [{ version: 2, value }],
  })),
};

const STATE: CarriedState = {
  advances: PERIODS.map(each => ({
    charge: "platform",
    each,
    bill: 1,
    from: "2026-01-01",
    to: "2026-02-01",
    part: "2026-01-15",
    amount: "450",
    taken: [
      { kind: "discount", name: "launch", period: null, amount: "-45" },
      { kind: "maximum", name: "most", period: "2026-01-01", amount: "-5" },
      { kind: "credit", name: "welcome", period: null, amount: "-10" },
    ],
  })),
  open: [
    {
      charge: "usage",
      from: "2026-01-01",
      part: "2026-01-15",
      row: 0,
      where: { site: "north" },
      bill: 1,
      amount: "12.5",
    },
  ],
  spend: [{ charge: "usage", day: "2026-01-15", amount: "12.5" }],
  allowances: [
    { name: "usage", shared: false, from: "2026-01-01", lots: [{ value: "", ago: 1, left: "10" }] },
  ],
  adjustments: {
    sums: all<CarriedSum["kind"]>({ discount: true, minimum: true, maximum: true }).map(kind => ({
      kind,
      name: "commitment",
      from: "2026-01-01",
      to: "2027-01-01",
      base: [{ charge: "usage", day: "2026-01-01", amount: "100" }],
      measured: "0",
      moved: "-10",
    })),
    caps: [{ discount: "launch", from: "2026-01-01", to: "2026-02-01", wanted: "17/31", taken: "0.55" }],
    credits: [null, "2027-01-01T00:00:00Z"].map(to => ({
      credit: "welcome",
      day: "2026-01-01",
      from: "2025-12-31T23:00:00Z",
      to,
      left: "87.5",
    })),
    held: all<"credit" | "discount" | "maximum">({ credit: true, discount: true, maximum: true }).map(
      kind => ({
        kind,
        name: "pack",
        charge: "usage",
        from: "2026-01-01",
        amount: "-5",
      }),
    ),
    payments: [
      {
        credit: "pack",
        charge: "usage",
        from: "2025-12-31T23:00:00Z",
        part: "2026-01-01",
        row: 0,
        where: { site: "north" },
        start: "10",
        quantity: "5",
      },
    ],
    granted: "2026-02-01",
    once: [
      {
        charge: "setup",
        day: "2026-02-15",
        taken: [{ kind: "discount", name: "launch", period: null, amount: "-45" }],
      },
    ],
  },
  usage: WHOLE_USAGE,
};

export const WHOLE_CARRIED: Carried = {
  format: "tarif-carried/1",
  account: "acme",
  bill: 1,
  ...STATE,
  forward: "-3.5",
  closed: [
    { bill: 0, start: "2025-12-31T23:00:00Z", end: "2026-01-31T23:00:00Z", meaning: HASH, digest: DIGEST },
  ],
  review: [
    {
      bill: 1,
      digest: DIGEST,
      before: STATE,
      charged: {
        lines: [{ charge: "usage", rates: "vat 0.081", version: 1, service: SERVICE, amount: "12.5" }],
        adjustments: all<BillAdjustment["kind"]>({
          discount: true,
          minimum: true,
          maximum: true,
          credit: true,
        }).map(kind => ({
          kind,
          name: "launch",
          afterTax: false,
          service: SERVICE,
          base: "100",
          exact: "-10",
          amount: "-10",
          shares: [{ charge: "usage", amount: "-10" }],
        })),
        taxes: [{ name: "vat", rate: "0.081", included: false, base: "2.5", exact: "0.2025", amount: "0.2" }],
      },
    },
  ],
};

/** run.json: what `rate` says of a run, and the places that held no event. */
export interface RunFile extends RunInfo {
  readonly unreadable: {
    readonly count: number;
    readonly first: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  };
}

export const WHOLE_RUNS: readonly RunFile[] = [null, "2026-04-30"].map(through => ({
  format: "tarif-run/1",
  contract: "ai_platform",
  plan: HASH,
  through,
  beyond: 1,
  onNoBill: 2,
  otherTypes: { count: 1, first: [{ type: "x", count: 1 }] },
  unknownAccounts: { count: 1, first: [{ subject: "who", count: 1 }] },
  duplicates: 3,
  voided: 4,
  pendingVoids: 5,
  unreadable: { count: 1, first: [{ file: "events.ndjson", line: 1, reason: "no JSON object" }] },
}));

/** accounts.yaml as data: every key that docs/cli.md names. */
export const WHOLE_REGISTER: object = {
  accounts: [
    {
      id: "acme",
      contract: "ai_platform",
      start: "2026-01-01",
      end: "2026-12-31",
      end_known: "2026-06-30",
      bill_to: "parent",
      parameters: { seats: [{ from: "2026-01-01", value: "40 seats", known: "2025-12-15" }] },
    },
  ],
};
