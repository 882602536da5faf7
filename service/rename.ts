/**
 * Renaming: every mention in every file of the workspace that means the same, also the columns of price files. What
 * stands outside the contracts (accounts, recorded events) is not touched; a field keeps its key in the events.
 */

import { textLiteral } from "../grammar/text-literal.ts";
import { dataEdits } from "./names/data-edits.ts";
import { type Entity, keyOf, plainName } from "./names/entities.ts";
import { type LinkedMention, mentionAt, mentionsOf } from "./names/mentions.ts";
import { nameFault } from "./names/new-name.ts";
import { type World, worldOf } from "./names/world.ts";
import { offsetAt, rangeAt } from "./positions.ts";
import { isRefusal } from "./refusals/refusal.ts";
import type { Position, Range, RenameAnswer, Snapshot, TextEdit } from "./types.ts";

export interface Renamable {
  /** The name, or the title or value between its quotes. */
  readonly range: Range;
  readonly placeholder: string;
}

/** What would be renamed; null where nothing that can be stands at the position. */
export function prepareRename(snapshot: Snapshot, path: string, position: Position): Renamable | null {
  const found = renamableAt(snapshot, path, position);
  const file = worldOf(snapshot).readings.get(path)?.file;
  if (found === null || file === undefined) return null;
  const inner = isText(found) ? 1 : 0;
  return {
    range: rangeAt(file, found.start + inner, found.end - inner),
    placeholder: plainName(found.kind, found.text),
  };
}

/** `newName` of an example is its title as people read it, without quotes; so is that of a band's value. */
export function rename(snapshot: Snapshot, path: string, position: Position, newName: string): RenameAnswer {
  const mention = renamableAt(snapshot, path, position);
  if (mention === null) return null;
  const entities = joined(snapshot, mention.entities);
  const old = plainName(mention.kind, mention.text);
  if (newName === old) return new Map();
  const world = worldOf(snapshot);
  const written = isText(mention) ? textLiteral(newName) : newName;
  const fault = nameFault(world, entities, { written, plain: newName, old });
  if (fault !== null) return fault;
  // The singular and the plural of a unit are renamed each for itself.
  const mentions = mentionsOf(snapshot, entities).filter(one => plainName(one.kind, one.text) === old);
  const columns = dataEdits(world, entities, mentions, { old, plain: newName });
  if (isRefusal(columns)) return columns;
  const edits = new Map<string, TextEdit[]>();
  for (const one of mentions) addTo(edits, one.path, editOf(world, one, written));
  for (const { path: data, edit } of columns) addTo(edits, data, edit);
  return edits;
}

function renamableAt(snapshot: Snapshot, path: string, position: Position): LinkedMention | null {
  const file = worldOf(snapshot).readings.get(path)?.file;
  const mention = file === undefined ? null : mentionAt(snapshot, path, offsetAt(file, position));
  return mention === null || mention.entities.length === 0 ? null : mention;
}

/** A dimension may join fields of several events: they keep one name, or it would join them no longer. */
function joined(snapshot: Snapshot, entities: readonly Entity[]): readonly Entity[] {
  const found = new Map(entities.map(entity => [keyOf(entity), entity]));
  for (;;) {
    const before = found.size;
    for (const { entities: more } of mentionsOf(snapshot, [...found.values()]))
      for (const entity of more) found.set(keyOf(entity), entity);
    if (found.size === before) return [...found.values()];
  }
}

function isText({ kind }: LinkedMention): boolean {
  return kind === "example" || kind === "value";
}

function editOf({ readings }: World, mention: LinkedMention, written: string): TextEdit | null {
  const reading = readings.get(mention.path);
  if (reading === undefined) return null;
  const { tokens, file } = reading;
  const range = rangeAt(file, mention.start, mention.end);
  const isField = mention.kind === "field" && mention.does === "declare";
  const isNamed = tokens[mention.at + 1]?.text === "named";
  // The key in the events stays what it was.
  return { range, newText: isField && !isNamed ? `${written} named "${mention.text}"` : written };
}

function addTo(edits: Map<string, TextEdit[]>, path: string, edit: TextEdit | null): void {
  const list = edits.get(path) ?? [];
  edits.set(path, list);
  if (edit !== null) list.push(edit);
}
