/** Bounds on what an event may be; checked before anything is done with it. */
export const EVENT_LIMITS: {
  readonly text: number;
  readonly depth: number;
  readonly keys: number;
  readonly identity: number;
  readonly textField: number;
  readonly digitsBefore: number;
  readonly digitsAfter: number;
  readonly listed: number;
} = {
  /** UTF-16 units of one event's JSON text. */
  text: 32_768,
  depth: 16,
  /** Keys of one object. */
  keys: 256,
  /** Characters of a source, id, type or subject. */
  identity: 256,
  /** Characters of a text field. */
  textField: 1_024,
  /** Digits of a number before and after its point, once its exponent is applied. */
  digitsBefore: 20,
  digitsAfter: 18,
  /** Rejected events that stand on a bill itself, and lines that a run lists of a kind. */
  listed: 100,
};
