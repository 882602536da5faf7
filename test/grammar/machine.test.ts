import { describe, expect, test } from "vitest";
import { lex } from "../../grammar/lex.ts";
import { betweenDeclarations, mayEndAt, type State, slotsAt, startOf, take } from "../../grammar/machine.ts";

/** Each token with the place it takes in the grammar, and the rules around it, innermost first. */
function places(text: string, from: State = betweenDeclarations()): readonly string[] {
  let state = from;
  return lex(text).tokens.map(token => {
    const taken = take(state, token.type);
    state = taken?.state ?? state;
    const calls: string[] = [];
    for (let call = taken?.slot.calls ?? null; call !== null; call = call.outer) calls.push(call.place);
    return taken === null
      ? `${token.text}: no`
      : [`${token.text}: ${taken.slot.place}`, ...calls].join(" < ");
  });
}

test("each token has its place", () => {
  expect(places('meter total "T" is a + b by model, region')).toEqual([
    "meter: meterd.'meter'1 < item.meterd1 < decl.item1 < file.decl1",
    "total: meterd.NAME1 < item.meterd1 < decl.item1 < file.decl1",
    '"T": meterd.TEXT1 < item.meterd1 < decl.item1 < file.decl1',
    "is: derived.'is'1 < meterd.derived1 < item.meterd1 < decl.item1 < file.decl1",
    ...[
      "a: ref.NAME1 < factor.ref1 < term.factor1 < expr.term1",
      "+: expr.'+'1",
      "b: ref.NAME1 < factor.ref1 < term.factor1 < expr.term2",
    ].map(place => `${place} < derived.expr1 < meterd.derived1 < item.meterd1 < decl.item1 < file.decl1`),
    "by: meterd.'by'1 < item.meterd1 < decl.item1 < file.decl1",
    ...["model: names.NAME1", ",: names.','1", "region: names.NAME2"].map(
      place => `${place} < meterd.names1 < item.meterd1 < decl.item1 < file.decl1`,
    ),
  ]);
});

test("a token that does not fit changes nothing", () => {
  expect(places("unit up plural token").map(place => place.split(" ")[1])).toEqual([
    "unitd.'unit'1",
    "no",
    "no",
    "unitd.UNIT1",
  ]);
});

describe("what may come", () => {
  const after = (rule: string, text: string): State => {
    let state = startOf(rule);
    for (const token of lex(text).tokens) state = take(state, token.type)?.state ?? state;
    return state;
  };

  test.each([
    ["period", "contract", ["'month'", "'quarter'", "'year'"], false],
    ["names", "a", ["','"], true],
    ["expected", "charge a", ["'where'", "CUR", "'-'", "NUM", "'the'", "PCT"], false],
    ["choices", 'model is "a"', ["'and'"], true],
  ])("in %s after %s", (rule, text, terminals, mayEnd) => {
    const state = after(rule, text);
    expect(slotsAt(state).map(slot => slot.terminal)).toEqual(terminals);
    expect(mayEndAt(state)).toBe(mayEnd);
  });
});

test("no nesting is too deep for it", () => {
  const text = `meter a "A" sum of ${"(".repeat(20_000)}e.f${")".repeat(20_000)} by model`;
  let state = betweenDeclarations();
  const found = lex(text).tokens.map(({ type }) => {
    const taken = take(state, type);
    state = taken?.state ?? state;
    return taken?.slot.place;
  });
  expect(found.at(-1)).toBe("names.NAME1");
});
