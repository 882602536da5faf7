/**
 * Rating beside its rivals: the same month of the same events, and all programs must print the same lines, byte for byte.
 * node bench/rate.ts [--lines N] [--rounds N] [--form uniform|mixed] [--only NAME,NAME] [--json FILE]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ACCOUNTS, accountName, eventFile, type Form } from "./kit/events.ts";
import { type Measured, measure, type Program } from "./kit/programs.ts";
import { type Row, report } from "./kit/rows.ts";
import { linesText, type RatedLine } from "./rivals/lines.ts";

/** Below so many events most of a run is fixed cost, and what may be at most how much is not asked. */
const LEAST_ASKED = 10_000_000;
/** What may be at most how much of what. */
const RATIOS: readonly (readonly [ours: string, rival: string, most: number])[] = [
  ["tarif", "naive", 0.1],
  ["tarif", "competent", 1],
  ["tarif", "json-parse", 0.8],
  ["tarif", "duckdb 1 thread", 0.8],
  ["tarif 2 threads", "duckdb 2 threads", 1.2],
  ["tarif mixed", "tarif", 1.6],
];

const HERE = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "300000" },
    rounds: { type: "string", default: "3" },
    form: { type: "string", default: "uniform" },
    json: { type: "string" },
    only: { type: "string" },
  },
});
const form: Form = values.form === "mixed" ? "mixed" : "uniform";
const only = values.only?.split(",");
const isAsked = (name: string): boolean => only?.includes(name) !== false;
const events = eventFile(Number(values.lines), form);
let known: string | null = null;
const folder = mkdtempSync(join(tmpdir(), "tarif-bench-rate-"));
try {
  const programs = programsIn(folder).filter(({ name }) => isAsked(name));
  const measured = measure(programs, Number(values.rounds), told => check(folder, told));
  console.log(table(measured));
  report({ rows: rows(measured), details: { events, measured } }, values.json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function programsIn(place: string): readonly Program[] {
  const contract = join(place, "contract");
  mkdirSync(contract);
  writeFileSync(join(contract, "contract.tarif"), readFileSync(join(HERE, "rate", "contract.tarif")));
  writeFileSync(join(contract, "accounts.yaml"), register());
  const rival = (name: string, ...more: readonly string[]): Program => {
    const [file = name] = name.split(" ");
    return {
      name,
      command: [join(HERE, "rivals", `${file}.ts`), events.path, join(place, `${name}.csv`), ...more],
    };
  };
  const command = join(HERE, "..", "cli", "bin", "tarif.js");
  const tarif = (name: string, path: string, ...more: readonly string[]): Program => {
    const asked = ["--events", path, "--through", "2026-03", "--out", join(place, "bills"), ...more];
    // 1: some events were rejected, as they must be.
    return { name, mayEnd: 1, command: [command, "rate", join(contract, "contract.tarif"), ...asked] };
  };
  const isMixedToo = form === "uniform" && isAsked("tarif mixed");
  return [
    tarif("tarif", events.path),
    // The same events with their keys in any order.
    ...(isMixedToo ? [tarif("tarif mixed", eventFile(events.lines, "mixed").path)] : []),
    tarif("tarif 2 threads", events.path, "--threads", "2"),
    rival("json-parse"),
    rival("duckdb 1 thread", "1"),
    rival("duckdb 2 threads", "2"),
    rival("competent"),
    rival("naive"),
  ];
}

function register(): string {
  const accounts = Array.from({ length: ACCOUNTS }, (_, number) => accountName(number));
  const entries = accounts.map(id => `  - id: ${id}\n    contract: bench_api\n    start: 2026-03-01\n`);
  return `accounts:\n${entries.join("")}`;
}

/** Throws where a program's lines differ from the first rival's. */
function check(place: string, { name }: Program): void {
  if (name === "json-parse") return;
  const path = join(place, `${name}.csv`);
  if (name.startsWith("tarif")) {
    writeFileSync(path, linesText(linesOfBills(join(place, "bills", "bills.ndjson"))));
    rmSync(join(place, "bills"), { recursive: true });
  }
  const text = readFileSync(path, "utf8");
  const first = join(place, "first.csv");
  known ??= text;
  if (text !== known) {
    writeFileSync(first, known);
    throw new Error(`the lines of ${name} are not those of the others: compare ${path} with ${first}`);
  }
}

interface RatedBill {
  readonly account: string;
  readonly audit: { readonly accepted: number };
  readonly lines: readonly RatedLine[];
}

/** An account without usage has a bill of nothing, of which the rivals print no lines. */
function linesOfBills(path: string): readonly RatedLine[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .flatMap(text => {
      const bill: RatedBill = JSON.parse(text);
      return (bill.audit.accepted === 0 ? [] : bill.lines).map(line => ({
        account: bill.account,
        charge: line.charge,
        row: /^model is "(.*)"$/.exec(line.row)?.[1] ?? line.row,
        quantity: line.quantity,
        amount: withCents(line.amount),
      }));
    });
}

function withCents(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

function rows(measured: readonly Measured[]): readonly Row[] {
  const named = new Map(measured.map(one => [one.name, one]));
  const shape = `${events.lines} ${form} events`;
  const asked = (most: number): number | null => (events.lines < LEAST_ASKED ? null : most);
  const times = RATIOS.flatMap(([ours, rival, most]): readonly Row[] => {
    const [own, other] = [named.get(ours), named.get(rival)];
    if (own === undefined || other === undefined) return [];
    const figure = own.median / other.median;
    return [{ what: `${shape}: ${ours} / ${rival}`, figure, unit: "ratio", atMost: asked(most) }];
  });
  const [own, naive] = [named.get("tarif"), named.get("naive")];
  if (own === undefined) return times;
  const each = {
    what: `${shape}: one event`,
    figure: (own.median * 1e6) / events.lines,
    unit: "ns",
    atMost: null,
  };
  if (naive === undefined) return [...times, each];
  const memory = own.megabytes / naive.megabytes;
  const ofMemory = { what: `${shape}: memory / naive`, figure: memory, unit: "ratio", atMost: asked(0.3) };
  return [...times, each, ofMemory];
}

function table(measured: readonly Measured[]): string {
  const [ours] = measured;
  const rows = measured.map(({ name, median, megabytes }) => {
    const perEvent = ((median * 1_000_000) / events.lines).toFixed(0);
    const ratio = ((ours?.median ?? 0) / median).toFixed(2);
    return [
      name,
      `${median.toFixed(0)} ms`,
      `${perEvent} ns an event`,
      `${megabytes.toFixed(0)} MB`,
      ratio,
    ].join("\t");
  });
  return [
    `${events.lines} events, ${form}, ${events.bytes} bytes`,
    "program\tmedian\tper event\tmemory\ttarif / it",
    ...rows,
  ].join("\n");
}
