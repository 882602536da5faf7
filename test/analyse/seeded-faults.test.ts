/** Each of ten faults, put into each contract that has what it needs, is found at its place and with its witness. */
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, describeDiagnostic, type Workspace } from "../../index.ts";
import { filesBelow, ROOT, sayAbsent, shared } from "../kit/shared.ts";
import { FAULTS, type Other, type Seeded } from "./seeded-faults.ts";

const ENDINGS = [".tarif", ".tarif.md", ".csv", ".yaml"];

interface Contract {
  readonly folder: string;
  readonly path: string;
  readonly text: string;
  readonly beside: readonly Other[];
}

/** Contracts with the files of their own folder. */
function contractsIn(folder: string, root: string): readonly Contract[] {
  const files = filesBelow(root, ENDINGS).filter(({ path }) => !path.endsWith("accounts.yaml"));
  return files
    .filter(({ path }) => /\.tarif(\.md)?$/.test(path))
    .map(({ path, text }) => ({
      folder,
      path,
      text,
      beside: files.filter(other => other.path !== path && dirname(other.path) === dirname(path)),
    }));
}

const samples = shared("design/samples");
if (samples === null) sayAbsent("design/samples");
const contracts = [
  ...contractsIn("contracts", `${ROOT}/contracts`),
  ...(samples === null ? [] : contractsIn("samples", samples)),
];

function workspaceOf({ path, text, beside }: Contract, seeded: Seeded | null): Workspace {
  const others = beside.map(other => [other.path, seeded?.others?.get(other.path) ?? other.text] as const);
  return new Map([...others, [path, seeded?.text ?? text]]);
}

function found(contract: Contract, seeded: Seeded | null): readonly string[] {
  const { diagnostics, files } = compile(workspaceOf(contract, seeded), contract.path);
  return diagnostics.map(diagnostic => {
    const { code, path, line, message, witness } = describeDiagnostic(diagnostic, files);
    return `${path}:${line} ${code} ${message} ${witness}`;
  });
}

/** In how many contracts and samples each fault can be at least; a clean clone has the contracts alone. */
const LEAST: Readonly<Record<string, readonly [contracts: number, samples: number]>> = {
  "removed tier": [12, 15],
  "swapped bounds": [8, 11],
  "forgotten dimension value": [4, 4],
  "unit off by 1000": [11, 11],
  "gap between versions": [1, 2],
  "dead row": [4, 4],
  cliff: [8, 6],
  "minimum above maximum": [2, 3],
  "unused meter": [13, 22],
  "ambiguous window": [2, 3],
};

describe.each(Object.entries(FAULTS))("%s", (fault, seed) => {
  const seeded = contracts.flatMap(contract => {
    const one = seed(contract.text, contract.beside);
    return one === null ? [] : [[`${contract.folder}/${contract.path}`, contract, one] as const];
  });

  test.each(seeded)("%s", (_, contract, one) => {
    const told = found(contract, one);
    const place = `${contract.path}:${one.line} ${one.code} `;
    const own = told.filter(line => line.startsWith(place));
    expect(own, `${place}\n${told.join("\n")}`).not.toEqual([]);
    for (const name of one.names) expect(own.join("\n")).toContain(name);
  });

  test("is in enough of them", () => {
    const [least, more] = LEAST[fault] ?? [0, 0];
    const count = (folder: string): number =>
      seeded.filter(([, contract]) => contract.folder === folder).length;
    expect(count("contracts")).toBeGreaterThanOrEqual(least);
    if (samples !== null) expect(count("samples")).toBeGreaterThanOrEqual(more);
  });
});

test.each(contracts.filter(({ folder }) => folder === "contracts").map(one => [one.path, one] as const))(
  "no false alarm in %s",
  (_, contract) => {
    expect(found(contract, null)).toEqual([]);
  },
);
