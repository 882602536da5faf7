/**
 * Every benchmark in turn, and what each found beside what it may be at most.
 * node bench/all.ts [--full] [--only NAME,NAME] [--json FILE]
 * Without --full it takes some minutes on two idle processors, with it about an hour and 12 GB of disk.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Result, type Row, report } from "./kit/rows.ts";

interface Benchmark {
  readonly name: string;
  readonly file: string;
  readonly usual: readonly string[];
  readonly full: readonly string[];
}

const BENCHMARKS: readonly Benchmark[] = [
  {
    name: "rate",
    file: "rate.ts",
    usual: ["--lines", "300000", "--rounds", "3"],
    full: ["--lines", "10000000", "--rounds", "3"],
  },
  {
    name: "mixed",
    file: "rate.ts",
    usual: ["--lines", "300000", "--rounds", "3", "--form", "mixed", "--only", "tarif,json-parse"],
    full: [
      "--lines",
      "10000000",
      "--rounds",
      "3",
      "--form",
      "mixed",
      "--only",
      "tarif,json-parse,duckdb 1 thread",
    ],
  },
  { name: "price", file: "price.ts", usual: [], full: ["--rounds", "101"] },
  {
    name: "identities",
    file: "identities.ts",
    usual: ["--rounds", "1"],
    full: ["--full"],
  },
  { name: "threads", file: "threads.ts", usual: ["--rounds", "1"], full: ["--lines", "10000000"] },
  { name: "candidates", file: "candidates.ts", usual: ["--rounds", "1"], full: ["--lines", "3000000"] },
  { name: "running", file: "running.ts", usual: ["--lengths", "1000,100000"], full: [] },
  { name: "compile", file: "compile.ts", usual: [], full: ["--rounds", "1000"] },
  { name: "check", file: "check.ts", usual: ["--rounds", "3"], full: ["--rounds", "9"] },
  { name: "start", file: "start.ts", usual: [], full: ["--rounds", "101"] },
  { name: "playground", file: "playground.ts", usual: ["--keys", "60"], full: [] },
];

const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    only: { type: "string" },
    json: { type: "string" },
  },
});
const only = values.only?.split(",");
const folder = mkdtempSync(join(tmpdir(), "tarif-bench-"));
try {
  const results = BENCHMARKS.filter(({ name }) => only?.includes(name) !== false).map(resultOf);
  const rows: readonly Row[] = results.flatMap(({ result }) => result?.rows ?? []);
  console.log("\nAll together\n");
  report({ rows, details: { machine: machine(), results } }, values.json);
  if (results.some(({ result }) => result === null)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Found {
  readonly name: string;
  readonly seconds: number;
  /** Null where the benchmark failed, as it does when a program's outcome is wrong. */
  readonly result: Result | null;
}

function resultOf({ name, file, usual, full }: Benchmark): Found {
  const json = join(folder, `${name}.json`);
  const asked = values.full ? full : usual;
  console.log(`\n${name}: node bench/${file} ${asked.join(" ")}`);
  const started = performance.now();
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...asked, "--json", json], { stdio: "inherit" });
  const seconds = (performance.now() - started) / 1000;
  console.log(`(${seconds.toFixed(0)} s)`);
  return { name, seconds, result: status === 0 ? JSON.parse(readFileSync(json, "utf8")) : null };
}

function machine(): unknown {
  const [first] = cpus();
  return { processor: first?.model, processors: cpus().length, memory: totalmem(), node: process.version };
}
