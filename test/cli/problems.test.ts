/** Every problem of the command line has its page, and every page its problem. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROBLEMS } from "../../cli/problems.ts";
import { ROOT } from "./run.ts";

const PAGES = join(ROOT, "docs/diagnostics");

test("pages and problems are the same", () => {
  const pages = readdirSync(PAGES).filter(name => name.startsWith("TAR0"));
  expect(pages.sort()).toEqual(
    Object.keys(PROBLEMS)
      .map(code => `${code}.md`)
      .sort(),
  );
});

test.each(Object.entries(PROBLEMS))("%s: its page says what, why and what to do", (code, row) => {
  const page = readFileSync(join(PAGES, `${code}.md`), "utf8");
  expect(page.startsWith(`# ${code}: ${row.title}\n\n`)).toBe(true);
  expect(page).toContain(`\n## Why\n\n${row.reason}\n`);
  expect(page).toContain("\n## What to do\n\n");
  expect(page).toMatch(/\n## Example\n\n```console\n\$ .*tarif/);
});

test.each(Object.entries(PROBLEMS))("%s: is one sentence each, without dashes", (_, row) => {
  expect(row.reason).toMatch(/^[A-Z].*\.$/);
  expect(`${row.title} ${row.reason}`).not.toMatch(/—|–/);
});
