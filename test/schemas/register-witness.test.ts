/** The reader of accounts.yaml tells every fault with its line, so it is written by hand; the schema is its witness. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { problemsOf } from "../../cli/problems.ts";
import { readRegister } from "../../input/accounts/register.ts";
import { validateAccounts } from "../../runtime/plan/validate.ts";
import { plan } from "../metering/kit.ts";

const SEED = 20_261_124;

const isReadable = (register: unknown): boolean => {
  try {
    readRegister(JSON.stringify(register), "accounts.yaml", plan());
    return true;
  } catch (error) {
    if (problemsOf(error) === null) throw error;
    return false;
  }
};

const rarely = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: bad });

const strange: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  "",
  [],
  {},
  ["x"],
  { id: "x" },
  "\u0000",
  "x".repeat(257),
);
const day = rarely(
  fc.constantFrom("2026-01-01", "2024-02-29", "2026-12-31", "2199-06-30"),
  fc.oneof(strange, fc.constantFrom("2026-02-30", "2026-13-01", "2026-1-1", "2026-01-01T00:00:00Z", "1 May")),
);
const value = rarely(
  fc.record(
    { from: day, value: rarely(fc.constantFrom("40", "40 seats", "a"), strange), known: day },
    { requiredKeys: ["from", "value"] },
  ),
  strange,
);
const parameters = rarely(
  fc.dictionary(
    fc.constantFrom("seats", "plan", "Any key"),
    rarely(fc.array(value, { maxLength: 3 }), strange),
  ),
  strange,
);
/** Of another contract, so that nothing is judged but the shape. */
const account = (index: number): fc.Arbitrary<unknown> =>
  rarely(
    fc.record(
      {
        id: rarely(fc.constantFrom("acme", "Größe", "0042", "x".repeat(250)), strange).map(id =>
          typeof id === "string" && id !== "" ? `${id}${index}` : id,
        ),
        contract: rarely(fc.constant("another"), fc.constantFrom<unknown>("", [], {})),
        start: day,
        end: day,
        end_known: day,
        bill_to: rarely(fc.constantFrom("acme", "Größe", "x".repeat(256)), strange),
        parameters,
      },
      { requiredKeys: ["id", "contract", "start"] },
    ),
    strange,
  );

test("the reader and the schema accept the same registers", () => {
  const seen = { accepted: 0, refused: 0 };
  const accounts = fc
    .nat({ max: 3 })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, i) => account(2 * i))));
  const odd = fc.tuple(account(1));
  const register = fc.oneof(
    { weight: 8, arbitrary: fc.record({ accounts }) },
    { weight: 1, arbitrary: fc.record({ accounts: odd }) },
    {
      weight: 1,
      arbitrary: fc.record({ accounts: fc.oneof(accounts, strange), other: day }, { requiredKeys: [] }),
    },
  );
  fc.assert(
    fc.property(register, made => {
      const isFine = isReadable(made);
      expect(validateAccounts(made).length === 0, JSON.stringify(made)).toBe(isFine);
      seen[isFine ? "accepted" : "refused"] += 1;
    }),
    { seed: SEED, numRuns: 1_500 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200);
});
