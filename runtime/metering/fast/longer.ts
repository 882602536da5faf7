/** The same numbers in an array of twice the length. */
export function longer<A extends Float64Array | Int32Array | Uint8Array>(from: A): A {
  const to = new (from.constructor as new (length: number) => A)(from.length * 2);
  to.set(from);
  return to;
}
