/**
 * What a change between two contracts can be: one table, from which docs/diff.md and the severities are made. A kind is
 * never renamed: programs read it.
 */

/**
 * none: wording, no bill can change; minor: what is accepted, when it is due, cents; raises, lowers: some usage costs
 * more, or less, and none the other way; structural: more or less, by what the usage is; retroactive: the terms of days
 * that a signed version, or an earlier one, already covers.
 */
export type Severity = "none" | "minor" | "lowers" | "raises" | "structural" | "retroactive";

/** From the least to the gravest. */
export const SEVERITIES: readonly Severity[] = [
  "none",
  "minor",
  "lowers",
  "raises",
  "structural",
  "retroactive",
];

export interface KindRow {
  /** "by price" and "by amount": raises or lowers as the numbers say, structural where they go both ways. */
  readonly severity: Severity | "by price" | "by amount";
  readonly says: string;
}

type HeadKind =
  | "contract-added"
  | "contract-removed"
  | "contract-name"
  | "wording"
  | "currency"
  | "timezone"
  | "version-added"
  | "version-removed"
  | "version-number"
  | "effective-earlier"
  | "effective-later"
  | "term-end"
  | "billing-period"
  | "payable"
  | "rounding"
  | "policy";

type MeasureKind =
  | "parameter-added"
  | "parameter-removed"
  | "parameter-value"
  | "parameter-bounds"
  | "event-added"
  | "event-removed"
  | "event-type"
  | "field"
  | "band-added"
  | "band-removed"
  | "band"
  | "meter-added"
  | "meter-removed"
  | "meter";

type ChargeKind =
  | "charge-added"
  | "charge-removed"
  | "charge-renamed"
  | "charge-source"
  | "charge-timing"
  | "charge-proration"
  | "charge-settled"
  | "price"
  | "price-restated"
  | "price-period"
  | "price-end"
  | "price-unsaid"
  | "fee"
  | "row-added"
  | "row-removed"
  | "phase"
  | "increase";

type AdjustmentKind =
  | "allowance-added"
  | "allowance-removed"
  | "allowance"
  | "discount-added"
  | "discount-removed"
  | "discount"
  | "minimum-added"
  | "minimum-removed"
  | "minimum"
  | "maximum-added"
  | "maximum-removed"
  | "maximum"
  | "credit-added"
  | "credit-removed"
  | "credit"
  | "tax-added"
  | "tax-removed"
  | "tax"
  | "order"
  | "example-added"
  | "example-removed"
  | "example";

type KindRows<Kind extends string> = Readonly<Record<Kind, KindRow>>;

const HEAD: KindRows<HeadKind> = {
  "contract-added": { severity: "none", says: "a contract that was not there" },
  "contract-removed": { severity: "structural", says: "a contract that is gone" },
  "contract-name": { severity: "structural", says: "the contract has another name" },
  wording: { severity: "none", says: "a title, a note, the parties, or how something is written" },
  currency: { severity: "structural", says: "another currency; amounts are not compared" },
  timezone: { severity: "structural", says: "periods begin at other instants" },
  "version-added": { severity: "minor", says: "a version takes effect; what it changes follows" },
  "version-removed": { severity: "minor", says: "a version is gone; what that changes follows" },
  "version-number": { severity: "minor", says: "a version has another number" },
  "effective-earlier": { severity: "retroactive", says: "a version takes effect on an earlier day" },
  "effective-later": { severity: "structural", says: "a version takes effect on a later day" },
  "term-end": { severity: "structural", says: "the last day that a version names" },
  "billing-period": { severity: "structural", says: "`billed each`" },
  payable: { severity: "minor", says: "`payable within`" },
  rounding: { severity: "minor", says: "`round lines` or `round total`" },
  policy: { severity: "minor", says: "what is accepted, or when it is billed, in an eventuality" },
};

const MEASURES: KindRows<MeasureKind> = {
  "parameter-added": { severity: "none", says: "a new parameter; what uses it follows" },
  "parameter-removed": { severity: "none", says: "a parameter is gone; what used it follows" },
  "parameter-value": {
    severity: "structural",
    says: "what a parameter is where an account has no value of its own",
  },
  "parameter-bounds": { severity: "minor", says: "which values an account may have" },
  "event-added": { severity: "none", says: "a new event" },
  "event-removed": { severity: "structural", says: "an event is no longer taken" },
  "event-type": { severity: "structural", says: "the CloudEvents type" },
  field: { severity: "structural", says: "a field is new, gone, or takes other values" },
  "band-added": { severity: "none", says: "a new band" },
  "band-removed": { severity: "structural", says: "a band is gone" },
  band: { severity: "structural", says: "which events a band's rows take" },
  "meter-added": { severity: "none", says: "a new meter; what is charged for it follows" },
  "meter-removed": { severity: "none", says: "a meter is gone; what was charged for it follows" },
  meter: { severity: "structural", says: "how a quantity is measured" },
};

const CHARGES: KindRows<ChargeKind> = {
  "charge-added": { severity: "raises", says: "a new charge" },
  "charge-removed": { severity: "lowers", says: "a charge is gone" },
  "charge-renamed": { severity: "none", says: "the same charge under another name" },
  "charge-source": { severity: "structural", says: "a charge is for something else" },
  "charge-timing": { severity: "minor", says: "`in advance` or `in arrears`" },
  "charge-proration": { severity: "structural", says: "how a partial period is prorated" },
  "charge-settled": { severity: "minor", says: "when a charge is due" },
  price: { severity: "by price", says: "what a quantity costs, with the quantities and amounts" },
  "price-restated": { severity: "none", says: "the same price in other words" },
  "price-period": { severity: "structural", says: "the period over which a quantity is priced" },
  "price-end": { severity: "structural", says: "up to which quantity there is an offer" },
  "price-unsaid": {
    severity: "structural",
    says: "a price that changed and cannot be compared piece by piece",
  },
  fee: { severity: "by amount", says: "a recurring or single fee" },
  "row-added": { severity: "structural", says: "a row of `when` or of a table for what had no row" },
  "row-removed": { severity: "structural", says: "a row of `when` or of a table is gone" },
  phase: { severity: "structural", says: "from when a price is in force" },
  increase: { severity: "by amount", says: "`increasing … each contract year`" },
};

const ADJUSTMENTS: KindRows<AdjustmentKind> = {
  "allowance-added": { severity: "lowers", says: "something is newly included" },
  "allowance-removed": { severity: "raises", says: "nothing is included any more" },
  allowance: { severity: "by amount", says: "how much is included, and how it is drawn" },
  "discount-added": { severity: "lowers", says: "a new discount" },
  "discount-removed": { severity: "raises", says: "a discount is gone" },
  discount: { severity: "by amount", says: "a discount takes off more, less, or elsewhere" },
  "minimum-added": { severity: "raises", says: "a new minimum" },
  "minimum-removed": { severity: "lowers", says: "a minimum is gone" },
  minimum: { severity: "by amount", says: "what a minimum demands" },
  "maximum-added": { severity: "lowers", says: "a new maximum" },
  "maximum-removed": { severity: "raises", says: "a maximum is gone" },
  maximum: { severity: "by amount", says: "what a maximum allows" },
  "credit-added": { severity: "lowers", says: "a new credit" },
  "credit-removed": { severity: "raises", says: "a credit is gone" },
  credit: { severity: "by amount", says: "how much a credit grants, and what it pays" },
  "tax-added": { severity: "raises", says: "a new tax" },
  "tax-removed": { severity: "lowers", says: "a tax is gone" },
  tax: { severity: "by amount", says: "a tax's rate, or what it is on" },
  order: { severity: "structural", says: "adjustments apply in another order" },
  "example-added": { severity: "none", says: "a new example" },
  "example-removed": { severity: "none", says: "an example is gone" },
  example: { severity: "none", says: "what an example states or expects" },
};

export type ChangeKind = HeadKind | MeasureKind | ChargeKind | AdjustmentKind;

export const CHANGE_KINDS: Readonly<Record<ChangeKind, KindRow>> = {
  ...HEAD,
  ...MEASURES,
  ...CHARGES,
  ...ADJUSTMENTS,
};
