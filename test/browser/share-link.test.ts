/** What a share link holds, and what is made of one that somebody else wrote. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { MOST_BYTES } from "../../playground/src/share/packed.ts";
import { fragmentOf, readFragment, type Shared } from "../../playground/src/share/share.ts";
import { sharedUsage } from "../../playground/src/share/usage.ts";
import { NO_USAGE_GIVEN } from "../../playground/src/state/usage.ts";

const CONTRACT = 'tarif 1\ncontract a "Ä <b>&amp; \u{1f9fe}"\n';

const shared: Shared = {
  documents: {
    files: new Map([
      ["a.tarif", CONTRACT],
      ["__proto__", "a file of a name that objects have"],
    ]),
    entry: "a.tarif",
  },
  other: { title: "Before", documents: { files: new Map([["b.tarif", "tarif 1\n"]]), entry: "b.tarif" } },
  view: "compare",
  usage: {
    account: { id: null, start: "2026-03-01", ends: null, bill: 2, parameters: { seats: "12" } },
    quantities: { calls: "45001" },
    each: { payments: { count: "3", fields: { scheme: "<b>" } } },
  },
};

/** As somebody would who knows the form and means harm. */
function forged(text: string | Buffer, version = "1"): string {
  return `#${version}:${deflateRawSync(text).toString("base64url")}`;
}

const plain = (change: object): string =>
  forged(
    JSON.stringify({
      files: { "a.tarif": CONTRACT },
      entry: "a.tarif",
      other: null,
      view: "bill",
      ...change,
    }),
  );

test("a link gives back what was shared", async () => {
  const fragment = await fragmentOf(shared);
  expect(fragment).toMatch(/^#1:[\w-]+$/);
  expect(await readFragment(fragment ?? "")).toEqual({ kind: "shared", shared });
});

test("an address without a link holds none", async () => {
  for (const fragment of ["", "#", "#review", "#1", "1:abc"])
    expect(await readFragment(fragment)).toEqual({ kind: "none" });
});

describe("sizes", () => {
  const withText = (text: string): Shared => ({
    documents: { files: new Map([["a.tarif", text]]), entry: "a.tarif" },
    other: null,
    view: "bill",
    usage: sharedUsage(NO_USAGE_GIVEN),
  });

  test("what is too large is not shared", async () => {
    expect(await fragmentOf(withText("x".repeat(MOST_BYTES)))).toBeNull();
  });

  test("the largest that is shared is read back", async () => {
    const usage = sharedUsage(NO_USAGE_GIVEN);
    const frame = JSON.stringify({
      files: { "a.tarif": "" },
      entry: "a.tarif",
      other: null,
      view: "bill",
      usage,
    });
    const largest = "x".repeat(MOST_BYTES - frame.length);
    expect((await readFragment((await fragmentOf(withText(largest))) ?? "")).kind).toBe("shared");
    expect(await fragmentOf(withText(`${largest}x`))).toBeNull();
  });

  test("a short link that unpacks to much is refused while it unpacks", async () => {
    // 8 MiB of one letter are some 8 KiB deflated.
    const bomb = forged(Buffer.alloc(8 * 1024 * 1024, "x"));
    expect(bomb.length).toBeLessThan(16 * 1024);
    expect(await readFragment(bomb)).toEqual({ kind: "fault", fault: "large" });
  });

  test("a long link is not even unpacked", async () => {
    expect(await readFragment(`#1:${"A".repeat(MOST_BYTES * 2 + 1)}`)).toEqual({
      kind: "fault",
      fault: "large",
    });
  });
});

describe("what is no such link", () => {
  test("another version", async () => {
    expect(await readFragment(forged("{}", "2"))).toEqual({ kind: "fault", fault: "version" });
  });

  const BROKEN: Readonly<Record<string, string>> = {
    "letters that no base64 has": "#1:%%%",
    "bytes that are not deflated": "#1:AAAA",
    "a cut link": plain({}).slice(0, -8),
    "bytes behind the end": `${plain({})}AAAAAAAA`,
    "no UTF-8": forged(Buffer.from([0xff, 0xfe])),
    "no JSON": forged("tarif 1"),
    "a list": forged("[]"),
    nothing: "#1:",
    "files that are no texts": plain({ files: { "a.tarif": 1 } }),
    "files in a list": plain({ files: [CONTRACT] }),
    "a contract that is not among the files": plain({ entry: "b.tarif" }),
    "a name that only objects have": plain({ entry: "constructor" }),
    "another view": plain({ view: "<script>" }),
    "too many files": plain({
      files: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`${i}`, ""])),
      entry: "0",
    }),
    "a file without a name": plain({ files: { "": "", "a.tarif": CONTRACT } }),
    "a quantity that is no text": plain({
      usage: { ...sharedUsage(NO_USAGE_GIVEN), quantities: { calls: 1 } },
    }),
    "a bill of no number": plain({ usage: { account: { bill: -1 }, quantities: {}, each: {} } }),
    "a comparison without texts": plain({ other: { title: "x" } }),
  };

  test.each(Object.entries(BROKEN))("%s", async (_, fragment) => {
    expect(await readFragment(fragment)).toEqual({ kind: "fault", fault: "broken" });
  });
});
