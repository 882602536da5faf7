/** The page opens: what everybody sees first. */
import { expect, test } from "./kit/page.ts";

test("the page opens with a contract, and the tab of its bill", async ({ page }) => {
  await page.getByRole("textbox").first().waitFor();
  await page.getByRole("tabpanel", { name: "Bill" }).waitFor();
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Bill");
});

test("whatever breaks the policy is seen", async ({ open }) => {
  const { page, faults } = await open();
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.src = "https://elsewhere.example/pixel.png";
    document.body.append(image);
  });
  await expect.poll(() => faults.join("\n")).toContain("img-src");
  faults.length = 0;
});

test("every response has the policy, workers included", async ({ open, stage }) => {
  const { page } = await open();
  const seen = new Map<string, string | undefined>();
  page.context().on("response", response => {
    seen.set(response.url(), response.headers()["content-security-policy"]);
  });
  await page.reload();
  await expect.poll(() => [...seen.keys()].some(url => url.includes("worker"))).toBe(true);
  expect(
    [...seen].filter(([, policy]) => !policy?.includes("script-src 'self'")).map(([url]) => url),
  ).toEqual([]);
  expect([...seen.keys()].every(url => url.startsWith(stage.url))).toBe(true);
});
