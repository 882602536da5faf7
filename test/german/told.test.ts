/** What the runtime and the readers tell, said in German: sentences that few runs show stand here, by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clauseInGerman, coverage, runExamples, toldInGerman } from "../../index.ts";
import { UNREADABLE } from "../../input/events/record.ts";
import { unreadableInGerman } from "../../input/german/phrases.ts";
import { englishIn } from "../diagnostics/english-words.ts";
import { ROOT } from "../kit/shared.ts";
import { cases, contracts } from "../service/corpus.ts";

type Pair = readonly [english: string, german: string];

const EVENTS: readonly Pair[] = [
  [
    'tokens: is missing, an integer from 0 to 100 tokens is needed; model: "x" is not one of "a", "b" and 3 more; and 2 more',
    "«tokens»: fehlt, verlangt ist eine ganze Zahl von 0 bis 100 tokens; «model»: «x», verlangt ist einer der Werte «a», «b» und 3 weitere; und 2 weitere",
  ],
  ["n: 1.5 is not an integer of 0 or more", "«n»: «1.5», verlangt ist eine ganze Zahl ab 0"],
  ["n: an object is not a number", "«n»: ein Objekt, verlangt ist eine Zahl"],
  ["n: data.usage is a list, not an object", "«n»: «data.usage» ist eine Liste, kein Objekt"],
  ['t: "x…" is longer than 1024 characters', "«t»: «x…» ist länger als 1024 Zeichen"],
  [
    "n: 1e99 has more than 20 digits before or 18 after the point",
    "«n»: «1e99» hat mehr als 20 Stellen vor oder 18 nach dem Punkt",
  ],
  ["b: 1 is not true or false", "«b»: «1», verlangt ist «true» oder «false»"],
  [
    'time: is missing, an instant such as "2026-01-31T07:00:00Z" is needed',
    "«time»: fehlt, verlangt ist ein Zeitpunkt wie «2026-01-31T07:00:00Z»",
  ],
  [
    'received: is not an instant such as "2026-01-31T07:00:00Z"',
    "«received»: falsch geschrieben, verlangt ist ein Zeitpunkt wie «2026-01-31T07:00:00Z»",
  ],
  ["id: is a number, not a text", "«id»: ist eine Zahl, kein Text"],
  [
    "time: lies more than 1 day after the event was received",
    "«time»: liegt mehr als 1 Tag nach dem Empfang des Ereignisses",
  ],
  [
    "time: lies after the term, which ends 2026-02-01T00:00:00Z",
    "«time»: liegt nach der Laufzeit, die am 2026-02-01T00:00:00Z endet",
  ],
  ["a comma or } must stand here, at character 7", "hier muss ein Komma oder «}» stehen, beim Zeichen 7"],
  ["subject is missing", "«subject» fehlt"],
];

const ACCOUNTS: readonly Pair[] = [
  [
    "the start 2020-01-01 lies outside the contract's term, 2026-01-01 to further notice",
    "der Beginn 2020-01-01 liegt ausserhalb der Laufzeit des Vertrags, ab 2026-01-01 auf Weiteres",
  ],
  [
    "the end 2026-01-01 comes before the start 2026-02-01",
    "das Ende 2026-01-01 liegt vor dem Beginn 2026-02-01",
  ],
  [
    "charge seats has periods of a month from day 15 that cut the billing periods of an account that starts on this day; a start on 2026-01-15 or 2026-02-15 would fit",
    "Entgelt «seats» hat Perioden von einem Monat ab Tag 15, die nicht in die Rechnungsperioden eines Kontos mit diesem Beginn passen; ein Beginn am 2026-01-15 oder 2026-02-15 würde passen",
  ],
  ["seats is 900, outside 1 to 500 seats", "«seats» ist 900, ausserhalb von 1 bis 500 seats"],
  [
    "the contract gives rate no bounds, so no account may set it",
    "der Vertrag gibt «rate» keine Grenzen, also kann kein Konto es festlegen",
  ],
  [
    "it is billed to acme, which is billed to beta itself",
    "es wird über «acme» abgerechnet, das selbst über «beta» abgerechnet wird",
  ],
  [
    "tax vat: the row from 2026-07-01 begins on 2026-07-01, but the row before it on 2026-08-01",
    "Steuer «vat»: die Zeile ab 2026-07-01 beginnt am 2026-07-01, die Zeile davor aber am 2026-08-01",
  ],
  ["discount d: its window names no day", "Rabatt «d»: sein Zeitraum nennt keinen Tag"],
];

const EXAMPLES: readonly Pair[] = [
  ["total", "Total"],
  ["credit prepaid left", "Rest des Guthabens «prepaid»"],
  ["discount early on usage", "Rabatt «early» auf «usage»"],
  [
    "charge usage where model is large or small and region is eu",
    "Entgelt «usage», wenn «model» ist «large» oder «small» und «region» ist «eu»",
  ],
  ["1 event", "1 Ereignis"],
  [
    "2026-01-01 to 2026-01-30 is no billing period of acme; the period there is 2026-01-01 to 2026-01-31",
    "2026-01-01 bis 2026-01-30 ist keine Rechnungsperiode von «acme»; die Periode dort ist 2026-01-01 bis 2026-01-31",
  ],
  ["CHF 12.00", "CHF 12.00"],
];

const LINES: readonly Pair[] = [
  ["has 3 cells where the first row has 4", "hat 3 Zellen, die erste Zeile aber 4"],
  [
    'has the time "2026-02-30", which is none such as 2026-01-31 07:00:00',
    "hat die Zeit «2026-02-30», und das ist keine wie 2026-01-31 07:00:00",
  ],
  [
    'has the time "x", which clocks in Europe/Zurich showed twice',
    "hat die Zeit «x», welche die Uhren in Europe/Zurich zweimal zeigten",
  ],
];

describe("by hand", () => {
  test.each([...EVENTS, ...ACCOUNTS, ...EXAMPLES])("%s", (english, german) => {
    expect(toldInGerman(english)).toBe(german);
    expect(englishIn(german)).toBeNull();
  });

  test.each(LINES)("%s", (english, german) => {
    expect(unreadableInGerman(english)).toBe(german);
  });

  test("hostile names and values break nothing", () => {
    for (const text of ["", "x: ", 'a: "; b: " is not a text', "usage of  or ", "»«: is missing, «", "$1 $&"])
      expect(typeof unreadableInGerman(text)).toBe("string");
  });
});

test("every reason that a reader has for a line is said in German", () => {
  const texts = (path: string): readonly string[] =>
    [...readFileSync(join(ROOT, path), "utf8").matchAll(/(?:fail\(reader, |fault \?\?= )["`](.+?)["`]/g)].map(
      ([, words = ""]) => words.replace(/\$\{end\}/g, "]").replace(/\$\{[^}]+\}/g, "16"),
    );
  const reasons = [
    ...texts("runtime/metering/json.ts"),
    ...texts("input/events/csv.ts"),
    ...Object.values(UNREADABLE),
  ];
  expect(reasons.length).toBeGreaterThan(15);
  for (const reason of reasons) {
    expect(unreadableInGerman(reason), reason).not.toBe(reason);
    expect(englishIn(unreadableInGerman(reason)), reason).toBeNull();
  }
});

test("what examples reach, and would need, is said in German for every contract", () => {
  const left = new Set<string>();
  const check = (english: string, german: string): void => {
    if (german === english || englishIn(german) !== null) left.add(`${english} -> ${german}`);
  };
  for (const [, { compiled }] of [...contracts(5), ...cases(60)]) {
    for (const item of coverage(compiled)?.items ?? []) {
      check(item.advice, toldInGerman(item.advice));
      check(item.clause, clauseInGerman(item));
    }
    if (compiled.plan === null) continue;
    for (const { failures } of runExamples(compiled.plan, compiled.examples))
      for (const { what } of failures) check(what, toldInGerman(what));
  }
  expect([...left]).toEqual([]);
});
