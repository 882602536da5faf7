/**
 * The schemas against what the compiler and the runtime make, and against values that are wrong in one place. Each
 * verdict of the generated validators is also that of ajv on the published schema.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  validateAccounts,
  validateBill,
  validateCarried,
  validateLock,
  validatePlan,
  validateRun,
} from "../../runtime/plan/validate.ts";
import { AJV_OPTIONS, FORMATS, generateValidators } from "../../scripts/generate-validators.ts";
import { ROOT } from "../kit/shared.ts";
import { documentsOf } from "./documents.ts";
import { partsOf, schema, unused } from "./schema-kit.ts";
import { WHOLE_BILLS, WHOLE_CARRIED, WHOLE_REGISTER, WHOLE_RUNS } from "./whole-bill.ts";
import { WHOLE_LOCK } from "./whole-lock.ts";
import { HASH, WHOLE_PLANS } from "./whole-plan.ts";

const SEED = 20_261_124;
const DEEP = process.env.TARIF_DEEP === "1";

const VALIDATORS: Readonly<Record<string, (value: unknown) => readonly string[]>> = {
  plan: validatePlan,
  bill: validateBill,
  carried: validateCarried,
  run: validateRun,
  accounts: validateAccounts,
  lock: validateLock,
};

const WHOLE: Readonly<Record<string, readonly unknown[]>> = {
  plan: WHOLE_PLANS,
  bill: WHOLE_BILLS,
  carried: [WHOLE_CARRIED],
  run: WHOLE_RUNS,
  accounts: [WHOLE_REGISTER],
  lock: [WHOLE_LOCK],
};

const ajv: Ajv2020 = new Ajv2020(AJV_OPTIONS);
for (const format of FORMATS) ajv.addSchema(schema(format), format);

function problems(format: string, value: unknown): readonly string[] {
  const found = VALIDATORS[format]?.(value) ?? ["no validator"];
  expect(ajv.validate(format, value), found.join("\n")).toBe(found.length === 0);
  return found;
}

const FOLDERS = readdirSync(join(ROOT, "contracts"), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  // The deep run has all; else every third one.
  .filter((_, index) => DEEP || index % 3 === 0);

describe.each(FOLDERS)("contracts/%s", folder => {
  const made = documentsOf(folder);

  test("every plan, bill, carried state and run fits its schema", () => {
    expect(made.plans.length).toBeGreaterThan(0);
    for (const plan of made.plans) expect(problems("plan", plan)).toEqual([]);
    for (const bill of made.bills) expect(problems("bill", bill)).toEqual([]);
    for (const carried of made.carried) expect(problems("carried", carried)).toEqual([]);
    for (const run of made.runs) expect(problems("run", run)).toEqual([]);
  });

  test.skipIf(!readdirSync(join(ROOT, "contracts", folder)).includes("accounts.yaml"))(
    "its register fits the schema, read as text or with the types of YAML",
    () => {
      const text = readFileSync(join(ROOT, "contracts", folder, "accounts.yaml"), "utf8");
      expect(problems("accounts", parse(text, { schema: "failsafe" }))).toEqual([]);
      expect(problems("accounts", parse(text))).toEqual([]);
    },
  );
});

describe.each(FORMATS)("%s.schema.json", format => {
  const whole = WHOLE[format] ?? [];

  test("is a strict schema that explains each of its parts", () => {
    expect(ajv.validateSchema(schema(format))).toBe(true);
    for (const [pointer, part] of partsOf(schema(format))) {
      if (part.type === "object" && !("oneOf" in part)) {
        expect(part, pointer).toHaveProperty("additionalProperties");
      }
      const isNamed = /^#(\/\$defs\/[A-Za-z0-9]+)?$/.test(pointer);
      if (isNamed) expect(part, pointer).toHaveProperty("title");
      if (pointer.endsWith("/properties/kind") || !/\/properties\/[A-Za-z_]+$/.test(pointer)) continue;
      const isTold = "$ref" in part || "enum" in part || "const" in part || "description" in part;
      expect(isTold, `${pointer} has no description`).toBe(true);
    }
  });

  test("knows everything that the types hold, and nothing that they do not", () => {
    for (const value of whole) expect(problems(format, value)).toEqual([]);
    expect(unused(schema(format), whole)).toEqual([]);
  });

  // Each time both validators read all of a whole plan: the deep run changes every key in three ways, else every second one
  // in one of them.
  test("refuses a value with a key that is missing, too much or of another type", {
    timeout: DEEP ? 3_600_000 : 300_000,
  }, () => {
    for (const [index, { value, path }] of keysOf(whole).entries()) {
      const isAsked = (way: number): boolean => DEEP || index % 6 === way;
      const refused = (wrong: unknown): void => {
        expect(problems(format, wrong), `/${path.join("/")}`).not.toEqual([]);
      };
      if (isAsked(0) && !isOptional(format, path)) refused(changed(value, path, REMOVED));
      if (isAsked(1)) refused(changed(value, path, OTHER));
      if (isAsked(2) && !isOpen(path))
        refused(changed(value, [...path.slice(0, -1), `${path.at(-1)}x`], "1"));
    }
  });

  test("says of values with anything anywhere what ajv says", () => {
    const known = keysOf(whole);
    const place = fc.nat({ max: known.length - 1 }).map(index => known[index] ?? { value: null, path: [] });
    const other = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      place.map(({ value, path }) => valueAt(value, path)),
      fc.constantFrom("0", "1/3", "0.10", "2026-02-28", "usage", HASH),
    );
    const changes = fc.array(fc.tuple(place, other), { minLength: 1, maxLength: 3 });
    let fitting = 0;
    fc.assert(
      fc.property(place, changes, ({ value }, all) => {
        const wrong = all.reduce((made, [{ path }, item]) => changed(made, path, item), value);
        if (problems(format, wrong).length === 0) fitting += 1;
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(fitting).toBeGreaterThan(0);
  });

  test("takes no value of another kind", () => {
    for (const value of [undefined, null, 0, "", [], {}, true])
      expect(problems(format, value)).not.toEqual([]);
    for (const other of FORMATS) {
      for (const value of other === format ? [] : (WHOLE[other] ?? [])) {
        expect(problems(format, value)).not.toEqual([]);
      }
    }
  });
});

test("formats share their common shapes word for word", () => {
  const shapes = new Map<string, unknown>();
  for (const format of FORMATS) {
    for (const [name, shape] of Object.entries(Object(schema(format).$defs))) {
      if (OWN.has(name)) continue;
      expect(shape, `${name} in ${format}`).toEqual(shapes.get(name) ?? shape);
      shapes.set(name, shape);
    }
  }
});

/** Names that stand for different shapes in a plan and in a bill. */
const OWN: ReadonlySet<string> = new Set(["tier", "tax"]);

test("the generated validators are those of the schemas", () => {
  const file = join(ROOT, "runtime/plan/validators.generated.ts");
  expect(readFileSync(file, "utf8") === generateValidators(), "run node scripts/generate-validators.ts").toBe(
    true,
  );
});

test.each<readonly [string, string, unknown, string]>([
  ["plan", "/versions/0/to", "2026-02-30", 'is "2026-02-30", but wanted is: A civil day, YYYY-MM-DD'],
  ["plan", "/versions/0/billed/kind", "fortnight", "has a kind that is none of those known here"],
  [
    "plan",
    "/versions/0/roundLines/mode",
    4,
    'must be "up", "down", "half up", "half down" or "half even", but is 4',
  ],
  ["plan", "/versions/0/meters/0/source/value", 7, "must be an object or null, but is 7"],
  ["plan", "/zone/initial", 3600.5, "must be a whole number, but is 3600.5"],
  ["bill", "/format", "tarif-bill/2", 'must be "tarif-bill/1", but is "tarif-bill/2"'],
  ["bill", "/lines/0/amount", "1e9", 'is "1e9", but wanted is: An exact number as text'],
  ["bill", "/lines/0/amount", "0.10", 'is "0.10", but wanted is: An exact number as text'],
  ["bill", "/lines/0/amount", "-0", 'is "-0", but wanted is: An exact number as text'],
  ["bill", "/lines/0/amount", "1/0", 'is "1/0", but wanted is: An exact number as text'],
  ["bill", "/lines/0/amount", "1".repeat(2_001), "must have at most 2000 characters"],
  ["bill", "/period/start", "2026-01-01T00:00:00.50Z", "but wanted is: A point in time in UTC"],
  ["bill", "/currency/decimals", 5, "must be <= 4"],
  ["bill", "/parties", ["A"], "must have at least 2 entries"],
  ["bill", "/parties", ["A", "B", "C"], "must have at most 2 entries"],
  ["run", "/unknownAccounts/first/0/subject", "", "must not be empty"],
])("%s: says what is wrong at %s", (format, pointer, wrong, words) => {
  const value = (WHOLE[format] ?? []).at(-1);
  const [first = "", ...others] = problems(format, changed(value, pointer.split("/").slice(1), wrong));
  const place = pointer.endsWith("/kind") ? pointer.slice(0, -"/kind".length) : pointer;
  expect(first.startsWith(`${place}: `), first).toBe(true);
  expect(first).toContain(words);
  expect(others).toEqual([]);
});

test("says at most 20 problems, in short words, however wrong or deep the value is", () => {
  const [plan] = WHOLE_PLANS;
  const wide = { ...plan, ...Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`key${i}`, "x"])) };
  expect(validatePlan(wide)).toHaveLength(20);
  expect(validatePlan({ ["\u001b[2J".repeat(1_000)]: 1 }).join("")).not.toContain("\u001b");
  const long = validateBill({ ["k".repeat(100_000)]: 1, format: "f".repeat(100_000) });
  for (const problem of long) expect(problem.length).toBeLessThan(400);
  let deep: unknown = { kind: "number", value: "1" };
  for (let depth = 0; depth < 200_000; depth += 1) deep = { kind: "add", left: deep, right: 1 };
  const [version] = plan?.versions ?? [];
  const [meter] = version?.meters ?? [];
  const meters = [{ ...meter, source: { kind: "derived", value: deep } }];
  expect(validatePlan({ ...plan, versions: [{ ...version, meters }] })).toEqual([
    "(whole): is nested more than 500 deep",
  ]);
});

const REMOVED: unique symbol = Symbol("removed");
/** No schema takes a list of lists. */
const OTHER: unknown = [[["other"]]];

type Path = readonly string[];

/** The path of every key and entry inside a value. */
function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...path, key], ...placesOf(item, [...path, key])]);
}

/** Each key of the values once, wherever lists repeat it. */
function keysOf(values: readonly unknown[]): readonly { readonly value: unknown; readonly path: Path }[] {
  const found = new Map<string, { readonly value: unknown; readonly path: Path }>();
  for (const value of values) {
    for (const path of placesOf(value)) {
      const kinds = path.map((_, depth) => String(Object(valueAt(value, path.slice(0, depth))).kind));
      const shape = path
        .map((key, depth) => (/^[0-9]+$/.test(key) ? "*" : `${key}:${kinds[depth]}`))
        .join("/");
      if (!found.has(shape)) found.set(shape, { value, path });
    }
  }
  return [...found.values()];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => Object(at)[key], value);
}

/** A copy with another value at the path, or without its last key. */
function changed(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const next = rest.length === 0 ? other : changed(Object(value)[key], rest, other);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? next : item));
  const entries = new Map(Object.entries(Object(value)));
  if (next === REMOVED) entries.delete(key);
  else entries.set(key, next);
  return Object.fromEntries(entries);
}

/** Keys that a register or a carried state may leave out, and names of parameters and dimensions. */
function isOptional(format: string, path: Path): boolean {
  const key = path.at(-1) ?? "";
  if (isOpen(path)) return true;
  if (format === "carried")
    return (
      (key === "later" && path.at(-3) === "each") ||
      (key === "taken" && path.at(-3) === "advances") ||
      (key === "once" && path.at(-2) === "adjustments")
    );
  if (format !== "accounts") return false;
  if (path.length === 3) return ["end", "end_known", "parameters", "bill_to"].includes(key);
  return key === "known" && path.includes("parameters");
}

/** Where any name may stand as a key: in lists too, which have no keys of their own. */
function isOpen(path: Path): boolean {
  const parent = path.at(-2) ?? "";
  return parent === "where" || parent === "parameters" || /^[0-9]+$/.test(path.at(-1) ?? "");
}
