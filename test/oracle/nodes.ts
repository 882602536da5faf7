/** The periods, parameters and sources that a clause is made of. */
import type { Period } from "../../compiler/syntax/tree.ts";

/** What stands anywhere in a node. */
export interface Nodes {
  readonly periods: readonly Period[];
  /** The names of parameters, and those of sources, which are meters or parameters. */
  readonly parameters: readonly string[];
  readonly sources: readonly string[];
  /** All names. */
  readonly names: readonly string[];
}

const nodes = new WeakMap<object, Nodes>();

export function nodesIn(root: unknown): Nodes {
  const known = typeof root === "object" && root !== null ? nodes.get(root) : undefined;
  if (known !== undefined) return known;
  const [periods, parameters, sources]: [Period[], string[], string[]] = [[], [], []];
  const names: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("kind" in node && "name" in node) {
      if (node.kind === "parameter-ref") parameters.push(textOf(node.name));
      if (node.kind === "choice" && "parameter" in node && node.parameter === true)
        parameters.push(textOf(node.name));
      if (node.kind === "named") sources.push(textOf(node.name));
    }
    if ("kind" in node && node.kind === "name") names.push(textOf(node));
    if ("kind" in node && node.kind === "period") periods.push(node as Period);
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(root);
  const found: Nodes = { periods, parameters, sources, names };
  if (typeof root === "object" && root !== null) nodes.set(root, found);
  return found;
}

function textOf(name: unknown): string {
  return typeof name === "object" && name !== null && "text" in name ? String(name.text) : "";
}
