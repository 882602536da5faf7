/** What can be compared with, by name. */
import type { Documents } from "../../work/protocol.ts";

export interface OtherChoice {
  readonly kind: "opened" | "file" | "worked" | "own";
  readonly name: string;
}

const KINDS: readonly OtherChoice["kind"][] = ["opened", "file", "worked", "own"];

/** Of "file:a.tarif"; null for a text that names none. */
export function chosenOf(value: string): OtherChoice | null {
  const kind = KINDS.find(one => value.startsWith(`${one}:`));
  return kind === undefined ? null : { kind, name: value.slice(kind.length + 1) };
}

/** Contracts of the workspace beside the one that is looked at. */
export function otherFiles({ files, entry }: Documents): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    path !== entry && /\.tarif(\.md)?$/.test(path) && headOf(text) !== null ? [path] : [],
  );
}

/**
 * The workspace as it was before any later version of the file's contract, so that what a version changes is told
 * against the one that it changes.
 */
export function withoutLater(files: Documents["files"], path: string): ReadonlyMap<string, string> {
  const own = headOf(files.get(path) ?? "");
  if (own === null) return files;
  return new Map(
    [...files].filter(([, text]) => {
      const head = headOf(text);
      return head === null || head.name !== own.name || head.version <= own.version;
    }),
  );
}

/** What a file says that it is; null for one that is no contract and no price list. */
function headOf(text: string): { readonly name: string; readonly version: number } | null {
  const [, name] = /^[ \t]*(?:contract|price list)[ \t]+(\w+)/m.exec(text) ?? [];
  const [, version] = /^[ \t]*version[ \t]+([0-9]{1,9})\b/m.exec(text) ?? [];
  return name === undefined || version === undefined ? null : { name, version: Number(version) };
}
