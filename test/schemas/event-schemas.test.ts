/**
 * The schemas that `tarif schema` writes, judged by ajv, accept the events that our own check accepts. ajv sees numbers as
 * doubles, so JSON numbers here have few digits; decimal strings have any.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EventForm,
  eventForms,
  formShapes,
  schemaText,
} from "../../compiler/emit/schema/event-schema.ts";
import { sampleEvent, sampleVoid } from "../../compiler/emit/schema/sample-event.ts";
import { compile, EVENT_LIMITS, eventSchema, type Plan, type PlanField, VOID_TYPE } from "../../index.ts";
import { checkEvent } from "../../runtime/metering/check-event.ts";
import { readCloudEvent } from "../../runtime/metering/cloud-event.ts";
import { checkVoid } from "../../runtime/metering/voids.ts";
import { filesBelow, ROOT } from "../kit/shared.ts";

const SEED = 20_261_128;
const OWN = join(ROOT, "test/conformance/own");
/** Of the contracts calculated by hand one in so many. */
const EACH = 10;

interface Judged {
  readonly name: string;
  readonly plan: Plan;
  readonly form: EventForm;
}

const WORKED = readdirSync(join(ROOT, "contracts")).flatMap(folder => plansOf(folder));
const HAND = filesBelow(OWN, [".tarif"])
  .filter(({ path }, index) => !path.includes("/") && index % EACH === 0)
  .flatMap(({ path, text }) => planOf(path, new Map([[path, text]]), path));
const forms: readonly Judged[] = [...WORKED, ...HAND].flatMap(({ name, plan }) =>
  eventForms(plan, EVENT_LIMITS, null).map(form => ({ name: `${name}: ${form.event.name}`, plan, form })),
);

/** The folder's contracts, each once: the one with all versions. */
function plansOf(folder: string): readonly { readonly name: string; readonly plan: Plan }[] {
  const path = join(ROOT, "contracts", folder);
  const names = readdirSync(path).filter(name => /\.(tarif|tarif\.md|csv|yaml)$/.test(name));
  const files = new Map(names.map(name => [name, readFileSync(join(path, name), "utf8")]));
  const plans = names.flatMap(name => (/\.tarif/.test(name) ? planOf(`${folder}/${name}`, files, name) : []));
  return [...new Map(plans.map(one => [one.plan.hashes.plan, one])).values()];
}

function planOf(
  name: string,
  files: ReadonlyMap<string, string>,
  entry: string,
): readonly { readonly name: string; readonly plan: Plan }[] {
  const { plan } = compile(files, entry);
  return plan === null ? [] : [{ name, plan }];
}

function judgeOf(schema: string): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addFormat("date-time", true);
  return ajv.compile(JSON.parse(schema));
}

function accepts({ form }: Judged, text: string): boolean {
  const { event, unreadable } = readCloudEvent(text);
  if (unreadable !== null || event.type !== form.event.type) return false;
  if (event.time === null || event.received === null) return false;
  const { unknownValues } = form.versions[0]?.policies ?? { unknownValues: "rejected" };
  return checkEvent(form.event, event.data, unknownValues).faults.length === 0;
}

// Events, as JSON texts: the sample with one to three of its parts changed

type Tree = { [key: string]: unknown };
type Change = (root: Tree) => void;

function changed(sample: string, changes: readonly Change[]): string {
  const root: Tree = JSON.parse(sample);
  for (const change of changes) change(root);
  return JSON.stringify(root, (_, value: unknown) =>
    value instanceof Digits ? RAW.rawJSON(value.text) : value,
  );
}

/** The host's own, which its types do not know yet. */
const RAW = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

/** A JSON number by its digits. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function put(path: readonly string[], value: unknown): Change {
  return root => {
    let at = root;
    for (const key of path.slice(0, -1)) {
      const next = at[key];
      if (typeof next !== "object" || next === null || Array.isArray(next)) return;
      at = next as Tree;
    }
    const last = path.at(-1) ?? "";
    if (value === undefined) delete at[last];
    else at[last] = value;
  };
}

const STRANGE: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  [],
  [1],
  {},
  { a: 1 },
  "",
  "other",
  0,
  -1,
  7,
];

const INSTANTS = [
  "2026-01-31T07:00:00Z",
  "2024-02-29T23:59:59.123456789000+14:00",
  "2000-02-29T00:00:00Z",
  "1900-02-29T00:00:00Z",
  "2100-02-29T00:00:00Z",
  "2026-02-29T00:00:00Z",
  "2026-04-31T00:00:00Z",
  "1899-12-31T00:00:00Z",
  "2201-01-01T00:00:00Z",
  "2200-12-31T23:59:59-23:59",
  "2026-01-31T24:00:00Z",
  "2026-01-31T23:59:60Z",
  "2026-01-31t07:00:00z",
  "2026-01-31 07:00:00Z",
  "2026-01-31T07:00:00",
  "2026-01-31T07:00:00.1234567891Z",
  "2026-01-31T07:00:00+24:00",
  `2026-01-31T07:00:00.${"0".repeat(43)}Z`,
  `2026-01-31T07:00:00.${"0".repeat(44)}Z`,
];

const NUMERALS = [
  "0",
  "-0",
  "-0.0",
  "1",
  "-1",
  "0.5",
  "-0.5",
  "1.000",
  "12.5",
  "99999999999999999999",
  "100000000000000000000",
  "0.000000000000000001",
  "0.0000000000000000001",
  "0.0000000000000000010",
  "01",
  "1.",
  ".5",
  "+1",
  " 1",
  "1e",
  "x",
];

/** Numbers at the field's bounds and a step to each side, as text. */
function nearBounds({ between, type }: PlanField): readonly string[] {
  if (between === null) return [];
  const steps = type === "integer" ? [-1, -0.5, 0, 0.5, 1] : [-1, -0.001, 0, 0.001, 1];
  return [between.least, between.most].flatMap(bound =>
    /^-?[0-9]{1,12}(\.[0-9]{1,3})?$/.test(bound)
      ? steps.map(step => String(Math.round(Number(bound) * 1000 + step * 1000) / 1000))
      : [],
  );
}

/** Where a double is what the digits say. */
function isExact(text: string): boolean {
  return text.replace(/\D/g, "").length <= 15;
}

function valuesFor(field: PlanField): readonly unknown[] {
  switch (field.type) {
    case "boolean":
      return STRANGE;
    case "text":
      return [...STRANGE, ...(field.values ?? []), "x".repeat(1_024), "x".repeat(1_025), "Größe"];
    case "instant":
      return [...STRANGE, ...INSTANTS];
    case "integer":
    case "decimal": {
      const texts = [...nearBounds(field), ...NUMERALS];
      const numbers = texts
        .filter(text => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && isExact(text))
        .flatMap(text => [text, `${text}e0`, `${text}E+1`])
        .map(text => new Digits(text));
      return [...STRANGE, ...texts, ...numbers];
    }
  }
}

function changesFor({ form }: Judged): readonly Change[] {
  const fields = form.event.fields.flatMap(field => {
    const path = ["data", ...field.path];
    const above = path.slice(1, -1).map((_, i) => path.slice(0, i + 2));
    return [
      ...valuesFor(field).map(value => put(path, value)),
      ...above.flatMap(key => STRANGE.map(value => put(key, value))),
    ];
  });
  const texts = [...STRANGE, "x".repeat(256), "x".repeat(257), "a\u0007", "a\u0085", "ä b"];
  const attributes = ["id", "source", "subject"].flatMap(name => texts.map(value => put([name], value)));
  const times = ["time", "received"].flatMap(name =>
    [...STRANGE, ...INSTANTS].map(value => put([name], value)),
  );
  return [
    ...fields,
    ...attributes,
    ...times,
    ...STRANGE.filter(() => form.event.fields.length > 0).map(value => put(["data"], value)),
    ...[...STRANGE, "1.0", "0.3"].map(value => put(["specversion"], value)),
    ...[undefined, null, "com.example.other"].map(value => put(["type"], value)),
    put(["extra"], { any: [1] }),
    put(["data", "extra-key"], [{ any: 1 }]),
  ];
}

describe("the schema and our own check accept the same events", () => {
  test("there are contracts of both kinds", () => {
    expect(WORKED.length).toBeGreaterThanOrEqual(14);
    expect(HAND.length).toBeGreaterThanOrEqual(40);
  });

  test.each(forms.map(one => [one.name, one] as const))("%s", (_, judged) => {
    const judge = judgeOf(schemaText(judged.plan, formShapes(judged.plan, [judged.form])));
    const sample = sampleEvent(judged.form, EVENT_LIMITS);
    const same = (text: string): void => {
      expect(judge(JSON.parse(text)), text).toBe(accepts(judged, text));
    };
    expect(accepts(judged, sample)).toBe(true);
    same(sample);
    const changes = changesFor(judged);
    for (const change of changes) same(changed(sample, [change]));
    fc.assert(
      fc.property(fc.subarray([...changes], { minLength: 2, maxLength: 4 }), some =>
        same(changed(sample, some)),
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  test("an exponent is told by the schema in numbers alone: the check knows it in strings too", () => {
    const judged = forms.find(({ form }) => form.event.fields.some(field => field.type === "decimal"));
    const field = judged?.form.event.fields.find(({ type }) => type === "decimal");
    if (judged === undefined || field === undefined) throw new Error("no decimal field");
    const judge = judgeOf(schemaText(judged.plan, formShapes(judged.plan, [judged.form])));
    const sample = sampleEvent(judged.form, EVENT_LIMITS);
    const text = changed(sample, [put(["data", ...field.path], "5e-1")]);
    const number = changed(sample, [put(["data", ...field.path], new Digits("5e-1"))]);
    expect(accepts(judged, text)).toBe(accepts(judged, number));
    expect([judge(JSON.parse(text)), judge(JSON.parse(number))]).toEqual([false, accepts(judged, number)]);
  });
});

describe("the schema of a feed", () => {
  test("accepts the sample of each event of each version, and no event of another type", () => {
    for (const { plan } of [...WORKED, ...HAND]) {
      const schema = eventSchema(plan);
      if (schema === null) continue;
      const judge = judgeOf(schema);
      const samples = eventForms(plan, EVENT_LIMITS, null).map(form => sampleEvent(form, EVENT_LIMITS));
      expect(samples.map(sample => judge(JSON.parse(sample)))).toEqual(samples.map(() => true));
      expect(judge({ ...JSON.parse(samples[0] ?? "{}"), type: "com.example.other" })).toBe(false);
    }
  });

  test("accepts the voids that the check of events accepts", () => {
    const [worked] = WORKED;
    if (worked === undefined) throw new Error("no worked contract");
    const judges = [null, VOID_TYPE].map(name => judgeOf(eventSchema(worked.plan, name) ?? ""));
    const sample = sampleVoid("2026-01-31");
    const parts = [["data"], ["data", "source"], ["data", "id"]];
    const changes = parts.flatMap(path => STRANGE.map(value => put(path, value)));
    for (const text of [sample, ...changes.map(change => changed(sample, [change]))]) {
      const isVoid = checkVoid(readCloudEvent(text).event?.data ?? null).faults.length === 0;
      expect(
        judges.map(judge => judge(JSON.parse(text))),
        text,
      ).toEqual([isVoid, isVoid]);
    }
    expect(checkVoid(readCloudEvent(sample).event?.data ?? null).faults).toEqual([]);
  });
});
