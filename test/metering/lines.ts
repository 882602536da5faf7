/** Lines of events as they may come: in other orders of keys, with blanks, with more than anybody reads, and broken. */
import type { Chance } from "../differential/generate/chance.ts";

interface Style {
  /** Times out of a hundred: a blank at each place, what nobody reads in each object, a number as text, a key twice. */
  readonly blanks: number;
  readonly extras: number;
  readonly texts: number;
  readonly twice: number;
}

const STYLES: readonly Style[] = [
  { blanks: 0, extras: 0, texts: 0, twice: 0 },
  { blanks: 0, extras: 40, texts: 20, twice: 0 },
  { blanks: 15, extras: 20, texts: 0, twice: 0 },
  { blanks: 60, extras: 40, texts: 50, twice: 0 },
  { blanks: 5, extras: 20, texts: 10, twice: 5 },
];

/** The same event as another machine would write it; it is still JSON. */
export function rewritten(line: string, chance: Chance): string {
  const style = chance.pick(STYLES);
  const blank = gapOf(chance, style);
  return `${blank()}${written(JSON.parse(line), chance, style)}${blank()}`;
}

function gapOf(chance: Chance, { blanks }: Style): () => string {
  return () => (chance.maybe(blanks) ? chance.pick(BLANKS) : "");
}

const BLANKS = [" ", "  ", "\t", "\r", " \t \r"];

function written(value: unknown, chance: Chance, style: Style): string {
  const gap = gapOf(chance, style);
  const around = (text: string): string => `${gap()}${text}${gap()}`;
  if (typeof value === "number") return chance.maybe(style.texts) ? `"${value}"` : `${value}`;
  if (Array.isArray(value)) return `[${value.map(one => around(written(one, chance, style))).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const own = Object.entries(value).map(([key, one]): Entry => [key, written(one, chance, style)]);
  const twice = own.filter(() => chance.maybe(style.twice));
  const extras = Array.from({ length: chance.maybe(style.extras) ? chance.between(1, 3) : 0 }, (): Entry => {
    const nested = chance.maybe(40) ? written(NESTED, chance, { ...style, extras: 0 }) : chance.pick(EXTRAS);
    return [chance.pick(NAMES), nested];
  });
  const all = chance.shuffled([...own, ...twice, ...extras]);
  return `{${all.map(([key, text]) => around(`"${key}"${gap()}:${gap()}${text}`)).join(",")}}`;
}

type Entry = readonly [key: string, text: string];

const NAMES = ["trace", "datacontenttype", "span", "extra", "ids", "datas", "k", "traceparent", "subjects"];
const EXTRAS = [
  "1",
  "-2.50",
  '"text"',
  '"application/json"',
  "true",
  "false",
  "null",
  "[]",
  "{}",
  '""',
  "[1]",
  `"${"long ".repeat(300)}"`,
];
const NESTED = {
  span: "00f067aa",
  sampled: true,
  tags: ["a", { b: [null, false, 1.5] }, []],
  at: { x: 1, y: {} },
};

/** As it comes, as another machine would write it, and either of them broken. */
export function mutated(line: string, chance: Chance): string {
  if (chance.maybe(25)) return rewritten(line, chance);
  return broken(chance.maybe(50) ? rewritten(line, chance) : line, chance);
}

/** What a line may become on its way: signs lost, doubled, changed, keys twice, values of other kinds, too much of all. */
export function broken(line: string, chance: Chance): string {
  const at = chance.below(line.length);
  const other = chance.pick(SIGNS);
  switch (chance.below(12)) {
    case 0:
      return line.slice(0, at) + line.slice(at + 1);
    case 1:
      return line.slice(0, at) + other + line.slice(at);
    case 2:
      return line.slice(0, at) + other + line.slice(at + 1);
    case 3:
      return line.slice(0, at);
    case 4:
      return line.replace(/"data":\{/, `"data":{${chance.pick(KEYS)}:${chance.pick(VALUES)},`);
    case 5:
      return line.replace("{", `{${chance.pick(KEYS)}:${chance.pick(VALUES)},`);
    case 6:
      return line.replace(/:([0-9.]+)/, `:${chance.pick(VALUES)}`);
    case 7:
      return line.replaceAll(/[:,]/g, sign => (chance.maybe(20) ? `${sign} ` : sign));
    case 8:
      return line.replace(/[{}:,]/, sign => `${chance.pick(BLANKS)}${sign}${chance.pick(SIGNS)}`);
    case 9:
      return line.replace(/\}[^}]*$/, `,${crowd(chance)}}`);
    case 10:
      return line.replace(/:("[^"]*"|[0-9.]+)/, `:${chance.pick(VALUES)}`);
    default:
      return line.replace(/"time":"[^"]*"/, `"time":${JSON.stringify(chance.pick(TIMES))}`);
  }
}

/** About as many keys as may stand open. */
function crowd(chance: Chance): string {
  const count = chance.between(14, 18);
  return Array.from({ length: count }, (_, index) => `"n${index}":${chance.pick(EXTRAS)}`).join(",");
}

const SIGNS = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  " ",
  "0",
  "9",
  ".",
  "-",
  "e",
  "\u0000",
  "\u007f",
  "é",
  "😀",
  "\t",
];
const KEYS = [
  '"calls"',
  '"endpoint"',
  '"id"',
  '"__proto__"',
  '"received"',
  '"time"',
  '"x"',
  '"connections"',
  '"constructor"',
  '"data"',
  '"caf\\u00e9"',
  '"prototype"',
  '"prototypo"',
  '""',
  '"specversionspecversion"',
  `"${"k".repeat(64)}"`,
  `"${"k".repeat(65)}"`,
  `"${"k".repeat(63)}j"`,
];
const VALUES = [
  "1",
  '"1"',
  "1.0",
  "1.50",
  "-0",
  "-1",
  "0.10",
  "01",
  "1e2",
  "1E0",
  '"01"',
  '""',
  "null",
  "true",
  "[]",
  "[1,{}]",
  "{}",
  '{"a":1,"a":2}',
  '{"a":{"b":[1,2,{"c":null}]}}',
  "9007199254740993",
  "4503599627370496.5",
  "12345678901234567890",
  "0.1234567",
  "-0.0",
  "0.000",
  "-",
  "1.",
  ".5",
  "+1",
  "00",
  "-01",
  "1e",
  "999999999999999",
  "99999999999999999999.9999",
  "tru",
  "truee",
  "nul",
  "nulll",
  "False",
  "[1 ,2 , [ ] , { } ]",
  "[1,]",
  "[,1]",
  "[1 2]",
  '{"a":1,}',
  '{,"a":1}',
  '{"a" 1}',
  '{"a":{"b":{"c":{"d":{"e":1}}}}}',
  '{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}',
  "[[[[[[1]]]]]]",
  "[[[[[1]]]]]",
  '{"a":{"__proto__":1}}',
  '[{"b":"\\u0041"}]',
  '{"é":1}',
  `"${"t".repeat(40)}"`,
  '"search"',
  '"geocode"',
  '"2026-03-01T00:00:00Z"',
  '"2026-12-01T00:00:00+01:00"',
];
const TIMES = [
  "2026-03-01T05:00:00Z",
  "2026-03-01T04:59:59.999999999Z",
  "2026-03-08T07:00:00.5Z",
  "2026-03-08T02:30:00-05:00",
  "2026-02-29T00:00:00Z",
  "1969-12-31T23:59:59Z",
  "1970-01-01T00:00:00Z",
  "2026-03-01T24:00:00Z",
  "2026-03-01t05:00:00Z",
  "2026-03-01T05:00:00.0000000000Z",
  "2026-03-01T05:00:00",
  "2199-12-31T23:59:59Z",
  "",
];
