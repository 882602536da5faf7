/** Bills, rejected events and what is unreadable are the same with any number of threads and within any memory. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { plannedInput } from "../../cli/events/planned-input.ts";
import { ratingMeans } from "../../cli/parts/means.ts";
import { rateWithin } from "../../cli/parts/within.ts";
import { problemsOf } from "../../cli/problems.ts";
import { runOf } from "../../cli/rating.ts";
import { removeTemporaries } from "../../cli/temporary.ts";
import type { Account } from "../../index.ts";
import {
  accounts,
  inOne,
  inThreads,
  lines,
  plan,
  TEXTS,
  THROUGH,
  told,
  withTrouble,
} from "./parted-events.ts";

const folder = mkdtempSync(join(tmpdir(), "tarif-parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the same bytes", () => {
  test("in one thread, in two, and in parts on the disk", async () => {
    const files = written(withTrouble(lines));
    const whole = await told(inOne(), files);
    const two = await told(inThreads(), files);
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
    expect(await told(inThreads(), [file])).toBe(whole);
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
    expect(await told(inThreads(2, registered, null), [file])).toBe(whole);
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
    for (const rated of [rateWithin(plan, accounts, sources, THROUGH, 200_000), inThreads()(sources)]) {
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
