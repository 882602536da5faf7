import { expect, test } from "vitest";
import { LINE_WIDTH } from "../../compiler/format/layout.ts";
import { commentsOf, corpus, format, tokenKeys } from "./corpus.ts";

const contracts = corpus();

test("there are contracts to format", () => {
  expect(contracts.length).toBeGreaterThan(10);
});

test.each(contracts)("$path keeps its tokens and comments, and formats to itself", contract => {
  const { text } = format(contract);
  if (text === null) throw new Error("not formatted");
  const formatted = { path: contract.path, text };
  expect(tokenKeys(formatted)).toEqual(tokenKeys(contract));
  expect(commentsOf(formatted)).toEqual(commentsOf(contract));
  expect(format(formatted).text).toBe(text);
});

test.each(contracts)("no clause of $path is longer than a line", contract => {
  if (contract.path.endsWith(".md")) return;
  const lines = format(contract).text?.split("\n") ?? [];
  const clauses = lines.map(line => line.replace(/ *#.*$/, ""));
  expect(clauses.filter(line => line.length > LINE_WIDTH)).toEqual([]);
});
