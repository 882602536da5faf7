import { expect, test } from "vitest";
import { currencyCodes, currencyDecimals, ISO_4217_PUBLISHED } from "../../compiler/money/iso4217.ts";

// By hand from the standard's list one and its amendments 161 to 180.
const CLASSES: readonly (readonly [decimals: number, codes: string])[] = [
  [0, "JPY KRW ISK CLP VND XAF XOF XPF UGX RWF UYI PYG"],
  [2, "USD EUR GBP CHF INR IDR HUF CNY SEK MRU MGA STN BYN VED VES SLE XCG ZWG XAD CHE CHW BOV USN"],
  [3, "KWD BHD OMR JOD TND IQD LYD"],
  [4, "CLF UYW"],
];

test.each(CLASSES)("currencies with %i decimals", (decimals, codes) => {
  for (const code of codes.split(" ")) expect([code, currencyDecimals(code)]).toEqual([code, decimals]);
});

test("codes without a minor unit are refused: metals, bond market units, units of account, test and none", () => {
  const codes = "XAU XAG XPT XPD XBA XBB XBC XBD XDR XSU XUA XTS XXX";
  for (const code of codes.split(" ")) expect([code, currencyDecimals(code)]).toEqual([code, null]);
});

test("withdrawn codes are refused, the last of them the lev", () => {
  const codes = "DEM FRF ITL ATS HRK BGN ANG SLL ZWL ZWR CUC MRO STD BYR VEF LTL TRL ROL ZMK";
  for (const code of codes.split(" ")) expect([code, currencyDecimals(code)]).toEqual([code, null]);
});

test("what is no code at all is refused, also the names that every object has", () => {
  const words = ["", "eur", "EU", "EURO", " EUR", "ABC", "BTC", "CNH", "constructor", "__proto__"];
  for (const word of words) expect([word, currencyDecimals(word)]).toEqual([word, null]);
});

test("the list holds as many codes of each class as the published one", () => {
  // 178 codes, of which 13 have no minor unit: https://www.six-group.com, list one of this date.
  expect(ISO_4217_PUBLISHED).toBe("2026-09-17");
  const counts = [0, 1, 2, 3, 4].map(
    n => currencyCodes().filter(code => currencyDecimals(code) === n).length,
  );
  expect(counts).toEqual([17, 0, 139, 7, 2]);
  expect(new Set(currencyCodes()).size).toBe(178 - 13);
});

test("codes are three capitals in the order of the alphabet", () => {
  const codes = currencyCodes();
  expect(codes.every(code => /^[A-Z]{3}$/.test(code))).toBe(true);
  expect(codes.every((code, i) => i === 0 || (codes[i - 1] ?? "") < code)).toBe(true);
});
