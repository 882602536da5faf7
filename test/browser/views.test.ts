/** Curves, comparison and review, as somebody uses them. Amounts of the API contract are calculated by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../kit/shared.ts";
import { expect, NARROW, test } from "./kit/page.ts";

const CALLS = readFileSync(join(ROOT, "contracts/api-calls/api-calls.tarif"), "utf8");

/** Where a share of the axis stands: the plot keeps 62 pixels at its left and 18 at its right. */
async function placeOnAxis(page: Page, share: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(".chart.amount .hold").boundingBox();
  if (box === null) throw new Error("no chart");
  return { x: box.x + 62 + share * (box.width - 80), y: box.y + box.height / 2 };
}

test("the point of the curve is dragged, and slider and bill follow", async ({ page }) => {
  await page.getByRole("tab", { name: "Curves" }).click();
  await page.getByLabel("Quantity", { exact: true }).selectOption("Tile calls");
  const point = page.getByRole("slider", { name: /^Tile calls: drag/ });
  // 250'000 calls at 0.45 per thousand, in the contract's first example.
  await expect.poll(() => point.getAttribute("aria-valuetext")).toBe("250'000 calls: USD 112.50");
  await page.getByText("250'001 calls cost less than 250'000 calls").waitFor();

  const from = await placeOnAxis(page, 250_000 / 500_000);
  const to = await placeOnAxis(page, 50_000 / 500_000);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y, { steps: 4 });
  await page.mouse.move(to.x + 1, to.y, { steps: 4 });
  await page.mouse.up();
  // The hand is near the bound, which draws it to itself: 50 × 0.60 = 30.00.
  await expect.poll(() => point.getAttribute("aria-valuetext")).toBe("50'000 calls: USD 30.00");
  await expect.poll(() => page.getByLabel("Tile calls", { exact: true }).inputValue()).toBe("50'000");
  // By a single step beyond the bound: 50.001 × 0.45 = 22.50045.
  await point.focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect.poll(() => point.getAttribute("aria-valuetext")).toBe("50'001 calls: USD 22.50045");
  await page.keyboard.press("Control+ArrowLeft");

  // 162.00 + 30.00 + 2.80 + 57.00 + 98.00 - 25.00 = 324.80.
  await page.getByRole("tab", { name: "Bill" }).click();
  await page.getByRole("tabpanel").getByText("324.80").first().waitFor();
});

test("a text that is pasted is compared with, by money and by meaning", async ({ page }) => {
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByLabel("Compare with", { exact: true }).selectOption({ label: "A text of your own…" });
  const dearer = CALLS.replace("USD 0.45 per thousand calls", "USD 0.50 per thousand calls").replace(
    "  expect charge tiles USD 112.50\n",
    "",
  );
  await page.getByLabel("The text to compare with").fill(dearer.replace("  expect total USD 407.30\n", ""));
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  // 250 × 0.50 = 125.00 against 112.50: the bill is 407.30 in place of 419.80, 12.50 / 419.80 = 2.98% less.
  await page.getByText("The usage that is set costs USD 12.50 less in all (-3.0%).").waitFor();
  const hand = page.getByRole("row", { name: /^Usage set by hand/ });
  expect(await hand.getByRole("cell").allTextContents()).toEqual(["419.80", "407.30", "-12.50", "-3.0%"]);
  // 50'001 calls at 0.45 and not at 0.50: 22.50045 in place of 25.0005.
  await page.getByText("from 50'001 calls (USD 25.0005 → USD 22.50045, USD 2.50005 less)").waitFor();

  await page.getByRole("tab", { name: "Curves" }).click();
  await page.getByLabel("Quantity", { exact: true }).selectOption("Tile calls");
  await page.getByText("pasted.tarif is dearer wherever the two differ.").waitFor();
});

test("an amendment is compared with the version that it amends", async ({ page }) => {
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await page.getByRole("button", { name: /^Price list/ }).click();
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByLabel("Compare with", { exact: true }).selectOption("kaufhaus.tarif");
  // July, nothing sent: 59.00 in advance and 20% tax are 70.80; with the minimum 119.00 and 23.80 are 142.80.
  const july = page.getByRole("row", { name: /^July without messages/ });
  await july.waitFor();
  expect(await july.getByRole("cell").allTextContents()).toEqual(["70.80", "142.80", "+72.00", "+101.7%"]);
  await page.getByText("a new minimum, from 2026-05-01").waitFor();
});

test("the review changes its language alone, and a clause that examples reach is shown", async ({ page }) => {
  await page.getByRole("tab", { name: "Review" }).click();
  await page.getByRole("heading", { name: "Parties and term" }).waitFor();
  const panel = page.getByRole("tabpanel", { name: "Review" });
  await panel.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("heading", { name: "Parteien und Dauer" }).waitFor();
  expect(await page.locator("article.prose").getAttribute("lang")).toBe("de-CH");
  await page.getByRole("tab", { name: "Review", selected: true }).waitFor();

  await panel.getByRole("button", { name: "Eventualities" }).click();
  await panel.getByText("hold unsaid").waitFor();
  await panel.getByRole("button", { name: "Examples" }).click();
  // Two allowances, two prices without rows, eight tiers and a discount, all reached.
  await panel.getByText("reach 13 of 13 clauses").waitFor();
  await panel.getByRole("button", { name: "tier of charge tiles: up to 50 thousand calls" }).click();
  await page.locator(".clause-pointed").first().waitFor();
});

test("the views fit a narrow page", async ({ open }) => {
  const { page } = await open({ viewport: NARROW });
  await page
    .getByRole("navigation", { name: "Parts of the page" })
    .getByRole("button", { name: "Result" })
    .click();
  await page.getByRole("tab", { name: "Curves" }).click();
  await page.locator(".chart.amount .line").first().waitFor();
  const wider = await page.locator(".view").evaluate(view => view.scrollWidth - view.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
