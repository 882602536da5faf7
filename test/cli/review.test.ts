/** `tarif review`, as a person types it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CONTRACT, folderWith, tarif } from "./run.ts";

test("tells the agreement in the language asked for, on standard output or into a file", async () => {
  const folder = folderWith({ "contract.tarif": CONTRACT });
  const english = await tarif(["review", "contract.tarif"], { cwd: folder });
  expect(english).toMatchObject({ code: 0, err: "" });
  expect(english.out).toContain("## Parties and term");
  const german = await tarif(
    ["review", "contract.tarif", "--lang", "de", "--format", "html", "--out", "review.html"],
    {
      cwd: folder,
    },
  );
  expect(german).toMatchObject({ code: 0, out: "", err: "" });
  const page = readFileSync(join(folder, "review.html"), "utf8");
  expect(page).toContain('<html lang="de-CH">');
  expect(page).toContain("Parteien und Dauer");
});

test("a contract with an error has no review; a language or an output that cannot be is wrong use", async () => {
  const folder = folderWith({
    "broken.tarif": CONTRACT.replace("currency", "curency"),
    "contract.tarif": CONTRACT,
  });
  const broken = await tarif(["review", "broken.tarif"], { cwd: folder });
  expect(broken).toMatchObject({ code: 1, out: "" });
  expect(broken.err).toMatch(/error TAR[0-9]{4}/);
  const inGerman = await tarif(["review", "broken.tarif", "--lang", "de"], { cwd: folder });
  expect(inGerman.err).toMatch(/Fehler TAR[0-9]{4} Hier steht «curency», erwartet wird/);
  expect(await tarif(["review", "contract.tarif", "--lang", "fr"], { cwd: folder })).toMatchObject({
    code: 3,
    out: "",
  });
  const over = await tarif(["review", "contract.tarif", "--out", "contract.tarif"], { cwd: folder });
  expect(over).toMatchObject({ code: 3, out: "" });
  expect(over.err).toContain("TAR0503");
  expect(readFileSync(join(folder, "contract.tarif"), "utf8")).toBe(CONTRACT);
});

test("has help with examples", async () => {
  const { code, out } = await tarif(["review", "--help"]);
  expect(code).toBe(0);
  expect(out).toContain("  $ tarif review contract.tarif --lang de --format html --out review.html");
});
