/**
 * `tarif check` of a folder of many contracts, cold, beside chevrotain reading the same texts up to its tree alone. Each
 * contract is another: services, prices and allowances by chance, a unit, events, meters, charges, a discount, a tax, a
 * policy; once without examples, once with three of them, which are worked.
 * node bench/check.ts [--contracts N] [--lines N] [--rounds N] [--json FILE]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contractOf } from "./kit/contract.ts";
import { type Measured, measure, type Program } from "./kit/programs.ts";
import { report } from "./kit/rows.ts";

const { values } = parseArgs({
  options: {
    contracts: { type: "string", default: "1000" },
    lines: { type: "string", default: "200" },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
  },
});
const TARIF = fileURLToPath(new URL("../cli/bin/tarif.js", import.meta.url));
const CHEVROTAIN = fileURLToPath(new URL("./rivals/chevrotain.ts", import.meta.url));
const count = Number(values.contracts);
const folder = mkdtempSync(join(tmpdir(), "tarif-bench-check-"));
try {
  const programs = [
    programOf("check", { hasExamples: false }),
    programOf("check, with examples", { hasExamples: true }),
    { name: "chevrotain", command: [CHEVROTAIN, join(folder, "check")] },
  ];
  const measured = measure(programs, Number(values.rounds), () => undefined);
  const median = (name: string): number => measured.find(one => one.name === name)?.median ?? 0;
  console.log(measured.map(told).join("\n"));
  const what = `${count} contracts of ${values.lines} lines, check`;
  report(
    {
      rows: [
        { what, figure: median("check"), unit: "ms", atMost: 1_500 },
        {
          what: `${what}, three examples each`,
          figure: median("check, with examples"),
          unit: "ms",
          atMost: 1_500,
        },
        {
          what: `${what} / chevrotain reading them`,
          figure: median("check") / median("chevrotain"),
          unit: "ratio",
          atMost: 3,
        },
      ],
      details: { contracts: count, lines: values.lines, measured },
    },
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function programOf(name: string, { hasExamples }: { readonly hasExamples: boolean }): Program {
  const place = join(folder, name);
  mkdirSync(place);
  for (let number = 0; number < count; number += 1) {
    const text = contractOf(Number(values.lines), {
      seed: number + 1,
      name: `contract_${number}`,
      hasExamples,
    });
    writeFileSync(join(place, `contract-${number}.tarif`), text);
  }
  return { name, command: [TARIF, "check", place] };
}

function told({ name, median, megabytes }: Measured): string {
  return `${name}\t${median.toFixed(0)} ms\t${megabytes.toFixed(0)} MB`;
}
