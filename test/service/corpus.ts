/** The contracts of the repository, and in a deep run those of the shared folder, each as a snapshot. */
import { basename, dirname, join } from "node:path";
import { snapshotOf } from "../../service/index.ts";
import type { Snapshot } from "../../service/types.ts";
import { filesBelow, ROOT, shared } from "../kit/shared.ts";

export const DEEP: boolean = process.env.TARIF_DEEP === "1";

const TEXTS = [".tarif", ".md", ".csv", ".yaml"];

/** Those that compile, by path: every so many of them; all, and the shared ones, in a deep run. */
export function* contracts(each = 1): Generator<readonly [path: string, snapshot: Snapshot]> {
  const folders = [join(ROOT, "contracts"), ...(DEEP ? [shared("design/samples")] : [])];
  for (const folder of folders) if (folder !== null) yield* below(folder, DEEP ? 1 : each);
}

/** Every so many of the cases of conformance; all of them in a deep run. */
export function* cases(each: number): Generator<readonly [path: string, snapshot: Snapshot]> {
  const files = filesBelow(join(ROOT, "test/conformance/own"), [".tarif"]);
  for (const [index, { path, text }] of files.entries()) {
    if (!DEEP && index % each !== 0) continue;
    const snapshot = snapshotOf(new Map([[basename(path), text]]), basename(path));
    if (snapshot.compiled.plan !== null) yield [path, snapshot];
  }
}

function* below(folder: string, each: number): Generator<readonly [path: string, snapshot: Snapshot]> {
  const files = filesBelow(folder, TEXTS);
  const entries = files.filter(({ path }) => /\.tarif(\.md)?$/.test(path));
  for (const { path } of entries.filter((_, index) => index % each === 0)) {
    const own = files.filter(file => dirname(file.path) === dirname(path));
    const workspace = new Map(own.map(file => [basename(file.path), file.text]));
    const snapshot = snapshotOf(workspace, basename(path));
    if (snapshot.compiled.plan !== null) yield [path, snapshot];
  }
}
