/** Whose usage is rated: what the sliders say, or events that somebody brought. */

export interface Usage {
  readonly mode: "sliders" | "events";
  readonly account: AccountChoice;
  /** Quantities as decimal text by the key of their slider; what is left out stands at its default. */
  readonly quantities: Readonly<Record<string, string>>;
  /** Events that are priced one by one, by the key of their slider; what is left out stands at its default. */
  readonly each: Readonly<Record<string, EachChoice>>;
  readonly events: EventsText | null;
  /** What the columns of a table mean; null: as proposed. */
  readonly columns: ColumnsChoice | null;
}

/** Null where the contract's own choice holds. */
export interface AccountChoice {
  /** Whose bill is looked at, of those that events have; null: the first. */
  readonly id: string | null;
  readonly start: string | null;
  readonly ends: string | null;
  /** The number of the bill that is looked at, from 0. */
  readonly bill: number | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** So many events, all with these values by field. */
export interface EachChoice {
  readonly count: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

export interface EventsText {
  /** The file that they came from, "" for pasted ones. */
  readonly name: string;
  readonly format: "ndjson" | "json" | "csv";
  readonly text: string;
  /** The text of an accounts.yaml, null: every account that the events name, starting as chosen. */
  readonly accounts: string | null;
}

/** Columns by their names in the first row; "" where none is chosen. */
export interface ColumnsChoice {
  readonly type: string;
  readonly source: string;
  /** A column, or the same account for all rows. */
  readonly subject: { readonly kind: "column" | "fixed"; readonly value: string };
  readonly time: string;
  /** The zone of times without an offset. */
  readonly zone: string;
  /** Null: a hash of the row. */
  readonly id: string | null;
  /** Field to column. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What sliders are set to where they say the same as an example. */
export interface LoadedUsage {
  readonly bill: number;
  readonly quantities: Readonly<Record<string, string>>;
  readonly each: Readonly<Record<string, EachChoice>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly ends: string | null;
}

/** What the worker is told at each change: the events' text it has already. */
export type AskedUsage = Omit<Usage, "events">;

export function askedUsage({ mode, account, quantities, each, columns }: Usage): AskedUsage {
  return { mode, account, quantities, each, columns };
}

export const NO_USAGE_GIVEN: Usage = {
  mode: "sliders",
  account: { id: null, start: null, ends: null, bill: null, parameters: {} },
  quantities: {},
  each: {},
  events: null,
  columns: null,
};

export function withQuantity(usage: Usage, key: string, quantity: string): Usage {
  return { ...usage, quantities: { ...usage.quantities, [key]: quantity } };
}

export function withEach(usage: Usage, key: string, change: Partial<EachChoice>): Usage {
  const now = usage.each[key] ?? { count: null, fields: {} };
  const fields = { ...now.fields, ...change.fields };
  return { ...usage, each: { ...usage.each, [key]: { count: change.count ?? now.count, fields } } };
}

export function withParameter(usage: Usage, name: string, value: string): Usage {
  return withAccount(usage, { parameters: { ...usage.account.parameters, [name]: value } });
}

export function withAccount(usage: Usage, change: Partial<AccountChoice>): Usage {
  return { ...usage, account: { ...usage.account, ...change } };
}

/** Other events: whose bill is looked at, and what their columns mean, begins anew. */
export function withEvents(usage: Usage, events: EventsText): Usage {
  return { ...withAccount(usage, { id: null, bill: null }), mode: "events", events, columns: null };
}

/** A register of accounts for the events that are there. */
export function withRegister(usage: Usage, accounts: string | null): Usage {
  if (usage.events === null) return usage;
  return { ...withAccount(usage, { id: null, bill: null }), events: { ...usage.events, accounts } };
}

/** Sliders stand as an example states it; its account starts with the contract. */
export function withLoaded(usage: Usage, loaded: LoadedUsage): Usage {
  const { bill, quantities, each, parameters, ends } = loaded;
  const account = { id: null, start: null, ends, bill, parameters };
  return { ...usage, mode: "sliders", account, quantities, each };
}

/** Everything as the contract has it, with the events that were brought. */
export function withDefaults(usage: Usage): Usage {
  return { ...NO_USAGE_GIVEN, mode: usage.mode, events: usage.events, columns: usage.columns };
}
