import { describe, expect, test } from "vitest";
import { definition, nameTokens, references } from "../../service/index.ts";
import { asked, shown } from "./kit.ts";
import { CALLS, HEAD } from "./texts.ts";

/** Where the cursor leads to: the text behind the place is what is declared there. */
function leadsTo(marked: string): readonly string[] {
  const { snapshot, path, position } = asked(marked);
  return shown(snapshot, definition(snapshot, path, position));
}

function usedAt(marked: string, includeDeclaration = true): readonly string[] {
  const { snapshot, path, position } = asked(marked);
  return shown(snapshot, references(snapshot, path, position, { includeDeclaration }));
}

describe("definition", () => {
  // HEAD has 9 lines, so the unit is declared in line 10, the event in 11, its fields in 12 and 13, the meter in 14.
  test.each([
    ['charge c "C" for us¦age CHF 1.00 per call', ["a.tarif 14:7 usage"]],
    ['charge c "C" for usage¦ CHF 1.00 per call', ["a.tarif 14:7 usage"]],
    ['charge c "C" for usage CHF 1.00 per ¦call', ["a.tarif 10:6 call"]],
    ['charge c "C" for usage CHF 1.00 per 100 ca¦lls', ["a.tarif 10:18 calls"]],
    [
      'charge c "C" for usage when ¦model is "large" CHF 1.00 per call otherwise included',
      ["a.tarif 12:9 model"],
    ],
    ['charge c "C" for each ¦request CHF 1.00 flat', ["a.tarif 11:7 request"]],
    ['charge c "C" for each request of ¦size CHF 1.00 per kB', ["a.tarif 13:9 size"]],
    ['meter s "S" sum of request.s¦ize where model is "large"', ["a.tarif 13:9 size"]],
    ['meter s "S" sum of request.size where mod¦el is "large"', ["a.tarif 12:9 model"]],
    ['meter s "S" sum of re¦quest.size', ["a.tarif 11:7 request"]],
    ['meter t "T" is us¦age + usage by model', ["a.tarif 14:7 usage"]],
    ['meter t "T" is usage + usage by mo¦del', ["a.tarif 12:9 model"]],
    ['meter t "T" greater of usage, us¦age', ["a.tarif 14:7 usage"]],
    ['example "E" bill for 2026-01 usage us¦age 5 calls where model is "large"', ["a.tarif 14:7 usage"]],
    ['example "E" bill for 2026-01 usage usage 5 calls where mo¦del is "large"', ["a.tarif 12:9 model"]],
    [
      'example "E" record request at 2026-01-01T00:00:00Z with size 5 kB, mod¦el "large"',
      ["a.tarif 12:9 model"],
    ],
    ['charge c "C" for usage CHF 1.00 per ¦kB', []],
    ['charge c "C" for not_th¦ere CHF 1.00 per call', []],
    ['cha¦rge c "C" for usage CHF 1.00 per call', []],
  ])("%s", (line, places) => {
    expect(leadsTo(`${HEAD}${CALLS}${line}\n`)).toEqual(places);
  });

  test("a broken line above hides nothing", () => {
    const text = `${HEAD}${CALLS}charge broken "B" for \ncharge c "C" for us¦age CHF 1.00 per\n`;
    expect(leadsTo(text)).toEqual(["a.tarif 14:7 usage"]);
  });

  test("parameters, bands, adjustments and what examples expect", () => {
    const rest = `parameter rate is CHF 2.00
band tariff "T" is "high" on weekdays is "low" otherwise
meter banded "B" count of request in calls by tariff
charge c "C" for banded when tariff is "high" the rate per call otherwise CHF 1.00 per call
discount d "D" on c 10% off
`;
    const at = (line: string): readonly string[] => leadsTo(`${HEAD}${CALLS}${rest}${line}`);
    expect(at('charge e "E" the ra¦te each month')).toEqual(["a.tarif 15:11 rate"]);
    expect(at('charge e "E" for banded when ta¦riff is "low" included')).toEqual(["a.tarif 16:6 tariff"]);
    expect(at('tax v "V" on everything except ¦c 8.1%')).toEqual(["a.tarif 18:8 c"]);
    expect(at('example "E" bill for 2026-01 expect discount ¦d CHF 1')).toEqual(["a.tarif 19:10 d"]);
    expect(at('example "E" bill for 2026-01 expect discount d on ¦c CHF 1')).toEqual(["a.tarif 18:8 c"]);
    expect(at('example "E" given ra¦te is CHF 3.00 bill for 2026-01')).toEqual(["a.tarif 15:11 rate"]);
    expect(at('example "E" bill for 2026-01 expect charge c where tarif¦f is "low" CHF 1')).toEqual([
      "a.tarif 16:6 tariff",
    ]);
  });

  test("the level of an event, by key", () => {
    const level = 'event stock "S" type "s" field disk text field amount decimal in GB\n';
    const at = (line: string): readonly string[] => leadsTo(`${HEAD}${level}${line}`);
    expect(at('meter m "M" average over time of sto¦ck.amount for each disk')).toEqual([
      "a.tarif 10:7 stock",
    ]);
    expect(at('meter m "M" average over time of stock.amount for each di¦sk')).toEqual([
      "a.tarif 10:32 disk",
    ]);
    expect(at('meter m "M" total over time of changes of stock.am¦ount')).toEqual(["a.tarif 10:48 amount"]);
    expect(at('meter m "M" total over time of cha¦nges of stock.amount')).toEqual([]);
  });
});

const UNITS = `# file units.tarif
tarif 1 definitions units "Units"
unit call plural calls
event request "A request" type "acme.request"
  field model text one of "large", "small"
`;

const LIST = `# file list.tarif
tarif 1 price list mailer "Mailer"
version 5
use "./units.tarif"
effective from 2026-01-01 until further notice
currency CHF
timezone "Europe/Zurich"
billed each month
round lines half up in steps of CHF 0.01
round total half up in steps of CHF 0.05
parameter seats is 3 calls between 1 call and 9 calls
meter usage "Calls" count of request in calls
charge fee "Fee" for usage CHF 1.00 per call
example "Ten calls"
  bill for 2026-01
    usage usage 10 calls
    expect total CHF 10.00
`;

const AGREEMENT = `# file acme.tarif
tarif 1 contract acme "Acme"
version 1
based on mailer version 5
`;

describe("values", () => {
  const rest = `parameter state is "NY" one of "NY", "NJ"
band tariff "T" is "high" on weekdays is "low" otherwise
meter banded "B" count of request in calls by model, tariff
charge c "C" for banded prices in CHF per call by model, tariff "large", "high" 1 "large", "low" 2 "small", "high" 3
  otherwise 4
`;
  const at = (line: string): readonly string[] => leadsTo(`${HEAD}${CALLS}${rest}${line}`);

  test.each([
    ['charge x "X" for banded when tariff is "hi¦gh" included', ['a.tarif 16:20 "high"']],
    ['charge x "X" for banded when model is one of "large", "sm¦all" included', ['a.tarif 12:36 "small"']],
    ['charge x "X" for usage when the state is "N¦J" included', ['a.tarif 15:38 "NJ"']],
    [
      'charge x "X" for banded prices in CHF per call by tariff, model "lo¦w", "small" 3',
      ['a.tarif 16:42 "low"'],
    ],
    [
      'charge x "X" for banded prices in CHF per call by tariff, model "low", "sm¦all" 3',
      ['a.tarif 12:36 "small"'],
    ],
    ['meter m "M" count of request in calls where model is not "lar¦ge"', ['a.tarif 12:27 "large"']],
    ['example "E" given state is "N¦Y" bill for 2026-01', ['a.tarif 15:32 "NY"']],
    ['charge x "X" for banded when model is "lo¦w" included', []],
    ['charge x "X" for banded when tariff is “hi¦gh” included', ['a.tarif 16:20 "high"']],
  ])("%s", (line, places) => {
    expect(at(line)).toEqual(places);
  });

  test("are found where they are used", () => {
    expect(usedAt(`${HEAD}${CALLS}${rest}`.replace('is "high"', 'is "hi¦gh"'))).toEqual([
      'a.tarif 16:20 "high"',
      'a.tarif 18:74 "high"',
      'a.tarif 18:109 "high"',
    ]);
  });
});

describe("definition across files", () => {
  const at = (line: string): readonly string[] => leadsTo(`${UNITS}${LIST}${AGREEMENT}${line}\n`);

  test.each([
    ['charge more "M" for us¦age CHF 1.00 per call', ["list.tarif 11:7 usage"]],
    ['charge more "M" for usage CHF 1.00 per ca¦ll', ["units.tarif 2:6 call"]],
    ['replace charge f¦ee "Fee" for usage CHF 2.00 per call', ["list.tarif 12:8 fee"]],
    ["remove charge f¦ee", ["list.tarif 12:8 fee"]],
    ['remove example "Ten¦ calls"', ['list.tarif 13:9 "Ten calls"']],
    ["set sea¦ts to 4 calls", ["list.tarif 10:11 seats"]],
  ])("%s", (line, places) => {
    expect(at(line)).toEqual(places);
  });

  test("from a use to the file, from a base to its name", () => {
    const marked = `${UNITS}${LIST}${AGREEMENT}`;
    expect(leadsTo(marked.replace('units.tarif"', 'uni¦ts.tarif"'))).toEqual(["units.tarif 1:1"]);
    expect(leadsTo(marked.replace("based on mailer", "based on mai¦ler"))).toEqual([
      "list.tarif 1:20 mailer",
    ]);
    expect(leadsTo(marked.replace("mailer version 5", "mailer version ¦5"))).toEqual([
      "list.tarif 1:20 mailer",
    ]);
  });

  test("a name that is restated leads to the restatement that holds", () => {
    const line =
      'replace meter usage "Calls" count of request in calls by model\ncharge m "M" for ¦usage included';
    expect(at(line)).toEqual(["acme.tarif 4:15 usage"]);
  });
});

describe("references", () => {
  test("of a meter: all of them, and those of nothing else with its name", () => {
    const rest = `charge usage "U" for ¦usage CHF 1.00 per call
example "usage" bill for 2026-01 usage usage 5 calls where model is "large" expect charge usage CHF 5`;
    const marked = `${HEAD}${CALLS}${rest}`;
    expect(usedAt(marked)).toEqual(["a.tarif 14:7 usage", "a.tarif 15:22 usage", "a.tarif 16:40 usage"]);
    expect(usedAt(marked, false)).toEqual(["a.tarif 15:22 usage", "a.tarif 16:40 usage"]);
  });

  test("a unit, also as a part of a product", () => {
    const rest = "parameter p is 5 call-hours\nparameter q is 1 call";
    expect(usedAt(`${HEAD}unit ca¦ll plural calls\n${rest}`)).toEqual([
      "a.tarif 10:6 call",
      "a.tarif 10:18 calls",
      "a.tarif 11:18 call",
      "a.tarif 12:18 call",
    ]);
  });

  test("a dimension is a field of every event that it joins", () => {
    const two = `${CALLS}event other "O" type "o" field model text
meter others "O" count of other in calls by model
meter both "B" is usage + others by model
charge c "C" for both when mo¦del is "large" CHF 1.00 per call otherwise included
`;
    expect(usedAt(`${HEAD}${two}`)).toEqual([
      "a.tarif 12:9 model",
      "a.tarif 14:50 model",
      "a.tarif 15:32 model",
      "a.tarif 16:45 model",
      "a.tarif 17:37 model",
      "a.tarif 18:28 model",
    ]);
  });

  test("across the files of the workspace", () => {
    const marked = `${UNITS}${LIST}${AGREEMENT}replace charge f¦ee "Fee" for usage CHF 2.00 per call\n`;
    expect(usedAt(marked)).toEqual(["list.tarif 12:8 fee", "acme.tarif 4:16 fee"]);
  });

  test("versions of one contract mean the same by one name, strangers do not", () => {
    const first = `# file one.tarif\n${HEAD}charge fee "F" CHF 1.00 once at start\n`;
    const second = `# file two.tarif\n${HEAD.replace("version 1", "version 2 replaces 1")}charge f¦ee "F" CHF 1.00 once at start\n`;
    const stranger = `# file three.tarif\n${HEAD.replace("acme", "other")}charge fee "F" CHF 1.00 once at start\n`;
    expect(usedAt(`${stranger}${first}${second}`)).toEqual(["one.tarif 10:8 fee", "two.tarif 10:8 fee"]);
  });
});

test("names for colours: what each is, also where it is a word of the language", () => {
  const { snapshot, path } = asked(
    `${HEAD}${CALLS}meter total "T" count of request in calls\ncharge price "P" for total when model is "x" CHF 1 per kB\n`,
  );
  const found = nameTokens(snapshot, path)
    .filter(({ range }) => range.start.line >= 14)
    .map(token => [
      ...shown(snapshot, [{ path, range: token.range }]),
      `${token.kind}${token.isDeclaration ? " declared" : ""}${token.isDeclared ? "" : " by nobody"}`,
    ]);
  expect(found).toEqual([
    ["a.tarif 15:7 total", "meter declared"],
    ["a.tarif 15:26 request", "event"],
    ["a.tarif 15:37 calls", "unit"],
    ["a.tarif 16:8 price", "charge declared"],
    ["a.tarif 16:22 total", "meter"],
    ["a.tarif 16:33 model", "field"],
    ["a.tarif 16:56 kB", "unit by nobody"],
  ]);
});
