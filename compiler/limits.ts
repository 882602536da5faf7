/** The compiler's bounds; each is stated in docs/limits.md and tested one below, at and one above. */
export const LIMITS: {
  readonly digitsBefore: number;
  readonly digitsAfter: number;
  readonly keyPath: number;
  readonly keyLength: number;
  readonly duration: number;
  readonly months: number;
  readonly version: number;
  readonly reachedFiles: number;
  readonly contractPoint: number;
  readonly priority: number;
  readonly exactDigits: number;
  readonly unitDigits: number;
  readonly dataFile: number;
  readonly dataRows: number;
  readonly carriedPeriods: number;
} = {
  /** Digits of a number before and after its decimal point. */
  digitsBefore: 20,
  digitsAfter: 30,
  /** Keys of a payload path, and characters of one of them. */
  keyPath: 8,
  keyLength: 64,
  /** Minutes, hours, days, weeks, months or years of a duration. */
  duration: 10_000,
  /** The N of `each N months`. */
  months: 120,
  version: 1_000_000,
  /** Files that one contract may reach: its versions, what they build on and the definitions they use. */
  reachedFiles: 200,
  /** The N of `contract month N`. */
  contractPoint: 1_200,
  priority: 100_000,
  /** Digits that the exact readings of a meter, or the exact price of a row, may reach before and after the point. */
  exactDigits: 500,
  /** Digits of a unit's factor to the base of its dimension. */
  unitDigits: 60,
  /** UTF-16 units of a file of prices or dates, and its rows. */
  dataFile: 1_048_576,
  dataRows: 50_000,
  /** The N of `unused carries over N periods`. */
  carriedPeriods: 120,
};
