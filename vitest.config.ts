import { defineConfig } from "vitest/config";

/** There ajv compiles schemas, which is code from text; nothing else may make any. */
const WITH_AJV = ["test/schemas/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/kit/build-when-stale.ts"],
    projects: [
      {
        test: {
          name: "strict",
          include: ["test/**/*.test.ts"],
          exclude: WITH_AJV,
          testTimeout: 60_000,
          execArgv: ["--disallow-code-generation-from-strings"],
        },
      },
      { test: { name: "ajv", include: WITH_AJV, testTimeout: 60_000 } },
    ],
  },
});
