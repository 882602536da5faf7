import { compile, type Workspace } from "../compiler/compile.ts";
import { exampleText } from "../compiler/emit/examples/example-text.ts";
import type { Coverage } from "../runtime/coverage/coverage.ts";
import { workExample } from "../runtime/example/run-example.ts";
import { propose } from "../runtime/proposals/propose.ts";
import { coverage } from "./coverage.ts";

export interface ProposalOptions {
  /** Alone what reaches clauses that no example reaches. */
  readonly onlyMissing?: boolean;
  /** As many at most; 100 by default. */
  readonly most?: number;
}

export interface ProposedExamples {
  /** To be put at the end of the contract's file; "" where there are none. */
  readonly text: string;
  readonly count: number;
  /** As many more were found. */
  readonly left: number;
  /** Clauses that no example reaches, nor any of these. */
  readonly missing: Coverage["items"];
}

/**
 * Examples for a contract with the amounts that its bills come to, for a person to check. Each of them compiles and
 * passes behind the text of the contract. Null where there is an error, or no contract.
 */
export function proposeExamples(
  workspace: Workspace,
  entry: string,
  { onlyMissing = false, most = 100 }: ProposalOptions = {},
): ProposedExamples | null {
  const { plan, version: number, examples, stated } = compile(workspace, entry);
  const version = plan?.versions.find(one => one.version === number);
  if (plan === null || version === undefined) return null;
  const worked = examples.map(example => workExample(plan, example));
  const written = stated.get(version.version)?.policies ?? new Map();
  const found = propose({ plan, version: version.version, written, worked }, onlyMissing);
  const texts = found.flatMap(({ example, why, reaches }) => {
    const text = exampleText(plan, version, { example, comments: commentsOf(why, reaches) });
    return text === null ? [] : [text];
  });
  const kept = soundAfter(workspace, entry, texts.slice(0, most));
  const text = kept.length === 0 ? "" : textOfExamples(entry, kept);
  const after = coverage(compile(withExamples(workspace, entry, kept), entry))?.items ?? [];
  const missing = after.filter(({ status }) => status === "not reached");
  return { text, count: kept.length, left: Math.max(0, texts.length - most), missing };
}

function commentsOf(why: string, reaches: readonly string[]): readonly string[] {
  const first = "Computed by Tarif; for a person to check and sign off.";
  const clauses = reaches.map(clause => `No example of the contract reaches: ${clause}.`);
  return [first, why, ...clauses].filter(line => line !== "");
}

/** Those that compile and pass behind the contract: all of them, or else each that does alone. */
function soundAfter(workspace: Workspace, entry: string, texts: readonly string[]): readonly string[] {
  if (texts.length === 0 || isSoundAfter(workspace, entry, texts)) return texts;
  return texts.filter(text => isSoundAfter(workspace, entry, [text]));
}

function isSoundAfter(workspace: Workspace, entry: string, texts: readonly string[]): boolean {
  const { plan, examples } = compile(withExamples(workspace, entry, texts), entry);
  return plan !== null && examples.every(example => workExample(plan, example).result.passed);
}

function withExamples(workspace: Workspace, entry: string, texts: readonly string[]): Workspace {
  const whole = `${workspace.get(entry)}\n${textOfExamples(entry, texts)}`;
  return new Map([...workspace, [entry, whole]]);
}

function textOfExamples(entry: string, texts: readonly string[]): string {
  const text = texts.join("\n");
  return entry.endsWith(".tarif.md") ? `\`\`\`tarif\n${text}\`\`\`\n` : text;
}
