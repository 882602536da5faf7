/**
 * A second worker for what takes its time: curves, comparisons, reviews. The bill does not wait for them. It
 * begins with the first question, and learns the texts when it is asked about new ones. What nobody has asked for,
 * such as the examples of each new text, is asked when there is calm.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Client, Unanswered } from "../work/client.ts";
import type { Answer, Asked, RequestName } from "../work/protocol.ts";
import { calmOf } from "./calm.ts";
import type { Model } from "./model.ts";
import type { Playground } from "./playground.ts";
import type { Store } from "./store.ts";
import { telling } from "./telling.ts";

export interface Side {
  readonly ask: <N extends RequestName>(name: N, asked: Asked<N>) => Promise<Answer<N>>;
  /** Resolves when the bill stands and the keys rest. */
  readonly calm: () => Promise<void>;
}

export function sideOf(model: Store<Model>, worker: Client): Side {
  const tell = telling(worker);
  return {
    calm: calmOf(model),
    ask: (name, asked) => {
      tell(model.get());
      return worker.ask(name, asked);
    },
  };
}

export interface Answered<T> {
  /** The newest answer; null before the first. */
  readonly answer: T | null;
  /** A newer one has been waited for so long that it is to be seen. */
  readonly isStale: boolean;
  readonly trouble: "slow" | "broken" | null;
}

/** After the keys have come to rest, and time for an answer. */
const STALE_MILLISECONDS = 450;

/**
 * The answer to a question about the present texts, asked anew where `key` changes, which says all that the answer
 * depends on beside them. One question at a time; what is asked in between is left out but for the newest.
 */
export function useAnswer<N extends RequestName>(
  { model, side }: Playground,
  name: N,
  asked: Asked<N>,
  key: string,
): Answered<Answer<N>> {
  const [state, setState] = useState<Answered<Answer<N>>>({ answer: null, isStale: true, trouble: null });
  const turn = useRef({ newest: 0, isAsking: false, isGone: false, asked });
  turn.current.asked = asked;
  useEffect(() => {
    const own = turn.current;
    own.isGone = false;
    return () => {
      own.isGone = true;
    };
  }, []);
  useEffect(() => {
    const askAnew = (): void => {
      turn.current.newest += 1;
      void askOn(turn.current, side.calm, question => side.ask(name, question), setState);
    };
    askAnew();
    return model.listen((now, before) => {
      if (now.revision !== before.revision || now.other !== before.other) askAnew();
    });
  }, [key]);
  return state;
}

interface Turn<A> {
  newest: number;
  isAsking: boolean;
  isGone: boolean;
  asked: A;
}

async function askOn<A, T>(
  turn: Turn<A>,
  calm: () => Promise<void>,
  ask: (asked: A) => Promise<T>,
  setState: (next: (now: Answered<T>) => Answered<T>) => void,
): Promise<void> {
  if (turn.isAsking) return;
  turn.isAsking = true;
  const late = setTimeout(() => {
    if (!turn.isGone) setState(now => ({ ...now, isStale: true }));
  }, STALE_MILLISECONDS);
  let seen = -1;
  while (seen !== turn.newest && !turn.isGone) {
    await calm();
    seen = turn.newest;
    const change = await ask(turn.asked).then(
      (answer): Partial<Answered<T>> => ({ answer, trouble: null }),
      (thrown: unknown): Partial<Answered<T>> => ({
        trouble: thrown instanceof Unanswered ? thrown.cause : "broken",
      }),
    );
    if (!turn.isGone) setState(now => ({ ...now, ...change }));
  }
  clearTimeout(late);
  if (!turn.isGone) setState(now => (now.isStale ? { ...now, isStale: false } : now));
  turn.isAsking = false;
}
