/**
 * What a short command costs beside a bare Node: `tarif --version` and `tarif check` of a small contract with an
 * example, each in a process of its own, in turn, so that a busy machine slows all of them.
 * node bench/start.ts [--rounds N] [--json FILE]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "./kit/programs.ts";
import { report } from "./kit/rows.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "21" }, json: { type: "string" } },
});
const TARIF = fileURLToPath(new URL("../cli/bin/tarif.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tarif-bench-start-"));
try {
  const place = join(folder, "first");
  run([TARIF, "init", place]);
  const small = join(place, "contract.tarif");
  const commands = [
    ["-e", "0"],
    [TARIF, "--version"],
    [TARIF, "check", small],
  ];
  // The first run of all leaves what V8 made of the code.
  for (const command of commands) run(command);
  const times = measured(commands, Number(values.rounds));
  const [bare = 0, version = 0, check = 0] = times.map(median);
  console.log(
    `node -e 0 ${bare.toFixed(1)} ms, --version ${version.toFixed(1)} ms, check ${check.toFixed(1)} ms`,
  );
  report(
    {
      rows: [
        { what: "tarif --version / node -e 0", figure: version / bare, unit: "ratio", atMost: 1.5 },
        { what: "tarif check of a small file / node -e 0", figure: check / bare, unit: "ratio", atMost: 3.5 },
      ],
      details: { commands: ["node -e 0", "tarif --version", "tarif check"], milliseconds: times },
    },
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measured(commands: readonly (readonly string[])[], rounds: number): readonly (readonly number[])[] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, command] of commands.entries()) {
      const start = performance.now();
      run(command);
      times[i]?.push(performance.now() - start);
    }
  return times;
}

function run(command: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr.slice(0, 2_000)}`);
}
