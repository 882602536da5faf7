/**
 * The one store and the one worker of the page, and the standing order between them: texts and usage
 * change, bills follow.
 */
import type { Client } from "../work/client.ts";
import { Unanswered } from "../work/client.ts";
import type { Rated } from "../work/rating-requests.ts";
import type { Model } from "./model.ts";
import { shared } from "./shared.ts";
import type { Side } from "./side.ts";
import type { Store } from "./store.ts";
import { telling } from "./telling.ts";
import { askedUsage } from "./usage.ts";

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
  const tell = telling(worker);

  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const { revision, usage, language } = model.get();
    const isNewest = (now: Model): boolean =>
      now.revision === revision && now.usage === usage && now.language === language;
    try {
      const rated = await worker.ask("rate", { revision, usage: askedUsage(usage), language });
      model.set(now => withRated(now, rated, !isNewest(now)));
    } catch (thrown) {
      const trouble = thrown instanceof Unanswered ? thrown.cause : "broken";
      model.set(now => ({ ...now, trouble, isStale: !isNewest(now) }));
    }
    isAsking = false;
    if (model.get().isStale) void ask();
  };

  model.listen((now, before) => {
    tell(now);
    if (now.isStale) void ask();
    else if (isAnother(now, before)) model.set(one => ({ ...one, isStale: true }));
  });
  tell(model.get());
  void ask();
}

function withRated(now: Model, answer: Rated, isStale: boolean): Model {
  const { lastGood } = now;
  const contract = answer.contract === null ? null : shared(lastGood, answer.contract);
  const diagnostics = shared(now.rated?.diagnostics, answer.diagnostics);
  const rated = { ...answer, diagnostics, contract };
  return { ...now, rated, lastGood: contract ?? lastGood, isStale, trouble: null };
}

/** Whether the bill is another one, or in other words, though nobody said that it is stale. */
function isAnother(now: Model, before: Model): boolean {
  return now.language !== before.language || (now.usage !== before.usage && now.usage.mode === "events");
}
