/**
 * Writes runtime/plan/validators.generated.ts from the schemas in schemas/, so that nothing is compiled while the
 * product runs and ajv is no part of it:
 *
 *   node scripts/generate-validators.ts
 *
 * Stops without writing where the code would need an import, or would have an effect when it is loaded.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const TARGET = new URL("../runtime/plan/validators.generated.ts", import.meta.url);

export const FORMATS: readonly string[] = ["plan", "bill", "carried", "run", "accounts"];

export function schemaOf(format: string): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(`../schemas/${format}.schema.json`, import.meta.url), "utf8"));
}

/** The text of the generated file. */
export function generateValidators(): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    discriminator: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  });
  const names: Record<string, string> = {};
  for (const format of FORMATS) {
    const schema = withoutWords(schemaOf(format)) as AnySchemaObject;
    ajv.addSchema(schema);
    names[format] = String(schema["$id"]);
  }
  return standalone.default(ajv, names);
}

/** Titles and descriptions are for readers of the schemas; the code has no use for them. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  return value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, generateValidators());
