/**
 * The benchmark of rating as a witness: programs that share nothing with us, in TypeScript and in SQL, print the lines that
 * our bills have, on events of which most are counted from their bytes.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../kit/shared.ts";

const DEEP = process.env.TARIF_DEEP === "1";

test.each(DEEP ? ["uniform", "mixed"] : ["mixed"])("all programs print the same lines of %s events", form => {
  const programs = ["tarif", ...(DEEP ? ["duckdb 1 thread", "naive"] : []), "competent"];
  const asked = ["--lines", "6000", "--rounds", "1", "--form", form, "--only", programs.join()];
  const ran = spawnSync(process.execPath, ["--no-warnings", join(ROOT, "bench/rate.ts"), ...asked], {
    encoding: "utf8",
  });
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  for (const name of programs) expect(ran.stdout).toContain(`\n${name}\t`);
});
