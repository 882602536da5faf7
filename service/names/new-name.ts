/** Whether a name can be given: the reason why not, for people, or null. */

import { BUILT_IN_UNITS } from "../../compiler/check/units.ts";
import { lex } from "../../grammar/lex.ts";
import { matchesTerminal } from "../../grammar/tokens.ts";
import { type Entity, entityIn, keyOf, type Sought } from "./entities.ts";
import { type EntityKind, kindsBeside } from "./roles.ts";
import type { World } from "./world.ts";

export interface NewName {
  /** As the contract would write it: titles and values in quotes. */
  readonly written: string;
  readonly plain: string;
  /** The name that it has. */
  readonly old: string;
}

export function nameFault(world: World, entities: readonly Entity[], name: NewName): string | null {
  for (const entity of entities) {
    const fault =
      fixedFault(entity, name) ??
      formFault(entity.kind, name.written) ??
      takenFault(world, entities, entity, name);
    if (fault !== null) return fault;
  }
  return null;
}

/** A value that something outside the contract states, too, is not the contract's to rename. */
function fixedFault({ kind, owner }: Entity, { old }: NewName): string | null {
  if (kind !== "value" || owner?.startsWith("band ") === true) return null;
  const whose = owner?.startsWith("field ") === true ? "events come with it" : "accounts may state it";
  return `"${old}" cannot be renamed here: ${whose}.`;
}

function formFault(kind: EntityKind, written: string): string | null {
  const { tokens, faults } = lex(written);
  const [token] = tokens;
  const isOne = tokens.length === 1 && token?.text === written && faults.length === 0;
  if (kind === "example" || kind === "value") {
    if (written === '""') return kind === "example" ? "An example needs a title." : "A value needs a text.";
    return isOne && token?.type === "TEXT" ? null : "It holds what a text cannot hold.";
  }
  if (written.trim() === "") return "A name is needed.";
  const type = isOne ? token?.type : undefined;
  if (kind === "unit") return unitFault(written, type);
  if (type !== undefined && matchesTerminal(type, "NAME")) return null;
  if (type !== undefined && type === `'${written}'`)
    return `"${written}" is a reserved word of the language, so nothing can have it as its name.`;
  return `"${written}" is no name: names begin with a small letter and go on with small letters, digits and "_".`;
}

function unitFault(written: string, type: string | undefined): string | null {
  if (type === "CUR") return `"${written}" would be read as a currency.`;
  if (BUILT_IN_UNITS.has(written)) return `"${written}" is a unit of the language already.`;
  if (type !== undefined && type === `'${written}'`)
    return `"${written}" is a word of the language, which no unit can be.`;
  if (type === "UID" && written.includes("-"))
    return `"${written}" would be a product of units, which is not declared.`;
  if (type === "ID" || type === "UID") return null;
  return `"${written}" is no unit: units are letters, digits and "_", and begin with a letter.`;
}

const DIMENSIONS: ReadonlySet<EntityKind> = new Set(["field", "band"]);

function takenFault(
  world: World,
  renamed: readonly Entity[],
  entity: Entity,
  { plain, old }: NewName,
): string | null {
  const own = new Set(renamed.map(keyOf));
  const { kind, owner } = entity;
  if (DIMENSIONS.has(kind) && plain === "account") return '"account" is a dimension that every meter has.';
  const taken = (path: string): boolean =>
    kindsBeside(kind)
      .flatMap(other => soughtOf(world, path, { kind: other, name: plain, owner }))
      .map(sought => entityIn(world, path, sought))
      // The singular of a unit cannot take the name of its plural either.
      .some(found => found !== null && (!own.has(keyOf(found)) || found.kind === "unit"));
  const sees = (path: string): boolean => {
    const found = entityIn(world, path, { kind, name: old, owner });
    return found !== null && keyOf(found) === keyOf(entity);
  };
  if (kind === "agreement") return agreementTaken(world, plain);
  const path = [...world.links.keys()].find(one => sees(one) && taken(one));
  return path === undefined ? null : `"${plain}" is taken already in ${path}.`;
}

/** A band meets the fields of every event. */
function soughtOf(world: World, path: string, { kind, name, owner = null }: Sought): readonly Sought[] {
  if (kind === "value") return [{ kind, name, owner }];
  if (kind !== "field") return [{ kind, name }];
  if (owner !== null) return [{ kind, name, owner }];
  const events = new Set(
    [...world.readings.values()].flatMap(({ declarations }) =>
      declarations.filter(({ word }) => word === "event").flatMap(part => part.name?.text ?? []),
    ),
  );
  return [...events]
    .filter(event => entityIn(world, path, { kind: "event", name: event }) !== null)
    .map(event => ({ kind, name, owner: event }));
}

function agreementTaken(world: World, plain: string): string | null {
  const other = [...world.links].find(([, { identity }]) => identity?.name === plain);
  return other === undefined ? null : `"${plain}" is taken already in ${other[0]}.`;
}
