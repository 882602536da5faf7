/** What examples reach: exactly what their bills used. Each row says what is left, which follows from the contract alone. */
import { describe, expect, test } from "vitest";
import { type Coverage, compile, coverage } from "../../index.ts";
import { contractText, type Head } from "../kit/plan.ts";

function covered(files: Readonly<Record<string, string>>, entry: string): Coverage {
  const found = coverage(compile(new Map(Object.entries(files)), entry));
  if (found === null) throw new Error("the contract does not compile");
  return found;
}

/** What no example reaches, as "kind words". The steps are those of one example. */
function left(body: string, steps: string, head: Head = {}): readonly string[] {
  const text = contractText(`${body}\nexample "one"\n${steps}`, head);
  return ofStatus(covered({ "test.tarif": text }, "test.tarif"), "not reached");
}

function ofStatus({ items }: Coverage, status: string): readonly string[] {
  return items.filter(item => item.status === status).map(({ kind, words }) => `${kind} ${words}`.trim());
}

const JANUARY = "bill for 2026-01\nexpect total CHF 0.00";

const january = (...steps: readonly string[]): string =>
  ["bill for 2026-01", ...steps, "expect total CHF 0.00"].join("\n");

describe("tiers", () => {
  const GRADUATED = `charge usage "Usage" for used
    graduated each month up to 10 tokens CHF 2.00 per token up to 20 tokens included above CHF 1.00 per token`;
  const [FIRST, SECOND, THIRD] = ["tier up to 10 tokens", "tier up to 20 tokens", "tier above"];

  test.each([
    ["0", [FIRST, SECOND, THIRD]],
    ["10", [SECOND, THIRD]],
    ["10.5", [THIRD]],
    ["20", [THIRD]],
    ["20.01", []],
  ])("graduated, %s tokens", (quantity, expected) => {
    expect(left(GRADUATED, january(`usage used ${quantity} tokens`))).toEqual(expected);
  });

  test.each([
    ["9.99", ["tier at or above"]],
    ["10", ["tier below 10 tokens"]],
  ])("volume, %s tokens: the one row that prices all", (quantity, expected) => {
    const volume = `charge usage "Usage" for used
      volume each month below 10 tokens CHF 2.00 per token at or above CHF 1.00 per token`;
    expect(left(volume, january(`usage used ${quantity} tokens`))).toEqual(expected);
  });

  test("a fee in the first row is due without usage, a flat is not", () => {
    const fee = `charge usage "Usage" for used not prorated
      volume each month up to 10 tokens CHF 2.00 each month above CHF 1.00 per token`;
    expect(left(fee, JANUARY)).toEqual(["tier above"]);
    const flat = fee.replace("CHF 2.00 each month", "CHF 2.00 flat").replace("not prorated", "");
    expect(left(flat, JANUARY)).toEqual(["tier up to 10 tokens", "tier above"]);
  });

  test("what the allowance covers is not priced, what is beyond the list is held there", () => {
    const body = `charge usage "Usage" for used includes 5 tokens each month within tiers
      graduated each month up to 5 tokens CHF 2.00 per token up to 20 tokens CHF 1.00 per token above not offered`;
    const rest = ["tier up to 5 tokens", "tier above"];
    expect(left(body, january("usage used 20 tokens"))).toEqual(rest);
    expect(left(body, january("usage used 21 tokens"))).toEqual(rest.slice(0, 1));
  });

  test("what a split has priced before is taken back, so that it is nothing of the later price", () => {
    // From the 15th tokens cost 3.00 and 1.00 above 10. With 30 tokens up to the 14th and 5 after, the later price is
    // P(35) - P(30): five tokens of its second tier.
    const body = `charge usage "Usage" for used
      from start CHF 2.00 per token
      from 2026-01-15 graduated each month up to 10 tokens CHF 3.00 per token above CHF 1.00 per token`;
    const event = (day: string, tokens: number): string =>
      `record call at ${day}T12:00:00Z with model "large", tokens ${tokens} tokens, worth CHF 0.00`;
    const later = "tier from 2026-01-15, up to 10 tokens";
    expect(left(body, january(event("2026-01-05", 30), event("2026-01-20", 5)))).toEqual([later]);
    expect(left(body, january(event("2026-01-05", 3), event("2026-01-20", 35)))).toEqual([]);
  });
});

describe("rows and phases", () => {
  const ROWS = `charge usage "Usage" for used_by
    when model is "large" CHF 2.00 per token
    otherwise CHF 1.00 per token`;

  test("the row of the value that was used", () => {
    const large = january('usage used_by 1 token where model is "large"');
    expect(left(ROWS, large)).toEqual(["row otherwise"]);
    expect(left(ROWS, large.replace("large", "small"))).toEqual(['row when model is "large"']);
    expect(left(ROWS, large.replace("1 token", "0 tokens"))).toHaveLength(2);
  });

  test("a row of a table, each charge its own", () => {
    const table = (name: string): string => `charge ${name} "A" for used_by
      prices in CHF per token by model from "prices.csv"`;
    const text = contractText(`${table("a")}\n${table("b").replace("used_by", "other_by")}
meter other_by sum of call.tokens by model
example "one" ${january('usage used_by 1 token where model is "large"', 'usage other_by 1 token where model is "small"')}`);
    const files = { "test.tarif": text, "prices.csv": "model,price\nlarge,2.00\nsmall,1.00\n" };
    const { items } = covered(files, "test.tarif");
    expect(items.map(({ of, words, status, place }) => [of, words, status, place.path])).toEqual([
      ["charge a", 'when model is "large"', "reached", "prices.csv"],
      ["charge a", 'when model is "small"', "not reached", "prices.csv"],
      ["charge b", 'when model is "large"', "not reached", "prices.csv"],
      ["charge b", 'when model is "small"', "reached", "prices.csv"],
    ]);
  });

  test("a price is in force on days that were billed and used", () => {
    const body = `charge usage "Usage" for used
      from start CHF 2.00 per token
      from contract month 2 CHF 1.00 per token`;
    expect(left(body, january("usage used 1 token"))).toEqual(["phase from contract month 2"]);
    const both =
      "bill for 2026-01\nexpect total CHF 0.00\nbill for 2026-02 usage used 1 token expect total CHF 0.00";
    expect(left(body, both)).toEqual(["phase from start"]);
  });

  test("each part of a sum that falls due on its own", () => {
    const body = `charge fee "Fee" in arrears not prorated
      CHF 1.00 each month plus CHF 2.00 once at start plus CHF 3.00 once at end`;
    expect(left(body, JANUARY)).toEqual(["price CHF 2.00 once at start", "price CHF 3.00 once at end"]);
    expect(left(body, `ends on 2026-01-31\nbill at start\nexpect total CHF 0.00\n${JANUARY}`)).toEqual([]);
  });

  test("a value of a band by which a price is chosen", () => {
    const body = `band size "Size" of call.tokens is "s" up to 5 tokens is "m" up to 9 tokens is "l" above
meter sized sum of call.tokens by size
charge usage "Usage" for sized when size is "s" CHF 2.00 per token otherwise CHF 1.00 per token`;
    const used = january('usage sized 1 token where size is "m"');
    expect(left(body, used)).toEqual(['band "s"', 'band "l"', 'row when size is "s"']);
  });
});

describe("bounds, allowances and rises", () => {
  test.each([
    ["price at least CHF 5.00", "least price price at least", "2", "3"],
    ["price at most CHF 5.00", "most price price at most", "3", "2"],
  ])("%s: reached where it changed a price", (frame, item, bites, not) => {
    // 2 tokens cost 4.00, 3 cost 6.00.
    const body = `charge usage "Usage" for used ${frame} CHF 2.00 per token`;
    expect(left(body, january(`usage used ${bites} tokens`))).toEqual([]);
    expect(left(body, january(`usage used ${not} tokens`))).toEqual([item]);
  });

  test("price rounded", () => {
    const body = 'charge usage "Usage" for used price rounded up in steps of CHF 1.00 CHF 0.50 per token';
    expect(left(body, january("usage used 2 tokens"))).toEqual(["price rounding price rounded"]);
    expect(left(body, january("usage used 3 tokens"))).toEqual([]);
  });

  test("an allowance is drawn, and what it left is carried over", () => {
    const frame = "includes 5 tokens each month unused carries over 1 period";
    const body = `charge usage "Usage" for used ${frame} CHF 1.00 per token`;
    expect(left(body, JANUARY)).toEqual([
      `allowance ${frame}`,
      "carry-over unused carries over",
      "price CHF 1.00 per token",
    ]);
    // 5 are left of January, so that February has 10.
    const two = (february: number): string =>
      `${JANUARY}\nbill for 2026-02\nusage used ${february} tokens\nexpect total CHF 0.00`;
    expect(left(body, two(5))).toEqual(["carry-over unused carries over", "price CHF 1.00 per token"]);
    expect(left(body, two(6))).toEqual(["price CHF 1.00 per token"]);
    expect(left(body, two(11))).toEqual([]);
  });

  test("a shared allowance", () => {
    const body = `charge a "A" for used CHF 1.00 per token
charge b "B" for used_by CHF 1.00 per token
allowance free "Free" for a, b 5 tokens each month`;
    expect(left(body, JANUARY)).toContain("allowance");
    expect(left(body, january("usage used 6 tokens"))).toEqual(["price CHF 1.00 per token"]);
  });

  test("a price has risen", () => {
    const body = `charge fee "Fee" in arrears not prorated
      increasing 3% each contract year rounded half up in steps of CHF 0.01 CHF 10.00 each month`;
    expect(left(body, JANUARY)).toEqual(["increase increasing each contract year"]);
    expect(left(body, JANUARY.replace("2026", "2027"))).toEqual([]);
  });
});

describe("adjustments", () => {
  const USAGE = 'charge usage "Usage" for used CHF 1.00 per token\n';
  const beside = (adjustment: string): string => `${USAGE}${adjustment}`;

  test("a discount within its window, and its cap", () => {
    const body = beside(
      'discount off "Off" on usage during contract months 2 to 3 at most CHF 5.00 each month 10% off',
    );
    const february = (quantity: number): string =>
      `bill for 2026-02\nusage used ${quantity} tokens\nexpect total CHF 0.00`;
    expect(left(body, january("usage used 80 tokens"))).toEqual(["discount", "discount cap at most"]);
    expect(left(body, february(50))).toEqual(["discount cap at most"]);
    expect(left(body, february(51))).toEqual([]);
  });

  test("rows of a discount, also one that takes nothing off", () => {
    const body = beside(`discount off "Off" on usage graduated each month by the spend of usage
      up to CHF 10.00 0% off up to CHF 20.00 5% off above 10% off`);
    expect(left(body, january("usage used 10 tokens"))).toEqual([
      "discount row up to CHF 20.00",
      "discount row above",
    ]);
    expect(left(body, january("usage used 21 tokens"))).toEqual([]);
  });

  test.each([
    ["minimum", "99", "100"],
    ["maximum", "101", "100"],
  ])("a %s bites", (kind, bites, not) => {
    const body = beside(`${kind} bound "Bound" on usage not prorated CHF 100.00 each month`);
    expect(left(body, january(`usage used ${bites} tokens`))).toEqual([]);
    expect(left(body, january(`usage used ${not} tokens`))).toEqual([kind]);
  });

  test("each row of a minimum", () => {
    const body = beside(`minimum bound "Bound" on usage not prorated
      from start CHF 100.00 each month from contract month 2 CHF 50.00 each month`);
    expect(left(body, january("usage used 99 tokens"))).toEqual(["minimum from contract month 2"]);
    expect(left(body, january("usage used 99 tokens").replace("01", "02"))).toEqual([
      "minimum from start",
      "minimum from contract month 2",
    ]);
  });

  test("a credit pays, and what is left of it expires", () => {
    const body = beside(
      'credit gift "Gift" pays usage before tax expires after 1 month CHF 5.00 granted at start',
    );
    // It expires with January, and then 5.00 are left.
    expect(left(body, JANUARY)).toEqual(["price CHF 1.00 per token", "credit"]);
    expect(left(body, january("usage used 6 tokens"))).toEqual(["expiry expires"]);
    const late = "bill for 2026-02\nusage used 6 tokens\nexpect total CHF 0.00";
    expect(left(body, `${january("usage used 1 token")}\n${late}`)).toEqual([]);
  });

  test("a credit in units", () => {
    const body = beside('credit gift "Gift" pays usage 5 tokens granted at start');
    expect(left(body, january("usage used 5 tokens"))).toEqual(["price CHF 1.00 per token"]);
  });

  test("each rate of a tax, a rate of nothing too", () => {
    const body = beside('tax vat "VAT" on usage from start 0% from 2026-02-01 8.1%');
    expect(left(body, january("usage used 1 token"))).toEqual(["tax from 2026-02-01"]);
    expect(left(body, JANUARY)).toHaveLength(3);
  });
});

describe("policies", () => {
  const USAGE =
    'charge usage "Usage" for used graduated each month up to 5 tokens CHF 3.00 per token above CHF 1.00 per token\n';
  const policyLeft = (sentence: string, steps: string, body: string = USAGE): boolean =>
    left(`${body}policy ${sentence}`, steps).some(item => item.startsWith("policy"));
  const at = (time: string, fields: string): string => `record call at ${time} with ${fields}`;
  const WHOLE = 'model "large", tokens 7 tokens, worth CHF 0.00';

  test.each([
    ["unknown values rejected", at("2026-01-05T12:00:00Z", WHOLE.replace("large", "huge"))],
    ["incomplete events rejected", at("2026-01-05T12:00:00Z", 'model "large"')],
    ["events outside the term rejected", at("2025-12-05T12:00:00Z", WHOLE)],
  ])("%s", (sentence, record) => {
    expect(policyLeft(sentence, january(record, "expect rejected 1 event"))).toBe(false);
    expect(policyLeft(sentence, january(at("2026-01-05T12:00:00Z", WHOLE)))).toBe(true);
  });

  test("unknown values priced as otherwise", () => {
    const body =
      'charge usage "Usage" for used_by when model is "large" CHF 2.00 per token otherwise CHF 1.00 per token\n';
    const record = at("2026-01-05T12:00:00Z", WHOLE.replace("large", "huge"));
    const sentence = "unknown values priced as otherwise";
    expect(policyLeft(sentence, january(record), body)).toBe(false);
    expect(policyLeft(sentence, january(record.replace("huge", "small")), body)).toBe(true);
  });

  test("negative quantities, either rule", () => {
    for (const rule of ["rejected", "accepted"]) {
      expect(policyLeft(`negative quantities ${rule}`, january("usage used -1 token"))).toBe(false);
      expect(policyLeft(`negative quantities ${rule}`, january("usage used 1 token"))).toBe(true);
    }
  });

  test("no usage", () => {
    expect(policyLeft("no usage billed as zero", JANUARY)).toBe(false);
    expect(policyLeft("no usage billed as zero", january("usage used 1 token"))).toBe(true);
    expect(policyLeft("no usage billed as zero", "bill at start\nexpect total CHF 0.00")).toBe(true);
  });

  test("a price that changes inside a period, either rule", () => {
    const body =
      'parameter price is CHF 2.00 between CHF 1.00 and CHF 9.00\ncharge usage "Usage" for used the price per token\n';
    const steps = `given price is CHF 3.00 from 2026-01-15\n${january(at("2026-01-20T12:00:00Z", WHOLE))}`;
    for (const rule of ["split the period", "wait for the next period"]) {
      expect(policyLeft(`price changes ${rule}`, steps, body)).toBe(false);
      expect(policyLeft(`price changes ${rule}`, steps.replace("01-15", "02-01"), body)).toBe(true);
    }
  });

  test("tiers of a partial period, either rule", () => {
    const cut = january("usage used 4 tokens").replace("for 2026-01", "for 2026-01-01 to 2026-01-15");
    for (const rule of ["keep tiers whole", "prorate tiers"]) {
      expect(policyLeft(`partial periods ${rule}`, `ends on 2026-01-15\n${cut}`)).toBe(false);
      expect(policyLeft(`partial periods ${rule}`, january("usage used 4 tokens"))).toBe(true);
    }
  });

  test("totals below zero, either rule", () => {
    const negative = january("usage used -4 tokens");
    for (const rule of ["carried forward", "paid out"]) {
      const sentence = `negative totals ${rule} negative quantities accepted`;
      const found = (steps: string): readonly string[] => left(`${USAGE}policy ${sentence}`, steps);
      expect(found(negative)).not.toContain(`policy negative totals ${rule}`);
      expect(found(january("usage used 4 tokens"))).toContain(`policy negative totals ${rule}`);
    }
  });

  test("small totals, either rule", () => {
    for (const rule of ["carried forward", "not billed"]) {
      const sentence = `totals below CHF 5.00 ${rule}`;
      expect(policyLeft(sentence, january("usage used 1 token"))).toBe(false);
      expect(policyLeft(sentence, january("usage used 2 tokens"))).toBe(true);
    }
  });

  test("what no example can tell does not count, and what is not written is listed by its default", () => {
    const body = `${USAGE}policy
      late events accepted until 3 days after the period then billed in the next period
      duplicates ignored
      future events accepted up to 1 hour ahead
      corrections accepted for 90 days after the bill
      price changes split the period`;
    const text = contractText(`${body}\nexample "one" ${january("usage used 6 tokens")}`);
    const found = covered({ "test.tarif": text }, "test.tarif");
    expect(ofStatus(found, "not reachable")).toHaveLength(5);
    expect([found.reached, found.reachable]).toEqual([2, 2]);
    expect(found.byDefault).toEqual([
      "unknown values",
      "incomplete events",
      "negative quantities",
      "events outside the term",
      "no usage",
      "partial periods",
      "negative totals",
      "small totals",
    ]);
  });
});

describe("whose clauses and whose bills", () => {
  const FEE = 'charge fee "Fee" in arrears not prorated CHF 1.00 each month';

  test("a bill of which nothing is expected reaches nothing, nor do those before it", () => {
    const body = `charge usage "Usage" for used CHF 1.00 per token\n${FEE}`;
    const asked = "bill for 2026-01\nusage used 1 token\nbill for 2026-02\nexpect total CHF 0.00";
    expect(left(body, asked)).toEqual(["price CHF 1.00 per token"]);
    const rejected = "bill for 2026-01\nusage used 1 token\nexpect rejected 0 events";
    expect(left(body, rejected)).toEqual(["price CHF 1.00 per token", "price CHF 1.00 each month"]);
  });

  test("a contract answers for what it writes itself, not for the price list that it is based on", () => {
    const list = contractText(FEE)
      .replace('contract test "Test"', 'price list base "Base"')
      .replace("from 2026-01-01", "from 2026-01-01");
    const own = `tarif 1\ncontract own "Own"\n  version 1\n  based on base version 1
  effective from 2026-01-01 until further notice
charge extra "Extra" in arrears not prorated CHF 2.00 each month
example "one" ${JANUARY}`;
    const { items } = covered({ "list.tarif": list, "own.tarif": own }, "own.tarif");
    expect(items.map(({ of, status }) => `${of} ${status}`)).toEqual(["charge extra reached"]);
  });

  test("an amendment answers for what it inherits from its own earlier version, with that version's examples", () => {
    const first = contractText(`${FEE}\ncharge usage "Usage" for used CHF 1.00 per token
example "one" ${january("usage used 1 token")}`);
    const second = `tarif 1\ncontract test "Test"\n  version 2 amends 1
  effective from 2026-07-01 until further notice
charge extra "Extra" in arrears not prorated CHF 2.00 each month`;
    const { items } = covered({ "first.tarif": first, "second.tarif": second }, "second.tarif");
    expect(items.map(({ of, status, place }) => `${of} ${status} ${place.path}`)).toEqual([
      "charge fee reached first.tarif",
      "charge usage reached first.tarif",
      "charge extra not reached second.tarif",
    ]);
  });
});
