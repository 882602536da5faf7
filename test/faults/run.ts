/**
 * Plants each fault alone in a copy of the sources and asks the judge. `node test/faults/run.ts [PART OF A NAME]` prints
 * what each one is caught by; the exit code is 1 where one is not.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareWorld } from "../differential/compare.ts";
import { generateWorld } from "../differential/generate/world.ts";
import { ORACLE } from "../differential/oracle.ts";
import { ROOT } from "../kit/shared.ts";
import { FAULTS, type Fault } from "./faults.ts";

export interface Caught {
  readonly fault: Fault;
  /** What the judge said, null where it found nothing. */
  readonly by: string | null;
}

/** Calls `tell` after each fault. Contracts calculated by hand judge first, and random worlds what these let pass. */
export function plantAll(faults: readonly Fault[], tell: (caught: Caught) => void): readonly Caught[] {
  const copy = mkdtempSync(join(tmpdir(), "tarif-faults-"));
  const seeds = agreeingSeeds();
  try {
    for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
    return faults.map(fault => {
      const caught = { fault, by: planted(copy, fault, seeds) };
      tell(caught);
      return caught;
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Of the first so many random worlds. */
const SEEDS = 300;

/** Those that both witnesses can rate, and rate alike, while the sources are as they are. */
function agreeingSeeds(): readonly string[] {
  const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
  return seeds.filter(seed => compareWorld(ORACLE, generateWorld(seed)).verdict === "equal").map(String);
}

/** All that the judge reads. */
const COPIED: readonly string[] = [
  "cli",
  "compiler",
  "docs/grammar.ebnf",
  "grammar",
  "index.ts",
  "package.json",
  "runtime",
  "test/conformance",
  "test/differential",
  "test/faults",
  "test/kit",
  "test/oracle",
];

function planted(copy: string, { file, from, to }: Fault, seeds: readonly string[]): string | null {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const judge = join(copy, "test/faults/judge.ts");
  // A fault may make the engine run for ever; that is caught too.
  const ran = spawnSync(process.execPath, ["--no-warnings", judge, ...seeds], {
    encoding: "utf8",
    timeout: 600_000,
  });
  writeFileSync(path, text);
  if (ran.status === 0) return null;
  const broken = /(?:Reference|Syntax)Error.*/.exec(ran.stdout + ran.stderr);
  if (broken !== null) throw new Error(`${file}: "${to}" is no program: ${broken[0]}`);
  return ran.stdout.trim().split("\n")[0] || ran.stderr.trim().split("\n").at(-1) || "it never ends";
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const part = process.argv[2] ?? "";
  const some = FAULTS.filter(fault => `${fault.name} ${fault.file}`.includes(part));
  const all = plantAll(some, ({ fault, by }) =>
    console.log(
      `${by === null ? "MISSED" : "caught"}  ${fault.file}: ${fault.name}${by === null ? "" : `\n        ${by.slice(0, 150)}`}`,
    ),
  );
  const missed = all.filter(one => one.by === null).length;
  console.log(`${all.length - missed} caught, ${missed} missed`);
  process.exitCode = missed === 0 ? 0 : 1;
}
