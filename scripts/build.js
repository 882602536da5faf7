/**
 * Makes dist/ from the sources with tsc, and its command line with a bundler (bundle-cli.js). Skipped where dist/ was
 * made from the same texts: a stamp in it holds their hash, so neither clocks nor a fresh checkout matter. The new dist/
 * takes the place of the old one at once, so a command that runs meanwhile sees one or the other. Plain JavaScript: it
 * runs before anything is built.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, "dist");
const STAMP = ".stamp";
const FOLDERS = ["api", "grammar", "compiler", "runtime", "service", "input", "cli"];
const FILES = ["index.ts", "tsconfig.json", "package.json", "package-lock.json", "scripts/bundle-cli.js"];

/**
 * Builds where the sources changed. Returns one line that says what happened. Type errors throw, or are
 * only told where `despiteErrors` is set: then dist/ is made all the same, without a stamp, and the next
 * build tries again.
 */
export function build({ despiteErrors = false } = {}) {
  const stamp = hashOf(sources());
  const old = join(DIST, STAMP);
  if (existsSync(old) && readFileSync(old, "utf8") === stamp) return "dist/ is up to date.";
  const started = performance.now();
  const fresh = join(ROOT, "node_modules", ".cache", `tarif-dist-${process.pid}`);
  try {
    const errors = compileTo(fresh);
    if (errors !== null && !despiteErrors) throw new Error(`The sources have type errors:\n${errors}`);
    bundleTo(join(fresh, "cli"));
    if (errors === null) writeFileSync(join(fresh, STAMP), stamp);
    replace(DIST, fresh);
    if (errors !== null)
      return `Built dist/ despite type errors, of which the first is: ${errors.split("\n")[0]}`;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return `Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`;
}

/** Returns what tsc complains of, else null. */
function compileTo(folder) {
  mkdirSync(folder, { recursive: true });
  const tsc = spawnSync(
    process.execPath,
    [compiler(), "-p", "tsconfig.json", "--outDir", folder, "--pretty", "false"],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  if (tsc.status === 0) return null;
  return `${tsc.stdout ?? ""}${tsc.stderr ?? ""}`.trim() || "tsc could not be started";
}

/** The command line in few files takes the place of its modules. */
function bundleTo(folder) {
  const script = join(ROOT, "scripts", "bundle-cli.js");
  const bundler = spawnSync(process.execPath, [script, folder], { cwd: ROOT, encoding: "utf8" });
  if (bundler.status !== 0) throw new Error(`The command line cannot be bundled: ${bundler.stderr.trim()}`);
}

function compiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    throw new Error("TypeScript is not installed: run npm ci first.");
  }
}

/** Renames are fast; of two builds that end at the same time one stays, and both are of these sources. */
function replace(target, fresh) {
  const aside = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, aside);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function sources() {
  return [...FILES, ...FOLDERS.flatMap(typescriptBelow)]
    .filter(path => existsSync(join(ROOT, path)))
    .sort((a, b) => (a < b ? -1 : 1));
}

function typescriptBelow(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map(path => join(folder, path))
    .filter(path => path.endsWith(".ts"));
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  return hash.digest("hex");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(build());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
