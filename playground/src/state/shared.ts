/** Data that is told anew, with the parts of the old one that are the same: who reads those draws nothing anew. */

/** What `now` says, in the very objects of `before` wherever those say the same. Both are data as JSON has it. */
export function shared<T>(before: unknown, now: T): T {
  if (Object.is(before, now) || !isCompound(before) || !isCompound(now)) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const [old, keys] = [Object.keys(before), Object.keys(now)];
  const made: Record<string, unknown> | unknown[] = Array.isArray(now) ? [] : {};
  let isSame = old.length === keys.length;
  for (const key of keys) {
    const own = Object.hasOwn(before, key) ? before[key] : undefined;
    const part = shared(own, now[key]);
    Object.defineProperty(made, key, { value: part, enumerable: true, configurable: true, writable: true });
    isSame &&= Object.hasOwn(before, key) && Object.is(part, own);
  }
  return (isSame ? before : made) as T;
}

function isCompound(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
