/** Threads that read the same files: what each of them counts, whatever lies where, and what they say where that fails. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { plannedInput } from "../../cli/events/planned-input.ts";
import { type Crew, crew } from "../../cli/parts/crew.ts";
import { ratingMeans } from "../../cli/parts/means.ts";
import type { OpenFile, ToWorker } from "../../cli/parts/messages.ts";
import { problemsOf } from "../../cli/problems.ts";
import { rateInput } from "../../cli/rating.ts";
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
import { LAUNCHER } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "tarif-threads-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the same bytes", () => {
  test("of files of lines, whichever end them, in one thread, two and three", async () => {
    const files = [
      written("a.ndjson", Buffer.concat([Buffer.from("\ufeff"), ...withTrouble(lines)])),
      written("empty.ndjson", Buffer.alloc(0)),
      written("b.ndjson", Buffer.from(strange(lines).join("\r\n"))),
      written("c.ndjson.gz", gzipSync(Buffer.from(`\ufeff${strange(lines).join("\n")}\n`))),
      written("d.ndjson", Buffer.from(`${lines.slice(0, 9).join("\n")}\n\n\n{`)),
    ];
    const whole = await told(inOne(), files);
    for (const threads of [1, 2, 3]) expect(await told(inThreads(threads), files)).toBe(whole);
    expect(whole).toMatch(/"conflict"/);
    expect(whole).toMatch(/"line": 12/);
  }, 300_000);

  test("of the first hundred lines that cannot be read, some of them too long", async () => {
    const bad = lines.flatMap((line, at) => [
      line,
      at % 3 === 0 ? "x".repeat(33_000 + at * 400) : `{"id":"${at}"`,
    ]);
    const file = written("bad.ndjson", Buffer.from(bad.join("\n")));
    const whole = await told(inOne(), [file]);
    expect(await told(inThreads(3), [file])).toBe(whole);
    expect(whole).toMatch(/"count": 400/);
  }, 300_000);
});

describe("what ends a rating", () => {
  const file = written("plain.ndjson", Buffer.from(lines.map(line => `${line}\n`).join("")));

  test("a file that cannot be read any more", async () => {
    const problems = await refusedWith([file], read => ({ ...read, descriptor: 1_000_000 }));
    expect(problems).toEqual([{ code: "TAR0002", params: expect.objectContaining({ path: file }) }]);
  }, 60_000);

  test("a file that has become shorter", async () => {
    expect(await refusedWith([file], read => ({ ...read, to: read.to + 1 }))).toMatchObject([
      { code: "TAR0216" },
    ]);
  }, 60_000);

  test("a file of which one thread has read another line than the others", async () => {
    const other = (read: OpenFile, part: number): OpenFile =>
      part === 1 ? { ...read, to: read.to - (lines.at(-1)?.length ?? 0) - 1 } : read;
    expect(await refusedWith([file], other)).toMatchObject([{ code: "TAR0216" }]);
  }, 60_000);

  test("UTF-16, as in one thread", async () => {
    const sixteen = written("sixteen.ndjson", Buffer.from("\ufeff{}\n", "utf16le"));
    for (const rate of [inOne(), inThreads()])
      expect(codes(await thrownBy(rate, [sixteen]))).toEqual(["TAR0008"]);
  }, 60_000);

  test("a contract that is not there, while threads start", () => {
    const asked = ["rate", "nowhere.tarif", "--events", file, "--threads", "2"];
    const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, ...asked], {
      cwd: folder,
      encoding: "utf8",
      timeout: 30_000,
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/TAR0002/);
  }, 60_000);
});

type Changed = (file: OpenFile, part: number) => OpenFile;

/** The problems of a rating in two threads, which are told of other files than there are. */
async function refusedWith(files: readonly string[], changed: Changed): Promise<unknown> {
  const two = crew(2);
  const threads = two.threads.map((thread, part) => ({
    ...thread,
    post: (message: ToWorker) =>
      thread.post(message.kind === "file" ? { ...message, file: changed(message.file, part) } : message),
  }));
  const thrown = await thrownBy(
    sources =>
      rateInput(plan, accounts, sources, {
        through: THROUGH,
        state: null,
        means: ratingMeans({ threads: "2" }),
        crew: { ...two, threads } satisfies Crew,
        texts: TEXTS,
      }),
    files,
  );
  return problemsOf(thrown)?.map(({ code, params }) => ({ code, params }));
}

async function thrownBy(rate: ReturnType<typeof inOne>, files: readonly string[]): Promise<unknown> {
  return await rate(await plannedInput(plan, files, {})).catch((error: unknown) => error);
}

function codes(thrown: unknown): readonly string[] | undefined {
  return problemsOf(thrown)?.map(({ code }) => code);
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The same events with their keys in other orders, with escapes and with blanks, and copies of some that are plain. */
function strange(of: readonly string[]): readonly string[] {
  return of.flatMap((line, at) => {
    const { id, ...others } = JSON.parse(line);
    const forms = [
      JSON.stringify({ ...others, id }),
      JSON.stringify({ id, ...others }, null, 1).replaceAll("\n", " "),
      line.replace('"id"', '"\\u0069d"'),
      `{"note":"\\"id\\":","größe":[{"id":"x"}],${line.slice(1)}`,
    ];
    return at % 5 === 0 ? [line, forms[at % 4] ?? "", ""] : [forms[at % 4] ?? ""];
  });
}
