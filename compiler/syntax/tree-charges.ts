/** Charges in the syntax tree: source, frame clauses, price. */
import type { Bound, Condition, Expression } from "./tree-meters.ts";
import type {
  Amount,
  Between,
  BooleanLit,
  DateRef,
  Literal,
  Name,
  Node,
  NumberLit,
  Per,
  Percent,
  Period,
  PhaseStart,
  QuantityRef,
  Rounding,
  Text,
  Value,
  Word,
  Worth,
} from "./tree-values.ts";

export interface ChargeDecl extends Node {
  readonly kind: "charge";
  readonly name: Name;
  readonly title: Text;
  readonly source: ChargeSource | null;
  readonly frame: readonly FrameClause[];
  readonly price: Pricing | PhasedPricing;
}

export type ChargeSource = SpendSource | NamedSource | EachSource;

/** `for the spend of a, b` */
export interface SpendSource extends Node {
  readonly kind: "spend";
  readonly of: ChargeList;
}

/** `for storage separately by disk`; the name is a meter or a parameter. */
export interface NamedSource extends Node {
  readonly kind: "named";
  readonly name: Name;
  readonly separatelyBy: readonly Name[] | null;
}

/** `for each payment of amount where …` */
export interface EachSource extends Node {
  readonly kind: "for-each";
  readonly event: Name;
  readonly of: Expression | null;
  readonly where: Condition | null;
}

/** What an adjustment is on: named charges, or everything with exceptions. */
export type ChargeList = Everything | NamedCharges;

export interface Everything extends Node {
  readonly kind: "everything";
  readonly except: readonly Name[];
}

export interface NamedCharges extends Node {
  readonly kind: "charges";
  readonly names: readonly Name[];
}

// Frame clauses

export type FrameClause =
  | TimingClause
  | ProrationClause
  | IncludesClause
  | PriceLimitClause
  | PriceRoundedClause
  | IncreasingClause
  | SettledClause
  | NoteClause;

export interface TimingClause extends Node {
  readonly kind: "timing";
  readonly in: "advance" | "arrears";
}

/** `by` null means not prorated. */
export interface ProrationClause extends Node {
  readonly kind: "proration";
  readonly by: "day" | "second" | null;
}

export interface IncludesClause extends Node {
  readonly kind: "includes";
  readonly allowed: Allowed;
}

export interface PriceLimitClause extends Node {
  readonly kind: "price-at-least" | "price-at-most";
  readonly amount: Amount;
}

export interface PriceRoundedClause extends Node {
  readonly kind: "price-rounded";
  readonly rounding: Rounding;
}

/** `increasing 3% each contract year between 2% and 5% rounded …` */
export interface IncreasingClause extends Node {
  readonly kind: "increasing";
  readonly rate: Value;
  readonly between: Between<Value> | null;
  readonly rounding: Rounding;
}

export interface SettledClause extends Node {
  readonly kind: "settled";
  readonly period: Period;
}

export interface NoteClause extends Node {
  readonly kind: "note";
  readonly text: Text;
}

/** `1 million tokens each month before tiers unused carries over 3 periods up to 5 million tokens` */
export interface Allowed extends Node {
  readonly kind: "allowed";
  readonly worth: Worth;
  readonly period: Period;
  readonly tiers: "before" | "within" | null;
  readonly carryOver: CarryOver | null;
}

export interface CarryOver extends Node {
  readonly kind: "carry-over";
  readonly periods: NumberLit;
  readonly upTo: QuantityRef | null;
}

// Prices

export interface PhasedPricing extends Node {
  readonly kind: "phases";
  readonly phases: readonly Phase[];
}

/** `from contract month 13 …` */
export interface Phase extends Node {
  readonly kind: "phase";
  readonly from: PhaseStart;
  readonly pricing: Pricing;
}

export type Pricing = Price | PriceTable | WhenRows;

export interface WhenRows extends Node {
  readonly kind: "when-rows";
  readonly rows: readonly WhenRow[];
}

export interface WhenRow extends Node {
  readonly kind: "when-row";
  /** Null means `otherwise`. */
  readonly choices: readonly Choice[] | null;
  readonly price: Price;
}

/** `model is one of "large", "small"`; `the` before the name makes it a parameter. */
export interface Choice extends Node {
  readonly kind: "choice";
  readonly parameter: boolean;
  readonly name: Name;
  readonly values: readonly Literal[];
}

export type Price = Included | PriceParts;

export interface Included extends Node {
  readonly kind: "included";
}

/** `A plus B`; at most one schedule, which then is the last part. */
export interface PriceParts extends Node {
  readonly kind: "parts";
  readonly parts: readonly (PricePart | Schedule)[];
}

export type PricePart = PercentPart | AmountPart;

/** `2.9%`, `0.1% each quarter` */
export interface PercentPart extends Node {
  readonly kind: "percent-part";
  readonly percent: Percent;
  readonly period: Period | null;
}

/** `CHF 3.00 per million tokens`; only `the NAME` may stand without a tail. */
export interface AmountPart extends Node {
  readonly kind: "amount-part";
  readonly amount: Amount;
  readonly tail: PriceTail | null;
}

export type PriceTail = PerTail | FlatTail | EachTail | OnceTail;

export interface PerTail extends Node {
  readonly kind: "per-unit";
  readonly per: Per;
  readonly period: Period | null;
}

export interface FlatTail extends Node {
  readonly kind: "flat";
}

/** `each month`: a fee. */
export interface EachTail extends Node {
  readonly kind: "each";
  readonly period: Period;
}

export interface OnceTail extends Node {
  readonly kind: "once";
  readonly due: "start" | "end" | DateRef;
}

/** `graduated each month` or `volume each month by seats`, and its rows */
export interface Schedule extends Node {
  readonly kind: "schedule";
  readonly model: "graduated" | "volume";
  readonly period: Period | null;
  /** The meter that picks the row, where it is not the source. */
  readonly by: Name | null;
  readonly rows: readonly TierRow[];
}

export interface TierRow extends Node {
  readonly kind: "tier-row";
  readonly bound: Bound;
  readonly price: Included | NotOffered | TierParts;
}

export interface NotOffered extends Node {
  readonly kind: "not-offered";
}

export interface TierParts extends Node {
  readonly kind: "tier-parts";
  readonly parts: readonly PricePart[];
}

/** `prices in CHF per million tokens by model, batch` and its rows */
export interface PriceTable extends Node {
  readonly kind: "price-table";
  readonly currency: Word;
  readonly per: Per;
  readonly period: Period | null;
  readonly by: readonly Name[];
  readonly rows: TableRows | TableFile;
  readonly otherwise: NumberLit | null;
}

export interface TableRows extends Node {
  readonly kind: "table-rows";
  readonly rows: readonly TableRow[];
}

/** `from "rates.csv"` */
export interface TableFile extends Node {
  readonly kind: "table-file";
  readonly path: Text;
}

export interface TableRow extends Node {
  readonly kind: "table-row";
  readonly keys: readonly (Text | BooleanLit | NumberLit)[];
  readonly price: NumberLit;
}
