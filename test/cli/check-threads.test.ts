/** Of many contracts `check` tells the same, whichever thread has checked them. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractOf } from "../../bench/kit/contract.ts";
import { folderWith, type Ran, tarif } from "./run.ts";

const COUNT = 40;

/** Most are in order; some have a warning, an example that fails, or a fault of syntax. */
function textOf(number: number): string {
  const text = contractOf(90, { seed: number, name: `contract_${number}` });
  if (number % 10 === 3)
    return text.replace("unit call plural calls", "unit call plural calls\nunit idle plural idles");
  if (number % 10 === 5)
    return text.replaceAll(/(expect meter .*) 12 thousand calls/g, "$1 13 thousand calls");
  return number % 10 === 7 ? text.replace("prorated by day", "prorated by") : text;
}

function findingsOf({ out }: Ran): readonly string[] {
  return JSON.parse(out).runs.flatMap(({ results }: { readonly results: readonly unknown[] }) =>
    results.map(result => JSON.stringify(result)),
  );
}

test("a folder of many is told as its contracts are one by one", async () => {
  const names = Array.from({ length: COUNT }, (_, number) => `c${number}/contract.tarif`);
  const place = folderWith(Object.fromEntries(names.map((name, number) => [name, textOf(number)])));
  const all = await tarif(["check", place, "--format", "sarif"]);
  const few: Ran[] = [];
  for (let first = 0; first < COUNT; first += 10) {
    const paths = names.slice(first, first + 10).map(name => join(place, name));
    few.push(await tarif(["check", ...paths, "--format", "sarif"]));
  }
  expect(few.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
  const findings = few.flatMap(findingsOf);
  expect([...findingsOf(all)].sort()).toEqual(findings.sort());
  expect(all.code).toBe(1);
  for (const code of ["TAR3101", "TAR1001", "failed-example"]) expect(findings.join()).toContain(code);
});
