/**
 * `node test/faults/run.ts [--all] [PART OF A NAME]` plants the faults with that in their names or files and prints who
 * objects first, or each who does. The exit code is 1 where nobody objects to one.
 */
import { FAULTS } from "./faults.ts";
import { plantAll } from "./plant.ts";

const args = process.argv.slice(2);
const part = args.find(arg => arg !== "--all") ?? "";
const some = FAULTS.filter(fault => `${fault.name} ${fault.file}`.includes(part));
const all = await plantAll(some, args.includes("--all") ? "all" : "first", ({ fault, by }) => {
  const lines = by.map(one => `\n        ${one.slice(0, 150)}`).join("");
  console.log(`${by.length === 0 ? "MISSED" : "caught"}  ${fault.file}: ${fault.name}${lines}`);
});
const missed = all.filter(one => one.by.length === 0).length;
console.log(`${all.length - missed} caught, ${missed} missed`);
process.exitCode = missed === 0 ? 0 : 1;
