/** Usage that an example states for a whole bill: an error only where the bill depends on when it fell. */
import { expect, test } from "vitest";
import { runExamples } from "../../runtime/example/run-example.ts";
import { compileText, contractText } from "../kit/plan.ts";

const DEPENDS =
  "a bill that does not depend on when in its period it fell, one that does; say when with record";

/** A quarter's bill with so many calls. */
function told(price: string, calls: number, expected: string): readonly string[] {
  const body = `charge c "C"
  for calls
  ${price}
example "one"
  bill for 2026-01-01 to 2026-03-31
  usage calls ${calls} calls
  expect charge c CHF ${expected}`;
  const { plan, examples } = compileText(contractText(body, { billed: "quarter" }));
  return runExamples(plan, examples).flatMap(({ failures }) =>
    failures.map(one =>
      one.what.startsWith("usage") ? `${one.what}: ${one.expected}, ${one.actual}` : one.what,
    ),
  );
}

test("a price per unit is the same in any month", () => {
  expect(told("CHF 0.10 per call each month", 300, "30.00")).toEqual([]);
});

test("tiers of a month on a bill of a quarter depend on the month, once they are left", () => {
  const tiers = "graduated each month up to 100 calls CHF 1.00 per call above CHF 0.50 per call";
  expect(told(tiers, 100, "100.00")).toEqual([]);
  // All in one month 100 + 10 × 0.50; in two months 110.
  expect(told(tiers, 120, "110.00")).toEqual([`usage calls: ${DEPENDS}`]);
  expect(told(tiers.replace("month", "quarter"), 120, "110.00")).toEqual([]);
});

test("an allowance of an hour depends on the hour, and so does a price that changes", () => {
  const hourly = "includes 100 calls each hour CHF 1.00 per call";
  expect(told(hourly, 100, "0.00")).toEqual([]);
  expect(told(hourly, 150, "50.00")).toEqual([`usage calls: ${DEPENDS}`]);
  expect(told("from start CHF 1.00 per call from 2026-02-01 CHF 2.00 per call", 10, "10.00")).toEqual([
    `usage calls: ${DEPENDS}`,
  ]);
  expect(told("from start CHF 1.00 per call from 2026-04-01 CHF 2.00 per call", 10, "10.00")).toEqual([]);
});

test("what is settled later depends on it as what is due at once", () => {
  const failures = (price: string): readonly string[] => {
    const body = `charge c "C"
  for calls
  settled each year
  ${price}
example "one"
  bill for 2026-01-01 to 2026-03-31
  usage calls 10 calls
  bill for 2026-10-01 to 2026-12-31
  expect charge c CHF 10.00`;
    const { plan, examples } = compileText(contractText(body, { billed: "quarter" }));
    return runExamples(plan, examples).flatMap(example => example.failures.map(({ what }) => what));
  };
  expect(failures("CHF 1.00 per call")).toEqual([]);
  expect(failures("from start CHF 1.00 per call from 2026-02-01 CHF 2.00 per call")).toEqual(["usage calls"]);
  expect(failures("from start CHF 1.00 per call from 2026-04-01 CHF 2.00 per call")).toEqual([]);
});
