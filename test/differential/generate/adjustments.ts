/** Discounts, minimums and maximums, credits, taxes. */
import { addMonths } from "./calendar.ts";
import { datesInTerm } from "./declare.ts";
import type { Charge, Measured, Model } from "./model.ts";
import { adjustmentPeriod, samePeriods } from "./periods.ts";
import {
  dateParameter,
  moneyParameter,
  percentParameter,
  quantityParameter,
  risingBounds,
} from "./prices.ts";
import { freshName, inUnit, money, neat, percent, title } from "./values.ts";

export function chargeList(model: Model): { readonly text: string; readonly names: readonly string[] } {
  const { chance } = model;
  const all = model.charges.map(one => one.name);
  const named = chance.shuffled(chance.some(all, 1, Math.min(3, all.length)));
  const form = chance.weighted([
    [4, "all"],
    [all.length > 1 ? 2 : 0, "except"],
    [6, "named"],
  ] as const);
  if (form === "all") return { text: "everything", names: all };
  if (form === "named") return { text: named.join(", "), names: named };
  const except = chance.some(all, 1, all.length - 1);
  return {
    text: `everything except ${except.join(", ")}`,
    names: all.filter(name => !except.includes(name)),
  };
}

// Discounts

export function discount(model: Model): string {
  const { chance } = model;
  const name = freshName(model);
  const on = chargeList(model);
  const frame: string[] = [];
  if (chance.maybe(30)) frame.push(`during ${window(model)}`);
  if (chance.maybe(18))
    frame.push(
      `at most ${chance.maybe(15) ? moneyParameter(model, 20) : money(model, 10)} each ${adjustmentPeriod(model)}`,
    );
  if (chance.maybe(15)) frame.push("after minimums");
  const form = chance.weighted([
    [6, "percent"],
    [1, "the"],
    [4, "money"],
    [5, "rows"],
  ] as const);
  const known = model.charges.every(one => !one.advance || !on.names.includes(one.name));
  let off = `${percent(chance, 40)} off`;
  if (form === "the") off = `the ${percentParameter(model)} off`;
  if (form === "money") {
    frame.push(chance.pick(["prorated by day", "not prorated"]));
    off = `${chance.maybe(12) ? moneyParameter(model, 10) : money(model, 8)} off each ${adjustmentPeriod(model)}`;
  }
  if (form === "rows" && known) off = discountRows(model, on, frame);
  const clauses = chance
    .shuffled(frame)
    .map(clause => `  ${clause}\n`)
    .join("");
  model.declarations.push({
    kind: "discount",
    name,
    text: `discount ${name} ${title(chance)}\n  on ${on.text}\n${clauses}  ${off}\n`,
  });
  model.discounts.push({ name, on: on.names });
  return name;
}

function window(model: Model): string {
  const { chance } = model;
  const [first = "", second = ""] = datesInTerm(model, 2);
  return chance.weighted<() => string>([
    [3, () => `contract months ${chance.between(1, 2)} to ${chance.between(2, 4)}`],
    [2, () => `contract month ${chance.between(1, 3)}`],
    [2, () => `contract days ${chance.pick([1, 15])} to ${chance.pick([20, 44])}`],
    [2, () => `contract day ${chance.pick([1, 31])}`],
    [3, () => (second === "" ? `${first} to ${addMonths(first, 1)}` : `${first} to ${second}`)],
    [1, () => `the ${dateParameter(model)} to ${addMonths(model.billing.start, 9)}`],
  ])();
}

function discountRows(
  model: Model,
  on: { readonly text: string; readonly names: readonly string[] },
  frame: string[],
): string {
  const { chance } = model;
  const graduated = chance.maybe(45);
  const meters = model.meters.filter(
    one => one.dimensions.length === 0 && (one.family !== null || one.money),
  );
  const meter = !graduated && meters.length > 0 && chance.maybe(50) ? chance.pick(meters) : null;
  const spend: Measured = { family: null, money: true, usual: 60 };
  const list = graduated ? on.text : chargeList(model).text;
  const by = meter === null ? `the spend of ${list}` : meter.name;
  const bounds = risingBounds(model, meter ?? spend).slice(0, chance.maybe(12) ? 0 : 3);
  const upTo = chance.maybe(60);
  const amounts = !graduated && chance.maybe(15);
  if (amounts) frame.push(chance.pick(["prorated by day", "not prorated"]));
  const off = (at: number): string =>
    amounts ? money(model, 4 * (at + 1)) : at === 0 && chance.maybe(50) ? "0%" : percent(chance, 25);
  const rows = bounds
    .map((bound, at) => `    ${upTo ? "up to" : "below"} ${bound}  ${off(at)} off\n`)
    .join("");
  return `${graduated ? "graduated" : "volume"} each ${adjustmentPeriod(model)} by ${by}\n${rows}    ${upTo ? "above" : "at or above"}  ${off(3)} off`;
}

// Minimums and maximums

export function limit(model: Model, kind: "minimum" | "maximum"): string {
  const { chance } = model;
  const name = freshName(model);
  const period = adjustmentPeriod(model);
  const usual = kind === "minimum" ? 120 : 90;
  const amount = (): string =>
    `${chance.maybe(12) ? moneyParameter(model, usual) : money(model, usual)} each ${period}`;
  const ramp = chance.maybe(30);
  const starts = [
    "start",
    ...(chance.maybe(60)
      ? ["contract month 3"]
      : chance.maybe(25)
        ? ["contract day 40"]
        : [datesInTerm(model, 1)[0] ?? ""]),
  ];
  const rows = ramp
    ? `\n${starts
        .slice(0, chance.maybe(25) ? 1 : 2)
        .map(start => `    from ${start}  ${amount()}`)
        .join("\n")}`
    : ` ${amount()}`;
  const prorated = chance.pick(["prorated by day", "not prorated"]);
  const text = `${kind} ${name} ${title(chance)}\n  on ${chargeList(model).text}\n  ${prorated}\n ${rows}\n`;
  model.declarations.push({ kind, name, text });
  (kind === "minimum" ? model.minimums : model.maximums).push(name);
  return name;
}

// Credits

const DURATIONS = [
  "1 month",
  "2 months",
  "30 days",
  "1 day",
  "6 weeks",
  "1 week",
  "1 year",
  "2 years",
  "2 years",
  "36 hours",
  "1 hour",
  "90 minutes",
  "1 minute",
];

export function credit(model: Model): string {
  const { chance } = model;
  const name = freshName(model);
  const unit = chance.maybe(54) ? unitCredit(model) : null;
  const topups = model.events.flatMap(one =>
    one.fields
      .filter(field => field.money && field.presence !== "optional" && !field.signed)
      .map(field => `${one.name} of ${chance.maybe(70) ? field.name : `${one.name}.${field.name}`}`),
  );
  const frame: string[] = [];
  if (unit === null) frame.push(chance.pick(["before tax", "after tax"]));
  else if (unit.tiers) frame.push(chance.pick(["before tiers", "within tiers"]));
  if (chance.maybe(unit === null ? 50 : 30))
    frame.push(
      chance.maybe(60)
        ? `expires after ${chance.pick(DURATIONS)}`
        : `expires on ${datesInTerm(model, 1)[0] ?? ""}`,
    );
  if (chance.maybe(30)) frame.push(`priority ${chance.between(1, 3)}`);
  const pays = unit === null ? chargeList(model).text : unit.pays;
  const worth =
    unit?.worth ??
    (chance.maybe(12) ? (moneyParameter(model, 40) ?? "") : money(model, chance.pick([15, 60])));
  const when = chance.weighted([
    [4, "at start"],
    [2, `on ${datesInTerm(model, 1)[0] ?? ""}`],
    [1, `on the ${chance.maybe(30) ? dateParameter(model) : ""}`],
    [3, `each ${chance.pick(samePeriods(model.billing))}`],
    [1, `each ${adjustmentPeriod(model)}`],
  ] as const);
  const granted =
    unit === null && topups.length > 0 && chance.maybe(25)
      ? `granted by each ${chance.pick(topups)}`
      : `${worth} granted ${when === "on the " ? "at start" : when}`;
  const clauses = chance
    .shuffled(frame)
    .map(clause => `  ${clause}\n`)
    .join("");
  model.declarations.push({
    kind: "credit",
    name,
    text: `credit ${name} ${title(chance)}\n  pays ${pays}\n${clauses}  ${granted}\n`,
  });
  model.credits.push({ name, money: unit === null, family: unit?.family ?? null });
  return name;
}

function unitCredit(model: Model): {
  readonly pays: string;
  readonly worth: string;
  readonly tiers: boolean;
  readonly family: Measured["family"];
} | null {
  const { chance } = model;
  const metered = model.charges.filter(
    (one): one is Charge =>
      one.meter !== null && !one.meter.money && one.meter.family !== null && one.meter.cumulative,
  );
  const first = metered.length === 0 ? null : chance.pick(metered);
  const meter = first?.meter ?? null;
  const unit = meter?.family?.units[0];
  if (meter === null || unit === undefined) return null;
  const alike = chance.some(
    metered.filter(one => one.meter?.family?.key === meter.family?.key),
    1,
    2,
  );
  const worth = chance.maybe(15)
    ? `the ${quantityParameter(model, { ...meter, usual: Math.max(1, meter.usual) })}`
    : inUnit(chance, Math.max(1, neat(chance, meter.usual)), unit);
  return {
    pays: alike.map(one => one.name).join(", "),
    worth,
    tiers: alike.some(one => one.tiers),
    family: meter.family,
  };
}

// Taxes

export function tax(model: Model, included: boolean): string {
  const { chance } = model;
  const name = freshName(model, chance.maybe(50) ? chance.pick(["vat", "mwst", "levy"]) : "");
  const rate = (): string =>
    `${chance.maybe(12) ? `the ${percentParameter(model)}` : percent(chance, 20)}${included ? " included" : ""}`;
  const rows = chance.maybe(35)
    ? [
        `from start ${rate()}`,
        `from ${chance.maybe(12) ? `the ${dateParameter(model)}` : chance.maybe(15) ? "contract month 3" : (datesInTerm(model, 1)[0] ?? "")} ${rate()}`,
      ]
        .slice(0, chance.maybe(15) ? 1 : 2)
        .map(row => `  ${row}\n`)
        .join("")
    : `  ${rate()}\n`;
  model.declarations.push({
    kind: "tax",
    name,
    text: `tax ${name} ${title(chance)}\n  on ${chargeList(model).text}\n${rows}`,
  });
  model.taxes.push(name);
  return name;
}
