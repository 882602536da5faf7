/**
 * What the build adds to the page: the service worker with the list of all files, the headers for hosts that read
 * `_headers`, and the policy in the page itself for hosts that send none.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Plugin } from "vite";
import { CONTENT_SECURITY_POLICY, HEADERS } from "./csp.ts";

const SERVICE_WORKER = "offline.js";
/** What only some visits need: worked contracts, German words, and views that are opened later. */
const LATER = /^assets\/(events|accounts|de|german)-/;

export function buildFiles(): Plugin {
  let folder = "";
  return {
    name: "tarif-build-files",
    apply: "build",
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policyOfPage() } },
    ],
    writeBundle: () => {
      writeFileSync(join(folder, "_headers"), headersFile());
      writeFileSync(join(folder, SERVICE_WORKER), serviceWorker(folder));
    },
  };
}

/** An element of the page cannot say who may frame it. */
function policyOfPage(): string {
  return CONTENT_SECURITY_POLICY.split("; ")
    .filter(part => !part.startsWith("frame-ancestors"))
    .join("; ");
}

function headersFile(): string {
  return `/*\n${Object.entries(HEADERS)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;
}

function serviceWorker(folder: string): string {
  const files = filesBelow(folder).filter(file => file !== "_headers" && file !== SERVICE_WORKER);
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  const lists = {
    VERSION: hash.digest("hex").slice(0, 16),
    CORE: files.filter(file => !LATER.test(file)),
    REST: files.filter(file => LATER.test(file)),
  };
  const head = Object.entries(lists).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const source = readFileSync(join(import.meta.dirname, "offline", "service-worker.js"), "utf8");
  return `${head.join("")}${source}`;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split("\\").join("/"))
    .sort();
}
