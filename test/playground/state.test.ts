/** How the page keeps what it knows, and when it asks for more. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withDocuments, withText, withUsage } from "../../playground/src/state/actions.ts";
import { calmOf } from "../../playground/src/state/calm.ts";
import { firstModel, type Model } from "../../playground/src/state/model.ts";
import { shared } from "../../playground/src/state/shared.ts";
import { type Store, store } from "../../playground/src/state/store.ts";
import { NO_USAGE_GIVEN } from "../../playground/src/state/usage.ts";

describe("an answer is told anew, and what it says again is kept", () => {
  const before = { lines: [{ title: "Seats" }, { title: "Calls" }], total: "EUR 1.00", where: null };

  test("the parts that are the same, and the whole", () => {
    const now = shared(before, structuredClone({ ...before, total: "EUR 2.00" }));
    expect(now).toEqual({ ...before, total: "EUR 2.00" });
    expect(now.lines).toBe(before.lines);
    expect(shared(before, structuredClone(before))).toBe(before);
  });

  test("a list that is shorter, a name that is gone, and another kind are no longer the same", () => {
    const shorter = shared(before, structuredClone({ ...before, lines: [{ title: "Seats" }] }));
    expect(shorter.lines).toEqual([{ title: "Seats" }]);
    expect(shorter.lines[0]).toBe(before.lines[0]);
    expect(shared({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(shared({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
    expect(shared(["a"], { 0: "a" })).toEqual({ 0: "a" });
    expect(shared(before, null)).toBeNull();
  });

  test("a name that every object knows is one like any other", () => {
    const named = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": "b" }');
    const now = shared({}, named);
    expect(JSON.stringify(now)).toBe(JSON.stringify(named));
    expect(Object.getPrototypeOf(now)).toBe(Object.prototype);
  });
});

describe("calm", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const documents = { files: new Map([["a.tarif", "tarif 1"]]), entry: "a.tarif" };
  const typed = (model: Store<Model>, text: string): void => model.set(now => withText(now, "a.tarif", text));
  const billed = (model: Store<Model>): void => model.set(now => ({ ...now, isStale: false }));

  /** Milliseconds until there is calm, of at most 3,000. */
  async function until(calm: () => Promise<void>): Promise<number> {
    const start = performance.now();
    const found = calm().then(() => performance.now() - start);
    await vi.advanceTimersByTimeAsync(3_000);
    return found;
  }

  test("comes when the bill stands and the keys rest", async () => {
    const model = store(firstModel(documents, "en", "light"));
    const calm = calmOf(model);
    await vi.advanceTimersByTimeAsync(2_000);
    typed(model, "tarif 1 ");
    billed(model);
    await vi.advanceTimersByTimeAsync(100);
    expect(await until(calm)).toBe(150);
    expect(await until(calm)).toBe(0);
  });

  test("begins anew with each key, and waits no longer than a second for a bill", async () => {
    const model = store(firstModel(documents, "en", "light"));
    const calm = calmOf(model);
    setTimeout(() => typed(model, "tarif 1 "), 100);
    expect(await until(calm)).toBe(1_100);
  });

  test("is not disturbed by what is opened, nor by usage", async () => {
    const model = store(firstModel(documents, "en", "light"));
    const calm = calmOf(model);
    await vi.advanceTimersByTimeAsync(2_000);
    model.set(now => withDocuments(now, { ...documents }, null, NO_USAGE_GIVEN));
    expect(await until(calm)).toBe(0);
    model.set(now => withUsage(now, usage => ({ ...usage, mode: "events" })));
    expect(await until(calm)).toBe(0);
  });
});
