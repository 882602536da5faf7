/**
 * Programs measured beside each other: each runs in a process of its own, in turn, round after round, so that what else the
 * machine does meets all alike. What counts is the median of a program over the rounds, and ratios of medians.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Program {
  readonly name: string;
  /** What node is given, the file first. */
  readonly command: readonly string[];
  /** How it may end beside 0. */
  readonly mayEnd?: number;
}

export interface Measured {
  readonly name: string;
  readonly milliseconds: readonly number[];
  readonly median: number;
  /** The most memory that any of its rounds held. */
  readonly megabytes: number;
}

const TOLD = fileURLToPath(new URL("./told.ts", import.meta.url));

/** `after` sees each program's outcome outside of what is measured, and throws where it is wrong. */
export function measure(
  programs: readonly Program[],
  rounds: number,
  after: (program: Program) => void,
): readonly Measured[] {
  const folder = mkdtempSync(join(tmpdir(), "tarif-bench-"));
  const times = new Map(programs.map((program): [Program, number[]] => [program, []]));
  const memory = new Map<Program, number>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const program of programs) {
        const { milliseconds, kilobytes } = run(program, join(folder, "told.json"));
        times.get(program)?.push(milliseconds);
        memory.set(program, Math.max(memory.get(program) ?? 0, kilobytes / 1024));
        after(program);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return programs.map(program => {
    const milliseconds = times.get(program) ?? [];
    return {
      name: program.name,
      milliseconds,
      median: median(milliseconds),
      megabytes: memory.get(program) ?? 0,
    };
  });
}

interface Told {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

function run(program: Program, told: string): Told {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=12000", "--import", pathToFileURL(TOLD).href, ...program.command],
    {
      env: { ...process.env, TARIF_BENCH_TOLD: told },
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  if (status !== 0 && status !== program.mayEnd)
    throw new Error(`${program.name} ended with ${status}: ${stderr.slice(0, 2_000)}`);
  return JSON.parse(readFileSync(told, "utf8"));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}
