/** A random world: contract files, accounts and events, the same for the same seed. */
import type { WorldAccount, WorldEvent } from "../../oracle/world.ts";
import { accountsOf } from "./accounts.ts";
import { credit, discount, limit, tax } from "./adjustments.ts";
import { addDays, billingDays, isContractual } from "./calendar.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { allowance, charge } from "./charges.ts";
import { event, numberBand, parameter, timeBand } from "./declare.ts";
import { example } from "./examples.ts";
import { feed } from "./feed.ts";
import { billing, headParts } from "./head.ts";
import { meter } from "./meters.ts";
import type { Billing, Charge, Model } from "./model.ts";
import { samePeriods } from "./periods.ts";
import { policy } from "./policies.ts";
import { countedFamily } from "./units.ts";
import { freshName, money, title } from "./values.ts";
import { type Layout, layOut } from "./versions.ts";

export interface GeneratedWorld {
  readonly files: ReadonlyMap<string, string>;
  readonly entry: string;
  readonly accounts: readonly WorldAccount[];
  readonly events: readonly WorldEvent[];
  /** Accounts are billed up to the billing period that holds this day. */
  readonly through: string;
}

export function generateWorld(seed: number): GeneratedWorld {
  const chance = chanceOf(seed);
  const model = emptyModel(chance);
  const plain = chance.maybe(33);
  declarations(model, plain);
  const head = headParts(model);
  const layout = chance.weighted<Layout>([
    [plain ? 150 : 48, "one"],
    [4, "tail"],
    [4, "literate"],
    [8, "definitions"],
    [10, "price list"],
    [10, "amends"],
    [6, "replaces"],
  ]);
  const accounts = accountsOf(model);
  const { files, entry } = layOut(model, head, layout);
  const periods = periodCount(chance, model.billing);
  const through = throughDay(model.billing, accounts, periods);
  const most = chance.pick([18, 28, 40, 55]);
  return { files, entry, accounts, events: feed(model, accounts, periods, most), through };
}

function emptyModel(chance: Chance): Model {
  const [currency, decimals] = chance.weighted([
    [8, ["CHF", 2]],
    [4, ["EUR", 2]],
    [2, ["USD", 2]],
    [1, ["JPY", 0]],
    [1, ["KWD", 3]],
  ] as const);
  return {
    chance,
    currency,
    decimals,
    billing: onBoundary(chance, billing(chance)),
    names: new Set(["account"]),
    families: [],
    parameters: [],
    events: [],
    bands: [],
    meters: [],
    charges: [],
    allowances: [],
    discounts: [],
    minimums: [],
    maximums: [],
    credits: [],
    taxes: [],
    declarations: [],
    files: new Map(),
  };
}

/** Where periods counted from the start are to meet those of the calendar, the term begins with a period. */
function onBoundary(chance: Chance, one: Billing): Billing {
  if (isContractual(one.period)) return { ...one, aligned: true };
  if (one.period === "hour" || one.period === "day") return { ...one, aligned: true };
  if (!one.aligned && chance.maybe(80)) return one;
  const next = billingDays(one, addDays(one.start, -1), 1)[1] ?? one.start;
  return { ...one, start: next, aligned: true };
}

const SOURCES: readonly (readonly [number, Charge["source"]])[] = [
  [12, "meter"],
  [5, "none"],
  [3, "parameter"],
  [4, "each"],
  [2, "spend"],
];

/** A third of the worlds are plain, so that what one construct does is seen without the others. */
function declarations(model: Model, plain: boolean): void {
  const { chance } = model;
  const count = <T>(of: readonly (readonly [number, T])[], one: T): T => (plain ? one : chance.weighted(of));
  countedFamily(model);
  if (chance.maybe(10))
    parameter(model, chance.pick(["quantity", "text", "date", "percent"]), model.families[0] ?? null);
  for (
    let left = count(
      [
        [6, 1],
        [3, 2],
      ],
      1,
    );
    left > 0;
    left -= 1
  )
    event(model);
  if (chance.maybe(25)) timeBand(model);
  if (chance.maybe(12)) numberBand(model);
  for (
    let left = count(
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
      1,
    );
    left > 0;
    left -= 1
  )
    meter(model);
  for (
    let left = count(
      [
        [3, 1],
        [4, 2],
        [3, 3],
        [1, 4],
      ],
      1,
    );
    left > 0;
    left -= 1
  ) {
    const kind = chance.weighted(SOURCES);
    charge(model, kind === "spend" && model.charges.length === 0 ? "meter" : kind);
  }
  if (chance.maybe(model.charges.some(one => one.usage) ? 75 : 90)) baseFee(model);
  if (chance.maybe(plain ? 8 : 24)) allowance(model);
  if (plain) oneAdjustment(model);
  else adjustments(model);
  if (chance.maybe(plain ? 20 : 50)) policy(model);
  for (
    let left = count(
      [
        [4, 0],
        [4, 1],
        [1, 2],
      ],
      0,
    );
    left > 0;
    left -= 1
  )
    example(model, left);
}

/** Most customers pay something each period, whatever they use. */
function baseFee(model: Model): void {
  const { chance } = model;
  const name = freshName(model);
  const advance = chance.maybe(30);
  const clauses = `${advance ? "  in advance\n" : ""}  ${chance.pick(["prorated by day", "not prorated"])}\n`;
  const text = `charge ${name} ${title(chance)}\n${clauses}  ${money(model, 20)} each ${chance.pick(samePeriods(model.billing))}\n`;
  model.declarations.push({ kind: "charge", name, text });
  model.charges.push({
    name,
    meter: null,
    source: "none",
    tiers: false,
    covered: false,
    advance,
    usage: false,
  });
}

function oneAdjustment(model: Model): void {
  const { chance } = model;
  chance.weighted<() => unknown>([
    [5, () => undefined],
    [2, () => discount(model)],
    [1, () => limit(model, "minimum")],
    [1, () => limit(model, "maximum")],
    [2, () => credit(model)],
    [1, () => tax(model, chance.maybe(30))],
  ])();
}

function adjustments(model: Model): void {
  const { chance } = model;
  if (chance.maybe(36)) discount(model);
  if (chance.maybe(8)) discount(model);
  if (chance.maybe(14)) limit(model, "minimum");
  if (chance.maybe(12)) limit(model, "maximum");
  if (chance.maybe(26)) credit(model);
  if (chance.maybe(8)) credit(model);
  const included = chance.maybe(20);
  if (chance.maybe(30)) tax(model, included);
  if (chance.maybe(6)) tax(model, included);
}

function periodCount(chance: Chance, { period }: Billing): number {
  if (period === "hour") return 1;
  if (period === "year" || period === "contract year" || period === "6 months") return chance.between(1, 2);
  return chance.between(2, 5);
}

/** The last day of the last period of the first account. */
function throughDay(one: Billing, accounts: readonly WorldAccount[], periods: number): string {
  const start =
    accounts
      .map(account => account.start)
      .sort()
      .at(-1) ?? one.start;
  if (one.period === "hour") return start;
  return addDays(billingDays(one, start, periods).at(-1) ?? start, -1);
}
