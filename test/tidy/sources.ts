/** The project's own files: their text, and for code its syntax tree, imports and functions. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseAst } from "vite";
import { ROOT } from "../kit/shared.ts";

/** A node of the syntax tree, as ESTree and its TypeScript extension have it. */
export type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

export interface Import {
  /** As written. */
  readonly from: string;
  /** The project's file that it names, null for a package. */
  readonly path: string | null;
  /** Gone at run time. */
  readonly isType: boolean;
}

export interface Source {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly imports: readonly Import[];
}

const ROOMS: readonly string[] = [
  "grammar",
  "compiler",
  "runtime",
  "api",
  "service",
  "input",
  "cli",
  "playground/src",
];

/** The folder that a source lies in, "index.ts" for the public API. */
export function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

export function codeBelow(folder: string): readonly string[] {
  return filesBelow(folder).filter(path => /\.(tsx?|js)$/.test(path) && !path.endsWith(".d.ts"));
}

/** Everything below the folder but what is installed, built or git's own; "" is the whole project. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(entry => !NOT_OURS.has(entry.name))
    .map(entry => ({ path: folder === "" ? entry.name : `${folder}/${entry.name}`, entry }))
    .flatMap(({ path, entry }) => (entry.isDirectory() ? filesBelow(path) : [path]))
    .sort();
}

const NOT_OURS: ReadonlySet<string> = new Set(["node_modules", "dist", ".git", "coverage"]);

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

export function sourceAt(path: string): Source {
  const text = textOf(path).replace(/^#!.*/, line => " ".repeat(line.length));
  const nodes = nodesOf(parseAst(text, { lang: languageOf(path) }));
  return { path, text, nodes, imports: nodes.flatMap(node => importOf(path, node)) };
}

function languageOf(path: string): "js" | "ts" | "tsx" {
  if (path.endsWith(".tsx")) return "tsx";
  return path.endsWith(".ts") ? "ts" : "js";
}

/** The node and everything in it. */
export function nodesOf(root: unknown): readonly Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (typeof at !== "object" || at === null) continue;
    if (isNode(at)) found.push(at);
    waiting.push(...Object.values(at));
  }
  return found;
}

function isNode(value: object): value is Node {
  return "type" in value && typeof value.type === "string" && "start" in value;
}

function importOf(path: string, node: Node): readonly Import[] {
  if (!IMPORTS.has(node.type)) return [];
  const { source } = node;
  const from = typeof source === "object" && source !== null && "value" in source ? source.value : null;
  if (typeof from !== "string") return [];
  const isType = node.importKind === "type" || node.exportKind === "type" || areTypes(node.specifiers);
  return [{ from, path: from.startsWith(".") ? fileAt(normalize(join(dirname(path), from))) : null, isType }];
}

const IMPORTS: ReadonlySet<string> = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
]);

function areTypes(specifiers: unknown): boolean {
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every(one => one.importKind === "type" || one.exportKind === "type");
}

function fileAt(path: string): string {
  // What stands behind `?` says how Vite takes the file in.
  const posix = (path.split("?")[0] ?? path).split("\\").join("/");
  if (!existsSync(join(ROOT, posix))) throw new Error(`${posix} is imported and absent`);
  return posix;
}

export interface SourceFunction {
  readonly name: string;
  readonly lines: number;
}

/** Every function with its number of lines, those inside it included. */
export function functionsOf({ text, nodes }: Source): readonly SourceFunction[] {
  const named = nodes.flatMap(node => {
    const { id, init, key, value }: Node = node;
    if (node.type === "FunctionDeclaration") return [[node, nameOf(id)] as const];
    if (node.type === "VariableDeclarator" && isFunction(init)) return [[init, nameOf(id)] as const];
    if (node.type === "Property" && isFunction(value)) return [[value, nameOf(key)] as const];
    return [];
  });
  const names = new Map<Node, string>(named);
  return nodes.filter(isFunction).map(node => ({
    name: names.get(node) ?? "(nameless)",
    lines: text.slice(node.start, node.end).split("\n").length,
  }));
}

function isFunction(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && FUNCTIONS.has(String(value.type));
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
]);

function nameOf(node: unknown): string {
  return typeof node === "object" && node !== null && "name" in node ? String(node.name) : "(nameless)";
}

/** Where an offset lies: "path:line". */
export function lineOf({ path, text }: Source, offset: number): string {
  return `${path}:${text.slice(0, offset).split("\n").length}`;
}

/** index.ts and everything below the rooms. */
export const SOURCES: readonly Source[] = ["index.ts", ...ROOMS.flatMap(room => codeBelow(room))].map(
  sourceAt,
);
