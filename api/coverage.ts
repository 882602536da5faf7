import type { CompileResult } from "../compiler/compile.ts";
import { type Coverage, coverageOf } from "../runtime/coverage/coverage.ts";
import { workExample } from "../runtime/example/run-example.ts";

/** What the examples of a contract reach of its clauses; null where there is an error, or no contract. */
export function coverage({ plan, version, examples, stated }: CompileResult): Coverage | null {
  if (plan === null || version === null) return null;
  const worked = examples.map(example => workExample(plan, example));
  return coverageOf({ plan, version, written: stated.get(version)?.policies ?? new Map(), worked });
}
