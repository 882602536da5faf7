/**
 * A second opinion on our validator of events: a JSON Schema made from an event's declaration, judged by ajv. Both read
 * the same JSON text. ajv sees numbers as doubles, so numbers here have few digits, where a double tells the same.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEvent } from "../../runtime/metering/check-event.ts";
import { readJson } from "../../runtime/metering/json.ts";
import { EVENT_LIMITS } from "../../runtime/metering/limits.ts";
import type { PlanEvent, PlanField } from "../../runtime/plan/plan.ts";
import { event, field } from "../metering/kit.ts";

const SEED = 20_261_124;

type UnknownValues = "rejected" | "otherwise";

/** What an event's `data` must be, as a JSON Schema 2020-12. */
function dataSchema(declared: PlanEvent, unknownValues: UnknownValues): object {
  const root: Node = { fields: [], below: new Map() };
  for (const one of declared.fields) {
    let at = root;
    for (const key of one.path.slice(0, -1)) {
      const next = at.below.get(key) ?? { fields: [], below: new Map() };
      at.below.set(key, next);
      at = next;
    }
    at.fields.push(one);
  }
  return objectSchema(root, unknownValues);
}

interface Node {
  readonly fields: PlanField[];
  readonly below: Map<string, Node>;
}

/** Absent and null are the same, and an absent object is one without keys. */
function objectSchema(node: Node, unknownValues: UnknownValues): object {
  const required = requiredIn(node);
  const properties = [
    ...node.fields.map(one => [one.path.at(-1), fieldSchema(one, unknownValues)] as const),
    ...[...node.below].map(([key, below]) => [key, objectSchema(below, unknownValues)] as const),
  ];
  const shape = { type: "object", properties: Object.fromEntries(properties), required };
  return required.length === 0 ? { anyOf: [{ type: "null" }, shape] } : shape;
}

function requiredIn(node: Node): readonly string[] {
  const fields = node.fields.filter(one => one.presence === "required").map(one => one.path.at(-1) ?? "");
  const below = [...node.below].filter(([, inner]) => requiredIn(inner).length > 0).map(([key]) => key);
  return [...fields, ...below];
}

function fieldSchema(one: PlanField, unknownValues: UnknownValues): object {
  const value = valueSchema(one, unknownValues);
  return one.presence === "required" ? value : { anyOf: [{ type: "null" }, value] };
}

function valueSchema(one: PlanField, unknownValues: UnknownValues): object {
  switch (one.type) {
    case "boolean":
      return { type: "boolean" };
    case "text":
      return one.values === null || unknownValues === "otherwise"
        ? { type: "string", utf16: EVENT_LIMITS.textField }
        : { type: "string", enum: one.values };
    case "instant":
      return { type: "string", instant: true };
    case "integer":
    case "decimal": {
      const least = one.between === null ? null : Number(one.between.least);
      const most = one.between === null ? null : Number(one.between.most);
      const bounds = {
        ...(least === null ? {} : { minimum: least }),
        ...(most === null ? {} : { maximum: most }),
        ...(one.signed ? {} : { natural: true }),
      };
      const type = one.type === "integer" ? "integer" : "number";
      return {
        anyOf: [
          { type, ...bounds },
          { type: "string", numeral: { type, ...bounds } },
        ],
      };
    }
  }
}

/** Keywords for what JSON Schema cannot say itself, written without our readers of numbers and times. */
function witness(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true });
  ajv.addKeyword({
    keyword: "utf16",
    type: "string",
    schemaType: "number",
    validate: (most: number, text: string) => text.length <= most,
  });
  ajv.addKeyword({
    keyword: "natural",
    type: "number",
    schemaType: "boolean",
    validate: (_: boolean, value: number) => value >= 0,
  });
  ajv.addKeyword({
    keyword: "numeral",
    type: "string",
    schemaType: "object",
    compile: (schema: object) => {
      const judge = ajv.compile(schema);
      return (text: string) => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) && judge(Number(text));
    },
  });
  ajv.addKeyword({ keyword: "instant", type: "string", schemaType: "boolean", validate: isInstant });
  return ajv;
}

/** By the host's own Date, which knows no second 60 and no day that a month has not once it is written back. */
function isInstant(_: boolean, text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9}0*)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  const [, local = "", offset = ""] = parts ?? [];
  const date = new Date(`${local}Z`);
  if (parts === null || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(local)) return false;
  const year = date.getUTCFullYear();
  const [hour = 0, minute = 0] = offset === "Z" ? [] : offset.slice(1).split(":").map(Number);
  return year >= 1900 && year <= 2200 && hour <= 23 && minute <= 59;
}

// Declarations

const NAMES = ["alpha", "beta", "gamma", "delta"] as const;
const PATHS = (name: string): fc.Arbitrary<readonly string[]> =>
  fc.constantFrom([name], ["usage", name], ["usage", "inner", name], ["Other-Key", name]);

/** At most three decimals, so that a double compares as the text does. */
const NUMBER: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.constantFrom(1, 10, 1_000))
  .map(([n, scale]) => String(n / scale));

const TEXTS = ["small", "large", "", "Größe", "a\u0000b"] as const;

const declaredField = (name: string): fc.Arbitrary<PlanField> =>
  fc
    .record({
      path: PATHS(name),
      type: fc.constantFrom<PlanField["type"]>("text", "integer", "decimal", "boolean", "instant"),
      values: fc.option(fc.uniqueArray(fc.constantFrom(...TEXTS), { minLength: 1 }), { nil: null }),
      bounds: fc.option(fc.tuple(NUMBER, NUMBER), { nil: null }),
      signed: fc.boolean(),
      presence: fc.constantFrom<"required" | "optional" | "default">("required", "optional", "default"),
    })
    .map(({ path, type, values, bounds, signed, presence }) => {
      const isNumber = type === "integer" || type === "decimal";
      const [least = "", most = ""] = [...(bounds ?? [])].sort((a, b) => Number(a) - Number(b));
      return field(name, {
        path,
        type,
        values: type === "text" ? values : null,
        between: isNumber && bounds !== null ? { least, most } : null,
        signed: isNumber && signed,
        presence: presence === "default" ? { default: DEFAULTS[type] } : presence,
      });
    });

const DEFAULTS: Readonly<Record<PlanField["type"], string>> = {
  text: "small",
  integer: "0",
  decimal: "0.5",
  boolean: "false",
  instant: "2026-01-01T00:00:00Z",
};

const declaredEvent: fc.Arbitrary<PlanEvent> = fc
  .subarray([...NAMES], { minLength: 1 })
  .chain(names => fc.tuple(...names.map(declaredField)))
  .map(fields => event("call", fields));

// Data, as JSON text

const numeral: fc.Arbitrary<string> = fc.oneof(
  NUMBER,
  fc.tuple(NUMBER, fc.constantFrom("e0", "E1", "e-1", "e+2")).map(parts => parts.join("")),
  fc.constantFrom("0", "-0", "0.0", "1.000", "1e3", "-0.0e5", "100", "-1"),
);
const instantText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      "2026-01-31",
      "2024-02-29",
      "2026-02-29",
      "2026-13-01",
      "1899-12-31",
      "2200-12-31",
      "2201-01-01",
    ),
    fc.constantFrom("T07:00:00", "T23:59:59", "T24:00:00", "T23:59:60", " 07:00:00", "t07:00:00"),
    fc.constantFrom("", ".5", ".123456789", ".1234567890", ".1234567891", "."),
    fc.constantFrom("Z", "z", "+01:00", "-23:59", "+24:00", "+0100", ""),
  )
  .map(parts => parts.join(""));
const scalar: fc.Arbitrary<string> = fc.oneof(
  numeral,
  numeral.map(text => JSON.stringify(text)),
  fc
    .constantFrom(...TEXTS, "medium", "x".repeat(1_024), "x".repeat(1_025), "+1", "01", "1.", "0x1", " 1")
    .map(text => JSON.stringify(text)),
  instantText.map(text => JSON.stringify(text)),
  fc.constantFrom("true", "false", "null", "[]", "[1]", "{}", '{"alpha":1}'),
);

/** Mostly a value of the field's own type, so that many events pass as a whole. */
function valueFor(one: PlanField): fc.Arbitrary<string> {
  switch (one.type) {
    case "boolean":
      return fc.constantFrom("true", "false");
    case "instant":
      return fc.constantFrom('"2026-01-31T07:00:00Z"', '"2026-01-31T08:00:00.25+01:00"');
    case "text":
      return fc.constantFrom(...(one.values ?? TEXTS)).map(text => JSON.stringify(text));
    case "integer":
    case "decimal":
      return fc.constantFrom(one.between?.least ?? "7", one.between?.most ?? "12.0", "3e1", '"4"');
  }
}

type Filled = Map<string, Filled | string>;

/** The text of an object in which the fields have the values, at their paths; undefined leaves the field out. */
function dataText(fields: readonly PlanField[], values: readonly (string | undefined)[]): string {
  const root: Filled = new Map();
  for (const [index, { path }] of fields.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    let at = root;
    for (const key of path.slice(0, -1)) {
      const next = at.get(key);
      const inner: Filled = next instanceof Map ? next : new Map();
      at.set(key, inner);
      at = inner;
    }
    at.set(path.at(-1) ?? "", value);
  }
  return textOf(root);
}

function textOf(filled: Filled): string {
  const entries = [...filled].map(
    ([key, item]) => `${JSON.stringify(key)}:${item instanceof Map ? textOf(item) : item}`,
  );
  return `{${[...entries, '"undeclared":[1,"x"]'].join(",")}}`;
}

const judged: fc.Arbitrary<{ readonly declared: PlanEvent; readonly texts: readonly string[] }> =
  declaredEvent.chain(declared => {
    const value = (one: PlanField): fc.Arbitrary<string | undefined> =>
      fc.oneof(
        { weight: 8, arbitrary: valueFor(one) },
        { weight: 2, arbitrary: scalar },
        { weight: 1, arbitrary: fc.constant(undefined) },
      );
    const filled = fc.tuple(...declared.fields.map(value)).map(values => dataText(declared.fields, values));
    const broken = fc
      .tuple(filled, scalar)
      .map(([text, other]) => text.replace(/"usage":\{.*?\}/, `"usage":${other}`));
    const text = fc.oneof(
      { weight: 12, arbitrary: filled },
      { weight: 2, arbitrary: broken.filter(isJson) },
      { weight: 1, arbitrary: fc.constantFrom("null", "[]", "1", '"x"', "{}", '{"usage":null}') },
    );
    return fc.array(text, { minLength: 15, maxLength: 15 }).map(texts => ({ declared, texts }));
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe.each<UnknownValues>(["rejected", "otherwise"])("unknown values %s", unknownValues => {
  test("ajv and our own check accept the same data", () => {
    const ajv = witness();
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(judged, ({ declared, texts }) => {
        const judge = ajv.compile(dataSchema(declared, unknownValues));
        for (const text of texts) {
          const ours = accepts(declared, text, unknownValues);
          expect(ours, JSON.stringify({ fields: declared.fields, text })).toBe(judge(JSON.parse(text)));
          seen[ours ? "accepted" : "refused"] += 1;
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(300);
  });
});

function accepts(declared: PlanEvent, text: string, unknownValues: UnknownValues): boolean {
  const { value, problem } = readJson(text);
  if (problem !== null) throw new Error(`${problem.reason}: ${text}`);
  return checkEvent(declared, value, unknownValues).faults.length === 0;
}
