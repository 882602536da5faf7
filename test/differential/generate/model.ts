/** What the generator knows of the contract that it is writing: enough to write clauses that fit each other. */
import type { Chance } from "./chance.ts";

/** A unit as it is written, and how many of its family's smallest unit it is. */
export interface UnitWord {
  readonly one: string;
  readonly many: string;
  readonly factor: number;
}

/** Units that convert into each other. The first is the one that a field is counted in. */
export interface Family {
  readonly key: string;
  readonly units: readonly UnitWord[];
}

export interface Field {
  readonly name: string;
  /** The key in the payload, its parts joined by dots. */
  readonly key: string;
  readonly type: "text" | "integer" | "decimal" | "boolean" | "instant";
  /** The closed list of a text. */
  readonly values: readonly string[] | null;
  readonly unit: UnitWord | null;
  readonly family: Family | null;
  readonly money: boolean;
  /** What a usual event holds, in the field's own unit. */
  readonly usual: number;
  readonly bounds: readonly [number, number] | null;
  readonly signed: boolean;
  readonly presence: "required" | "optional" | "default";
}

export interface Event {
  readonly name: string;
  readonly type: string;
  readonly fields: readonly Field[];
}

export interface Dimension {
  readonly name: string;
  readonly kind: "text" | "boolean" | "integer";
  /** All values of a closed dimension; null where any may come. */
  readonly values: readonly string[] | null;
  /** Values that events hold, of an open one. */
  readonly known: readonly string[];
}

export interface Band extends Dimension {
  /** Null: of the time, else of this event alone. */
  readonly event: string | null;
}

/** A meter, a licensed parameter, or the values of single events: what a price is of. */
export interface Measured {
  readonly family: Family | null;
  readonly money: boolean;
  /** What a period holds, in the family's smallest unit (or the currency). */
  readonly usual: number;
}

export interface Meter extends Measured {
  readonly name: string;
  readonly cumulative: boolean;
  readonly dimensions: readonly Dimension[];
  readonly derived: boolean;
  readonly events: readonly string[];
  readonly signed: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly kind: "quantity" | "money" | "percent" | "text" | "date" | "number";
  readonly family: Family | null;
  readonly value: string;
  /** The values of a register: within the bounds. */
  readonly choices: readonly string[];
  /** The same as contract text. */
  readonly written: readonly string[];
  readonly bounded: boolean;
  readonly dated: boolean;
  readonly values: readonly string[] | null;
  /** In the smallest unit of its family. */
  readonly usual: number;
}

export interface Charge {
  readonly name: string;
  readonly meter: Meter | null;
  readonly source: "meter" | "parameter" | "each" | "spend" | "none";
  readonly tiers: boolean;
  /** It includes a quantity of its own, or draws from an allowance already. */
  covered: boolean;
  readonly advance: boolean;
  readonly usage: boolean;
}

export type DeclarationKind =
  | "unit"
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
  | "tax"
  | "policy"
  | "example";

export interface Declaration {
  readonly kind: DeclarationKind;
  /** A unit's word, an example's title; "" for the policy. */
  readonly name: string;
  readonly text: string;
}

/** How bills lie in time. */
export interface Billing {
  readonly period: string;
  readonly fromDay: number;
  readonly start: string;
  /** Last day of the term, null: until further notice. */
  readonly end: string | null;
  readonly zone: string;
  /** Every account starts on a boundary of the calendar's months. */
  readonly aligned: boolean;
}

export interface Model {
  readonly chance: Chance;
  readonly currency: string;
  readonly decimals: number;
  readonly billing: Billing;
  readonly names: Set<string>;
  readonly families: Family[];
  readonly parameters: Parameter[];
  readonly events: Event[];
  readonly bands: Band[];
  readonly meters: Meter[];
  readonly charges: Charge[];
  readonly allowances: string[];
  readonly discounts: { readonly name: string; readonly on: readonly string[] }[];
  readonly minimums: string[];
  readonly maximums: string[];
  readonly credits: { readonly name: string; readonly money: boolean; readonly family: Family | null }[];
  readonly taxes: string[];
  readonly declarations: Declaration[];
  /** Price tables and dates, by path. */
  readonly files: Map<string, string>;
}
