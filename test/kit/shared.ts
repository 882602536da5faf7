/** The folder of cases and data beside the checkout; a clean clone has none, and says so. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT: string = resolve(fileURLToPath(new URL("../..", import.meta.url)));

const SHARED = resolve(ROOT, "../shared");

/** The absolute path of a file or folder of the shared ones, null where it is absent. */
export function shared(path: string): string | null {
  const full = join(SHARED, path);
  return existsSync(full) ? full : null;
}

/** One line where a test has to be skipped. */
export function sayAbsent(path: string): void {
  console.log(`skipped: ../shared/${path} is absent (it is no part of the repository)`);
}

export interface TextFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All files below a folder whose name ends so, in order of their paths. */
export function filesBelow(folder: string, endings: readonly string[]): readonly TextFile[] {
  const found: TextFile[] = [];
  const walk = (dir: string): void => {
    for (const name of readdirSync(dir).sort()) {
      const full = join(dir, name);
      if (statSync(full).isDirectory()) walk(full);
      else if (endings.some(ending => name.endsWith(ending))) {
        found.push({ path: relative(folder, full).split("\\").join("/"), text: readFileSync(full, "utf8") });
      }
    }
  };
  walk(folder);
  return found;
}
