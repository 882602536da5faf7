import { expect, test } from "vitest";
import { canonicalJson, planHashes, sha256Hex } from "../../runtime/billing/canonical.ts";
import { compileText, contractText } from "../kit/plan.ts";

test("keys are sorted by code points, and no blanks stand between", () => {
  // U+FF5E comes before U+1F600 in code points, but after it in UTF-16 units.
  expect(canonicalJson({ "😀": 1, "～": 2, b: [true, null], a: { d: "x", c: -3 } })).toBe(
    '{"a":{"c":-3,"d":"x"},"b":[true,null],"～":2,"😀":1}',
  );
  expect(canonicalJson({ kept: "", gone: undefined })).toBe('{"kept":""}');
  expect(canonicalJson('a"\u0007\u2028')).toBe(JSON.stringify('a"\u0007\u2028'));
});

test("numbers that are no small integers are refused", () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => canonicalJson({ value })).toThrow(/^bug: /);
  }
  expect(() => canonicalJson({ value: 1n })).toThrow(/^bug: /);
});

test("SHA-256 of UTF-8, as published", () => {
  // FIPS 180-2, appendix B.1.
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

const TEXT = contractText(`charge usage "Usage"
  for used
  note "As agreed"
  CHF 1.00 per token`);

function hashes(text: string): { readonly meaning: string; readonly plan: string } {
  return compileText(text).plan.hashes;
}

test("layout, titles and notes are no part of the meaning, but of the plan", () => {
  const same = [
    `# a comment\n${TEXT}`.replace("# a comment\ntarif 1", "tarif 1\n# a comment"),
    TEXT.replaceAll("\n  ", "\n      "),
    TEXT.replace('"Usage"', '"Consumption"'),
    TEXT.replace("As agreed", "As discussed"),
    TEXT.replace('contract test "Test"', 'contract test "Prueba"'),
  ];
  const first = hashes(TEXT);
  for (const text of same) {
    expect(hashes(text).meaning).toBe(first.meaning);
    expect(hashes(text).plan).not.toBe(first.plan);
  }
});

test("whatever moves money is part of the meaning", () => {
  const other = [
    TEXT.replace("CHF 1.00 per", "CHF 1.01 per"),
    TEXT.replace("Europe/Zurich", "Europe/Berlin"),
    TEXT.replace(
      "half up in steps of CHF 0.01\n  round total",
      "half even in steps of CHF 0.01\n  round total",
    ),
    TEXT.replace("billed each month", "billed each quarter"),
    TEXT.replace("for used\n", "for used\n  includes 5 tokens each month\n"),
    `${TEXT}policy\n  negative quantities accepted\n`,
  ];
  const all = [TEXT, ...other].map(text => hashes(text).meaning);
  expect(new Set(all).size).toBe(all.length);
});

test("the hash of a plan is that of all of it but the hashes", () => {
  const { plan } = compileText(TEXT);
  const { hashes: stated, ...rest } = plan;
  expect(planHashes(rest)).toEqual(stated);
  expect(stated.plan).toBe(sha256Hex(canonicalJson(rest)));
});
