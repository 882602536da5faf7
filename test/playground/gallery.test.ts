import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GALLERY_IN_GERMAN } from "../../playground/src/texts/gallery.ts";
import { englishIn } from "../diagnostics/english-words.ts";
import { ROOT } from "../kit/shared.ts";

test("every worked contract has its German words", () => {
  const folders = readdirSync(join(ROOT, "contracts"), { withFileTypes: true })
    .filter(
      entry => entry.isDirectory() && readdirSync(join(ROOT, "contracts", entry.name)).includes("README.md"),
    )
    .map(({ name }) => name);
  expect(Object.keys(GALLERY_IN_GERMAN).sort()).toEqual(folders.sort());
  for (const { title, description } of Object.values(GALLERY_IN_GERMAN))
    for (const words of [title, description]) {
      expect(englishIn(words), words).toBeNull();
      expect(words).not.toMatch(/ß/);
    }
});
