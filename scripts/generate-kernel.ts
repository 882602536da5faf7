/**
 * Writes cli/kernel/*.generated.ts: what AssemblyScript makes of kernel/*.as.
 *
 *   node scripts/generate-kernel.ts
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface KernelFile {
  /** What the modules begin with, of those in kernel/; the compiler reads files of its own ending alone. */
  readonly source: string;
  readonly target: string;
  readonly name: string;
}

export const KERNELS: readonly KernelFile[] = [
  { source: "lines.ts", target: "cli/kernel/kernel.generated.ts", name: "KERNEL" },
  { source: "sieve.ts", target: "cli/kernel/sieve.generated.ts", name: "SIEVE" },
];

const ROOT = new URL("../", import.meta.url);
const SOURCES = new URL("kernel/", ROOT);
/** By its name, since nothing else needs the package. */
const COMPILER: string = "assemblyscript/asc";

interface Compiler {
  readonly createMemoryStream: () => { readonly toString: () => string };
  readonly main: (
    options: readonly string[],
    host: {
      readonly readFile: (name: string) => string | null;
      readonly writeFile: (name: string, contents: Uint8Array) => void;
      readonly listFiles: () => readonly string[];
      readonly stderr: object;
    },
  ) => Promise<{ readonly error: Error | null }>;
}

/** The text of the generated file. */
export async function generateKernel({ source, name }: KernelFile): Promise<string> {
  const { createMemoryStream, main } = (await import(COMPILER)) as Compiler;
  let made = new Uint8Array();
  const said = createMemoryStream();
  const options = [
    "-O3",
    "--converge",
    "--runtime",
    "stub",
    "--enable",
    "simd",
    "--importMemory",
    "--noAssert",
  ];
  const { error } = await main([source, "--outFile", "lines.wasm", ...options], {
    readFile: sourceOf,
    writeFile: (_, contents) => {
      made = new Uint8Array(contents);
    },
    listFiles: () => [],
    stderr: said,
  });
  if (error !== null) throw new Error(`${error.message}\n${said.toString()}`);
  const text = Buffer.from(made).toString("base64");
  return `/** Written by scripts/generate-kernel.ts from kernel/*.as. */\nexport const ${name}: string =\n  "${text}";\n`;
}

/** Null for files of the compiler's own. */
function sourceOf(name: string): string | null {
  const path = new URL(name.replace(/\.ts$/, ".as"), SOURCES);
  return name.includes("/") || !existsSync(path) ? null : readFileSync(path, "utf8");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const one of KERNELS) writeFileSync(new URL(one.target, ROOT), await generateKernel(one));
