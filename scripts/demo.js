/** Rates the sample usage of contracts/ai-platform and prints the bills: `npm run demo`. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = "contracts/ai-platform";

const contract = readdirSync(join(ROOT, FOLDER)).find(name => /\.tarif(\.md)?$/.test(name));
const args = ["rate", `${FOLDER}/${contract}`, "--events", `${FOLDER}/events.ndjson`];
console.log(`$ tarif ${args.join(" ")}\n`);
const run = spawnSync(process.execPath, [join(ROOT, "cli", "bin", "tarif.js"), ...args], {
  cwd: ROOT,
  stdio: "inherit",
});
// The sample holds events that are rejected or held, which the exit code 1 says; that is what a demo shows.
process.exitCode = run.status === 1 ? 0 : (run.status ?? 1);
