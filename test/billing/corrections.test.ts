/** Late events and voids that correct closed bills: in the end what would have been paid, had all come in time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Account, type Bill, type Carried, canonicalJson, type Plan, rate } from "../../index.ts";
import { exactOf } from "../../runtime/billing/draft.ts";
import { add, type Rational, toText, ZERO } from "../../runtime/number/rational.ts";
import { planOf } from "../kit/plan.ts";

const ACCOUNT: Account = { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} };

const LATE = `policy
  late events accepted until 1 day after the period then billed as corrections
`;

function plan(body: string): Plan {
  return planOf(body, { timezone: "UTC" });
}

const call = (id: string, time: string, tokens: number, received: string = time): string =>
  JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "test.call",
    subject: "a",
    time: `${time}T12:00:00Z`,
    received: `${received}T12:00:00Z`,
    data: { model: id.length % 2 === 0 ? "large" : "small", tokens, worth: tokens },
  });

const voidOf = (target: string, received: string): string =>
  JSON.stringify({
    specversion: "1.0",
    source: "s",
    id: `void ${target}`,
    type: "tarif.void",
    subject: "a",
    time: `${received}T12:00:00Z`,
    data: { source: "s", id: target },
  });

function bills(of: Plan, events: readonly string[], through: string): readonly Bill[] {
  return rate(of, { accounts: [ACCOUNT], events, through }).bills;
}

function paid(of: readonly Bill[]): string {
  return toText(of.reduce<Rational>((sum, bill) => add(sum, exactOf(bill.subtotal)), ZERO));
}

const shown = ({ lines, adjustments, taxes, total }: Bill): readonly (readonly string[])[] => [
  lines.map(line => `${line.kind} ${line.charge} ${line.amount}`),
  adjustments.map(one => `${one.name} ${one.amount} ${one.corrects ?? "own"}`),
  taxes.map(tax => `${tax.name} ${tax.rate} ${tax.amount} ${tax.corrects ?? "own"}`),
  [total],
];

describe("by hand", () => {
  test("a late event goes through the tiers, the discount and the tax of its own month", () => {
    // January: 8 tokens at 1.00, 10% off, 10% tax: 8.00 - 0.80 + 0.72 = 7.92.
    // With 4 more: 10 x 1.00 + 2 x 0.50 = 11.00, 1.10 off, 0.99 tax: 10.89. The difference, 2.97, is 3.00 - 0.30 + 0.27.
    // February itself: 3.00, no discount, 20%: 3.60.
    const of = plan(`
charge used "Used" for used  graduated up to 10 tokens CHF 1.00 per token  above CHF 0.50 per token
discount off "Off" on used during 2026-01-01 to 2026-01-31 10% off
tax vat "VAT" on everything from start 10% from 2026-02-01 20%
${LATE}`);
    const events = [
      call("1", "2026-01-10", 8),
      call("2", "2026-01-20", 4, "2026-02-10"),
      call("3", "2026-02-10", 3),
    ];
    const [january, february, march] = bills(of, events, "2026-03-31");
    expect(january?.total).toBe("7.92");
    expect(february === undefined ? null : shown(february)).toEqual([
      ["usage used 3", "correction used 3"],
      ["off -0.3 1"],
      ["vat 0.2 0.6 own", "vat 0.1 0.27 1"],
      ["6.57"],
    ]);
    expect(february?.lines[1]?.service).toEqual({ from: "2026-01-01", to: "2026-01-31" });
    expect(march?.total).toBe("0");
  });

  test("a void gives back what its event cost; later tiers of the year go on from the corrected bills", () => {
    // The year's tiers: 10 at 1.00, then 0.50. January 8: 8.00; February 8: 2.00 + 6 x 0.50 = 5.00.
    // In March the 8 of January go: January 0.00, February 8.00; so -8.00 and 3.00. March 4: 8 to 12: 2.00 + 1.00 = 3.00.
    const of = plan(`
charge used "Used" for used  graduated each contract year up to 10 tokens CHF 1.00 per token  above CHF 0.50 per token
policy corrections accepted for 60 days after the bill
`);
    const events = [
      call("1", "2026-01-10", 8),
      call("2", "2026-02-10", 8),
      call("3", "2026-03-10", 4),
      voidOf("1", "2026-03-20"),
    ];
    const all = bills(of, events, "2026-03-31");
    expect(all.map(bill => bill.lines.map(line => `${line.kind} ${line.amount}`))).toEqual([
      ["usage 8"],
      ["usage 5"],
      ["usage 3", "correction -8", "correction 3"],
    ]);
  });

  test("after the last moment a void and a late event are held, at it they are too late", () => {
    const of = plan(`
charge used "Used" for used CHF 1.00 per token
${LATE}  corrections accepted for 10 days after the bill
`);
    // January's bill is made on 2 February at 00:00, ten days later is 12 February at 00:00.
    const at = (received: string): readonly string[] => {
      const late = call("2", "2026-01-20", 4).replace(/"received":"[^"]*"/, `"received":"${received}"`);
      const gone = voidOf("1", "2026-02-11").replace(/"time":"[^"]*"/, `"time":"${received}"`);
      const [, february] = bills(of, [call("1", "2026-01-10", 8), late, gone], "2026-02-28");
      return [february?.total ?? "", ...(february?.audit.held.reasons ?? []).map(one => one.reason)];
    };
    expect(at("2026-02-11T23:59:59.999999999Z")).toEqual(["0"]);
    expect(at("2026-02-12T00:00:00Z")).toEqual(["0", "too late to correct", "void after the bill"]);
  });

  test("a minimum takes back its shortfall, and is not due twice", () => {
    // January 13.00 of at least 15.00; 7.00 more come in February: 20.00, so 2.00 less shortfall.
    // February: 3.00 and 12.00.
    const of = plan(`
charge used "Used" for used CHF 1.00 per token
minimum least "Least" on everything not prorated CHF 15.00 each month
${LATE}`);
    const events = [
      call("1", "2026-01-10", 13),
      call("2", "2026-01-20", 7, "2026-02-10"),
      call("3", "2026-02-10", 3),
    ];
    const [, february] = bills(of, events, "2026-02-28");
    expect(february === undefined ? null : shown(february)).toEqual([
      ["usage used 3", "correction used 7"],
      ["least 12 own", "least -2 1"],
      [],
      ["20"],
    ]);
  });
});

const RICH = plan(`
charge used "Used" for used
  includes 5 tokens each month before tiers
  graduated each contract quarter  up to 40 tokens CHF 1.00 per token  above CHF 0.37 per token
charge models "Models" for used_by when model is "large" CHF 0.11 per token otherwise CHF 0.07 per token
charge top "Peak" for peak CHF 0.50 per token
charge base "Base" in advance prorated by day CHF 10.00 each month
charge support "Support" for the spend of used, models price at least CHF 1.00 10%
discount off "Off" on used 7.5% off
discount high "High" on used, models
  graduated each contract quarter by the spend of used, models  up to CHF 50.00 0% off  above 5% off
minimum least "Least" on used, models not prorated CHF 60.00 each contract quarter
maximum most "Most" on everything not prorated CHF 90.00 each month
credit gift "Gift" pays everything before tax expires after 3 months CHF 12.00 granted each contract quarter
credit paid "Paid" pays used after tax CHF 9.00 granted at start
tax vat "VAT" on everything from start 8.1% from 2026-03-01 9%
policy
  late events accepted until 2 days after the period then billed as corrections
  corrections accepted for 3 months after the bill
  negative totals paid out
`);

const drawn = fc.record({
  month: fc.integer({ min: 1, max: 5 }),
  day: fc.integer({ min: 1, max: 28 }),
  tokens: fc.integer({ min: 0, max: 40 }),
  /** Months after its own in which it is received; 0: in time. */
  wait: fc.integer({ min: 0, max: 3 }),
  /** Months after its receipt in which it is voided; 0: it stands. */
  voided: fc.integer({ min: 0, max: 5 }),
});

const dayText = (month: number, day: number): string =>
  `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

interface Sent {
  readonly month: number;
  readonly text: string;
}

/** The events with what they wait for, and as they would have come in time. */
function feeds(all: readonly (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[]): {
  readonly late: readonly Sent[];
  readonly inTime: readonly string[];
} {
  const late: Sent[] = [];
  const inTime: string[] = [];
  for (const [index, { month, day, tokens, wait, voided }] of all.entries()) {
    const id = index % 2 === 0 ? `e${index}` : `ee${index}`;
    const time = dayText(month, day);
    // Received on the 4th of a later month, within three months of the bill that was made on the 3rd.
    const seen = wait === 0 ? month : month + wait;
    late.push({ month: seen, text: call(id, time, tokens, wait === 0 ? time : dayText(seen, 4)) });
    const gone = voided > 0 && voided < 4 && seen + voided <= month + 3 ? seen + voided : null;
    if (gone !== null) late.push({ month: gone, text: voidOf(id, dayText(gone, 5)) });
    else inTime.push(call(id, time, tokens));
  }
  return { late, inTime };
}

describe("properties", () => {
  test("all bills together come to what they would have come to had all been known in time", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), all => {
        const { late, inTime } = feeds(all);
        const texts = late.map(({ text }) => text);
        expect(paid(bills(RICH, texts, "2026-10-31"))).toBe(paid(bills(RICH, inTime, "2026-10-31")));
      }),
      { seed: 20_261_128, numRuns: 20 },
    );
  }, 60_000);

  test("runs of a month, each given the events of periods still open to correction, make the bills of one run", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), all => {
        const { late } = feeds(all);
        const whole = rate(RICH, {
          accounts: [ACCOUNT],
          events: late.map(({ text }) => text),
          through: "2026-08-31",
        });
        let carried: ReadonlyMap<string, Carried> = new Map();
        let identities: Uint8Array | null = null;
        const parts: Bill[] = [];
        for (let month = 1; month <= 8; month += 1) {
          const events = late.filter(one => one.month <= month).map(({ text }) => text);
          const through = dayText(month, 28);
          const result = rate(RICH, { accounts: [ACCOUNT], events, through, carried, identities });
          ({ carried, identities } = result);
          parts.push(...result.bills);
        }
        expect(parts.map(canonicalJson)).toEqual(whole.bills.map(canonicalJson));
        expect([...carried]).toEqual([...whole.carried]);
      }),
      { seed: 20_261_129, numRuns: 10 },
    );
  }, 60_000);
});

describe("the events of a period that is corrected", () => {
  const of = plan(`
charge used "Used" for used CHF 1.00 per token
policy
  late events accepted until 1 day after the period then billed as corrections
  corrections accepted for 90 days after the bill
`);
  const first = call("1", "2026-01-10", 8);
  const other = call("4", "2026-01-11", 1);
  const late = call("2", "2026-01-20", 4, "2026-02-10");
  const gone = voidOf("4", "2026-02-11");

  function run(events: readonly string[], month: number, before: ReturnType<typeof rate> | null) {
    const carried = before?.carried ?? new Map<string, Carried>();
    const identities = before?.identities ?? null;
    return rate(of, { accounts: [ACCOUNT], events, through: dayText(month, 28), carried, identities });
  }

  test("hold what corrects it while they are missing; given again, it is billed", () => {
    const january = run([first, other], 1, null);
    const february = run([first, late, gone], 2, january);
    expect(february.bills.map(({ total, audit }) => [total, audit.accepted, audit.held.reasons])).toEqual([
      ["0", 0, [{ reason: "events missing", count: 2 }]],
    ]);
    const march = run([first, other, late, gone], 3, february);
    expect(march.bills.map(({ total, audit }) => [total, audit.accepted, audit.held.count])).toEqual([
      ["3", 1, 0],
    ]);
  });

  test("need not be given where nothing corrects it", () => {
    const january = run([first, other], 1, null);
    const february = run([call("5", "2026-02-10", 2)], 2, january);
    expect(february.bills.map(({ total, audit }) => [total, audit.held.count])).toEqual([["2", 0]]);
  });
});
