/** Above each example: run it, and whether it passes. */

import type { Language } from "../index.ts";
import { type WorkedExample, workExample } from "../runtime/example/run-example.ts";
import { fileOf, rangeAt } from "./positions.ts";
import { IN_ENGLISH, type Saying } from "./texts/saying.ts";
import { textsIn } from "./texts/texts.ts";
import type { CodeLens, Snapshot } from "./types.ts";

/** Of the examples that the file states; none where the contract has errors. */
export function codeLenses(
  snapshot: Snapshot,
  path: string,
  language: Language,
  saying: Saying = IN_ENGLISH,
): readonly CodeLens[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  const own = workedExamples(snapshot).filter(({ example }) => example.place.path === path);
  return own.map(({ example, result }) => ({
    range: rangeAt(file, example.place.start, example.place.start),
    title: titleOf(result, language, saying),
    command: "tarif.runExample",
    arguments: [example.title],
  }));
}

/** Worked once for each snapshot. */
export function workedExamples(snapshot: Snapshot): readonly WorkedExample[] {
  const known = worked.get(snapshot);
  if (known !== undefined) return known;
  const { plan, examples } = snapshot.compiled;
  const made = plan === null ? [] : examples.map(example => workExample(plan, example));
  worked.set(snapshot, made);
  return made;
}

const worked = new WeakMap<Snapshot, readonly WorkedExample[]>();

function titleOf(
  { passed, failures }: WorkedExample["result"],
  language: Language,
  { told }: Saying,
): string {
  const texts = textsIn(language);
  const [first, ...more] = failures;
  if (passed || first === undefined) return `${texts.lensRun} · ${texts.lensPasses}`;
  const rest = more.length === 0 ? "" : texts.lensMore(more.length);
  return `${texts.lensRun} · ${texts.lensFails(told(first.what), told(first.expected), told(first.actual))}${rest}`;
}
