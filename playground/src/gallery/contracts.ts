/**
 * The worked contracts. Loaded when the gallery is opened: titles and descriptions come from their READMEs, and
 * the texts of each are loaded when it is chosen.
 */

import type { EventsText } from "../state/usage.ts";
import type { Documents } from "../work/protocol.ts";

type Texts = Readonly<Record<string, () => Promise<string>>>;

const READMES = import.meta.glob<string>("../../../contracts/*/README.md", {
  query: "?raw",
  import: "default",
  eager: true,
});
const SOURCES: Texts = import.meta.glob<string>(
  [
    "../../../contracts/*/*.tarif",
    "../../../contracts/*/*.tarif.md",
    "../../../contracts/*/*.csv",
    "!../../../contracts/*/expected.csv",
  ],
  { query: "?raw", import: "default" },
);
const SAMPLES: Texts = import.meta.glob<string>(
  ["../../../contracts/*/accounts.yaml", "../../../contracts/*/events.ndjson"],
  { query: "?raw", import: "default" },
);

/** Where a folder has several contracts, the one that is rated. */
const ENTRIES: Readonly<Record<string, string>> = { "price-list": "kaufhaus-amendment.tarif" };

export interface WorkedContract {
  /** Its folder. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export const WORKED_CONTRACTS: readonly WorkedContract[] = Object.entries(READMES)
  .map(([path, text]) => ({ name: folderOf(path), ...headingOf(text) }))
  .sort((a, b) => (a.title < b.title ? -1 : 1));

/** Null for a name that is none of them. */
export async function workedDocuments(name: string): Promise<Documents | null> {
  const found = Object.entries(SOURCES).filter(([path]) => folderOf(path) === name);
  const files = new Map(
    await Promise.all(found.map(async ([path, load]) => [fileOf(path), await load()] as const)),
  );
  const entry = ENTRIES[name] ?? [...files.keys()].find(path => /\.tarif(\.md)?$/.test(path));
  if (entry === undefined) return null;
  return { files: new Map([...files].sort(([a], [b]) => rank(a, entry) - rank(b, entry))), entry };
}

/** Its events and the accounts that they are of; null where it has none. */
export async function sampleEvents(name: string): Promise<EventsText | null> {
  const at = (file: string): (() => Promise<string>) | undefined =>
    Object.entries(SAMPLES).find(([path]) => folderOf(path) === name && fileOf(path) === file)?.[1];
  const [text, accounts] = await Promise.all([at("events.ndjson")?.(), at("accounts.yaml")?.()]);
  if (text === undefined) return null;
  return { name: "events.ndjson", format: "ndjson", text, accounts: accounts ?? null };
}

/** "# Title: what it is about"; where nothing stands behind the colon, the first sentence below. */
function headingOf(readme: string): { readonly title: string; readonly description: string } {
  const [heading = "", ...rest] = readme.split("\n");
  const [title = "", ...about] = heading.replace(/^# /, "").split(": ");
  const words = about.join(": ");
  if (words !== "") return { title, description: words.charAt(0).toUpperCase() + words.slice(1) };
  const paragraph = rest.join("\n").trim().split("\n\n")[0] ?? "";
  return { title, description: /^[^.]*\./.exec(paragraph.replaceAll("\n", " "))?.[0] ?? "" };
}

function rank(path: string, entry: string): number {
  if (path === entry) return 0;
  return /\.tarif(\.md)?$/.test(path) ? 1 : 2;
}

function folderOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}

function fileOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}
