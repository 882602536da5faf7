/** The editor in the page: what it shows is seen, and the page's own styles leave it alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../kit/shared.ts";
import { expect, NARROW, test } from "./kit/page.ts";

/** The cursor stands behind the first place of the words, in the editor. */
async function goTo(page: Page, words: string, name = "Text of the contract"): Promise<void> {
  const editor = page.getByRole("textbox", { name });
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await editor.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
}

test("what may come next is listed where it is seen", async ({ page }) => {
  await goTo(page, "charge search");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Space");
  const row = page.locator(".suggest-widget .monaco-list-row").first();
  // Both are measured in one step, since the list still moves when it has just come up.
  const isWithin = (): Promise<boolean> =>
    row.evaluate(element => {
      const label = element.querySelector(".label-name")?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return label !== undefined && label.height > 0 && label.top >= box.top && label.bottom <= box.bottom;
    });
  await expect.poll(isWithin).toBe(true);
});

test("the menu has a ground of its own", async ({ page }) => {
  await goTo(page, "charge search");
  await page.keyboard.press("Shift+F10");
  const menu = page.locator(".monaco-menu-container .monaco-scrollable-element").first();
  await menu.waitFor();
  expect(await menu.evaluate(element => getComputedStyle(element).backgroundColor)).toMatch(/^rgb\(/);
});

test("why a name cannot be taken is said, in the language of the page", async ({ open }) => {
  const { page } = await open({ locale: "de-CH" });
  await goTo(page, "meter search", "Text des Vertrags");
  await page.keyboard.press("F2");
  const box = page.locator(".rename-box input");
  await expect.poll(() => box.inputValue()).toBe("search");
  await box.fill("tiles");
  await page.keyboard.press("Enter");
  await page.locator(".notice.bad").getByText("«tiles» ist in «api-calls.tarif» schon vergeben.").waitFor();
});

test("an example that fails is told below the text, and opens with what came out", async ({ page }) => {
  await page.getByText("✓ No problems found").waitFor();
  await goTo(page, "expect total USD 407.3");
  await page.keyboard.type("1");
  await page.locator(".foot").getByText("✗ 1 example fails").click();
  const outcome = page.getByRole("region", { name: "Outcome of the example" });
  // The bill stays at 407.30; 407.310 is expected.
  await outcome.getByText("USD 407.30").first().waitFor();
  expect(await page.getByText("✓ No problems found").isVisible()).toBe(false);
});

test("a long message below the text makes nothing wider", async ({ open }) => {
  const { page } = await open({ viewport: NARROW });
  await goTo(page, "up to 50 thousand calls");
  await page.keyboard.type("x");
  await page
    .locator(".foot-first")
    .getByText(/Did you mean/)
    .waitFor();
  const widths = await page.locator(".foot-line").evaluateAll(all => all.map(one => one.clientWidth));
  expect(Math.max(...widths)).toBeLessThanOrEqual(NARROW.width);
});

/** Selectors of the page's sheets but for those that begin with an element, or name the editor themselves. */
function ownSelectors(): readonly string[] {
  const folder = join(ROOT, "playground/src/styles");
  const texts = readdirSync(folder).map(file => readFileSync(join(folder, file), "utf8"));
  const rules = texts
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g);
  const selectors = [...rules].flatMap(([, rule = ""]) => rule.split(/,(?![^(]*\))/).map(one => one.trim()));
  return selectors.filter(one => one.startsWith(".") && !/monaco|::/.test(one));
}

test("no style of the page reaches into the editor's widgets", async ({ page }) => {
  const selectors = ownSelectors();
  expect(selectors.length).toBeGreaterThan(300);
  const reached = async (): Promise<readonly string[]> =>
    page.evaluate(
      all =>
        all.filter(selector =>
          [...document.querySelectorAll(selector)].some(
            element => element.closest(".monaco-editor") !== null,
          ),
        ),
      selectors,
    );
  await goTo(page, "charge search");
  await page.keyboard.press("Control+f");
  await page.locator(".find-widget.visible").waitFor();
  expect(await reached()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-widget .label-name").first().waitFor();
  expect(await reached()).toEqual([]);
});
