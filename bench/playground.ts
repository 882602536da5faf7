/**
 * From a key press in the playground to the new bill on the screen, in headless Chromium: a contract of 200 lines, 1,000
 * events, and every key changes a price. Also how soon the page shows something, and its first bill.
 * node bench/playground.ts [--keys N] [--json FILE]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { builtPlayground } from "../test/browser/kit/built.ts";
import { CHROMIUM_ARGUMENTS, chromiumPath } from "../test/browser/kit/chromium.ts";
import { serve } from "../test/browser/kit/server.ts";
import { ROOT } from "../test/kit/shared.ts";
import { type Row, report } from "./kit/rows.ts";

const LINES = 200;
const EVENTS = 1_000;
/** The price that is typed at: a digit behind it, and away again. */
const PRICE = "USD 4.50 per started thousand calls";
const LONGER = "USD 4.505";

interface Measured {
  readonly chromium: string;
  readonly lines: number;
  readonly events: number;
  /** Milliseconds from here on. */
  readonly firstPaint: number;
  readonly firstBill: number;
  readonly keys: readonly number[];
}

const { values } = parseArgs({
  options: { keys: { type: "string", default: "240" }, json: { type: "string" } },
});
const executablePath = chromiumPath();
if (executablePath === null) throw new Error("There is no Chromium: set $CHROMIUM to one.");
const server = await serve(await builtPlayground());
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  await page.addInitScript(noteFirstBill);
  await page.goto(server.url);
  const { firstPaint, firstBill } = await opened(page);
  await bringFiles(page);
  const keys = await typed(page, Number(values.keys));
  tell({ chromium: browser.version(), lines: LINES, events: EVENTS, firstPaint, firstBill, keys });
} finally {
  await browser.close();
  await server.close();
}

function tell(measured: Measured): void {
  const sorted = [...measured.keys].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const { chromium: version, lines, events } = measured;
  console.log(`Chromium ${version}, ${lines} lines, ${events} events, ${sorted.length} keys`);
  const rows: readonly Row[] = [
    { what: "playground, first paint", figure: measured.firstPaint, unit: "ms", atMost: 2_000 },
    { what: "playground, first bill", figure: measured.firstBill, unit: "ms", atMost: null },
    { what: "key press to new bill, p50", figure: at(0.5), unit: "ms", atMost: null },
    { what: "key press to new bill, p95", figure: at(0.95), unit: "ms", atMost: 50 },
  ];
  report({ rows, details: measured }, values.json);
}

/** Runs in the page before its own code: the moment at which an amount first stands in the result. */
function noteFirstBill(): void {
  const look = (): void => {
    const text = document.querySelector("#view")?.textContent ?? "";
    if (/\d\.\d\d/.test(text)) document.documentElement.dataset.firstBill = String(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function opened(page: Page): Promise<Pick<Measured, "firstPaint" | "firstBill">> {
  await page.waitForFunction(() => document.documentElement.dataset.firstBill !== undefined);
  await page.getByRole("button", { name: "Outline" }).waitFor();
  return page.evaluate(() => ({
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    firstBill: Number(document.documentElement.dataset.firstBill),
  }));
}

async function bringFiles(page: Page): Promise<void> {
  const folder = join(ROOT, "contracts", "api-calls");
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  const contract = text("api-calls.tarif").trimEnd().split("\n");
  const more = Array.from(
    { length: LINES - contract.length },
    (_, line) => `# Line ${line + 1} of a longer text.`,
  );
  const events = text("events.ndjson").split("\n").slice(0, EVENTS).join("\n");
  const file = (name: string, body: string): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(body),
  });
  await page
    .locator(".bar input[type=file]")
    .setInputFiles([
      file("contract.tarif", `${[...contract, ...more].join("\n")}\n`),
      file("events.ndjson", events),
      file("accounts.yaml", text("accounts.yaml")),
    ]);
  await page.getByRole("button", { name: "contract.tarif" }).waitFor();
  const line = contract.findIndex(one => one.includes(PRICE)) + 1;
  await page.getByRole("textbox", { name: "Text of the contract" }).focus();
  await page.keyboard.press("Control+g");
  await page.keyboard.type(`${line}:${(contract[line - 1] ?? "").indexOf(" per") + 1}`);
  await page.keyboard.press("Enter");
  await page.locator("#view").getByText(PRICE).first().waitFor();
  await page.waitForTimeout(1_500);
}

/** Types a digit and takes it away again, as fast as people type, and waits for the bill with that price each time. */
async function typed(page: Page, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const isLonger = key % 2 === 0;
    await page.evaluate(watch, { price: LONGER, isThere: isLonger });
    await page.keyboard.press(isLonger ? "5" : "Backspace");
    times.push(await page.evaluate(() => window.newBill));
    await page.waitForTimeout(100);
  }
  return times;
}

declare global {
  interface Window {
    /** Milliseconds from the key to the bill that follows it. */
    newBill: Promise<number>;
  }
}

/** Runs in the page: from the next key to the frame in which the price stands in the result, or does so no longer. */
function watch({ price, isThere }: { readonly price: string; readonly isThere: boolean }): void {
  const view = document.querySelector("#view");
  if (view === null) throw new Error("no result");
  window.newBill = new Promise((resolve, reject) => {
    let started = 0;
    const press = (event: KeyboardEvent): void => {
      started = event.timeStamp;
    };
    addEventListener("keydown", press, { once: true, capture: true });
    const late = setTimeout(() => reject(new Error("no new bill in ten seconds")), 10_000);
    const observer = new MutationObserver(() => {
      if (started === 0 || view.textContent.includes(price) !== isThere) return;
      observer.disconnect();
      clearTimeout(late);
      requestAnimationFrame(() => {
        // What follows a frame's callbacks by message comes when it has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(null);
      });
    });
    observer.observe(view, { subtree: true, childList: true, characterData: true });
  });
}
