/** A year billed in one run is the year billed month by month, each run given what the last one carried. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../runtime/billing/bill.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { type RateResult, rate } from "../../runtime/rate.ts";
import { addDays, addMonthsClamped, formatCivilDate } from "../../runtime/time/civil.ts";
import { accountOf, planOf } from "../kit/plan.ts";

const FIRST = { year: 2026, month: 1, day: 1 };

const PLANS: readonly Plan[] = [
  `charge base "Base"
  in advance
  prorated by day
  from start        CHF 31.00 each month
  from 2026-05-20   CHF 62.00 each month
charge seats "Seats"
  for seats
  in advance
  prorated by day
  increasing 3% each contract year rounded half up in steps of CHF 0.05
  graduated each month
    up to 10 seats   CHF 9.00 per seat
    above            CHF 7.00 per seat`,
  `charge used "Used"
  for used
  includes 40 tokens each quarter within tiers
  graduated each quarter
    up to 100 tokens   CHF 0.13 per token plus CHF 5.00 flat
    above              CHF 0.07 per token
charge support "Support"
  for the spend of used
  3% each year`,
  `charge used "Used"
  for used_by separately by model
  includes 20 tokens each month unused carries over 2 periods up to 30 tokens
  price at least CHF 1.00
  CHF 0.11 per token
charge peak "Peak"
  for peak
  from start        CHF 1.00 per token
  from 2026-07-11   CHF 2.00 per token`,
  `charge used "Used"
  for used
  settled each quarter
  CHF 0.015 per token
charge daily "Daily"
  for used
  graduated each day
    up to 20 tokens   CHF 0.02 per token
    above             CHF 0.01 per token
charge year "Year"
  for used
  from start
    volume each contract year
      up to 200 tokens   CHF 0.10 per token
      above              CHF 0.05 per token
  from contract month 7
    graduated each contract year
      up to 300 tokens   CHF 0.09 per token
      above              CHF 0.04 per token
charge single "Each"
  for each call of call.tokens
  includes 2 calls each quarter
  price rounded up in steps of CHF 0.05
  CHF 0.10 flat plus CHF 0.01 per token
charge logs "Logs"
  for used
  CHF 0.01 per token
allowance free "Free"
  for used, logs
  50 tokens each quarter unused carries over 1 period`,
].map(body => planOf(`parameter seats is 7 seats between 1 seat and 50 seats\n${body}`));

const event = fc
  .record({
    day: fc.integer({ min: 0, max: 364 }),
    hour: fc.integer({ min: 0, max: 23 }),
    tokens: fc.integer({ min: 0, max: 90 }),
    model: fc.constantFrom("large", "small"),
  })
  .map(({ day, hour, tokens, model }) => ({
    date: formatCivilDate(addDays(FIRST, day)),
    time: `${formatCivilDate(addDays(FIRST, day))}T${String(hour).padStart(2, "0")}:30:00+01:00`,
    data: { model, tokens, worth: 1 },
  }));

const seats = fc
  .uniqueArray(fc.integer({ min: 1, max: 360 }), { maxLength: 3 })
  .map(days => days.sort((a, b) => a - b))
  .map(days =>
    days.map((day, i) => ({
      from: formatCivilDate(addDays(FIRST, day)),
      value: String(8 + 5 * i),
      known: null,
    })),
  );

test("twelve months in one run are twelve runs of a month", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLANS),
      fc.array(event, { maxLength: 40 }),
      seats,
      (plan, found, values) => {
        const account = accountOf({ parameters: { seats: values } });
        const events = found
          .map(one => ({ ...one, time: winter(one.time) }))
          .map(({ date, time, data }, id) => ({ date, text: textOf(String(id), time, data) }));
        const whole = rate(plan, {
          accounts: [account],
          events: events.map(({ text }) => text),
          through: "2026-12-31",
        });
        const months: Bill[] = [];
        let last: RateResult | null = null;
        for (let month = 0; month < 12; month += 1) {
          const from = formatCivilDate(addMonthsClamped(FIRST, month));
          const to = formatCivilDate(addDays(addMonthsClamped(FIRST, month + 1), -1));
          last = rate(plan, {
            accounts: [account],
            events: events.filter(({ date }) => from <= date && date <= to).map(({ text }) => text),
            through: to,
            ...(last === null
              ? { identities: null }
              : { carried: asText(last.carried), identities: last.identities }),
          });
          months.push(...last.bills);
        }
        expect(months).toEqual(whole.bills);
        expect(last?.carried).toEqual(whole.carried);
      },
    ),
    { seed: 20_261_128, numRuns: 24 },
  );
});

/** Summer time moves no event of these into another day. */
function winter(time: string): string {
  return time.replace("T23:", "T22:");
}

function asText(carried: RateResult["carried"]): RateResult["carried"] {
  return new Map([...carried].map(([id, one]) => [id, JSON.parse(JSON.stringify(one)) as typeof one]));
}

function textOf(id: string, time: string, data: unknown): string {
  return JSON.stringify({
    specversion: "1.0",
    source: "months",
    id,
    type: "test.call",
    subject: "acme",
    time,
    data,
  });
}
