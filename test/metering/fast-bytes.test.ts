/** What the fast lane makes of bytes four at a time, beside the same said one sign at a time. */
import { expect, test } from "vitest";
import { instantReader } from "../../runtime/metering/fast/instants.ts";
import { interned } from "../../runtime/metering/fast/intern.ts";
import { packedId, packId, UUID } from "../../runtime/metering/fast/packed-id.ts";
import { putHead, putInstant, putValue } from "../../runtime/metering/fast/prints.ts";
import { readDigits } from "../../runtime/metering/fast/scalars.ts";
import { chunkOf, endOfText, isSameText } from "../../runtime/metering/fast/words.ts";
import { joinParts } from "../../runtime/metering/fingerprint.ts";
import { parseInstant } from "../../runtime/time/instant.ts";

test("a text ends at its first quote, and is none where another sign stands in it that is not plain", () => {
  for (let byte = 0; byte < 256; byte += 1) {
    for (let place = 0; place < 8; place += 1) {
      const bytes = Uint8Array.from([...Array.from({ length: 8 }, () => 0x61), 0x22, 0xff, 0xff, 0xff, 0xff]);
      bytes[place] = byte;
      const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x5c;
      const end = byte === 0x22 ? place : isPlain ? 8 : -1;
      expect([byte, place, endOfText(chunkOf(bytes).view, 0)]).toEqual([byte, place, end]);
    }
  }
});

test("parts are joined as texts are", () => {
  const into = new DataView(new ArrayBuffer(2_000));
  const written = (end: number): string => String.fromCharCode(...new Uint8Array(into.buffer, 0, end));
  for (let length = 0; length < 1_100; length += 1)
    expect(written(putHead(into, 0, length))).toBe(`${length}:`);
  const { view } = viewOf("0123456789abcdef");
  for (let end = 0; end <= 16; end += 1) {
    const value = `+${"0123456789abcdef".slice(0, end)}`;
    expect(written(putValue(into, 0, view, 0, end))).toBe(joinParts([value]));
  }
  for (const second of [1, 9, 999_999_999, 1_000_000_000, 1_774_000_123, 9_999_999_999, 10_000_000_000]) {
    for (const nano of [0, 1, 99_999, 100_000, 123_456_789, 999_999_999]) {
      const instant = BigInt(second) * 1_000_000_000n + BigInt(nano);
      expect(written(putInstant(into, 0, second, nano))).toBe(joinParts([String(instant)]));
    }
  }
});

test.each([
  ["0", 0, 0],
  ["-0", 0, 0],
  ["10", 10, 0],
  ["0.10", 10, 2],
  ["-12.5", 125, 1],
  ["999999999999999", 999_999_999_999_999, 0],
  ["01", 0, null],
  ["1.", null, null],
  [".5", null, null],
  ["-", null, null],
  ["1e2", null, null],
  ["1E0", null, null],
  ["1.5e1", null, null],
] as const)("the digits of %s", (text, digits, decimals) => {
  const into = { digits: new Float64Array(1), decimals: new Int32Array(1) };
  const end = readDigits(viewOf(text).view, 0, 0, into);
  // Of zeros in front only the first is the number.
  expect(end).toBe(digits === null ? -1 : decimals === null ? 1 : text.length);
  if (digits !== null) expect([into.digits[0], into.decimals[0]]).toEqual([digits, decimals ?? 0]);
});

test("instants are read as texts are, hour after hour and with what is wrong between them", () => {
  const read = instantReader();
  const into = { second: 0, nano: 0 };
  const texts = [
    "2026-03-31T22:59:59.999Z",
    "2026-03-31T22:00:00Z",
    "2026-03-31T23:00:00.000000001Z",
    "2026-04-01T00:00:00+02:00",
    "2026-04-01T24:00:00Z",
    "2026-04-01T00:60:00Z",
    "2026-02-29T00:00:00Z",
    "2028-02-29T00:00:00Z",
    "2026-04-01T00:00:0aZ",
    "2026-04-01T00:00:00.Z",
    "2026-04-01T00:00:00",
    "2026-04-01 00:00:00Z",
  ];
  for (const text of [...texts, ...texts]) {
    const isRead = read(viewOf(text).view, 0, text.length, into);
    const instant = isRead ? BigInt(into.second) * 1_000_000_000n + BigInt(into.nano) : null;
    expect([text, instant]).toEqual([text, parseInstant(text)]);
  }
});

test("a UUID is one only with its digits and dashes", () => {
  const uuid = "0f1e2d3c-4b5a-4978-a695-b4c3d2e1f0ab";
  const kindOf = (text: string): number => {
    const id = packedId();
    packId(id, 0, viewOf(text), 0, text.length);
    return id.kind;
  };
  expect(kindOf(uuid)).toBe(UUID);
  for (let at = 0; at < uuid.length; at += 1) {
    for (const sign of ['"', "g", "F", "/", ":", "`", "-", "\n", "\u0000"]) {
      const other = uuid.slice(0, at) + sign + uuid.slice(at + 1);
      if (other !== uuid) expect([other, kindOf(other)]).not.toEqual([other, UUID]);
    }
  }
});

test("two texts are the same where all their bytes are, whatever stands behind them", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  for (let length = 0; length <= letters.length; length += 1) {
    const { view } = viewOf(letters.slice(0, length));
    const same = viewOf(`__${letters.slice(0, length)}!!!!`).view;
    expect([length, isSameText(view, 0, same, 2, length)]).toEqual([length, true]);
    for (let at = 0; at < length; at += 1) {
      const { view: other } = viewOf(`${letters.slice(0, at)}_${letters.slice(at + 1, length)}`);
      expect([length, at, isSameText(view, 0, other, 0, length)]).toEqual([length, at, false]);
    }
  }
});

test("texts are found by their bytes alone, whatever stands behind them", () => {
  const texts = Array.from(
    { length: 300 },
    (_, index) => "abcdefghijklmnopqrstuvwxyz".slice(0, index % 26) + String(index),
  );
  const all = interned(1_000, texts);
  for (const [number, text] of texts.entries()) {
    expect(all.find(viewOf(text).view, 0, text.length)).toBe(number);
    expect(all.find(viewOf(`${text}x`).view, 0, text.length + 1)).toBe(-1);
    expect(all.text(number)).toBe(text);
  }
});

/** Bytes of other texts stand behind it. */
function viewOf(text: string): ReturnType<typeof chunkOf> {
  return chunkOf(new TextEncoder().encode(`${text}"zzz`));
}
