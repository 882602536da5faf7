/** No number of a worked contract changes what it means without being told. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, diffPlans, gravest } from "../../index.ts";
import { ROOT } from "../kit/shared.ts";

const FOLDER = join(ROOT, "contracts");

/** Every so many numbers of a contract are changed, one at a time. */
const EVERY = 5;

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(FOLDER, folder)).filter(name => /\.(tarif|tarif\.md|csv)$/.test(name));
  return new Map(names.map(name => [name, readFileSync(join(FOLDER, folder, name), "utf8")]));
}

/** 8.1 to 8.2, 1'000 to 2'000. */
function another(number: string): string {
  return number.includes(".")
    ? number.replace(/\d$/, digit => `${(Number(digit) + 1) % 10}`)
    : number.replace(/\d/, digit => `${(Number(digit) % 9) + 1}`);
}

test("each of them is a change, and no change of terms is taken for wording", () => {
  let tried = 0;
  const silent: string[] = [];
  for (const folder of readdirSync(FOLDER)) {
    const files = filesOf(folder);
    const entry = [...files.keys()].findLast(name => name.includes(".tarif")) ?? "";
    const before = compile(files, entry);
    if (before.plan === null) throw new Error(`${folder} does not compile`);
    const text = files.get(entry) ?? "";
    const terms = text.slice(0, text.search(/\nexample /));
    const numbers = [...terms.matchAll(/(?<![\w-])\d[\d']*(\.\d+)?(?![\w-])/g)];
    for (const found of numbers.filter((_, index) => index % EVERY === 0)) {
      const changed =
        text.slice(0, found.index) + another(found[0]) + text.slice(found.index + found[0].length);
      const after = compile(new Map([...files, [entry, changed]]), entry);
      if (after.plan === null || after.plan.hashes.meaning === before.plan.hashes.meaning) continue;
      tried += 1;
      const changes = diffPlans(
        { plan: before.plan, examples: before.examples },
        { plan: after.plan, examples: after.examples },
      );
      if (gravest(changes) === "none")
        silent.push(`${folder}: ${terms.slice(found.index - 40, found.index + 20)}`);
    }
  }
  expect(silent).toEqual([]);
  expect(tried).toBeGreaterThan(50);
});
