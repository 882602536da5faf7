import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, sourceFile } from "../../compiler/source/source-file.ts";
import { parseSource } from "../../compiler/syntax/parse-source.ts";
import type { Node, SyntaxTree } from "../../compiler/syntax/tree.ts";
import { DEFINITIONS, HEAD, PRICE_LIST, WHOLE } from "./whole.ts";

function treeOf(text: string): SyntaxTree {
  return parseSource(sourceFile("x.tarif", text)).tree;
}

/** The declarations of a text, without places. */
function declared(text: string): unknown {
  const { tree, errors } = parseSource(sourceFile("x.tarif", HEAD + text));
  expect(errors).toEqual([]);
  return withoutSpans(tree.declarations.map(each => (each.kind === "item" ? each.item : each)));
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (value === null || typeof value !== "object" || value instanceof Set) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "span")
      .map(([key, each]) => [key, withoutSpans(each)]),
  );
}

function* nodesOf(value: unknown): Generator<Node> {
  if (value === null || typeof value !== "object") return;
  if ("kind" in value && "span" in value) yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

const name = (text: string): object => ({ kind: "name", text });
const word = (text: string): object => ({ kind: "word", text });
const text = (value: string): object => ({ kind: "text", value });
const number = (digits: string, scale: string | null = null, negative = false): object => {
  return { kind: "number", negative, digits, scale };
};
const quantity = (digits: string, unit: string | null, scale: string | null = null): object => {
  return { kind: "quantity", number: number(digits, scale), unit: unit === null ? null : word(unit) };
};
const money = (currency: string, digits: string): object => {
  return { kind: "money", currency: word(currency), number: number(digits) };
};
const percent = (digits: string): object => ({ kind: "percent", number: number(digits) });
const the = (parameter: string): object => ({ kind: "parameter-ref", name: name(parameter) });
const ref = (first: string, field: string | null = null): object => {
  return { kind: "ref", name: name(first), field: field === null ? null : name(field) };
};
const period = (every: string, count: string | null = null): object => {
  return { kind: "period", every, count: count === null ? null : number(count) };
};
const per = (
  unit: string,
  scale: string | null = null,
  started = false,
  count: string | null = null,
): object => {
  return { kind: "per", started, count: count === null ? null : number(count), scale, unit: word(unit) };
};

describe("the head", () => {
  test("header and clauses", () => {
    const tree = treeOf(`tarif 1 price list mailer "Mailer"
      version 4 amends 3 based on base version 5 billed each 3 months from day 15
      payable within 1 year round lines never round total half even in steps of CHF 0.05`);
    expect(withoutSpans(tree.header)).toEqual({
      kind: "file-header",
      edition: number("1"),
      form: "price list",
      name: name("mailer"),
      title: text("Mailer"),
    });
    expect(withoutSpans(tree.head)).toEqual([
      { kind: "version", version: number("4"), follows: { kind: "amends", version: number("3") } },
      { kind: "based-on", name: name("base"), version: number("5") },
      { kind: "billed", period: period("months", "3"), fromDay: number("15") },
      { kind: "payable", within: { kind: "duration", count: number("1"), unit: "year" } },
      { kind: "round-lines", rounding: null },
      { kind: "round-total", rounding: { kind: "rounding", mode: "half even", step: money("CHF", "0.05") } },
    ]);
  });

  test("the term", () => {
    const [open, closed] = treeOf(`tarif 1 contract x "X" effective from 2026-01-01 until further notice
      effective from 2026-01-01 to 2026-12-31`).head;
    const date = (day: string): object => ({ kind: "date", text: day });
    expect(withoutSpans(open)).toEqual({ kind: "effective", from: date("2026-01-01"), to: null });
    expect(withoutSpans(closed)).toEqual({
      kind: "effective",
      from: date("2026-01-01"),
      to: date("2026-12-31"),
    });
  });
});

describe("values", () => {
  const written = (value: string): unknown => {
    const [first] = declared(`parameter p is ${value}`) as readonly { readonly value: unknown }[];
    return first?.value;
  };

  test("digits are kept exactly, without their groups", () => {
    expect(written("12'345’678_900.050 seats")).toEqual(quantity("12345678900.050", "seats"));
    expect(written("007")).toEqual(quantity("007", null));
    expect(written("-3 million day")).toEqual({
      kind: "quantity",
      number: number("3", "million", true),
      unit: word("day"),
    });
    expect(written("CHF 20'000.50")).toEqual(money("CHF", "20000.50"));
    expect(written("1'000.5%")).toEqual(percent("1000.5"));
  });

  test("texts lose quotes and escapes", () => {
    expect(written('"a \\"b\\" \\\\ \\n \\u{1F600}"')).toEqual(text('a "b" \\ \n 😀'));
    expect(written("„a\\n“")).toEqual(text("a\\n"));
    expect(written("«a»")).toEqual(text("a"));
  });
});

describe("declarations", () => {
  test("a unit", () => {
    expect(declared("unit bps plural bpses is 1 thousand bit per second")).toEqual([
      {
        kind: "unit",
        name: word("bps"),
        plural: word("bpses"),
        definition: {
          kind: "unit-definition",
          number: number("1", "thousand"),
          unit: word("bit"),
          per: word("second"),
        },
      },
    ]);
  });

  test("a parameter with bounds and dated values", () => {
    const date = { kind: "date", text: "2026-07-15" };
    expect(
      declared("parameter s is 25 seats between 10 seats and 500 seats from 2026-07-15 40 seats"),
    ).toEqual([
      {
        kind: "parameter",
        name: name("s"),
        title: null,
        value: quantity("25", "seats"),
        bounds: { kind: "between", low: quantity("10", "seats"), high: quantity("500", "seats") },
        changes: [{ kind: "parameter-change", from: date, value: quantity("40", "seats") }],
      },
    ]);
  });

  test("an event without a title", () => {
    expect(
      declared('event e type "t" field f named "a.b" decimal in CHF between 1 and 2 signed default -1'),
    ).toEqual([
      {
        kind: "event",
        name: name("e"),
        title: null,
        type: text("t"),
        fields: [
          {
            kind: "field",
            name: name("f"),
            named: text("a.b"),
            type: { kind: "field-type", name: "decimal", oneOf: null },
            measure: { kind: "in-currency", currency: word("CHF") },
            between: { kind: "between", low: quantity("1", null), high: quantity("2", null) },
            signed: true,
            presence: {
              kind: "default",
              value: { kind: "quantity", number: number("1", null, true), unit: null },
            },
          },
        ],
      },
    ]);
  });

  test("bands of time and of numbers, with and without a title", () => {
    expect(
      declared('band a is "x" on sunday from 07:00 to 24:00 in november to march is "y" otherwise'),
    ).toEqual([
      {
        kind: "band",
        name: name("a"),
        title: null,
        of: {
          kind: "time-band",
          rows: [
            {
              kind: "time-band-row",
              value: text("x"),
              spans: [
                { kind: "on-days", days: [{ kind: "day", day: 7 }] },
                {
                  kind: "in-hours",
                  from: { kind: "time", text: "07:00" },
                  to: { kind: "time", text: "24:00" },
                },
                { kind: "in-months", from: 11, to: 3 },
              ],
            },
            { kind: "time-band-row", value: text("y"), spans: null },
          ],
        },
      },
    ]);
    const rows = [
      { kind: "number-band-row", value: text("x"), bound: { kind: "below", value: quantity("5", null) } },
      { kind: "number-band-row", value: text("y"), bound: { kind: "at-or-above" } },
    ];
    const of = { kind: "number-band", event: name("e"), field: name("f"), rows };
    expect(
      declared(
        'band a of e.f is "x" below 5 is "y" at or above band b "B" of e.f is "x" below 5 is "y" at or above',
      ),
    ).toEqual([
      { kind: "band", name: name("a"), title: null, of },
      { kind: "band", name: name("b"), title: text("B"), of },
    ]);
  });

  test("sums hold from left to right, products before sums, parentheses before all", () => {
    const [meter] = declared("meter m sum of a.b - 2 * c + (d - 3) by e, f") as readonly object[];
    expect(meter).toMatchObject({
      source: {
        aggregation: {
          kind: "sum",
          of: {
            kind: "add",
            left: {
              kind: "subtract",
              left: ref("a", "b"),
              right: { kind: "multiply", left: quantity("2", null), right: ref("c") },
            },
            right: { kind: "subtract", left: ref("d"), right: quantity("3", null) },
          },
        },
        where: null,
      },
      by: [name("e"), name("f")],
      summedOver: null,
      rounding: null,
    });
  });

  test("what is counted, and conditions", () => {
    const [meter] = declared(
      `meter m sum of (a.b counted at least 60 seconds rounded up in steps of 6 seconds) * c
        where (d is "x" or not_e is not one of 1, true) and f is at most 5`,
    ) as readonly object[];
    const rounding = { kind: "rounding", mode: "up", step: quantity("6", "seconds") };
    expect(meter).toMatchObject({
      source: {
        aggregation: {
          of: {
            kind: "multiply",
            left: {
              kind: "counted",
              of: ref("a", "b"),
              steps: [
                { kind: "at-least", quantity: quantity("60", "seconds") },
                { kind: "rounded", rounding },
              ],
            },
            right: ref("c"),
          },
        },
        where: {
          kind: "and",
          of: [
            {
              kind: "or",
              of: [
                { kind: "is", subject: ref("d"), negated: false, values: [text("x")] },
                {
                  kind: "is",
                  subject: ref("not_e"),
                  negated: true,
                  values: [quantity("1", null), { kind: "boolean", value: true }],
                },
              ],
            },
            {
              kind: "compare",
              subject: ref("f"),
              negated: false,
              operator: "at most",
              value: quantity("5", null),
            },
          ],
        },
      },
    });
  });

  test("levels, buckets and derived meters", () => {
    expect(
      declared(`meter a average over time of changes of e.f for each g starting at 5 GB
        meter b percentile 95 over each 5 minutes of rate of e.f empty intervals as zero
        meter c maximum over each day of count of e in calls empty intervals left out
        meter d is 10 tokens per 2 thousand minute * a + the b
          by x summed over y quantity rounded down in steps of 1 GB
        meter f lesser of a, the b, 5 GB`),
    ).toMatchObject([
      {
        source: {
          aggregation: {
            kind: "over-time",
            function: "average",
            level: {
              changes: name("changes"),
              event: name("e"),
              field: name("f"),
              forEach: name("g"),
              startingAt: quantity("5", "GB"),
            },
          },
        },
      },
      {
        source: {
          aggregation: {
            kind: "percentile",
            number: number("95"),
            buckets: {
              count: number("5"),
              unit: word("minutes"),
              inner: { kind: "bucket-value", function: "rate", of: ref("e", "f") },
              empty: "as zero",
            },
          },
        },
      },
      {
        source: {
          aggregation: {
            kind: "over-buckets",
            function: "maximum",
            buckets: {
              count: null,
              unit: word("day"),
              inner: { kind: "bucket-count", event: name("e"), unit: word("calls") },
              empty: "left out",
            },
          },
        },
      },
      {
        source: {
          kind: "derived",
          value: {
            kind: "add",
            left: {
              kind: "multiply",
              left: {
                kind: "rate-constant",
                quantity: quantity("10", "tokens"),
                per: per("minute", "thousand", false, "2"),
              },
              right: ref("a"),
            },
            right: the("b"),
          },
        },
        by: [name("x")],
        summedOver: [name("y")],
        rounding: { mode: "down", step: quantity("1", "GB") },
      },
      { source: { kind: "lesser-of", parts: [name("a"), the("b"), quantity("5", "GB")] } },
    ]);
  });

  test("a charge: source, frame, price", () => {
    expect(
      declared(`charge c "C" for m separately by d not prorated
        includes 1 GB each month within tiers unused carries over 3 periods up to the cap
        price at most CHF 5 settled each contract year
        when a is "x" and the b is one of 1, 2 2.9% each quarter plus CHF 1 flat plus the fee
        otherwise graduated each month up to the s included below 5 CHF 1 per started 10 GB
          plus CHF 2 each year
          above not offered`),
    ).toEqual([
      {
        kind: "charge",
        name: name("c"),
        title: text("C"),
        source: { kind: "named", name: name("m"), separatelyBy: [name("d")] },
        frame: [
          { kind: "proration", by: null },
          {
            kind: "includes",
            allowed: {
              kind: "allowed",
              worth: quantity("1", "GB"),
              period: period("month"),
              tiers: "within",
              carryOver: { kind: "carry-over", periods: number("3"), upTo: the("cap") },
            },
          },
          { kind: "price-at-most", amount: money("CHF", "5") },
          { kind: "settled", period: period("contract year") },
        ],
        price: {
          kind: "when-rows",
          rows: [
            {
              kind: "when-row",
              choices: [
                { kind: "choice", parameter: false, name: name("a"), values: [text("x")] },
                {
                  kind: "choice",
                  parameter: true,
                  name: name("b"),
                  values: [quantity("1", null), quantity("2", null)],
                },
              ],
              price: {
                kind: "parts",
                parts: [
                  { kind: "percent-part", percent: percent("2.9"), period: period("quarter") },
                  { kind: "amount-part", amount: money("CHF", "1"), tail: { kind: "flat" } },
                  { kind: "amount-part", amount: the("fee"), tail: null },
                ],
              },
            },
            {
              kind: "when-row",
              choices: null,
              price: {
                kind: "parts",
                parts: [
                  {
                    kind: "schedule",
                    model: "graduated",
                    period: period("month"),
                    by: null,
                    rows: [
                      {
                        kind: "tier-row",
                        bound: { kind: "up-to", value: the("s") },
                        price: { kind: "included" },
                      },
                      {
                        kind: "tier-row",
                        bound: { kind: "below", value: quantity("5", null) },
                        price: {
                          kind: "tier-parts",
                          parts: [
                            {
                              kind: "amount-part",
                              amount: money("CHF", "1"),
                              tail: { kind: "per-unit", per: per("GB", null, true, "10"), period: null },
                            },
                            {
                              kind: "amount-part",
                              amount: money("CHF", "2"),
                              tail: { kind: "each", period: period("year") },
                            },
                          ],
                        },
                      },
                      { kind: "tier-row", bound: { kind: "above" }, price: { kind: "not-offered" } },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
    ]);
  });

  test("phases and price tables", () => {
    expect(
      declared(`charge c "C" from start CHF 1 once at end from contract day 15 CHF 1 once on the d
        from 2026-05-01 prices in CHF per million GB by a, b "x", 512 0.02 true, 1 3 otherwise 4
        from the e prices in CHF per GB each month by a from "rates.csv"`),
    ).toMatchObject([
      {
        price: {
          kind: "phases",
          phases: [
            { from: { kind: "start" }, pricing: { parts: [{ tail: { kind: "once", due: "end" } }] } },
            {
              from: { kind: "contract-point", unit: "day", number: number("15") },
              pricing: { parts: [{ tail: { kind: "once", due: the("d") } }] },
            },
            {
              from: { kind: "date", text: "2026-05-01" },
              pricing: {
                kind: "price-table",
                currency: word("CHF"),
                per: per("GB", "million"),
                period: null,
                by: [name("a"), name("b")],
                rows: {
                  kind: "table-rows",
                  rows: [
                    { keys: [text("x"), number("512")], price: number("0.02") },
                    { keys: [{ kind: "boolean", value: true }, number("1")], price: number("3") },
                  ],
                },
                otherwise: number("4"),
              },
            },
            {
              from: the("e"),
              pricing: { rows: { kind: "table-file", path: text("rates.csv") }, otherwise: null },
            },
          ],
        },
      },
    ]);
  });

  test("adjustments", () => {
    expect(
      declared(`discount d "D" on everything except a during contract month 3 at most CHF 5 each month 10% off
        discount e "E" on a volume each month by the spend of b, c below 5 10% off at or above CHF 3 off
        discount f "F" on a graduated each month by m above 10% off
        maximum g "G" on a prorated by day from start CHF 5 each month from contract month 13 the h each year
        credit i "I" pays everything within tiers expires on the j granted by each k of l.m
        credit n "N" pays a after tax expires after 12 months CHF 5 granted on 2026-05-01
        tax o "O" on everything from start 8.1% from 2027-01-01 8.5% included`),
    ).toMatchObject([
      {
        on: { kind: "everything", except: [name("a")] },
        frame: [
          {
            kind: "during",
            window: { kind: "contract-window", unit: "month", from: number("3"), to: number("3") },
          },
          { kind: "at-most", amount: money("CHF", "5"), period: period("month") },
        ],
        form: { kind: "off", value: percent("10"), period: null },
      },
      {
        form: {
          kind: "discount-schedule",
          model: "volume",
          by: { kind: "spend", of: { kind: "charges", names: [name("b"), name("c")] } },
          rows: [
            { bound: { kind: "below" }, value: percent("10") },
            { bound: { kind: "at-or-above" }, value: money("CHF", "3") },
          ],
        },
      },
      { form: { model: "graduated", by: name("m") } },
      {
        kind: "maximum",
        proration: { by: "day" },
        rows: [
          { from: { kind: "start" }, amount: money("CHF", "5"), period: period("month") },
          {
            from: { kind: "contract-point", unit: "month", number: number("13") },
            amount: the("h"),
            period: period("year"),
          },
        ],
      },
      {
        pays: { kind: "everything", except: [] },
        frame: [{ kind: "within-tiers" }, { kind: "expires-on", date: the("j") }],
        grant: { kind: "granted-by-each", event: name("k"), of: ref("l", "m") },
      },
      {
        frame: [
          { kind: "after-tax" },
          { kind: "expires-after", duration: { count: number("12"), unit: "month" } },
        ],
        grant: {
          kind: "granted",
          worth: money("CHF", "5"),
          when: { kind: "on-date", date: { kind: "date", text: "2026-05-01" } },
        },
      },
      {
        rates: [
          { from: { kind: "start" }, value: percent("8.1"), included: false },
          { from: { kind: "date", text: "2027-01-01" }, value: percent("8.5"), included: true },
        ],
      },
    ]);
  });

  test("policies", () => {
    expect(
      declared(`policy late events accepted until 3 days after the period then billed as corrections
        unknown values priced as otherwise negative quantities accepted negative totals paid out
        corrections accepted for 90 days after the bill corrections accepted until the bill
        corrections rejected
        price changes wait for the next period partial periods prorate tiers totals below CHF 5 not billed`),
    ).toMatchObject([
      {
        sentences: [
          { kind: "late-events", until: { count: number("3"), unit: "day" }, treatment: "corrections" },
          { kind: "unknown-values", treatment: "priced as otherwise" },
          { kind: "negative-quantities", treatment: "accepted" },
          { kind: "negative-totals", treatment: "paid out" },
          { kind: "corrections", accepted: { kind: "duration", count: number("90"), unit: "day" } },
          { kind: "corrections", accepted: "until the bill" },
          { kind: "corrections", accepted: "never" },
          { kind: "price-changes", treatment: "wait for the next period" },
          { kind: "partial-periods", treatment: "prorate tiers" },
          { kind: "small-totals", below: money("CHF", "5"), treatment: "not billed" },
        ],
      },
    ]);
  });

  test("examples", () => {
    expect(
      declared(`example "E" bill for 2026-04 given p is "NY" from 2026-05-01
        usage m -12 million GB where a is "x" and b is true
        record e at 2026-05-04T10:00:00Z with f "x", g 5 GB
        expect charge c where a is "x" CHF -1 expect discount d on c 2%
        expect credit k left 5 GB expect held 2 events`),
    ).toMatchObject([
      {
        title: text("E"),
        steps: [
          { kind: "bill", of: { kind: "for-month", month: { kind: "month", text: "2026-04" } } },
          {
            kind: "given",
            parameter: name("p"),
            value: text("NY"),
            from: { kind: "date", text: "2026-05-01" },
          },
          {
            kind: "usage",
            meter: name("m"),
            value: { number: number("12", "million", true), unit: word("GB") },
            where: [
              { name: name("a"), values: [text("x")] },
              { name: name("b"), values: [{ kind: "boolean", value: true }] },
            ],
          },
          {
            kind: "record",
            event: name("e"),
            at: { kind: "instant", text: "2026-05-04T10:00:00Z" },
            fields: [
              { name: name("f"), value: text("x") },
              { name: name("g"), value: quantity("5", "GB") },
            ],
          },
          {
            expected: {
              kind: "expect-charge",
              name: name("c"),
              where: [{ name: name("a") }],
              value: { currency: word("CHF"), number: number("1", null, true) },
            },
          },
          { expected: { kind: "expect-discount", name: name("d"), on: name("c"), value: percent("2") } },
          { expected: { kind: "expect-credit", name: name("k"), left: true, value: quantity("5", "GB") } },
          { expected: { kind: "expect-held", count: number("2") } },
        ],
      },
    ]);
  });

  test("replace, remove, set", () => {
    const { declarations } = treeOf(
      `${HEAD} replace unit a remove unit a remove example "E" remove minimum b set c to 3 from 2026-05-01`,
    );
    expect(withoutSpans(declarations)).toEqual([
      {
        kind: "item",
        modifier: "replace",
        item: { kind: "unit", name: word("a"), plural: null, definition: null },
      },
      { kind: "remove", target: { kind: "remove-unit", unit: word("a") } },
      { kind: "remove", target: { kind: "remove-example", title: text("E") } },
      { kind: "remove", target: { kind: "remove-named", of: "minimum", name: name("b") } },
      {
        kind: "set",
        name: name("c"),
        value: quantity("3", null),
        from: { kind: "date", text: "2026-05-01" },
      },
    ]);
  });
});

describe("what is broken", () => {
  test("is a missing node that keeps the declared name", () => {
    const { declarations, header } = treeOf(
      `${HEAD}
charge a "A" ) replace meter m ) unit GB_x plural )
policy )
charge "B" CHF 1 flat charge c "C" CHF 1 flat`,
    );
    expect(header.kind).toBe("file-header");
    expect(withoutSpans(declarations.slice(0, 4))).toEqual([
      { kind: "missing", declares: "charge", name: name("a"), words: new Set(["charge", "a"]) },
      { kind: "missing", declares: "meter", name: name("m"), words: new Set(["replace", "meter", "m"]) },
      { kind: "missing", declares: "unit", name: word("GB_x"), words: new Set(["unit", "GB_x", "plural"]) },
      { kind: "missing", declares: "policy", name: null, words: new Set(["policy"]) },
    ]);
    expect(withoutSpans(treeOf(`${HEAD} charge "B" CHF 1 flat`).declarations)).toEqual([
      { kind: "missing", declares: "charge", name: null, words: new Set(["charge", "CHF", "flat"]) },
    ]);
  });

  test("the header and the head too", () => {
    expect(treeOf("").header.kind).toBe("missing");
    expect(treeOf('tarif 1 contract Foo "X"').header.kind).toBe("missing");
    expect(treeOf('tarif 1 contract x "X" version 1 currency Chf').head.map(each => each.kind)).toEqual([
      "version",
      "missing",
    ]);
  });
});

describe("places", () => {
  const texts = [WHOLE, PRICE_LIST, DEFINITIONS];

  test("every node lies in its parent, begins and ends with a token, and covers text", () => {
    for (const source of texts)
      for (const parent of nodesOf(treeOf(source)))
        for (const value of Object.values(parent))
          for (const child of Array.isArray(value) ? value : [value]) {
            if (child === null || typeof child !== "object" || !("span" in child)) continue;
            const { start, end } = child.span;
            expect(
              start >= parent.span.start && end <= parent.span.end,
              `${child.kind} in ${parent.kind}`,
            ).toBe(true);
            const covered = source.slice(start, end);
            expect(covered, child.kind).toBe(covered.trim());
            if (child.kind !== "required") expect(covered.length, child.kind).toBeGreaterThan(0);
          }
  });

  test("the texts of these tests have every kind of node of the tree", () => {
    const folder = new URL("../../compiler/syntax/", import.meta.url);
    const types = readdirSync(folder).filter(file => /^tree.*\.ts$/.test(file));
    const declaredKinds = types.flatMap(file =>
      [...readFileSync(new URL(file, folder), "utf8").matchAll(/readonly kind: ([^;]+);/g)].flatMap(
        ([, kinds]) => [...(kinds ?? "").matchAll(/"([^"]+)"/g)].map(match => match[1]),
      ),
    );
    expect(declaredKinds.length).toBeGreaterThan(150);
    const found = new Set(
      [...texts, ""].flatMap(source => [...nodesOf(treeOf(source))].map(node => node.kind)),
    );
    expect(declaredKinds.filter(kind => kind !== undefined && !found.has(kind))).toEqual([]);
  });

  test("lines and columns", () => {
    const file = sourceFile("x.tarif", "a\r\nb\rc\n\nd");
    const places = [0, 1, 3, 5, 7, 8, 9, 99].map(offset => locate(file, offset));
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      "1:1",
      "1:2",
      "2:1",
      "3:1",
      "4:1",
      "5:1",
      "5:2",
      "5:2",
    ]);
  });
});

test("no broken text makes the tree throw", () => {
  const edit = fc.record({
    at: fc.nat(WHOLE.length),
    drop: fc.integer({ min: 0, max: 80 }),
    insert: fc.constantFrom(
      "",
      " ",
      "(",
      '"',
      "#",
      "charge ",
      " the ",
      "1,0",
      "§",
      " 5 ",
      ", ",
      " each month ",
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
      const broken = edits.reduce(
        (t, { at, drop, insert }) => t.slice(0, at) + insert + t.slice(at + drop),
        WHOLE,
      );
      const { tree, errors } = parseSource(sourceFile("x.tarif", broken));
      const missing = [...nodesOf(tree)].some(node => node.kind === "missing");
      if (errors.length === 0) expect(missing).toBe(false);
      for (const node of nodesOf(tree)) expect(node.span.end).toBeLessThanOrEqual(broken.length);
    }),
    { seed: 20260301, numRuns: 300 },
  );
});
