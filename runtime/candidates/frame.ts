/**
 * The frame of a count: all that decides which events stand, for whom and on which bill, but not what is gathered of
 * them. Plans that share it may be counted in one go, each by its own meters.
 */
import type { Account } from "../billing/account.ts";
import { withoutWording } from "../billing/wording.ts";
import {
  type Gathered,
  gathered,
  meteringPart,
  policiesOfCount,
  pricesWait,
} from "../metering/metering-part.ts";
import type { Condition, MeterExpression, Plan, PlanVersion } from "../plan/plan.ts";

/** A contract under which usage is rated, for the accounts that are in order for it. */
export interface Candidate {
  readonly plan: Plan;
  readonly accounts: readonly Account[];
}

export function frameOf({ plan, accounts }: Candidate): string {
  // What waits goes by all terms of a contract, and what is known late by all that adjusts its bills.
  const isAlone = pricesWait(plan) || accounts.some(knowsLate);
  return withoutWording({
    zone: plan.zone,
    versions: plan.versions.map(version => ({
      from: version.from,
      to: version.to,
      billed: version.billed,
      events: version.events,
      policies: policiesOfCount(version),
      levels: levelsOf(version),
      slow: version.events.filter(({ name }) => isSlow(gathered(version), name)).map(({ name }) => name),
    })),
    accounts: accounts.map(account => ({ ...account, parameters: null })),
    alone: isAlone ? [meteringPart(plan), accounts] : null,
  });
}

function knowsLate({ parameters }: Account): boolean {
  return Object.values(parameters)
    .flat()
    .some(({ known = null }) => known !== null);
}

/** What was set before the term is accepted where it opens a level, so all must have the same. */
function levelsOf({ meters }: PlanVersion): readonly string[] {
  const levels = meters.flatMap(({ source }) =>
    source.kind === "level"
      ? [withoutWording([source.event, source.value, source.changes, source.key, source.where])]
      : [],
  );
  return [...new Set(levels)].sort();
}

// How fast

/** So much of one event is counted fast; beyond it each event takes several times longer. */
const MOST_TERMS = 60;
const MOST_TEXTS = 4;

/** Whether more is gathered of one kind of event than is counted fast. */
export function isTooMuch({ events, meters }: PlanVersion): boolean {
  return events.some(event => {
    let terms = 0;
    const texts = new Set<string>();
    for (const { source, by } of meters) {
      if (source.kind !== "aggregate" || source.event !== event.name) continue;
      terms += Math.max(1, source.value === null ? 0 : fieldsOf(source.value));
      for (const name of [...by.map(one => one.name), ...textsOf(source.where)]) texts.add(name);
    }
    return terms > MOST_TERMS || texts.size > MOST_TEXTS;
  });
}

function fieldsOf(value: MeterExpression): number {
  if (value.kind === "field") return 1;
  return value.kind === "add" || value.kind === "subtract" ? fieldsOf(value.left) + fieldsOf(value.right) : 0;
}

function textsOf(where: Condition | null): readonly string[] {
  if (where === null || where.kind === "compare") return [];
  return where.kind === "one of" ? [where.field] : where.of.flatMap(textsOf);
}

/** Whether something that takes the event is no plain sum: then each event of the kind is counted slowly. */
function isSlow({ meters, each, grants }: Gathered, event: string): boolean {
  if (each.some(({ source }) => source.kind === "each" && source.event === event)) return true;
  if (grants.some(({ grant }) => grant.kind === "event" && grant.event === event)) return true;
  return meters.some(({ source, by }) => {
    if (source.kind === "derived" || source.kind === "choice" || source.event !== event) return false;
    if (source.kind !== "aggregate" || by.some(one => one.source !== "field")) return true;
    return !isPlainSum(source.value) || !isPlainChoice(source.where);
  });
}

function isPlainSum(value: MeterExpression | null): boolean {
  if (value === null || value.kind === "field") return true;
  return (
    (value.kind === "add" || value.kind === "subtract") && isPlainSum(value.left) && isPlainSum(value.right)
  );
}

function isPlainChoice(where: Condition | null): boolean {
  if (where === null) return true;
  if (where.kind === "compare") return false;
  return where.kind === "one of" ? where.of === "field" : where.of.every(isPlainChoice);
}
