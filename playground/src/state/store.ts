/**
 * A store: one value, replaced as a whole, and those who listen. Nothing of the page's own knowledge
 * lies elsewhere.
 */
import { useEffect, useState } from "preact/hooks";

export interface Store<T> {
  readonly get: () => T;
  readonly set: (change: (now: T) => T) => void;
  /** Returns how to stop listening. */
  readonly listen: (listener: (now: T, before: T) => void) => () => void;
}

export function store<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<(now: T, before: T) => void>();
  return {
    get: () => value,
    set: change => {
      const before = value;
      value = change(before);
      if (value !== before) for (const listener of listeners) listener(value, before);
    },
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether something has held for so many milliseconds: what holds for less draws nothing anew. */
export function useLasting<T>(from: Store<T>, holds: (value: T) => boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (now: T): void => {
      if (holds(now)) {
        timer ??= setTimeout(() => setLasting(true), milliseconds);
        return;
      }
      if (timer !== null) clearTimeout(timer);
      timer = null;
      setLasting(false);
    };
    look(from.get());
    const stop = from.listen(look);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [from]);
  return isLasting;
}

/**
 * A part of the store's value; the component is drawn anew where that part is another one (`Object.is`). Parts that are
 * made anew each time are kept while they say the same: `keep` gives the old one for those.
 */
export function useStore<T, P>(
  from: Store<T>,
  part: (value: T) => P,
  keep: (before: P, now: P) => P = (_before, now) => now,
): P {
  const [seen, setSeen] = useState(() => part(from.get()));
  useEffect(() => {
    const look = (): void => setSeen(before => keep(before, part(from.get())));
    look();
    return from.listen(look);
  }, [from]);
  return seen;
}
