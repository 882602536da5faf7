/**
 * YAML read strictly: every value is text as it is written (so dates stay text and 40.10 keeps its digits),
 * without anchors, aliases and tags, and not deeply nested. A reader with places, for messages that point
 * at the line.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { INPUT_LIMITS } from "../limits.ts";
import {
  type InputProblemCode,
  type InputProblemParams,
  type Problem,
  problem,
  refuse,
} from "../problems.ts";
import { plainYaml } from "./plain-yaml.ts";

/** The most problems that one file's refusal lists. */
const MOST_PROBLEMS = 20;

export interface YamlNode {
  readonly node: unknown;
  /** "path:line:column". Few are asked for, and each is looked for among all lines. */
  readonly place: () => string;
}

export interface YamlReader {
  readonly root: YamlNode;
  readonly problems: readonly Problem[];
  readonly report: <C extends InputProblemCode>(
    code: C,
    params: InputProblemParams[C],
    place: string,
  ) => void;
  /** The entries of a mapping with these keys at most; null (and reported) where it is none. */
  readonly mapping: (
    at: YamlNode,
    what: string,
    keys: readonly string[],
  ) => ReadonlyMap<string, YamlNode> | null;
  /** The entries of a mapping with keys of any name. */
  readonly anyMapping: (at: YamlNode, what: string) => ReadonlyMap<string, YamlNode> | null;
  readonly list: (at: YamlNode, what: string, expected: string) => readonly YamlNode[] | null;
  /** The text of a scalar that is not empty; null (and reported) where there is none. */
  readonly text: (at: YamlNode, what: string, expected: string) => string | null;
}

export function yamlReader(text: string, path: string): YamlReader {
  const lines = new LineCounter();
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const contents = plainYaml(text, lines) ?? contentsOf(text, path, lines, placeAt);
  const problems: Problem[] = [];
  const report: YamlReader["report"] = (code, params, place) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem(code, params, place));
  };
  const wrong = (at: YamlNode, what: string, expected: string): null => {
    report("TAR0103", { what, expected }, at.place());
    return null;
  };
  const nodeOf = (node: unknown, fallback: Pick<YamlNode, "place">): YamlNode => ({
    node,
    place: () => placeOf(node, placeAt) ?? fallback.place(),
  });

  const anyMapping: YamlReader["anyMapping"] = (at, what) => {
    if (!isMap(at.node)) return wrong(at, what, "a mapping of keys to values");
    const entries = new Map<string, YamlNode>();
    for (const { key, value } of at.node.items) {
      const keyAt = nodeOf(key, at);
      if (!isScalar(key) || typeof key.value !== "string") return wrong(keyAt, "a key", "text");
      if (entries.has(key.value))
        report("TAR0101", { cause: `the key "${key.value}" stands twice` }, keyAt.place());
      else entries.set(key.value, nodeOf(value, keyAt));
    }
    return entries;
  };
  return {
    root: nodeOf(contents, { place: () => `${path}:1:1` }),
    problems,
    report,
    anyMapping,
    mapping: (at, what, keys) => {
      const entries = anyMapping(at, what);
      for (const [key, entry] of entries ?? []) {
        if (!keys.includes(key)) report("TAR0102", { key, known: keys.join(", ") }, entry.place());
      }
      return entries;
    },
    list: (at, what, expected) =>
      isSeq(at.node) ? at.node.items.map(item => nodeOf(item, at)) : wrong(at, what, expected),
    text: (at, what, expected) => {
      const value = isScalar(at.node) ? at.node.value : null;
      return typeof value === "string" && value !== "" ? value : wrong(at, what, expected);
    },
  };
}

/** What the library makes of the text; throws a refusal of what it cannot read, or what is not read here. */
function contentsOf(
  text: string,
  path: string,
  lines: LineCounter,
  placeAt: (offset: number) => string,
): unknown {
  refuseDeep(text, path);
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined)
    throw refuse("TAR0101", { cause: causeOfYaml(fault.message) }, placeAt(fault.pos[0]));
  refuseReferences(document, placeAt);
  return document.contents;
}

function placeOf(node: unknown, placeAt: (offset: number) => string): string | null {
  const range = (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range : null;
  return range === null ? null : placeAt(range[0]);
}

/** Marks of lists and keys one after the other: each lies inside the one before. */
const MARKS_TOO_DEEP = new RegExp(`(?:[-?:]\\s+){${INPUT_LIMITS.yamlDepth + 1}}`);

/**
 * Bounds before work: brackets, and marks of lists and keys on one line, are counted before anything is
 * parsed.
 */
function refuseDeep(text: string, path: string): void {
  let depth = 0;
  let line = 0;
  for (const row of text.split("\n")) {
    line += 1;
    let deepest = depth;
    for (const bracket of row.match(/[[\]{}]/g) ?? []) {
      depth = Math.max(0, depth + ("[{".includes(bracket) ? 1 : -1));
      deepest = Math.max(deepest, depth);
    }
    const indent = /^ */.exec(row)?.[0].length ?? 0;
    if (Math.max(deepest, indent / 4) > INPUT_LIMITS.yamlDepth || MARKS_TOO_DEEP.test(row)) {
      throw refuse("TAR0101", { cause: "it is nested too deeply" }, `${path}:${line}`);
    }
  }
}

/** Without aliases no short text can stand for a long one. */
function refuseReferences(
  document: ReturnType<typeof parseDocument>,
  placeAt: (offset: number) => string,
): void {
  visit(document, {
    Node: (_, node) => {
      const kind = isAlias(node)
        ? "an alias"
        : node.anchor !== undefined
          ? "an anchor"
          : node.tag !== undefined
            ? "a tag"
            : null;
      if (kind !== null)
        throw refuse("TAR0101", { cause: `${kind} stands here` }, placeAt(node.range?.[0] ?? 0));
    },
  });
}

function causeOfYaml(message: string): string {
  const [first = "it cannot be parsed"] = message.split("\n");
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, "");
}
