/**
 * Files that somebody brings. Contracts take the place of all texts; tables and registers beside them are their
 * files, or else the usage that is rated.
 */
import { withDocuments, withText, withUsage } from "../state/actions.ts";
import type { Model } from "../state/model.ts";
import { type EventsText, NO_USAGE_GIVEN, withEvents, withRegister } from "../state/usage.ts";
import type { Documents } from "../work/protocol.ts";

export interface BroughtFile {
  readonly name: string;
  readonly text: string;
}

export type Imported =
  | { readonly kind: "model"; readonly model: Model }
  /** Files of no kind that the page knows. */
  | { readonly kind: "unknown"; readonly names: readonly string[] };

const CONTRACT = /\.tarif(\.md)?$/i;
const EVENTS: Readonly<Record<string, EventsText["format"]>> = {
  ndjson: "ndjson",
  jsonl: "ndjson",
  json: "json",
  csv: "csv",
};

export function withFiles(model: Model, files: readonly BroughtFile[]): Imported {
  const contracts = files.filter(({ name }) => CONTRACT.test(name));
  const unknown = files.filter(({ name }) => kindOf(name) === "unknown").map(({ name }) => name);
  if (unknown.length > 0) return { kind: "unknown", names: unknown };
  const fresh = contracts.length === 0 ? model : replaced(model, contracts, files);
  const rest = files.filter(({ name }) => !fresh.documents.files.has(name) || contracts.length === 0);
  const beside = rest.filter(({ name }) => !CONTRACT.test(name));
  // A register belongs to events, which may come with it.
  const inOrder = [...beside].sort(
    (a, b) => Number(kindOf(a.name) === "accounts") - Number(kindOf(b.name) === "accounts"),
  );
  return { kind: "model", model: inOrder.reduce(withFile, fresh) };
}

function replaced(model: Model, contracts: readonly BroughtFile[], files: readonly BroughtFile[]): Model {
  const tables = files.filter(
    ({ name }) => kindOf(name) === "csv" && contracts.some(({ text }) => names(text, name)),
  );
  const documents: Documents = {
    files: new Map([...contracts, ...tables].map(({ name, text }) => [name, text])),
    entry: entryOf(contracts),
  };
  return withDocuments(model, documents, null, NO_USAGE_GIVEN);
}

/** One file beside the texts that are there: a table that they name, a register, or events. */
function withFile(model: Model, { name, text }: BroughtFile): Model {
  const kind = kindOf(name);
  if (kind === "csv" && [...model.documents.files.values()].some(source => names(source, name)))
    return withText(model, name, text);
  if (kind === "accounts") return withUsage(model, usage => withRegister(usage, text));
  const format = EVENTS[kind] ?? "ndjson";
  const accounts = model.usage.events?.accounts ?? null;
  return withUsage(model, usage => withEvents(usage, { name, format, text, accounts }));
}

/** Of contracts the newest version; a price list or definitions alone are shown as they are. */
function entryOf(contracts: readonly BroughtFile[]): string {
  const rank = ({ text }: BroughtFile): number => {
    const version = Number(/^\s*version (\d{1,6})\b/m.exec(text)?.[1] ?? 0);
    if (/^contract /m.test(text)) return 2_000_000 + version;
    return /^price list /m.test(text) ? 1_000_000 + version : 0;
  };
  return [...contracts].sort((a, b) => rank(b) - rank(a))[0]?.name ?? "";
}

function names(text: string, name: string): boolean {
  return text.includes(`"${name}"`) || text.includes(`"./${name}"`);
}

function kindOf(name: string): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (CONTRACT.test(name)) return "contract";
  if (ending === "yaml" || ending === "yml") return "accounts";
  return Object.hasOwn(EVENTS, ending) ? ending : "unknown";
}
