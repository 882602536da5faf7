/** What a token means by its place in the grammar: this table is what definition, references and completion know. */
import type { NamedKind } from "../../compiler/syntax/tree.ts";
import type { Calls, Slot } from "../../grammar/machine.ts";

/** What a contract declares and names. */
export type EntityKind =
  | NamedKind
  | "agreement"
  | "unit"
  | "field"
  | "example"
  /** A text that a band gives, or that a field or parameter lists. */
  | "value";

/** The kinds that share their names with it, itself included. */
export function kindsBeside(kind: EntityKind): readonly EntityKind[] {
  return SHARED.find(kinds => kinds.includes(kind)) ?? [kind];
}

const SHARED: readonly (readonly EntityKind[])[] = [
  ["meter", "parameter"],
  ["band", "field"],
];

/** What a name that is used may refer to. A source is a meter or a parameter; a dimension is a field or a band. */
export type Wanted = EntityKind | "source" | "dimension";

export type Role =
  | { readonly does: "declare"; readonly kind: EntityKind | "word before" }
  | { readonly does: "refer"; readonly kind: Wanted | "word before" }
  /** Of `NAME.NAME`, the first is an event, and one alone is what the rest of the place says. */
  | { readonly does: "lead"; readonly alone: Wanted | null }
  | { readonly does: "state"; readonly value: Stated };

/** Values that are no names of the contract's. */
export type Stated =
  | "currency"
  | "zone"
  | "definitions file"
  | "price file"
  | "dates file"
  | "listed value"
  | "free";

const declares = (kind: EntityKind | "word before"): Role => ({ does: "declare", kind });
const refers = (kind: Wanted | "word before"): Role => ({ does: "refer", kind });
const states = (value: Stated): Role => ({ does: "state", value });
const FREE = states("free");

const NAMES: Readonly<Record<string, Role>> = {
  "file.NAME1": declares("agreement"),
  "head.NAME1": refers("agreement"),
  "decl.NAME1": refers("word before"),
  "decl.NAME2": refers("parameter"),
  "amount.NAME1": refers("parameter"),
  "quantity.NAME1": refers("parameter"),
  "date.NAME1": refers("parameter"),
  "factor.NAME1": refers("parameter"),
  "part.NAME1": refers("parameter"),
  "paramd.NAME1": declares("parameter"),
  "eventd.NAME1": declares("event"),
  "field.NAME1": declares("field"),
  "bandd.NAME1": declares("band"),
  "bandd.NAME2": refers("event"),
  "bandd.NAME3": refers("field"),
  "meterd.NAME1": declares("meter"),
  "operand.NAME1": refers("meter"),
  "agg.NAME1": refers("event"),
  "level.NAME1": { does: "lead", alone: null },
  "level.NAME2": refers("event"),
  "level.NAME3": refers("field"),
  "level.NAME4": refers("field"),
  "buckets.NAME1": refers("event"),
  "charged.NAME1": declares("charge"),
  "source.NAME1": refers("source"),
  "source.NAME2": refers("event"),
  "choice.NAME1": refers("dimension"),
  "schedule.NAME1": refers("meter"),
  "allowanced.NAME1": declares("allowance"),
  "discountd.NAME1": declares("discount"),
  "discountd.NAME2": refers("meter"),
  "minimumd.NAME1": declares("word before"),
  "creditd.NAME1": declares("credit"),
  "creditd.NAME2": refers("event"),
  "taxd.NAME1": declares("tax"),
  "step.NAME1": refers("parameter"),
  "step.NAME2": refers("meter"),
  "step.NAME3": refers("event"),
  "step.NAME4": refers("field"),
  "step.NAME5": refers("field"),
  "expected.NAME1": refers("word before"),
  "expected.NAME2": refers("discount"),
  "expected.NAME3": refers("charge"),
  "expected.NAME4": refers("credit"),
  "expected.NAME5": refers("word before"),
  "ref.NAME2": refers("field"),
};

/** Rules that stand in several places and mean what the place says: lists of names, and `NAME` or `NAME.NAME`. */
const BY_CALL: Readonly<Record<string, Role>> = {
  "meterd.names1": refers("dimension"),
  "meterd.names2": refers("dimension"),
  "source.names1": refers("dimension"),
  "table.names1": refers("dimension"),
  "charges.names1": refers("charge"),
  "charges.names2": refers("charge"),
  "allowanced.names1": refers("charge"),
  "agg.ref1": { does: "lead", alone: "field" },
  "creditd.ref1": { does: "lead", alone: "field" },
  "test.ref1": { does: "lead", alone: "dimension" },
  "factor.ref1": { does: "lead", alone: "field" },
};

const TEXTS: Readonly<Record<string, Role>> = {
  "head.TEXT1": states("definitions file"),
  "head.TEXT4": states("zone"),
  "decl.TEXT1": refers("example"),
  "exampled.TEXT1": declares("example"),
  "table.TEXT1": states("price file"),
  "days.TEXT1": states("dates file"),
  "lit.TEXT1": states("listed value"),
  "key.TEXT1": states("listed value"),
  "pvalue.TEXT1": states("listed value"),
  "oneof.TEXT1": declares("value"),
  "oneof.TEXT2": declares("value"),
  "bandrow.TEXT1": declares("value"),
  "bandd.TEXT2": declares("value"),
  "file.TEXT1": FREE,
  "head.TEXT2": FREE,
  "head.TEXT3": FREE,
  "paramd.TEXT1": FREE,
  "eventd.TEXT1": FREE,
  "eventd.TEXT2": FREE,
  "field.TEXT1": FREE,
  "bandd.TEXT1": FREE,
  "meterd.TEXT1": FREE,
  "charged.TEXT1": FREE,
  "frame.TEXT1": FREE,
  "allowanced.TEXT1": FREE,
  "discountd.TEXT1": FREE,
  "minimumd.TEXT1": FREE,
  "creditd.TEXT1": FREE,
  "taxd.TEXT1": FREE,
};

/** What a token at this place means; null for words, symbols, numbers and dates. */
export function roleOf({ terminal, place, calls }: Slot): Role | null {
  switch (terminal) {
    case "NAME":
      return isIn(calls, "meterd.derived1") && place === "ref.NAME1"
        ? { does: "lead", alone: "meter" }
        : (NAMES[place] ?? BY_CALL[calls?.place ?? ""] ?? null);
    case "UNIT":
      return place === "unitd.UNIT1" || place === "unitd.UNIT2" ? declares("unit") : refers("unit");
    case "CUR":
      return states("currency");
    case "TEXT":
      return TEXTS[place] ?? null;
    default:
      return null;
  }
}

export function isIn(calls: Calls | null, place: string): boolean {
  for (let call = calls; call !== null; call = call.outer) if (call.place === place) return true;
  return false;
}

/** Some call around is made by this rule. */
export function isInRule(calls: Calls | null, rule: string): boolean {
  for (let call = calls; call !== null; call = call.outer) if (call.place.startsWith(`${rule}.`)) return true;
  return false;
}
