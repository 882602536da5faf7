import { describe, expect, test } from "vitest";
import {
  billOfUsage,
  IN_ENGLISH,
  type PresentUsage,
  type UsageModel,
  usageModel,
} from "../../service/index.ts";
import type { Snapshot } from "../../service/types.ts";
import { contractOf, TOKENS } from "./contract.ts";

function modelOf({ compiled: { plan, version, examples } }: Snapshot): UsageModel {
  const model = plan === null || version === null ? null : usageModel(plan, version, examples);
  if (model === null) throw new Error("the contract has errors");
  return model;
}

function billed({ compiled: { plan, version } }: Snapshot, usage: PresentUsage) {
  if (plan === null || version === null) throw new Error("the contract has errors");
  return billOfUsage(plan, version, usage);
}

function totalOf(snapshot: Snapshot, usage: PresentUsage): string {
  const made = billed(snapshot, usage);
  return made.kind === "bill" ? made.bill.total : IN_ENGLISH.refusal(made.reason);
}

describe("a meter with a dimension and tiers", () => {
  const snapshot = contractOf(`${TOKENS}
charge usage "Usage"
  for tokens
  includes 1 million tokens each month before tiers
  when model is "large"
    graduated each month
      up to 10 million tokens  CHF 3.00 per million tokens
      above                    CHF 2.00 per million tokens
  when model is "small"
    CHF 0.50 per million tokens

tax vat "VAT" on everything 8.1%
`);
  const model = modelOf(snapshot);

  test("has an input for each value, with the places where its price changes", () => {
    expect(model.quantities.map(({ label }) => label)).toEqual(["Tokens (large)", "Tokens (small)"]);
    const [large, small] = model.quantities;
    // The tiers begin after the million that is included.
    expect(large?.scale.marks.map(({ at }) => at)).toEqual(["1000000", "11000000"]);
    expect(small?.scale.marks.map(({ at }) => at)).toEqual(["1000000"]);
    expect(large?.scale.unit?.plural).toBe("tokens");
    expect(large?.scale.step).toBe("1");
    expect(large?.addsUp).toBe(true);
  });

  test("comes to the bill that a hand calculates", () => {
    const [large, small] = model.quantities.map(({ id }) => id);
    const usage = { [large ?? ""]: "16000000", [small ?? ""]: "4000000" };
    // 16 million large, 1 million of them included: 10 × 3.00 + 5 × 2.00 = 40.00; 4 small × 0.50 = 2.00;
    // 8.1% of 42.00 = 3.402, so 3.40; together 45.40.
    expect(totalOf(snapshot, { ...model.preset, quantities: usage })).toBe("45.4");
  });

  test("lists the bills of an account that starts with the contract", () => {
    expect(model.bills.slice(0, 2)).toEqual([
      { number: 1, from: "2026-01-01", to: "2026-01-31" },
      { number: 2, from: "2026-02-01", to: "2026-02-28" },
    ]);
    expect(model.start).toEqual({ first: "2026-01-01", last: null });
    expect(model.preset.bill).toBe(1);
  });

  test("refuses what is no quantity, and passes over what the contract no longer has", () => {
    const [large] = model.quantities.map(({ id }) => id);
    expect(totalOf(snapshot, { ...model.preset, quantities: { [large ?? ""]: "-1" } })).toBe(
      "Tokens (large): -1 is no quantity",
    );
    expect(totalOf(snapshot, { ...model.preset, quantities: { gone: "5" } })).toBe("0");
    expect(totalOf(snapshot, { ...model.preset, bill: 9999 })).toMatch(/^there is no bill 9999/);
  });
});

describe("single events", () => {
  const snapshot = contractOf(`
event payment "Payment"
  type "com.example.payment"
  field amount decimal in CHF
  field method text one of "card", "twint"

charge cards "Card payments"
  for each payment of amount where method is "card"
  2.9% plus CHF 0.30 flat

charge twint "Twint payments"
  for each payment of amount where method is "twint"
  1.3%
`);
  const model = modelOf(snapshot);

  test("are counted, with the fields that say what one of them costs", () => {
    expect(model.quantities).toEqual([]);
    expect(model.events.map(({ label, fields }) => [label, fields.map(({ name }) => name)])).toEqual([
      ["Card payments", ["amount"]],
      ["Twint payments", ["amount"]],
    ]);
  });

  test("come to the bill that a hand calculates", () => {
    const [cards, twint] = model.events.map(({ id }) => id);
    const events = {
      [cards ?? ""]: { count: "4", fields: { amount: "50" } },
      [twint ?? ""]: { count: "2", fields: { amount: "100" } },
    };
    // 4 × (2.9% of 50.00 = 1.45, plus 0.30) = 7.00; 2 × 1.3% of 100.00 = 2.60; together 9.60.
    expect(totalOf(snapshot, { ...model.preset, events })).toBe("9.6");
    const many = { [cards ?? ""]: { count: "101", fields: { amount: "50" } } };
    expect(totalOf(snapshot, { ...model.preset, events: many })).toMatch(/more than 100 events are too many/);
  });
});

describe("defined terms", () => {
  const snapshot = contractOf(`
unit seat plural seats
parameter seats "Seats" is 25 seats between 10 seats and 500 seats
parameter state "State" is "ZH" one of "ZH", "GE"

charge licence "Licence"
  for seats
  in arrears
  prorated by day
  CHF 12.00 per seat each month

charge local "Local fee"
  in arrears
  not prorated
  when the state is "ZH"  CHF 10.00 each month
  when the state is "GE"  CHF 20.00 each month
`);
  const model = modelOf(snapshot);

  test("have their kind, bounds and choices", () => {
    const [seats, state] = model.parameters;
    expect(seats).toMatchObject({
      label: "Seats",
      kind: "number",
      preset: "25",
      bounds: { least: "10", most: "500" },
      scale: { step: "1", least: "10", most: "500", preset: "25" },
    });
    expect(state).toMatchObject({
      kind: "text",
      preset: "ZH",
      choices: ["ZH", "GE"],
      isClosed: true,
      scale: null,
    });
  });

  test("come to the bill that a hand calculates", () => {
    // 25 × 12.00 + 10.00 = 310.00; 40 × 12.00 + 20.00 = 500.00.
    expect(totalOf(snapshot, model.preset)).toBe("310");
    expect(totalOf(snapshot, { ...model.preset, parameters: { seats: "40", state: "GE" } })).toBe("500");
    expect(totalOf(snapshot, { ...model.preset, parameters: { seats: "501" } })).toMatch(/the account/);
    // The first ten of 31 days: 25 × 12.00 × 10/31 = 96.774…, so 96.77, and the fee whole.
    expect(totalOf(snapshot, { ...model.preset, ends: "2026-01-10" })).toBe("106.77");
  });
});

describe("what depends on when it is used", () => {
  const snapshot = contractOf(`
event call "Call"
  type "com.example.call"
  field minutes integer in minutes

meter minutes "Minutes"
  sum of call.minutes

meter calls "Calls"
  count of call in requests

unit request plural requests

charge talk "Talk"
  for minutes
  from start             CHF 0.10 per minute
  from contract day 15   CHF 0.20 per minute

charge peak "Peak"
  for calls
  includes 1 request each day
  CHF 1.00 per request
`);
  const model = modelOf(snapshot);

  const [minutes = "", calls = ""] = model.quantities.map(({ id }) => id);

  test("is recorded at the beginning of the period, in events that all meters read alike", () => {
    const made = billed(snapshot, { ...model.preset, quantities: { [minutes]: "100", [calls]: "3" } });
    // 100 × 0.10 = 10.00; of three calls on one day one is included: 2 × 1.00.
    expect(made).toMatchObject({ kind: "bill", bill: { total: "12" }, fallsAt: "2025-12-31T23:00:00Z" });
    // 3 calls of no minutes.
    expect(totalOf(snapshot, { ...model.preset, quantities: { [calls]: "3" } })).toBe("2");
  });

  test("is refused where it would be other usage, or too many events", () => {
    expect(totalOf(snapshot, { ...model.preset, quantities: { [minutes]: "100" } })).toMatch(
      /^Calls would be 1 and not 0/,
    );
    expect(totalOf(snapshot, { ...model.preset, quantities: { [calls]: "5000" } })).toMatch(
      /depends on when in the period it is used/,
    );
  });
});

test("levels and peaks are one reading of the period", () => {
  const snapshot = contractOf(`
event stock "Stock"
  type "com.example.stock"
  field amount decimal in GB

meter stored "Stored"
  average over time of stock.amount

charge storage "Storage"
  for stored
  CHF 0.02 per GB
`);
  const model = modelOf(snapshot);
  expect(model.quantities[0]?.addsUp).toBe(false);
  const id = model.quantities[0]?.id ?? "";
  // 500 GB × 0.02 = 10.00
  expect(totalOf(snapshot, { ...model.preset, quantities: { [id]: "500" } })).toBe("10");
});

test("what another season has is left out and named", () => {
  const snapshot = contractOf(`
event meter_reading "Reading"
  type "com.example.reading"
  field energy decimal in kWh

band season "Season"
  is "summer" in april to september
  is "winter" otherwise

meter energy "Energy"
  sum of meter_reading.energy
  by season

charge power "Power"
  for energy
  when season is "summer"  CHF 0.10 per kWh
  when season is "winter"  CHF 0.20 per kWh
`);
  const model = modelOf(snapshot);
  const quantities = Object.fromEntries(model.quantities.map(({ id }) => [id, "100"]));
  // January is winter: 100 × 0.20 = 20.00.
  expect(billed(snapshot, { ...model.preset, quantities })).toMatchObject({
    bill: { total: "20" },
    leftOut: ["Energy (summer)"],
  });
});
