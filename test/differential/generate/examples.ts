/** Examples: every step and every form of expectation. What they expect is arbitrary, since reading them is the point. */
import { addDays, billingDays, instantText, isContractual, localInstant, monthsOf } from "./calendar.ts";
import { fieldNumber } from "./conditions.ts";
import { eventData } from "./feed.ts";
import type { Dimension, Event, Meter, Model } from "./model.ts";
import { inUnit, money, near, quantity } from "./values.ts";

export function example(model: Model, number: number): void {
  const { chance, billing } = model;
  const name = `Example ${number} of ${chance.pick(["all", "some", "„few“"])}`;
  const days = billingDays(billing, billing.start, 6);
  const steps: string[] = [];
  if (chance.maybe(25)) steps.push(...given(model));
  if (chance.maybe(8) && billing.end === null)
    steps.push(`ends on ${addDays(days[3] ?? "", chance.between(-3, 3))}`);
  if (chance.maybe(50)) steps.push(...records(model, days[0] ?? "", days[2] ?? ""));
  const start = chance.maybe(20);
  if (start) steps.push("bill at start", ...expectations(model, 1));
  const first = chance.between(0, 1);
  const hourly = billing.period === "hour";
  if (!start || (chance.maybe(50) && !hourly)) steps.push(...bill(model, days, first));
  if (chance.maybe(20) && !hourly) steps.push(...bill(model, days, first + 1));
  if (!steps.some(step => step.startsWith("bill "))) return;
  model.declarations.push({
    kind: "example",
    name,
    text: `example "${name}"\n${steps.map(step => `  ${step}\n`).join("")}`,
  });
}

function bill(model: Model, days: readonly string[], at: number): readonly string[] {
  const { chance, billing } = model;
  const from = days[at] ?? "";
  const to = addDays(days[at + 1] ?? "", -1);
  if (billing.end !== null && to > billing.end) return [];
  const months = monthsOf(billing.period);
  const whole = from.endsWith("-01") && addDays(to, 1).endsWith("-01") && months === 1;
  const contract =
    months === 1 && (isContractual(billing.period) || (whole && billing.start.endsWith("-01")));
  const dates = `bill for ${from} to ${to}`;
  const line = chance.pick([
    dates,
    whole || (months === 1 && billing.fromDay === 1 && !isContractual(billing.period))
      ? `bill for ${from.slice(0, 7)}`
      : dates,
    contract ? `bill for contract month ${at + 1}` : dates,
  ]);
  const usage = usageSteps(model, chance.between(0, 2));
  return [line, ...usage, ...expectations(model, chance.between(1, 3))];
}

function given(model: Model): readonly string[] {
  const { chance, billing } = model;
  const fitting = model.parameters;
  if (fitting.length === 0) return [];
  const one = chance.pick(fitting);
  const value = chance.pick(one.written);
  const from = chance.maybe(35) ? ` from ${addDays(billing.start, chance.pick([0, 31, 59, 61]))}` : "";
  return [`given ${one.name} is ${value}${from}`];
}

function usageSteps(model: Model, count: number): readonly string[] {
  const { chance } = model;
  const meters = model.meters.filter(one => !one.derived && (one.family !== null || one.money));
  const steps: string[] = [];
  const stated = new Set<Meter>();
  while (steps.length < count && meters.length > 0) {
    const meter = chance.pick(meters);
    // Mostly the reading of a period is stated once, as it has to be.
    if (!meter.cumulative && stated.has(meter) && !chance.maybe(2)) break;
    stated.add(meter);
    steps.push(...usageStep(model, meter));
  }
  return steps;
}

function usageStep(model: Model, meter: Meter): readonly string[] {
  return [`usage ${meter.name} ${reading(model, meter)}${where(model, meter.dimensions)}`];
}

function reading(model: Model, meter: Meter): string {
  const { chance } = model;
  const sign = meter.signed && chance.maybe(30) ? "-" : "";
  if (meter.money) return money(model, meter.usual).replace(" ", ` ${sign}`);
  return `${sign}${meter.family === null ? "3" : quantity(chance, meter.family, Math.max(1, meter.usual))}`;
}

function where(model: Model, dimensions: readonly Dimension[]): string {
  if (dimensions.length === 0) return "";
  const choices = dimensions.map(
    one =>
      `${one.name} is ${one.kind === "text" ? `"${model.chance.pick(one.known)}"` : model.chance.pick(one.known)}`,
  );
  return ` where ${choices.join(" and ")}`;
}

function records(model: Model, from: string, to: string): readonly string[] {
  const { chance, billing } = model;
  if (model.events.length === 0) return [];
  return Array.from({ length: chance.between(1, 3) }, () => {
    const event = chance.pick(model.events);
    const first = localInstant(billing.zone, from, 0);
    const last = localInstant(billing.zone, to, 0);
    const at = instantText(chance, chance.between(first, Math.max(first, last - 1)));
    const fields = recordFields(model, event);
    return `record ${event.name} at ${at}${fields.length === 0 ? "" : ` with ${fields.join(", ")}`}`;
  });
}

function recordFields(model: Model, event: Event): readonly string[] {
  const { chance } = model;
  return event.fields.flatMap(field => {
    if (field.type === "instant") return [`${field.name} "2026-01-01T00:00:00Z"`];
    if (field.presence !== "required" && chance.maybe(60)) return [];
    const value = eventData(model, field);
    if (field.type === "text") return [`${field.name} ${JSON.stringify(value)}`];
    return [
      `${field.name} ${field.type === "boolean" ? String(value) : fieldNumber(model, field, Number(value))}`,
    ];
  });
}

function expectations(model: Model, count: number): readonly string[] {
  return Array.from({ length: count }, () => `expect ${expected(model)}`);
}

function expected(model: Model): string {
  const { chance } = model;
  const total = (): string => `total ${money(model, 60)}`;
  const named = (kind: string, names: readonly string[]): string =>
    names.length === 0 ? total() : `${kind} ${chance.pick(names)} ${money(model, 20)}`;
  return chance.weighted<() => string>([
    [4, total],
    [5, () => charge(model)],
    [3, () => meter(model)],
    [
      model.allowances.length > 0 ? 3 : 0,
      () => `allowance ${chance.pick(model.allowances)} ${allowanceQuantity(model)}`,
    ],
    [model.discounts.length > 0 ? 3 : 0, () => discount(model)],
    [model.credits.length > 0 ? 3 : 0, () => credit(model)],
    [model.minimums.length > 0 ? 3 : 0, () => named("minimum", model.minimums)],
    [model.maximums.length > 0 ? 3 : 0, () => named("maximum", model.maximums)],
    [model.taxes.length > 0 ? 3 : 0, () => named("tax", model.taxes)],
    [1, () => `rejected ${chance.pick(["0 events", "1 event", "2 events"])}`],
    [1, () => `held ${chance.pick(["0 events", "1 event"])}`],
  ])();
}

function charge(model: Model): string {
  const { chance } = model;
  const one = chance.pick(model.charges);
  const dimensions = one.meter?.dimensions ?? [];
  const part = dimensions.length > 0 && chance.maybe(40) ? where(model, dimensions.slice(0, 1)) : "";
  return `charge ${one.name}${part} ${chance.maybe(4) ? `${model.currency} -1` : money(model, 20)}`;
}

function meter(model: Model): string {
  const { chance } = model;
  const fitting = model.meters.filter(one => one.family !== null || one.money);
  if (fitting.length === 0) return `total ${money(model, 60)}`;
  const one = chance.pick(fitting);
  const part =
    one.dimensions.length > 0 && (!one.cumulative || chance.maybe(50)) ? where(model, one.dimensions) : "";
  return `meter ${one.name}${part} ${reading(model, one)}`;
}

function allowanceQuantity(model: Model): string {
  const charge = model.charges.find(one =>
    model.declarations.some(({ kind, text }) => kind === "allowance" && text.includes(` ${one.name}`)),
  );
  const family = charge?.meter?.family;
  return family === null || family === undefined ? "1" : quantity(model.chance, family, 10);
}

function discount(model: Model): string {
  const one = model.chance.pick(model.discounts);
  const share = one.on.length > 0 && model.chance.maybe(40) ? ` on ${model.chance.pick(one.on)}` : "";
  return `discount ${one.name}${share} ${money(model, 5)}`;
}

function credit(model: Model): string {
  const { chance } = model;
  const one = chance.pick(model.credits);
  const unit = one.family?.units[0];
  const worth =
    unit === undefined ? money(model, 10) : inUnit(chance, Math.max(1, Math.round(near(chance, 10))), unit);
  return `credit ${one.name}${chance.maybe(45) ? " left" : ""} ${worth}`;
}
