/** What the READMEs show is what happens: their commands, the output below them, their excerpts and their links. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { READMES, refreshed } from "../../scripts/refresh-readmes.ts";
import { ROOT } from "../kit/shared.ts";

const LINKING: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/decisions/README.md",
  ...readdirSync(join(ROOT, "contracts")).map(name => `contracts/${name}/README.md`),
];

/** Where this fails, run `node scripts/refresh-readmes.ts` and review what it changes. */
test.each(READMES)("%s shows what its commands print", path => {
  const text = readFileSync(join(ROOT, path), "utf8");
  expect(text).toContain("$ npx tarif rate ");
  expect(refreshed(text)).toBe(text);
});

test.each(LINKING)("%s links to files that exist", path => {
  const text = readFileSync(join(ROOT, path), "utf8");
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => target);
  expect(links.filter(target => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
});

test("the README's excerpt is the contract's own text", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const contract = readFileSync(join(ROOT, "contracts/ai-platform/ai-platform.tarif"), "utf8");
  const clauses = blocks(readme, "tarif").flatMap(block => block.split("\n\n"));
  expect(clauses.length).toBeGreaterThan(0);
  for (const clause of clauses) expect(contract).toContain(`${clause.trimEnd()}\n`);
});

test("the README names only scripts that exist", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const scripts = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts;
  for (const [, name = ""] of readme.matchAll(/npm run ([a-z:]+)/g))
    expect(Object.keys(scripts)).toContain(name);
});

function blocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, body = ""]) => body,
  );
}
