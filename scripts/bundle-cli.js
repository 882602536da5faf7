/**
 * The command line as few files: `node scripts/bundle-cli.js FOLDER` writes main.js, what its threads begin with, and one
 * part for each verb and for what several share, with the packages that they use and their licences. Of hundreds of
 * modules most of the time of a short command would go into loading; and what index.ts exports beside what a verb needs is
 * left out. CommonJS, for cli/bin/load.js. Called by build.js, which must not wait for promises.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2];

/** The verb; where no contract is named there may be many, which need more code than one is worth loading. */
const PURPOSE = [
  '(process.argv[2] ?? "").replace(/[^a-z]/g, "-")',
  '(process.argv.some(text => /\\.tarif(\\.md)?$/.test(text)) ? "" : "-many")',
].join(" + ");

/** What is loaded by its name, and for which purpose. */
const ENTRIES = {
  main: { source: "main.ts", purpose: PURPOSE },
  "check-worker": { source: "check/worker.ts", purpose: '"check-worker"' },
  "rating-worker": { source: "parts/worker.ts", purpose: '"rating-worker"' },
};

const NOTHING = "\0nothing";

const { output } = await build({
  root: ROOT,
  configFile: false,
  logLevel: "error",
  ssr: { noExternal: true },
  plugins: [
    {
      name: "without-programs",
      enforce: "pre",
      resolveId: withoutPrograms,
      load: id => (id === NOTHING ? "export default {};" : null),
    },
  ],
  build: {
    // For Node.
    ssr: true,
    target: "node22",
    minify: false,
    outDir: folder,
    emptyOutDir: true,
    copyPublicDir: false,
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(ENTRIES).map(([name, { source }]) => [name, join(ROOT, "cli", source)]),
      ),
      output: {
        format: "cjs",
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        // Names stay: the trace of a bug must tell something.
        minify: { compress: true, mangle: false, codegen: true },
      },
      plugins: [{ name: "ascii", generateBundle: (_, bundle) => Object.values(bundle).forEach(inAscii) }],
    },
  },
});
for (const { isEntry, name, fileName } of output) if (isEntry) writeEntry(name, fileName);
writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');

/** Commands of commander may be programs of their own. Ours are not, and what starts programs is long in loading. */
function withoutPrograms(id, importer) {
  return id === "node:child_process" && importer?.includes("/node_modules/commander/") ? NOTHING : null;
}

/** Text that is ASCII alone is read at once, and takes half the memory. */
function inAscii(file) {
  if (file.type === "chunk")
    file.code = file.code.replace(
      /[^\0-\x7f]/g,
      letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}

function writeEntry(name, fileName) {
  const path = `require("node:path").join(__dirname, "${fileName}")`;
  const load = `require("../../cli/bin/load.js")(${path}, ${ENTRIES[name].purpose})`;
  writeFileSync(join(folder, `${name}.js`), `module.exports = ${load};\n`);
}
