/** Several files in one block of a page: each begins with a line `# file NAME`, and the last one is the entry. */

export interface Files {
  readonly workspace: ReadonlyMap<string, string>;
  readonly entry: string;
  /** Path to the lines of the block before its file's first one, to be added to the places of diagnostics. */
  readonly linesBefore: ReadonlyMap<string, number>;
}

/** Null for a block that is one text. */
export function filesIn(block: string): Files | null {
  const workspace = new Map<string, string>();
  const linesBefore = new Map<string, number>();
  let path: string | null = null;
  let lines: string[] = [];
  const end = (): void => {
    if (path !== null) workspace.set(path, `${lines.join("\n").trimEnd()}\n`);
    lines = [];
  };
  for (const [index, line] of block.split("\n").entries()) {
    const named = /^# file (\S+)$/.exec(line)?.[1];
    if (named === undefined) {
      if (path === null) return null;
      lines.push(line);
      continue;
    }
    end();
    path = named;
    linesBefore.set(path, index + 1);
  }
  end();
  return path === null ? null : { workspace, entry: path, linesBefore };
}
