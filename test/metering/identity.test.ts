import { describe, expect, test } from "vitest";
import { identities, identityKey } from "../../runtime/metering/identity.ts";

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

  test("of equal receipts the smaller fingerprint stands, whichever came first", () => {
    for (const order of [
      ["0f", "a0", "b1"],
      ["a0", "0f", "b1"],
      ["b1", "a0", "0f"],
    ]) {
      const table = identities();
      for (const content of order) table.note("k", content, 5n);
      expect(table.isDoubtful()).toBe(true);
      table.decide();
      expect(table.contentOf("k")).toBe("0f");
    }
  });

  test("the first received stands, its earliest receipt and that of the others are known", () => {
    const table = identities();
    expect(table.note("k", "x", 7n)).toBe("new");
    expect(table.note("k", "y", 6n)).toBe("other");
    expect(table.note("k", "y", 9n)).toBe("other");
    expect(table.note("k", "x", 8n)).toBe("same");
    table.decide();
    expect(table.settle("k", "x")).toEqual({ stands: false, isFirst: true, received: 7n, standing: 6n });
    expect(table.settle("k", "y")).toEqual({ stands: true, isFirst: true, received: 6n, standing: 6n });
    expect(table.settle("k", "y")?.isFirst).toBe(false);
    expect(table.settle("k", "z")).toBeNull();
    expect(table.settle("l", "x")).toBeNull();
    expect(table.contentOf("l")).toBeNull();
  });

  test("copies of one content with later receipts leave nothing in doubt, an earlier one does", () => {
    const table = identities();
    table.note("k", "x", 5n);
    table.note("k", "x", 6n);
    table.note("k", "x", 5n);
    expect(table.isDoubtful()).toBe(false);
    table.note("k", "x", 4n);
    expect(table.isDoubtful()).toBe(true);
    table.decide();
    expect(table.settle("k", "x")?.received).toBe(4n);
  });

  test("many identities spread over the shards and are all found again", () => {
    const table = identities();
    const keys = Array.from({ length: 20_000 }, (_, index) => identityKey("s", `id-${index}`));
    expect(keys.every(key => table.note(key, "x", 0n) === "new")).toBe(true);
    expect(keys.every(key => table.note(key, "x", 0n) === "same")).toBe(true);
  });
});
