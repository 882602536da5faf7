/** Usage and bill in the page: what somebody types, drops and saves, and the command line's own bills. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { canonicalJson, compile, rate } from "../../index.ts";
import { registerFrom } from "../../input/accounts/register.ts";
import { ROOT } from "../kit/shared.ts";
import { expect, test } from "./kit/page.ts";

async function seen(page: Page, total: string): Promise<void> {
  await page.locator(".invoice .total td").getByText(total, { exact: true }).waitFor();
}

async function typeOver(page: Page, found: string, typed: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: "Text of the contract" });
  await page.getByRole("button", { name: "Outline" }).waitFor();
  await editor.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(found);
  await page.keyboard.press("Escape");
  await page.keyboard.type(typed);
}

test("a price that is typed anew changes the total", async ({ page }) => {
  // Search: 45'001 - 10'000 included = 35'001, 36 started thousands x 4.50 = 162.00; the other lines stand.
  await seen(page, "USD 407.30");
  await typeOver(page, "USD 4.50 per started", "USD 5.50 per started");
  // 36 x 5.50 = 198.00, which is 36.00 more.
  await seen(page, "USD 443.30");
  await page.getByRole("button", { name: /^Search calls/ }).click();
  await page.getByText("36 × thousand calls, at USD 5.50 per started thousand calls = USD 198.00").waitFor();
  // On paper, which is narrow, the invoice stands alone, whatever is looked at.
  await page.setViewportSize({ width: 700, height: 990 });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".invoice").isVisible()).toBe(true);
  expect(
    await page.locator(".editor, .bar, .tabs, .usage, .examples").filter({ visible: true }).count(),
  ).toBe(0);
});

test("a quantity that is typed or moved by keys changes its line", async ({ page }) => {
  const routes = page.getByRole("textbox", { name: "Route calls", exact: true });
  await routes.fill("10k");
  // Work: 2 x 10'000 + 50 x 10 = 20'500 units, 21 started thousands x 0.35 = 7.35 instead of 2.80.
  await seen(page, "USD 411.85");
  await page.getByRole("slider", { name: "Route calls, slider" }).press("Home");
  // 500 units: one started thousand, 0.35.
  await seen(page, "USD 404.85");
  await routes.fill("many");
  expect(await routes.getAttribute("aria-invalid")).toBe("true");
  await seen(page, "USD 404.85");
});

test("a table that is dropped is billed as its columns are named, and what is left out is told", async ({
  page,
}) => {
  const csv = [
    "account,time,endpoint,user,calls",
    "acme,2026-02-03 10:00:00,search,ann,12000",
    "acme,2026-02-04 10:00:00,tiles,ben,2000",
    "acme,2026-02-05 10:00:00,teapot,ben,1",
    "acme,2026-02-30 10:00:00,tiles,ben,1",
  ].join("\n");
  await page.getByRole("button", { name: "Events" }).click();
  const transfer = await page.evaluateHandle(text => {
    const made = new DataTransfer();
    made.items.add(new File([text], "calls.csv", { type: "text/csv" }));
    return made;
  }, csv);
  await page.dispatchEvent(".usage-panel", "drop", { dataTransfer: transfer });
  // Search: 2'000 above the allowance, 2 x 4.50 = 9.00. Tiles: 2 thousand x 0.60 = 1.20. Users: two, included.
  // The rebate of at most 25.00 takes all of it.
  await seen(page, "USD 0.00");
  await page.getByRole("button", { name: /^Search calls/ }).waitFor();
  await page.getByText("rejected: unknown value").waitFor();
  await page.getByText("unreadable").click();
  await page.getByText('has the time "2026-02-30 10:00:00"').waitFor();
  await page.getByLabel("user", { exact: true }).selectOption("");
  await page.getByText("Choose a column for: user.").waitFor();
});

test("the present usage is saved as an example, and passes", async ({ page }) => {
  await page.getByText("6 of 6 pass").waitFor();
  await page.getByRole("textbox", { name: "Search calls", exact: true }).fill("20000");
  // 10 started thousands x 4.50 = 45.00 instead of 162.00.
  await seen(page, "USD 290.30");
  await page.getByRole("button", { name: "Save this as an example" }).click();
  await page.getByLabel("Title of the example").fill("A quiet month");
  await page.getByRole("button", { name: "Save in the contract" }).click();
  await page.getByText("“A quiet month” is now part of the contract, and passes.").waitFor();
  await page.getByText("7 of 7 pass").waitFor();
});

test("an error keeps the last bill in grey, and shows its place", async ({ page }) => {
  await seen(page, "USD 407.30");
  await typeOver(page, "tarif 1", "tarif one");
  await page.getByText("This is its last bill.").waitFor();
  await page.locator(".invoice.outdated").waitFor();
  await seen(page, "USD 407.30");
  await page.locator(".contract-errors .clause").first().click();
  await page.locator(".clause-pointed").first().waitFor();
});

interface Worked {
  readonly name: string;
  readonly files: readonly (readonly [string, string])[];
  readonly entry: string;
  readonly events: string;
  readonly accounts: string;
  /** As `rate --format json` prints them. */
  readonly printed: string;
}

/** Every contract of a folder that the folder's register has accounts of. */
function workedContracts(name: string): readonly Worked[] {
  const folder = join(ROOT, "contracts", name);
  if (!existsSync(join(folder, "events.ndjson"))) return [];
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const [events, accounts] = [text("events.ndjson"), text("accounts.yaml")];
  const files = readdirSync(folder)
    .filter(file => /\.(tarif|tarif\.md|csv)$/.test(file) && file !== "expected.csv")
    .map(file => [file, text(file)] as const);
  const entries = files.map(([file]) => file).filter(file => /\.tarif(\.md)?$/.test(file));
  return entries.flatMap(entry => {
    const { plan } = compile(new Map(files), entry);
    if (plan === null || !accounts.includes(`contract: ${plan.contract.name}\n`)) return [];
    const register = registerFrom(plan, { path: "accounts.yaml", text: accounts }, {});
    const { bills } = rate(plan, { accounts: register.accounts, events: events.trimEnd().split("\n") });
    const printed = bills.map(bill => `${canonicalJson(bill)}\n`).join("");
    return [{ name: `${name}/${entry}`, files, entry, events, accounts, printed }];
  });
}

test("the worker's bills of every worked contract are the command line's, byte for byte", {
  timeout: 120_000,
}, async ({ page }) => {
  // The worker's own address is known once it has answered.
  await seen(page, "USD 407.30");
  const address = await page.evaluate(() => {
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    return names.find(name => /\/worker-[^/]*\.js$/.test(name)) ?? "";
  });
  expect(address).not.toBe("");
  const all = readdirSync(join(ROOT, "contracts")).flatMap(workedContracts);
  expect(all.length).toBeGreaterThanOrEqual(13);
  const found = await page.evaluate(billsInWorker, { address, all });
  for (const [index, { name, printed }] of all.entries())
    expect(found[index] === printed && printed !== "", name).toBe(true);
});

/** Runs in the page: all bills of the events of each, one after the other, by a worker of its own. */
async function billsInWorker({
  address,
  all,
}: {
  readonly address: string;
  readonly all: readonly Worked[];
}): Promise<readonly string[]> {
  const worker = new Worker(address, { type: "module" });
  // While it waits for a part of itself to load, nothing else keeps it alive.
  Object.assign(globalThis, { keptWorker: worker });
  const account = { id: null, start: null, ends: null, bill: null, parameters: {} };
  const usage = { mode: "events", account, quantities: {}, each: {}, columns: null };
  const found: string[] = [];
  for (const { files, entry, events: text, accounts } of all) {
    const documents = { files: new Map(files), entry };
    const events = { name: "events.ndjson", format: "ndjson", text, accounts };
    found.push(
      await new Promise<string>(resolve => {
        const heard = ({ data }: MessageEvent): void => {
          if (data.kind !== "answer" && data.kind !== "failed") return;
          worker.removeEventListener("message", heard);
          resolve(data.kind === "answer" ? (data.answer?.text ?? "no bill") : data.reason);
        };
        worker.addEventListener("message", heard);
        worker.postMessage({ kind: "documents", documents, other: null });
        worker.postMessage({ kind: "events", events });
        worker.postMessage({
          kind: "ask",
          id: 1,
          name: "billFile",
          asked: { usage, form: "json", all: true },
        });
      }),
    );
  }
  worker.terminate();
  return found;
}
