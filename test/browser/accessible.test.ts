/** axe on every view, in both themes and at both widths: no serious or critical fault, and headings in order. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, NARROW, test, WIDE } from "./kit/page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Each with the place where it was found. */
async function faultsOn(page: Page, within = "html"): Promise<readonly string[]> {
  const violations: readonly Found[] = await page.evaluate(async place => {
    const { axe } = globalThis as unknown as {
      readonly axe: {
        readonly run: (place: string, options: object) => Promise<{ readonly violations: readonly Found[] }>;
      };
    };
    return (await axe.run(place, { resultTypes: ["violations"] })).violations;
  }, within);
  return violations
    .filter(({ id, impact }) => impact === "serious" || impact === "critical" || id === "heading-order")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const VIEWS = ["Bill", "Curves", "Compare", "Review"] as const;

test.for(["light", "dark"] as const)("wide and %s", async (colorScheme, { open }) => {
  const { page } = await open({ viewport: WIDE, colorScheme });
  await page.getByRole("button", { name: "Outline" }).waitFor();
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const view of VIEWS) {
    await page.getByRole("tab", { name: view, exact: true }).click();
    await page.waitForTimeout(400);
    // The rest of the page is the same, and looked at once.
    found.push(...(await faultsOn(page, view === "Bill" ? "html" : ".result")).map(at => `${view}: ${at}`));
  }
  await page.locator(".menu.gallery > button").click();
  await page.getByRole("button", { name: /^Seats/ }).waitFor();
  found.push(...(await faultsOn(page, ".bar")).map(fault => `gallery: ${fault}`));
  expect(found).toEqual([]);
});

// What is narrow has the same colours: the usual run looks at it in one theme.
const NARROW_THEMES = process.env.TARIF_DEEP === "1" ? (["light", "dark"] as const) : (["light"] as const);

test.for(NARROW_THEMES)("narrow and %s", async (colorScheme, { open }) => {
  const { page } = await open({ viewport: NARROW, colorScheme });
  await page.getByRole("button", { name: "Outline" }).waitFor();
  await page.evaluate(AXE);
  const found: string[] = [];
  const parts = page.getByRole("navigation", { name: "Parts of the page" });
  for (const [part, within] of [
    ["Contract", "html"],
    ["Usage", ".usage"],
    ["Result", ".result"],
  ] as const) {
    await parts.getByRole("button", { name: part }).click();
    await page.waitForTimeout(200);
    found.push(...(await faultsOn(page, within)).map(fault => `${part}: ${fault}`));
  }
  for (const view of VIEWS.slice(1)) {
    await page.getByRole("tab", { name: view, exact: true }).click();
    await page.waitForTimeout(300);
    found.push(...(await faultsOn(page, ".result")).map(fault => `${view}: ${fault}`));
  }
  expect(found).toEqual([]);
});
