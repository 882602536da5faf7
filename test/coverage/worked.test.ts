/** The examples of the worked contracts reach every clause that an example can reach. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, coverage } from "../../index.ts";
import { filesBelow, ROOT } from "../kit/shared.ts";

/** The fee of 59.00 a month uses up 250.00 within five months, so that nothing is left to expire after twelve. */
const NEVER = ["expiry of credit migration: expires"];
const OPEN: Readonly<Record<string, readonly string[]>> = {
  "price-list/kaufhaus.tarif": NEVER,
  "price-list/kaufhaus-amendment.tarif": NEVER,
};

test("every clause of every worked contract", () => {
  const files = filesBelow(join(ROOT, "contracts"), [".tarif", ".tarif.md", ".csv", ".yaml"]);
  const left = new Map<string, readonly string[]>();
  for (const { path } of files) {
    const [folder = ""] = path.split("/");
    if (!/\.tarif(\.md)?$/.test(path)) continue;
    const own = files.filter(one => one.path.startsWith(`${folder}/`));
    const found = coverage(compile(new Map(own.map(one => [one.path, one.text])), path));
    const open =
      found?.items.filter(({ status }) => status === "not reached").map(({ clause }) => clause) ?? [];
    if (open.length > 0) left.set(path, open);
  }
  expect(Object.fromEntries(left)).toEqual(OPEN);
});
