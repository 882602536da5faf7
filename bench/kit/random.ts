/** Numbers by chance that are the same on every machine: splitmix32 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014, in its 32-bit form). */

export interface Chance {
  /** 32 bits, unsigned. */
  readonly word: () => number;
  /** A whole number from 0 to below `bound`, at most 2^31. */
  readonly below: (bound: number) => number;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return { word, below: bound => Math.floor((word() / 4_294_967_296) * bound) };
}
