/** The shape of prices: what is found, where, and with which quantities and amounts. All amounts are calculated by hand. */
import { describe, expect, test } from "vitest";
import { findings, findingsOf } from "../diagnostics/found.ts";
import { framed } from "../diagnostics/frame.ts";

/** `CODE line:column witness` of each warning, then `line: note` of what is told beside it. */
function warnings(block: string): readonly string[] {
  const { codes, result } = findingsOf(block);
  expect(result.plan, codes.join()).not.toBeNull();
  return result.diagnostics.flatMap(({ witness, related }, i) => [
    `${codes[i]} ${witness}`,
    ...related.map(({ note }) => `  ${note}`),
  ]);
}

const VOLUME = `  volume each month
    up to 1'000 requests   CHF 0.010 per request
    above                  CHF 0.008 per request`;

/** A charge for the requests; its clauses stand from line 3 on. */
function calls(clauses: string): string {
  return `charge calls "Calls"\n  for requests\n${clauses}\n`;
}

describe("more costs less", () => {
  test.each([
    // 1'000 x 0.010 = 10.00; 1'001 x 0.008 = 8.008; 10.00 / 0.008 = 1'250.
    [
      "at a bound",
      calls(VOLUME),
      [
        "TAR6101 5:5 1'000 requests cost CHF 10.00, 1'001 requests cost CHF 8.008 in one month; as much again from 1'250 requests on",
      ],
    ],
    // 999 x 0.10 = 99.90; 1'000 x 0.08 = 80.00; 99.90 / 0.08 = 1'248.75.
    [
      "below a bound",
      calls(
        "  volume each month\n    below 1'000 requests   CHF 0.10 per request\n    at or above   CHF 0.08 per request",
      ),
      [
        "TAR6101 5:5 999 requests cost CHF 99.90, 1'000 requests cost CHF 80.00 in one month; as much again from 1'249 requests on",
      ],
    ],
    // 1'001 x 0.08 = 80.08, 100 / 0.08 = 1'250; then 10'000 x 0.08 = 800.00, 10'001 x 0.05 = 500.05.
    [
      "at two bounds",
      calls(
        "  volume each month\n    up to 1'000 requests   CHF 0.10 per request\n    up to 10'000 requests   CHF 0.08 per request\n    above   CHF 0.05 per request",
      ),
      [
        "TAR6101 5:5 1'000 requests cost CHF 100.00, 1'001 requests cost CHF 80.08 in one month; as much again from 1'250 requests on",
        "  10'000 requests cost CHF 800.00, 10'001 requests cost CHF 500.05",
      ],
    ],
    // The first 100 are free: 1'000 x 0.010 = 10.00 at 1'100; 1'001 x 0.008 = 8.008; 1'250 + 100.
    [
      "after what is included",
      calls(`  includes 100 requests each month before tiers\n${VOLUME}`),
      [
        "TAR6101 6:5 1'100 requests cost CHF 10.00, 1'101 requests cost CHF 8.008 in one month; as much again from 1'350 requests on",
      ],
    ],
    // 20'000 are free: 1'000 x 0.10 = 100.00, 1'001 x 0.08 = 80.08, 1'250 + 20'000; the second row makes it fall.
    [
      "in the row of what is left",
      calls(
        "  includes 20'000 requests each month before tiers\n  volume each month\n    up to 1'000 requests   CHF 0.10 per request\n    up to 10'000 requests   CHF 0.08 per request\n    above   CHF 0.08 per request",
      ),
      [
        "TAR6101 6:5 21'000 requests cost CHF 100.00, 21'001 requests cost CHF 80.08 in one month; as much again from 21'250 requests on",
      ],
    ],
    // At most 9.00: 9.00 / 0.008 = 1'125.
    [
      "below the most price",
      calls(`  price at most CHF 9.00\n${VOLUME}`),
      [
        "TAR6101 6:5 1'000 requests cost CHF 9.00, 1'001 requests cost CHF 8.008 in one month; as much again from 1'125 requests on",
      ],
    ],
    // At least 9.00.
    [
      "above a minimum",
      `${calls(VOLUME)}\nminimum least "Least"\n  on calls\n  not prorated\n  CHF 9.00 each month\n`,
      [
        "TAR6101 5:5 1'000 requests cost CHF 10.00, 1'001 requests cost CHF 9.00 in one month; as much again from 1'250 requests on",
      ],
    ],
    // 1'000 tokens x 3.00 per thousand; 1'001 x 2.00 = 2.002; 3.00 / 2.00 x 1'000 = 1'500.
    [
      "of one event",
      `charge calls "Calls"\n  for each call of tokens\n  volume\n    up to 1'000 tokens   CHF 3.00 per thousand tokens\n    above   CHF 2.00 per thousand tokens\n`,
      [
        "TAR6101 5:5 1'000 tokens cost CHF 3.00, 1'001 tokens cost CHF 2.002; as much again from 1'500 tokens on",
      ],
    ],
    // As written both rows cost the same; at 0.005: 1'001 x 0.005 = 5.005, 10.00 / 0.005 = 2'000.
    [
      "within the bounds of a parameter",
      `parameter rate is CHF 0.010 between CHF 0.005 and CHF 0.020\n\n${calls("  volume each month\n    up to 1'000 requests   CHF 0.010 per request\n    above   the rate per request")}`,
      [
        "TAR6101 7:5 1'000 requests cost CHF 10.00, 1'001 requests cost CHF 5.005 in one month, where the rate is CHF 0.005; as much again from 2'000 requests on",
      ],
    ],
    // 100 x 3.00 = 300.00, 101 x 2.00 = 202.00, 300 / 2 = 150.
    [
      "of a licensed quantity",
      `parameter seats is 25 requests between 10 requests and 500 requests\n\ncharge seats "Seats"\n  for seats\n  prorated by day\n  volume each month\n    up to 100 requests   CHF 3.00 per request\n    above   CHF 2.00 per request\n`,
      [
        "TAR6101 8:5 100 requests cost CHF 300.00, 101 requests cost CHF 202.00 in one month; as much again from 150 requests on",
      ],
    ],
  ])("%s", (_, block, expected) => {
    expect(warnings(block)).toEqual(expected);
  });

  test.each([
    // 101 x 0.05 + 5.00 = 10.05, 100 x 0.10 = 10.00.
    [
      "a flat makes up for it",
      calls(
        "  volume each month\n    up to 100 requests   CHF 0.10 per request\n    above   CHF 5.00 flat plus CHF 0.05 per request",
      ),
    ],
    ["each row prices its own slice", calls(VOLUME.replace("volume", "graduated"))],
    [
      "a minimum holds the bill up",
      `${calls(VOLUME)}\nminimum least "Least"\n  on calls\n  not prorated\n  CHF 10.00 each month\n`,
    ],
    [
      "a maximum holds it down",
      `${calls(VOLUME)}\nmaximum most "Most"\n  on calls\n  not prorated\n  CHF 8.00 each month\n`,
    ],
    [
      "another meter picks the row",
      calls(VOLUME.replace("each month", "each month by users")).replace(
        /^/,
        'meter users "Users"\n  unique of call.model in requests\n\n',
      ),
    ],
  ])("not where %s", (_, block) => {
    expect(warnings(block)).toEqual([]);
  });

  test("less is due of a larger spend", () => {
    // 1'000.00 x 0.9 = 900.00; a cent less is due in full. From 5'000.00: 4'999.99 x 0.9 = 4'499.991, 5'000 x 0.8 = 4'000.00.
    const rows =
      "    below CHF 1000.00   0% off\n    below CHF 5000.00   10% off\n    at or above   20% off\n";
    const discount = (model: string): string =>
      `${calls("  CHF 0.01 per request")}\ndiscount loyalty "Loyalty"\n  on calls\n  ${model} each month by the spend of calls\n${rows}`;
    expect(warnings(discount("volume"))).toEqual([
      "TAR7103 9:5 CHF 999.99 is due of a spend of CHF 999.99, CHF 900.00 is due of a spend of CHF 1'000.00 in one month",
      "  CHF 4'499.991 is due of a spend of CHF 4'999.99, CHF 4'000.00 is due of a spend of CHF 5'000.00",
    ]);
    expect(warnings(discount("graduated"))).toEqual([]);
  });

  test("less is due of a larger quantity", () => {
    // 1'000 x 0.01 = 10.00; 1'001 x 0.01 x 0.9 = 9.009. A fee of another charge is not used more.
    const rows = "    up to 1'000 requests   0% off\n    above   10% off\n";
    const discount = (on: string): string =>
      `${calls("  CHF 0.01 per request")}\n${BASE}\ndiscount loyalty "Loyalty"\n  on ${on}\n  volume each month by requests\n${rows}`;
    expect(warnings(discount("everything"))).toEqual([
      "TAR7103 13:5 CHF 10.00 is due of 1'000 requests, CHF 9.009 is due of 1'001 requests in one month",
    ]);
    expect(warnings(discount("base"))).toEqual([]);
  });
});

const BASE = 'charge base "Base"\n  not prorated\n  CHF 90.00 each month\n';

const SEATS = 'charge seats "Seats"\n  for seats\n  prorated by day\n';

describe("rows that price nothing", () => {
  test.each([
    [
      "beyond the bounds of a parameter",
      `parameter seats is 25 requests between 10 requests and 500 requests\n\n${SEATS}  graduated each month\n    up to 100 requests   CHF 3.00 per request\n    up to 500 requests   CHF 2.00 per request\n    above   CHF 1.00 per request\n`,
      [
        "TAR6102 9:5 the quantity is at most 500 requests, and the row begins above 500 requests",
        "  what bounds the quantity",
      ],
    ],
    [
      "below the bounds of a parameter",
      `parameter seats is 250 requests between 200 requests and 500 requests\n\n${SEATS}  volume each month\n    up to 100 requests   CHF 2.00 per request\n    above   CHF 2.00 per request\n`,
      [
        "TAR6102 7:5 the quantity is at least 200 requests, and the row ends at 100 requests",
        "  what bounds the quantity",
      ],
    ],
    [
      "beyond the bounds of a field",
      `event payment "Payment"\n  type "example.payment"\n  field amount decimal in CHF between CHF 0.00 and CHF 100.00\n\ncharge fee "Fee"\n  for each payment of amount\n  graduated\n    below CHF 50.00   2%\n    below CHF 100.00   1.5%\n    at or above   1%\n\ncharge top "Top"\n  for each payment of amount\n  graduated\n    up to CHF 100.00   2%\n    above   1%\n`,
      [
        "TAR6102 16:5 the quantity is at most CHF 100.00, and the row begins above CHF 100.00",
        "  what bounds the quantity",
      ],
    ],
    [
      "beyond the bounds of a peak, after what is included",
      `event level "Level"\n  type "example.level"\n  field open integer in requests between 0 requests and 100 requests\n\nmeter peak "Peak"\n  maximum of level.open\n\ncharge peak "Peak"\n  for peak\n  includes 20 requests each month before tiers\n  graduated each month\n    up to 80 requests   CHF 2.00 per request\n    above   CHF 1.00 per request\n`,
      [
        "TAR6102 13:5 the quantity is at most 80 requests, and the row begins above 80 requests",
        "  what bounds the quantity",
      ],
    ],
    [
      "filled by what is included",
      calls(
        "  includes 1'000 requests each month within tiers\n  graduated each month\n    up to 1'000 requests   CHF 0.02 per request\n    above   CHF 0.01 per request",
      ),
      ["TAR6102 5:5 1'000 requests are included, and the row ends at 1'000 requests", "  what is included"],
    ],
    // 1'000 x 0.02 = 20.00.
    [
      "after the most price is reached",
      calls(
        "  price at most CHF 20.00\n  graduated each month\n    up to 1'000 requests   CHF 0.02 per request\n    above   CHF 0.01 per request",
      ),
      ["TAR6102 6:5 where the row begins the price would be CHF 20.00, and it is at most CHF 20.00"],
    ],
    // 100 x 0.10 = 10.00, and the next row begins with as much.
    [
      "below the least price",
      calls(
        "  price at least CHF 50.00\n  volume each month\n    up to 100 requests   CHF 0.10 per request\n    above   CHF 0.10 per request",
      ),
      ["TAR6102 5:5 where the row ends the price would be CHF 10.00, and it is at least CHF 50.00"],
    ],
    [
      "between bounds that cross",
      `parameter bound is 20 requests between 10 requests and 50 requests\n\n${calls("  graduated each month\n    up to the bound   CHF 0.03 per request\n    up to 10 requests   CHF 0.02 per request\n    above   CHF 0.01 per request")}`,
      ["TAR6102 7:5 it ends at 10 requests at most, the row above at 10 requests or more"],
    ],
    [
      "that end at nought",
      calls(
        "  graduated each month\n    up to 0 requests   CHF 0.02 per request\n    above   CHF 0.01 per request",
      ),
      ["TAR6102 4:5 it ends at 0 requests, and only its fee could be due there"],
    ],
    [
      "that end at nought, but for a fee",
      calls(
        "  not prorated\n  volume each month\n    up to 0 requests   CHF 5.00 each month\n    above   CHF 5.00 each month plus CHF 0.01 per request",
      ),
      [],
    ],
    // 100 requests of 0.50 are 50.00 at most.
    [
      "of a discount beyond the largest spend",
      `event level "Level"\n  type "example.level"\n  field open integer in requests between 0 requests and 100 requests\n\nmeter peak "Peak"\n  maximum of level.open\n\ncharge peak "Peak"\n  for peak\n  CHF 0.50 per request\n\ndiscount loyalty "Loyalty"\n  on peak\n  graduated each month by the spend of peak\n    up to CHF 20.00   5% off\n    up to CHF 50.00   10% off\n    above   20% off\n`,
      ["TAR6102 17:5 the spend is at most CHF 50.00"],
    ],
  ])("%s", (_, block, expected) => {
    expect(warnings(block)).toEqual(expected);
  });

  test("a parameter without bounds proves nothing: the next amendment may set it", () => {
    const rows =
      "  graduated each month\n    up to 100 requests   CHF 3.00 per request\n    above   CHF 2.00 per request\n";
    expect(warnings(`parameter seats is 25 requests\n\n${SEATS}${rows}`)).toEqual([]);
  });

  test("a row that is filled and has a fee is due with it", () => {
    const rows =
      "    up to 1'000 requests   CHF 0.02 per request plus CHF 3.00 each month\n    above   CHF 0.01 per request";
    expect(
      warnings(
        calls(
          `  not prorated\n  includes 1'000 requests each month within tiers\n  graduated each month\n${rows}`,
        ),
      ),
    ).toEqual([]);
  });
});

describe("minimums above maximums", () => {
  const FEE =
    'parameter commitment is CHF 100.00 between CHF 50.00 and CHF 400.00\n\ncharge base "Base"\n  not prorated\n  CHF 90.00 each month\n';
  const limit = (kind: string, on: string, rows: string): string =>
    `\n${kind} ${kind}_limit "Limit"\n  on ${on}\n  not prorated\n${rows}\n`;

  test.each([
    [
      "as written",
      limit("minimum", "base", "  CHF 500.00 each month") +
        limit("maximum", "base", "  CHF 300.00 each month"),
      ["TAR7101 10:3 at least CHF 500.00 and at most CHF 300.00 each month"],
    ],
    [
      "on more charges",
      limit("minimum", "base", "  CHF 500.00 each month") +
        limit("maximum", "everything", "  CHF 300.00 each month"),
      ["TAR7101 10:3 at least CHF 500.00 and at most CHF 300.00 each month"],
    ],
    [
      "within bounds",
      limit("minimum", "base", "  the commitment each month") +
        limit("maximum", "base", "  CHF 300.00 each month"),
      [
        "TAR7101 10:3 at least CHF 400.00 and at most CHF 300.00 each month, where the commitment is CHF 400.00",
      ],
    ],
    [
      "from a later row on",
      limit(
        "minimum",
        "base",
        "  from start   CHF 200.00 each month\n  from contract month 7   CHF 400.00 each month",
      ) +
        limit(
          "maximum",
          "base",
          "  from start   CHF 300.00 each month\n  from contract month 10   CHF 600.00 each month",
        ),
      ["TAR7101 11:3 at least CHF 400.00 and at most CHF 300.00 each month"],
    ],
    [
      "not at another time",
      limit(
        "minimum",
        "base",
        "  from start   CHF 200.00 each month\n  from contract month 7   CHF 400.00 each month",
      ) +
        limit(
          "maximum",
          "base",
          "  from start   CHF 300.00 each month\n  from contract month 7   CHF 600.00 each month",
        ),
      [],
    ],
    [
      "not in another period",
      limit("minimum", "base", "  CHF 500.00 each quarter") +
        limit("maximum", "base", "  CHF 300.00 each month"),
      [],
    ],
    [
      "not where they are one",
      limit("minimum", "base", "  the commitment each month") +
        limit("maximum", "base", "  the commitment each month"),
      [],
    ],
  ])("%s", (_, limits, expected) => {
    expect(warnings(FEE + limits).filter(line => !line.startsWith("  "))).toEqual(expected);
  });

  test("a least price that a parameter can set above the most", () => {
    const text = `parameter floor is CHF 10.00 between CHF 5.00 and CHF 80.00\n\n${calls("  price at least the floor\n  price at most CHF 50.00\n  CHF 0.01 per request")}`;
    expect(warnings(text)).toEqual([
      "TAR6103 3:1 at least CHF 80.00 and at most CHF 50.00, where the floor is CHF 80.00: what it costs is CHF 50.00",
    ]);
  });
});

describe("ten times or more", () => {
  const tiers = (first: string, second: string): string =>
    `charge tokens "Tokens"\n  for used\n  graduated each month\n    up to 10 million tokens   ${first}\n    above   ${second}\n`;

  test.each([
    // 2.50 per thousand are 2'500 per million: 2'500 / 3 = 833.3.
    [
      "another unit",
      tiers("CHF 3.00 per million tokens", "CHF 2.50 per thousand tokens"),
      ["CHF 3.00 per million tokens, then CHF 2.50 per thousand tokens: more than 833 times it"],
    ],
    [
      "the point",
      tiers("CHF 3.00 per million tokens", "CHF 0.30 per million tokens"),
      ["CHF 3.00 per million tokens, then CHF 0.30 per million tokens: 1/10 of it"],
    ],
    ["not below ten", tiers("CHF 3.00 per million tokens", "CHF 0.31 per million tokens"), []],
    ["not after a free row", tiers("included", "CHF 0.30 per million tokens"), []],
    ["not a price of zero", tiers("CHF 0 per million tokens", "CHF 0.30 per million tokens"), []],
    ["not flats", tiers("CHF 1.00 flat", "CHF 30.00 flat"), []],
  ])("than the row before: %s", (_, block, expected) => {
    const found = warnings(block).filter(line => !line.startsWith("  "));
    expect(found).toEqual(expected.map(witness => `TAR6104 5:5 ${witness}`));
  });

  const rate = (values: string): string =>
    `parameter rate is ${values}\n\n${calls("  the rate per request")}`;

  test("than the value of a parameter before, or than its bounds", () => {
    expect(warnings(rate("CHF 0.05\n  from 2026-07-01 CHF 0.55"))).toEqual([
      "TAR6105 1:1 CHF 0.05, later CHF 0.55: 11 times it",
    ]);
    expect(warnings(rate("CHF 0.05 between CHF 0.005 and CHF 0.40"))).toEqual([
      "TAR6106 1:1 CHF 0.05, and it may be CHF 0.005: 1/10 of it",
    ]);
    expect(warnings(rate("CHF 0.05 between CHF 0.006 and CHF 0.40"))).toEqual([]);
  });

  test("than the version before", () => {
    const first = framed(calls("  CHF 0.05 per request")).text.replace("2026-12-31", "2026-06-30");
    const second = framed(calls("  CHF 0.50 per request"))
      .text.replace("version 1", "version 2 replaces 1")
      .replace("2026-01-01", "2026-07-01");
    const files = new Map([
      ["1.tarif", first],
      ["2.tarif", second],
    ]);
    const { result } = findings(files, "2.tarif");
    expect(result.diagnostics.map(({ code, span, witness }) => [code, span.path, witness])).toEqual([
      ["TAR6105", "2.tarif", "CHF 0.05 per request, now CHF 0.50 per request: 10 times it"],
    ]);
    expect(result.diagnostics[0]?.related[0]?.span.path).toBe("1.tarif");
  });
});

describe("discounts that take nothing off", () => {
  const FEES =
    'charge base "Base"\n  not prorated\n  CHF 90.00 each month\n\ncharge gift "Gift"\n  for requests\n  included\n';
  const discount = (clauses: string, name = "launch"): string => `\ndiscount ${name} "Launch"\n${clauses}\n`;
  const NOT_REACHED = `event level "Level"
  type "example.level"
  field uptime decimal in percent between 0% and 100%

meter uptime "Uptime"
  minimum of level.uptime

charge base "Base"
  not prorated
  CHF 90.00 each month

discount sla "SLA"
  on base
  volume each month by uptime
    up to 100%   0% off
    above        10% off
`;

  test.each([
    [
      "on what is free",
      FEES + discount("  on gift\n  10% off"),
      ['TAR7102 9:1 the price of "gift" is always 0'],
    ],
    ["of nothing", FEES + discount("  on base\n  0% off"), ["TAR7102 9:1 all that it states is 0"]],
    [
      "of at most nothing",
      FEES + discount("  on base\n  at most CHF 0.00 each month\n  10% off"),
      ["TAR7102 9:1 the most that it takes off is 0"],
    ],
    [
      "after the term",
      FEES + discount("  on base\n  during 2027-01-01 to 2027-03-31\n  10% off"),
      [
        "TAR7102 9:1 it is given from 2027-01-01 to 2027-03-31; the text is in force from 2026-01-01 to 2026-12-31",
      ],
    ],
    [
      "after the last contract month",
      FEES + discount("  on base\n  during contract months 13 to 15\n  10% off"),
      [
        "TAR7102 9:1 it begins with contract month 13, and the last one is 12; the text is in force from 2026-01-01 to 2026-12-31",
      ],
    ],
    [
      "after the last contract day",
      FEES + discount("  on base\n  during contract days 366 to 400\n  10% off"),
      [
        "TAR7102 9:1 it begins with contract day 366, and the last one is 365; the text is in force from 2026-01-01 to 2026-12-31",
      ],
    ],
    [
      "after one that takes all",
      FEES + discount("  on base\n  100% off", "all") + discount("  on base\n  10% off"),
      ['TAR7102 13:1 "all" takes 100% off the same charges'],
    ],
    ["in a row that is not reached", NOT_REACHED, ['TAR7102 12:1 "uptime" is at most 100%']],
    [
      "not in the last contract month",
      FEES + discount("  on base\n  during contract months 12 to 15\n  10% off"),
      [],
    ],
    ["not on a part that costs something", FEES + discount("  on everything\n  10% off"), []],
    [
      "not where the first is given for a time",
      FEES +
        discount("  on base\n  during contract months 1 to 3\n  100% off", "all") +
        discount("  on base\n  10% off"),
      [],
    ],
  ])("%s", (_, block, expected) => {
    expect(warnings(block)).toEqual(expected);
  });

  test("one that a later version goes on with has had its time", () => {
    const first = framed(FEES + discount("  on base\n  during 2026-01-01 to 2026-03-31\n  50% off")).text;
    const second = `tarif 1\ncontract frame "Frame"\n  version 2 amends 1\n  effective from 2026-07-01 to 2026-12-31\n\nset rate to CHF 2.00\n`;
    const files = new Map([
      [
        "1.tarif",
        `${first}\nparameter rate is CHF 1.00\n\ncharge calls "Calls"\n  for requests\n  the rate per request\n`.replace(
          "2026-12-31",
          "2026-06-30",
        ),
      ],
      ["2.tarif", second],
    ]);
    expect(findings(files, "2.tarif").result.diagnostics).toEqual([]);
  });
});

describe("what never begins", () => {
  const fee = (row: string): string =>
    `charge base "Base"\n  not prorated\n  from start   CHF 90.00 each month\n  ${row}   CHF 95.00 each month\n`;
  const peak = (free: string): string =>
    `event level "Level"\n  type "example.level"\n  field open integer in requests between 0 requests and 100 requests\n\nmeter peak "Peak"\n  maximum of level.open\n\ncharge peak "Peak"\n  for peak\n  includes ${free} requests each month\n  CHF 3.00 per request\n`;

  // The term is the year 2026: twelve months, 365 days.
  test.each([
    [
      "a date after the term",
      fee("from 2027-01-01"),
      ["TAR6108 4:3 it begins on 2027-01-01, the term ends on 2026-12-31"],
    ],
    ["not its last day", fee("from 2026-12-31"), []],
    [
      "a month after the term",
      fee("from contract month 13"),
      ["TAR6108 4:3 it begins with contract month 13, and the last one before 2026-12-31 is 12"],
    ],
    ["not its last month", fee("from contract month 12"), []],
    [
      "a day after the term",
      fee("from contract day 366"),
      ["TAR6108 4:3 it begins with contract day 366, and the last one before 2026-12-31 is 365"],
    ],
    [
      "a row of a minimum",
      `${BASE}\nminimum least "Least"\n  on base\n  not prorated\n  from start   CHF 10.00 each month\n  from contract month 14   CHF 20.00 each month\n`,
      ["TAR6108 9:3 it begins with contract month 14, and the last one before 2026-12-31 is 12"],
    ],
    [
      "a value of a parameter",
      `parameter rate is CHF 0.05\n  from 2027-02-01 CHF 0.06\n\n${calls("  the rate per request")}`,
      ["TAR6108 1:1 it begins on 2027-02-01, the term ends on 2026-12-31"],
    ],
    [
      "a quantity, where all is included",
      peak("100"),
      ["TAR6107 10:3 100 requests are included, and the quantity is at most 100 requests"],
    ],
    ["not where one more can be used", peak("99"), []],
  ])("%s", (_, block, expected) => {
    expect(warnings(block)).toEqual(expected);
  });

  test("a text without an end has no late row", () => {
    const text = framed(fee("from contract month 60")).text.replace("to 2026-12-31", "until further notice");
    expect(findings(new Map([["a.tarif", text]]), "a.tarif").codes).toEqual([]);
  });
});
