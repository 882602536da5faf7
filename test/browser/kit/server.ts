/** Static files with the playground's headers on every response, at the root or below a path. */
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { HEADERS } from "../../../playground/csp.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".ttf": "font/ttf",
};

export interface Served {
  /** Of the page, with the `/` at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the folder below `at`, which begins and ends with `/`. */
export function serve(folder: string, at = "/"): Promise<Served> {
  const server = createServer((request, response) => {
    void answer(folder, at, request.url ?? "/", response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") return reject(new Error("no port"));
      resolve({
        url: `http://127.0.0.1:${address.port}${at}`,
        close: () =>
          new Promise(done => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function answer(folder: string, at: string, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, "http://host");
  const path = pathname.startsWith(at) ? decodeURIComponent(pathname.slice(at.length)) : null;
  const file = path === null ? null : await contents(folder, path === "" ? "index.html" : path);
  const type = TYPES[extname(path === "" ? "index.html" : (path ?? ""))] ?? "application/octet-stream";
  response.writeHead(file === null ? 404 : 200, { ...HEADERS, "Content-Type": type });
  response.end(file ?? "not found");
}

/** Null for what is not there, and for whatever lies outside. */
async function contents(folder: string, path: string): Promise<Buffer | null> {
  const inside = normalize(path);
  if (inside.startsWith("..") || inside.startsWith("/")) return null;
  try {
    return await readFile(join(folder, inside));
  } catch {
    return null;
  }
}
