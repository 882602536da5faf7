/** The habits of the project that a machine can see: who imports whom, what is never used, how long things get. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";
import { formatText } from "../index.ts";
import { wordsPage } from "../scripts/generate-words.ts";
import { generateZones } from "../scripts/generate-zones.ts";
import { ROOT } from "./kit/shared.ts";
import { LONG_FILES, LONG_FUNCTIONS, LONG_LINES, UNUSED_FILES } from "./tidy/exceptions.ts";
import {
  codeBelow,
  filesBelow,
  functionsOf,
  lineOf,
  type Node,
  nodesOf,
  roomOf,
  SOURCES,
  type Source,
  sourceAt,
  textOf,
} from "./tidy/sources.ts";

const PURE: ReadonlySet<string> = new Set(["grammar", "compiler", "runtime", "api", "service", "input"]);
const pure: readonly Source[] = SOURCES.filter(
  source => PURE.has(roomOf(source.path)) || source.path === "index.ts",
);
const written: readonly Source[] = SOURCES.filter(source => !source.path.includes(".generated."));

describe("arrows between rooms", () => {
  /** What a room may import beside itself; a path, or a folder with its `/`. */
  const ARROWS: Readonly<Record<string, readonly string[]>> = {
    grammar: [],
    compiler: [
      "grammar/",
      "runtime/plan/",
      "runtime/pricing/",
      "runtime/number/",
      "runtime/time/",
      "runtime/text/",
      "runtime/billing/canonical.ts",
      // The review tells the bills of examples.
      "runtime/billing/bill.ts",
    ],
    runtime: [],
    api: ["compiler/", "runtime/"],
    "index.ts": ["api/", "compiler/", "runtime/"],
    service: ["grammar/", "compiler/", "runtime/", "index.ts"],
    input: ["index.ts"],
    cli: ["index.ts", "input/"],
    playground: ["index.ts", "service/", "input/", "contracts/"],
  };
  const PACKAGES: Readonly<Record<string, readonly string[]>> = {
    grammar: [],
    compiler: [],
    runtime: ["@noble/hashes", "decimal.js"],
    api: [],
    "index.ts": [],
    service: [],
    input: ["yaml"],
    cli: ["commander", "node:"],
    playground: ["preact", "monaco-editor"],
  };

  test("no room imports what it must not know", () => {
    const wrong = SOURCES.flatMap(source =>
      source.imports
        .filter(({ path }) => path !== null && roomOf(path) !== roomOf(source.path))
        .filter(({ path }) => !ARROWS[roomOf(source.path)]?.some(allowed => path?.startsWith(allowed)))
        .map(({ path }) => `${source.path} -> ${path}`),
    );
    // The launcher runs what is built.
    expect(wrong.filter(arrow => !arrow.startsWith("cli/bin/"))).toEqual([]);
  });

  test("no room imports a package that is not its own", () => {
    const wrong = SOURCES.flatMap(source =>
      source.imports
        .filter(({ from, path }) => path === null && !isAllowed(PACKAGES[roomOf(source.path)], from))
        .map(({ from }) => `${source.path} -> ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test("digits for people are not made where amounts are", () => {
    const users = SOURCES.filter(({ imports }) =>
      imports.some(({ path }) => path === "runtime/number/display.ts"),
    );
    const rating = /^runtime\/(billing|pricing|metering|time|rate)/;
    expect(users.map(({ path }) => path).filter(path => rating.test(path))).toEqual([]);
    const decimal = SOURCES.filter(({ imports }) => imports.some(({ from }) => from === "decimal.js"));
    expect(decimal.map(({ path }) => path)).toEqual(["runtime/number/display.ts"]);
  });

  test("the concrete tree ends where the syntax tree begins", () => {
    const users = SOURCES.filter(({ imports }) => imports.some(({ path }) => path === "grammar/cst.ts"));
    const beyond = users.map(({ path }) => path).filter(path => !/^(grammar|compiler\/syntax)\//.test(path));
    // The formatter lays out the tree of tokens.
    expect(beyond).toEqual(["compiler/format/outline.ts"]);
  });

  test("the oracle shares nothing with what it judges but the form of the syntax tree", () => {
    const own = codeBelow("test/oracle").filter(path => !path.endsWith(".test.ts"));
    const wrong = own.flatMap(path =>
      sourceAt(path)
        .imports.filter(one => one.path !== null && !one.path.startsWith("test/oracle/"))
        .filter(one => !(one.isType && one.path?.startsWith("compiler/syntax/")))
        .map(one => `${path} -> ${one.path}`),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test("no files import each other in a circle", () => {
    expect(circles(SOURCES)).toEqual([]);
  });

  test("every source is used by the product or a script", () => {
    const reached = reachable([
      "index.ts",
      "service/index.ts",
      "service/highlight.ts",
      "cli/main.ts",
      "cli/bin/tarif.js",
      "cli/bin/load.js",
      "cli/check/worker.ts",
      "cli/parts/worker.ts",
      "playground/src/main.tsx",
      "playground/src/work/worker.ts",
      ...codeBelow("scripts"),
    ]);
    expect(SOURCES.map(({ path }) => path).filter(path => !reached.has(path))).toEqual(UNUSED_FILES);
  });

  function isAllowed(packages: readonly string[] | undefined, from: string): boolean {
    return (
      packages?.some(name => from === name || from.startsWith(name.endsWith(":") ? name : `${name}/`)) ??
      false
    );
  }

  function reachable(roots: readonly string[]): ReadonlySet<string> {
    const known = new Map(SOURCES.map(source => [source.path, source]));
    const reached = new Set<string>(roots);
    for (const path of reached) {
      const { imports } = known.get(path) ?? sourceAt(path);
      for (const next of imports) if (next.path !== null && isCode(next.path)) reached.add(next.path);
    }
    return reached;
  }

  function isCode(path: string): boolean {
    return /\.(tsx?|js)$/.test(path);
  }
});

describe("what grammar, compiler, runtime, service and input never use", () => {
  /** Names of hosts, clocks, chance, code from text, locales and doubles. */
  const NAMES: ReadonlySet<string> = new Set([
    "Buffer",
    "process",
    "require",
    "globalThis",
    "performance",
    "setTimeout",
    "setInterval",
    "queueMicrotask",
    "fetch",
    "crypto",
    "eval",
    "Function",
    "Date",
    "Intl",
    "parseFloat",
    "parseInt",
    "WeakRef",
    "FinalizationRegistry",
  ]);
  const MEMBERS: ReadonlySet<string> = new Set([
    "random",
    "toFixed",
    "toPrecision",
    "toExponential",
    "parseFloat",
    "localeCompare",
    "toLocaleString",
    "toLocaleUpperCase",
    "toLocaleLowerCase",
    "toLocaleDateString",
    "toLocaleTimeString",
  ]);
  /** Of `Number` only what keeps to small whole numbers; `NaN` stands for one that a double does not hold. */
  const NUMBER_MEMBERS: ReadonlySet<string> = new Set([
    "isSafeInteger",
    "isInteger",
    "isNaN",
    "NaN",
    "parseInt",
    "MAX_SAFE_INTEGER",
    "POSITIVE_INFINITY",
  ]);

  test.each(["Buffer", "toFixed", "Number"])("the search finds %s", name => {
    const text =
      { Buffer: "Buffer.from(a)", toFixed: "a.toFixed(2)", Number: "const b = Number(a)" }[name] ?? "";
    expect(forbiddenIn({ path: "x.ts", text, nodes: nodesOf(parseAst(text)), imports: [] })).toHaveLength(1);
  });

  test("hosts, clocks, chance, code from text, locales and doubles", () => {
    expect(pure.flatMap(forbiddenIn)).toEqual([]);
  });

  test("fractions as doubles", () => {
    const fractions = pure.flatMap(source =>
      source.nodes
        .filter(
          node => node.type === "Literal" && typeof node.value === "number" && !Number.isInteger(node.value),
        )
        .map(node => lineOf(source, node.start)),
    );
    expect(fractions).toEqual([]);
  });

  test("getters in literals, each of which V8 keeps with all that it sees (`runtime/plan/lazily.ts`)", () => {
    const getters = SOURCES.flatMap(source =>
      source.nodes
        .filter(({ type, kind }) => type === "Property" && (kind === "get" || kind === "set"))
        .map(node => lineOf(source, node.start)),
    );
    expect(getters).toEqual([]);
  });

  function forbiddenIn(source: Source): readonly string[] {
    const inner = new Set(source.nodes.flatMap(namesOnly));
    return source.nodes.flatMap(node => {
      const { name, property, object }: Node = node;
      const where = (what: string): readonly string[] => [`${lineOf(source, node.start)} ${what}`];
      if (node.type === "Identifier" && NAMES.has(String(name)) && !inner.has(node))
        return where(String(name));
      if (node.type === "UnaryExpression" && node.operator === "+") return where("unary +");
      if (node.type === "MemberExpression" && MEMBERS.has(nameOf(property)))
        return where(`.${nameOf(property)}`);
      const isMember = node.type === "MemberExpression" && nameOf(object) === "Number";
      if (isMember && !NUMBER_MEMBERS.has(nameOf(property))) return where(`Number.${nameOf(property)}`);
      const isBare = node.type === "Identifier" && name === "Number" && !inner.has(node);
      return isBare && !isObjectOfMember(source, node) ? where("Number") : [];
    });
  }

  /** Identifiers that are only names of members or keys: `limits.process` uses no `process`. */
  function namesOnly(node: Node): readonly unknown[] {
    if (node.computed === true) return [];
    if (node.type === "MemberExpression") return [node.property];
    if (node.type === "Property" && node.shorthand !== true) return [node.key];
    return node.type === "TSPropertySignature" || node.type === "TSMethodSignature" ? [node.key] : [];
  }

  function isObjectOfMember(source: Source, identifier: Node): boolean {
    return source.nodes.some(node => node.type === "MemberExpression" && node.object === identifier);
  }
});

describe("sizes", () => {
  const MOST = { lines: 400, functionLines: 60, columns: 120 };

  test("files are short", () => {
    const long = written
      .map(({ path, text }) => [path, text.trimEnd().split("\n").length] as const)
      .filter(([, lines]) => lines > MOST.lines);
    expect(Object.fromEntries(long), RATCHET).toEqual(LONG_FILES);
  });

  test("functions are short", () => {
    const long = written.flatMap(source =>
      functionsOf(source)
        .filter(({ lines }) => lines > MOST.functionLines)
        .map(({ name, lines }) => [`${source.path} ${name}`, lines] as const),
    );
    expect(Object.fromEntries(long), RATCHET).toEqual(LONG_FUNCTIONS);
  });

  test("lines are short", () => {
    const long = written
      .map(({ path, text }) => [path, text.split("\n").filter(isLong).length] as const)
      .filter(([, count]) => count > 0);
    expect(Object.fromEntries(long), RATCHET).toEqual(LONG_LINES);
  });

  /** A sentence or pattern of its own cannot be broken, so a line counts without its literals. */
  function isLong(line: string): boolean {
    return (
      line.replace(/"(?:[^"\\]|\\.)*"|\x60(?:[^\x60\\]|\\.)*\x60|\/(?:[^/\\ ]|\\.)+\//g, "").length >
      MOST.columns
    );
  }

  const RATCHET =
    "the numbers of test/tidy/exceptions.ts may only go down: shorten what is new, or lower the number";
});

test("types say what they mean: there is no any", () => {
  const any = [...SOURCES, ...codeBelow("scripts").map(sourceAt)].flatMap(source =>
    source.nodes.filter(node => node.type === "TSAnyKeyword").map(node => lineOf(source, node.start)),
  );
  expect(any).toEqual([]);
});

test("nothing is exported by default", () => {
  const found = SOURCES.filter(({ nodes }) => nodes.some(node => node.type === "ExportDefaultDeclaration"));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test.each(filesBelow("contracts").filter(path => /\.tarif(\.md)?$/.test(path)))("%s is formatted", path => {
  const text = textOf(path);
  expect(formatText(text, path)).toEqual({ text, diagnostics: [] });
});

describe("generated files", () => {
  const GENERATED: Readonly<Record<string, () => string>> = {
    "compiler/zone/zones.generated.ts": () =>
      generateZones(readFileSync(join(ROOT, "node_modules/moment-timezone/data/packed/latest.json"), "utf8")),
    "docs/words.md": wordsPage,
  };

  test.each(Object.entries(GENERATED))("%s is what its script writes", (path, generate) => {
    expect(textOf(path) === generate(), "run the script that the file names").toBe(true);
  });

  test("all are known here", () => {
    const named = filesBelow("").filter(path => path.includes(".generated."));
    // ajv makes code from text while it writes, so test/schemas looks at that one, and test/kernel.test.ts at the kernels.
    const kernels = ["cli/kernel/kernel.generated.ts", "cli/kernel/sieve.generated.ts"];
    const elsewhere = [...kernels, "runtime/plan/validators.generated.ts"];
    expect(named.filter(path => !(path in GENERATED)).sort()).toEqual(elsewhere);
  });
});

describe("the project speaks of itself alone", () => {
  test("no file names the place where it was written, or a registry", () => {
    const registry = ["registry", "npmjs", "org"];
    const places = [
      /(?<![\w.$}*-])\/(work|root|home)\/[a-z]/,
      new RegExp(registry.join("[.-]")),
      /\bnpm[.-]pkg\b/,
    ];
    const wrong = filesBelow("").flatMap(path =>
      textOf(path)
        .split("\n")
        .flatMap((line, index) =>
          places.some(place => place.test(line)) ? [`${path}:${index + 1} ${line}`] : [],
        ),
    );
    expect(wrong).toEqual([]);
  });

  test("package-lock.json pins contents, not hosts", () => {
    const lock: { readonly packages: Readonly<Record<string, object>> } = JSON.parse(
      textOf("package-lock.json"),
    );
    const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
    expect(packages.filter(([, entry]) => "resolved" in entry).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, entry]) => !("integrity" in entry)).map(([path]) => path)).toEqual([]);
  });
});

/** Files that import each other at run time, in circles: each circle once, as "a -> b -> a". */
function circles(sources: readonly Source[]): readonly string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.flatMap(one => (one.isType ? [] : (one.path ?? [])))]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      return;
    }
    if (done.has(path)) return;
    for (const other of next.get(path) ?? []) visit(other, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

function nameOf(node: unknown): string {
  return typeof node === "object" && node !== null && "name" in node ? String(node.name) : "";
}
