/** Whatever stands in a contract is text: in Markdown no cell, mention or tag, in HTML no tag and nothing fetched. */
import { describe, expect, test } from "vitest";
import { htmlOf } from "../../compiler/emit/prose/html.ts";
import { compile, type Language, review } from "../../index.ts";
import { documentOf, WORKED } from "./worked.ts";

const HOSTILE = `<script>alert(1)</script> | @everyone #1 https://evil.example ![x](y) \`a\` **b** & "q" 'p'`;

const CONTRACT = `tarif 1
contract hostile ${JSON.stringify(HOSTILE)}
  version 1
  between ${JSON.stringify(HOSTILE)} and "B"
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.05

unit call plural calls

event call ${JSON.stringify(HOSTILE)}
  type "example.call|<b>"
  field kind text one of "a|b", "@all", "<i>"

meter calls ${JSON.stringify(HOSTILE)}
  count of call in calls
  by kind

charge calls ${JSON.stringify(HOSTILE)}
  for calls
  note ${JSON.stringify(HOSTILE)}
  when kind is "a|b"   CHF 1.00 per call
  when kind is "@all"  CHF 2.00 per call
  when kind is "<i>"
    graduated each month
      up to 10 calls   CHF 3.00 per call
      above            CHF 2.00 per call

example ${JSON.stringify(HOSTILE)}
  bill for 2026-01
  usage calls 12 calls where kind is "<i>"
  expect charge calls CHF 34.00
`;

const BOTH: readonly Language[] = ["en", "de"];

describe.each(BOTH)("in %s", language => {
  const compiled = compile(new Map([["hostile.tarif", CONTRACT]]), "hostile.tarif");
  const md = review(compiled, language) ?? "";
  const html = review(compiled, language, "html") ?? "";

  test("it compiles", () => {
    expect(compiled.diagnostics).toEqual([]);
    expect(md).toContain("alert(1)");
    expect(html).toContain("alert(1)");
  });

  test("Markdown has no tag, mention, link or further cell", () => {
    expect(md.replace(/\\./g, "")).not.toMatch(/[<>]|!\[|\]\(|\*\*b\*\*/);
    expect(md).not.toMatch(/@[A-Za-z0-9]/);
    expect(md).not.toMatch(/https?:\/\//);
    for (const table of md.match(/(?:^\|.*\n)+/gm) ?? []) {
      const cells = table
        .trim()
        .split("\n")
        .map(row => row.replace(/\\\|/g, "").split("|").length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test("no words are turned round or hidden", () => {
    const turned = CONTRACT.replace('and "B"', 'and "\\u{202E}ydaeR\\u{AD}"');
    const other = compile(new Map([["hostile.tarif", turned]]), "hostile.tarif");
    for (const format of ["md", "html"] as const) {
      const text = review(other, language, format) ?? "";
      expect(text.replaceAll("\\", "")).toContain("u{202e}ydaeRu{ad}");
      expect(text).not.toMatch(/[\u202e\u00ad]/);
    }
  });

  test("HTML has the tags of the page alone", () => {
    expect(html).not.toMatch(/<script|<b>|<i>|onerror/i);
    expect(html.match(/<script/gi)).toBeNull();
    expect(html).toContain("&lt;script&gt;");
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
    expect([...tags].filter(tag => !TAGS.has(tag ?? ""))).toEqual([]);
  });
});

const TAGS: ReadonlySet<string> = new Set(
  (
    "html head meta title style body h1 h2 h3 h4 p nav ol ul li a dl dt dd span div table thead tbody tr th td code " +
    "figure figcaption svg path text circle"
  ).split(" "),
);

describe("the page", () => {
  const pages = WORKED.flatMap(worked => BOTH.map(language => htmlOf(documentOf(worked, language))));

  test("fetches nothing, runs nothing, and is one document", () => {
    for (const page of pages) {
      expect(page.startsWith("<!DOCTYPE html>\n<html lang=")).toBe(true);
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/https?:|<script|<link|<img|@import|url\(/);
    }
  });

  test("closes what it opens", () => {
    for (const page of pages) expect(unclosed(page)).toEqual([]);
  });

  test("draws a curve wherever the text has a table of bounds, within its frame", () => {
    const curves = pages.flatMap(page => page.match(/<svg[\s\S]*?<\/svg>/g) ?? []);
    expect(curves.length).toBeGreaterThan(30);
    for (const curve of curves) {
      for (const [, x, y] of curve.matchAll(/[ML](-?[0-9]+) (-?[0-9]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(680);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(300);
      }
      expect(curve).not.toMatch(/NaN|undefined|null/);
    }
  });
});

/** Tags that are opened and not closed, or closed and not opened. */
function unclosed(page: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name = "", rest = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (name === "meta" || rest.endsWith("/")) continue;
    if (close === "") open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}
