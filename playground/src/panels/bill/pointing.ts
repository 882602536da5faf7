/** Lines of the bill and clauses of the contract, each pointing at the other. */
import { useEffect, useState } from "preact/hooks";
import type { Model, Spot } from "../../state/model.ts";
import type { Playground } from "../../state/playground.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage } from "../../state/usage.ts";

export function withPointed(model: Model, pointed: Spot | null): Model {
  return model.pointed === pointed ? model : { ...model, pointed };
}

const NONE: ReadonlySet<string> = new Set();

/** Keys of the parts of the bill that the clause under the editor's cursor concerns. */
export function useMeant({ model, worker }: Playground): ReadonlySet<string> {
  const cursor = useStore(model, now => now.cursor);
  const rated = useStore(model, now => now.rated);
  const [meant, setMeant] = useState(NONE);
  useEffect(() => {
    let isGone = false;
    const { usage, isStale } = model.get();
    // The next bill asks anew.
    if (cursor === null || isStale) return undefined;
    const position = { line: cursor.line - 1, character: cursor.column - 1 };
    const follow = async (): Promise<void> => {
      const asked = { usage: askedUsage(usage), path: cursor.path, position };
      const keys = await worker.ask("billParts", asked).catch(() => []);
      if (!isGone) setMeant(before => (isOf(before, keys) ? before : new Set(keys)));
    };
    void follow();
    return () => {
      isGone = true;
    };
  }, [cursor, rated]);
  return meant;
}

function isOf(set: ReadonlySet<string>, keys: readonly string[]): boolean {
  return set.size === keys.length && keys.every(key => set.has(key));
}
