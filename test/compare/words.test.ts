/** Differences in words, in both languages. */
import { expect, test } from "vitest";
import {
  intervalWords,
  type MoneyDifference,
  moneyVerdict,
  ofWords,
  type PriceInterval,
  percentWords,
  totalWords,
} from "../../index.ts";

const CHF = { code: "CHF", decimals: 2 };
const CALL = { singular: "call", plural: "calls", money: false };

const GROWING: PriceInterval = {
  from: "1001",
  fromIncluded: true,
  to: null,
  toIncluded: false,
  sign: "more",
  course: "growing",
  atFrom: { before: "100.05", after: "100.06", more: "0.01" },
  atTo: null,
  slope: "0.01",
};

test("an interval says from where on how much more or less", () => {
  expect(intervalWords(GROWING, CALL, CHF)).toBe(
    "from 1'001 calls (CHF 100.05 → CHF 100.06, CHF 0.01 more) on: then CHF 0.01 more for each further call",
  );
  expect(intervalWords(GROWING, CALL, CHF, "de")).toBe(
    "ab 1'001 calls (CHF 100.05 → CHF 100.06, CHF 0.01 mehr): danach CHF 0.01 mehr je weitere Einheit (call)",
  );
  const pair = { before: "7", after: "5", more: "-2" };
  const level: PriceInterval = {
    ...GROWING,
    fromIncluded: false,
    to: "2000",
    toIncluded: true,
    sign: "less",
    course: "constant",
    atFrom: pair,
    atTo: pair,
  };
  expect(intervalWords(level, CALL, CHF, "de")).toBe("über 1'001 calls bis 2'000 calls: CHF 2.00 weniger");
});

test("what quantities are of", () => {
  const of = (period: string | null, beyondIncluded: boolean) => ({
    unit: CALL,
    period,
    beyondIncluded,
    intervals: [],
  });
  expect(ofWords(of("contract month", true))).toBe("of one contract month, beyond what is included");
  expect(ofWords(of("month", false), "de")).toBe("eines Monats");
  expect(ofWords(of(null, true), "de")).toBe("eines einzelnen Ereignisses, über das Inbegriffene hinaus");
});

test("a verdict counts who pays more and who pays less", () => {
  const account = (difference: string) => ({ difference }) as MoneyDifference["accounts"][number];
  const difference: MoneyDifference = {
    before: "1000",
    after: "1012.4",
    difference: "12.4",
    percent: "1.24",
    accounts: [account("15"), account("-3"), account("0.4")],
    unchanged: 7,
    parts: [],
  };
  expect(moneyVerdict(difference, CHF)).toBe(
    "Of 10 accounts, 2 pay more and 1 pays less: CHF 12.40 more in all (+1.2%).",
  );
  expect(moneyVerdict(difference, CHF, "de")).toBe(
    "Von 10 Konten zahlen 2 mehr und zahlt 1 weniger: im Ganzen CHF 12.40 mehr (+1.2%).",
  );
  // The verb stands once where one and one pay: 15 - 3 = 12.
  const two = { ...difference, accounts: [account("15"), account("-3")], unchanged: 0, difference: "12" };
  expect(moneyVerdict({ ...two, percent: "1.2" }, CHF, "de")).toBe(
    "Von 2 Konten zahlt 1 mehr und 1 weniger: im Ganzen CHF 12.00 mehr (+1.2%).",
  );
  const none = { ...difference, accounts: [], unchanged: 1 };
  expect(moneyVerdict(none, CHF, "de")).toBe("Keine Rechnung ändert sich, von 1 Konto.");
  expect(totalWords({ ...difference, difference: "0" }, CHF, "de")).toBe("im Ganzen gleich viel");
  expect([percentWords(null, "de"), percentWords("-1/3"), percentWords("0.01")]).toEqual([
    "neu",
    "-0.3%",
    "<0.1%",
  ]);
});

test.each([
  ["0", "0.0%"],
  // Half a tenth goes away from zero, less than that is told as little.
  ["0.05", "+0.1%"],
  ["-0.05", "-0.1%"],
  ["0.049", "<0.1%"],
  // 200 : 3 = 66.67 of 100.
  ["-200/3", "-66.7%"],
  ["1234.56", "+1'234.6%"],
  ["100", "+100.0%"],
])("a percentage of %s is read as %s", (text, words) => {
  expect(percentWords(text)).toBe(words);
});
