/** What the READMEs show is what happens: their commands, the output below them, their excerpts and their links. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../kit/shared.ts";
import { tarif } from "./tarif.ts";

const READMES: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/decisions/README.md",
  ...readdirSync(join(ROOT, "contracts")).map(name => `contracts/${name}/README.md`),
];

/** Its data are no part of the repository; its own test runs its command. */
const WITHOUT_DATA = "contracts/azure-llm-calls/README.md";

describe.each(READMES)("%s", path => {
  const text = readFileSync(join(ROOT, path), "utf8");
  const commands = path === WITHOUT_DATA ? [] : blocks(text, "console").flatMap(commandsOf);

  for (const { command, output } of commands.filter(({ command }) => command.startsWith("npx tarif "))) {
    test(command, () => {
      const args = (command.split("#")[0] ?? "").trim().split(/\s+/).slice(2);
      const { stdout } = tarif(...args);
      let from = 0;
      for (const part of output) {
        const at = stdout.indexOf(part, from);
        expect(at === -1 ? stdout : part).toBe(part);
        from = at + part.length;
      }
    });
  }

  test("links to files that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => target);
    expect(links.filter(target => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });
});

test("the README's excerpt is the contract's own text", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const contract = readFileSync(join(ROOT, "contracts/ai-platform/ai-platform.tarif"), "utf8");
  const clauses = blocks(readme, "tarif").flatMap(block => block.split("\n\n"));
  expect(clauses.length).toBeGreaterThan(0);
  for (const clause of clauses) expect(contract).toContain(`${clause.trimEnd()}\n`);
});

test("the first screen says what is installed and how", () => {
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

interface Shown {
  readonly command: string;
  /** Parts of the output, in order; a line `…` stands for what is left out. */
  readonly output: readonly string[];
}

function commandsOf(block: string): readonly Shown[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map(part => {
      const [command = "", ...rest] = part.replaceAll(/\\\n\s*/g, "").split("\n");
      const output = rest
        .join("\n")
        .split(/^…\n/m)
        .filter(piece => piece.trim() !== "");
      return { command, output };
    });
}
