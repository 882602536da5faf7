import { expect, test } from "vitest";
import { CATALOGUE } from "../../compiler/diagnostics/catalogue/index.ts";
import { SEVERITIES } from "../../compiler/diagnostics/severities.ts";

test("the severities are those of the catalogue's rows", () => {
  const rows = Object.entries(CATALOGUE).map(([code, { severity }]) => [code, severity]);
  expect(SEVERITIES).toEqual(Object.fromEntries(rows));
});
