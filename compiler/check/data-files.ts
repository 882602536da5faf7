/** Files of data beside a contract, in a workspace: found, bounded and read. */
import { hiddenCharacter } from "../../grammar/hidden.ts";
import { reportHidden } from "../diagnostics/syntax-errors.ts";
import { LIMITS } from "../limits.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Text } from "../syntax/tree.ts";
import type { Cell, Read } from "../tables/cell.ts";
import { readCsv } from "../tables/csv.ts";
import { readYaml, type YamlEntry } from "../tables/yaml.ts";
import type { Scope } from "./scope.ts";

export type DataFile = { readonly file: SourceFile } & (
  | { readonly kind: "csv"; readonly records: readonly (readonly Cell[])[] }
  | { readonly kind: "yaml"; readonly entries: readonly YamlEntry[] }
);

/** Null after a report. The path is relative to the file in which it stands. */
export function readDataFile(scope: Scope, path: Text): DataFile | null {
  const name = path.value;
  const cannot = (why: string): null => {
    scope.report("TAR6033", path.span, { path: name, why });
    return null;
  };
  const isCsv = name.endsWith(".csv");
  if (!isCsv && !name.endsWith(".yaml")) return cannot("is neither .csv nor .yaml");
  const file = scope.openData(path.span.path, name);
  if (file === "outside") return cannot("leads out of the workspace");
  if (file === "absent") return cannot("is not among the files of the workspace");
  if (file.text.length > LIMITS.dataFile) {
    scope.report("TAR6034", path.span, { path: name, limit: `${LIMITS.dataFile} characters` });
    return null;
  }
  const hidden = hiddenCharacter(file.text.replace(/^\uFEFF/, " "));
  if (hidden !== null) {
    reportHidden(hidden.found, { path: file.path, start: hidden.start, end: hidden.end }, scope.report);
    return null;
  }
  if (isCsv) {
    const records = read(scope, file, readCsv(file.text));
    return records === null ? null : { file, kind: "csv", records };
  }
  const entries = read(scope, file, readYaml(file.text));
  return entries === null ? null : { file, kind: "yaml", entries };
}

function read<T>(scope: Scope, file: SourceFile, result: Read<T>): T | null {
  if (result.ok) return result.value;
  const { problem, start, end } = result.fault;
  scope.report("TAR6035", { path: file.path, start, end }, { path: file.path, problem });
  return null;
}
