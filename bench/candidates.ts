/**
 * Many contracts over one pass: the same month of the same events under one contract and under many, of which a tenth have
 * meters of their own. Bills are made with their explanations. Contracts are compiled before, and the time of that is told.
 * In turn and in one process, so that a busy machine slows both.
 * node bench/candidates.ts [--lines N] [--accounts N] [--candidates N] [--rounds N] [--json FILE]
 */
import { closeSync, openSync, readSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Account, type Bill, canonicalJson, compile, openCandidates, type Plan } from "../index.ts";
import { ndjsonReader } from "../input/events/ndjson.ts";
import { candidateTexts } from "./candidates/contracts.ts";
import { accountName, type EventFile, eventFile } from "./kit/events.ts";
import { median } from "./kit/programs.ts";
import { report } from "./kit/rows.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "300000" },
    accounts: { type: "string", default: "2" },
    candidates: { type: "string", default: "100" },
    rounds: { type: "string", default: "5" },
    json: { type: "string" },
  },
});
const THROUGH = "2026-03-31";
/** Each candidate is rated alone over so many of the first events. */
const CHECKED = 5_000;
const chunk = Buffer.alloc(1 << 20);

const events = eventFile(Number(values.lines), "uniform", Number(values.accounts));
const accounts = Array.from({ length: Number(values.accounts) }, (_, number): Account => {
  return { id: accountName(number), start: "2026-03-01", end: null, endKnown: null, parameters: {} };
});
const texts = candidateTexts(Number(values.candidates));
const began = performance.now();
const plans = texts.map(planOf);
const compiling = performance.now() - began;

check(eventFile(CHECKED, "uniform", Number(values.accounts)));
const [one, many] = measured(Number(values.rounds));
const what = `${plans.length} contracts / one, ${events.lines} events of ${accounts.length} accounts`;
const ratio = (of: (time: Time) => number): number => median(many.map(of)) / median(one.map(of));
console.log(
  `${events.lines} events, ${events.bytes} bytes, ${accounts.length} accounts; ${plans.length} contracts compiled in ${compiling.toFixed(0)} ms`,
);
report(
  {
    rows: [
      { what, figure: ratio(({ wall }) => wall), unit: "ratio", atMost: 1.5 },
      { what: `${what}, processor's time`, figure: ratio(({ cpu }) => cpu), unit: "ratio", atMost: null },
      {
        what: "each further contract",
        figure: (median(many.map(({ cpu }) => cpu)) - median(one.map(({ cpu }) => cpu))) / (plans.length - 1),
        unit: "ms",
        atMost: null,
      },
    ],
    details: { events, accounts: accounts.length, candidates: plans.length, compiling, one, many },
  },
  values.json,
);

function planOf(text: string): Plan {
  const { plan, diagnostics } = compile(new Map([["contract.tarif", text]]), "contract.tarif");
  if (plan === null) throw new Error(`a candidate does not compile: ${diagnostics[0]?.code}\n${text}`);
  return plan;
}

interface Time {
  /** Milliseconds. */
  readonly wall: number;
  readonly cpu: number;
}

function measured(rounds: number): readonly [readonly Time[], readonly Time[]] {
  const [first] = plans;
  const times: [Time[], Time[]] = [[], []];
  if (first === undefined) throw new Error("no candidates");
  const alone = canonicalJson(billsOf([first], events)[0] ?? []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, of] of [[first], plans].entries()) {
      const before = { wall: performance.now(), cpu: process.cpuUsage() };
      const bills = billsOf(of, events);
      const { user, system } = process.cpuUsage(before.cpu);
      times[side]?.push({ wall: performance.now() - before.wall, cpu: (user + system) / 1_000 });
      if (canonicalJson(bills[0] ?? []) !== alone) throw new Error("the first contract's bills change");
    }
  }
  return times;
}

/** Throws where a candidate has other bills than alone. */
function check(few: EventFile): void {
  const together = billsOf(plans, few);
  for (const [index, plan] of plans.entries()) {
    const alone = billsOf([plan], few)[0] ?? [];
    if (alone.length === 0 || canonicalJson(alone) !== canonicalJson(together[index] ?? []))
      throw new Error(`candidate ${index} has other bills than alone`);
  }
  const different = new Set(together.map(bills => bills.map(({ total }) => total).join()));
  if (different.size * 2 < plans.length) throw new Error("candidates are too much alike");
}

function billsOf(of: readonly Plan[], { path }: EventFile): readonly (readonly Bill[])[] {
  const rating = openCandidates(of.map(plan => ({ plan, accounts })));
  passOver(path, rating);
  if (rating.settle() === "again") {
    rating.rewind();
    passOver(path, rating);
    rating.settle();
  }
  return rating.finish(THROUGH).map(({ bills }) => bills);
}

function passOver(path: string, rating: ReturnType<typeof openCandidates>): void {
  const reader = ndjsonReader(record => {
    if (record.kind === "event") rating.add(record.text);
  }, rating.takeLines);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      reader.push(chunk.subarray(0, read));
    reader.end();
  } finally {
    closeSync(file);
  }
}
