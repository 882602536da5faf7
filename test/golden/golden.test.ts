/** No bill of a worked agreement moves unless docs/decisions/bills-moved.md says whose it is and why. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenOf, readGolden } from "../../scripts/golden.ts";
import { readDoc } from "../docs/blocks.ts";
import { ROOT } from "../kit/shared.ts";

const golden = readGolden();
const moved = readDoc("decisions/bills-moved.md")
  .split("\n")
  .filter(line => line.startsWith("| "));

describe.each(golden.map(one => [one.folder, one] as const))("%s", (folder, one) => {
  const now = goldenOf(one);

  test("bills what it billed", () => {
    const changed = Object.keys({ ...one.bills, ...now.bills }).filter(
      bill => one.bills[bill] !== now.bills[bill],
    );
    const hint = `say whose bill moves and why in docs/decisions/bills-moved.md (${now.amounts.slice(0, 12)}), then run: node scripts/golden.ts`;
    expect(changed, hint).toEqual([]);
  });

  test("means what it meant, with the same events", () => {
    expect([now.meaning, now.events], "run: node scripts/golden.ts").toEqual([one.meaning, one.events]);
  });

  test("has a line that says why its bills are what they are", () => {
    const lines = moved.filter(
      line => line.includes(`| ${folder} |`) && line.includes(one.amounts.slice(0, 12)),
    );
    expect(lines, `a line with ${folder} and ${one.amounts.slice(0, 12)}`).toHaveLength(1);
    expect(lines[0]?.split("|")[5]?.trim().length).toBeGreaterThan(10);
  });
});

test("every agreement with events is here", () => {
  const folders = readdirSync(join(ROOT, "contracts")).filter(folder =>
    readdirSync(join(ROOT, "contracts", folder)).includes("events.ndjson"),
  );
  expect(golden.map(one => one.folder)).toEqual(folders.sort());
});
