/** Why something is refused, as data: a kind and what its sentence names. It is put into words at the edge. */

export interface RefusalParams {
  // New names.
  readonly "value of events": { readonly name: string };
  readonly "value of accounts": { readonly name: string };
  readonly "no title": None;
  readonly "no value": None;
  readonly "not a text": None;
  readonly "no name": None;
  readonly "reserved name": { readonly name: string };
  readonly "bad name": { readonly name: string };
  readonly "unit like a currency": { readonly name: string };
  readonly "unit of the language": { readonly name: string };
  readonly "reserved unit": { readonly name: string };
  readonly "unit like a product": { readonly name: string };
  readonly "bad unit": { readonly name: string };
  readonly "account is taken": None;
  readonly "name is taken": { readonly name: string; readonly path: string };
  readonly "column of another": { readonly column: string; readonly data: string; readonly path: string };
  readonly "column of prices": { readonly data: string };

  // An example of what is set, or of events.
  readonly errors: None;
  readonly "no bill": None;
  readonly "other start": { readonly first: string; readonly start: string };
  readonly "too many events": { readonly count: string; readonly most: string };
  readonly "values that change": None;
  readonly "not statable": None;
  readonly "not writable": None;
  readonly "does not compile": None;
  readonly "comes out otherwise": {
    readonly what: string;
    readonly actual: string;
    readonly expected: string;
  };

  // Events as records.
  readonly "unreadable event": { readonly number: string; readonly cause: string };
  readonly "same identity": { readonly number: string };
  readonly "several accounts": None;
  readonly void: { readonly number: string };
  readonly "no time": { readonly number: string };
  readonly "late receipt": { readonly number: string };
  readonly "unknown type": { readonly number: string; readonly type: string };
  readonly "wrong field": { readonly number: string; readonly field: string; readonly type: string };

  // The bill of what is set.
  readonly "no version": { readonly version: string };
  readonly "start outside the term": {
    readonly start: string;
    readonly first: string;
    /** "" where the contract has no end. */
    readonly last: string;
  };
  readonly "no such bill": { readonly bill: string };
  readonly "no quantity": { readonly label: string; readonly text: string };
  readonly "time matters": { readonly label: string };
  readonly "time matters, many events": { readonly label: string; readonly most: string };
  readonly "time matters, no event": { readonly label: string };
  readonly "counts for several": {
    readonly label: string;
    readonly read: string;
    readonly wanted: string;
  };
  readonly "no count": { readonly label: string; readonly text: string };
  readonly "count too large": { readonly label: string; readonly most: string };
  readonly "no value of a field": { readonly label: string; readonly text: string; readonly field: string };
  readonly "no bill here": None;
  /** What an example of it said, in the runtime's words. */
  readonly failure: { readonly what: string; readonly actual: string };
  readonly "partly held": None;

  // What another contract does not know.
  readonly "no such meter": { readonly meter: string };
  readonly "no such dimension": { readonly meter: string; readonly dimension: string };
  readonly "no such event": { readonly event: string };
  readonly "no such parameter": { readonly parameter: string };
  readonly "no such period": None;
  /** In the runtime's words. */
  readonly "no such account": { readonly cause: string };
}

type None = Readonly<Record<never, never>>;

export type RefusalKind = keyof RefusalParams;

export interface Refusal {
  readonly refused: RefusalKind;
  readonly params: Readonly<Record<string, string>>;
}

export function refusal<K extends RefusalKind>(refused: K, params: RefusalParams[K]): Refusal {
  return { refused, params: { ...params } };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
