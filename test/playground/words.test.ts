import { expect, test } from "vitest";
import { instantWords } from "../../playground/src/texts/bill.ts";
import { countWords } from "../../playground/src/texts/counts.ts";

test("an instant as clocks in the contract's zone show it", () => {
  // New York is five hours behind UTC in winter, so there it is still the evening before.
  expect(instantWords("2026-02-01T03:30:05Z", "America/New_York", "en")).toBe("31 Jan 2026, 22:30:05");
  expect(instantWords("2026-02-01T03:30:05Z", "Europe/Zurich", "de")).toBe("01.02.2026, 04:30:05");
  expect(instantWords("2026-02-01T03:30:05Z", "Mars/Olympus", "en")).toBe("2026-02-01T03:30:05Z");
  expect(instantWords("no time", "UTC", "en")).toBe("no time");
});

test("counts are grouped by three", () => {
  expect([0, 999, 1_000, 1_234_567].map(countWords)).toEqual(["0", "999", "1'000", "1'234'567"]);
});
