/**
 * "Save this as an example": the present usage, or a list of events, with the amounts that the bill has now, as the
 * text of an example in the contract. It is checked by compiling the contract with it: what is offered passes.
 */
import { exampleText } from "../compiler/emit/examples/example-text.ts";
import type { SourceFile } from "../compiler/source/source-file.ts";
import { compile } from "../index.ts";
import { workExample } from "../runtime/example/run-example.ts";
import type { ExampleStep } from "../runtime/plan/example.ts";
import { complete } from "../runtime/proposals/propose.ts";
import { proposing } from "../runtime/proposals/proposing.ts";
import { applyEdits } from "./edits.ts";
import { parsedOf } from "./parsed.ts";
import { fileOf, rangeAt } from "./positions.ts";
import { type Refusal, refusal } from "./refusals/refusal.ts";
import type { Snapshot, WorkspaceEdit } from "./types.ts";
import { billOfUsage, eventsExample } from "./usage/example-of-usage.ts";
import type { PresentEvents, PresentUsage } from "./usage/types.ts";

export type SavedExample =
  | {
      readonly kind: "saved";
      /** As written; another one than asked for where that is taken. */
      readonly title: string;
      readonly text: string;
      readonly edit: WorkspaceEdit;
    }
  | { readonly kind: "none"; readonly reason: Refusal };

/** As many records as a person still reads. */
const MOST_WRITTEN = 48;

/** Usage as a hand has set it. */
export function saveUsageExample(snapshot: Snapshot, title: string, usage: PresentUsage): SavedExample {
  const { plan, version } = snapshot.compiled;
  if (plan === null || version === null) return none(BROKEN);
  const first = plan.versions[0]?.from ?? null;
  if (usage.start !== undefined && usage.start !== null && usage.start !== first)
    return none(refusal("other start", { first: first ?? "", start: usage.start }));
  const made = billOfUsage(plan, version, usage);
  return made.kind === "none" ? none(made.reason) : savedFrom(snapshot, title, made.example.steps);
}

/** A list of CloudEvents, each as JSON. */
export function saveEventsExample(snapshot: Snapshot, title: string, events: PresentEvents): SavedExample {
  const { plan, version } = snapshot.compiled;
  if (plan === null || version === null) return none(BROKEN);
  if (events.events.length > MOST_WRITTEN) return none(tooMany(events.events.length));
  const made = eventsExample(plan, version, events);
  return made.kind === "none" ? none(made.reason) : savedFrom(snapshot, title, made.example.steps);
}

const BROKEN = refusal("errors", {});

function tooMany(count: number): Refusal {
  return refusal("too many events", { count: String(count), most: String(MOST_WRITTEN) });
}

function none(reason: Refusal): SavedExample {
  return { kind: "none", reason };
}

function savedFrom(snapshot: Snapshot, asked: string, steps: readonly ExampleStep[]): SavedExample {
  const { plan, version, examples } = snapshot.compiled;
  const of = plan === null || version === null ? null : proposing(plan, version);
  const file = fileOf(snapshot, snapshot.entry);
  if (of === null || file === null) return none(BROKEN);
  const records = steps.filter(step => step.kind === "record").length;
  if (records > MOST_WRITTEN) return none(tooMany(records));
  const title = freshTitle(
    asked,
    examples.map(example => example.title),
  );
  const completed = complete(of, { title, why: "", charge: null, steps });
  if (completed === null) return none(refusal("not statable", {}));
  const { example } = completed.worked;
  const text = exampleText(of.plan, of.version, { example, comments: [] });
  if (text === null) return none(refusal("not writable", {}));
  const edit = insertedAtEnd(file, text);
  const problem = problemOf(snapshot, edit, example.title);
  return problem === null ? { kind: "saved", title: example.title, text, edit } : none(problem);
}

/** A title may hold no quotes, and stands once. */
function freshTitle(asked: string, taken: readonly string[]): string {
  const plain = asked.replace(/["\\]/g, "'").replace(/\s+/g, " ").trim();
  const title = plain === "" ? "Present usage" : plain;
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? title : `${title}, ${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}

/** Behind the last declaration, on the line after it. */
function insertedAtEnd(file: SourceFile, text: string): WorkspaceEdit {
  const { tree } = parsedOf(file);
  const last = tree.declarations.at(-1)?.span.end ?? file.text.length;
  const lineEnd = /[\r\n]|$/.exec(file.text.slice(last))?.index ?? 0;
  const at = last + lineEnd;
  return new Map([[file.path, [{ range: rangeAt(file, at, at), newText: `\n\n${text.trimEnd()}` }]]]);
}

/** Null where the contract still compiles and the example passes. */
function problemOf(snapshot: Snapshot, edit: WorkspaceEdit, title: string): Refusal | null {
  const workspace = applyEdits(snapshot.workspace, edit);
  const { plan, examples } = compile(workspace, snapshot.entry);
  const example = examples.find(one => one.title === title);
  if (plan === null || example === undefined) return refusal("does not compile", {});
  const [failure] = workExample(plan, example).result.failures;
  if (failure === undefined) return null;
  const { what, actual, expected } = failure;
  return refusal("comes out otherwise", { what, actual, expected });
}
