/** What `diff --format json` writes follows its schema. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import schema from "../../schemas/diff.schema.json" with { type: "json" };
import { both } from "../cli/priced-calls.ts";
import { type Ran, tarif } from "../cli/run.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true });
const isDiff = ajv.compile(schema);

function data(ran: Ran): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(ran.out);
  expect(isDiff(value), JSON.stringify(isDiff.errors)).toBe(true);
  return value as Readonly<Record<string, unknown>>;
}

test("JSON follows its schema, with exact numbers as text", async () => {
  const found = data(await tarif(["diff", "old", "new", "--format", "json"], { cwd: both() }));
  expect(found).toMatchObject({
    format: "tarif-diff/1",
    severity: "raises",
    moneyChanges: true,
    contracts: [
      {
        name: "api",
        money: {
          kind: "rated",
          through: "2026-01-31",
          before: "335.05",
          after: "340.06",
          difference: "5.01",
          unchanged: 1,
          accounts: [
            { account: "acme", before: "135", after: "140", difference: "5", percent: "100/27" },
            { account: "cato", before: "110.05", after: "110.06", difference: "0.01" },
          ],
        },
      },
    ],
  });
});
