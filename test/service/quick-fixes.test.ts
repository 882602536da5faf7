/** Each fix of a page's wrong example takes the diagnostic away, and no other error comes of it. */
import { describe, expect, test } from "vitest";
import { CATALOGUE, type Code, compile, type Diagnostic } from "../../index.ts";
import { applyEdits, fileOf, fixableCodes, quickFixes, rangeAt } from "../../service/index.ts";
import type { CodeAction, Snapshot } from "../../service/types.ts";
import { BUILT_WRONG, contractInput } from "../diagnostics/built-inputs.ts";
import { readPage } from "../diagnostics/page.ts";
import { contractOf, HEAD, placeOf } from "./contract.ts";

const codes = Object.keys(CATALOGUE).sort() as readonly Code[];
const warnings = codes.filter(code => CATALOGUE[code].severity === "warning");

/** Their wrong examples are too long to be mended one by one, and none of them has a fix. */
const LONG = ["TAR1009", "TAR1011", "TAR2029", "TAR5019", "TAR6029", "TAR6030", "TAR6034"];

function wrongOf(code: Code): {
  readonly snapshot: Snapshot;
  readonly told: Diagnostic;
  readonly fixes: readonly CodeAction[];
} {
  const page = readPage(code);
  const input = BUILT_WRONG.get(code)?.(page.right ?? "", page.wrong) ?? contractInput(page.wrong ?? "");
  const snapshot = { ...input, compiled: compile(input.workspace, input.entry) };
  const told = snapshot.compiled.diagnostics.find(one => one.code === code);
  if (told === undefined) throw new Error(`the page of ${code} does not show it`);
  const file = fileOf(snapshot, told.span.path);
  const range = file === null ? null : rangeAt(file, told.span.start, told.span.end);
  const all = range === null ? [] : quickFixes(snapshot, told.span.path, range, "en");
  return { snapshot, told, fixes: all.filter(fix => fix.codes.includes(code)) };
}

/** What a wrong example lacks besides, and shows once it is mended: that page cuts its head short. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = { TAR1017: ["TAR2002"] };

const isFixable = (code: Code): boolean => fixableCodes().includes(code) || warnings.includes(code);

test.each(codes.filter(isFixable))("each fix of %s mends it, and nothing else breaks", code => {
  const { snapshot, fixes } = wrongOf(code);
  expect(fixes.length).toBeGreaterThan(0);
  for (const { edit, title } of fixes) {
    const { diagnostics } = compile(applyEdits(snapshot.workspace, edit), snapshot.entry);
    const others = diagnostics.filter(one => one.severity === "error" && !HIDDEN[code]?.includes(one.code));
    const left = [...others, ...diagnostics.filter(one => one.code === code)];
    expect([title, left.map(one => one.code)]).toEqual([title, []]);
  }
});

test("the others have none", () => {
  for (const code of codes.filter(one => !isFixable(one) && !LONG.includes(one))) {
    const { told, fixes } = wrongOf(code);
    expect([code, fixes, told.severity]).toEqual([code, [], "error"]);
  }
});

test("so many of the codes have an edit of their own, or can be allowed", () => {
  expect(codes.length).toBe(212);
  expect(fixableCodes().length).toBe(144);
  const alone = warnings.filter(code => !fixableCodes().includes(code));
  expect(alone).toEqual(["TAR6103", "TAR6104", "TAR6105", "TAR6106", "TAR6121", "TAR7101"]);
});

function textsAfter(snapshot: Snapshot, at: string): readonly string[] {
  const position = placeOf(snapshot, at);
  const fixes = quickFixes(snapshot, snapshot.entry, { start: position, end: position }, "en");
  return fixes.map(
    ({ edit }) => applyEdits(snapshot.workspace, edit).get(snapshot.entry)?.slice(HEAD.length) ?? "",
  );
}

describe("what stands there afterwards", () => {
  const CALLS = `
event call
  type "call"

unit request plural requests

meter requests
  count of call in requests
`;

  test("tiers that do not rise are put in order, each with its price", () => {
    const snapshot = contractOf(`${CALLS}
charge calls "Calls"
  for requests
  graduated each month
    up to 10 thousand requests  CHF 0.10 per request  # the usual one
    up to 1'000 requests        CHF 0.20 per request
    above                       CHF 0.05 per request
`);
    expect(textsAfter(snapshot, "1'000 requests")).toEqual([
      `${CALLS}
charge calls "Calls"
  for requests
  graduated each month
    up to 1'000 requests        CHF 0.20 per request  # the usual one
    up to 10 thousand requests  CHF 0.10 per request
    above                       CHF 0.05 per request
`,
    ]);
  });

  test("an example that expects nothing is told what its bill comes to", () => {
    const example = `${CALLS}
charge calls "Calls"
  for requests
  CHF 0.10 per request

example "Thirty"
  bill for 2026-04
  usage requests 30 requests
`;
    // 30 × 0.10
    expect(textsAfter(contractOf(example), '"Thirty"')).toEqual([
      `${example.trimEnd()}\n  expect total CHF 3.00\n`,
    ]);
  });

  test("a declaration that is not used goes with its lines", () => {
    const snapshot = contractOf(`${CALLS}
meter again "Again"
  count of call in requests

charge calls "Calls"
  for requests
  CHF 0.10 per request
`);
    expect(textsAfter(snapshot, "meter again")[0]).toBe(`${CALLS}
charge calls "Calls"
  for requests
  CHF 0.10 per request
`);
  });

  test("a volume price that falls is graduated, or allowed", () => {
    const snapshot = contractOf(`${CALLS}
charge calls "Calls"
  for requests
  volume each month
    up to 1'000 requests  CHF 0.10 per request
    above                 CHF 0.08 per request
`);
    const [graduated, allowed] = textsAfter(snapshot, "above   ");
    expect(graduated).toContain("  graduated each month\n");
    expect(allowed).toContain("    # allow TAR6101: agreed as it is\n    above  ");
  });

  test("a comma is mended either way, as thousands first", () => {
    const snapshot = contractOf('\ncharge base "Base"\n  not prorated\n  CHF 1,000 each month\n');
    expect(textsAfter(snapshot, "1,000")).toEqual([
      '\ncharge base "Base"\n  not prorated\n  CHF 1\'000 each month\n',
      '\ncharge base "Base"\n  not prorated\n  CHF 1.000 each month\n',
    ]);
  });

  test("titles are in the language of the page", () => {
    const snapshot = contractOf('\ncharge base "Base"\n  CHF 10.00 each month\n');
    const place = placeOf(snapshot, "base");
    const titles = quickFixes(snapshot, "c.tarif", { start: place, end: place }, "de").map(
      ({ title }) => title,
    );
    expect(titles).toEqual(["prorated by day ergänzen", "not prorated ergänzen"]);
  });

  test("one of two ways is for a person to choose, a single one is preferred", () => {
    const snapshot = contractOf(
      '\ncharge base "Base"\n  CHF 10.00 each month\n\ncharge setup "Setup"\n  CHF -5.00 once at start\n',
    );
    const preferred = (at: string): readonly boolean[] => {
      const place = placeOf(snapshot, at);
      return quickFixes(snapshot, "c.tarif", { start: place, end: place }, "en").map(fix => fix.isPreferred);
    };
    expect(preferred("base")).toEqual([false, false]);
    expect(preferred("-5.00")).toEqual([true]);
  });
});

test("where a dimension is open to choose, each of its values is a way", () => {
  const snapshot = contractOf(`
event call
  type "call"
  field model text one of "large", "small"
  field tokens integer in bytes

meter used
  sum of call.tokens
  by model

charge tokens "Tokens"
  for used
  when model is "large"  CHF 0.03 per GB
  when model is "small"  CHF 0.01 per GB

example "A thousand"
  bill for 2026-04
  usage used 1'000 GB
  expect total CHF 10.00
`);
  const ways = textsAfter(snapshot, "usage used").map(text => /usage used .*/.exec(text)?.[0]);
  expect(ways).toEqual([
    'usage used 1\'000 GB where model is "large"',
    'usage used 1\'000 GB where model is "small"',
  ]);
});
