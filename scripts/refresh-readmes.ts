/**
 * Runs the commands that the READMEs show and writes what they print below them: `node scripts/refresh-readmes.ts`.
 * Of bills, a README shows those that it names; a line `…` stands for what it leaves out.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LAUNCHER = join(ROOT, "cli/bin/tarif.js");
/** Shows real usage, which the repository does not hold. */
const WITHOUT_DATA = "azure-llm-calls";

/** Paths below the root, with `/`. */
export const READMES: readonly string[] = [
  "README.md",
  ...readdirSync(join(ROOT, "contracts"))
    .filter(name => name !== WITHOUT_DATA)
    .map(name => `contracts/${name}/README.md`),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of READMES) {
    const text = readFileSync(join(ROOT, path), "utf8");
    const fresh = refreshed(text);
    if (fresh !== text) writeFileSync(join(ROOT, path), fresh);
    console.log(`${path}: ${fresh === text ? "as it was" : "written"}`);
  }
}

/** The README with what its commands print now. They run in a folder of their own that holds `contracts/`. */
export function refreshed(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tarif-readme-"));
  try {
    cpSync(join(ROOT, "contracts"), join(folder, "contracts"), { recursive: true });
    return markdown.replaceAll(
      /^```console\n([\s\S]*?)^```$/gm,
      (_, body: string) => `\`\`\`console\n${refreshedBlock(body, folder)}\`\`\``,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A command is a line that begins with `$ `, continued where a line ends with a backslash. */
function refreshedBlock(body: string, folder: string): string {
  const parts = body.split(/^(?=\$ )/m).map(part => {
    const [, command = "", shown = ""] = /^((?:.*\\\n)*.*\n)([\s\S]*)$/.exec(part) ?? [];
    if (!command.startsWith("$ npx tarif ")) return part.trimEnd();
    const args = command.replaceAll("\\\n", " ").trim().split(/\s+/).slice(3);
    const printed = printedBy(args, folder);
    return `${command}${shown.trim() === "" ? "" : excerpt(shown, printed)}`.trimEnd();
  });
  return `${parts.join("\n\n")}\n`;
}

function printedBy(args: readonly string[], folder: string): string {
  const ran = spawnSync(process.execPath, [LAUNCHER, ...args], { cwd: folder, encoding: "utf8" });
  // 1 says that events were not billed, which most samples show on purpose.
  if (ran.status !== 0 && ran.status !== 1) throw new Error(`tarif ${args.join(" ")}\n${ran.stderr}`);
  return ran.stdout;
}

function excerpt(shown: string, printed: string): string {
  const pieces = shown.split(/^…$/m).map(piece => piece.trim());
  if (pieces.length === 1) return printed;
  const bills = printed.trim().split(/\n{3,}/);
  return pieces
    .map(piece => (piece === "" ? "" : billLike(piece, bills)))
    .join("\n…\n")
    .trimStart();
}

/** The bill of the same account and number. */
function billLike(piece: string, bills: readonly string[]): string {
  const heading = /^Account .*?, (?:opening bill|bill [0-9]+)/m.exec(piece)?.[0] ?? "no heading";
  const found = bills.find(bill => bill.includes(`\n${heading},`));
  if (found === undefined) throw new Error(`No bill is headed "${heading}".`);
  return found;
}
