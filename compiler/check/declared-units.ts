/** The units that a contract declares, beside the built-in ones. */
import { multiply, ONE, quotient, type Rational, sign } from "../../runtime/number/rational.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { LIMITS } from "../limits.ts";
import { type Broken, mayBeBroken } from "../resolve/declarations.ts";
import type { UnitDecl } from "../syntax/tree.ts";
import { numberValue } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import { hint } from "./scope.ts";
import {
  BUILT_IN_UNITS,
  type Dimension,
  findUnit,
  perDimension,
  type Unit,
  type UnitTable,
} from "./units.ts";

/** `numbers` is a scope for reading numbers only; it needs no units. */
export function declaredUnits(units: readonly UnitDecl[], broken: Broken, numbers: Scope): UnitTable {
  const { report } = numbers;
  const byWord = new Map<string, UnitDecl>();
  for (const unit of units) {
    for (const word of [unit.name, unit.plural]) {
      if (word === null || (word === unit.plural && word.text === unit.name.text)) continue;
      if (isFree(word.text, byWord, word.span, report)) byWord.set(word.text, unit);
      // One slip, one report: whoever repeats a unit repeats its plural too.
      else break;
    }
  }
  const table = new Map<string, Unit>(BUILT_IN_UNITS);
  const state: State = { byWord, table, broken, numbers, open: new Set(), failed: new Set() };
  for (const unit of units) define(unit, state);
  return table;
}

interface State {
  readonly byWord: ReadonlyMap<string, UnitDecl>;
  readonly table: Map<string, Unit>;
  readonly broken: Broken;
  readonly numbers: Scope;
  readonly open: Set<UnitDecl>;
  readonly failed: Set<UnitDecl>;
}

function isFree(
  word: string,
  taken: ReadonlyMap<string, UnitDecl>,
  span: UnitDecl["span"],
  report: Report,
): boolean {
  if (word.includes("-"))
    report("TAR3005", span, {
      name: word,
      instead: "Declare its parts; a product of units needs no declaration of its own.",
    });
  else if (BUILT_IN_UNITS.has(word)) report("TAR3004", span, { name: word });
  else if (taken.has(word)) {
    const related = [{ span: taken.get(word)?.span ?? span, note: "declared here first" }];
    report("TAR3001", span, { kind: "unit", name: word }, { related });
  } else return true;
  return false;
}

/** Defines a unit after those that its own definition uses. */
function define(decl: UnitDecl, state: State): void {
  const name = decl.name.text;
  if (state.table.has(name) || state.failed.has(decl) || state.byWord.get(name) !== decl) return;
  if (state.open.has(decl)) {
    state.numbers.report("TAR3006", decl.name.span, { name });
    state.failed.add(decl);
    return;
  }
  state.open.add(decl);
  const measure = decl.definition === null ? ownDimension(name) : definition(decl, state);
  state.open.delete(decl);
  if (measure === null) {
    state.failed.add(decl);
    return;
  }
  const plural = decl.plural?.text ?? name;
  const unit: Unit = { label: { singular: name, plural, money: false }, ...measure };
  state.table.set(name, unit);
  state.table.set(plural, unit);
}

type Measure = { readonly dimension: Dimension; readonly factor: Rational };

/** The colon keeps a declared unit apart from the bases of the built-in ones. */
function ownDimension(name: string): Measure {
  return { dimension: { [`:${name}`]: 1 }, factor: ONE };
}

function definition(decl: UnitDecl, state: State): Measure | null {
  const is = decl.definition;
  if (is === null) return null;
  const value = numberValue(state.numbers, is.number, false);
  const unit = known(is.unit.text, is.unit.span, state);
  const per = is.per === null ? undefined : known(is.per.text, is.per.span, state);
  if (value === null || unit === null || per === null) return null;
  if (sign(value) <= 0) {
    state.numbers.report("TAR4013", is.number.span, {});
    return null;
  }
  const factor = multiply(value, unit.factor);
  if (isTooLong(factor)) {
    state.numbers.report("TAR4001", is.span, {
      limit: `${LIMITS.unitDigits} digits in all, with the units that it is defined by`,
    });
    return null;
  }
  if (per === undefined) return { dimension: unit.dimension, factor };
  return { dimension: perDimension(unit.dimension, per.dimension), factor: quotient(factor, per.factor) };
}

/** Units defined by units defined by units could make a factor of any length. */
function isTooLong({ n, d }: Rational): boolean {
  return String(n).length > LIMITS.unitDigits || String(d).length > LIMITS.unitDigits;
}

function known(name: string, span: UnitDecl["span"], state: State): Unit | null {
  for (const part of name.split("-")) {
    const decl = state.byWord.get(part);
    if (decl !== undefined) define(decl, state);
  }
  const unit = findUnit(name, state.table);
  if (unit !== null) return unit;
  const parts = name.split("-");
  const explained = parts.some(part => mayBeBroken(state.broken, "unit", part) || state.byWord.has(part));
  if (!explained) {
    const words = [...BUILT_IN_UNITS.keys(), ...state.byWord.keys()];
    state.numbers.report("TAR4002", span, { name, hint: hint(name, words) });
  }
  return null;
}
