/**
 * The one store and the one worker of the page, and the standing order between them: texts and usage
 * change, bills follow.
 */
import { whenPainted } from "../frame/painted.ts";
import type { Client } from "../work/client.ts";
import { Unanswered } from "../work/client.ts";
import type { AllBills, Rated } from "../work/rating-requests.ts";
import { billsOf } from "./bills.ts";
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
  const failed = (thrown: unknown, isStale: boolean): void => {
    const trouble = thrown instanceof Unanswered ? thrown.cause : "broken";
    model.set(now => ({ ...now, trouble, isStale }));
  };

  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const asked = model.get();
    const { revision, usage, language } = asked;
    try {
      const rated = await worker.ask("rate", { revision, usage: askedUsage(usage), language });
      model.set(now => withRated(now, rated, !isOfSame(now, asked)));
      // The bill that is looked at is seen before the others are made.
      whenPainted(() => void askAll(asked));
    } catch (thrown) {
      failed(thrown, !isOfSame(model.get(), asked));
    }
    isAsking = false;
    if (model.get().isStale) void ask();
  };

  const askAll = async (asked: Model): Promise<void> => {
    const now = model.get();
    const { rated } = now;
    if (!isOfSame(now, asked) || rated === null || billsOf(rated.contract)?.all !== null) return;
    try {
      const all = await worker.ask("allBills", { usage: askedUsage(asked.usage), language: asked.language });
      if (all !== null) model.set(then => (isOfSame(then, asked) ? withAll(then, all, rated) : then));
    } catch (thrown) {
      if (isOfSame(model.get(), asked)) failed(thrown, false);
    }
  };

  model.listen((now, before) => {
    tell(now);
    if (now.isStale) void ask();
    else if (isAnother(now, before)) model.set(one => ({ ...one, isStale: true }));
  });
  tell(model.get());
  void ask();
}

function isOfSame(now: Model, asked: Model): boolean {
  return now.revision === asked.revision && now.usage === asked.usage && now.language === asked.language;
}

function withRated(now: Model, answer: Rated, isStale: boolean): Model {
  const { lastGood } = now;
  const contract = answer.contract === null ? null : shared(lastGood, answer.contract);
  const diagnostics = shared(now.rated?.diagnostics, answer.diagnostics);
  const rated = { ...answer, diagnostics, contract };
  const next = { ...now, rated, lastGood: contract ?? lastGood, isStale, trouble: null };
  if (contract === null) return next;
  if (contract.bills.kind === "refused") return { ...next, all: null };
  const { all } = contract.bills;
  if (all !== null) return withAll(next, all, rated);
  // Those of sliders say nothing of events.
  return now.all?.run === null ? { ...next, all: null } : next;
}

function withAll(now: Model, { list, run }: AllBills, of: Rated): Model {
  return { ...now, all: { list: shared(now.all?.list, list), run: shared(now.all?.run, run), of } };
}

/** Whether the bill is another one, or in other words, though nobody said that it is stale. */
function isAnother(now: Model, before: Model): boolean {
  return now.language !== before.language || (now.usage !== before.usage && now.usage.mode === "events");
}
