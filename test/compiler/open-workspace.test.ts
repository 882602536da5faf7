/** A workspace that stays open says of every text what a fresh compilation says of it, byte for byte. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractOf } from "../../bench/kit/contract.ts";
import { type Chance, chance } from "../../bench/kit/random.ts";
import { type CompileResult, compile, openWorkspace, type Workspace } from "../../index.ts";

const CONTRACTS = join(import.meta.dirname, "..", "..", "contracts");

function workspaceBelow(folder: string): Workspace {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter(path => statSync(join(folder, path)).isFile());
  return new Map(files.map(path => [path, readFileSync(join(folder, path), "utf8")]));
}

/** All that is said, as text; the hashes are those of the plan's text. */
function told({ files, stated, ...result }: CompileResult): string {
  const texts = [...files].map(([path, { text }]) => [path, text]);
  const clauses = [...stated].map(([version, { policies, timings }]) => [
    version,
    [...policies],
    [...timings],
  ]);
  return JSON.stringify({ ...result, plan: result.plan && { ...result.plan, hashes: null }, texts, clauses });
}

/** A line that means nothing, so that all behind it stands elsewhere. */
function moved(text: string, random: Chance): string {
  const lines = text.split("\n");
  const line = random.below(lines.length);
  return [...lines.slice(0, line), random.below(2) === 0 ? "" : "# a note", ...lines.slice(line)].join("\n");
}

/** What people do to a text: type, delete, copy lines, move them, and take it back. */
function edited(text: string, before: string, random: Chance): string {
  const at = random.below(text.length + 1);
  const lines = text.split("\n");
  const line = random.below(lines.length);
  const few = 1 + random.below(6);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + few);
    case 1:
      return text.slice(0, at) + (KEYS[random.below(KEYS.length)] ?? "") + text.slice(at);
    case 2:
      return [...lines.slice(0, line), ...lines.slice(line, line + few), ...lines.slice(line)].join("\n");
    case 3:
      return [...lines.slice(0, line), ...lines.slice(line + few)].join("\n");
    case 4: {
      const other = random.below(lines.length);
      const moved = lines.slice(line, line + few);
      const left = [...lines.slice(0, line), ...lines.slice(line + few)];
      return [...left.slice(0, other), ...moved, ...left.slice(other)].join("\n");
    }
    case 5:
    case 6:
      return text.replaceAll(/\d/g, (digit, place: number) =>
        place === text.slice(at).search(/\d/) + at ? String(random.below(9) + 1) : digit,
      );
    default:
      return before;
  }
}

const KEYS = [
  "\n",
  " ",
  "#",
  "1",
  "0",
  ".",
  '"',
  "a",
  "unit x plural xs\n",
  "\n# allow TAR6101: so it is\n",
  "remove ",
];

function compared(documents: Workspace, entry: string, steps: number, random: Chance): void {
  const open = openWorkspace(documents);
  const sound = documents.get(entry) ?? "";
  let before = sound;
  let text = sound;
  for (let step = 0; step < steps; step += 1) {
    const now = new Map([...documents, [entry, text]]);
    open.update(now);
    expect(told(open.compile(entry)), text).toBe(told(compile(now, entry)));
    const next =
      step % 2 === 0 ? moved(sound, random) : edited(text, random.below(3) === 0 ? sound : before, random);
    before = text;
    text = next;
  }
}

const STEPS = process.env.TARIF_DEEP === "1" ? 400 : 3;

test("edit after edit, in every worked contract", () => {
  const random = chance(20_261_129);
  for (const folder of readdirSync(CONTRACTS)) {
    const documents = workspaceBelow(join(CONTRACTS, folder));
    for (const path of documents.keys())
      if (path.endsWith(".tarif") || path.endsWith(".tarif.md")) compared(documents, path, STEPS, random);
  }
});

test("edit after edit, in a contract of many declarations", () => {
  compared(new Map([["services.tarif", contractOf(300)]]), "services.tarif", 4 * STEPS, chance(7));
});

test("what did not change is the same object in the plan", () => {
  const text = contractOf(300);
  const open = openWorkspace(new Map([["a.tarif", text]]));
  const first = open.compile("a.tarif").plan?.versions[0]?.charges ?? [];
  const price = text.lastIndexOf(" per GB");
  open.update(
    new Map([
      ["a.tarif", `${text.slice(0, price - 1)}${text[price - 1] === "1" ? 2 : 1}${text.slice(price)}`],
    ]),
  );
  const second = open.compile("a.tarif").plan?.versions[0]?.charges ?? [];
  const same = first.filter((charge, i) => charge === second[i]);
  expect(same).toHaveLength(first.length - 1);
});
