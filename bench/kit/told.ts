/** Loaded before a program that is measured: when it ends it tells what it used, in the file that TARIF_BENCH_TOLD names. */
import { writeFileSync } from "node:fs";

const started = performance.now();
process.on("exit", () => {
  const path = process.env.TARIF_BENCH_TOLD;
  if (path === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const milliseconds = performance.now() - started;
  writeFileSync(
    path,
    JSON.stringify({ milliseconds, kilobytes: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1000 }),
  );
});
