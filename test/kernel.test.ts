/** The kernels that are kept are those that their sources make, and they are such that Node takes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openKernel } from "../cli/kernel/kernel.ts";
import { generateKernel, KERNELS } from "../scripts/generate-kernel.ts";
import { ROOT } from "./kit/shared.ts";

const at = (path: string): string => join(ROOT, path);

test.skipIf(!existsSync(at("node_modules/assemblyscript")))(
  "cli/kernel/*.generated.ts are what scripts/generate-kernel.ts writes",
  async () => {
    for (const one of KERNELS) {
      const made = await generateKernel(one);
      expect(made === readFileSync(at(one.target), "utf8"), `run that script: ${one.target}`).toBe(true);
    }
  },
  120_000,
);

test("it opens with as much memory as it is asked for, and reads nothing where nothing is laid out", () => {
  const { memory, read } = openKernel(200_000);
  expect(memory.byteLength).toBeGreaterThanOrEqual(200_000);
  expect(read(100_000, 150_000)).toBe(0);
});
