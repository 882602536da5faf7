import { defineConfig } from "vite";
import { buildFiles } from "./build-files.ts";
import { HEADERS } from "./csp.ts";

/** Static files with relative addresses, so that they work below any path. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [buildFiles()],
  server: { headers: HEADERS, port: 5173 },
  preview: { headers: HEADERS, port: 4173 },
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Monaco is one large part, and comes when the page has been painted.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
