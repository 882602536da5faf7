/** Vitest's global setup for the tests in a browser: one build, one server and one Chromium for all of them. */
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { builtPlayground } from "./built.ts";
import { CHROMIUM_ARGUMENTS, chromiumPath } from "./chromium.ts";
import { serve } from "./server.ts";

/** What every test file is told. */
export interface Stage {
  /** Of the page, at the root of its host. */
  readonly url: string;
  /** Where those files lie. */
  readonly folder: string;
  /** Where the running Chromium is reached. */
  readonly browser: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly stage: Stage | null;
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    console.log("skipped: the playground's tests need Chromium (/usr/bin/chromium, or $CHROMIUM)");
    project.provide("stage", null);
    return undefined;
  }
  const folder = await builtPlayground();
  const [root, browser] = await Promise.all([
    serve(folder),
    chromium.launchServer({ executablePath, args: [...CHROMIUM_ARGUMENTS] }),
  ]);
  project.provide("stage", { url: root.url, folder, browser: browser.wsEndpoint() });
  return async () => {
    await Promise.all([browser.close(), root.close()]);
  };
}
