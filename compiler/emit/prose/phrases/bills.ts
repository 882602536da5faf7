/** Worked bills, and what is open. */

import type { Code } from "../../../diagnostics/diagnostic.ts";
/** A warning of the checks: what is found, and what to do. */
export interface Warning {
  readonly message: string;
  readonly remedy: string;
}

export interface Bills {
  readonly title: string;
  readonly rule: string;
  readonly none: string;
  readonly given: (title: string, value: string) => string;
  readonly givenFrom: (title: string, value: string, date: string) => string;
  readonly ends: (date: string) => string;
  readonly record: (event: string, instant: string, fields: string) => string;
  readonly field: (name: string, value: string) => string;
  readonly opening: (date: string) => string;
  readonly bill: (from: string, to: string) => string;
  readonly lastBill: (from: string, to: string) => string;
  readonly used: (items: string) => string;
  readonly usage: (quantity: string, meter: string, where: string) => string;
  readonly columns: {
    readonly line: string;
    readonly calculation: string;
  };
  readonly service: (from: string, to: string) => string;
  readonly givenBack: string;
  readonly correction: string;
  readonly where: (dimension: string, value: string) => string;
  readonly allowance: (quantity: string) => string;
  readonly creditPaid: (quantity: string, title: string) => string;
  readonly times: (quantity: string, price: string) => string;
  readonly packages: (quantity: string, of: string, count: string, price: string) => string;
  readonly percentOf: (rate: string, amount: string) => string;
  readonly flat: (amount: string) => string;
  readonly included: (quantity: string) => string;
  readonly part: (amount: string, part: string) => string;
  readonly prorated: (amount: string, before: string, part: string) => string;
  readonly before: (amount: string) => string;
  readonly again: (amount: string) => string;
  readonly pricedBefore: (amount: string, quantity: string) => string;
  readonly bound: (amount: string, isLeast: boolean, limit: string) => string;
  readonly rounded: (amount: string) => string;
  readonly noted: (text: string, notes: string) => string;
  readonly heldBelowZero: (quantity: string) => string;
  readonly heldNotOffered: (quantity: string) => string;
  readonly equals: (text: string, exact: string) => string;
  readonly nothing: string;
  readonly discount: (rate: string, base: string) => string;
  readonly discountAtMost: (text: string, most: string) => string;
  readonly discountOn: (base: string) => string;
  readonly shortfall: (least: string, spent: string) => string;
  readonly excess: (spent: string) => string;
  readonly creditOn: (base: string) => string;
  readonly tax: (rate: string, base: string) => string;
  readonly taxIncluded: (rate: string, base: string) => string;
  readonly rounding: string;
  readonly roundingTo: (step: string) => string;
  readonly brought: string;
  readonly carried: string;
  readonly waived: string;
  readonly total: string;
  readonly reads: (meter: string, quantity: string) => string;
  readonly allowanceDrawn: (title: string, quantity: string) => string;
  readonly creditLeft: (title: string, amount: string) => string;
  readonly rejected: (count: string) => string;
  readonly held: (count: string) => string;
  readonly agrees: (count: number) => string;
  readonly differs: (what: string, expected: string, actual: string) => string;
  readonly openTitle: string;
  readonly openNone: string;
  readonly openRule: string;
  readonly acceptedRule: string;
  readonly accepted: (code: string, place: string, warning: Warning, reason: string) => string;
  readonly finding: (code: string, place: string, warning: Warning) => string;
  readonly warning: (code: Code, params: Readonly<Record<string, string>>) => Warning;
  readonly failed: (title: string, what: string, expected: string, actual: string) => string;
  readonly line: (path: string, line: number) => string;
}
