/** Contracts compiled once by each compiler: a fault that lies elsewhere leaves the compiler as it was. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { CompileResult, Workspace } from "../../index.ts";

type Compile = (workspace: Workspace, entry: string) => CompileResult;

/** `place` is a contract's file, or a folder with all of its versions. */
export function compiledOnce(compile: Compile, place: string, entry: string): CompileResult {
  const known = RESULTS.get(compile) ?? new Map<string, CompileResult>();
  RESULTS.set(compile, known);
  const found = known.get(place) ?? compile(workspaceAt(place), entry);
  known.set(place, found);
  return found;
}

const RESULTS = new WeakMap<Compile, Map<string, CompileResult>>();

function workspaceAt(place: string): Workspace {
  const isFolder = statSync(place).isDirectory();
  const files = isFolder ? readdirSync(place).filter(name => name.endsWith(".tarif")) : [basename(place)];
  return new Map(files.map(name => [name, readFileSync(isFolder ? join(place, name) : place, "utf8")]));
}
