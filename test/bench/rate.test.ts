/**
 * The benchmark of rating as a witness: programs that share nothing with us, in TypeScript and in SQL, print the lines that
 * our bills have, on events of which most are counted from their bytes.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../kit/shared.ts";

const FORMS = process.env.TARIF_DEEP === "1" ? ["uniform", "mixed"] : ["mixed"];

test.each(FORMS)("all programs print the same lines of %s events", form => {
  const ran = spawnSync(
    process.execPath,
    ["--no-warnings", join(ROOT, "bench/rate.ts"), "--lines", "6000", "--rounds", "1", "--form", form],
    { encoding: "utf8" },
  );
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  expect(ran.stdout.trimEnd().split("\n")).toHaveLength(8);
});
