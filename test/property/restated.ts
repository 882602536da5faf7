/** The same terms once more, as version 2 from a day inside the term: nobody may be billed otherwise for it. */
import { type Bill, compile, type Plan } from "../../index.ts";
import type { GeneratedWorld } from "../differential/generate/world.ts";

/** The plan of version 1 and of a version 2 that says the same; null where the contract has versions already. */
export function restated({ files, entry }: GeneratedWorld, from: string): Plan | null {
  const first = files.get(entry);
  if (first === undefined || !/^ {2}version 1$/m.test(first) || /^ {2}based on/m.test(first)) return null;
  const second = first
    .replace(/^ {2}version 1$/m, "  version 2 replaces 1")
    .replace(/^ {2}effective from \S+/m, `  effective from ${from}`);
  // Its examples begin on its own first day.
  const name = entry.replace("contract", "second").replace("deal", "second");
  return compile(new Map([...files, [name, second]]), name).plan;
}

/** All that a bill says, but for the version, the plan, the places of clauses and the days that an adjustment names. */
export function terms(bill: Bill): string {
  const { contract: _, plan: __, adjustments, ...rest } = bill;
  const moved = adjustments.map(({ service: ___, ...one }) => one);
  const dropped = new Set(["clause", "version"]);
  const all = { ...rest, adjustments: moved };
  return JSON.stringify(all, (key, value: unknown) => (dropped.has(key) ? undefined : value));
}
