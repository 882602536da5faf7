/**
 * The one store and the one worker of the page, and the standing order between them: texts and usage
 * change, bills follow.
 */
import type { Client } from "../work/client.ts";
import { Unanswered } from "../work/client.ts";
import type { Model } from "./model.ts";
import type { Side } from "./side.ts";
import type { Store } from "./store.ts";

export interface Playground {
  readonly model: Store<Model>;
  readonly worker: Client;
  readonly side: Side;
}

/**
 * Asks for the bill whenever what it depends on has changed. One question at a time; the newest state
 * is asked next.
 */
export function keepRated({ model, worker }: Playground): void {
  let isAsking = false;
  let told = -1;
  let toldOther: Model["other"] = null;

  const tell = (now: Model): void => {
    if (now.revision === told && now.other === toldOther) return;
    told = now.revision;
    toldOther = now.other;
    worker.documents(now.revision, now.documents, now.other?.documents ?? null);
  };

  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const { revision, usage } = model.get();
    try {
      const rated = await worker.ask("rate", { revision, usage });
      model.set(now => {
        const isNewest = now.revision === revision && now.usage === usage;
        return { ...now, rated, isStale: !isNewest, trouble: null };
      });
    } catch (thrown) {
      const trouble = thrown instanceof Unanswered ? thrown.cause : "broken";
      model.set(now => ({ ...now, trouble, isStale: now.revision !== revision || now.usage !== usage }));
    }
    isAsking = false;
    if (model.get().isStale) void ask();
  };

  model.listen(now => {
    tell(now);
    if (now.isStale) void ask();
  });
  tell(model.get());
  void ask();
}
