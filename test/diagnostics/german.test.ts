/** What the compiler fills its sentences with, in German: gaps that few contracts show. The sentences are by hand. */
import { describe, expect, test } from "vitest";
import { GERMAN } from "../../compiler/diagnostics/german/german.ts";
import { englishIn } from "./english-words.ts";

const PHRASES: readonly (readonly [english: string, german: string])[] = [
  ['a name, "the" or "("', "ein Name, «the» oder «(»"],
  [
    "a value or a step such as bill, usage or expect",
    "ein Wert oder ein Schritt wie «bill», «usage» oder «expect»",
  ],
  ['""Thirty calls""', '«"Thirty calls"»'],
  ['version 5 of "mailer"', "Fassung 5 von «mailer»"],
  ["each month from day 15 and each 6 months", "je Monat ab Tag 15 und je 6 Vertragsmonate"],
  ["each call (in tokens)", "jedes «call» (in «tokens»)"],
  ["A price table, without of,", "Eine Preistabelle, ohne «of»,"],
  ["this row does not begin after the one before", "diese Zeile beginnt nicht nach der vorigen"],
  ["contract day 0 is none from 1 to 1200", "«contract day 0» liegt nicht zwischen 1 und 1200"],
  [
    "it is not cumulative, and each year has several bills",
    "er summiert nicht, und je Jahr gibt es mehrere Rechnungen",
  ],
  [
    "it is granted on 2027-01-01, and the term ends on 2026-12-31",
    "es wird am 2027-01-01 gewährt, und die Laufzeit endet am 2026-12-31",
  ],
  [
    "it expires on 2026-05-31, and is granted on 2026-06-01",
    "es verfällt am 2026-05-31 und wird am 2026-06-01 gewährt",
  ],
  [
    "it expires on 2025-12-31, and no account starts before 2026-01-01",
    "es verfällt am 2025-12-31, und kein Konto beginnt vor dem 2026-01-01",
  ],
  ["it ends where quantities begin", "sie endet, wo Mengen erst beginnen"],
  [
    "it ends at 0 requests, and only its fee could be due there",
    "sie endet bei 0 requests; nur ihre Gebühr könnte dort geschuldet sein",
  ],
  [' "calls" is an event.', " «calls» ist ein Ereignis."],
  [' Such a clause stands earlier, before "USD".', " Eine solche Klausel steht früher, vor «USD»."],
  ["a comma or ] is missing", "ein Komma oder «]» fehlt"],
  [
    'the seats is any other value and model is "x y"',
    "«the seats» hat einen anderen Wert und «model» ist «x y»",
  ],
  [
    "10 GB cost CHF 20.00, 11 GB cost CHF 11.00 in one month, beyond what is included, where the seats is 5 seats and the floor is CHF 1.00; as much again from 20 GB on",
    "10 GB kosten CHF 20.00, 11 GB kosten CHF 11.00 (je Monat), über das Inbegriffene hinaus, wenn «seats» 5 seats beträgt und «floor» CHF 1.00 beträgt; gleich viel kosten erst wieder 20 GB",
  ],
  ["10 GB cost CHF 20.00, 11 GB cost CHF 11.00", "10 GB kosten CHF 20.00, 11 GB kosten CHF 11.00"],
  [
    "it ends at 10 GB at most, the row above at 20 GB or more",
    "sie endet höchstens bei 10 GB, die Zeile darüber mindestens bei 20 GB",
  ],
  [
    "where the row ends the price would be CHF 3.00, and it is at least CHF 9.00",
    "wo die Zeile endet, wäre der Preis CHF 3.00, und er ist mindestens CHF 9.00",
  ],
  [
    "it begins with contract day 40, and the last one is 31; the text is in force from 2026-01-01 on",
    "er beginnt mit «contract day 40», und der letzte ist 31; der Text gilt ab 2026-01-01",
  ],
  ['"all" takes 100% off the same charges', "«all» nimmt 100% von denselben Entgelten weg"],
  ["less than 1/18'181 of", "weniger als 1/18'181"],
  [
    " An amount begins with its currency in capitals: USD.",
    " Ein Betrag beginnt mit seiner Währung in Grossbuchstaben: USD.",
  ],
  [" A parameter is written with the: the rate.", " Ein Parameter wird mit «the» geschrieben: «the rate»."],
  [" Between values stands a comma.", " Zwischen Werten steht ein Komma."],
];

test.each(PHRASES)("%s", (english, german) => {
  expect(GERMAN.phrase(english)).toBe(german);
  expect(englishIn(german)).toBeNull();
});

describe("what is told", () => {
  test("names of the contract stay as they are, also where they read like a phrase", () => {
    expect(GERMAN.words("TAR3002", { kind: "field of call", name: "times", hint: "" }).message).toBe(
      "Mit dem Namen «times» gibt es hier kein Feld von «call».",
    );
    expect(GERMAN.words("TAR3002", { kind: "meter or parameter", name: "x", hint: "" }).message).toBe(
      "Mit dem Namen «x» gibt es hier keinen Zähler oder Parameter.",
    );
  });

  test("English that was left would be found", () => {
    expect(englishIn("Die Zeile «above the bound» liegt above it.")).toBe("above");
    expect(englishIn("Die Zeile «above the bound» liegt darüber.")).toBeNull();
  });
});
