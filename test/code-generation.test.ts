/**
 * Nothing of the product makes code from text. All tests but those of test/schemas, where ajv is a witness, run under
 * --disallow-code-generation-from-strings (vitest.config.ts); here the built product does, in the versions of Node
 * that it supports, and gives the same bytes.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./kit/shared.ts";

const FLAG = "--disallow-code-generation-from-strings";
const NODE_22 = join(ROOT, "node_modules/node22-linux-x64/bin/node");

test("the tests themselves run without generation of code from text", () => {
  expect(process.execArgv).toContain(FLAG);
  expect(() => Reflect.construct(Function, ["return 1"])).toThrow(EvalError);
});

test("the built product gives the same bytes with and without it", () => {
  const allowed = ratedBy(process.execPath);
  expect(allowed.stderr).toBe("code from text: allowed\n");
  expect(allowed.lines.filter(line => line.includes('"format":"tarif-bill/1"')).length).toBeGreaterThan(20);
  const disallowed = ratedBy(process.execPath, FLAG);
  expect(disallowed.stderr).toBe("code from text: disallowed\n");
  expect(disallowed.lines).toEqual(allowed.lines);
});

test.skipIf(!existsSync(NODE_22))(
  "Node 22 gives the same bytes, without generation of code from text too",
  () => {
    const there = ratedBy(NODE_22, FLAG);
    expect(there.stderr).toBe("code from text: disallowed\n");
    expect(there.lines).toEqual(ratedBy(process.execPath).lines);
  },
);

interface Rated {
  readonly lines: readonly string[];
  readonly stderr: string;
}

const known = new Map<string, Rated>();

function ratedBy(node: string, ...flags: readonly string[]): Rated {
  const key = [node, ...flags].join(" ");
  const rated = known.get(key) ?? rateBy(node, flags);
  known.set(key, rated);
  return rated;
}

function rateBy(node: string, flags: readonly string[]): Rated {
  const script = join(ROOT, "test/tidy/rate-agreements.js");
  const ran = spawnSync(node, [...flags, script], { cwd: ROOT, encoding: "utf8", maxBuffer: 256 << 20 });
  expect(ran.status, ran.stderr).toBe(0);
  return { lines: ran.stdout.trimEnd().split("\n"), stderr: ran.stderr };
}
