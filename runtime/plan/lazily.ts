/**
 * Properties that are made when they are first asked for. All objects of one kind share one getter: a getter that
 * stands in an object's own literal is another one for each object, and V8 keeps it with the shape of that, and all
 * that it can see, until all memory is collected. For bills that is the whole bill.
 */

/** What of an object is not made yet. */
interface Waiting {
  make: (() => unknown) | null;
  made: unknown;
}

/** For one kind of objects: adds the property of that name to one of them, listed as any other one is. */
export function lazily<K extends string>(
  name: K,
): <T extends object, V>(of: T, make: () => V) => T & Readonly<Record<K, V>> {
  const waiting = Symbol(name);
  function get(this: { readonly [waiting]: Waiting }): unknown {
    const own = this[waiting];
    if (own.make !== null) {
      own.made = own.make();
      own.make = null;
    }
    return own.made;
  }
  return <T extends object, V>(of: T, make: () => V) => {
    Object.defineProperty(of, waiting, { value: { make, made: undefined } satisfies Waiting });
    return Object.defineProperty(of, name, { get, enumerable: true }) as T & Readonly<Record<K, V>>;
  };
}
