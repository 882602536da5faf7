/** Events that no bill may count: unreadable text, and events that are left out with their reason. */

/** An event of the frame's contract; `change` exchanges, adds or (with undefined) removes keys. */
export function eventText(change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    specversion: "1.0",
    source: "api",
    id: "1",
    type: "example.call",
    subject: "acme",
    time: "2026-04-03T10:00:00Z",
    data: { model: "small", tokens: 12 },
    ...change,
  });
}

/** The event with this text as its data. */
function withData(data: string): string {
  return eventText({ data: "DATA" }).replace('"DATA"', data);
}

export interface BadText {
  readonly name: string;
  readonly text: string;
  /** The reason and the place, counted by hand. */
  readonly reason: string;
}

export const UNREADABLE: readonly BadText[] = [
  { name: "nothing", text: "", reason: "the text ends where a value must stand, at character 1" },
  { name: "a list", text: "[]", reason: "no JSON object" },
  { name: "a truth", text: "true", reason: "no JSON object" },
  {
    name: "an object that never ends",
    text: '{"source":"a"',
    reason: "a comma or } must stand here, at character 14",
  },
  { name: "a text that never ends", text: '{"source":"a', reason: "a text without an end, at character 13" },
  { name: "a comma too many", text: '{"source":"a",}', reason: "a key must stand here, at character 15" },
  { name: "single quotes", text: "{'source':'a'}", reason: "a key must stand here, at character 2" },
  { name: "NaN", text: '{"n":NaN}', reason: "no JSON value, at character 6" },
  {
    name: "a number with a zero before",
    text: '{"n":01}',
    reason: "a comma or } must stand here, at character 7",
  },
  { name: "two events in one text", text: "{}{}", reason: "text after the end of the value, at character 3" },
  {
    name: "a key twice",
    text: '{"a":1,"a":2}',
    reason: "a key that stands twice in one object, at character 8",
  },
  {
    name: "a key that changes every object",
    text: '{"__proto__":{}}',
    reason: "the key __proto__, at character 2",
  },
  {
    name: "the same, written otherwise",
    text: '{"\\u005f_proto__":{}}',
    reason: "the key __proto__, at character 2",
  },
  { name: "a constructor", text: '{"constructor":1}', reason: "the key constructor, at character 2" },
  {
    name: "a line break in a text",
    text: '{"a":"b\nc"}',
    reason: "a control character in a text, at character 8",
  },
  {
    name: "a NUL in a text",
    text: '{"a":"\u0000"}',
    reason: "a control character in a text, at character 7",
  },
  { name: "an unknown escape", text: '{"a":"\\x41"}', reason: "an unknown escape in a text, at character 7" },
  {
    name: "half a pair",
    text: '{"a":"\\ud83d"}',
    reason: "half of a surrogate pair in a text, at character 6",
  },
  { name: "a million arrays", text: "[".repeat(32_768), reason: "nested more than 16 deep, at character 17" },
  {
    name: "a megabyte",
    text: `"${"x".repeat(1_000_000)}"`,
    reason: "longer than 32768 characters, at character 32769",
  },
  {
    name: "another CloudEvents version",
    text: eventText({ specversion: "0.3" }),
    reason: 'specversion is not "1.0"',
  },
  { name: "no source", text: eventText({ source: undefined }), reason: "source is missing" },
  { name: "an empty id", text: eventText({ id: "" }), reason: "id is empty" },
  { name: "a number as an id", text: eventText({ id: 7 }), reason: "id is no text" },
  { name: "no account", text: eventText({ subject: null }), reason: "subject is missing" },
  {
    name: "a colour of the terminal",
    text: eventText({ subject: "\u001b[31m" }),
    reason: "subject holds a control character",
  },
  {
    name: "a type without end",
    text: eventText({ type: "t".repeat(257) }),
    reason: "type has more than 256 characters",
  },
];

export interface LeftOut {
  readonly name: string;
  readonly texts: readonly string[];
  readonly reason: string;
  /** The field or attribute with which the explanation begins. */
  readonly field: string;
}

function leftOut(name: string, reason: string, field: string, ...texts: readonly string[]): LeftOut {
  return { name, reason, field, texts };
}

export const LEFT_OUT: readonly LeftOut[] = [
  leftOut("no data", "incomplete", "model", eventText({ data: undefined })),
  leftOut("data that are a list", "incomplete", "model", withData("[]")),
  leftOut("no tokens", "incomplete", "tokens", withData('{"model":"small"}')),
  leftOut("tokens that are null", "incomplete", "tokens", withData('{"model":"small","tokens":null}')),
  leftOut("half a token", "incomplete", "tokens", withData('{"model":"small","tokens":12.5}')),
  leftOut("tokens below zero", "incomplete", "tokens", withData('{"model":"small","tokens":-12}')),
  leftOut(
    "an exponent of a billion",
    "incomplete",
    "tokens",
    withData('{"model":"small","tokens":1e1000000000}'),
  ),
  leftOut(
    "a million digits, nearly",
    "incomplete",
    "tokens",
    withData(`{"model":"small","tokens":${"9".repeat(30_000)}}`),
  ),
  leftOut("tokens in words", "incomplete", "tokens", withData('{"model":"small","tokens":"twelve"}')),
  leftOut("tokens with a comma", "incomplete", "tokens", withData('{"model":"small","tokens":"1,000"}')),
  leftOut("full-width digits", "incomplete", "tokens", withData('{"model":"small","tokens":"１２"}')),
  leftOut(
    "a truth as a text",
    "incomplete",
    "batch",
    withData('{"model":"small","tokens":12,"batch":"true"}'),
  ),
  leftOut("a model that is a number", "incomplete", "model", withData('{"model":5,"tokens":12}')),
  leftOut("a model that nobody knows", "unknown value", "model", withData('{"model":"huge","tokens":12}')),
  leftOut(
    "a model that every object has",
    "unknown value",
    "model",
    withData('{"model":"toString","tokens":12}'),
  ),
  leftOut("a model with a blank", "unknown value", "model", withData('{"model":"small ","tokens":12}')),
  leftOut("no time", "incomplete", "time", eventText({ time: undefined })),
  leftOut("a time without its offset", "incomplete", "time", eventText({ time: "2026-04-03T10:00:00" })),
  leftOut("a time in seconds", "incomplete", "time", eventText({ time: 1_775_210_400 })),
  leftOut("a 30th of February", "incomplete", "time", eventText({ time: "2026-02-30T10:00:00Z" })),
  leftOut("before the term", "outside the term", "time", eventText({ time: "2025-12-31T10:00:00Z" })),
  leftOut("after the term", "outside the term", "time", eventText({ time: "2027-01-01T10:00:00Z" })),
  leftOut("from the future", "future", "time", eventText({ received: "2026-04-03T08:00:00Z" })),
  leftOut(
    "one identity, two contents",
    "conflict",
    "",
    eventText(),
    withData('{"model":"small","tokens":13}'),
  ),
];
