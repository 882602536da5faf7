/** The reviews of the worked agreements, whole, as people read them: a change of a sentence is seen in its snapshot. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { markdownOf } from "../../compiler/emit/prose/md.ts";
import { type Language, review } from "../../index.ts";
import { ROOT } from "../kit/shared.ts";
import { documentOf, WORKED, workedOf } from "./worked.ts";

const BOTH: readonly Language[] = ["en", "de"];

test("every folder of contracts/ has its agreement here", () => {
  expect(WORKED.map(one => one.folder)).toEqual(readdirSync(join(ROOT, "contracts")).sort());
});

test.each(WORKED.flatMap(worked => BOTH.map(language => ({ worked, language, name: worked.folder }))))(
  "$name in $language",
  async ({ worked, language, name }) => {
    const path = join(ROOT, "test/review/snapshots", `${name}.${language}.md`);
    await expect(markdownOf(documentOf(worked, language))).toMatchFileSnapshot(path);
  },
);

test("the same contract gives the same text, by the public function too", () => {
  const worked = workedOf("telecom");
  const text = markdownOf(documentOf(worked, "de"));
  expect(review(worked.compiled, "de")).toBe(text);
  expect(review(worked.compiled, "de", "md")).toBe(text);
});

test("Swiss German: no ß, money and dates as in Switzerland", () => {
  for (const worked of WORKED) {
    const text = markdownOf(documentOf(worked, "de"));
    expect(text).not.toContain("ß");
    expect(text).not.toMatch(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b/);
  }
  expect(markdownOf(documentOf(workedOf("treuhand"), "de"))).toContain(
    "CHF 1'000.00 einmalig zu Beginn des Kontos",
  );
});

test("what the README quotes of a review stands in it", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const section = readme.slice(
    readme.indexOf("## For those who sign it"),
    readme.indexOf("## In a pull request"),
  );
  const quotes = section
    .split("\n")
    .filter(line => line.startsWith(">"))
    .map(line => line.replace(/^> ?/, ""))
    .join(" ")
    .split("  ");
  const text = markdownOf(documentOf(workedOf("ai-platform"), "en"));
  expect(quotes).toHaveLength(2);
  for (const quote of quotes) expect(text).toContain(`- ${quote.trim()}\n`);
});
