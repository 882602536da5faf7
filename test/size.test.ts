/**
 * How much of the product a page has to load: compiler and runtime, bundled from the sources as a page would, minified,
 * and gzipped. The numbers are printed; what is asserted is what must be possible to leave out.
 */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "./kit/shared.ts";

interface Bundle {
  readonly title: string;
  /** The entry's text; `tarif` is index.ts. */
  readonly entry: string;
}

interface Measured {
  readonly minified: number;
  readonly gzipped: number;
  /** Bytes of code before minification, by package; ours is "tarif". */
  readonly parts: ReadonlyMap<string, number>;
  /** Our files in it. */
  readonly files: readonly string[];
}

const BUNDLES: readonly Bundle[] = [
  { title: "all of index.ts", entry: 'export * from "tarif";' },
  { title: "compile, rate, explain", entry: 'export { compile, rate, explainBill } from "tarif";' },
  { title: "compile and rate", entry: 'export { compile, openRating, rateBill, runExamples } from "tarif";' },
  { title: "rate, from a plan", entry: 'export { rate } from "tarif";' },
  { title: "validateBill", entry: 'export { validateBill } from "tarif";' },
];

const measured = new Map<string, Measured>();

beforeAll(async () => {
  for (const bundle of BUNDLES) measured.set(bundle.title, await measure(bundle));
  const rows = [...measured].map(
    ([title, { minified, gzipped }]) => `  ${title.padEnd(40)}${kilobytes(minified)}${kilobytes(gzipped)}`,
  );
  const parts = [...of("all of index.ts").parts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `  ${name.padEnd(40)}${kilobytes(bytes)}`);
  console.log(
    [
      `Size of compiler and runtime${"minified".padStart(22)}${"gzip".padStart(9)}`,
      ...rows,
      "of which, before minification",
      ...parts,
    ].join("\n"),
  );
}, 120_000);

function of(title: string): Measured {
  const found = measured.get(title);
  if (found === undefined) throw new Error(`not measured: ${title}`);
  return found;
}

test("everything is measured", () => {
  for (const { title } of BUNDLES) {
    expect(of(title).gzipped, title).toBeGreaterThan(1_000);
    expect(of(title).minified, title).toBeGreaterThan(of(title).gzipped);
  }
});

describe("what can be left out", () => {
  test("nothing of the command line is loaded, nor ajv, which only writes the validators", () => {
    for (const { title } of BUNDLES) {
      for (const name of ["ajv", "yaml", "commander", "chevrotain"])
        expect(of(title).parts.has(name), `${title}: ${name}`).toBe(false);
      expect(of(title).files.filter(path => path.startsWith("cli/"))).toEqual([]);
    }
  });

  test("the validators are loaded only where they are called", () => {
    const holders = BUNDLES.map(({ title }) => title).filter(title =>
      of(title).files.includes("runtime/plan/validators.generated.ts"),
    );
    expect(holders).toEqual(["all of index.ts", "validateBill"]);
  });

  test("compiling and rating take no words: neither of diagnostics, nor of the review, nor of the language", () => {
    const { parts, files } = of("compile and rate");
    expect([...parts.keys()].sort()).toEqual(["@noble/hashes", "decimal.js", "tarif"]);
    const words =
      /^(compiler\/(diagnostics\/(catalogue|german)|emit\/(prose\/(sections|de)|schema)|diff)|grammar\/vocabulary|runtime\/proposals)/;
    expect(files.filter(path => words.test(path))).toEqual([]);
  });

  test("rating takes neither the compiler, nor its parser, nor digits for people", () => {
    const { parts, files } = of("rate, from a plan");
    expect([...parts.keys()].sort()).toEqual(["@noble/hashes", "tarif"]);
    expect(files.filter(path => !path.startsWith("runtime/"))).toEqual([]);
  });

  test("digits for people come with explaining, and without it no decimal.js is loaded", () => {
    expect(of("compile, rate, explain").parts.has("decimal.js")).toBe(true);
    expect(of("validateBill").parts.has("decimal.js")).toBe(false);
  });
});

async function measure({ entry }: Bundle): Promise<Measured> {
  const id = "\0entry";
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { tarif: join(ROOT, "index.ts") } },
    plugins: [
      {
        name: "entry",
        enforce: "pre",
        resolveId: name => (name.endsWith("virtual:entry") ? id : null),
        load: name => (name === id ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: "es2023",
      // Not as a library: of those the spaces stay, and a page takes none.
      rolldownOptions: { input: "virtual:entry", preserveEntrySignatures: "strict" },
    },
  });
  const outputs = Array.isArray(built)
    ? built.flatMap(one => one.output)
    : "output" in built
      ? built.output
      : [];
  const chunks = outputs.flatMap(output => (output.type === "chunk" ? [output] : []));
  const code = chunks.map(chunk => chunk.code).join("\n");
  const modules = chunks
    .flatMap(chunk => Object.entries(chunk.modules))
    .map(([name, { renderedLength }]) => [name.replace(/\?.*$/, ""), renderedLength] as const)
    .filter(([, length]) => length > 0);
  const parts = new Map<string, number>();
  for (const [name, length] of modules) {
    const part = packageOf(name);
    parts.set(part, (parts.get(part) ?? 0) + length);
  }
  const files = modules.map(([name]) => name).filter(name => packageOf(name) === "tarif");
  return {
    minified: Buffer.byteLength(code),
    gzipped: gzipSync(code, { level: 9 }).length,
    parts,
    files: files.map(name => name.slice(ROOT.length + 1)),
  };
}

/** The package that a module belongs to. */
function packageOf(name: string): string {
  const [, inside] = name.split("node_modules/");
  if (inside === undefined) return name.startsWith(ROOT) ? "tarif" : "(bundler)";
  return /^(@[^/]+\/[^/]+|[^/]+)/.exec(inside)?.[0] ?? inside;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`.padStart(10);
}
