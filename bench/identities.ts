/**
 * Identities beside `Set<string>`: both are given ids as the bytes that a line of events holds, a hundredth of them sent again.
 * The set keeps the ids alone; the table verifies sources and ids to the byte, and tells copies from conflicts by the content's
 * fingerprint. Each run has a process of its own, in turn; only the look-ups are timed, not the making of ids.
 * node bench/identities.ts [--full] [--rounds N] [--json FILE]
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Form, Keeper, Told } from "./identities/run.ts";
import { median } from "./kit/programs.ts";
import { type Row, report } from "./kit/rows.ts";

const FORMS: readonly Form[] = ["uuid", "ulid"];
const MOST_RATIO = 0.35;
const MOST_BYTES = 50;
const RUN = fileURLToPath(new URL("./identities/run.ts", import.meta.url));

const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
  },
});
compareAll();

function compareAll(): void {
  const counts = values.full ? [1_000_000, 4_000_000, 10_000_000] : [1_000_000, 4_000_000];
  const rows: Row[] = [];
  const details: object[] = [];
  console.log("ids\tform\ttable\tset\ttable / set\tbytes each (table)\tpeak MiB (table, set)");
  for (const count of counts)
    for (const form of FORMS) {
      const runs = { table: [] as Told[], set: [] as Told[] };
      for (let round = 0; round < Number(values.rounds); round += 1)
        for (const keeper of ["table", "set"] as const) runs[keeper].push(inProcess(keeper, form, count));
      const [table, set] = [middle(runs.table), middle(runs.set)];
      const ratio = median(
        runs.table.map((one, round) => one.nanoseconds / (runs.set[round]?.nanoseconds ?? 0)),
      );
      details.push({ count, form, table, set, ratio });
      const what = `${count} ${form}s`;
      rows.push(
        { what: `identities of ${what} / a set of texts`, figure: ratio, unit: "ratio", atMost: MOST_RATIO },
        { what: `each identity of ${what}`, figure: table.bytes, unit: "bytes", atMost: MOST_BYTES },
      );
      console.log(
        `${count}\t${form}\t${table.nanoseconds.toFixed(0)} ns\t${set.nanoseconds.toFixed(0)} ns\t${ratio.toFixed(2)}` +
          `\t${table.bytes.toFixed(1)}\t${table.megabytes.toFixed(0)}, ${set.megabytes.toFixed(0)}`,
      );
    }
  if (values.full) {
    // A set ends with an error at 2^24.
    const beyond = inProcess("table", "uuid", 2 ** 24 + 4_000_000);
    details.push({ count: 2 ** 24 + 4_000_000, form: "uuid", table: beyond });
    rows.push({ what: "each identity beyond 2^24", figure: beyond.bytes, unit: "bytes", atMost: MOST_BYTES });
    console.log(
      `${2 ** 24 + 4_000_000}\tuuid\t${beyond.nanoseconds.toFixed(0)} ns\t-\t-\t${beyond.bytes.toFixed(1)}\t${beyond.megabytes.toFixed(0)}`,
    );
  }
  report({ rows, details }, values.json);
}

function middle(runs: readonly Told[]): Told {
  return {
    nanoseconds: median(runs.map(one => one.nanoseconds)),
    cpu: median(runs.map(one => one.cpu)),
    bytes: median(runs.map(one => one.bytes)),
    megabytes: median(runs.map(one => one.megabytes)),
  };
}

function inProcess(keeper: Keeper, form: Form, count: number): Told {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-old-space-size=12000", RUN, keeper, form, String(count)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${keeper} of ${count} ${form}: ${stderr.slice(0, 2_000)}`);
  return JSON.parse(stdout);
}
