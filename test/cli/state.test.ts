/** rate --state: runs of one month after the other. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { first } from "../versions/kit.ts";
import { folderWith, type Ran, tarifProcess } from "./run.ts";

const CONTRACT = first(`unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
charge used "Used" for used CHF 1.00 per call
charge base "Base" in advance prorated by day CHF 10.00 each month
`);

const event = (id: string, day: string): string =>
  `${JSON.stringify({ specversion: "1.0", source: "s", id, type: "call", subject: "a", time: `${day}T12:00:00Z`, data: { size: 3 } })}\n`;

const FILES = {
  "c.tarif": CONTRACT,
  "accounts.yaml": "accounts:\n  - { id: a, contract: hosting, start: 2026-01-01 }\n",
  "1.ndjson": event("a", "2026-01-05"),
  "2.ndjson": event("a", "2026-01-05") + event("b", "2026-02-05"),
  "3.ndjson": event("b", "2026-02-05") + event("c", "2026-03-05"),
  "all.ndjson": event("a", "2026-01-05") + event("b", "2026-02-05") + event("c", "2026-03-05"),
};

function rate(folder: string, events: string, month: string, ...more: readonly string[]): Ran {
  const args = ["rate", "c.tarif", "--events", events, "--through", month, "--format", "json", ...more];
  return tarifProcess(args, { cwd: folder });
}

test("three runs of a month print the bills of one run, and a repeated event is a duplicate", () => {
  const folder = folderWith(FILES);
  const runs = [1, 2, 3].map(month => rate(folder, `${month}.ndjson`, `2026-0${month}`, "--state", "state"));
  expect(runs.map(ran => ran.code)).toEqual([0, 0, 0]);
  const whole = rate(folder, "all.ndjson", "2026-03");
  expect(runs.map(ran => ran.out).join("")).toBe(whole.out);
  expect(runs[1]?.err).toContain("1 duplicate ignored.");
  expect(readdirSync(join(folder, "state")).map(name => name.replace(/[0-9a-f]{16}/, "…"))).toEqual([
    "carried.ndjson",
    "identities-….bin",
  ]);
});

test("a run that is made again makes no bill again", () => {
  const folder = folderWith(FILES);
  rate(folder, "1.ndjson", "2026-01", "--state", "state");
  const before = readFileSync(join(folder, "state/carried.ndjson"), "utf8");
  const again = rate(folder, "1.ndjson", "2026-01", "--state", "state");
  expect([again.code, again.out]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "state/carried.ndjson"), "utf8")).toBe(before);
});

test("a state that is damaged, or another contract's, is refused and left as it is", () => {
  const folder = folderWith({ ...FILES, "d.tarif": CONTRACT.replace("contract hosting", "contract other") });
  rate(folder, "1.ndjson", "2026-01", "--state", "state");
  const other = tarifProcess(
    [
      "rate",
      "d.tarif",
      "--account",
      "a",
      "--start",
      "2026-01-01",
      "--events",
      "1.ndjson",
      "--state",
      "state",
    ],
    { cwd: folder },
  );
  expect([
    other.code,
    other.err.includes(
      'error TAR0801 state/carried.ndjson cannot be gone on from: it is of the contract "hosting".',
    ),
  ]).toEqual([3, true]);
  const index = readdirSync(join(folder, "state")).find(name => name.endsWith(".bin")) ?? "";
  const bytes = readFileSync(join(folder, "state", index));
  writeFileSync(join(folder, "state", index), bytes.subarray(0, bytes.length - 1));
  const damaged = rate(folder, "2.ndjson", "2026-02", "--state", "state");
  expect([damaged.code, damaged.err.includes("it is damaged")]).toEqual([3, true]);
  writeFileSync(join(folder, "state/carried.ndjson"), "{}\n");
  expect(rate(folder, "2.ndjson", "2026-02", "--state", "state").err).toContain(
    "error TAR0801 state/carried.ndjson:1 ",
  );
});

test("a run that is refused leaves no state", () => {
  const folder = folderWith({ ...FILES, state: "a file" });
  expect(rate(folder, "1.ndjson", "2026-01", "--state", "state").code).toBe(3);
  expect(rate(folder, "none.ndjson", "2026-01", "--state", "new").code).toBe(3);
  expect(existsSync(join(folder, "new"))).toBe(false);
});

test("children of the register are billed to their payer", () => {
  const folder = folderWith({
    ...FILES,
    "accounts.yaml":
      "accounts:\n  - { id: a, contract: hosting, start: 2026-01-01, bill_to: p }\n  - { id: p, contract: hosting, start: 2026-01-01 }\n",
  });
  const bills = rate(folder, "1.ndjson", "2026-01")
    .out.trim()
    .split("\n")
    .map(line => JSON.parse(line));
  // The opening bill's fee of 10.00; then 3 calls and the next fee.
  expect(bills.map(bill => [bill.account, bill.number, bill.total])).toEqual([
    ["p", 0, "10"],
    ["p", 1, "13"],
  ]);
  writeFileSync(
    join(folder, "accounts.yaml"),
    "accounts:\n  - { id: a, contract: hosting, start: 2026-01-01, bill_to: q }\n",
  );
  expect(rate(folder, "1.ndjson", "2026-01").err).toContain(
    "it is billed to q, which is no account of this contract",
  );
});
