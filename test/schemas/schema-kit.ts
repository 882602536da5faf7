/** The schemas, and what of a schema a set of values makes use of. */
import { FORMATS, schemaOf } from "../../scripts/generate-validators.ts";

export type Schema = Readonly<Record<string, unknown>>;

export const SCHEMAS: ReadonlyMap<string, Schema> = new Map(
  FORMATS.map(format => [format, schemaOf(format)]),
);

export function schema(format: string): Schema {
  const found = SCHEMAS.get(format);
  if (found === undefined) throw new Error(`no schema ${format}`);
  return found;
}

/** Every part of the schema with its pointer, the schema itself first. */
export function partsOf(root: unknown, pointer: string = "#"): readonly (readonly [string, Schema])[] {
  if (typeof root !== "object" || root === null) return [];
  if (Array.isArray(root)) return root.flatMap((item, index) => partsOf(item, `${pointer}/${index}`));
  const below = Object.entries(root).flatMap(([key, item]) =>
    DATA.has(key) ? [] : partsOf(item, `${pointer}/${key}`),
  );
  return isSchema(pointer) ? [[pointer, root as Schema], ...below] : below;
}

/** Keywords whose values are data, not schemas. */
const DATA: ReadonlySet<string> = new Set(["const", "enum", "required", "discriminator"]);

/** Lists and tables of schemas are none themselves. */
function isSchema(pointer: string): boolean {
  return !TABLES.has(pointer.split("/").at(-1) ?? "");
}

const TABLES: ReadonlySet<string> = new Set(["properties", "$defs", "oneOf", "anyOf", "prefixItems"]);

/**
 * The parts and the listed values of a schema that no value makes use of: pointers, and pointers with a value. What
 * stands in the schema but in no value of the type is a key that the type has not, or a case nobody tests.
 */
export function unused(root: Schema, values: readonly unknown[]): readonly string[] {
  const used = new Set<string>();
  for (const value of values) mark(root, root, "#", value, used);
  return partsOf(root).flatMap(([pointer, part]) => {
    if (!used.has(pointer)) return [pointer];
    const listed = Array.isArray(part.enum) ? part.enum : [];
    return listed.map(value => `${pointer} ${JSON.stringify(value)}`).filter(entry => !used.has(entry));
  });
}

function mark(root: Schema, part: unknown, pointer: string, value: unknown, used: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  const { $ref, anyOf, oneOf, properties, items, prefixItems, additionalProperties }: Schema = part as Schema;
  used.add(pointer);
  used.add(`${pointer} ${JSON.stringify(value)}`);
  if (typeof $ref === "string") mark(root, at(root, $ref), $ref, value, used);
  for (const [name, branches] of Object.entries({ anyOf, oneOf })) {
    for (const [index, branch] of listOf(branches).entries()) {
      if (fits(root, branch, value)) mark(root, branch, `${pointer}/${name}/${index}`, value, used);
    }
  }
  if (Array.isArray(value)) {
    const first = listOf(prefixItems);
    for (const [index, item] of value.entries()) {
      if (index < first.length) mark(root, first[index], `${pointer}/prefixItems/${index}`, item, used);
      else mark(root, items, `${pointer}/items`, item, used);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const own = Object(properties)[key];
      if (own !== undefined) mark(root, own, `${pointer}/properties/${key}`, item, used);
      else mark(root, additionalProperties, `${pointer}/additionalProperties`, item, used);
    }
  }
}

/** Whether a branch is the one for the value, by its type and its `kind`. */
function fits(root: Schema, branch: unknown, value: unknown): boolean {
  const { $ref, type, properties, oneOf }: Schema = Object(branch);
  if (typeof $ref === "string") return value !== null && fits(root, at(root, $ref), value);
  if (Array.isArray(oneOf)) return oneOf.some(one => fits(root, one, value));
  const kind: Schema = Object(Object(properties).kind);
  if (typeof value === "object" && value !== null && "kind" in value) {
    return kind.const === value.kind || listOf(kind.enum).includes(value.kind);
  }
  const own = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return type === own || type === undefined || (own === "number" && type === "integer");
}

function at(root: Schema, pointer: string): unknown {
  let found: unknown = root;
  for (const key of pointer.split("/").slice(1)) found = Object(found)[key];
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
