/** Zones, changes of clocks and ends of months as they come out on bills, by hand. */
import { describe, expect, test } from "vitest";
import { type Account, type Bill, rate, zoneNames, zoneTable } from "../../index.ts";
import { accountOf, compileText } from "../kit/plan.ts";

interface Told {
  readonly zone: string;
  readonly from: string;
  readonly end?: string;
  readonly billed?: string;
  readonly through: string;
  readonly body: string;
  readonly events?: readonly string[];
}

/** Lines are exact, so that they are what was worked out. */
function bills({ zone, from, end, billed = "month", through, body, events = [] }: Told): readonly Bill[] {
  const text = `tarif 1
contract zones "Zones"
  version 1
  effective from ${from} until further notice
  currency CHF
  timezone "${zone}"
  billed each ${billed}
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01

unit seat plural seats
unit call plural calls

event seats "Seats"
  type "seats"
  field count integer in seats
event call "Call"
  type "call"
  field energy decimal in kWh default 1 kWh

meter held
  total over time of seats.count starting at 1 seat
meter average
  average over time of seats.count starting at 1 seat
meter calls
  count of call in calls

${body}`;
  const account: Account = accountOf({ start: from, end: end ?? null });
  return rate(compileText(text).plan, { accounts: [account], events, through }).bills;
}

/** Of one charge, bill by bill, what its lines come to. */
const amounts = (told: Told, charge = "one"): readonly string[] =>
  bills(told).map(bill =>
    bill.lines
      .filter(line => line.charge === charge)
      .map(line => line.amount)
      .join(" "),
  );

let made = 0;
function event(type: string, time: string, data: object): string {
  made += 1;
  return JSON.stringify({
    specversion: "1.0",
    source: "s",
    id: `e${made}`,
    type,
    subject: "acme",
    time,
    data,
  });
}
const seats = (time: string, count: number): string => event("seats", time, { count });
const call = (time: string, energy = 1): string => event("call", time, { energy });

const HELD = 'charge one "Seat-hours" for held CHF 1.00 per seat-hour';

describe("a month is as long as its hours: one seat, CHF 1 an hour", () => {
  // 31 days are 744 hours, 30 are 720, 28 are 672; less or more where clocks change.
  test.each<[zone: string, from: string, through: string, hours: readonly string[]]>([
    ["Europe/Zurich", "2026-02-01", "2026-04-30", ["672", "743", "720"]],
    ["Europe/Zurich", "2026-10-01", "2026-11-30", ["745", "720"]],
    ["America/New_York", "2026-03-01", "2026-03-31", ["743"]],
    ["America/New_York", "2026-10-01", "2026-12-31", ["744", "721", "744"]],
    ["Asia/Kolkata", "2024-02-01", "2024-03-31", ["696", "744"]],
    // Samoa went from the 29th to the 31st, and into summer time on 24 September 2011.
    ["Pacific/Apia", "2011-11-01", "2012-01-31", ["720", "720", "744"]],
    ["Australia/Lord_Howe", "2026-04-01", "2026-04-30", ["720.5"]],
    ["Australia/Lord_Howe", "2026-10-01", "2026-10-31", ["743.5"]],
    // British Columbia keeps the clocks of summer 2026.
    ["America/Vancouver", "2026-03-01", "2026-03-31", ["743"]],
    ["America/Vancouver", "2026-10-01", "2026-12-31", ["744", "720", "744"]],
    ["America/Vancouver", "2027-03-01", "2027-03-31", ["744"]],
    ["America/Vancouver", "2027-11-01", "2027-11-30", ["720"]],
    // Clocks go forward at the midnight with which the month begins.
    ["America/Asuncion", "2023-09-01", "2023-10-31", ["720", "743"]],
    ["America/Havana", "2012-03-01", "2012-04-30", ["744", "719"]],
    ["Africa/Cairo", "2014-07-01", "2014-08-31", ["744", "743"]],
  ])("%s from %s", (zone, from, through, hours) => {
    expect(amounts({ zone, from, through, body: HELD })).toEqual(hours);
  });
});

describe("bounds of bills", () => {
  test.each<[zone: string, from: string, start: string, end: string]>([
    ["Europe/Zurich", "2026-03-01", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"],
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-12-01T05:00:00Z"],
    ["Asia/Kolkata", "2026-01-01", "2025-12-31T18:30:00Z", "2026-01-31T18:30:00Z"],
    ["Pacific/Apia", "2011-12-01", "2011-12-01T10:00:00Z", "2011-12-31T10:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-01", "2026-03-31T13:00:00Z", "2026-04-30T13:30:00Z"],
    ["America/Vancouver", "2026-03-01", "2026-03-01T08:00:00Z", "2026-04-01T07:00:00Z"],
    ["America/Vancouver", "2026-12-01", "2026-12-01T07:00:00Z", "2027-01-01T07:00:00Z"],
    ["America/Vancouver", "2027-11-01", "2027-11-01T07:00:00Z", "2027-12-01T07:00:00Z"],
    ["America/Asuncion", "2023-10-01", "2023-10-01T04:00:00Z", "2023-11-01T03:00:00Z"],
    ["America/Havana", "2012-04-01", "2012-04-01T05:00:00Z", "2012-05-01T04:00:00Z"],
    ["Africa/Cairo", "2014-08-01", "2014-07-31T22:00:00Z", "2014-08-31T21:00:00Z"],
  ])("%s, the month of %s", (zone, from, start, end) => {
    const [bill] = bills({ zone, from, through: from, body: HELD });
    expect([bill?.period.start, bill?.period.end]).toEqual([start, end]);
  });

  test("the zones whose clocks have gone forward at the midnight of a month's first day", () => {
    const isGap = ([second]: readonly [number, number], before: number): boolean =>
      /-01T00:00:00/.test(new Date((second + before) * 1_000).toISOString());
    const found = zoneNames().filter(name => {
      const table = zoneTable(name);
      return table?.transitions.some((one, index) => {
        const before = table.transitions[index - 1]?.[1] ?? table.initial;
        return one[1] > before && isGap(one, before);
      });
    });
    expect(found).toEqual(
      expect.arrayContaining([
        "Africa/Cairo",
        "America/Asuncion",
        "America/Havana",
        "Asia/Amman",
        "Asia/Karachi",
      ]),
    );
  });

  test("the instant before the month is another one's, and the first of it its own", () => {
    const events = ["2026-12-01T06:59:59.999999999Z", "2026-12-01T07:00:00Z", "2027-01-01T07:00:00Z"].map(
      time => call(time),
    );
    const body = 'charge one "Calls" for calls CHF 1.00 per call';
    const told = { zone: "America/Vancouver", from: "2026-11-01", through: "2027-01-31", body, events };
    expect(amounts(told)).toEqual(["1", "1", "1"]);
  });
});

describe("levels over a change of clocks", () => {
  test("ten seats from the hour after the change on", () => {
    // 29 March 01:00Z is when clocks in Zurich go from 2 to 3. To 31 March 22:00Z are 69 hours; before it 743 - 69 = 674.
    const events = [seats("2026-03-29T01:00:00Z", 10)];
    const told = { zone: "Europe/Zurich", from: "2026-03-01", through: "2026-03-31", events } as const;
    // 674 × 1 + 69 × 10 = 1364 seat-hours.
    expect(amounts({ ...told, body: HELD })).toEqual(["1364"]);
    // On average 1364 / 743 seats, at CHF 7.43 each: 13.64.
    const average = 'charge one "Seats" for average CHF 7.43 per seat';
    expect(amounts({ ...told, body: average })).toEqual(["13.64"]);
  });

  test("between the two hours of one name lies an hour", () => {
    // New York, 1 November: 01:30 comes at 05:30Z and at 06:30Z. 3 seats for an hour between them, else 1: 721 + 2.
    const events = [seats("2026-11-01T05:30:00Z", 3), seats("2026-11-01T06:30:00Z", 1)];
    const told = { zone: "America/New_York", from: "2026-11-01", through: "2026-11-30", body: HELD, events };
    expect(amounts(told)).toEqual(["723"]);
  });

  test("over a day that was skipped", () => {
    // 2 seats from 29 December 00:00 (10:00Z) on: that day and the 31st. (30 - 2) × 24 + 2 × 24 × 2 = 768.
    const events = [seats("2011-12-29T10:00:00Z", 2)];
    expect(
      amounts({ zone: "Pacific/Apia", from: "2011-12-01", through: "2011-12-31", body: HELD, events }),
    ).toEqual(["768"]);
  });
});

describe("prorated", () => {
  test.each<
    [how: string, told: Pick<Told, "zone" | "from" | "end" | "through">, fee: string, wanted: string]
  >([
    // The last three days of March have 23 + 24 + 24 hours of 743.
    ["second", { zone: "Europe/Zurich", from: "2026-03-29", through: "2026-03-31" }, "743.00", "71"],
    ["day", { zone: "Europe/Zurich", from: "2026-03-29", through: "2026-03-31" }, "310.00", "30"],
    // 25 October has 25 hours of 745.
    [
      "second",
      { zone: "Europe/Zurich", from: "2026-10-25", end: "2026-10-25", through: "2026-10-31" },
      "745.00",
      "25",
    ],
    [
      "day",
      { zone: "Europe/Zurich", from: "2026-10-25", end: "2026-10-25", through: "2026-10-31" },
      "310.00",
      "10",
    ],
    // 5 April has 24.5 hours of 720.5.
    [
      "second",
      { zone: "Australia/Lord_Howe", from: "2026-04-05", end: "2026-04-05", through: "2026-04-30" },
      "720.50",
      "24.5",
    ],
    // 29 and 31 December, of 30 days of 24 hours.
    ["second", { zone: "Pacific/Apia", from: "2011-12-29", through: "2011-12-31" }, "720.00", "48"],
    ["day", { zone: "UTC", from: "2024-02-29", through: "2024-02-29" }, "29.00", "1"],
    ["day", { zone: "UTC", from: "2025-02-28", through: "2025-02-28" }, "28.00", "1"],
    // The first day of October 2023 in Asunción has 23 hours of 743.
    [
      "second",
      { zone: "America/Asuncion", from: "2023-10-01", end: "2023-10-01", through: "2023-10-31" },
      "743.00",
      "23",
    ],
  ])("by %s: %o of CHF %s a month", (how, told, fee, wanted) => {
    const body = `charge one "Fee" prorated by ${how} CHF ${fee} each month`;
    expect(amounts({ ...told, body })).toEqual([wanted]);
  });
});

describe("hours and days", () => {
  /** Both are 02:30 in Zurich; the day has 25 hours. */
  const TWICE = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"] as const;
  const october = { zone: "Europe/Zurich", from: "2026-10-01", through: "2026-10-31" } as const;

  test("the hour that comes twice is two hours: of a price each hour, and of an allowance", () => {
    const events = [TWICE[0], TWICE[0], TWICE[1]].map(time => call(time));
    // Started tens of calls in two hours: 2 × 5.
    const price = 'charge one "Calls" for calls CHF 5.00 per started 10 calls each hour';
    expect(amounts({ ...october, body: price, events })).toEqual(["10"]);
    // One call each hour is free: one of the two in the first hour is due.
    const allowance = 'charge one "Calls" for calls includes 1 call each hour CHF 1.00 per call';
    expect(amounts({ ...october, body: allowance, events })).toEqual(["1"]);
  });

  test("an hour that clocks skip is none; half an hour at the day's end is one of its own", () => {
    const body = 'charge one "Fee" not prorated CHF 2.00 each hour';
    expect(amounts({ zone: "Europe/Zurich", from: "2026-03-01", through: "2026-03-31", body })).toEqual([
      "1486",
    ]);
    // 29 days of 24 hours and one of 24 and a half, which has 25: 721.
    expect(amounts({ zone: "Australia/Lord_Howe", from: "2026-04-01", through: "2026-04-30", body })).toEqual(
      ["1442"],
    );
  });

  test("days of 23 and 25 hours: 23 kWh and 25 kWh are 1 kW", () => {
    const body = `meter load
  maximum over each day of rate of call.energy
  empty intervals left out
charge one "Load" for load CHF 1.00 per kW`;
    const events = [call("2026-03-29T12:00:00Z", 23)];
    expect(
      amounts({ zone: "Europe/Zurich", from: "2026-03-01", through: "2026-03-31", body, events }),
    ).toEqual(["1"]);
    // 23:30 of the 24th and of the 25th: the second alone is of the day of 25 hours.
    const late = [call("2026-10-24T21:30:00Z", 12), call("2026-10-25T22:30:00Z", 25)];
    expect(amounts({ ...october, body, events: late })).toEqual(["1"]);
  });

  test("24 hours are a fixed length, also over a change of clocks", () => {
    const body = `meter most
  maximum over each 24 hours of sum of call.energy
  empty intervals as zero
charge one "Most" for most CHF 1.00 per kWh`;
    // From 1 October 00:00 (30 September 22:00Z) on intervals begin at 22:00Z: 25 October 21:59Z and 22:01Z lie in two,
    // though both are of 25 October in Zurich (23:59 comes at 22:59Z).
    const events = [call("2026-10-25T21:59:00Z", 7), call("2026-10-25T22:01:00Z", 5)];
    expect(amounts({ ...october, body, events })).toEqual(["7"]);
    const daily = body.replace("each 24 hours", "each day");
    expect(amounts({ ...october, body: daily, events })).toEqual(["12"]);
  });

  test("an hour's length is sixty minutes whatever clocks show", () => {
    const body = `meter most
  maximum over each 60 minutes of count of call in calls
  empty intervals as zero
charge one "Most" for most CHF 1.00 per call`;
    expect(amounts({ ...october, body, events: TWICE.map(time => call(time)) })).toEqual(["1"]);
  });

  test("a band goes by the clock: the hour that comes twice has one class", () => {
    const body = `band when
  is "night" from 02:00 to 03:00
  is "day" otherwise
meter night
  count of call in calls
  where when is "night"
charge one "Night" for night CHF 1.00 per call`;
    const events = [...TWICE, "2026-10-24T23:59:59Z", "2026-10-25T02:00:00Z"].map(time => call(time));
    expect(amounts({ ...october, body, events })).toEqual(["2"]);
  });
});

describe("days that not every month has", () => {
  test("contract months of a start on the 31st", () => {
    // 31 Jan to 27 Feb, 28 Feb to 30 March, 31 March to 29 April, 30 April to 30 May: 28, 31, 30, 31 days.
    const told = {
      zone: "UTC",
      from: "2026-01-31",
      billed: "contract month",
      through: "2026-05-30",
      body: HELD,
    };
    expect(amounts(told)).toEqual(["672", "744", "720", "744"]);
    expect(bills(told).map(({ period }) => `${period.from} ${period.to}`)).toEqual([
      "2026-01-31 2026-02-27",
      "2026-02-28 2026-03-30",
      "2026-03-31 2026-04-29",
      "2026-04-30 2026-05-30",
    ]);
  });

  test("in a leap year, over a change of clocks", () => {
    // 31 Jan to 28 Feb, 29 Feb to 30 March, 31 March to 29 April. In Zurich 31 March 2024 has 23 hours.
    const told = {
      zone: "Europe/Zurich",
      from: "2024-01-31",
      billed: "contract month",
      through: "2024-04-29",
      body: HELD,
    };
    expect(amounts(told)).toEqual(["696", "744", "719"]);
  });

  test("contract years of a start on the 29th of February", () => {
    // To 27 Feb 2025, 2026 and 2027 are 365 days each, from 28 Feb 2027 to 28 Feb 2028 are 366: 8760 and 8784 hours.
    const told = {
      zone: "UTC",
      from: "2024-02-29",
      billed: "contract year",
      through: "2028-02-28",
      body: HELD,
    };
    expect(amounts(told)).toEqual(["8760", "8760", "8760", "8784"]);
    expect(bills(told).map(({ period }) => `${period.from} ${period.to}`)).toEqual([
      "2024-02-29 2025-02-27",
      "2025-02-28 2026-02-27",
      "2026-02-28 2027-02-27",
      "2027-02-28 2028-02-28",
    ]);
  });

  test("a yearly fee by the days of such years", () => {
    // The fourth year has 366 days; an account that ends a day early owes 365 of them.
    const body = 'charge one "Fee" prorated by day CHF 366.00 each contract year';
    const told = { zone: "UTC", from: "2024-02-29", billed: "contract year", through: "2028-02-28", body };
    expect(amounts({ ...told, end: "2028-02-27" })).toEqual(["366", "366", "366", "365"]);
  });

  test("contract months of the 30th and the 29th", () => {
    const told = { zone: "UTC", billed: "contract month", body: HELD };
    // 30 Jan to 27 Feb is 29 days, 28 Feb to 29 March 30; from the 29th 30 days, then 28 Feb to 28 March 29.
    expect(amounts({ ...told, from: "2026-01-30", through: "2026-03-29" })).toEqual(["696", "720"]);
    expect(amounts({ ...told, from: "2026-01-29", through: "2026-03-28" })).toEqual(["720", "696"]);
  });
});
