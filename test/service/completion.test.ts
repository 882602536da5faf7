import { describe, expect, test } from "vitest";
import { VOCABULARY } from "../../grammar/index.ts";
import { compile, sourceFile } from "../../index.ts";
import { PHRASES } from "../../service/completion/docs.ts";
import { GERMAN_PHRASES, GERMAN_WORDS, inGerman } from "../../service/completion/german.ts";
import { HEAD_CLAUSES, POLICY_SENTENCES } from "../../service/completion/sentences.ts";
import {
  type Completion,
  completions,
  fileOf,
  positionAt,
  type Snapshot,
  snapshotOf,
} from "../../service/index.ts";
import { readingOf, roleAt } from "../../service/names/reading.ts";
import { meaningOf } from "../../service/words/meanings.ts";
import { asked, CONTRACTS } from "./kit.ts";
import { CALLS, HEAD } from "./texts.ts";

const isDeep = process.env.TARIF_DEEP === "1";

function offered(marked: string): readonly Completion[] {
  const { snapshot, path, position } = asked(marked);
  return completions(snapshot, path, position, "en").toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

function labels(marked: string, kinds: readonly Completion["kind"][] = ["name", "value"]): readonly string[] {
  return offered(marked)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ label }) => label);
}

const BODY = `${CALLS}parameter rate "Rate" is CHF 2.00
parameter state is "NY" one of "NY", "NJ"
event other "O" type "o"
  field zone text
  field paid boolean
band tariff "T" is "high" on weekdays is "low" otherwise
meter sizes "Sizes" sum of request.size by model, tariff
charge c "C" for usage CHF 1.00 per call
discount d "D" on c 10% off
`;

describe("names of the right kind", () => {
  test.each([
    ['charge x "X" for ¦', ["usage", "sizes", "rate", "state"]],
    ['charge x "X" for u¦', ["usage", "sizes", "rate", "state"]],
    ['charge x "X" for each ¦', ["request", "other"]],
    ['charge x "X" for each request of ¦', ["size", "request.size", "request", "the rate", "the state"]],
    ['charge x "X" for usage when ¦', ["model", "size", "tariff", "account", "the state"]],
    ['charge x "X" for usage when the ¦', ["rate", "state"]],
    ['charge x "X" for usage when model is ¦', ['"large"', '"small"', "the rate", "the state"]],
    [
      'charge x "X" for usage when model is one of "large", ¦',
      ['"large"', '"small"', "the rate", "the state"],
    ],
    ['charge x "X" for usage when model is "la¦', ['"large"', '"small"']],
    ['charge x "X" for usage when the state is ¦', ['"NY"', '"NJ"', "the rate", "the state"]],
    ['charge x "X" for sizes prices in CHF per kB by ¦', ["model", "size", "tariff", "account"]],
    ['charge x "X" for sizes prices in CHF per kB by model, ¦', ["size", "tariff", "account"]],
    ['charge x "X" for sizes prices in CHF per kB by model, tariff ¦', ['"large"', '"small"']],
    ['charge x "X" for sizes prices in CHF per kB by model, tariff "large", ¦', ['"high"', '"low"']],
    [
      'parameter p is "a" one of "a", "b" from 2027-01-01 ¦',
      ['"a"', '"b"', "the rate", "the state", "the p"],
    ],
    ['event e "E" type "e" field f text one of "a", "b" default ¦', ['"a"', '"b"', "the rate", "the state"]],
    ['example "E" given state is ¦', ['"NY"', '"NJ"', "the rate", "the state"]],
    ['charge x "X" for usage separately by ¦', ["model", "size", "tariff", "account"]],
    ['meter m "M" is ¦', ["usage", "sizes", "the rate", "the state"]],
    ['meter m "M" is usage + m¦', ["usage", "sizes", "the rate", "the state"]],
    ['meter m "M" count of ¦', ["request", "other"]],
    ['meter m "M" sum of ¦', ["request.size", "request", "other", "the rate", "the state"]],
    ['meter m "M" sum of request.¦', ["model", "size"]],
    [
      'meter m "M" unique of ¦',
      ["request.model", "request.size", "other.zone", "other.paid", "request", "other"],
    ],
    [
      'meter m "M" count of other in calls where ¦',
      ["zone", "paid", "tariff", "account", "other.zone", "other.paid", "other"],
    ],
    ['meter m "M" count of other in calls by ¦', ["zone", "paid", "tariff", "account"]],
    ['meter m "M" average over time of ¦', ["request.size", "request", "other"]],
    ['tax v "V" on ¦', ["c"]],
    ['tax v "V" on everything except ¦', ["c"]],
    ['credit k "K" pays c, ¦', []],
    ['discount e "E" on c volume each month by ¦', ["usage", "sizes"]],
    ['example "E" bill for 2026-01 usage ¦', ["usage", "sizes"]],
    ['example "E" bill for 2026-01 usage sizes 5 kB where ¦', ["model", "size", "tariff", "account"]],
    ['example "E" bill for 2026-01 expect charge ¦', ["c"]],
    ['example "E" bill for 2026-01 expect discount d on ¦', ["c"]],
    ['example "E" given ¦', ["rate", "state"]],
    ['example "E" record ¦', ["request", "other"]],
    ['example "E" record other at 2026-01-01T00:00:00Z with ¦', ["zone", "paid"]],
    [
      'example "E" record other at 2026-01-01T00:00:00Z with paid ¦',
      ["true", "false", "the rate", "the state"],
    ],
    ["charge ¦", []],
    ['charge x "X" ¦', ["the rate", "the state"]],
  ])("%s", (line, names) => {
    expect(labels(`${HEAD}${BODY}${line}`)).toEqual(names);
  });
});

describe("units, currencies and texts", () => {
  const first = (line: string, kind: Completion["kind"], count: number): readonly string[] =>
    labels(`${HEAD}${BODY}${line}`, [kind]).slice(0, count);

  test("units that are declared come first", () => {
    expect(first("parameter p is 5 ¦", "unit", 4)).toEqual(["call", "calls", "ms", "second"]);
    expect(first('charge x "X" for usage CHF 1.00 per c¦', "unit", 2)).toEqual(["call", "calls"]);
  });

  test("the contract's currency alone; in the head all of them", () => {
    expect(first('charge x "X" ¦', "unit", 9)).toEqual(["CHF"]);
    const head = labels('tarif 1 contract a "A" currency ¦', ["unit"]);
    expect(head).toContain("JPY");
    expect(head.length).toBeGreaterThan(100);
  });

  test("zones, in quotes", () => {
    expect(labels('tarif 1 contract a "A" timezone ¦')).toContain('"Europe/Zurich"');
    expect(labels('tarif 1 contract a "A" timezone "Eur¦')).toContain('"Europe/Zurich"');
  });

  test("files of the workspace", () => {
    const others = `# file shared/units.tarif\ntarif 1 definitions u "U"\n# file rates.csv\nmodel,price\n`;
    const own = (line: string): string => `${others}# file own/a.tarif\n${HEAD}${line}\n${CALLS}`;
    expect(labels(own("use ¦"))).toEqual(['"../shared/units.tarif"']);
    expect(labels(`${own("")}charge x "X" for usage prices in CHF per call by model from ¦`)).toEqual([
      '"../rates.csv"',
    ]);
  });

  test("price lists and their versions, and what is inherited", () => {
    const list = `# file list.tarif\n${HEAD.replace("contract acme", "price list mailer")}${BODY}example "E" bill for 2026-01 expect total CHF 0\n`;
    const own = (line: string): readonly string[] =>
      labels(`${list}# file a.tarif\ntarif 1 contract a "A"\nversion 1\n${line}`);
    expect(own("based on ¦")).toEqual(["mailer"]);
    expect(own("based on mailer version ¦")).toEqual(["1"]);
    const based = "based on mailer version 1\n";
    expect(own(`${based}remove charge ¦`)).toEqual(["c"]);
    expect(own(`${based}remove example ¦`)).toEqual(['"E"']);
    expect(own(`${based}replace meter ¦`)).toEqual(["usage", "sizes"]);
    expect(own(`${based}set ¦`)).toEqual(["rate", "state"]);
    expect(own(`${based}remove charge c\ntax v "V" on ¦`)).toEqual([]);
  });
});

describe("words", () => {
  const words = (marked: string): readonly string[] => labels(marked, ["keyword"]);
  const sentences = (marked: string): readonly string[] =>
    labels(marked, ["snippet"]).map(label => label.split(" ").slice(0, 3).join(" "));

  test("go on as far as nothing else may follow", () => {
    expect(words('tarif 1 contract a "A" effective from 2026-01-01 ¦')).toEqual([
      "to",
      "until further notice",
    ]);
    expect(words(`${HEAD}${BODY}meter m "M" ¦`)).toContain("percentile");
    expect(words(`${HEAD}${BODY}charge x "X" CHF 5 ¦`)).toEqual(
      expect.arrayContaining(["per", "flat", "each", "once at start", "once at end", "once on", "million"]),
    );
  });

  test("with each of few that may follow", () => {
    expect(words('tarif 1 contract a "A" round lines ¦')).toEqual([
      "down in steps of",
      "half down in steps of",
      "half even in steps of",
      "half up in steps of",
      "never",
      "up in steps of",
    ]);
    expect(words(`${HEAD}${BODY}charge x "X" for usage price ¦`)).toEqual([
      "at least",
      "at most",
      "rounded down in steps of",
      "rounded half",
      "rounded up in steps of",
    ]);
  });

  test("of the frame are offered once", () => {
    const at = (frame: string): readonly string[] => words(`${HEAD}${BODY}charge x "X" ${frame} ¦`);
    expect(at("")).toEqual(
      expect.arrayContaining([
        "in advance",
        "in arrears",
        "prorated by day",
        "not prorated",
        "settled each",
        "note",
      ]),
    );
    expect(at('in advance not prorated note "n"')).not.toEqual(expect.arrayContaining(["in advance"]));
    expect(at("in advance not prorated")).not.toEqual(expect.arrayContaining(["prorated by day"]));
  });

  test("of the policy are whole sentences that are not written yet", () => {
    const policy = `${HEAD}${BODY}policy duplicates ignored negative totals paid out ¦`;
    const found = sentences(policy);
    expect(found).toContain("late events accepted");
    expect(found).toContain("negative quantities rejected");
    expect(found).not.toContain("negative totals carried");
    expect(found).not.toContain("duplicates ignored");
    expect(words(`${policy.replace("¦", "")}negative ¦`)).toEqual([
      "quantities accepted",
      "quantities rejected",
      "totals carried forward",
      "totals paid out",
    ]);
  });

  test("of the head are clauses that are not written yet", () => {
    const found = sentences('tarif 1 contract a "A"\nversion 1\nround lines never\n¦');
    expect(found).toEqual(
      expect.arrayContaining(["currency CHF", "billed each month", "round total half", "payable within 30"]),
    );
    expect(found.filter(label => /^version|^round lines/.test(label))).toEqual([]);
  });

  test("of changes stand in a file that inherits alone", () => {
    const own = 'tarif 1 contract a "A"\nversion 2';
    expect(words(`${own} amends 1\n¦`)).toEqual(expect.arrayContaining(["replace", "remove", "set"]));
    expect(words(`${own}\n¦`).filter(word => ["replace", "remove", "set"].includes(word))).toEqual([]);
  });

  test("of terms do not stand among definitions", () => {
    const found = words('tarif 1 definitions a "A"\n¦');
    expect(found).toEqual(expect.arrayContaining(["unit", "event", "band", "use"]));
    expect(found.filter(word => ["charge", "meter", "policy", "example"].includes(word))).toEqual([]);
  });

  test("say what they mean", () => {
    const [graduated] = offered(`${HEAD}${BODY}charge x "X" for usage grad¦`).filter(
      ({ label }) => label === "graduated",
    );
    expect(graduated?.detail).not.toBe("");
    expect(graduated?.markdown).toMatch(/^Each tier prices/);
  });
});

describe("where", () => {
  test("the word that is written is replaced, to its end", () => {
    const [found] = offered(`${HEAD}${BODY}charge x "X" for us¦age CHF 1.00 per call`);
    // HEAD has 9 lines, BODY 5 and 9; counted from 0 the charge stands in line 23.
    expect(found?.range).toEqual({ start: { line: 23, character: 17 }, end: { line: 23, character: 22 } });
  });

  test("nothing in comments, numbers and prose, or in a file that is not there", () => {
    expect(offered(`${HEAD}# for ¦`)).toEqual([]);
    expect(offered(`${HEAD}parameter p is 5¦`)).toEqual([]);
    expect(offered("# file a.tarif.md\n# Title\n\nwords ¦\n\n```tarif\ntarif 1\n```\n")).toEqual([]);
    expect(offered("# file a.tarif.md\n# Title\n\nwords\n\n```tarif\n¦\n```\n").length).toBeGreaterThan(0);
    const { snapshot, position } = asked(`${HEAD}¦`);
    expect(completions(snapshot, "absent.tarif", position, "en")).toEqual([]);
  });

  test("a line that is not whole hides nothing from the next", () => {
    expect(labels(`${HEAD}${CALLS}charge broken "B" for usage\n\nmeter\nband\ncharge x "X" for ¦\n`)).toEqual(
      ["usage"],
    );
  });

  test("a whole file where nothing stands", () => {
    const [first] = offered("¦");
    expect(first).toMatchObject({ kind: "snippet", isSnippet: true });
    const text = kept(first?.insertText ?? "");
    const { plan, diagnostics, examples } = compile(new Map([["a.tarif", text]]), "a.tarif");
    expect(diagnostics).toEqual([]);
    expect(examples).toHaveLength(1);
    expect(plan).not.toBeNull();
  });
});

/** A snippet of the protocol with what its placeholders hold, of choices the first. */
function kept(snippet: string): string {
  const texts = new Map<string, string>();
  const unescaped = (text: string): string => text.replace(/\\(.)/g, "$1");
  const found = snippet.replace(
    /\$\{(\d+):((?:[^}\\]|\\.)*)\}|\$\{(\d+)\|((?:[^,|\\]|\\.)*)(?:,(?:[^|\\]|\\.)*)?\|\}|\$\{(\d+)\}/g,
    (_, a?: string, text?: string, b?: string, choice?: string, again?: string) => {
      const own = unescaped(text ?? choice ?? texts.get(again ?? "") ?? "");
      texts.set(a ?? b ?? again ?? "", own);
      return own;
    },
  );
  return unescaped(found);
}

describe("what is offered as a whole compiles as it is", () => {
  const worlds = CONTRACTS.filter((_, i) => isDeep || i % 4 === 1);

  test.each(worlds)("$name", ({ workspace, entry }) => {
    const isMarkdown = entry.endsWith(".md");
    const text = `${(workspace.get(entry) ?? "").trimEnd()}\n\n${isMarkdown ? "```tarif\n" : ""}`;
    const compiled = compile(workspace, entry);
    const snapshot: Snapshot = { workspace: new Map([...workspace, [entry, text]]), entry, compiled };
    const end = positionAt(sourceFile(entry, text), text.length);
    const wholes = completions(snapshot, entry, end, "en").filter(({ kind }) => kind === "snippet");
    expect(wholes.length).toBeGreaterThan(2);
    for (const { label, insertText } of wholes) {
      const after = new Map([
        ...workspace,
        [entry, `${text}${kept(insertText)}\n${isMarkdown ? "```\n" : ""}`],
      ]);
      const errors = compile(after, entry).diagnostics.filter(({ severity }) => severity === "error");
      expect([label, errors]).toEqual([label, []]);
    }
  });
});

describe("what truly follows is offered, at every token of the worked contracts", () => {
  const STEP = isDeep ? 1 : 7;

  test.each(CONTRACTS)("$name", ({ workspace, entry }) => {
    const snapshot = snapshotOf(workspace, entry);
    const file = fileOf(snapshot, entry);
    if (file === null) throw new Error("no file");
    const { tokens } = readingOf(file);
    const missed = tokens.flatMap((token, at) => {
      if (at % STEP !== 0 || !isTold(tokens, at)) return [];
      const items = completions(snapshot, entry, positionAt(file, token.start), "en");
      const isOffered = items.some(({ label }) => new RegExp(`^${token.text}(?![\\w-])`).test(label));
      return isOffered ? [] : [`${token.text} (${token.slot?.place})`];
    });
    expect(missed).toEqual([]);
  });

  /** Words, currencies, units and names that are used: all that is not the writer's own. */
  function isTold(tokens: Parameters<typeof roleAt>[0], at: number): boolean {
    const terminal = tokens[at]?.slot?.terminal ?? "";
    if (/^'[a-z]/.test(terminal) || terminal === "CUR") return true;
    const role = roleAt(tokens, at);
    return (terminal === "NAME" || terminal === "UNIT") && role?.does !== "declare";
  }
});

test("in German, words, phrases and sentences are told in German", () => {
  const joining = VOCABULARY.map(({ word }) => word).filter(word => meaningOf(word, "de") === null);
  expect(Object.keys(GERMAN_WORDS).sort()).toEqual(joining.toSorted());
  expect(Object.keys(GERMAN_PHRASES)).toEqual(Object.keys(PHRASES));
  const texts = [...POLICY_SENTENCES, ...HEAD_CLAUSES].flatMap(({ detail, docs }) =>
    docs.includes(".") ? [detail, docs] : [detail],
  );
  expect(texts.filter(text => inGerman(text) === text)).toEqual([]);
  expect(inGerman("decimal in kB, field of call")).toBe("decimal in kB, Feld von call");
  expect(inGerman("meter · Used")).toBe("Zähler · Used");
});
