import type { NamedKind } from "./tree.ts";

/** The kinds of declaration that a name alone tells apart, as `remove` and the name spaces call them. */
export const NAMED_KINDS: readonly NamedKind[] = [
  "parameter",
  "event",
  "band",
  "meter",
  "charge",
  "allowance",
  "discount",
  "minimum",
  "maximum",
  "credit",
  "tax",
];
