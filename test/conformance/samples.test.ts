import { expect, test } from "vitest";
import { tarifProcess } from "../cli/run.ts";
import { sayAbsent, shared } from "../kit/shared.ts";

const folder = shared("design/samples");

test("the samples of the design are in order together, and all their examples hold", () => {
  if (folder === null) return sayAbsent("design/samples");
  const { out, err } = tarifProcess(["check", folder]);
  const told = `${out}${err}`;
  const codes = [...told.matchAll(/: (?:error|warning) (TAR[0-9]+)/g)].map(match => match[1]);
  expect(codes).toEqual([]);
  const [, contracts, passed, all] =
    /([0-9]+) contracts checked, .* ([0-9]+) of ([0-9]+) examples passed/.exec(told) ?? [];
  expect(contracts).toBe("26");
  expect(passed).toBe(all);
});
