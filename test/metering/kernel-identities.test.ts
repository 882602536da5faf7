/**
 * Identities that the kernel keeps are judged by the slow lane: whichever of them come again, as copies or with another content,
 * received earlier or later, in whatever form their ids are, everything that is said is the same, to the byte.
 */
import { describe, expect, test } from "vitest";
import { type Account, compile, type Plan } from "../../index.ts";
import { chanceOf } from "../differential/generate/chance.ts";
import { HEAD, rated } from "./lanes.ts";

const STREAMS = process.env.TARIF_DEEP === "1" ? 5_000 : 60;
const LINES = 400;
const ACCOUNTS = ["acme", "beta", "gamma"];

type Chance = ReturnType<typeof chanceOf>;

const CONTRACT = `${HEAD}
unit call plural calls

event use "Use"
  type "x.y"
  field n decimal in calls

meter calls "Calls"
  sum of use.n

charge calls "Calls"
  for calls
  USD 1 per call
`;

describe("identities that the kernel keeps", () => {
  test(`${STREAMS} streams of copies and false claims, in ids of all forms`, () => {
    const { plan, accounts } = agreed();
    let [kept, lines] = [0, 0];
    for (let seed = 1; seed <= STREAMS; seed += 1) {
      const stream = streamOf(chanceOf(seed));
      const slow = rated(plan, accounts, stream, "2026-02-28", false);
      const kernel = rated(plan, accounts, stream, "2026-02-28", true, { isKernel: true, chunk: 20_000 });
      if (kernel.told !== slow.told) expect(kernel.told, `seed ${seed}`).toBe(slow.told);
      kept += kernel.kept;
      lines += stream.length;
    }
    // A quarter are of other forms, a tenth finer than a millisecond, and a fifth come again.
    expect(kept / lines).toBeGreaterThan(0.3);
  }, 3_600_000);

  test("a copy, false claims later and earlier than what they claim, and a new one, by hand", () => {
    const { plan, accounts } = agreed();
    const one = (id: number, second: number, n: string): string =>
      lineOf({
        id: uuidOf(id),
        time: "2026-01-02T00:00:00Z",
        received: `2026-01-03T00:00:0${second}Z`,
        subject: "acme",
        n,
      });
    // Of 1 the first received stands, 5, and its copy is nothing; of 2 that is 4, which came last; of 3 it is 10: 19 calls at USD 1.
    const lines = [
      one(1, 1, "5"),
      one(1, 3, "7"),
      one(1, 4, "5"),
      one(2, 2, "3"),
      one(2, 1, "4"),
      one(3, 1, "10"),
    ];
    // Before them as many others as the shape of a line needs to be known to the kernel: 200 calls.
    const others = Array.from({ length: 200 }, (_, index) => one(1_000 + index, 1, "1"));
    const all = [...others, ...lines];
    const { told, kept } = rated(plan, accounts, all, "2026-01-31", true, { isKernel: true });
    expect(kept).toBeGreaterThan(100);
    expect(told).toContain('\\"total\\":\\"219\\"');
    expect(told).toContain('"duplicates": 1');
  });

  test("more of them than it has room for, each twice", () => {
    const { plan, accounts } = agreed();
    const count = 150_000;
    const line = (index: number): string =>
      lineOf({ id: uuidOf(index), time: "2026-01-02T00:00:00Z", received: null, subject: "acme", n: "1" });
    const lines = Array.from({ length: count + 1_000 }, (_, index) => line(index % count));
    const { told, kept } = rated(plan, accounts, lines, "2026-01-31", true, { isKernel: true });
    expect(kept).toBeGreaterThan(60_000);
    expect(kept).toBeLessThan(count);
    expect(told).toContain('\\"total\\":\\"150000\\"');
    expect(told).toContain('"duplicates": 1000');
  }, 120_000);

  test("none, on a host that has no room for them", () => {
    const { plan, accounts } = agreed();
    const stream = streamOf(chanceOf(1));
    const slow = rated(plan, accounts, stream, "2026-02-28", false);
    const kernel = rated(plan, accounts, stream, "2026-02-28", true, { isKernel: true, most: 12_000_000 });
    expect(kernel.told).toBe(slow.told);
    expect(kernel.kept).toBe(0);
    expect(kernel.byKernel).toBeGreaterThan(LINES / 2);
  });
});

interface Line {
  readonly id: string;
  readonly time: string;
  readonly received: string | null;
  readonly subject: string;
  readonly n: string;
}

function streamOf(chance: Chance): readonly string[] {
  const form = chance.below(5);
  const made: Line[] = [];
  return Array.from({ length: LINES }, (_, index) => {
    const earlier = made.length === 0 ? null : chance.pick(made.slice(-30));
    const fresh = lineWith(chance, idOf(form === 4 ? chance.below(4) : form, index, chance));
    const one = earlier === null || !chance.maybe(20) ? fresh : againOf(chance, earlier, fresh);
    made.push(one);
    return lineOf(one);
  });
}

function lineWith(chance: Chance, id: string): Line {
  const day = String(1 + chance.below(28)).padStart(2, "0");
  const fine = chance.pick(["", ".5", ".123", ".1234567"]);
  const isLater = chance.maybe(30);
  return {
    id,
    time: `2026-01-${day}T00:00:00${fine}Z`,
    received: isLater
      ? `2026-02-01T00:00:0${chance.below(3)}${chance.pick(["", ".001", ".0010001"])}Z`
      : null,
    subject: chance.pick(ACCOUNTS),
    n: String(chance.below(50)),
  };
}

/** The same once more, the same received at another time, or another content under its identity. */
function againOf(chance: Chance, earlier: Line, fresh: Line): Line {
  const kind = chance.below(3);
  if (kind === 0) return earlier;
  return kind === 1 ? { ...earlier, received: fresh.received } : { ...fresh, id: earlier.id };
}

function lineOf({ id, time, received, subject, n }: Line): string {
  const later = received === null ? "" : `"received":"${received}",`;
  return `{"id":"${id}","source":"s","type":"x.y","subject":"${subject}",${later}"time":"${time}","data":{"n":${n}}}`;
}

function idOf(form: number, index: number, chance: Chance): string {
  if (form === 0) return uuidOf(chance.below(2 ** 31));
  if (form === 1) return `01ARZ3NDEKTSV4RRFF${String(index).padStart(8, "0")}`;
  if (form === 2) return uuidOf(index);
  return `event-${index}`;
}

function uuidOf(number: number): string {
  const digits = number.toString(16).padStart(8, "0");
  return `${digits}-0000-4000-8000-0000${digits}`;
}

function agreed(): { readonly plan: Plan; readonly accounts: readonly Account[] } {
  const { plan } = compile(new Map([["calls.tarif", CONTRACT]]), "calls.tarif");
  if (plan === null) throw new Error("the contract does not compile");
  const terms = { start: "2026-01-01", end: null, endKnown: null, parameters: {} };
  return { plan, accounts: ACCOUNTS.map(id => ({ id, ...terms })) };
}
