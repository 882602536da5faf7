import { expect, test } from "vitest";
import { compile, describeDiagnostic } from "../../index.ts";
import { FRAME } from "../diagnostics/frame.ts";

const CASES: readonly (readonly [text: string, hint: string])[] = [
  ['charge a "A" CHF 5.00 each month not prorated', 'Such a clause stands earlier, before "CHF".'],
  ['discount d "D" on everything -10% off', 'A percentage stands without "-".'],
  ['charge a "A" 5.00 each month', "An amount begins with its currency, such as CHF 450.00."],
  [
    'minimum m "M" on a USD 5.00 each month',
    "What a partial period owes must be said: prorated by day, or not prorated.",
  ],
  ['charge a "A" for requests usd 1.00 per request', "An amount begins with its currency in capitals: USD."],
  ['charge a "A" for requests base_rate per request', "A parameter is written with the: the base_rate."],
  ['charge a "A" not prorated CHF 5.00 monthly', 'Did you mean "each month"?'],
  ['charge a "A" for requests free', 'Did you mean "included"?'],
  [
    'charge a "A" for requests graduated each month up to 9 requests included above 9 requests included',
    "The last row names no bound: above or at or above stands alone.",
  ],
  ['event e type "e" field x text one of "a" "b"', "Between values stands a comma."],
  [
    'discount d "D" on everything during contract month 1 to 3 10% off',
    "Several are counted in the plural, as in contract months 1 to 3.",
  ],
  [
    'charge a "A" for requests graduated each month above CHF 1 per request plus volume each month above included',
    "a price is expected.",
  ],
  [
    'example "E" bill for 2026-01 expect total 5.00 CHF',
    "An amount begins with its currency, such as CHF 450.00.",
  ],
  [
    'charge a "A" for requests graduated each month between 1 and 10 requests included above included',
    "A row states its upper bound alone: up to, below or above.",
  ],
  [
    'charge a "A" for requests graduated each month 0 to 10 requests included above included',
    "A row states its upper bound alone: up to, below or above.",
  ],
  [
    'charge a "A" for requests graduated each month up to 9 requests included from 10 to 20 requests included',
    "A row states its upper bound alone: up to, below or above.",
  ],
  [
    'charge a "A" for tokens when model is not "large" CHF 1 per token otherwise included',
    "The values that are meant are named: is one of ….",
  ],
  [
    'example "E" bill for 2026-01 expect charge a where model is not "large" CHF 1.00',
    "The values that are meant are named: is one of ….",
  ],
  [
    'charge a "A" for requests increasing 3% each contract year CHF 1.00 per request',
    "How a risen amount is rounded must be said: rounded half up in steps of CHF 0.01.",
  ],
  [
    'charge a "A" for requests volume each month up to unlimited CHF 1 per request above included',
    "The last row has no bound: above.",
  ],
  [
    'charge a "A" for requests volume each month up to quota CHF 1 per request above included',
    "A parameter is written with the: the quota.",
  ],
  ['charge a "A" for the seats CHF 1 per seat', "What is charged for stands without the: for seats."],
  ['charge a "A" for spend of b 5%', 'Did you mean "the spend"?'],
  ['charge a "A" for requests CHF 1.00 for each request', 'Did you mean "per"?'],
  ['charge a "A" for requests CHF 1.00 per request and CHF 2.00 flat', 'Did you mean "plus"?'],
  ['charge a "A" for requests CHF 1.00 per request + CHF 2.00 flat', 'Did you mean "plus"?'],
  [
    'band b is "x" on monday to friday is "y" otherwise',
    "Days are listed with commas between them, or named as weekdays or weekends.",
  ],
  [
    'charge a "A" from start CHF 1 each month from 1 March 2026 CHF 2 each month',
    "A date is written as 2026-01-31.",
  ],
  ['charge a "A" not prorated CHF 1 000.00 each month', "Digits are grouped with a mark, as in 1'000."],
  ['band b is "x" frim 07:00 to 20:00 is "y" otherwise', 'Did you mean "from"?'],
  ['band b is "x" fist weekdays is "y" otherwise', "expected."],
  ['example "E" bill for 2026-01 expect used 3 tokens', "a thing of the bill such as total is expected."],
  ['meter m "M" summ of call.tokens', 'Did you mean "sum"?'],
];

test.each(CASES)("%s", (text, hint) => {
  const { diagnostics, files } = compile(new Map([["a.tarif", FRAME + text]]), "a.tarif");
  const messages = diagnostics.map(one => describeDiagnostic(one, files).message);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/expected\./);
  expect(messages[0]?.endsWith(hint), messages[0]).toBe(true);
});
