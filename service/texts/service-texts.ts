/** What hovers, hints and lenses say. */
export interface ServiceTexts {
  readonly quantity: string;
  readonly cost: string;
  readonly effective: string;
  readonly forCase: string;
  readonly notOffered: string;
  readonly perOne: (unit: string) => string;
  readonly oneEvent: string;
  readonly price: (title: string) => string;
  readonly pricesFrom: (start: string) => string;
  readonly moreCases: (count: number) => string;
  readonly withValues: (values: string) => string;
  /** What the amounts are before: adjustments, and what several charges share. */
  readonly alone: string;
  readonly sharedAllowance: (title: string) => string;
  readonly increases: string;
  readonly allowanceWorth: (quantity: string, worth: string) => string;
  readonly allowanceBeyond: string;
  readonly tierFull: (from: string, to: string, cost: string) => string;
  readonly tierAll: (to: string, cost: string) => string;
  readonly tierTotal: (cost: string) => string;
  readonly number: (value: string) => string;
  readonly fraction: (value: string) => string;
  readonly inUnit: (value: string) => string;
  readonly word: (word: string, meaning: string) => string;
  readonly hintFull: (full: string, total: string) => string;
  readonly hintAll: (total: string) => string;
  readonly hintTooltip: (full: string, total: string, to: string) => string;
  readonly lensRun: string;
  readonly lensPasses: string;
  readonly lensFails: (what: string, expected: string, actual: string) => string;
  readonly lensMore: (count: number) => string;
}
