/** Properties that are made when they are asked for are like any others, but for when they are made. */
import { expect, test } from "vitest";
import { lazily } from "../../runtime/plan/lazily.ts";

const withSum = lazily("sum");
const withWords = lazily("words");

test("it is made once, when it is first asked for, and of each object for itself", () => {
  let made = 0;
  const of = (a: number): { readonly a: number; readonly sum: number } =>
    withSum({ a }, () => {
      made += 1;
      return a + 1;
    });
  const [one, other] = [of(1), of(5)];
  expect(made).toBe(0);
  expect([one.sum, one.sum, other.sum, one.sum]).toEqual([2, 2, 6, 2]);
  expect(made).toBe(2);
});

test("it may be nothing, and is not made again for that", () => {
  let made = 0;
  const one = withSum({}, () => {
    made += 1;
    return undefined;
  });
  expect([one.sum, one.sum]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});

test("several of one object, in texts, in copies and in what other threads are sent", () => {
  const one = withWords(
    withSum({ a: 1 }, () => 2),
    () => ["three"],
  );
  const all = { a: 1, sum: 2, words: ["three"] };
  expect(Object.keys(one)).toEqual(["a", "sum", "words"]);
  expect(JSON.stringify(one)).toBe('{"a":1,"sum":2,"words":["three"]}');
  for (const copy of [{ ...one }, structuredClone(one)]) {
    expect(copy).toEqual(all);
    expect(Reflect.ownKeys(copy)).toEqual(["a", "sum", "words"]);
  }
});

test("what cannot be made throws, each time that it is asked for", () => {
  const one = withSum({}, () => {
    throw new Error("no sum");
  });
  for (const time of [1, 2]) expect(() => one.sum, String(time)).toThrow("no sum");
});

test("all objects share one getter, so that none is kept with what it sees", () => {
  const [one, other] = [1, 2].map(a =>
    Object.getOwnPropertyDescriptor(
      withSum({ a }, () => a),
      "sum",
    ),
  );
  expect(one).toMatchObject({ enumerable: true, get: expect.any(Function) });
  expect(other).toEqual(one);
});
