/** Meters that are made of others: linear sums, and the greater or lesser of several quantities. */
import type { Expression, ExtremeMeter, MeterDecl, Name, Per, Ref } from "../syntax/tree.ts";
import { type Checked, checkExpression } from "./expressions.ts";
import { inBase, unitInWords } from "./fit.ts";
import { meterRounding, meterUnit } from "./meter-unit.ts";
import { constantAmount } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import type { TypedDimension, TypedExpression, TypedMeter, TypedMeterSource } from "./typed.ts";
import { type Dimension, PLAIN, sameDimension } from "./units.ts";

/** Null after a report. */
export function derivedMeter(scope: Scope, decl: MeterDecl, expression: Expression): TypedMeter | null {
  const checked = checkExpression(scope, expression, { of: "meters", event: null });
  if (checked === null) return null;
  const loose = looseCoefficient(checked.value.dimension, expression);
  if (loose !== null) {
    scope.report("TAR5016", loose.span, { unit: loose.unit.text, wanted: "a plain number" });
    return null;
  }
  const parts = metersIn(checked.value);
  const cumulative = parts.every(part => part.cumulative) && !hasConstantTerm(checked.value);
  return madeOf(scope, decl, checked, parts, cumulative, { kind: "derived", value: checked.value });
}

/** `greater of in, out`: of meters and constants of one dimension. */
export function choiceMeter(scope: Scope, decl: MeterDecl, source: ExtremeMeter): TypedMeter | null {
  const checked = source.parts.map(part => partOf(scope, part));
  const typed = checked.filter(part => part !== null);
  if (typed.length !== checked.length) return null;
  const parts = typed.flatMap(({ value }) => metersIn(value));
  const [first] = typed;
  if (first === undefined || typed.length < 2 || parts.length === 0) {
    const problem = typed.length < 2 ? "names one quantity only" : "names no meter";
    scope.report("TAR5026", source.span, { meter: decl.name.text, problem });
    return null;
  }
  const other = typed.find(({ value }) => !sameDimension(value.dimension, first.value.dimension));
  if (other !== undefined) {
    const words = ({ unit }: Checked): string => unitInWords(unit ?? PLAIN);
    scope.report("TAR5005", source.span, { left: words(first), right: words(other) });
    return null;
  }
  const choose = source.kind === "greater-of" ? "greater" : "lesser";
  const of = typed.map(({ value }) => value);
  const ofMeter = typed.find(({ value }) => value.kind === "meter") ?? first;
  return madeOf(scope, decl, ofMeter, parts, false, { kind: "choice", choose, of });
}

function partOf(scope: Scope, part: ExtremeMeter["parts"][number]): Checked | null {
  const names = { of: "meters", event: null } as const;
  if (part.kind === "name") {
    const ref: Ref = { kind: "ref", name: part, field: null, span: part.span };
    return checkExpression(scope, ref, names);
  }
  if (part.kind === "quantity" || part.kind === "parameter-ref") return checkExpression(scope, part, names);
  const amount = constantAmount(scope, part, false);
  if (amount === null) return null;
  const { unit, span } = amount;
  return { value: { kind: "number", value: inBase(amount), dimension: unit.dimension, span }, unit };
}

function madeOf(
  scope: Scope,
  decl: MeterDecl,
  checked: Checked,
  parts: readonly TypedMeter[],
  cumulative: boolean,
  source: TypedMeterSource,
): TypedMeter | null {
  const summedOver = summedNames(scope, decl, parts);
  const by = summedOver === null ? null : derivedDimensions(scope, decl, parts, summedOver);
  const unit = meterUnit(scope, decl, checked);
  const rounding = meterRounding(scope, decl, unit);
  if (by === null || summedOver === null || rounding === undefined) return null;
  return {
    name: decl.name.text,
    title: decl.title?.value ?? null,
    unit,
    cumulative,
    by,
    source,
    summedOver,
    rounding,
    span: decl.span,
  };
}

/** Dimensions of the parts, none of them kept apart. */
function summedNames(scope: Scope, decl: MeterDecl, parts: readonly TypedMeter[]): readonly string[] | null {
  const names: string[] = [];
  for (const name of decl.summedOver ?? []) {
    const isKept = decl.by?.some(kept => kept.text === name.text) === true;
    const isOfPart = parts.some(({ by }) => by.some(dimension => dimension.name === name.text));
    if (names.includes(name.text)) scope.report("TAR3008", name.span, { name: name.text });
    else if (isKept || !isOfPart) {
      const problem = isKept ? "is kept apart with by" : "is no dimension of a part";
      scope.report("TAR5027", name.span, { dimension: name.text, problem });
    } else {
      names.push(name.text);
      continue;
    }
    return null;
  }
  return names;
}

function derivedDimensions(
  scope: Scope,
  decl: MeterDecl,
  parts: readonly TypedMeter[],
  summedOver: readonly string[],
): readonly TypedDimension[] | null {
  const by: TypedDimension[] = [];
  for (const name of decl.by ?? []) {
    const dimension = sharedDimension(scope, decl, name, parts);
    if (dimension === null) return null;
    by.push(dimension);
  }
  for (const part of parts) {
    const lost = part.by.find(
      ({ name }) => !by.some(kept => kept.name === name) && !summedOver.includes(name),
    );
    if (lost === undefined || part.cumulative) continue;
    const params = { meter: decl.name.text, part: part.name, dimension: lost.name };
    scope.report("TAR5011", decl.name.span, params, { related: [{ span: part.span, note: "the part" }] });
    return null;
  }
  return by;
}

function sharedDimension(
  scope: Scope,
  decl: MeterDecl,
  name: Name,
  parts: readonly TypedMeter[],
): TypedDimension | null {
  const found = parts.map(part => part.by.find(dimension => dimension.name === name.text));
  const first = found[0];
  if (first !== undefined && found.every(dimension => dimension !== undefined)) return first;
  scope.report("TAR5013", name.span, { meter: decl.name.text, dimension: name.text });
  return null;
}

/** The `per` of a coefficient that nothing multiplied away, so that the meter would read so much per minute. */
function looseCoefficient(dimension: Dimension, expression: Expression): Per | null {
  const isLoose = Object.values(dimension).some(exponent => exponent < 0);
  return isLoose ? firstPer(expression) : null;
}

function firstPer(expression: Expression): Per | null {
  switch (expression.kind) {
    case "rate-constant":
      return expression.per;
    case "add":
    case "subtract":
    case "multiply":
      return firstPer(expression.left) ?? firstPer(expression.right);
    case "counted":
      return firstPer(expression.of);
    default:
      return null;
  }
}

/** The meters that a meter is made of. */
export function partsOfMeter({ source }: TypedMeter): readonly TypedMeter[] {
  if (source.kind === "derived") return metersIn(source.value);
  return source.kind === "choice" ? source.of.flatMap(metersIn) : [];
}

function metersIn(value: TypedExpression): readonly TypedMeter[] {
  switch (value.kind) {
    case "meter":
      return [value.meter];
    case "add":
    case "subtract":
    case "multiply":
      return [...metersIn(value.left), ...metersIn(value.right)];
    case "counted":
      return metersIn(value.of);
    default:
      return [];
  }
}

/** A constant beside the meters, or a rounding, does not add up over parts of the events. */
function hasConstantTerm(value: TypedExpression): boolean {
  switch (value.kind) {
    case "add":
    case "subtract":
      return hasConstantTerm(value.left) || hasConstantTerm(value.right);
    case "multiply":
      return (
        metersIn(value).length === 0 ||
        [value.left, value.right].some(side => metersIn(side).length > 0 && hasConstantTerm(side))
      );
    case "meter":
      return false;
    default:
      return true;
  }
}
