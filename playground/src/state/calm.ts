/** When the bill stands and the keys rest: what takes its time waits for that, and the bill does not wait for it. */
import type { Model } from "./model.ts";
import type { Store } from "./store.ts";

/** From the last key on: whoever types on does so sooner. */
const REST_MILLISECONDS = 250;
/** A bill that takes longer holds up nothing. */
const MOST_MILLISECONDS = 1_000;

/** Returns what resolves when there is calm. Texts that are opened are looked at, and not typed at. */
export function calmOf(model: Store<Model>): () => Promise<void> {
  let changed = performance.now();
  model.listen((now, before) => {
    if (now.revision !== before.revision && now.opened === before.opened) changed = performance.now();
  });
  return async () => {
    for (;;) {
      const wait = model.get().isStale ? MOST_MILLISECONDS : REST_MILLISECONDS;
      const left = changed + wait - performance.now();
      if (left <= 0) return;
      await new Promise(resolve => setTimeout(resolve, Math.min(left, REST_MILLISECONDS)));
    }
  };
}
