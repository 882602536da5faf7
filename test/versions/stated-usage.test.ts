/** Usage that an example states of a meter which a version makes measure something else. */
import { expect, test } from "vitest";
import { failing, first, later } from "./kit.ts";

const LEVELS = (kind: string, word: string): string =>
  [
    `${word}meter held total over time of changed.seats starting at 1 seat where kind is "${kind}"`,
    `${word}meter apart total over time of changed.seats starting at 1 seat where kind is "${kind}" by team`,
    `${word}meter most maximum over time of changed.seats starting at 1 seat where kind is "${kind}"`,
  ].join("\n");

const FIRST = first(`unit seat plural seats
event changed type "changed"
  field seats integer in seats
  field kind text one of "full", "half"
  field team text one of "a", "b"
${LEVELS("full", "")}
charge held "Held" for held CHF 0.01 per seat-hour
charge apart "Apart" for apart CHF 0.01 per seat-hour
charge most "Most" for most CHF 1.00 per seat
`);

test("it is of the level that the events set, which starts once", () => {
  const second = later(
    `${LEVELS("half", "replace ")}
example "An event, and usage"
  record changed at 2026-05-11T00:00:00+02:00 with seats 3 seats, kind "half", team "a"
  bill for 2026-05
  usage held 100 seat-hours
  usage apart 100 seat-hours where team is "a"
  usage most 7 seats
  # 1 × 240 + 3 × 504 + 100 = 1'852
  expect charge held CHF 18.52
  # With 1 × 744 of team b: 2'596
  expect charge apart CHF 25.96
  expect charge most CHF 7.00
example "Usage alone"
  bill for 2026-05
  usage held 100 seat-hours
  usage apart 100 seat-hours where team is "a"
  usage most 7 seats
  # 744 + 100; 2 × 744 + 100
  expect charge held CHF 8.44
  expect charge apart CHF 15.88
  expect charge most CHF 7.00`,
    "version 2 amends 1",
    "2026-04-01",
  );
  expect(failing({ "a.tarif": FIRST, "b.tarif": second }, "b.tarif")).toEqual([]);
});
