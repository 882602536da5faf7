/** Choices in rows and examples: values of dimensions and of text parameters. */
import { toText } from "../../runtime/number/rational.ts";
import type { CoveredDimension } from "../analyse/coverage.ts";
import type { Choice, Literal } from "../syntax/tree.ts";
import { valueIn } from "./fit.ts";
import { listed } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import type { TypedDimension, TypedMatch } from "./typed.ts";
import { PLAIN } from "./units.ts";

/** What rows choose by; filled as the rows are read. */
export interface ChosenBy {
  readonly dimensions: Map<string, TypedDimension>;
  /** By the name that `nameOf` gives. */
  readonly parameters: Map<string, CoveredDimension>;
}

export type TextValues = Pick<TypedDimension, "name" | "type" | "values" | "unit">;

/** What has dimensions, and how a sentence names it. */
export interface Dimensioned {
  readonly words: string;
  readonly by: readonly TypedDimension[];
}

/** `model is one of "large", "small"` as values of one of the dimensions. */
export function checkChoice(scope: Scope, choice: Choice, owner: Dimensioned): DimensionMatch | null {
  if (choice.parameter) {
    scope.report("TAR3003", choice.span, {
      name: choice.name.text,
      found: "a parameter",
      wanted: "a dimension: only a price is chosen by a parameter",
    });
    return null;
  }
  const dimension = owner.by.find(by => by.name === choice.name.text);
  if (dimension !== undefined) return dimensionChoice(scope, choice, dimension);
  scope.report("TAR3007", choice.name.span, { name: choice.name.text, owner: owner.words });
  return null;
}

export type DimensionMatch = Extract<TypedMatch, { readonly kind: "dimension" }>;

export function dimensionChoice(
  scope: Scope,
  choice: Choice,
  dimension: TypedDimension,
): DimensionMatch | null {
  const values = choiceValues(scope, choice, dimension);
  return values === null ? null : { kind: "dimension", dimension: dimension.name, values };
}

export function choiceValues(scope: Scope, choice: Choice, dimension: TextValues): readonly string[] | null {
  const values = choice.values.map(literal => dimensionValue(scope, dimension, literal));
  const typed = values.filter(value => value !== null);
  if (typed.length !== values.length) return null;
  const twice = typed.findIndex((value, i) => typed.indexOf(value) !== i);
  if (twice < 0) return typed;
  scope.report("TAR3008", choice.values[twice]?.span ?? choice.span, { name: typed[twice] ?? "" });
  return null;
}

/** A literal as a value of the dimension: numbers in the unit of its field, as canonical text. */
export function dimensionValue(scope: Scope, dimension: TextValues, literal: Literal): string | null {
  const wrongKind = (found: string): null => {
    scope.report("TAR4009", literal.span, { found, wanted: WANTED[dimension.type] });
    return null;
  };
  switch (literal.kind) {
    case "text":
      if (dimension.type !== "text") return wrongKind("a text");
      if (dimension.values === null || dimension.values.includes(literal.value)) return literal.value;
      scope.report("TAR4017", literal.span, {
        value: literal.value,
        name: dimension.name,
        values: listed(dimension.values),
      });
      return null;
    case "boolean":
      return dimension.type === "boolean" ? String(literal.value) : wrongKind("true or false");
    default: {
      if (dimension.type !== "number") return wrongKind("a number");
      const unit = dimension.unit ?? PLAIN;
      const value = valueIn(scope, literal, unit, true, "This value");
      return value === null ? null : toText(value);
    }
  }
}

const WANTED = { text: "a text", boolean: "true or false", number: "a number" } as const;
