/** What a stranger wrote, read as data: each reader returns what it asks for, or throws `Unfit`. */

export type Reader<T> = (value: unknown) => T;

export class Unfit extends Error {}

export const aText: Reader<string> = value => {
  if (typeof value !== "string") throw new Unfit("no text");
  return value;
};

export const aWholeNumber: Reader<number> = value => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new Unfit("no whole number");
  return value;
};

export function oneOf<T extends string>(...values: readonly T[]): Reader<T> {
  return value => {
    const found = values.find(one => one === value);
    if (found === undefined) throw new Unfit("none of those");
    return found;
  };
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return value => (value === null ? null : reader(value));
}

/** What is left out, in a link of before it was there, is what it is by default. */
export function orElse<T>(reader: Reader<T>, otherwise: T): Reader<T> {
  return value => (value === undefined ? otherwise : reader(value));
}

export function recordOf<T>(reader: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return value =>
    Object.fromEntries(Object.entries(anObject(value)).map(([key, one]) => [key, reader(one)] as const));
}

export function objectOf<T extends object>(readers: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return value => {
    const given = anObject(value);
    const read = Object.entries<Reader<unknown>>(readers).map(
      ([key, reader]) => [key, reader(Object.hasOwn(given, key) ? given[key] : undefined)] as const,
    );
    return Object.fromEntries(read) as T;
  };
}

function anObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unfit("no object");
  return value as Readonly<Record<string, unknown>>;
}
