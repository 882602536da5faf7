/** Reads what the oracle is given: contracts with the files beside them, accounts, events with exact numbers. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { sourceFile } from "../../compiler/source/source-file.ts";
import { parseSource } from "../../compiler/syntax/parse-source.ts";
import type { SyntaxTree } from "../../compiler/syntax/tree.ts";
import type { World, WorldAccount, WorldEvent, WorldJson, WorldValue } from "../oracle/world.ts";

export type Workspace = Pick<World, "trees" | "texts" | "entry">;

/** A workspace of the files of one folder; the contracts are those that the filter lets in. */
export function workspaceOf(
  folder: string,
  entry: string,
  isIn: (name: string) => boolean = () => true,
): Workspace {
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    const full = join(folder, name);
    if (statSync(full).isDirectory() || (isContract(name) && name !== entry && !isIn(name))) continue;
    texts.set(name, readFileSync(full, "utf8"));
  }
  return workspaceOfTexts(texts, entry);
}

export function workspaceOfTexts(texts: ReadonlyMap<string, string>, entry: string): Workspace {
  const trees = new Map<string, SyntaxTree>();
  for (const [path, text] of texts)
    if (isContract(path)) trees.set(path, parseSource(sourceFile(path, text)).tree);
  return { trees, texts, entry };
}

function isContract(name: string): boolean {
  return /\.tarif(\.md)?$/.test(name);
}

/** `accounts.yaml`, only those of the contract. */
export function accountsIn(text: string, contract: string): readonly WorldAccount[] {
  const { accounts }: { readonly accounts: readonly Record<string, string>[] } = parse(text, {
    schema: "failsafe",
  });
  return accounts
    .filter(account => account.contract === contract)
    .map(account => ({
      id: account.id ?? "",
      start: account.start ?? "",
      end: account.end ?? null,
      endKnown: account.end_known ?? null,
      parameters: Object.fromEntries(
        Object.entries(account.parameters ?? {}).map(([name, rows]) => [name, valuesOf(rows)]),
      ),
      billTo: account.bill_to ?? null,
    }));
}

function valuesOf(rows: unknown): readonly WorldValue[] {
  if (!Array.isArray(rows)) return [];
  return rows.map(({ from, value, known }: Record<string, string>) => ({
    from: from ?? null,
    // The digits of `5 seats`, `12.5%` and `CHF 3.00`; a text has none of these forms.
    value:
      /^(?:[A-Z]{3} )?(-?\d[\d'_]*(?:\.\d+)?)(?:%| .*)?$/.exec(value ?? "")?.[1]?.replace(/['_]/g, "") ??
      value ??
      "",
    known: known ?? null,
  }));
}

/** CloudEvents, one a line. */
export function eventsIn(text: string): readonly WorldEvent[] {
  return text
    .split("\n")
    .filter(line => line.trim() !== "")
    .map(line => {
      const { source, id, type, subject, time, received, data } = exactly(line) as Record<string, WorldJson>;
      const word = (value: WorldJson | undefined): string => (typeof value === "string" ? value : "");
      return {
        source: word(source),
        id: word(id),
        type: word(type),
        subject: word(subject),
        time: word(time),
        received: typeof received === "string" ? received : null,
        data: data ?? {},
      };
    });
}

/** Numbers stay digits. */
export function exactly(json: string): WorldJson {
  const reviver = (_: string, value: unknown, context: { readonly source?: string }): unknown =>
    typeof value === "number" ? { number: context.source ?? String(value) } : value;
  return JSON.parse(json, reviver as (key: string, value: unknown) => unknown);
}
