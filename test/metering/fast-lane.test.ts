/**
 * The fast lane is judged by the slow one: whatever lines it is offered, with the kernel or without, the bills, the rejected
 * events, the counts and what is unreadable are those of the slow lane alone, to the byte.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Account, checkAccount, checkPools, compile, type Plan } from "../../index.ts";
import { chanceOf } from "../differential/generate/chance.ts";
import { generateWorld } from "../differential/generate/world.ts";
import { eventText } from "../differential/witnesses.ts";
import { ROOT } from "../kit/shared.ts";
import { accountsIn } from "../kit/world.ts";
import { HEAD, type Outcome, rated } from "./lanes.ts";
import { mutated, rewritten } from "./lines.ts";

const DEEP = process.env.TARIF_DEEP === "1";
const WORLDS = DEEP ? 5_000 : 60;
/** Worlds in which the kernel once differed: kinds of events with other numbers of fields; copies in one go with their event. */
const FOUND = [1910, 2520];
const MUTATED_LINES = DEEP ? 1_000_000 : 6_000;

describe("the fast lane does as the slow one", () => {
  test(
    `for ${WORLDS} random contracts and their events, each event under several identities, some of them as another machine writes it`,
    () => {
      let [lines, fast] = [0, 0];
      const seeds = Array.from({ length: WORLDS }, (_, index) => index + 1);
      for (const seed of new Set([...seeds, ...FOUND])) {
        const { files, entry, accounts, events, through } = generateWorld(seed);
        const { plan } = compile(files, entry);
        if (plan === null || !isInOrder(plan, accounts)) continue;
        const chance = chanceOf(seed);
        const copies = events.flatMap(event => {
          const texts = [0, 1, 2, 3].map(copy =>
            eventText(copy === 0 ? event : { ...event, id: `${event.id}-${copy}` }),
          );
          return texts.map((text, copy) => (copy < 2 ? text : rewritten(text, chance)));
        });
        lines += copies.length;
        fast += compared(plan, accounts, copies, through, `seed ${seed}`).fast;
      }
      // Most random contracts have levels, intervals or charges for each event, which are for the slow lane.
      expect(fast / lines).toBeGreaterThan(0.08);
    },
    DEEP ? 3_600_000 : 300_000,
  );

  test.each([
    ["api-calls", "2026-04-30", 0.9],
    ["ai-platform", "2026-02-28", 0.9],
    ["card-processing", "2026-05-03", 0],
    ["object-storage", "2026-03-31", 0],
    ["treuhand", "2026-03-31", 0],
  ] as const)("for the events of contracts/%s", (folder, through, least) => {
    const { plan, accounts, lines } = agreement(folder);
    const { fast } = compared(plan, accounts, lines, through, folder);
    expect(fast / lines.length).toBeGreaterThanOrEqual(least);
    const { byKernel } = rated(plan, accounts, lines, through, true, { isKernel: true });
    expect(byKernel).toBeGreaterThanOrEqual(fast * 0.8);
  });

  test(
    `for ${MUTATED_LINES} lines that were broken by chance`,
    () => {
      const { plan, accounts, lines } = agreement("api-calls");
      const chance = chanceOf(20_261_128);
      const some = lines.slice(0, 2_000);
      let [fast, scanned] = [0, 0];
      for (let done = 0; done < MUTATED_LINES; done += some.length) {
        // Every other one is whole, so that there are lines of one shape; then all, so that there are not.
        const share = (done / some.length) % 2 === 0 ? 40 : 100;
        const broken = some.map(line => (chance.maybe(share) ? mutated(line, chance) : line));
        const chunk = chance.between(1_000, 300_000);
        const taken = compared(plan, accounts, broken, "2026-04-30", `lines from ${done}`, chunk);
        fast += taken.fast;
        scanned += taken.scanned;
      }
      // Many lines of these are written anew, and not broken.
      expect(fast / MUTATED_LINES).toBeGreaterThan(0.4);
      expect(scanned / MUTATED_LINES).toBeGreaterThan(0.2);
    },
    DEEP ? 3_600_000 : 600_000,
  );

  test("for sums that a double does not hold, and values that nearly fill one", () => {
    const { plan } = compile(new Map([["sums.tarif", SUMS]]), "sums.tarif");
    if (plan === null) throw new Error("the contract does not compile");
    const account = { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
    // A part is 10^-6: 46 of the largest value read fast pass 2^52, and each of the others may be the last digit lost.
    const values = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0 ? "99999999.999999" : index % 3 === 0 ? "-0.000001" : "4503599627.370497",
    );
    const lines = values.map(
      (value, index) =>
        `{"id":"e${index}","source":"s","type":"x.y","subject":"a","time":"2026-01-02T00:00:00Z","data":{"n":${value}}}`,
    );
    expect(compared(plan, [account], lines, "2026-01-31", "sums").fast).toBeGreaterThan(50);
  });

  test("for texts that end elsewhere than those before them", () => {
    const { plan } = compile(new Map([["texts.tarif", TEXTS]]), "texts.tarif");
    if (plan === null) throw new Error("the contract does not compile");
    const accounts = ["acme", 'ac"e', 'a","', "ac\\e", "acme-1"].map(id => ({
      id,
      start: "2026-01-01",
      end: null,
      endKnown: null,
      parameters: {},
    }));
    const plain = { source: "src1", type: "x.y1", subject: "acme", model: "gpt1", zone: "zon1", tag: "tag1" };
    let id = 0;
    const lineOf = (values: typeof plain): string => {
      const { source, type, subject, model, zone, tag } = values;
      id += 1;
      return `{"id":"e${id}","source":"${source}","type":"${type}","subject":"${subject}","time":"2026-01-02T00:00:00Z","data":{"model":"${model}","zone":"${zone}","tag":"${tag}"}}`;
    };
    // Of the same length as the plain ones where a quote is in them, of others, with escapes, and with what is no ASCII.
    const odd = [
      'ac"e',
      'a","',
      '","x',
      'a","b":"c',
      "a",
      "",
      "acme-1",
      "acme-1-2",
      'ac\\"',
      "ac\\e",
      "ac\\\\e",
      "acé",
      "ac\te",
    ];
    const slots = ["source", "type", "subject", "model", "zone", "tag"] as const;
    const lines = slots.flatMap(slot =>
      odd.flatMap(text => {
        const first = lineOf({ ...plain, [slot]: text });
        // It comes again, then as another content, and once more under an identity of its own.
        const others = [first, first.replace("tag1", "tag2"), lineOf({ ...plain, [slot]: text })];
        return [lineOf(plain), lineOf(plain), first, ...others];
      }),
    );
    expect(compared(plan, accounts, lines, "2026-01-31", "texts").fast).toBeGreaterThan(lines.length / 2);
  });

  test("for a default that is longer than a text of an event may be", () => {
    const text = TEXTS.replace("field zone text", `field zone text default "${"z".repeat(9_000)}"`);
    const { plan } = compile(new Map([["default.tarif", text]]), "default.tarif");
    if (plan === null) throw new Error("the contract does not compile");
    const account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
    const lines = Array.from({ length: 100 }, (_, index) => {
      const zone = index % 3 === 0 ? "" : '"zone":"z",';
      return `{"id":"e${index}","source":"s","type":"x.y1","subject":"acme","time":"2026-01-02T00:00:00Z","data":{"model":"gpt1",${zone}"tag":"t"}}`;
    });
    expect(compared(plan, [account], lines, "2026-01-31", "a long default").fast).toBe(66);
  });

  test("for latest values of one instant, of which the greatest id counts, in any order", () => {
    const text = SUMS.replace("sum of use.n", "latest of use.n");
    const { plan } = compile(new Map([["latest.tarif", text]]), "latest.tarif");
    if (plan === null) throw new Error("the contract does not compile");
    const account = { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
    const line = (id: string, day: string, n: number): string =>
      `{"id":"${id}","source":"s","type":"x.y","subject":"a","time":"2026-01-${day}T00:00:00Z","data":{"n":${n}}}`;
    // The greatest id of the last day is c, its value 3, at USD 1.
    const [first, a, b, c] = [line("z", "02", 9), line("a", "03", 5), line("b", "03", 7), line("c", "03", 3)];
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ];
    for (const order of orders) {
      const lines = [first, ...order];
      compared(plan, [account], lines, "2026-01-31", "latest values");
      expect(rated(plan, [account], lines, "2026-01-31", true).told).toContain('\\"total\\":\\"3\\"');
    }
  });

  test("for the same events in any order, in chunks of any size", () => {
    const { plan, accounts, lines } = agreement("ai-platform");
    const few = lines.slice(0, 300);
    const whole = rated(plan, accounts, few, "2026-02-28", true).told;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(few, { minLength: few.length }),
        fc.integer({ min: 1, max: 5_000 }),
        (events, size) => {
          for (const isKernel of [false, true])
            expect(rated(plan, accounts, events, "2026-02-28", true, { chunk: size, isKernel }).told).toBe(
              whole,
            );
        },
      ),
      { numRuns: 25, seed: 6 },
    );
  });
});

const SUMS = `${HEAD}
unit thing plural things

event use "Use"
  type "x.y"
  field n decimal in things signed

meter total "Total"
  sum of use.n

charge total "Total"
  for total
  USD 1 per thing
`;

const TEXTS = `${HEAD}
unit call plural calls

event use "Use"
  type "x.y1"
  field model text one of "gpt1", "gpt22"
  field zone text
  field tag text

meter calls "Calls"
  count of use in calls
  by model, zone

charge calls "Calls"
  for calls
  USD 1 per call
`;

function isInOrder(plan: Plan, accounts: readonly Account[]): boolean {
  return (
    accounts.every(account => checkAccount(plan, account).length === 0) && checkPools(accounts).length === 0
  );
}

/** Returns what the fast lane has done with the kernel. */
function compared(
  plan: Plan,
  accounts: readonly Account[],
  lines: readonly string[],
  through: string,
  name: string,
  chunk = 1_000_000,
): Outcome {
  const slow = rated(plan, accounts, lines, through, false);
  const fast = rated(plan, accounts, lines, through, true, { chunk });
  if (fast.told !== slow.told) expect(fast.told, name).toBe(slow.told);
  const kernel = rated(plan, accounts, lines, through, true, { chunk, isKernel: true });
  if (kernel.told !== slow.told) expect(kernel.told, `${name}, by the kernel`).toBe(slow.told);
  // When shapes are learned and forgotten differs by some lines.
  expect(kernel.fast, `${name}, lines taken`).toBeGreaterThanOrEqual(fast.fast * 0.9);
  const single = rated(plan, accounts, lines, through, true, { isSingle: true });
  if (single.told !== slow.told) expect(single.told, `${name}, line by line`).toBe(slow.told);
  return kernel;
}

function agreement(folder: string): { plan: Plan; accounts: readonly Account[]; lines: readonly string[] } {
  const at = (name: string): string => readFileSync(join(ROOT, "contracts", folder, name), "utf8");
  const entry = folder === "treuhand" ? "vertrag.tarif.md" : `${folder}.tarif`;
  const { plan } = compile(new Map([[entry, at(entry)]]), entry);
  if (plan === null) throw new Error(`${folder} does not compile`);
  const accounts: readonly Account[] = accountsIn(at("accounts.yaml"), plan.contract.name);
  return { plan, accounts, lines: at("events.ndjson").trimEnd().split("\n") };
}
