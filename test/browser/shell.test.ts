/** The page's frame: share links, languages, themes, files, worked contracts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { fragmentOf } from "../../playground/src/share/share.ts";
import { sharedUsage } from "../../playground/src/share/usage.ts";
import { NO_USAGE_GIVEN } from "../../playground/src/state/usage.ts";
import { ROOT } from "../kit/shared.ts";
import { expect, NARROW, test } from "./kit/page.ts";

const API_CALLS = readFileSync(join(ROOT, "contracts/api-calls/api-calls.tarif"), "utf8");
const SEATS = readFileSync(join(ROOT, "contracts/seats/seats.tarif"), "utf8");

function lineOf(part: string): number {
  return API_CALLS.split("\n").findIndex(line => line.includes(part)) + 1;
}

test("a share link opens what was shared, and a broken one says so", async ({ open }) => {
  const files = new Map([
    ["own.tarif", SEATS.replace(/^contract (\w+) ".*"$/m, 'contract $1 "Shared seats"')],
  ]);
  const at = await fragmentOf({
    documents: { files, entry: "own.tarif" },
    other: null,
    view: "review",
    usage: sharedUsage(NO_USAGE_GIVEN),
  });
  const { page } = await open({ at: at ?? "" });
  await page.getByRole("button", { name: "own.tarif" }).waitFor();
  await page.getByRole("tab", { name: "Review", selected: true }).waitFor();
  await page.getByText("Shared seats").first().waitFor();

  await page.evaluate(() => {
    location.hash = "#1:AAAA";
  });
  await page.getByRole("status").getByText("This link is damaged: nothing was opened.").waitFor();
  await page.evaluate(() => {
    location.hash = "#7:AAAA";
  });
  await page.getByRole("status").getByText("newer version of the page").waitFor();
  await page.getByRole("button", { name: "own.tarif" }).waitFor();
});

test("sharing puts the contract into the address, and the address opens it again", async ({ page, open }) => {
  await page.locator(".menu.gallery > button").click();
  await page.getByRole("button", { name: /^Seats/ }).click();
  await page.getByRole("button", { name: "seats.tarif" }).waitFor();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("status").getByText("no server sees it").waitFor();
  const second = await open({ at: new URL(page.url()).hash });
  await second.page.getByRole("button", { name: "seats.tarif" }).waitFor();
});

test("the page changes its language and its theme, and remembers both", async ({ open }) => {
  const { page } = await open({ colorScheme: "dark" });
  const root = page.locator("html");
  expect(await root.getAttribute("lang")).toBe("en");
  expect(await root.getAttribute("data-theme")).toBe("dark");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("tab", { name: "Rechnung" }).waitFor();
  await page.getByRole("button", { name: "Helle Farben" }).click();
  expect(await root.getAttribute("lang")).toBe("de");
  await page.reload();
  await page.getByRole("tab", { name: "Rechnung" }).waitFor();
  expect(await root.getAttribute("lang")).toBe("de");
  expect(await root.getAttribute("data-theme")).toBe("light");
});

test("files are opened from the disk and saved to it", async ({ page }) => {
  const text = SEATS.replace("tarif 1", "# Größe\ntarif 1");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([{ name: "brought.tarif", mimeType: "", buffer: Buffer.from(text) }]);
  await page.getByRole("button", { name: "brought.tarif" }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("brought.tarif");
  expect(await textOf(await saved.createReadStream())).toBe(text);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([{ name: "picture.png", mimeType: "", buffer: Buffer.from("x") }]);
  await page.getByRole("status").getByText("Nothing was opened: picture.png").waitFor();
});

test("a narrow page shows one part at a time", async ({ open }) => {
  const { page } = await open({ viewport: NARROW });
  const parts = page.getByRole("navigation", { name: "Parts of the page" });
  await page.getByRole("textbox", { name: "Text of the contract" }).waitFor();
  await parts.getByRole("button", { name: "Result" }).click();
  await page.getByRole("tabpanel").waitFor();
  expect(await page.getByRole("textbox", { name: "Text of the contract" }).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
});

test("a broken tier is marked, in the language of the page, and its quick fix mends it", async ({ page }) => {
  await page.getByRole("button", { name: "Outline" }).waitFor();
  const total = page.locator(".running-total");
  await total.waitFor();
  const before = await total.textContent();
  const text = page.getByRole("textbox", { name: "Text of the contract" });
  await text.focus();
  await page.keyboard.press("Control+g");
  // "up to 250 thousand calls" becomes "up to 25 thousand calls", which is less than the row before.
  await page.keyboard.type(`${lineOf("up to 250 thousand calls")}:14`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  const foot = page.locator(".foot-line");
  await foot.getByText("1 error").waitFor();
  await foot.click();
  await page
    .locator(".problem")
    .getByText(/25 thousand/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page
    .locator(".problem")
    .getByText("Die Grenze «up to 25 thousand calls» liegt nicht über der vorigen")
    .waitFor();
  await page.locator(".problem-fixes button").first().click();
  // The text is in order; the rows are no longer those of the examples, which is told in place of that as soon as it is known.
  await foot.getByText("Keine Mängel gefunden").waitFor({ state: "attached" });
  await foot.getByText(/Beispiele stimmen nicht/).waitFor();
  expect(await page.locator(".problem").count()).toBe(0);
  expect(await total.textContent()).not.toBe(before);
});
