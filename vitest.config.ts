import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/kit/build-when-stale.ts"],
    testTimeout: 60_000,
  },
});
