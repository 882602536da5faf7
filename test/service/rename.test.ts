import { describe, expect, test } from "vitest";
import { compile } from "../../index.ts";
import { canonicalJson } from "../../runtime/billing/canonical.ts";
import {
  applyEdits,
  fileOf,
  IN_ENGLISH,
  isRefusal,
  positionAt,
  prepareRename,
  rename,
  type Snapshot,
  snapshotOf,
} from "../../service/index.ts";
import { type LinkedMention, mentionsIn } from "../../service/names/mentions.ts";
import { asked, CONTRACTS, shown } from "./kit.ts";
import { CALLS, HEAD } from "./texts.ts";

const isDeep = process.env.TARIF_DEEP === "1";

function renamed(marked: string, newName: string): Readonly<Record<string, string>> | string | null {
  const { snapshot, path, position } = asked(marked);
  const answer = rename(snapshot, path, position, newName);
  if (isRefusal(answer)) return IN_ENGLISH.refusal(answer);
  return answer === null ? null : Object.fromEntries(applyEdits(snapshot.workspace, answer));
}

function renamedBody(body: string, newName: string): string | null {
  const answer = renamed(`${HEAD}${body}`, newName);
  return answer === null || typeof answer === "string"
    ? answer
    : (answer["a.tarif"] ?? "").slice(HEAD.length);
}

describe("everything that means the same is renamed", () => {
  test("a charge, but not the meter of its name", () => {
    const body = `${CALLS}charge us¦age "U" for usage CHF 1.00 per call\ntax v "V" on usage 8.1%\n`;
    expect(renamedBody(body, "calls_fee")).toBe(
      `${CALLS}charge calls_fee "U" for usage CHF 1.00 per call\ntax v "V" on calls_fee 8.1%\n`,
    );
  });

  test("a word of the language that is free", () => {
    expect(renamedBody('parameter r is CHF 1.00\ncharge c "C" the ¦r each month\n', "total")).toBe(
      'parameter total is CHF 1.00\ncharge c "C" the total each month\n',
    );
  });

  test("of a unit the plural alone, or the singular with the products that it is part of", () => {
    const body = "unit call plural cal¦ls\nparameter p is 5 calls\nparameter q is 1 call-hours\n";
    expect(renamedBody(body, "visits")).toBe(
      "unit call plural visits\nparameter p is 5 visits\nparameter q is 1 call-hours\n",
    );
    expect(renamedBody(body.replace("¦", "").replace("unit call", "unit ca¦ll"), "visit")).toBe(
      "unit visit plural calls\nparameter p is 5 calls\nparameter q is 1 visit-hours\n",
    );
  });

  test("a field keeps its key in the events", () => {
    expect(renamedBody(CALLS.replace("by model", "by mo¦del"), "kind")).toBe(
      CALLS.replace("field model text", 'field kind named "model" text').replace("by model", "by kind"),
    );
  });

  test("the title of an example, as people read it", () => {
    const base = `# file one.tarif\n${HEAD}charge f "F" CHF 1.00 each month not prorated\nexample "A ¦title"\n  bill for 2026-01\n    expect total CHF 1.00\n`;
    const next = `# file two.tarif\ntarif 1 contract acme "A"\nversion 2 amends 1\neffective from 2027-01-01 until further notice\nremove example "A title"\n`;
    const answer = renamed(`${base}${next}`, 'A "better" title');
    expect(answer).toMatchObject({
      "two.tarif": expect.stringContaining('remove example "A \\"better\\" title"'),
    });
    expect(answer).toMatchObject({ "one.tarif": expect.stringContaining('example "A \\"better\\" title"') });
  });

  test("a price list by its name, also where contracts are based on it", () => {
    const list = `# file list.tarif\n${HEAD.replace("contract acme", "price list mailer")}`;
    const based = `# file acme.tarif\ntarif 1 contract acme "A"\nversion 1\nbased on mai¦ler version 1\n`;
    const answer = renamed(`${list}${based}`, "postman");
    expect(answer).toMatchObject({
      "list.tarif": expect.stringContaining('price list postman "Acme"'),
      "acme.tarif": expect.stringContaining("based on postman version 1"),
    });
  });

  test.each([
    ["csv", "model,price\nlarge,2.00\nsmall,1.00\n", "kind,price\nlarge,2.00\nsmall,1.00\n"],
    [
      "yaml",
      "- model: large\n  price: 2.00\n- { model: small, price: 1.00 }\n",
      "- kind: large\n  price: 2.00\n- { kind: small, price: 1.00 }\n",
    ],
  ])("the columns of a table in a %s file", (ending, before, after) => {
    const table = `charge c "C" for usage prices in CHF per call by mo¦del from "p.${ending}"\n`;
    const marked = `# file p.${ending}\n${before}# file a.tarif\n${HEAD}${CALLS}${table}`;
    const { snapshot, path, position } = asked(marked);
    expect(snapshot.compiled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const answer = rename(snapshot, path, position, "kind");
    if (answer === null || isRefusal(answer)) throw new Error(answer?.refused ?? "nothing");
    const workspace = applyEdits(snapshot.workspace, answer);
    expect(workspace.get(`p.${ending}`)).toBe(after);
    expect(compile(workspace, "a.tarif").diagnostics.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
  });
});

describe("values of bands", () => {
  const rest = `band tariff "T" is "high" on weekdays is "low" otherwise
meter banded "B" count of request in calls by tariff
charge c "C" for banded when tariff is "hi¦gh" CHF 2.00 per call otherwise CHF 1.00 per call
`;

  test("are renamed wherever they stand", () => {
    expect(renamedBody(`${CALLS}${rest}`, "peak hours")).toBe(
      `${CALLS}${rest}`.replace("¦", "").replaceAll('"high"', '"peak hours"'),
    );
  });

  test.each([
    ["low", '"low" is taken already in a.tarif.'],
    ["", "A value needs a text."],
  ])("not to %s", (name, reason) => {
    expect(renamedBody(`${CALLS}${rest}`, name)).toBe(reason);
  });

  test.each([
    ["csv", "tariff,price\nhigh,2.00\nlow,1.00\n", 'tariff,price\n"a, b",2.00\nlow,1.00\n'],
    [
      "yaml",
      "- { tariff: high, price: 2 }\n- tariff: low\n  price: 1\n",
      '- { tariff: "a, b", price: 2 }\n- tariff: low\n  price: 1\n',
    ],
  ])("in a %s file", (ending, before, after) => {
    const table = `charge t "T" for banded prices in CHF per call by tariff from "p.${ending}"\n`;
    const { snapshot, path, position } = asked(
      `# file p.${ending}\n${before}# file a.tarif\n${HEAD}${CALLS}${rest}${table}`,
    );
    const answer = rename(snapshot, path, position, "a, b");
    if (answer === null || isRefusal(answer)) throw new Error(answer?.refused ?? "nothing");
    const workspace = applyEdits(snapshot.workspace, answer);
    expect(workspace.get(`p.${ending}`)).toBe(after);
    expect(compile(workspace, "a.tarif").diagnostics.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
  });

  test("but not those that events or accounts state", () => {
    expect(renamedBody(CALLS.replace('"large"', '"lar¦ge"'), "huge")).toBe(
      '"large" cannot be renamed here: events come with it.',
    );
    expect(renamedBody('parameter state is "N¦Y" one of "NY", "NJ"', "CA")).toBe(
      '"NY" cannot be renamed here: accounts may state it.',
    );
  });
});

describe("names that cannot be taken are refused with the reason", () => {
  const rest = `parameter seats is 5 calls
band tariff "T" is "high" on weekdays is "low" otherwise
charge c "C" for us¦age CHF 1.00 per call
`;
  test.each([
    ["charge", '"charge" is a reserved word of the language, so nothing can have it as its name.'],
    ["seats", '"seats" is taken already in a.tarif.'],
    [
      "Usage",
      '"Usage" is no name: names begin with a small letter and go on with small letters, digits and "_".',
    ],
    [
      "a b",
      '"a b" is no name: names begin with a small letter and go on with small letters, digits and "_".',
    ],
    [
      "CHF",
      '"CHF" is no name: names begin with a small letter and go on with small letters, digits and "_".',
    ],
    [
      "a # b",
      '"a # b" is no name: names begin with a small letter and go on with small letters, digits and "_".',
    ],
    ["", "A name is needed."],
  ])("a meter: %s", (name, reason) => {
    expect(renamedBody(`${CALLS}${rest}`, name)).toBe(reason);
  });

  test("a charge may have the name of a meter", () => {
    const body = `${CALLS}${rest.replace("¦", "").replace("charge c", "charge ¦c")}`;
    expect(renamedBody(body, "usage")).toContain('charge usage "C"');
  });

  test.each([
    ["event", '"event" is a word of the language, which no unit can be.'],
    ["credits-hour", '"credits-hour" would be a product of units, which is not declared.'],
    ["SMS", '"SMS" would be read as a currency.'],
    ["GB", '"GB" is a unit of the language already.'],
    ["calls", '"calls" is taken already in a.tarif.'],
    ["rate", '"rate" is a word of the language, which no unit can be.'],
  ])("a unit: %s", (name, reason) => {
    expect(renamedBody(CALLS.replace("unit call", "unit ca¦ll"), name)).toBe(reason);
  });

  test.each([
    ["size", '"size" is taken already in a.tarif.'],
    ["tariff", '"tariff" is taken already in a.tarif.'],
    ["account", '"account" is a dimension that every meter has.'],
  ])("a field: %s", (name, reason) => {
    const body = `${CALLS}${rest.replace("¦", "")}`.replace("field model", "field mo¦del");
    expect(renamedBody(body, name)).toBe(reason);
  });

  test("a band, where some event has such a field", () => {
    const body = `${CALLS}${rest.replace("¦", "")}`.replace("band tariff", "band tar¦iff");
    expect(renamedBody(body, "size")).toBe('"size" is taken already in a.tarif.');
  });

  test("a name that a file which builds on this one has given", () => {
    const list = `# file list.tarif\n${HEAD.replace("contract acme", "price list mailer")}charge fe¦e "F" CHF 1.00 once at start\n`;
    const based = `# file acme.tarif\ntarif 1 contract acme "A"\nversion 1\nbased on mailer version 1\ncharge more "M" CHF 1.00 once at start\n`;
    expect(renamed(`${list}${based}`, "more")).toBe('"more" is taken already in acme.tarif.');
  });
});

describe("what can be renamed", () => {
  const at = (body: string): unknown => {
    const { snapshot, path, position } = asked(`${HEAD}${body}`);
    const found = prepareRename(snapshot, path, position);
    return found === null ? null : [found.placeholder, ...shown(snapshot, [{ path, range: found.range }])];
  };

  test.each([
    [CALLS.replace("meter usage", "meter us¦age"), ["usage", "a.tarif 14:7 usage"]],
    ['example "A \\"¦b\\""\n bill at start expect total CHF 0', ['A "b"', 'a.tarif 10:10 A \\"b\\"']],
    ['charge c "Ti¦tle" CHF 1 each month', null],
    ["parameter a is 5 G¦B", null],
    ["para¦meter a is 5 GB", null],
    ['charge c "C" for not¦hing CHF 1 flat', null],
  ])("%s", (body, found) => {
    expect(at(body)).toEqual(found);
  });
});

describe("a worked contract with other names means the same", () => {
  test.each(CONTRACTS.filter((_, i) => isDeep || i % 3 === 0))("$name", ({ workspace, entry }) => {
    const first = snapshotOf(workspace, entry);
    // `rename` asks for the texts alone, so one compile at the end is enough.
    let snapshot = first;
    const pairs: (readonly [string, string])[] = [];
    for (let next = nextName(snapshot); next !== null; next = nextName(snapshot)) {
      const to = `zz_other_${pairs.length}_`;
      pairs.push([next.text.replaceAll('"', ""), to]);
      snapshot = withName(snapshot, next, to);
    }
    expect(pairs.length).toBeGreaterThan(3);
    const after = compile(snapshot.workspace, entry);
    expect(after.diagnostics.map(({ code }) => code)).toEqual(
      first.compiled.diagnostics.map(({ code }) => code),
    );
    expect(wordsOf(after.plan, pairs)).toEqual(wordsOf(first.compiled.plan, []));
  });

  /** The first mention that has its old name still. */
  function nextName(snapshot: Snapshot): LinkedMention | null {
    const isOld = ({ kind, text, entities }: LinkedMention): boolean =>
      entities.some(entity => entity.kind !== "value" || entity.owner?.startsWith("band ") === true) &&
      kind !== "example" &&
      !text.includes("zz_other_");
    return mentionsIn(snapshot, snapshot.entry).find(isOld) ?? null;
  }

  function withName(snapshot: Snapshot, mention: LinkedMention, to: string): Snapshot {
    const file = fileOf(snapshot, snapshot.entry);
    if (file === null) throw new Error("no file");
    const answer = rename(snapshot, snapshot.entry, positionAt(file, mention.start), to);
    if (answer === null || isRefusal(answer)) throw new Error(`${mention.text}: ${answer?.refused}`);
    return { ...snapshot, workspace: applyEdits(snapshot.workspace, answer) };
  }

  /** The plan's texts and numbers with new names taken back, whatever their order; places in the text do not count. */
  function wordsOf(plan: unknown, pairs: readonly (readonly [string, string])[]): readonly string[] {
    const text = canonicalJson(
      JSON.parse(JSON.stringify(plan, (key, value) => (PLACES.has(key) ? undefined : value))),
    );
    const back = new Map(pairs.map(([from, to]) => [to, from]));
    return (text.match(/[\w-]+/g) ?? [])
      .flatMap(word => word.replace(/zz_other_\d+_/g, to => back.get(to) ?? to).match(/[\w-]+/g) ?? [])
      .sort();
  }

  const PLACES: ReadonlySet<string> = new Set([
    "place",
    "words",
    "hashes",
    "start",
    "end",
    "line",
    "column",
    "clause",
  ]);
});
