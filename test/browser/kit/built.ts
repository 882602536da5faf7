/** The playground's static files, made anew where a source has changed since they were made. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "../../kit/shared.ts";

const FOLDERS = ["playground", "service", "grammar", "compiler", "runtime", "input", "contracts"];
const FILES = ["index.ts", "package-lock.json"];

/** Returns their folder. It is no part of the sources, and not the one that `npm run playground:build` writes. */
export async function builtPlayground(): Promise<string> {
  const cache = join(ROOT, "node_modules", ".cache");
  const folder = join(cache, "tarif-playground");
  const stamp = join(folder, ".stamp");
  const hash = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return folder;
  const fresh = join(cache, `tarif-playground-${process.pid}`);
  // Vitest sets "test", and what is tried is what is shipped.
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  await build({
    root: join(ROOT, "playground"),
    configFile: join(ROOT, "playground", "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: fresh, emptyOutDir: true },
  });
  if (mode !== undefined) process.env.NODE_ENV = mode;
  writeFileSync(join(fresh, ".stamp"), hash);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const path of [...FILES, ...FOLDERS.flatMap(below)].sort())
    hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function below(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(entry => {
    if (entry.name === "dist") return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? below(path) : [path];
  });
}
