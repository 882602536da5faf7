import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addToDigest,
  type Digest,
  digestText,
  EMPTY_DIGEST,
  fingerprint,
  fingerprintKey,
  hex,
  joinParts,
  type Key,
  mergeDigests,
  murmur128,
} from "../../runtime/metering/fingerprint.ts";

const ZERO_KEY: Key = [0, 0, 0, 0];

describe("MurmurHash3 x86_128", () => {
  // From the test suites of murmurhash3js and murmurHash3.js, which follow the reference implementation, seed 0.
  test.each([
    ["", "00000000000000000000000000000000"],
    ["0", "0ab2409ea5eb34f8a5eb34f8a5eb34f8"],
    ["01", "0f87acb4674f3b21674f3b21674f3b21"],
    ["012", "cd94fea54c13d78e4c13d78e4c13d78e"],
    ["0123", "dc378fea485d3536485d3536485d3536"],
    ["01234", "35c5b3ee7b3b211600ae108800ae1088"],
    ["I will not buy this tobacconist's, it is scratched.", "9b5b7ba2ef3f7866889adeaf00f3f98e"],
  ])("of %j", (text, expected) => {
    expect(fingerprint(ZERO_KEY, text)).toBe(expected);
  });

  test("of the bytes 0 to 255", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(hex(murmur128(bytes, ZERO_KEY))).toBe("2c56c88fdb4503dfd352b21a494ca2c0");
  });

  /**
   * The verification of SMHasher: the hashes of {}, {0}, {0, 1} … under the seeds 256, 255 … in one row, hashed
   * with seed 0; the first four bytes of the result, little-endian. Its constant for x86_128 is 0xB3ECE62A.
   */
  test("passes SMHasher's verification", () => {
    const row = new Uint8Array(256 * 16);
    const view = new DataView(row.buffer);
    for (let length = 0; length < 256; length += 1) {
      const seed = 256 - length;
      const words = murmur128(
        Uint8Array.from({ length }, (_, i) => i),
        [seed, seed, seed, seed],
      );
      for (const [index, word] of words.entries()) view.setUint32(length * 16 + index * 4, word, true);
    }
    expect(((murmur128(row, ZERO_KEY)[0] ?? 0) >>> 0).toString(16)).toBe("b3ece62a");
  });

  test("reads bytes that begin inside their buffer", () => {
    const bytes = Uint8Array.from({ length: 60 }, (_, i) => i * 7);
    expect(murmur128(bytes.subarray(3, 50), ZERO_KEY)).toEqual(murmur128(bytes.slice(3, 50), ZERO_KEY));
  });
});

describe("the key", () => {
  test("is the first half of a SHA-256 of the contract's name", () => {
    const digest = createHash("sha256").update("tarif event fingerprint 1|azure").digest();
    const words = [0, 4, 8, 12].map(at => digest.readUInt32BE(at));
    expect(fingerprintKey("azure")).toEqual(words);
  });

  test("makes another fingerprint of the same content", () => {
    expect(fingerprint(fingerprintKey("a"), "x")).not.toBe(fingerprint(fingerprintKey("b"), "x"));
  });
});

test("joined parts stay apart", () => {
  const parts = fc.array(fc.string({ maxLength: 4, unit: fc.constantFrom("1", ":", "2", "a") }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(joinParts(a) === joinParts(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { seed: 20_263, numRuns: 5_000 },
  );
});

describe("a digest", () => {
  const prints = fc.array(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), { maxLength: 12 });
  const print = (value: bigint): string => value.toString(16).padStart(32, "0");
  const digestOf = (values: readonly bigint[]): Digest =>
    values.reduce((digest, value) => addToDigest(digest, print(value)), EMPTY_DIGEST);

  test("of nothing is 32 zeros", () => {
    expect(digestText(EMPTY_DIGEST)).toBe("0".repeat(32));
  });

  test("wraps at 2^128", () => {
    // (2^128 - 1) + 3 = 2 modulo 2^128
    expect(digestText(digestOf([(1n << 128n) - 1n, 3n]))).toBe(`${"0".repeat(31)}2`);
  });

  test("does not depend on order or parting", () => {
    fc.assert(
      fc.property(prints, fc.nat(12), (values, cut) => {
        const merged = mergeDigests(digestOf(values.slice(cut)), digestOf(values.slice(0, cut)));
        const sum = values.reduce((a, b) => a + b, 0n) % (1n << 128n);
        expect(digestText(merged)).toBe(print(sum));
      }),
      { seed: 20_264 },
    );
  });
});
