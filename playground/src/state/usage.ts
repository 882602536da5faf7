/** Whose usage is rated: what the sliders say, or events that somebody brought. */

export interface Usage {
  readonly mode: "sliders" | "events";
  readonly account: AccountChoice;
  /** Quantities as decimal text by the key of their slider; what is left out stands at its default. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly events: EventsText | null;
}

/** Null where the contract's own choice holds. */
export interface AccountChoice {
  readonly start: string | null;
  /** The number of the bill that is looked at, from 0. */
  readonly bill: number;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface EventsText {
  /** The file that they came from, "" for pasted ones. */
  readonly name: string;
  readonly format: "ndjson" | "json" | "csv";
  readonly text: string;
  /** The text of an accounts.yaml, null: one account that starts as chosen. */
  readonly accounts: string | null;
}

export const NO_USAGE_GIVEN: Usage = {
  mode: "sliders",
  account: { start: null, bill: 0, parameters: {} },
  quantities: {},
  events: null,
};
