/**
 * `node test/differential/shrink.ts SEED`: takes away events, accounts, declarations, clauses and rows, one by one, for
 * as long as the witnesses still differ, and prints what is left.
 */
import { pathToFileURL } from "node:url";
import { maskMarkdown, parseText, type Token } from "../../grammar/index.ts";
import type { WorldAccount } from "../oracle/world.ts";
import { compareWorld, type Verdict } from "./compare.ts";
import { type GeneratedWorld, generateWorld } from "./generate/world.ts";
import { walkTokens } from "./grammar-walk.ts";
import { ORACLE } from "./oracle.ts";
import { comparisonInWords, worldInWords } from "./show.ts";
import { isContract, type Oracle } from "./witnesses.ts";

type Holds = (world: GeneratedWorld) => boolean;

/** The smallest world that it finds for which the test still holds; the given one must pass it. */
export function shrink(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  let best = world;
  for (;;) {
    const before = sizeOf(best);
    for (const pass of [
      fewerEvents,
      fewerDays,
      fewerFiles,
      shorterTexts,
      hoisted,
      simplerAccounts,
      simplerEvents,
    ])
      best = pass(best, holds);
    if (sizeOf(best) >= before) return best;
  }
}

function sizeOf({ files, events, accounts, through }: GeneratedWorld): number {
  const texts = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  return texts + JSON.stringify([events, accounts]).length + Date.parse(through) / 86_400_000 / 1000;
}

/** Halves first, then quarters, down to single members. */
function fewer<T>(list: readonly T[], holds: (left: readonly T[]) => boolean): readonly T[] {
  let left = list;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (holds(without)) left = without;
      else at += size;
    }
  }
  return left;
}

function fewerEvents(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  return { ...world, events: fewer(world.events, events => holds({ ...world, events })) };
}

function fewerFiles(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  const files = fewer([...world.files], left => holds({ ...world, files: new Map(left) }));
  return { ...world, files: new Map(files) };
}

/** The earliest day through which bills still differ: the ends of months and the days of the register. */
function fewerDays(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  const start = world.accounts.map(account => account.start).sort()[0] ?? world.through;
  const first = Math.round(Date.parse(`${start}T00:00:00Z`) / 86_400_000);
  for (let step = 0; step < 200; step += step < 10 ? 1 : 5) {
    const through = new Date((first + step) * 86_400_000).toISOString().slice(0, 10);
    if (through >= world.through) return world;
    if (holds({ ...world, through })) return { ...world, through };
  }
  return world;
}

// Texts

type Range = readonly [start: number, end: number];

function shorterTexts(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  let best = world;
  for (const path of world.files.keys()) {
    if (!isContract(path)) continue;
    const needed = new Set<string>();
    for (
      let next: GeneratedWorld | null = best;
      next !== null;
      next = firstShorter(best, path, holds, needed)
    )
      best = next;
  }
  return best;
}

/** The text without one part, the longest first; what turns out to be needed is tried once in a pass. */
function firstShorter(
  world: GeneratedWorld,
  path: string,
  holds: Holds,
  needed: Set<string>,
): GeneratedWorld | null {
  const text = world.files.get(path) ?? "";
  for (const [start, end] of removables(text, path)) {
    const part = text.slice(start, end);
    const place = `${part}@${text.length - end}`;
    if (needed.has(place)) continue;
    const next = withText(world, path, text.slice(0, start) + text.slice(end));
    if (holds(next)) return next;
    needed.add(place);
  }
  return null;
}

function withText(world: GeneratedWorld, path: string, text: string): GeneratedWorld {
  const tidy = text.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n");
  return {
    ...world,
    files: new Map([...world.files].map(([name, old]) => [name, name === path ? tidy : old])),
  };
}

function tokensOf(text: string, path: string): readonly Token[] {
  const { tokens, errors } = parseText(path.endsWith(".md") ? maskMarkdown(text) : text);
  return errors.length > 0 ? [] : tokens;
}

function removables(text: string, path: string): readonly Range[] {
  const tokens = tokensOf(text, path);
  if (tokens.length === 0) return [];
  const found: Range[] = [];
  const removable = (from: number, to: number): void =>
    void found.push([tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]);
  walkTokens(tokens, { alternative: () => undefined, node: () => undefined, removable });
  return found.sort(([a, b], [c, d]) => d - c - (b - a));
}

/** Rules of which an inner part can stand for the whole. */
const HOISTS: readonly (readonly [outer: string, inner: string])[] = [
  ["phase", "pricing"],
  ["pricing", "price"],
  ["price", "part"],
  ["cond", "test"],
  ["test", "test"],
  ["counted", "expr"],
  ["expr", "factor"],
  ["term", "factor"],
  ["table", "part"],
];

function hoisted(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  let best = world;
  for (const path of world.files.keys()) {
    if (!isContract(path)) continue;
    for (let turn = 0; turn < 50; turn += 1) {
      const next = firstHoisted(best, path, holds);
      if (next === null) break;
      best = next;
    }
  }
  return best;
}

function firstHoisted(world: GeneratedWorld, path: string, holds: Holds): GeneratedWorld | null {
  const text = world.files.get(path) ?? "";
  const nodes = nodesOf(text, path);
  for (const [outer, inner] of HOISTS) {
    for (const whole of nodes.filter(node => node.rule === outer)) {
      const parts = nodes.filter(
        node => node.rule === inner && node.start >= whole.start && node.end <= whole.end,
      );
      for (const part of parts.filter(one => one.end - one.start < whole.end - whole.start)) {
        const next = withText(
          world,
          path,
          text.slice(0, whole.start) + text.slice(part.start, part.end) + text.slice(whole.end),
        );
        if (holds(next)) return next;
      }
    }
  }
  return null;
}

interface TextNode {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

function nodesOf(text: string, path: string): readonly TextNode[] {
  const tokens = tokensOf(text, path);
  const found: TextNode[] = [];
  if (tokens.length === 0) return found;
  const node = (rule: string, from: number, to: number): void =>
    void found.push({ rule, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
  walkTokens(tokens, { alternative: () => undefined, node, removable: () => undefined });
  return found;
}

// Accounts and events

function simplerAccounts(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  const accounts = fewer(world.accounts, left => left.length > 0 && holds({ ...world, accounts: left }));
  let best: GeneratedWorld = { ...world, accounts };
  accounts.forEach((_, at) => {
    for (const simpler of SIMPLER) {
      const changed = best.accounts.map((account, place) => (place === at ? simpler(account) : account));
      const next = { ...best, accounts: changed };
      if (JSON.stringify(changed) !== JSON.stringify(best.accounts) && holds(next)) best = next;
    }
  });
  return best;
}

const SIMPLER: readonly ((account: WorldAccount) => WorldAccount)[] = [
  account => ({ ...account, end: null, endKnown: null }),
  account => ({ ...account, endKnown: null }),
  account => ({ ...account, billTo: null }),
  account => ({ ...account, parameters: {} }),
  account => ({
    ...account,
    parameters: Object.fromEntries(
      Object.entries(account.parameters).map(([name, values]) => [name, values.slice(0, 1)]),
    ),
  }),
  account => ({
    ...account,
    parameters: Object.fromEntries(
      Object.entries(account.parameters).map(([name, values]) => [
        name,
        values.map(value => ({ ...value, known: null })),
      ]),
    ),
  }),
  account => ({ ...account, parameters: Object.fromEntries(Object.entries(account.parameters).slice(0, 1)) }),
  account => ({ ...account, parameters: Object.fromEntries(Object.entries(account.parameters).slice(1)) }),
];

function simplerEvents(world: GeneratedWorld, holds: Holds): GeneratedWorld {
  let best = world;
  world.events.forEach((_, at) => {
    for (const change of [{ received: null }, { source: "s" }]) {
      const events = best.events.map((event, place) => (place === at ? { ...event, ...change } : event));
      const next = { ...best, events };
      if (JSON.stringify(events) !== JSON.stringify(best.events) && holds(next)) best = next;
    }
  });
  return best;
}

/** Holds while the verdict stays; of differences, while one of the same list of the bill is left. */
export function sameVerdict(oracle: Oracle, world: GeneratedWorld): Holds {
  const first = compareWorld(oracle, world);
  const list = first.differences[0]?.entry.split(" ")[0];
  const crash = reasonOf(first.engine) + reasonOf(first.oracle);
  return candidate => {
    const found = compareWorld(oracle, candidate);
    if (found.verdict !== first.verdict) return false;
    if (STATED.includes(first.verdict)) return reasonOf(found.engine) + reasonOf(found.oracle) === crash;
    return list === undefined || found.differences.some(({ entry }) => entry.split(" ")[0] === list);
  };
}

const STATED: readonly Verdict[] = ["engine crash", "oracle crash", "oracle cannot", "engine refuses"];

function reasonOf(outcome: ReturnType<typeof compareWorld>["oracle"]): string {
  if (outcome === null || outcome.kind === "bills") return "";
  return (outcome.reasons[0] ?? "")
    .replace(/:\d+ /, " ")
    .replace(/"[^"]*"/g, "")
    .replace(/\d/g, "");
}

function main([seed = "1"]: readonly string[]): void {
  const world = generateWorld(Number(seed));
  const least = shrink(world, sameVerdict(ORACLE, world));
  console.log(`${worldInWords(least)}\n${comparisonInWords(compareWorld(ORACLE, least))}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
