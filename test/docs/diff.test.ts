/** docs/diff.md: its table of kinds is that of the program. */
import { expect, test } from "vitest";
import { CHANGE_KINDS, SEVERITIES } from "../../index.ts";
import { readDoc } from "./blocks.ts";

test("every kind and severity stands on the page, and none that is not", () => {
  const page = readDoc("diff.md");
  const rows = page.split("\n").filter(line => line.startsWith("| `"));
  const kinds = Object.entries(CHANGE_KINDS).map(
    ([kind, row]) => `| \`${kind}\` | ${row.severity} | ${row.says} |`,
  );
  expect(rows.slice(SEVERITIES.length)).toEqual(kinds);
  expect(rows.slice(0, SEVERITIES.length).map(row => row.split("`")[1])).toEqual([...SEVERITIES]);
});
