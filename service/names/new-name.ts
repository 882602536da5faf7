/** Whether a name can be given: the reason why not, or null. */

import { BUILT_IN_UNITS } from "../../compiler/check/units.ts";
import { lex } from "../../grammar/lex.ts";
import { matchesTerminal } from "../../grammar/tokens.ts";
import { type Refusal, refusal } from "../refusals/refusal.ts";
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

export function nameFault(world: World, entities: readonly Entity[], name: NewName): Refusal | null {
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
function fixedFault({ kind, owner }: Entity, { old }: NewName): Refusal | null {
  if (kind !== "value" || owner?.startsWith("band ") === true) return null;
  const isOfEvents = owner?.startsWith("field ") === true;
  return refusal(isOfEvents ? "value of events" : "value of accounts", { name: old });
}

function formFault(kind: EntityKind, name: string): Refusal | null {
  const { tokens, faults } = lex(name);
  const [token] = tokens;
  const isOne = tokens.length === 1 && token?.text === name && faults.length === 0;
  if (kind === "example" || kind === "value") {
    if (name === '""') return refusal(kind === "example" ? "no title" : "no value", {});
    return isOne && token?.type === "TEXT" ? null : refusal("not a text", {});
  }
  if (name.trim() === "") return refusal("no name", {});
  const type = isOne ? token?.type : undefined;
  if (kind === "unit") return unitFault(name, type);
  if (type !== undefined && matchesTerminal(type, "NAME")) return null;
  const isWord = type !== undefined && type === `'${name}'`;
  return refusal(isWord ? "reserved name" : "bad name", { name });
}

function unitFault(name: string, type: string | undefined): Refusal | null {
  if (type === "CUR") return refusal("unit like a currency", { name });
  if (BUILT_IN_UNITS.has(name)) return refusal("unit of the language", { name });
  if (type !== undefined && type === `'${name}'`) return refusal("reserved unit", { name });
  if (type === "UID" && name.includes("-")) return refusal("unit like a product", { name });
  return type === "ID" || type === "UID" ? null : refusal("bad unit", { name });
}

const DIMENSIONS: ReadonlySet<EntityKind> = new Set(["field", "band"]);

function takenFault(
  world: World,
  renamed: readonly Entity[],
  entity: Entity,
  { plain, old }: NewName,
): Refusal | null {
  const own = new Set(renamed.map(keyOf));
  const { kind, owner } = entity;
  if (DIMENSIONS.has(kind) && plain === "account") return refusal("account is taken", {});
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
  return path === undefined ? null : refusal("name is taken", { name: plain, path });
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

function agreementTaken(world: World, name: string): Refusal | null {
  const other = [...world.links].find(([, { identity }]) => identity?.name === name);
  return other === undefined ? null : refusal("name is taken", { name, path: other[0] });
}
