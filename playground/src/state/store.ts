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

/** A part of the store's value; the component is drawn anew where that part is another one (`Object.is`). */
export function useStore<T, P>(from: Store<T>, part: (value: T) => P): P {
  const [seen, setSeen] = useState(() => part(from.get()));
  useEffect(() => {
    setSeen(() => part(from.get()));
    return from.listen(now => setSeen(() => part(now)));
  }, [from]);
  return seen;
}
