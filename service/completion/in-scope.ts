/** The names that a place can see, by kind: of the file and of what it builds on. */
import { literalText } from "../../grammar/text-literal.ts";
import type { DeclarationPart, Mention } from "../names/reading.ts";
import type { EntityKind } from "../names/roles.ts";
import type { World } from "../names/world.ts";

export interface Named {
  readonly name: string;
  readonly mention: Mention;
  /** The file that declares it. */
  readonly path: string;
}

export interface Seen {
  readonly kind: EntityKind;
  /** Of fields: their event. */
  readonly owner?: string;
  /** What the file inherits alone: what it can replace, remove or set. */
  readonly inherited?: boolean;
  /** The declaration that asks: what it takes out itself is seen. */
  readonly from?: DeclarationPart | null;
}

/** In the order of declaration, nearest file first; each name once. */
export function namesSeen(
  world: World,
  path: string,
  { kind, owner, inherited = false, from = null }: Seen,
): readonly Named[] {
  const found = new Map<string, Named>();
  const base = world.links.get(path)?.base ?? null;
  const paths = inherited ? (base === null ? [] : pathsSeen(world, base)) : pathsSeen(world, path);
  for (const file of paths)
    for (const mention of world.readings.get(file)?.mentions ?? []) {
      const isWanted = mention.does === "declare" && mention.kind === kind;
      const isOwned = owner === undefined || mention.holder?.name === owner;
      if (!isWanted || !isOwned || found.has(mention.text)) continue;
      if (isRemoved(world, path, mention, from)) continue;
      found.set(mention.text, { name: mention.text, mention, path: file });
    }
  return [...found.values()];
}

/** The file, what it is based on, and the definitions that they use. */
function pathsSeen(world: World, path: string, seen: Set<string> = new Set()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const { base = null, uses = [] } = world.links.get(path) ?? {};
  const next = [...(base === null ? [] : [base]), ...uses];
  return [path, ...next.flatMap(one => pathsSeen(world, one, seen))];
}

function isRemoved(
  world: World,
  path: string,
  { kind, text }: Mention,
  from: DeclarationPart | null,
): boolean {
  const declarations = world.readings.get(path)?.declarations ?? [];
  return declarations.some(
    one => one.modifier === "remove" && one.word === kind && one.name?.text === text && one !== from,
  );
}

/** The title that stands behind the name, without its quotes; "" where there is none. */
export function titleOf(world: World, { mention, path }: Named): string {
  const tokens = world.readings.get(path)?.tokens ?? [];
  const next = tokens[mention.at + 1];
  const isTitle = next?.slot?.terminal === "TEXT" && mention.kind !== "field" && mention.kind !== "example";
  return isTitle ? literalText(next.text) : "";
}
