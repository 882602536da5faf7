/** Which two texts are laid side by side. */
import type { Documents } from "../../work/protocol.ts";

export interface ComparedFile {
  readonly path: string;
  readonly text: string;
}

/** The file in the editor and its namesake, where that is no contract of its own; else the two contracts. */
export function comparedFiles(
  own: Documents,
  other: Documents,
  open: string,
): { readonly before: ComparedFile; readonly after: ComparedFile } {
  const isOwnFile = open !== own.entry && other.entry === own.entry && other.files.has(open);
  const [before, after] = isOwnFile ? [open, open] : [other.entry, own.entry];
  return {
    before: { path: before, text: other.files.get(before) ?? "" },
    after: { path: after, text: own.files.get(after) ?? "" },
  };
}
