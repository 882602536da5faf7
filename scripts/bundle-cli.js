/**
 * The command line as few files: `node scripts/bundle-cli.js FOLDER` writes main.js, what its threads begin with, and one
 * part for each verb and for what several share. Of hundreds of modules most of the time of a short command would go into
 * loading; and what index.ts exports beside what a verb needs is left out. Called by build.js, which must not wait for
 * promises.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

await build({
  root: ROOT,
  configFile: false,
  logLevel: "error",
  build: {
    // For Node: packages stay what they are, and are found when the command runs.
    ssr: true,
    target: "node22",
    minify: false,
    outDir: process.argv[2],
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        main: join(ROOT, "cli", "main.ts"),
        "check-worker": join(ROOT, "cli", "check", "worker.ts"),
        "rating-worker": join(ROOT, "cli", "parts", "worker.ts"),
      },
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        // Names stay: the trace of a bug must tell something.
        minify: { compress: true, mangle: false, codegen: true },
      },
    },
  },
});
