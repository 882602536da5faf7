/**
 * Whether a JSON value is a plan, a bill, carried state, a run, a register or a lock, as schemas/ describe them. For
 * the edges where such data comes from outside; rating never looks here. The validators are written when building, so
 * nothing is compiled at run time.
 */

import { inWords, type Validator } from "./validate-words.ts";
import * as validators from "./validators.generated.ts";

/**
 * What keeps the value from being a plan: at most 20 problems in words, each with a JSON pointer; none for a plan.
 * Shapes only: whether names are declared and dates exist is not looked at.
 */
export function validatePlan(value: unknown): readonly string[] {
  if (isDeeperThan(MOST_DEPTH, value)) return [`(whole): is nested more than ${MOST_DEPTH} deep`];
  return problems(validators.plan, value);
}

/** What keeps the value from being a bill, as `validatePlan`. That its amounts add up is not looked at. */
export function validateBill(value: unknown): readonly string[] {
  return problems(validators.bill, value);
}

/** What keeps the value from being carried state, as `validatePlan`. */
export function validateCarried(value: unknown): readonly string[] {
  return problems(validators.carried, value);
}

/** What keeps the value from being the content of run.json, as `validatePlan`. */
export function validateRun(value: unknown): readonly string[] {
  return problems(validators.run, value);
}

/** What keeps the value from being a register of accounts (accounts.yaml as data), as `validatePlan`. */
export function validateAccounts(value: unknown): readonly string[] {
  return problems(validators.accounts, value);
}

/** What keeps the value from being the content of contracts.lock, as `validatePlan`. */
export function validateLock(value: unknown): readonly string[] {
  return problems(validators.lock, value);
}

function problems(validator: Validator, value: unknown): readonly string[] {
  if (validator(value)) return [];
  const found = validator.errors ?? [];
  validator.errors = null;
  return inWords(found, value);
}

/** Of a plan's shapes only expressions and conditions nest, and the compiler makes none that deep. */
const MOST_DEPTH = 500;

/** Walks level by level, each object once, so that no depth of the value can exhaust the stack. */
function isDeeperThan(most: number, value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = [...new Set(level)].flatMap(itemsOf);
  }
  return false;
}

function itemsOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}
