/** What a host asks of a compilation beside its entry changes nothing of the rest. */
import { expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { contractText } from "../kit/plan.ts";

const CHARGE = `charge c "C"
  for calls
  CHF 0.10 per call each month`;

const FIRST = contractText(CHARGE);

test("defaults that hold unsaid are left out where nobody asks for them, and nothing else is", () => {
  const workspace = new Map([["a.tarif", FIRST]]);
  const whole = compile(workspace, "a.tarif");
  expect(whole.unstated.length).toBeGreaterThan(5);
  expect(compile(workspace, "a.tarif", { unstated: false })).toEqual({ ...whole, unstated: [] });
});

test("a workspace that never changes is looked through once for all entries", () => {
  const texts: readonly [string, string][] = [
    ["a.tarif", FIRST],
    ["b.tarif", FIRST.replace("contract test", "contract other")],
    ["twice.tarif", FIRST],
  ];
  for (const files of [texts.slice(0, 2), texts])
    for (const [entry] of files) {
      const found = compile(new Map(files), entry);
      expect(found.plan === null).toBe(files.length === 3 && entry !== "b.tarif");
      const fixed = new Map(files);
      for (const [other] of files) compile(fixed, other, { fixed: true });
      expect(compile(fixed, entry, { fixed: true })).toEqual(found);
    }
});

test("one that may change is looked through again where it has", () => {
  const workspace = new Map([["a.tarif", FIRST]]);
  expect(compile(workspace, "a.tarif").plan).not.toBeNull();
  workspace.set("twice.tarif", FIRST);
  expect(compile(workspace, "a.tarif").plan).toBeNull();
});
