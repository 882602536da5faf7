import { compile, type Workspace } from "../compiler/compile.ts";
import { withDefaults } from "../compiler/explicit/explicit.ts";
import { bug } from "../runtime/number/bug.ts";

/**
 * The text of a contract with the defaults written out that hold for it unsaid, in canonical layout: what it means is
 * the same. Defaults that would stand in other files are left to those. Null where the contract has an error.
 */
export function explicitText(workspace: Workspace, entry: string): string | null {
  const compiled = compile(workspace, entry);
  const text = workspace.get(entry);
  if (compiled.plan === null || text === undefined) return null;
  const written = withDefaults(compiled, entry, text);
  const after = compile(new Map([...workspace, [entry, written]]), entry);
  if (after.plan?.hashes.meaning !== compiled.plan.hashes.meaning)
    bug(`the defaults of ${entry} change its meaning`);
  return written;
}
