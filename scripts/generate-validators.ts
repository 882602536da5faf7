/**
 * Writes runtime/plan/validators.generated.ts from the schemas in schemas/, so that nothing is compiled while the
 * product runs and ajv is no part of it:
 *
 *   node scripts/generate-validators.ts
 *
 * Stops without writing where the code would need an import or would do anything while it is loaded.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

export const FORMATS: readonly string[] = ["plan", "bill", "carried", "run", "accounts", "lock"];

export function schemaOf(format: string): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(`../schemas/${format}.schema.json`, import.meta.url), "utf8"));
}

/** The options under which the schemas are read, here and in their tests. */
export const AJV_OPTIONS = { strict: true, allErrors: true, discriminator: true } as const;

/** The text of the generated file. */
export function generateValidators(): string {
  return [HEADER, ...helpersFirst(compact(standaloneCode())), ""].join("\n");
}

const HEADER = `// Written by scripts/generate-validators.ts from schemas/ with ajv: do not edit.
// @ts-nocheck
import type { Validator } from "./validate-words.ts";
`;

function standaloneCode(): string {
  const strict = new Ajv2020(AJV_OPTIONS);
  const ajv = new Ajv2020({
    ...AJV_OPTIONS,
    validateSchema: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  // Our schemas use neither unevaluated properties nor dynamic references, whose bookkeeping is half of the code.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  const ids: Record<string, string> = {};
  for (const format of FORMATS) {
    const schema = schemaOf(format);
    if (!strict.validateSchema(schema)) throw new Error(`${format}: ${strict.errorsText()}`);
    ajv.addSchema(withoutWords(schema) as AnySchemaObject);
    ids[format] = String(schema.$id);
  }
  return standalone.default(ajv, ids);
}

/** What a pattern stands for, in the words of the schema, for messages. */
function meaningOf(pattern: string): string {
  for (const format of FORMATS) {
    const found = descriptionOf(schemaOf(format), pattern);
    if (found !== null) return found;
  }
  throw new Error(`the pattern ${pattern} has no description`);
}

function descriptionOf(value: unknown, pattern: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const { pattern: own, description }: { pattern?: unknown; description?: unknown } = value;
  if (own === pattern && typeof description === "string") return description;
  for (const item of Object.values(value)) {
    const found = descriptionOf(item, pattern);
    if (found !== null) return found;
  }
  return null;
}

const WORDS: ReadonlySet<string> = new Set(["title", "description"]);

/** Titles and descriptions are for readers of the schemas; the code has no use for them. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, item]) => !(WORDS.has(key) && typeof item === "string"));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutWords(item)]));
}

/** The same code without what it repeats: copies of the schemas, and the lines that note an error. */
function compact(code: string): string {
  const schemas = new Map<string, unknown>();
  const lines: string[] = [];
  for (const line of code.split("\n")) {
    const schema = /^const (schema[0-9]+) = (\{.*\}|\[.*\]);$/.exec(line);
    if (schema?.[1] !== undefined && schema[2] !== undefined) schemas.set(schema[1], JSON.parse(schema[2]));
    else if (line !== '"use strict";') lines.push(line);
  }
  return lines
    .join("\n")
    .replace(/\b(schema[0-9]+)((?:\.[A-Za-z$]+|\["[^"]+"\]|\[[0-9]+\])*)/g, (_, name: string, path: string) =>
      JSON.stringify(valueAt(schemas.get(name), path)),
    )
    .replace(NOTED, (_, _name: string, path: string | undefined, keyword: string, params: string) => {
      return `vErrors = noted(vErrors, ${path ?? "instancePath"}, ${keyword}, ${params});\n`;
    })
    .replace(
      /vErrors = vErrors === null \? (validate[0-9]+\.errors) : vErrors\.concat\(\1\);\n/g,
      "vErrors = joined(vErrors, $1);\n",
    )
    .replace(/^export const ([a-z]+) = /gm, "export const $1: Validator = ")
    .replace(/\{pattern: (".*")\}/g, (_, pattern: string) => {
      return `{wanted: ${JSON.stringify(meaningOf(JSON.parse(pattern)))}}`;
    })
    .replace(/ = new RegExp\("(.*)", "u"\);/g, (_, source: string) => ` = ${literal(source)};`)
    .replace(
      /^const (func[0-9]+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;$/gm,
      "const $1 = lengthOf;",
    );
}

/** How ajv notes an error. */
const NOTED: RegExp = new RegExp(
  [
    String.raw`const (err[0-9]+) = \{instancePath(?::(.*))?,schemaPath:"[^"]*",keyword:("[A-Za-z]+"),params:(.*)\};`,
    String.raw`if\(vErrors === null\)\{`,
    String.raw`vErrors = \[\1\];`,
    String.raw`\}`,
    String.raw`else \{`,
    String.raw`vErrors\.push\(\1\);`,
    String.raw`\}`,
    "",
  ].join("\n"),
  "g",
);

/** What stands in the schema at a path such as `.properties.kind.enum` or `["$defs"].part.oneOf[0]`. */
function valueAt(schema: unknown, path: string): unknown {
  let at = schema;
  for (const [, key, quoted, index] of path.matchAll(/\.([A-Za-z$]+)|\["([^"]+)"\]|\[([0-9]+)\]/g)) {
    at = Reflect.get(Object(at), key ?? quoted ?? index ?? "");
  }
  if (at === undefined) throw new Error(`the schema holds nothing at ${path}`);
  return at;
}

/** A literal has no effect when it is loaded, so a bundler can leave it out. */
function literal(source: string): string {
  return String(new RegExp(JSON.parse(`"${source}"`), "u"));
}

const HELPERS = `function noted(errors, path, keyword, params) {
const error = { path, keyword, params };
if(errors === null) return [error];
errors.push(error);
return errors;
}
function joined(errors, more) {
if(errors === null) return more;
for(const error of more) errors.push(error);
return errors;
}
function lengthOf(text) {
let length = 0;
for(const _ of text) length += 1;
return length;
}`;

function helpersFirst(code: string): readonly string[] {
  const found =
    /\brequire\(|\bimport\b|\bFunction\b|\beval\b|\bRegExp\b|\bschema[0-9]+\b|\.evaluated\b|schemaPath/.exec(
      code,
    );
  if (found !== null)
    throw new Error(`the code holds ${found[0]}: ${code.slice(found.index, found.index + 100)}`);
  return [HELPERS, code];
}

const TARGET = new URL("../runtime/plan/validators.generated.ts", import.meta.url);
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, generateValidators());
