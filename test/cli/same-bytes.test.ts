/**
 * The same contract and the same set of events give the same bytes: in any order, cut, time zone, locale
 * and Node.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACCOUNTS, CONTRACT, call, folderWith, lines, ROOT, type RunOptions, tarifProcess } from "./run.ts";

const NODE_22 = join(ROOT, "node_modules/node22-linux-x64/bin/node");

/** Sixty events over January and February with a conflict, a rejected event, and one of another account. */
const EVENTS: readonly string[] = [
  ...Array.from({ length: 60 }, (_, index) =>
    call(123_457 * (index + 1), {
      id: `e-${index}`,
      time: `2026-0${1 + (index % 2)}-${String(1 + (index % 28)).padStart(2, "0")}T0${index % 10}:30:00${index % 3 === 0 ? "Z" : "+01:00"}`,
    }),
  ),
  call(1, { id: "e-7" }),
  call(2, { id: "bad", data: { tokens: "many" } }),
  call(3, { id: "theirs", subject: "other" }),
];

const REGISTER = `${ACCOUNTS}  - { id: zürich, contract: calls, start: 2026-01-10 }\n`;

const cwd = folderWith({ "c.tarif": CONTRACT, "accounts.yaml": REGISTER });

function bills(events: string | Buffer, options: RunOptions = {}): string {
  const args = ["rate", "c.tarif", "--events", "-", "--through", "2026-02", "--format", "json"];
  const { code, out } = tarifProcess(args, { cwd, input: events, ...options });
  expect(code).toBe(1);
  return out;
}

const expected = bills(lines(...EVENTS));

test("the bills are there", () => {
  expect(expected.trimEnd().split("\n")).toHaveLength(4);
  expect(expected).toContain('"conflict"');
  expect(expected).toContain('"incomplete"');
});

test("any order, any doubling, any form", () => {
  const set = fc.tuple(
    fc.shuffledSubarray([...EVENTS], { minLength: EVENTS.length }),
    fc.subarray([...EVENTS]),
    fc.constantFrom("lines", "array", "gzip"),
  );
  fc.assert(
    fc.property(set, ([shuffled, again, form]) => {
      const all = [...shuffled, ...again];
      const text = form === "array" ? `[${all.join(",\n")}]` : lines(...all);
      expect(bills(form === "gzip" ? gzipSync(text) : text)).toBe(expected);
    }),
    { seed: 20_261_124, numRuns: 8 },
  );
});

test("any cut into files", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 63, maxLength: 63 }), parts => {
      const files = [0, 1, 2, 3].map(part => EVENTS.filter((_, index) => parts[index] === part));
      const names = files.map((_, part) => `${part}.ndjson`);
      const folder = folderWith({
        "c.tarif": CONTRACT,
        "accounts.yaml": REGISTER,
        ...Object.fromEntries(files.map((events, part) => [`${part}.ndjson`, lines(...events)])),
      });
      const args = ["rate", "c.tarif", "--events", ...names, "--through", "2026-02", "--format", "json"];
      expect(tarifProcess(args, { cwd: folder }).out).toBe(expected);
    }),
    { seed: 20_261_124, numRuns: 4 },
  );
});

describe("any place", () => {
  test.each([
    { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C" },
    { TZ: "Europe/Zurich", LANG: "de_CH.UTF-8", LC_ALL: "de_CH.UTF-8", COLUMNS: "40", FORCE_COLOR: "1" },
  ])("%o", env => {
    expect(bills(lines(...EVENTS), { env })).toBe(expected);
  });

  test("Node 22 as Node 24", ({ skip }) => {
    if (!existsSync(NODE_22)) {
      console.log("skipped: Node 22 is not installed (devDependency node22-linux-x64)");
      skip();
    }
    expect(bills(lines(...EVENTS), { node: NODE_22 })).toBe(expected);
    const contract = ["compile", "c.tarif"];
    expect(tarifProcess(contract, { cwd, node: NODE_22 }).out).toBe(tarifProcess(contract, { cwd }).out);
  });
});
