import { describe, expect, test } from "vitest";
import { formatText, sourceFile } from "../../index.ts";
import {
  applyToText,
  type DocumentSymbol,
  diagnostics,
  diagnosticsOf,
  documentSymbols,
  foldingRanges,
  formatDocument,
  type Snapshot,
  snapshotOf,
} from "../../service/index.ts";
import { asked, CONTRACTS, shown } from "./kit.ts";
import { CALLS, HEAD } from "./texts.ts";

function snapshotOfText(text: string, path = "a.tarif"): Snapshot {
  return snapshotOf(new Map([[path, text]]), path);
}

describe("diagnostics", () => {
  test("with message, reason, remedy and the places that belong to it", () => {
    const text = `${HEAD}${CALLS}charge c "C" for usage CHF 1.00 per call\ncharge c "Again" CHF 1.00 once at start\n`;
    const snapshot = snapshotOfText(text);
    const [found] = diagnostics(snapshot).filter(({ severity }) => severity === "error");
    expect(found).toMatchObject({ path: "a.tarif", code: "TAR3001", severity: "error" });
    expect(found?.message).toContain('"c"');
    expect(found?.reason).not.toBe("");
    expect(found?.remedy).not.toBe("");
    // HEAD has 9 lines and CALLS 5: the charges stand in lines 15 and 16.
    expect(shown(snapshot, found === undefined ? [] : [found])).toEqual(["a.tarif 16:8 c"]);
    expect(shown(snapshot, found?.related ?? [])).toEqual(["a.tarif 15:8 c"]);
  });

  test("of other files of the workspace, each by its path", () => {
    const units = '# file units.tarif\ntarif 1 definitions units "U"\nunit call plural\n';
    const own = `# file a.tarif\n${HEAD}use "./units.tarif"\nparameter p is 5 oranges\n`;
    const { snapshot } = asked(`${units}${own}`);
    const codes = (path: string): readonly string[] => diagnosticsOf(snapshot, path).map(({ code }) => code);
    expect(codes("units.tarif")).toEqual(["TAR1002"]);
    expect(diagnostics(snapshot).map(({ path }) => path)).toContain("units.tarif");
    expect(codes("nowhere.tarif")).toEqual([]);
  });

  test("of an entry that is not there", () => {
    expect(diagnostics(snapshotOf(new Map(), "a.tarif"))).toMatchObject([
      { code: "TAR2014", path: "a.tarif" },
    ]);
  });
});

describe("the outline", () => {
  const lines = (symbols: readonly DocumentSymbol[], indent = ""): readonly string[] =>
    symbols.flatMap(({ name, detail, kind, range, selectionRange, children }) => [
      `${indent}${kind} ${name} (${detail}) ${range.start.line + 1}-${range.end.line + 1} at ${selectionRange.start.line + 1}:${selectionRange.start.character + 1}`,
      ...lines(children, `${indent}  `),
    ]);

  test("nests fields in events and bills in examples", () => {
    const rest = `charge c "Calls" for usage
  CHF 1.00 per call
tax v "VAT" on everything 8.1%
policy duplicates ignored
example "Two"
  given p is 5
  bill for 2026-01
    usage usage 2 calls where model is "large"
  ends on 2026-02-10
  bill at start
    expect total CHF 2.00
`;
    expect(lines(documentSymbols(snapshotOfText(`${HEAD}${CALLS}${rest}`), "a.tarif"))).toEqual([
      "contract acme (Acme) 1-26 at 2:10",
      "  other call (unit) 10-10 at 10:6",
      "  event request (event · A request) 11-13 at 11:7",
      "    other model (text) 12-12 at 12:9",
      "    other size (decimal) 13-13 at 13:9",
      "  meter usage (meter · Calls) 14-14 at 14:7",
      "  charge c (charge · Calls) 15-16 at 15:8",
      "  adjustment v (tax · VAT) 17-17 at 17:5",
      "  policy policy (policy) 18-18 at 18:1",
      "  example Two (example) 19-25 at 19:9",
      "    other bill for 2026-01 () 21-22 at 21:3",
      "    other bill at start () 24-25 at 24:3",
    ]);
  });

  test("tells what an inheriting file changes, and what is not whole", () => {
    const text = 'remove charge c\nset seats to 5\nreplace charge d "D"\ncharge\nmeter m "M" sum\n';
    expect(lines(documentSymbols(snapshotOfText(text), "a.tarif"))).toEqual([
      "other remove c (charge) 1-1 at 1:15",
      "other set seats (parameter) 2-2 at 2:5",
      "charge d (replace charge · D) 3-3 at 3:16",
      "charge charge (charge) 4-4 at 4:1",
      "meter m (meter · M) 5-5 at 5:7",
    ]);
  });
});

describe("folding", () => {
  const folds = (text: string, path = "a.tarif"): readonly string[] =>
    foldingRanges(snapshotOfText(text, path), path).map(
      ({ startLine, endLine, kind }) => `${kind} ${startLine + 1}-${endLine + 1}`,
    );

  test("declarations, schedules, tables and runs of comments", () => {
    const text = `tarif 1
contract a "A"
# one
# two

# alone
unit call
charge c "C" for m
  when x is "a"
    graduated each month
      up to 5 calls CHF 1.00 per call
      above CHF 2.00 per call
  otherwise
    included   # not a line of its own
charge t "T" for m
  prices in CHF per call by x
    "a" 1.00
    "b" 2.00
`;
    expect(folds(text)).toEqual([
      "comment 3-4",
      "region 8-14",
      "region 10-12",
      "region 15-18",
      "region 16-18",
    ]);
  });

  test("the contract's blocks in Markdown", () => {
    const text =
      '# Title\n\n```tarif\ntarif 1\ncontract a "A"\n```\n\nprose\n\n```js\n1\n2\n```\n\n~~~tarif\nunit a\n';
    expect(folds(text, "a.tarif.md")).toEqual(["region 3-6", "region 15-17"]);
  });
});

describe("layout", () => {
  test("only what is out of place is touched", () => {
    const text = `${HEAD}unit   call plural calls # kept\nparameter p is 5    calls`;
    const snapshot = snapshotOfText(text);
    const edits = formatDocument(snapshot, "a.tarif");
    const expected = formatText(text, "a.tarif").text;
    expect(applyToText(sourceFile("a.tarif", text), edits)).toBe(expected);
    expect(edits.map(({ newText }) => newText)).toContain(" ");
    expect(edits.every(({ newText }) => newText.trim() === "")).toBe(true);
  });

  test("what is laid out, broken or absent stays", () => {
    for (const text of [HEAD, "charge charge", ""])
      expect(formatDocument(snapshotOfText(formatText(text, "a.tarif").text ?? text), "a.tarif")).toEqual([]);
    expect(formatDocument(snapshotOfText(HEAD), "b.tarif")).toEqual([]);
  });

  test.each(CONTRACTS)("$name comes out of any blanks as it is", ({ workspace, entry }) => {
    const text = workspace.get(entry) ?? "";
    if (entry.endsWith(".md")) return;
    const spaced = text.replaceAll(/ (?=[a-z])/g, "  ");
    const edits = formatDocument(snapshotOfText(spaced, entry), entry);
    expect(applyToText(sourceFile(entry, spaced), edits)).toBe(formatText(spaced, entry).text);
    expect(edits.length).toBeGreaterThan(1);
  });
});
