import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** `npm run test:deep`, whose long searches take what they need. */
const DEEP = process.env.TARIF_DEEP === "1";

/** There ajv compiles schemas, which is code from text; nothing else may make any. */
const WITH_AJV = ["test/schemas/**/*.test.ts"];

/** The playground in Chromium, all files in one browser. */
const IN_BROWSER = ["test/browser/**/*.test.ts"];

/** They begin first, the longest at the head, so that at the end no processor waits for one of them. */
const LONGEST = [
  "test/differential/pairs-1.test.ts",
  "test/differential/pairs-2.test.ts",
  "test/faults/faults.test.ts",
  "test/contracts/contracts.test.ts",
  "test/contracts/readme.test.ts",
  "test/differential/reach.test.ts",
  "test/conformance/own.test.ts",
  "test/code-generation.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex(path => moduleId.endsWith(path));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Left alone, vitest keeps one processor for itself: of two that would be half. Tests in a browser wait for it, and
    // meanwhile others run.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    globalSetup: ["test/kit/build-when-stale.ts"],
    projects: [
      {
        test: {
          name: "strict",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...WITH_AJV, ...IN_BROWSER],
          testTimeout: DEEP ? 3_600_000 : 60_000,
          execArgv: ["--disallow-code-generation-from-strings"],
        },
      },
      { test: { name: "ajv", include: WITH_AJV, testTimeout: DEEP ? 3_600_000 : 60_000 } },
      {
        test: {
          name: "browser",
          include: IN_BROWSER,
          globalSetup: ["test/browser/kit/setup.ts"],
          testTimeout: 90_000,
          // On a machine that has much else to do the page may have a line to work out first.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
