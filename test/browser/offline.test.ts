/** The page below a path, and without a network. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_SECURITY_POLICY } from "../../playground/csp.ts";
import { expect, test } from "./kit/page.ts";
import { serve } from "./kit/server.ts";

test("the page works below a path, and opens again when its server is gone", async ({ open, stage }) => {
  const server = await serve(stage.folder, "/some/path/");
  const { page, faults } = await open({ at: server.url, serviceWorkers: "allow" });
  await page.getByRole("button", { name: "Outline" }).waitFor();
  const kept = (): Promise<boolean> =>
    page.evaluate(async () => {
      const [name] = await caches.keys();
      const requests = name === undefined ? [] : await (await caches.open(name)).keys();
      return requests.filter(({ url }) => url.includes("/assets/events-")).length > 10;
    });
  await expect.poll(kept, { timeout: 20_000 }).toBe(true);
  await server.close();
  await page.reload();
  await page.getByRole("button", { name: "Outline" }).waitFor();
  await page.locator(".menu.gallery > button").click();
  await page.getByRole("button", { name: /^Seats/ }).click();
  await page.getByRole("button", { name: "seats.tarif" }).waitFor();
  expect(faults).toEqual([]);
});

test("a static host finds the headers in a file, and the page has the policy itself", ({ stage }) => {
  const headers = readFileSync(join(stage.folder, "_headers"), "utf8");
  expect(headers).toContain(`/*\n  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}\n`);
  const html = readFileSync(join(stage.folder, "index.html"), "utf8");
  expect(html).toContain("script-src &#39;self&#39;; worker-src &#39;self&#39;");
  expect(html).not.toContain("frame-ancestors");
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.filter(address => !address?.startsWith("./"))).toEqual([]);
});
