/** The kernel that is kept is the one that its source makes, and it is one that Node takes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openKernel } from "../cli/kernel/kernel.ts";
import { generateKernel } from "../scripts/generate-kernel.ts";
import { ROOT } from "./kit/shared.ts";

const at = (path: string): string => join(ROOT, path);

test.skipIf(!existsSync(at("node_modules/assemblyscript")))(
  "cli/kernel/kernel.generated.ts is what scripts/generate-kernel.ts writes",
  async () => {
    const made = await generateKernel();
    expect(made === readFileSync(at("cli/kernel/kernel.generated.ts"), "utf8"), "run that script").toBe(true);
  },
  120_000,
);

test("it opens with as much memory as it is asked for, and reads nothing where nothing is laid out", () => {
  const { memory, read } = openKernel(200_000);
  expect(memory.byteLength).toBeGreaterThanOrEqual(200_000);
  expect(read(100_000, 150_000)).toBe(0);
});
