import { describe, expect, test } from "vitest";
import { identities, identityKey } from "../../runtime/metering/identity.ts";

/** A fingerprint of 32 digits. */
function print(start: string): string {
  return start.padEnd(32, "0");
}

const K = identityKey("s", "k");

describe("identities", () => {
  test("keys are unambiguous", () => {
    const keys = [
      identityKey("a", "b"),
      identityKey("ab", ""),
      identityKey("", "ab"),
      identityKey("a1:b", ""),
      identityKey("a", "1:b"),
    ];
    expect(new Set(keys).size).toBe(5);
  });

  test("all are found again, however many were expected", () => {
    for (const expected of [0, 1, 5_000, 1e9]) {
      const table = identities(expected);
      const keys = Array.from({ length: 5_000 }, (_, index) => identityKey("s", `k${index}`));
      for (const pass of ["new", "same"])
        expect(new Set(keys.map(key => table.note(key, print("a"), 1n)))).toEqual(new Set([pass]));
    }
  });

  test("of equal receipts the smaller fingerprint stands, whichever came first", () => {
    for (const order of [
      ["0f", "a0", "b1"],
      ["a0", "0f", "b1"],
      ["b1", "a0", "0f"],
    ]) {
      const table = identities();
      const seen = order.map(content => table.note(K, print(content), 5n));
      expect(seen).toEqual(["new", "doubt", "doubt"]);
      table.decide();
      expect(table.contentOf(K)).toBe(print("0f"));
    }
  });

  test("the first received stands, its earliest receipt and that of the others are known", () => {
    const table = identities();
    expect(table.note(K, print("a"), 7n)).toBe("new");
    expect(table.note(K, print("b"), 6n)).toBe("doubt");
    expect(table.note(K, print("b"), 9n)).toBe("conflict");
    expect(table.note(K, print("a"), 8n)).toBe("same");
    table.decide();
    expect(table.settle(K, print("a"))).toEqual({ stands: false, isFirst: true, received: 7n, standing: 6n });
    expect(table.settle(K, print("b"))).toEqual({ stands: true, isFirst: true, received: 6n, standing: 6n });
    expect(table.settle(K, print("b"))?.isFirst).toBe(false);
    expect(table.settle(K, print("c"))).toBeNull();
    expect(table.settle(identityKey("s", "l"), print("a"))).toBeNull();
    expect(table.contentOf(identityKey("s", "l"))).toBeNull();
  });

  test("a copy of what stands that was received earlier is told apart, and may antedate it", () => {
    const table = identities();
    const seen = [5n, 6n, 5n, 4n].map(received => table.note(K, print("a"), received));
    expect(seen).toEqual(["new", "same", "same", "earlier"]);
    table.antedate(K, 4n);
    expect(table.note(K, print("a"), 4n)).toBe("same");
    table.decide();
    expect(table.settle(K, print("a"))?.received).toBe(4n);
  });

  test("a doubt knows what was seen first, until it is decided", () => {
    const table = identities();
    for (const [content, received] of [
      ["a", 7n],
      ["b", 6n],
      ["c", 9n],
    ] as const)
      table.note(K, print(content), received);
    expect([table.isDoubtful(), table.isClaimed(K)]).toEqual([false, true]);
    table.doubt(K);
    expect([table.isDoubtful(), table.doubts()]).toEqual([true, [K]]);
    expect([...table.decide()]).toEqual([[K, print("a")]]);
    expect(table.isDoubtful()).toBe(false);
    expect(table.standing(K)).toEqual({ content: print("b"), received: 6n });
    expect(table.claimsOn(K)).toEqual(
      new Map([
        [print("a"), 7n],
        [print("c"), 9n],
      ]),
    );
  });

  test("many identities spread over the shards and are all found again", () => {
    const table = identities();
    const keys = Array.from({ length: 20_000 }, (_, index) => identityKey("s", `id-${index}`));
    expect(keys.every(key => table.note(key, print("a"), 0n) === "new")).toBe(true);
    expect(keys.every(key => table.note(key, print("a"), 0n) === "same")).toBe(true);
  });

  test("an id is another one wherever one sign of it is another, whatever form it has", () => {
    const forms = ["01hf3z5v0k7m9q2wbxd8tpnacg".toUpperCase(), "9b2f41c8-77aa-4e01-a3d4-0f5e6c7b8a90"];
    const signs = [..."0189afgouAFGOUZ-!\u00ff"];
    const ids = forms.flatMap(form =>
      [...form].flatMap((_, at) => signs.map(sign => form.slice(0, at) + sign + form.slice(at + 1))),
    );
    const table = identities();
    const different = new Set(ids);
    for (const id of different) expect(table.note(identityKey("s", id), print("a"), 0n)).toBe("new");
    for (const id of different) expect(table.note(identityKey("s", id), print("a"), 0n)).toBe("same");
    for (const id of different) expect(table.note(identityKey("t", id), print("a"), 0n)).toBe("new");
  });

  test("of a hundred thousand UUIDs each takes at most fifty bytes", () => {
    const table = identities();
    const hex = (number: number): string => number.toString(16).padStart(12, "0");
    const count = 100_000;
    for (let number = 0; number < count; number += 1) {
      table.note(identityKey("s", `00000000-0000-4000-a000-${hex(number)}`), print("a"), 0n);
    }
    expect(table.bytes() / count).toBeLessThanOrEqual(50);
  });
});
