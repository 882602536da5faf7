/**
 * Rating with two threads beside one, and beside what two bare processes gain on this machine that rate half of the lines each
 * and agree on nothing. All bills are compared, byte for byte.
 * node bench/threads.ts [--lines N] [--rounds N] [--json FILE]
 */
import { type ChildProcess, spawn } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ACCOUNTS, accountName, eventFile } from "./kit/events.ts";
import { median } from "./kit/programs.ts";
import { report } from "./kit/rows.ts";

const HERE = dirname(fileURLToPath(import.meta.url));
const TARIF = join(HERE, "..", "cli", "bin", "tarif.js");
const MOST_RATIO = 0.62;
const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
  },
});

const events = eventFile(Number(values.lines), "uniform");
const folder = mkdtempSync(join(tmpdir(), "tarif-bench-threads-"));
try {
  const contract = writeContract();
  const halves = await writeHalves();
  const times = { one: [] as number[], two: [] as number[], bare: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round += 1) {
    times.one.push(await timed([rated(contract, events.path, "one")]));
    times.two.push(await timed([rated(contract, events.path, "two", "--threads", "2")]));
    times.bare.push(await timed(halves.map((half, at) => rated(contract, half, `half-${at}`))));
    compare("one", "two");
  }
  const [one, two, bare] = [median(times.one), median(times.two), median(times.bare)];
  report(
    {
      rows: [
        { what: "2 workers / 1", figure: two / one, unit: "ratio", atMost: MOST_RATIO },
        {
          what: "2 bare processes, half of the lines each / 1",
          figure: bare / one,
          unit: "ratio",
          atMost: null,
        },
        { what: "1 thread", figure: one, unit: "ms", atMost: null },
      ],
      details: { events, times },
    },
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeContract(): string {
  const path = join(folder, "contract.tarif");
  writeFileSync(path, readFileSync(join(HERE, "rate", "contract.tarif")));
  const accounts = Array.from({ length: ACCOUNTS }, (_, number) => accountName(number));
  const entries = accounts.map(id => `  - id: ${id}\n    contract: bench_api\n    start: 2026-03-01\n`);
  writeFileSync(join(folder, "accounts.yaml"), `accounts:\n${entries.join("")}`);
  return path;
}

/** Every other line, so that both halves are alike. */
async function writeHalves(): Promise<readonly string[]> {
  const paths = [0, 1].map(half => join(folder, `half-${half}.ndjson`));
  const files = paths.map(path => createWriteStream(path));
  let text = ["", ""];
  let line = 0;
  const write = async (): Promise<void> => {
    for (const [half, file] of files.entries()) {
      if (!file.write(text[half])) await new Promise<void>(resolve => file.once("drain", () => resolve()));
    }
    text = ["", ""];
  };
  for await (const one of createInterface({ input: createReadStream(events.path) })) {
    text[line % 2] += `${one}\n`;
    line += 1;
    if (line % 20_000 === 0) await write();
  }
  await write();
  await Promise.all(files.map(file => new Promise<void>(resolve => file.end(() => resolve()))));
  return paths;
}

function rated(contract: string, path: string, out: string, ...more: readonly string[]): () => ChildProcess {
  mkdirSync(join(folder, out), { recursive: true });
  const asked = ["--events", path, "--through", "2026-03", "--out", join(folder, out), ...more];
  return () => spawn(process.execPath, [TARIF, "rate", contract, ...asked], { stdio: "ignore" });
}

/** Milliseconds until the last of them ends; 1: some events were rejected, as they must be. */
async function timed(programs: readonly (() => ChildProcess)[]): Promise<number> {
  const start = performance.now();
  const ends = programs.map(
    program => new Promise<number | null>(resolve => program().on("exit", code => resolve(code))),
  );
  const codes = await Promise.all(ends);
  if (codes.some(code => code !== 0 && code !== 1))
    throw new Error(`a rating ended with ${codes.join(" and ")}`);
  return performance.now() - start;
}

function compare(first: string, second: string): void {
  for (const name of ["bills.ndjson", "bills.txt", "bills.csv", "rejects.ndjson", "run.json"]) {
    const [a, b] = [first, second].map(out => readFileSync(join(folder, out, name), "utf8"));
    if (a !== b) throw new Error(`${name} of ${second} differs from that of ${first}`);
  }
}
