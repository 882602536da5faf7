/** What happens in each eventuality. */

export interface Eventualities {
  readonly title: string;
  readonly rule: string;
  readonly allAsBefore: string;
  readonly othersAsBefore: string;
  readonly origins: {
    readonly written: string;
    readonly default: string;
    readonly always: string;
  };
  readonly late: {
    readonly term: string;
    readonly noGrace: string;
    readonly grace: (duration: string) => string;
    readonly next: string;
    readonly corrections: string;
    readonly rejected: string;
    readonly last: string;
  };
  readonly duplicate: {
    readonly term: string;
    readonly text: string;
  };
  readonly conflict: {
    readonly term: string;
    readonly text: string;
  };
  readonly incomplete: {
    readonly term: string;
    readonly text: string;
  };
  readonly unknown: {
    readonly term: string;
    readonly rejected: string;
    readonly otherwise: string;
  };
  readonly negative: {
    readonly term: string;
    readonly rejected: string;
    readonly accepted: string;
    readonly single: (fields: string) => string;
    readonly none: string;
  };
  readonly outside: {
    readonly term: string;
    readonly text: string;
    readonly level: string;
  };
  readonly future: {
    readonly term: string;
    readonly text: (duration: string) => string;
  };
  readonly boundary: {
    readonly term: string;
    readonly text: string;
  };
  readonly corrections: {
    readonly term: string;
    readonly untilBill: string;
    readonly forDuration: (duration: string) => string;
    readonly rejected: string;
    readonly lateToo: string;
  };
  readonly noUsage: {
    readonly term: string;
    readonly text: string;
    readonly fees: (charges: string) => string;
    readonly minimums: (limits: string) => string;
    readonly nothing: string;
  };
  readonly lastTier: {
    readonly term: string;
    readonly open: string;
    readonly ends: (charges: string) => string;
    readonly noRows: string;
  };
  readonly priceChange: {
    readonly term: string;
    readonly split: string;
    readonly wait: string;
    readonly known: string;
  };
  readonly partial: {
    readonly term: string;
    readonly whole: string;
    readonly prorate: string;
    readonly fees: string;
    readonly usage: string;
  };
  readonly endOfMonth: {
    readonly term: string;
    readonly calendar: (period: string) => string;
    readonly contract: (example: string) => string;
  };
  readonly clocks: {
    readonly term: string;
    readonly text: string;
    readonly none: string;
    readonly seconds: string;
  };
  readonly negativeTotal: {
    readonly term: string;
    readonly carried: string;
    readonly paidOut: string;
  };
  readonly smallTotal: {
    readonly term: string;
    readonly billed: string;
    readonly carried: (amount: string) => string;
    readonly waived: (amount: string) => string;
  };
  readonly rounding: {
    readonly term: string;
    readonly text: (lines: string, total: string) => string;
  };
  readonly early: {
    readonly term: string;
    readonly refund: (charges: string) => string;
    readonly kept: (charges: string) => string;
    readonly keptOne: (charge: string) => string;
    readonly refundOne: (charge: string) => string;
    readonly none: string;
    readonly onceAtEnd: (charges: string) => string;
    readonly minimums: string;
  };
  readonly refundTax: {
    readonly term: string;
    readonly text: string;
    readonly noTax: string;
    readonly before: (credits: string) => string;
    readonly beforeSome: (credits: string) => string;
    readonly after: (credits: string) => string;
    readonly afterSome: (credits: string) => string;
  };
  readonly versions: {
    readonly term: string;
    readonly text: string;
    readonly one: string;
  };
  readonly pooled: {
    readonly term: string;
    readonly text: string;
  };
  readonly unreadable: {
    readonly term: string;
    readonly text: string;
  };
}
