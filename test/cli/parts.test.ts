/** Bills, rejected events and what is unreadable are the same with any number of threads and within any memory. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { plannedInput } from "../../cli/events/planned-input.ts";
import type { WantedTexts } from "../../cli/output/made-bills.ts";
import { ratingMeans } from "../../cli/parts/means.ts";
import { rateInThreads } from "../../cli/parts/threads.ts";
import { rateWithin } from "../../cli/parts/within.ts";
import { problemsOf } from "../../cli/problems.ts";
import { type RatedRun, rateInput, runOf } from "../../cli/rating.ts";
import { removeTemporaries } from "../../cli/temporary.ts";
import { type Account, compile, type Plan } from "../../index.ts";
import { ROOT } from "../kit/shared.ts";
import { accountsIn } from "../kit/world.ts";

const folder = mkdtempSync(join(tmpdir(), "tarif-parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { plan, accounts, lines } = agreement();
const THROUGH = "2026-04-30";
const TEXTS: WantedTexts = { forms: ["json", "csv", "table"], painted: true };

describe("the same bytes", () => {
  test("in one thread, in two, and in parts on the disk", async () => {
    const files = written(withTrouble(lines));
    const whole = await told(inOne(), files);
    const two = await told(inTwo(), files);
    const within = await told(
      async paths => runOf(await rateWithin(plan, accounts, paths, THROUGH, 60_000), TEXTS),
      files,
    );
    expect(two).toBe(whole);
    expect(within).toBe(whole);
    // Of each trouble there is some.
    expect(whole).toMatch(/"conflict"/);
    expect(whole).toMatch(/is not valid UTF-8/);
    expect(whole).toMatch(/is longer than 32 KiB/);
  }, 300_000);

  test("where what is in doubt is settled by its copies", async () => {
    // Other contents, received first though they come last; the first ones were no highest values, so they come out again.
    const { time } = JSON.parse(lines[0] ?? "");
    const events = lines.map(line => JSON.parse(line));
    const early = events
      .filter(({ data }) => data.connections !== undefined)
      .sort((a, b) => a.data.connections.peak - b.data.connections.peak)
      .slice(0, 3)
      .map(one => Buffer.from(`${JSON.stringify({ ...one, time, received: time })}\n`));
    const file = join(folder, "doubt.ndjson");
    writeFileSync(file, Buffer.concat([...lines.map(line => Buffer.from(`${line}\n`)), ...early]));
    const whole = await told(inOne(), [file]);
    expect(await told(inTwo(), [file])).toBe(whole);
    expect(whole).toMatch(/"conflict"/);
  }, 300_000);

  test("where accounts are billed to others, and events say how far bills are made", async () => {
    // Of two blocks of accounts that are billed; each third one is billed to the one before it, and one is no account.
    const [first] = accounts;
    if (first === undefined) throw new Error("no account");
    const registered = Array.from({ length: 66 }, (_, at): Account => {
      const own = { ...first, id: `a-${at}`, start: "2026-02-01", end: null };
      return at % 3 === 2 ? { ...own, parameters: {}, billTo: `a-${at - 1}` } : own;
    });
    const file = join(folder, "pooled.ndjson");
    const spread = lines.map((line, at) => JSON.stringify({ ...JSON.parse(line), subject: `a-${at % 67}` }));
    writeFileSync(file, spread.map(line => `${line}\n`).join(""));
    const whole = await told(inOne(registered, null), [file]);
    expect(await told(inTwo(registered, null), [file])).toBe(whole);
    expect(whole).toMatch(/"account":"a-64"/);
    expect(whole).not.toMatch(/"account":"a-65"/);
  }, 300_000);

  test("nothing is left behind, also where a file cannot be read to its end", async () => {
    const broken = join(folder, "broken.ndjson.gz");
    const packed = gzipSync(lines.join("\n"));
    writeFileSync(broken, packed.subarray(0, packed.length - 40));
    const own = join(folder, "temporary");
    mkdirSync(own);
    vi.stubEnv("TMPDIR", own);
    const sources = await plannedInput(plan, [broken], {});
    for (const rated of [rateWithin(plan, accounts, sources, THROUGH, 200_000), inTwo()(sources)]) {
      const thrown: unknown = await rated.catch((error: unknown) => error);
      expect(problemsOf(thrown)?.map(({ code }) => code)).toEqual(["TAR0202"]);
    }
    removeTemporaries();
    vi.unstubAllEnvs();
    expect(readdirSync(own)).toEqual([]);
  });
});

describe("how much of it", () => {
  test("a number of threads", () => {
    expect(ratingMeans({ threads: "2" })).toEqual({ threads: 2, memory: null });
    for (const threads of ["0", "-1", "1.5", "two", "65", "1e1", ""]) {
      expect(codeOf(() => ratingMeans({ threads }))).toBe("TAR0304");
    }
  });

  test("a size of memory", () => {
    expect(ratingMeans({ memory: "256MiB" }).memory).toBe(268_435_456);
    expect(ratingMeans({ memory: "2 GiB" }).memory).toBe(2_147_483_648);
    for (const memory of ["256", "256MB", "223MiB", "0GiB", "-1GiB", "1.5GiB", "", "GiB"]) {
      expect(codeOf(() => ratingMeans({ memory }))).toBe("TAR0305");
    }
  });

  test("not both, and neither with a state", () => {
    expect(codeOf(() => ratingMeans({ threads: "2", memory: "1GiB" }))).toBe("TAR0306");
    expect(codeOf(() => ratingMeans({ state: "s", memory: "1GiB" }))).toBe("TAR0306");
    expect(codeOf(() => ratingMeans({ state: "s", threads: "2" }))).toBe("TAR0306");
    expect(ratingMeans({ state: "s", threads: "1" }).threads).toBe(1);
  });
});

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (thrown) {
    return problemsOf(thrown)?.[0]?.code;
  }
  return undefined;
}

type Rate = (sources: Awaited<ReturnType<typeof plannedInput>>) => Promise<RatedRun>;

function inOne(of: readonly Account[] = accounts, through: string | null = THROUGH): Rate {
  return sources =>
    rateInput(plan, of, sources, { through, state: null, means: ratingMeans({}), texts: TEXTS });
}

function inTwo(of: readonly Account[] = accounts, through: string | null = THROUGH): Rate {
  return sources => rateInThreads(plan, of, sources, { through, threads: 2, texts: TEXTS });
}

/** All that is written and told of it. */
async function told(rate: Rate, files: readonly string[]): Promise<string> {
  const { bills, run, rejects, unreadable } = await rate(await plannedInput(plan, files, {}));
  const texts = TEXTS.forms.map(form => Buffer.concat([...bills.texts(form)].map(utf8)).toString());
  return [...texts, JSON.stringify({ told: bills.told, run, rejects, unreadable }, null, 1)].join("\n");
}

function utf8(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? Buffer.from(text) : text;
}

function agreement(): { plan: Plan; accounts: readonly Account[]; lines: readonly string[] } {
  const at = (name: string): string => readFileSync(join(ROOT, "contracts/api-calls", name), "utf8");
  const entry = "api-calls.tarif";
  const { plan: compiled } = compile(new Map([[entry, at(entry)]]), entry);
  if (compiled === null) throw new Error(`${entry} does not compile`);
  const registered: readonly Account[] = accountsIn(at("accounts.yaml"), compiled.contract.name);
  return {
    plan: compiled,
    accounts: registered,
    lines: at("events.ndjson").trimEnd().split("\n").slice(0, 400),
  };
}

/** Copies, conflicts, voids and lines that are no events, far from what they are about. */
function withTrouble(of: readonly string[]): readonly Buffer[] {
  const idAndSource = (line: string): { id: string; source: string; subject: string } => JSON.parse(line);
  const copies = of.filter((_, at) => at % 7 === 0);
  const conflicts = of
    .filter((_, at) => at % 11 === 0)
    .map((line, at) => JSON.stringify({ ...JSON.parse(of[at * 3 + 1] ?? line), ...identityOf(line) }));
  const voids = of
    .filter((_, at) => at % 97 === 0)
    .map((line, at) => {
      const { id, source, subject } = idAndSource(line);
      return JSON.stringify({
        specversion: "1.0",
        type: "tarif.void",
        id: `void-${at}`,
        source: "desk",
        subject,
        time: JSON.parse(line).time,
        data: { id, source },
      });
    });
  const broken = ["{", "[]", '{"id":"a"}', `{"id":"${"x".repeat(40_000)}"}`, "\\", "  ", "\r"];
  const all = [...copies.slice(0, 200), ...of, ...broken, ...conflicts, ...voids, ...copies, ...broken];
  return [...all.map(line => Buffer.from(`${line}\n`)), Buffer.from([0x22, 0xff, 0x0a]), Buffer.from("{")];
}

function identityOf(line: string): object {
  const { id, source } = JSON.parse(line);
  return { id, source };
}

/** In lines, packed lines, and an array whose elements go over several lines. */
function written(all: readonly Buffer[]): readonly string[] {
  const third = Math.floor(all.length / 3);
  const elements = all.slice(0, 90).map(line => JSON.stringify(JSON.parse(line.toString()), null, 1));
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["a.ndjson", Buffer.concat([Buffer.from("\ufeff"), ...all.slice(0, third)])],
    ["b.ndjson.gz", gzipSync(Buffer.concat(all.slice(third, 2 * third)))],
    ["c.ndjson", Buffer.concat(all.slice(2 * third))],
    ["d.json", Buffer.from(`[${elements.join(",\n")}]`)],
  ];
  return files.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}
