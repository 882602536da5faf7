/**
 * A test with the playground open in Chromium: `test("...", async ({ page }) => ...)`. Whatever the test looks at, it
 * fails where the page breaks its Content-Security-Policy, writes an error into the console, throws, or asks another
 * origin for anything.
 */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect, inject, test as plain } from "vitest";
import type { Stage } from "./setup.ts";

const stage = inject("stage");

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong so far, in words; it must be empty at the end. */
  readonly faults: string[];
}

interface Fixtures {
  readonly page: Page;
  readonly browser: Browser;
  readonly stage: Stage;
  /** Opens a second page, or one with another size, theme or address; it is watched as the first is. */
  readonly open: (options?: OpenOptions) => Promise<Opened>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Behind the page's own address, or a whole one. */
  readonly at?: string;
}

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 844 };

let shared: Promise<Browser> | null = null;

const withPage = plain.extend<Fixtures>({
  stage: async ({ task }, use) => {
    if (stage === null) throw new Error(`no browser for ${task.name}`);
    await use(stage);
  },
  browser: async ({ stage }, use) => {
    shared ??= chromium.connect(stage.browser);
    await use(await shared);
  },
  open: async ({ browser, stage }, use) => {
    const opened: Opened[] = [];
    await use(async options => {
      const one = await openPage(browser, stage, options);
      opened.push(one);
      return one;
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  },
  page: async ({ browser, stage }, use) => {
    const { page, context, faults } = await openPage(browser, stage);
    await use(page);
    await context.close();
    expect(faults).toEqual([]);
  },
});

/** Skipped where there is no Chromium. */
export const test: typeof withPage = (stage === null ? withPage.skip : withPage) as typeof withPage;
export { expect };

async function openPage(
  browser: Browser,
  stage: Stage,
  { at = "", ...options }: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: "en-GB",
    // What the page keeps for later would only cost time; its own test lets it.
    serviceWorkers: "block",
    ...options,
  });
  const faults: string[] = [];
  const page = await context.newPage();
  watch(context, page, faults, new URL(at, stage.url).origin);
  await page.goto(new URL(at, stage.url).href);
  return { page, context, faults };
}

function watch(context: BrowserContext, page: Page, faults: string[], origin: string): void {
  context.on("weberror", thrown => faults.push(`thrown: ${thrown.error().message}`));
  context.on("console", message => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  context.on("request", request => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && asked !== origin) faults.push(`request: ${request.url()}`);
  });
  page.on("crash", () => faults.push("the page crashed"));
}
