/** docs/limits.md: each bound at its value, one below and one above, where no other test does it. */
import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI_LIMITS } from "../../cli/limits.ts";
import {
  type Account,
  type Bill,
  compile,
  EVENT_LIMITS,
  type Plan,
  rate,
  validateAccounts,
  validatePlan,
} from "../../index.ts";
import { MOST_NUMBER_TEXT, parseNumber } from "../../runtime/number/rational.ts";
import { ACCOUNTS, CONTRACT, call, folderWith, lines, tarifProcess } from "../cli/run.ts";
import { FRAME, framed } from "../diagnostics/frame.ts";

/** The errors that a contract, or a fragment behind the frame, is told. */
function codes(text: string): readonly string[] {
  const { diagnostics } = compile(new Map([["c.tarif", framed(text).text]]), "c.tarif");
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

/** The frame with one of its clauses replaced. */
function head(from: string, to: string): readonly string[] {
  expect(FRAME).toContain(from);
  return codes(FRAME.replace(from, to));
}

describe("values in a contract, at the bound and one beyond", () => {
  const priced = (number: string): readonly string[] =>
    codes(`charge a "A"\n  for requests\n  CHF ${number} per request\n`);
  const keyed = (key: string): readonly string[] =>
    codes(`event e\n  type "e"\n  field f named "${key}" text\n`);
  const phased = (point: string): readonly string[] =>
    codes(
      `charge a "A"\n  not prorated\n  from start CHF 1 each month\n  from contract ${point} CHF 2 each month\n`,
    ).filter(isBuilt);
  const unused = (periods: number): readonly string[] =>
    codes(
      `charge a "A"\n  for requests\n  includes 5 requests each month unused carries over ${periods} periods\n  included\n`,
    ).filter(isBuilt);
  const adjusted = (clause: string, amount: string): readonly string[] => {
    const kind = amount.endsWith("start") ? 'credit x "X"\n  pays a\n  before tax' : 'discount x "X"\n  on a';
    const open = FRAME.replace("to 2026-12-31", "until further notice");
    return codes(
      `${open}charge a "A"\n  not prorated\n  CHF 1 each month\n\n${kind}\n  ${clause}\n  ${amount}\n`,
    );
  };
  const isBuilt = (code: string): boolean => !code.startsWith("TAR9");
  const late = (duration: string): readonly string[] =>
    codes(
      `policy\n  late events accepted until ${duration} after the period then billed in the next period\n`,
    );
  const contractMonth = (n: number): readonly string[] => {
    const open = FRAME.replace("to 2026-12-31", "until further notice");
    return codes(`${open}example "E"\n  bill for contract month ${n}\n  expect total CHF 0\n`);
  };
  const expecting = (what: string): readonly string[] =>
    codes(`example "E"\n  bill for 2026-01\n  expect ${what} events\n`);

  const cases: readonly (readonly [
    what: string,
    fine: () => readonly string[],
    beyond: () => readonly string[],
    code: string,
  ])[] = [
    [
      "19 and 20 digits before the point",
      () => [...priced("9".repeat(19)), ...priced("9".repeat(20))],
      () => priced("9".repeat(21)),
      "TAR4001",
    ],
    [
      "a leading zero is a digit",
      () => priced(`0${"9".repeat(19)}`),
      () => priced(`0${"9".repeat(20)}`),
      "TAR4001",
    ],
    [
      "29 and 30 digits after it",
      () => [...priced(`0.${"1".repeat(29)}`), ...priced(`0.${"1".repeat(30)}`)],
      () => priced(`0.${"1".repeat(31)}`),
      "TAR4001",
    ],
    [
      "7 and 8 keys",
      () => [...keyed(`${"a.".repeat(6)}a`), ...keyed(`${"a.".repeat(7)}a`)],
      () => keyed(`${"a.".repeat(8)}a`),
      "TAR5004",
    ],
    [
      "keys of 63 and 64 characters",
      () => [...keyed("k".repeat(63)), ...keyed("k".repeat(64))],
      () => keyed("k".repeat(65)),
      "TAR5004",
    ],
    [
      "9'999 and 10'000 days",
      () => [...late("9999 days"), ...late("10000 days")],
      () => late("10001 days"),
      "TAR7009",
    ],
    [
      "priorities of 99'999 and 100'000",
      () => [
        ...adjusted("priority 99999", "CHF 5 granted at start"),
        ...adjusted("priority 100000", "CHF 5 granted at start"),
      ],
      () => adjusted("priority 100001", "CHF 5 granted at start"),
      "TAR7016",
    ],
    [
      "a window to month 1'199 and 1'200",
      () => [
        ...adjusted("during contract months 1 to 1199", "10% off"),
        ...adjusted("during contract months 1 to 1200", "10% off"),
      ],
      () => adjusted("during contract months 1 to 1201", "10% off"),
      "TAR7017",
    ],
    ["10'000 years", () => late("10000 years"), () => late("10001 years"), "TAR7009"],
    [
      "119 and 120 months",
      () => [...head("each month", "each 119 months"), ...head("each month", "each 120 months")],
      () => head("each month", "each 121 months"),
      "TAR2009",
    ],
    [
      "2 and 3 months",
      () => [...head("each month", "each 3 months"), ...head("each month", "each 2 months")],
      () => head("each month", "each 1 months"),
      "TAR2009",
    ],
    [
      "day 27 and 28",
      () => [
        ...head("each month", "each month from day 27"),
        ...head("each month", "each month from day 28"),
      ],
      () => head("each month", "each month from day 29"),
      "TAR2008",
    ],
    [
      "day 1 and 2",
      () => [...head("each month", "each month from day 1"), ...head("each month", "each month from day 2")],
      () => head("each month", "each month from day 0"),
      "TAR2008",
    ],
    [
      "version 999'999 and 1'000'000",
      () => [...head("version 1", "version 999999"), ...head("version 1", "version 1000000")],
      () => head("version 1", "version 1000001"),
      "TAR2016",
    ],
    ["version 1", () => head("version 1", "version 2"), () => head("version 1", "version 0"), "TAR2016"],
    [
      "a price from contract month 1'199 and 1'200",
      () => [...phased("month 1199"), ...phased("month 1200")],
      () => phased("month 1201"),
      "TAR6037",
    ],
    [
      "a price from contract day 1'199 and 1'200",
      () => [...phased("day 1199"), ...phased("day 1200")],
      () => phased("day 1201"),
      "TAR6037",
    ],
    ["a price from contract month 2", () => phased("month 2"), () => phased("month 0"), "TAR6037"],
    ["unused for 119 and 120 periods", () => [...unused(119), ...unused(120)], () => unused(121), "TAR6044"],
    ["unused for 1 and 2 periods", () => [...unused(1), ...unused(2)], () => unused(0), "TAR6044"],
    [
      "contract month 1'199 and 1'200",
      () => [...contractMonth(1_199), ...contractMonth(1_200)],
      () => contractMonth(1_201),
      "TAR8011",
    ],
    [
      "999'999 and 1'000'000 events",
      () => ["rejected 999999", "held 1000000", "rejected 0"].flatMap(expecting),
      () => expecting("rejected 1000001"),
      "TAR8014",
    ],
    [
      "the first days",
      () =>
        ["2000-01-02", "2000-01-03"].flatMap(day =>
          head("2026-01-01 to 2026-12-31", `${day} until further notice`),
        ),
      () => head("2026-01-01 to 2026-12-31", "2000-01-01 until further notice"),
      "TAR2012",
    ],
    [
      "the last days",
      () => ["2099-12-29", "2099-12-30"].flatMap(day => head("to 2026-12-31", `to ${day}`)),
      () => head("to 2026-12-31", "to 2099-12-31"),
      "TAR2012",
    ],
  ];
  test.each(cases)("%s", (_, fine, beyond, code) => {
    expect(fine()).toEqual([]);
    expect(beyond()).toEqual([code]);
  });

  test("99 and 100 diagnostics are told, the 101st is not", () => {
    const unknown = (faults: number): string =>
      Array.from({ length: faults }, (_, i) => `meter m${i} count of nothing${i} in requests\n`).join("");
    expect([unknown(99), unknown(100), unknown(101)].map(text => codes(text).length)).toEqual([99, 100, 100]);
  });
});

const plan: Plan = planOf(`
meter seen
  count of call in requests

event stamp
  type "example.stamp"
  field at instant
`);
const account: Account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };

function planOf(text: string): Plan {
  const result = compile(new Map([["c.tarif", framed(text).text]]), "c.tarif");
  if (result.plan === null) throw new Error(JSON.stringify(result.diagnostics));
  return result.plan;
}

interface Sent {
  readonly id?: string;
  readonly type?: string;
  readonly subject?: string;
  /** The JSON text of `data`. */
  readonly data?: string;
}

function sent({ id = "1", type = "example.call", subject = "acme", data }: Sent): string {
  const rest = JSON.stringify({ source: "s", id, type, subject, time: "2026-01-10T00:00:00Z" });
  return rest.replace(/\}$/, `,"data":${data ?? '{"model":"large","tokens":1}'}}`);
}

/** How the event ends: unreadable, the reason of its rejection, or accepted. */
function fate(text: string): string {
  const { unreadable, bills, run } = rate(plan, {
    accounts: [account],
    events: [text],
    through: "2026-01-31",
  });
  if (unreadable.length > 0) return "unreadable";
  const bill = bills.at(-1);
  const reason = bill?.audit.rejected.reasons[0]?.reason;
  if (reason !== undefined) return reason;
  if ((bill?.audit.accepted ?? 0) > 0) return "accepted";
  return run.otherTypes.count > 0 || run.unknownAccounts.count > 0 ? "counted for the run" : "lost";
}

describe("events, one below the bound, at it and one beyond", () => {
  const padded = (length: number): string => {
    const text = sent({ data: '{"model":"large","tokens":1,"pad":""}' });
    return text.replace('"pad":""', `"pad":"${"x".repeat(length - text.length)}"`);
  };
  const deep = (depth: number): string =>
    sent({ data: `{"model":"large","tokens":1,"deep":${"[".repeat(depth)}${"]".repeat(depth)}}` });
  const wide = (keys: number): string => {
    const more = Array.from({ length: keys - 2 }, (_, i) => `"k${i}":0`).join(",");
    return sent({ data: `{"model":"large","tokens":1,${more}}` });
  };
  const tokens = (number: string): string => sent({ data: `{"model":"large","tokens":${number}}` });
  const stamped = (decimals: string): string =>
    sent({ type: "example.stamp", data: `{"at":"2026-01-10T00:00:00.${decimals}Z"}` });

  const cases: readonly (readonly [
    what: string,
    of: (n: number) => string,
    bound: number,
    beyond: string,
  ])[] = [
    ["length", padded, EVENT_LIMITS.text, "unreadable"],
    // The event and its data are two levels already.
    ["depth", n => deep(n - 2), EVENT_LIMITS.depth, "unreadable"],
    ["keys", wide, EVENT_LIMITS.keys, "unreadable"],
    ["characters of an id", n => sent({ id: "i".repeat(n) }), EVENT_LIMITS.identity, "unreadable"],
    ["digits before the point", n => tokens("9".repeat(n)), EVENT_LIMITS.digitsBefore, "incomplete"],
    [
      "digits before the point, by an exponent",
      n => tokens(`1e${n - 1}`),
      EVENT_LIMITS.digitsBefore,
      "incomplete",
    ],
    ["decimals of a second", n => stamped("1".repeat(n)), 9, "incomplete"],
    [
      "characters of an instant",
      n => stamped("0".repeat(n - "2026-01-10T00:00:00.Z".length)),
      64,
      "incomplete",
    ],
  ];
  test.each(cases)("%s", (_, of, bound, beyond) => {
    expect([bound - 1, bound, bound + 1].map(n => fate(of(n)))).toEqual(["accepted", "accepted", beyond]);
  });

  test("characters of a type and of a subject: beyond the bound they are unreadable, below it unknown", () => {
    const most = EVENT_LIMITS.identity;
    for (const key of ["type", "subject"] as const) {
      const fates = [most, most + 1].map(n => fate(sent({ [key]: "x".repeat(n) })));
      expect(fates).toEqual(["counted for the run", "unreadable"]);
    }
  });

  test("days of an instant", () => {
    const on = (day: string): string =>
      fate(sent({ type: "example.stamp", data: `{"at":"${day}T00:00:00Z"}` }));
    const days = ["1899-12-31", "1900-01-01", "2200-12-31", "2201-01-01"];
    expect(days.map(on)).toEqual(["incomplete", "accepted", "accepted", "incomplete"]);
  });

  test("digits after the point", () => {
    const decimals = planOf('event weigh\n  type "example.weigh"\n  field kg decimal\n');
    const rejected = (digits: number): number => {
      const events = [sent({ type: "example.weigh", data: `{"kg":0.${"1".repeat(digits)}}` })];
      return (
        rate(decimals, { accounts: [account], events, through: "2026-01-31" }).bills[0]?.audit.rejected
          .count ?? -1
      );
    };
    const most = EVENT_LIMITS.digitsAfter;
    expect([most - 1, most, most + 1].map(rejected)).toEqual([0, 0, 1]);
  });

  test("rejected events that stand on a bill, with all of them in the rejects", () => {
    const listed = (count: number): readonly number[] => {
      const events = Array.from({ length: count }, (_, i) => sent({ id: `e${i}`, data: "{}" }));
      const { bills, rejects } = rate(plan, { accounts: [account], events, through: "2026-01-31" });
      const bill: Bill | undefined = bills[0];
      return [bill?.audit.rejected.count ?? -1, bill?.audit.rejected.first.length ?? -1, rejects.length];
    };
    expect([99, 100, 101].map(listed)).toEqual([
      [99, 99, 99],
      [100, 100, 100],
      [101, 100, 101],
    ]);
  });

  test("names that a run lists", () => {
    const listed = (count: number, key: "type" | "subject"): readonly number[] => {
      const events = Array.from({ length: count }, (_, i) => sent({ id: `e${i}`, [key]: `n${i}` }));
      const { run } = rate(plan, { accounts: [account], events, through: "2026-01-31" });
      const counts = key === "type" ? run.otherTypes : run.unknownAccounts;
      return [counts.count, counts.first.length];
    };
    for (const key of ["type", "subject"] as const) {
      expect([99, 100, 101].map(count => listed(count, key))).toEqual([
        [99, 99],
        [100, 100],
        [101, 100],
      ]);
    }
  });
});

describe("plans, bills and carried state", () => {
  test("characters of a number", () => {
    const read = (length: number): boolean => parseNumber(`1/${"9".repeat(length - 2)}`) !== null;
    const most = MOST_NUMBER_TEXT;
    expect([most - 1, most, most + 1].map(read)).toEqual([true, true, false]);
  });

  test("depth of a plan that is validated", () => {
    const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}1${"]".repeat(depth)}`);
    const tooDeep = (depth: number): boolean => validatePlan(nested(depth)).join().includes("nested");
    expect([499, 500, 501].map(tooDeep)).toEqual([false, false, true]);
  });

  test("problems that are told", () => {
    const accounts = (wrong: number): unknown => ({ accounts: Array.from({ length: wrong }, () => 1) });
    expect([19, 20, 21].map(wrong => validateAccounts(accounts(wrong)).length)).toEqual([19, 20, 20]);
  });
});

describe("files of the command line", () => {
  /** A file of that length, whose bytes after the content are zeros that no disk holds. */
  function sparse(path: string, length: number): void {
    const file = openSync(path, "r+");
    ftruncateSync(file, length);
    closeSync(file);
  }

  test("accounts.yaml at its size, and one byte larger", () => {
    const padded = (length: number): string => `${ACCOUNTS}#${"x".repeat(length - ACCOUNTS.length - 2)}\n`;
    const rated = (length: number): string => {
      const files = { "c.tarif": CONTRACT, "e.ndjson": lines(call(1)), "accounts.yaml": padded(length) };
      const ran = tarifProcess(["rate", "c.tarif", "--events", "e.ndjson"], { cwd: folderWith(files) });
      return ran.code === 0 ? "rated" : (/TAR[0-9]{4}/.exec(ran.err)?.[0] ?? ran.err);
    };
    const most = CLI_LIMITS.accountsBytes;
    expect([most - 1, most, most + 1].map(rated)).toEqual(["rated", "rated", "TAR0003"]);
  });

  test("a file of bills one byte above its size is refused before it is read", () => {
    const cwd = folderWith({ "bills.ndjson": "{}\n" });
    sparse(join(cwd, "bills.ndjson"), CLI_LIMITS.billsBytes + 1);
    expect(tarifProcess(["explain", "bills.ndjson"], { cwd }).err).toContain("TAR0003");
  });
});
