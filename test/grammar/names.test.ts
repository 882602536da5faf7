import { describe, expect, test } from "vitest";
import { parseText } from "../../grammar/index.ts";
import { VOCABULARY } from "../../grammar/vocabulary.ts";
import { HEAD } from "./whole.ts";

const soft = VOCABULARY.filter(row => !row.reserved).map(row => row.word);
const reserved = VOCABULARY.filter(row => row.reserved).map(row => row.word);

/** Every kind of place where a name stands. */
const PLACES: readonly ((name: string) => string)[] = [
  name => `tarif 1 contract ${name} "X"`,
  name => `tarif 1 contract x "X" based on ${name} version 1`,
  name => `${HEAD} parameter ${name} is 3`,
  name => `${HEAD} set ${name} to 3`,
  name => `${HEAD} event ${name} type "t" field ${name} text`,
  name => `${HEAD} band ${name} is "a" otherwise`,
  name => `${HEAD} band x of ${name}.${name} is "a" above`,
  name => `${HEAD} meter ${name} count of ${name} in calls where ${name} is "a" by ${name}, ${name}`,
  name => `${HEAD} meter x sum of ${name}.${name} + ${name} * the ${name} - 3`,
  name => `${HEAD} meter x average over time of ${name}.${name} for each ${name} starting at 3`,
  name => `${HEAD} meter x average over time of changes of ${name}.${name}`,
  name => `${HEAD} meter x greater of ${name}, the ${name}`,
  name => `${HEAD} meter x is ${name} summed over ${name}`,
  name => `${HEAD} charge ${name} "X" for ${name} separately by ${name} CHF 1 per call`,
  name => `${HEAD} charge x "X" for each ${name} of ${name} where ${name} is "a" CHF 1 flat`,
  name => `${HEAD} charge x "X" for y when ${name} is "a" and the ${name} is "b" the ${name}`,
  name => `${HEAD} charge x "X" for y when a is "b" included otherwise the ${name} flat`,
  name => `${HEAD} charge x "X" for y volume by ${name} above CHF 1 flat`,
  name => `${HEAD} charge x "X" for y from the ${name} prices in CHF per call by ${name} "a" 3`,
  name => `${HEAD} charge x "X" for the spend of everything except ${name} 5%`,
  name => `${HEAD} allowance ${name} "X" for ${name} 3 calls each month`,
  name => `${HEAD} discount ${name} "X" on ${name} volume each month by ${name} above 3% off`,
  name => `${HEAD} minimum ${name} "X" on ${name} not prorated the ${name} each month`,
  name => `${HEAD} credit ${name} "X" pays ${name} granted by each ${name} of ${name}`,
  name => `${HEAD} tax ${name} "X" on ${name} the ${name}`,
  name => `${HEAD} remove charge ${name}`,
  name => `${HEAD} example "E" given ${name} is 3 usage ${name} 3 where ${name} is "a"`,
  name => `${HEAD} example "E" record ${name} at 2026-01-01T00:00:00Z with ${name} "a", ${name} 3`,
  name =>
    `${HEAD} example "E" expect charge ${name} where ${name} is "a" 3 expect discount ${name} on ${name} 3`,
  name => `${HEAD} example "E" expect credit ${name} left 3 expect tax ${name} 3`,
];

describe("names", () => {
  test("every word that is not reserved is a name wherever a name stands", () => {
    expect(soft.length).toBe(200);
    for (const word of [...soft, "a", "seat_price"])
      for (const place of PLACES) expect(parseText(place(word)).errors, place(word)).toEqual([]);
  });

  test("no reserved word is a name anywhere", () => {
    for (const word of reserved)
      for (const place of PLACES)
        expect(parseText(place(word)).errors.length, place(word)).toBeGreaterThan(0);
  });

  test("a reserved word in the place of a name is reported as one, at its place", () => {
    for (const word of reserved) {
      const before = `${HEAD} charge `;
      const { errors } = parseText(`${before}${word} "X" CHF 1 flat`);
      expect(errors, word).toEqual([
        {
          kind: "reserved-word-as-name",
          start: before.length,
          end: before.length + word.length,
          found: word,
          expected: ["a name"],
        },
      ]);
    }
  });

  test("a name has no capital and no hyphen", () => {
    for (const word of ["inputTokens", "Seats", "unit-price", "ABC"])
      expect(parseText(`${HEAD} parameter ${word} is 3`).errors[0]?.kind, word).toBe("not-a-name");
  });
});

describe("units", () => {
  const unit = (word: string): string => `${HEAD} unit ${word} plural ${word} parameter x is 3 ${word}`;

  test("a unit is no word of the language, except those for a length of time", () => {
    for (const row of VOCABULARY) {
      const { errors } = parseText(unit(row.word));
      if (row.time) expect(errors, row.word).toEqual([]);
      else expect(errors.length, row.word).toBeGreaterThan(0);
    }
  });

  test("the fault says so", () => {
    expect(parseText(`${HEAD} unit credit`).errors[0]?.kind).toBe("word-as-unit");
    expect(parseText(`${HEAD} unit price`).errors[0]?.kind).toBe("word-as-unit");
    expect(parseText(`${HEAD} unit SMS`).errors[0]?.kind).toBe("currency-as-unit");
    expect(parseText(`${HEAD} unit sms plural SMS`).errors[0]?.kind).toBe("currency-as-unit");
  });

  test("names, capitals and hyphens are units", () => {
    for (const word of ["token", "GB", "kWh", "GB-hours", "core-hour", "GB_block"])
      expect(parseText(unit(word)).errors, word).toEqual([]);
  });
});
