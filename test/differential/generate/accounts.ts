/** Accounts: starts and ends where periods are cut, values of the register, and who pays for whom. */
import type { WorldAccount, WorldValue } from "../../oracle/world.ts";
import { addDays, billingDays } from "./calendar.ts";
import { datesInTerm } from "./declare.ts";
import type { Model, Parameter } from "./model.ts";

export function accountsOf(model: Model): readonly WorldAccount[] {
  const { chance } = model;
  const count = chance.weighted([
    [7, 1],
    [3, 2],
    [1, 3],
  ] as const);
  const ids = ["acme", "beta-2", "Ü"].slice(0, count);
  const pooled = count > 1 && chance.maybe(25);
  const first = accountOf(model, ids[0] ?? "acme", null);
  const others = ids.slice(1).map(id => (pooled ? memberOf(model, id, first) : accountOf(model, id, null)));
  return [first, ...others];
}

/** Whose usage counts as the payer's: the payer's parameters hold, and it is there from then or a later start. */
function memberOf(model: Model, id: string, payer: WorldAccount): WorldAccount {
  const own = accountOf(model, id, payer.id);
  const start = own.start > payer.start ? own.start : payer.start;
  return { ...own, start, end: null, endKnown: null, parameters: {} };
}

function accountOf(model: Model, id: string, billTo: string | null): WorldAccount {
  const { chance, billing } = model;
  const start = startOf(model);
  const limit = billing.end;
  const days = billing.period === "hour" ? [start, addDays(start, 1)] : billingDays(billing, start, 4);
  const cut = chance.maybe(22) && billing.period !== "hour";
  const wished = cut ? addDays(days[chance.between(1, 3)] ?? start, chance.pick([-1, -1, 0, -3, 7])) : null;
  const end = wished === null || wished < start ? null : limit !== null && wished > limit ? limit : wished;
  const known = end !== null && chance.maybe(40) ? addDays(end, chance.pick([-40, -5, -1, 3, 40])) : null;
  const parameters: Record<string, readonly WorldValue[]> = {};
  for (const one of model.parameters.filter(({ bounded }) => bounded))
    if (chance.maybe(45)) parameters[one.name] = valuesOf(model, one, start);
  return { id, start, end, endKnown: known === null || known < start ? null : known, parameters, billTo };
}

function startOf(model: Model): string {
  const { chance, billing } = model;
  if (chance.maybe(55)) return billing.start;
  if (billing.aligned)
    return billing.period === "hour"
      ? billing.start
      : (billingDays(billing, billing.start, 2)[chance.between(0, 1)] ?? billing.start);
  return addDays(billing.start, chance.pick([0, 1, 9, 14, 28, 30, 31, 59]));
}

function valuesOf(model: Model, one: Parameter, start: string): readonly WorldValue[] {
  const { chance } = model;
  const value = (): string => chance.pick(one.choices);
  const first: WorldValue = { from: chance.maybe(60) ? null : start, value: value(), known: null };
  if (!chance.maybe(45)) return [first];
  const later = datesInTerm(model, chance.between(1, 2)).filter(day => day > start);
  const dated = later.map(
    (from): WorldValue => ({
      from,
      value: value(),
      known: chance.maybe(20) ? addDays(from, chance.pick([-10, 5, 35])) : null,
    }),
  );
  return chance.maybe(70) ? [first, ...dated] : dated;
}
