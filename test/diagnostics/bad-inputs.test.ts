import { describe, expect, test } from "vitest";
import * as file from "./bad/file.ts";
import * as names from "./bad/names.ts";
import * as text from "./bad/text.ts";
import type { Bad } from "./bad/bad.ts";
import { findings } from "./found.ts";
import { framed } from "./frame.ts";

const TABLES: Readonly<Record<string, readonly Bad[]>> = { ...text, ...file, ...names };
for (const [t, rows] of Object.entries(TABLES)) describe(t, () => {
  for (const row of rows) test(row.name, () => {
    const { text, linesBefore } = framed(row.text);
    const md = row.path.endsWith(".md");
    const found = findings(new Map([[row.path, md ? row.text : text]]), row.path, md ? 0 : linesBefore);
    expect(found.codes).toEqual(row.codes);
  });
});
