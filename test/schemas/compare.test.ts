/** What `compare --format json` writes follows its schema. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import schema from "../../schemas/compare.schema.json" with { type: "json" };
import { MODELS, modelFolder } from "../cli/priced-models.ts";
import { tarif } from "../cli/run.ts";

test("JSON follows its schema, with exact numbers as text", async () => {
  const isComparison = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  const { out } = await tarif(["compare", ...MODELS, "--format", "json"], { cwd: modelFolder() });
  const value: unknown = JSON.parse(out);
  expect(isComparison(value), JSON.stringify(isComparison.errors)).toBe(true);
  // 262 / 5'100 and 198 / 5'100 in lowest terms; the amounts stand in priced-models.ts.
  expect(value).toMatchObject({
    models: [
      { letter: "A", revenue: "255", against: { difference: "0" } },
      { letter: "B", revenue: "262", against: { difference: "7" }, losers: 2, winners: 2, even: 0 },
      { letter: "C", revenue: "198", against: { difference: "-57" }, losers: 1, winners: 3, even: 0 },
    ],
    unitPrices: [
      { meter: "calls", quantities: ["5100", "5100", "5100"], prices: ["0.05", "131/2550", "33/850"] },
    ],
    curves: [
      {
        period: "month",
        breakEvens: [
          { at: "501", dearer: 0, cheaper: 2, amounts: { dearer: "25.05", cheaper: "22.545" } },
          { at: "667", dearer: 0, cheaper: 1, amounts: { dearer: "33.35", cheaper: "33.34" } },
          { at: "801", dearer: 2, cheaper: 1, amounts: { dearer: "36.045", cheaper: "36.02" } },
        ],
      },
    ],
  });
});
