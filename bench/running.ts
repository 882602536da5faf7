/**
 * Running bills: what it costs to know the total after each event, at histories of any length. Ours beside the fast
 * intake alone, which reads, checks, identifies and counts the same lines, a program that keeps a total in decimal.js,
 * and the batch, which rates all events again. All must come to one total. A count, a sum, a maximum and a latest value
 * each move one tiered line with its tax; and all four of them at once.
 * node bench/running.ts [--lengths N,N] [--rounds N] [--json FILE]
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  type Account,
  compile,
  openRating,
  openRunning,
  type Plan,
  type Rating,
  type Running,
} from "../index.ts";
import { median } from "./kit/programs.ts";
import { chance } from "./kit/random.ts";
import { type Row, report } from "./kit/rows.ts";
import { CHARGES, type Charge, naiveRunning } from "./rivals/running.ts";

const SEED = 20_261_128;
const ACCOUNT: Account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
const MARCH = { on: "2026-03-01", through: "2026-03-31", from: Date.UTC(2026, 2, 1), days: 30 };
/** Lines that are timed together, one program after the other. */
const CHUNK = 100;
const MEASURED = 6_000;
const WARM = 20_000;

const { values } = parseArgs({
  options: {
    lengths: { type: "string", default: "1000,100000,1000000" },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
  },
});
const lengths = values.lengths.split(",").map(Number);
const longest = Math.max(...lengths, WARM) + MEASURED;
const lines = linesOf(longest);
const KINDS: readonly Kind[] = [
  { name: "count", charges: ["calls"] },
  { name: "sum", charges: ["minutes"] },
  { name: "maximum", charges: ["peak"] },
  { name: "latest", charges: ["seats"] },
  { name: "all four, four lines", charges: CHARGES },
];
measureAll(lengths);

/** What an event moves: a line for each of the charges. */
interface Kind {
  readonly name: string;
  readonly charges: readonly Charge[];
}

interface Round {
  /** Nanoseconds an event; the host keeps the events, or they are kept here. */
  readonly running: number;
  readonly keeping: number;
  readonly intake: number;
  readonly naive: number;
  readonly jsonParse: number;
  /** All events rated again, for one total. */
  readonly batch: number;
}

function measureAll(of: readonly number[]): void {
  const measured = KINDS.map(kind => ({ kind, middles: measureKind(kind, of) }));
  console.log(
    "moved\tbefore\tline to total\tkeeping it\tintake alone\tbeyond\tJSON.parse\tdecimal.js beyond\tbatch again",
  );
  for (const { kind, middles } of measured) {
    for (const [at, one] of middles.entries()) {
      const { running, keeping, intake, jsonParse, naive, batch } = one;
      const figures = [running, keeping, intake, running - intake, jsonParse, naive, batch];
      console.log([kind.name, of[at], ...figures.map(figure => `${figure.toFixed(0)} ns`)].join("\t"));
    }
  }
  const rows = measured.flatMap(({ kind, middles }) => rowsOf(kind, of, middles));
  report({ rows, details: { lengths: of, measured, events: MEASURED } }, values.json);
}

function measureKind({ charges }: Kind, of: readonly number[]): readonly Round[] {
  const plan = compiledPlan(charges);
  // So that all of it is compiled before anything counts.
  measure(plan, charges, WARM);
  const rounds = of.map((): Round[] => []);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [at, length] of of.entries()) rounds[at]?.push(measure(plan, charges, length));
  return rounds.map(middle);
}

function rowsOf(kind: Kind, of: readonly number[], middles: readonly Round[]): readonly Row[] {
  const beyond = middles.map(({ running, intake }) => running - intake);
  const title = `running total, ${kind.name}`;
  // The aim is stated for one line.
  const atMost = kind.charges.length === 1 ? 200 : null;
  const rows = middles.flatMap((one, at): readonly Row[] => {
    const what = `${title}, ${of[at]} events before`;
    return [
      { what: `${what}: beyond reading the event`, figure: beyond[at] ?? 0, unit: "ns", atMost },
      {
        what: `${what}: beyond reading / decimal.js`,
        figure: (beyond[at] ?? 0) / one.naive,
        unit: "ratio",
        atMost: null,
      },
      {
        what: `${what}: line to total / JSON.parse`,
        figure: one.running / one.jsonParse,
        unit: "ratio",
        atMost: null,
      },
    ];
  });
  const [first = 1] = beyond;
  const flat = { what: `${title}: longest history / shortest`, unit: "ratio", atMost: null } as const;
  return [...rows, { ...flat, figure: (beyond.at(-1) ?? 0) / first }];
}

function middle(rounds: readonly Round[]): Round {
  const of = (name: keyof Round): number => median(rounds.map(round => round[name]));
  return {
    running: of("running"),
    keeping: of("keeping"),
    intake: of("intake"),
    naive: of("naive"),
    jsonParse: of("jsonParse"),
    batch: of("batch"),
  };
}

/** After so many events the next ones, a chunk at a time by each program. */
function measure(plan: Plan, charges: readonly Charge[], length: number): Round {
  const running = openRunning(plan, [ACCOUNT], { on: MARCH.on, events: notNeeded });
  const keeping = openRunning(plan, [ACCOUNT], { on: MARCH.on });
  const rating = openRating(plan, [ACCOUNT], { through: MARCH.through });
  const naive = naiveRunning(charges);
  const began = performance.now();
  each(0, length, (from, to) => take(rate(rating, from, to)));
  const filled = performance.now() - began;
  each(0, length, (from, to) => take(running.addLine(lines.bytes, from, to) === null));
  for (let at = 0; at < length; at += 1) naive.add(parsed(at));
  each(0, length, (from, to) => take(keeping.addLine(lines.bytes, from, to) === null));
  running.total("acme");
  keeping.total("acme");
  const told = {
    running: [] as number[],
    keeping: [] as number[],
    intake: [] as number[],
    naive: [] as number[],
    jsonParse: [] as number[],
  };
  let totals = { ours: "", theirs: "" };
  for (let at = length; at < length + MEASURED; at += CHUNK) {
    const end = at + CHUNK;
    told.intake.push(timed(() => each(at, end, (from, to) => take(rate(rating, from, to)))));
    told.running.push(timed(() => follow(running, at, end)));
    told.keeping.push(timed(() => follow(keeping, at, end)));
    totals = { ours: running.total("acme") ?? "", theirs: keeping.total("acme") ?? "" };
    if (totals.ours !== totals.theirs) throw new Error(`${totals.ours} is not ${totals.theirs}`);
    const reports: ReturnType<typeof parsed>[] = [];
    told.jsonParse.push(
      timed(() => {
        for (let line = at; line < end; line += 1) reports.push(parsed(line));
      }),
    );
    told.naive.push(
      timed(() => {
        for (const one of reports) {
          naive.add(one);
          totals.theirs = naive.total();
        }
      }),
    );
    if (withCents(totals.ours) !== totals.theirs) throw new Error(`${totals.ours} is not ${totals.theirs}`);
  }
  const ended = performance.now();
  take(rating.settle() === "done");
  const batch = rating.finish().bills.at(-1)?.total;
  if (batch !== totals.ours) throw new Error(`${totals.ours} is not ${batch} of the batch`);
  const finished = performance.now() - ended;
  const perEvent = (of: readonly number[]): number => (median(of) * 1e6) / CHUNK;
  return {
    running: perEvent(told.running),
    keeping: perEvent(told.keeping),
    intake: perEvent(told.intake),
    naive: perEvent(told.naive),
    jsonParse: perEvent(told.jsonParse),
    batch: (filled + finished) * 1e6,
  };
}

function follow(running: Running, first: number, end: number): void {
  each(first, end, (from, to) => {
    running.addLine(lines.bytes, from, to);
    running.total("acme");
  });
}

/** No identity is in doubt, so that nothing is read again. */
function notNeeded(): never {
  throw new Error("the events are asked for");
}

/** Milliseconds of a processor, since others may have it in between. */
function timed(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

function take(isTaken: boolean): void {
  if (!isTaken) throw new Error("a line was not taken");
}

function withCents(total: string): string {
  const [whole = "0", fraction = ""] = total.split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}

// Events

interface Lines {
  readonly bytes: Uint8Array;
  /** Where each begins, and where the last ends. */
  readonly starts: Float64Array;
}

function each(first: number, end: number, line: (from: number, to: number) => void): void {
  for (let at = first; at < end; at += 1) line(lines.starts[at] ?? 0, (lines.starts[at + 1] ?? 0) - 1);
}

/** The first lines of a shape are not read from their bytes. */
function rate(rating: Rating, from: number, to: number): boolean {
  return rating.takeLine(lines.bytes, from, to) || rating.add(textOf(from, to)) === null;
}

function textOf(from: number, to: number): string {
  return Buffer.from(lines.bytes.buffer, from, to - from).toString("latin1");
}

function parsed(at: number): Parameters<ReturnType<typeof naiveRunning>["add"]>[0] {
  const [from, to] = [lines.starts[at] ?? 0, (lines.starts[at + 1] ?? 0) - 1];
  return JSON.parse(textOf(from, to));
}

function linesOf(count: number): Lines {
  const random = chance(SEED);
  const starts = new Float64Array(count + 1);
  const bytes = Buffer.allocUnsafe(count * 256);
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    starts[number] = at;
    const time = new Date(
      MARCH.from + Math.floor((number / longest) * MARCH.days * 86_400_000),
    ).toISOString();
    const data = {
      minutes: `${random.below(9)}.${random.below(90) + 10}`,
      open: random.below(260),
      seats: random.below(150),
    };
    const id = `${String(random.word()).padStart(10, "0")}-${String(number).padStart(8, "0")}`;
    const source = `/gateway/${random.below(4)}`;
    const event = {
      specversion: "1.0",
      id,
      source,
      type: "com.example.pbx.use",
      subject: "acme",
      time,
      data,
    };
    at += bytes.write(`${JSON.stringify(event)}\n`, at, "latin1");
  }
  starts[count] = at;
  return { bytes: bytes.subarray(0, at), starts };
}

/** Of the contract without its other charges and their meters. */
function compiledPlan(charges: readonly Charge[]): Plan {
  const whole = readFileSync(fileURLToPath(new URL("./running/contract.tarif", import.meta.url)), "utf8");
  const text = whole
    .split("\n\n")
    .filter(one => {
      const [, name] = /^(?:meter|charge) (\w+)/.exec(one) ?? [];
      return name === undefined || charges.some(kept => kept === name);
    })
    .join("\n\n");
  const compiled = compile(new Map([["contract.tarif", text]]), "contract.tarif").plan;
  if (compiled === null) throw new Error("the contract has errors");
  return compiled;
}
