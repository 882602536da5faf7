/** `tarif schema`, as a person types it; what its schemas accept: test/schemas/event-schemas.test.ts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CONTRACT, folderWith, tarif, UNSAFE } from "./run.ts";

/** A second version in which an event has lost its model and another is new; late events are rejected. */
const SECOND = CONTRACT.replace("  version 1\n", "  version 2\n  replaces 1\n")
  .replace("2026-01-01", "2026-07-01")
  .replace(/^ {2}field model .*\n/m, "")
  .replace(/ where model is .*/, "")
  .replace(
    "meter used",
    'unit visit plural visits\n\nevent login "A login"\n  type "com.example.login"\n\nmeter logins "Logins"\n  count of login in visits\n\nmeter used',
  )
  .replace(
    "example ",
    "policy\n  late events accepted until 3 days after the period then rejected\n\nexample ",
  )
  .replaceAll("2026-01\n", "2026-07\n");

const VERSIONS = { "1.tarif": CONTRACT, "2.tarif": SECOND };

interface Schema {
  readonly $defs: Readonly<Record<string, Schema>>;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly const?: string;
}

async function schemaOf(cwd: string, ...args: readonly string[]): Promise<Schema> {
  const { code, out, err } = await tarif(["schema", ...args], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

test("one event of one version is a schema of its own", async () => {
  const schema = await schemaOf(folderWith({ "c.tarif": CONTRACT }), "c.tarif", "--event", "call");
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    properties: {
      type: { const: "com.example.call" },
      data: {
        properties: {
          tokens: { anyOf: [{ type: "integer", minimum: 0 }, { type: "string" }] },
          model: { default: "small", anyOf: [{ enum: ["large", "small"] }, { type: "null" }] },
        },
        required: ["tokens"],
      },
    },
    required: ["id", "source", "type", "subject", "time", "data"],
  });
});

test("versions that differ stand beside each other, events too", async () => {
  const cwd = folderWith(VERSIONS);
  const all = await schemaOf(cwd, "2.tarif");
  const names = ["event.call.version-1", "event.call.version-2", "event.login", "tarif.void", "instant"];
  expect(Object.keys(all.$defs)).toEqual(names);
  const calls = await schemaOf(cwd, "2.tarif", "--event", "call");
  expect(Object.keys(calls.$defs)).toEqual(
    names.filter(name => !["event.login", "tarif.void"].includes(name)),
  );
  const login = await schemaOf(cwd, "2.tarif", "--event", "login");
  expect(login.properties.type?.const).toBe("com.example.login");
});

test("--out writes a file for each event, or the page", async () => {
  const cwd = folderWith(VERSIONS);
  expect(await tarif(["schema", "2.tarif", "--out", "made/here"], { cwd })).toMatchObject({
    code: 0,
    out: "",
  });
  expect(readdirSync(join(cwd, "made/here")).sort()).toEqual([
    "call.schema.json",
    "login.schema.json",
    "tarif.void.schema.json",
  ]);
  await tarif(["schema", "2.tarif", "--out", "made", "--format", "html"], { cwd });
  expect(readFileSync(join(cwd, "made/feed.html"), "utf8")).toMatch(/^<!DOCTYPE html>/);
  await tarif(["schema", "2.tarif", "--out", "made", "--format", "markdown"], { cwd });
  expect(readFileSync(join(cwd, "made/feed.md"), "utf8")).toMatch(/^# Event feed of Model calls\n/);
});

describe("the page", () => {
  test("tells fields, an example, and the rules of each version with where they come from", async () => {
    const { out } = await tarif(["schema", "2.tarif", "--format", "markdown"], { cwd: folderWith(VERSIONS) });
    expect(out).toContain("## Event “call” (version 1)");
    expect(out).toContain(
      "| tokens | `tokens` | whole number, in tokens | 0 or more | the event is rejected |",
    );
    expect(out).toContain('"data": { "tokens": 1200, "model": "large" }');
    expect(out).toContain("## Event “login”: A login\n");
    const [first = "", second = ""] = out.split("### From version 2, 2026-07-01");
    const rules = first.slice(first.indexOf("### From version 1, 2026-01-01"));
    expect(rules).toContain("A late event is billed in the next period");
    expect(second).toContain("A late event is rejected: it counts on no bill. *(written)*");
    for (const term of [
      "arrives twice",
      "claim one identity",
      "is incomplete",
      "from the future",
      "outside the term",
    ])
      expect(second).toContain(term);
  });

  test("what a contract says is text", async () => {
    const title = "<b>|`x` \u202e";
    const written = title.replace("\u202e", "\\u{202e}");
    const contract = CONTRACT.replace('"Model calls"', `"${written}"`).replace(
      "event call",
      `event call "${written}"`,
    );
    const cwd = folderWith({ "c.tarif": contract });
    for (const format of ["markdown", "html"]) {
      const { out } = await tarif(["schema", "c.tarif", "--format", format], { cwd });
      expect(out).not.toContain("<b>");
      expect(out).toContain("Event “call”");
    }
    const { out } = await tarif(["schema", "c.tarif", "--event", "call"], { cwd });
    expect(out).not.toMatch(UNSAFE);
    expect(JSON.parse(out)).toMatchObject({ title });
  });
});

describe("refuses", () => {
  const cwd = folderWith({
    "c.tarif": CONTRACT,
    "broken.tarif": CONTRACT.replace("contract calls", "contract broken").replace("currency", "curency"),
    file: "",
  });

  test.each<readonly [string, readonly string[], string]>([
    [
      "an event that no version has",
      ["c.tarif", "--event", "cal"],
      "The contract has the events call, not cal.",
    ],
    ["a file as --out", ["c.tarif", "--out", "file"], "it is a file, and --out names a folder"],
  ])("%s", async (_, args, words) => {
    const ran = await tarif(["schema", ...args], { cwd });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain(words);
  });

  test("a contract with an error", async () => {
    const ran = await tarif(["schema", "broken.tarif"], { cwd });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(/error TAR[0-9]{4}/);
  });
});
