/** What is compared with, and what stands beside what. */
import { describe, expect, test } from "vitest";
import { chosenOf, otherFiles, withoutLater } from "../../playground/src/panels/compare/choices.ts";
import { comparedFiles } from "../../playground/src/panels/compare/compared-files.ts";
import { withAppended } from "../../playground/src/panels/review/appended.ts";
import { percentOf, sharesByKind } from "../../playground/src/panels/review/coverage-shares.ts";
import { fileName } from "../../playground/src/panels/shared/file-name.ts";
import { spotOf, spotOfLine } from "../../playground/src/work/spots.ts";

const contract = (version: number, name = "deal"): string =>
  `tarif 1\ncontract ${name} "Deal"\n  version ${version}${version > 1 ? ` amends ${version - 1}` : ""}\n`;

describe("an earlier version in the workspace", () => {
  const files = new Map([
    ["first.tarif", contract(1)],
    ["second.tarif", contract(2)],
    ["third.tarif", contract(3)],
    ["list.tarif", 'tarif 1\nprice list list "List"\n  version 9\n'],
    ["words.tarif", 'tarif 1\ndefinitions words "Words"\n'],
    ["rates.csv", "a,b\n"],
  ]);

  test("is compared with as it stood before the later ones", () => {
    expect([...withoutLater(files, "second.tarif").keys()]).toEqual([
      "first.tarif",
      "second.tarif",
      "list.tarif",
      "words.tarif",
      "rates.csv",
    ]);
    expect([...withoutLater(files, "words.tarif").keys()]).toEqual([...files.keys()]);
  });

  test("can be chosen, as can a price list; definitions and tables cannot", () => {
    expect(otherFiles({ files, entry: "third.tarif" })).toEqual([
      "first.tarif",
      "second.tarif",
      "list.tarif",
    ]);
    expect(chosenOf("file:a:b.tarif")).toEqual({ kind: "file", name: "a:b.tarif" });
    expect(chosenOf("opened:")).toEqual({ kind: "opened", name: "" });
    expect(chosenOf("")).toBeNull();
  });

  test("stands beside the contract, and another file beside its namesake", () => {
    const own = { files, entry: "third.tarif" };
    const other = { files, entry: "first.tarif" };
    expect(comparedFiles(own, other, "list.tarif").before.path).toBe("first.tarif");
    const changed = new Map(files).set("list.tarif", "changed");
    const same = comparedFiles(own, { files: changed, entry: "third.tarif" }, "list.tarif");
    expect([same.before.text, same.after.path]).toEqual(["changed", "list.tarif"]);
  });
});

test("coverage by kind counts what an example can reach", () => {
  const items = [
    { kind: "tier", status: "reached" },
    { kind: "policy", status: "not reachable" },
    { kind: "tier", status: "not reached" },
    { kind: "tax", status: "reached" },
  ] as const;
  expect(sharesByKind(items)).toEqual([
    { kind: "tier", reached: 1, reachable: 2 },
    { kind: "tax", reached: 1, reachable: 1 },
  ]);
  // 2 of 3 are 66.6%; 100% means all of them.
  const shares = [
    [2, 3],
    [199, 200],
    [3, 3],
    [0, 0],
  ] as const;
  expect(shares.map(([part, all]) => percentOf(part, all, "en"))).toEqual(["66%", "99%", "100%", "–"]);
  expect(percentOf(2, 3, "de")).toBe("66\u00a0%");
});

test("proposed examples stand behind the text, an empty line away", () => {
  expect(withAppended("a\n", "b\n")).toBe("a\n\nb\n");
  expect(withAppended("a", "b\n")).toBe("a\n\nb\n");
  expect(withAppended("a\n\n\n", "b\n")).toBe("a\n\nb\n");
  expect(withAppended("", "b\n")).toBe("b\n");
});

test("a file is called as its contract is, without what no name can hold", () => {
  expect(fileName('Map API, "standard" plan')).toBe("Map-API-standard-plan");
  expect(fileName("Großkunden: Zürich/Wien")).toBe("Großkunden-Zürich-Wien");
  expect(fileName("../..")).toBe("tarif");
});

test("a clause has its place in lines and columns from 1", () => {
  const texts = new Map([["c.tarif", "one\n  two three\nfour\n"]]);
  const place = { path: "c.tarif", line: 2, column: 3, start: 6, end: 9, words: "two" };
  expect(spotOf(texts, place)).toEqual({ path: "c.tarif", line: 2, column: 3, endLine: 2, endColumn: 6 });
  // "two three\nfour" ends behind the fourth letter of the third line.
  expect(spotOf(texts, { ...place, end: 20 })).toMatchObject({ endLine: 3, endColumn: 5 });
  expect(spotOfLine(texts, "c.tarif", 2)).toMatchObject({ column: 3, endColumn: 12 });
  expect(spotOfLine(texts, "gone.tarif", 7)).toMatchObject({ line: 7, column: 1, endColumn: 1 });
});
