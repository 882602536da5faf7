/** What follows from an object that does not change, made when it is first asked for. */
export function kept<K extends object, V>(known: WeakMap<K, V>, of: K, make: (of: K) => V): V {
  const found = known.get(of);
  if (found !== undefined) return found;
  const made = make(of);
  known.set(of, made);
  return made;
}
