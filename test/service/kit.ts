/** Snapshots for tests: texts with a cursor, and the worked contracts with the files beside them. */
import { basename, join } from "node:path";
import { isContractPath } from "../../compiler/resolve/sources.ts";
import {
  fileOf,
  type Location,
  offsetAt,
  type Position,
  positionAt,
  type Snapshot,
  snapshotOf,
} from "../../service/index.ts";
import { filesIn } from "../kit/files.ts";
import { filesBelow, ROOT, sayAbsent, shared } from "../kit/shared.ts";

export interface Asked {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly position: Position;
}

/** `¦` marks the cursor. Several files begin with lines `# file NAME`, the last one is the entry. */
export function asked(marked: string): Asked {
  const files = filesIn(marked) ?? { workspace: new Map([["a.tarif", marked]]), entry: "a.tarif" };
  const workspace = new Map([...files.workspace].map(([path, text]) => [path, text.replace("¦", "")]));
  const [path, text] = [...files.workspace].find(([, one]) => one.includes("¦")) ?? [files.entry, ""];
  const snapshot = snapshotOf(workspace, files.entry);
  const file = fileOf(snapshot, path);
  if (file === null) throw new Error("no file");
  return { snapshot, path, position: positionAt(file, Math.max(0, text.indexOf("¦"))) };
}

/** "a.tarif 3:7 seats": where it is, counted from 1, and what stands there. */
export function shown(snapshot: Snapshot, places: readonly Location[]): readonly string[] {
  return places.map(({ path, range }) => {
    const file = fileOf(snapshot, path);
    if (file === null) return `${path}: absent`;
    const text = file.text.slice(offsetAt(file, range.start), offsetAt(file, range.end));
    return `${path} ${range.start.line + 1}:${range.start.character + 1} ${text}`.trimEnd();
  });
}

export interface Worked {
  /** "contracts/ai-platform/ai-platform.tarif" */
  readonly name: string;
  readonly workspace: ReadonlyMap<string, string>;
  readonly entry: string;
}

/** Every contract of a folder, with the files of its own folder as its workspace. */
export function workedBelow(folder: string): readonly Worked[] {
  const files = filesBelow(folder, [".tarif", ".tarif.md", ".csv", ".yaml"]);
  return files
    .filter(({ path }) => isContractPath(path))
    .map(({ path }) => {
      const home = path.slice(0, path.lastIndexOf("/") + 1);
      const neighbours = files.filter(one => one.path.startsWith(home));
      const isCollection = neighbours.filter(one => isContractPath(one.path)).length > MOST_OF_ONE_AGREEMENT;
      const beside = neighbours.filter(
        one => !isCollection || one.path === path || !isContractPath(one.path),
      );
      const workspace = new Map(beside.map(one => [one.path.slice(home.length), one.text]));
      return { name: `${basename(folder)}/${path}`, workspace, entry: path.slice(home.length) };
    });
}

/** A folder with more of them holds contracts that have nothing to do with each other. */
const MOST_OF_ONE_AGREEMENT = 10;

export const CONTRACTS: readonly Worked[] = workedBelow(join(ROOT, "contracts"));

export function sharedContracts(): readonly Worked[] {
  return ["cases/peers", "cases/vendors", "design/samples"].flatMap(path => {
    const folder = shared(path);
    if (folder === null) sayAbsent(path);
    return folder === null ? [] : workedBelow(folder);
  });
}
