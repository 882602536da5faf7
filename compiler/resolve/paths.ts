/** Paths of the workspace: relative, with `/`, and never out of it. */

/** The path that `reference`, written in the file `from`, leads to; null where it leaves the workspace. */
export function pathFrom(from: string, reference: string): string | null {
  if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(reference)) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of reference.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join("/");
}
