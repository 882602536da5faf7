/**
 * The syntax tree: what a contract says, word for word, with the place of every part. It is the whole
 * grammar of docs/grammar.ebnf, built as readonly values discriminated by `kind`; no type of the parser is
 * visible past here.
 *
 * Everything inside a node is complete. Where the text is broken, the whole clause of the head or the whole
 * declaration is one `Missing` node that keeps the declared name, so that later phases need no case for
 * half a charge and still find its name. Clauses stand in a list in the order written; duplicates and
 * contradictions are for later phases.
 */
import type { AllowanceDecl, CreditDecl, DiscountDecl, LimitDecl, TaxDecl } from "./tree-adjustments.ts";
import type { ChargeDecl } from "./tree-charges.ts";
import type { BandDecl, EventDecl, MeterDecl, ParameterDecl, UnitDecl } from "./tree-meters.ts";
import type { ExampleDecl, PolicyDecl } from "./tree-policies.ts";
import type {
  DateLit,
  Duration,
  Name,
  Node,
  NumberLit,
  ParameterValue,
  Period,
  Rounding,
  Text,
  Word,
} from "./tree-values.ts";

export type * from "./tree-adjustments.ts";
export type * from "./tree-charges.ts";
export type * from "./tree-meters.ts";
export type * from "./tree-policies.ts";
export type * from "./tree-values.ts";

export interface SyntaxTree extends Node {
  readonly kind: "file";
  readonly header: FileHeader | Missing;
  readonly head: readonly HeadClause[];
  readonly declarations: readonly Declaration[];
}

/** `tarif 1 contract acme_ai "Acme AI Platform Agreement"` */
export interface FileHeader extends Node {
  readonly kind: "file-header";
  readonly edition: NumberLit;
  readonly form: "contract" | "price list" | "definitions";
  readonly name: Name;
  readonly title: Text;
}

/** What recovery lacks: its place is covered by a syntax error. */
export interface Missing extends Node {
  readonly kind: "missing";
  /** The word that begins the broken declaration; null in the header and the head. */
  readonly declares: DeclarationWord | null;
  /** Its name, where one stands. */
  readonly name: Name | Word | null;
  /** The words in it that could be names: another declaration may have been lost with it. */
  readonly words: ReadonlySet<string>;
}

export type DeclarationWord = "unit" | NamedKind | "policy" | "example" | "replace" | "remove" | "set";

// The head

export type HeadClause =
  | VersionClause
  | BasedOnClause
  | UseClause
  | BetweenClause
  | EffectiveClause
  | CurrencyClause
  | TimezoneClause
  | BilledClause
  | PayableClause
  | RoundLinesClause
  | RoundTotalClause
  | Missing;

/** `version 3 replaces 2` */
export interface VersionClause extends Node {
  readonly kind: "version";
  readonly version: NumberLit;
  readonly follows: Predecessor | null;
}

export interface Predecessor extends Node {
  readonly kind: "replaces" | "amends";
  readonly version: NumberLit;
}

/** `based on mailer version 5` */
export interface BasedOnClause extends Node {
  readonly kind: "based-on";
  readonly name: Name;
  readonly version: NumberLit;
}

export interface UseClause extends Node {
  readonly kind: "use";
  readonly path: Text;
}

/** `between "A" and "B"`: the parties. */
export interface BetweenClause extends Node {
  readonly kind: "between-parties";
  readonly first: Text;
  readonly second: Text;
}

/** `to` is the last day; null means until further notice. */
export interface EffectiveClause extends Node {
  readonly kind: "effective";
  readonly from: DateLit;
  readonly to: DateLit | null;
}

export interface CurrencyClause extends Node {
  readonly kind: "currency";
  readonly currency: Word;
}

export interface TimezoneClause extends Node {
  readonly kind: "timezone";
  readonly zone: Text;
}

export interface BilledClause extends Node {
  readonly kind: "billed";
  readonly period: Period;
  readonly fromDay: NumberLit | null;
}

export interface PayableClause extends Node {
  readonly kind: "payable";
  readonly within: Duration;
}

/** `rounding` null means never. */
export interface RoundLinesClause extends Node {
  readonly kind: "round-lines";
  readonly rounding: Rounding | null;
}

export interface RoundTotalClause extends Node {
  readonly kind: "round-total";
  readonly rounding: Rounding;
}

// Declarations

export type Declaration = ItemDeclaration | PolicyDecl | RemoveDecl | SetDecl | Missing;

/** A declaration, or `replace` and a declaration. */
export interface ItemDeclaration extends Node {
  readonly kind: "item";
  readonly modifier: "replace" | null;
  readonly item: Item;
}

export type Item =
  | UnitDecl
  | ParameterDecl
  | EventDecl
  | BandDecl
  | MeterDecl
  | ChargeDecl
  | AllowanceDecl
  | DiscountDecl
  | LimitDecl
  | CreditDecl
  | TaxDecl
  | ExampleDecl;

/** What `remove` and the name spaces call a kind of declaration. */
export type NamedKind =
  | "parameter"
  | "event"
  | "band"
  | "meter"
  | "charge"
  | "allowance"
  | "discount"
  | "minimum"
  | "maximum"
  | "credit"
  | "tax";

export interface RemoveDecl extends Node {
  readonly kind: "remove";
  readonly target: RemoveTarget;
}

export type RemoveTarget = RemoveUnit | RemoveExample | RemoveNamed;

export interface RemoveUnit extends Node {
  readonly kind: "remove-unit";
  readonly unit: Word;
}

export interface RemoveExample extends Node {
  readonly kind: "remove-example";
  readonly title: Text;
}

export interface RemoveNamed extends Node {
  readonly kind: "remove-named";
  readonly of: NamedKind;
  readonly name: Name;
}

/** `set seats to 40 seats from 2026-07-15` */
export interface SetDecl extends Node {
  readonly kind: "set";
  readonly name: Name;
  readonly value: ParameterValue;
  readonly from: DateLit | null;
}
