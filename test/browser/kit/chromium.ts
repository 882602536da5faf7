/** Which Chromium the tests drive: `$CHROMIUM`, or Debian's. */
import { existsSync } from "node:fs";

/** Null where there is none; where one must be there (`TARIF_BROWSER=required`) that throws. */
export function chromiumPath(): string | null {
  const path = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (existsSync(path)) return path;
  if (process.env.TARIF_BROWSER === "required") throw new Error(`There is no Chromium at ${path}.`);
  return null;
}

/** The playground has no need of a network, nor has its test of Chromium's sandbox. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-gpu",
];
