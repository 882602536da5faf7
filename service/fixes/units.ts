/** The unit of what a broken contract counts, as far as its text alone tells. */
import type { Item, MeterDecl, NamedSource, Node, Ref, SyntaxTree } from "../../compiler/syntax/tree.ts";
import { nodesBelow } from "../parsed.ts";
import type { Finding } from "./finding.ts";

/** Of the meter or parameter that the charge at the place is for; null where the text does not tell it plainly. */
export function sourceUnitAt({ parsed, nodes }: Finding): string | null {
  const charge = nodes.find(node => node.kind === "charge");
  if (charge === undefined) return null;
  const source = [...nodesBelow(charge)].find(isNamedSource);
  return source === undefined ? null : unitOf(parsed.tree, source.name.text);
}

function isNamedSource(node: Node): node is NamedSource {
  return node.kind === "named";
}

/** Of a meter that counts events, or sums one field. */
export function unitOf(tree: SyntaxTree, name: string): string | null {
  for (const item of itemsOf(tree)) {
    if (item.kind === "meter" && item.name.text === name) return unitOfMeter(tree, item);
    if (item.kind === "parameter" && item.name.text === name && item.value.kind === "quantity")
      return item.value.unit?.text ?? null;
  }
  return null;
}

export function itemsOf(tree: SyntaxTree): readonly Item[] {
  return tree.declarations.flatMap(declaration => (declaration.kind === "item" ? [declaration.item] : []));
}

function unitOfMeter(tree: SyntaxTree, { source }: MeterDecl): string | null {
  if (source.kind !== "aggregate") return null;
  const { aggregation } = source;
  if (aggregation.kind === "count" || aggregation.kind === "unique") return aggregation.unit.text;
  const ref = [...nodesBelow(aggregation)].find(isRef);
  if (ref === undefined) return null;
  return ref.field === null
    ? unitOfField(tree, null, ref.name.text)
    : unitOfField(tree, ref.name.text, ref.field.text);
}

function isRef(node: Node): node is Ref {
  return node.kind === "ref";
}

function unitOfField(tree: SyntaxTree, event: string | null, field: string): string | null {
  for (const item of itemsOf(tree)) {
    if (item.kind !== "event" || (event !== null && item.name.text !== event)) continue;
    const measure = item.fields.find(one => one.name.text === field)?.measure;
    if (measure?.kind === "in-unit") return measure.unit.text;
  }
  return null;
}
