/** Which declaration a name means, across the files that a file builds on. */
import { literalText } from "../../grammar/text-literal.ts";
import {
  chargeSource,
  type DeclarationPart,
  type Holder,
  isDerived,
  type Mention,
  roleAt,
} from "./reading.ts";
import type { EntityKind, Wanted } from "./roles.ts";
import type { World } from "./world.ts";

/** Something declared, by the first file that declares it: what later files restate is the same. */
export interface Entity {
  readonly path: string;
  readonly kind: EntityKind;
  /** Of a unit its singular. */
  readonly name: string;
  /** The event of a field; of a value what has it, as `ownerOf` writes it. */
  readonly owner: string | null;
}

export interface Declared {
  readonly path: string;
  readonly mention: Mention;
}

export function keyOf({ path, kind, owner, name }: Entity): string {
  return [path, kind, owner ?? "", name].join("\n");
}

/** What is sought: a kind and a name; of a field, its event. */
export interface Sought {
  readonly kind: EntityKind;
  readonly name: string;
  readonly owner?: string | null;
}

/** The one entity that the name means in the file; null where nothing declares it. */
export function entityIn(world: World, path: string, sought: Sought): Entity | null {
  return findEntity(world, path, sought, []);
}

function findEntity(world: World, path: string, sought: Sought, open: readonly string[]): Entity | null {
  const links = world.links.get(path);
  if (links === undefined || open.includes(path)) return null;
  if (sought.kind === "agreement") return { path: "", kind: "agreement", name: sought.name, owner: null };
  const within = [...open, path];
  const inherited = links.base === null ? null : findEntity(world, links.base, sought, within);
  const own = ownDeclaration(world, path, sought);
  if (own === null) return inherited ?? firstUsed(world, links.uses, sought, within);
  const before = links.before === null ? null : findEntity(world, links.before, sought, within);
  const { kind, owner = null } = sought;
  return inherited ?? before ?? { path, kind, name: nameOf(own), owner };
}

function firstUsed(
  world: World,
  uses: readonly string[],
  sought: Sought,
  open: readonly string[],
): Entity | null {
  for (const used of uses) {
    const found = findEntity(world, used, sought, open);
    if (found !== null) return found;
  }
  return null;
}

/** The plural of a unit is another name for the same; a title or value is what its text says. */
function nameOf(mention: Mention): string {
  if (mention.kind === "unit") return mention.part?.name?.text ?? mention.text;
  return plainName(mention.kind, mention.text);
}

/** Names of these kinds are texts, which can be written in several ways. */
export function plainName(kind: Wanted, written: string): string {
  return kind === "example" || kind === "value" ? literalText(written) : written;
}

/** What a file declares in one text, as values name what has them: "band  tariff", "field request model". */
export function ownerOf(kind: string, owner: string | null, name: string): string {
  return `${kind} ${owner ?? ""} ${name}`;
}

/** The declaration that holds in the file: its own, else the nearest that it inherits or uses. */
export function declarationIn(
  world: World,
  path: string,
  sought: Sought,
  open: readonly string[] = [],
): Declared | null {
  const links = world.links.get(path);
  if (links === undefined || open.includes(path)) return null;
  const own = ownDeclaration(world, path, sought);
  if (own !== null) return { path, mention: own };
  for (const next of [...(links.base === null ? [] : [links.base]), ...links.uses]) {
    const found = declarationIn(world, next, sought, [...open, path]);
    if (found !== null) return found;
  }
  return null;
}

function ownDeclaration(world: World, path: string, { kind, name, owner = null }: Sought): Mention | null {
  return declaredBy(world, path).get(ownerOf(kind, owner, name)) ?? null;
}

/** The declarations of one file by kind and name; the first of two counts. */
function declaredBy(world: World, path: string): ReadonlyMap<string, Mention> {
  const reading = world.readings.get(path);
  if (reading === undefined) return new Map();
  const known = declared.get(reading);
  if (known !== undefined) return known;
  const own = new Map<string, Mention>();
  for (const mention of reading.mentions) {
    if (mention.does !== "declare" || !isEntityKind(mention.kind)) continue;
    const key = ownerOf(mention.kind, ownerOfDeclared(mention), plainName(mention.kind, mention.text));
    if (!own.has(key)) own.set(key, mention);
  }
  declared.set(reading, own);
  return own;
}

function ownerOfDeclared({ kind, holder, subject }: Mention): string | null {
  if (kind === "field") return holder?.name ?? null;
  if (kind !== "value" || subject === null) return null;
  return ownerOf(subject.kind, subject.holder?.name ?? null, subject.text);
}

const declared = new WeakMap<object, ReadonlyMap<string, Mention>>();

function isEntityKind(kind: Wanted): kind is EntityKind {
  return kind !== "source" && kind !== "dimension";
}

/** What a mention may mean: several where a dimension joins fields of several events. */
export function entitiesOf(world: World, path: string, mention: Mention): readonly Entity[] {
  const { kind, text: name, holder } = mention;
  const one = (sought: Sought): readonly Entity[] => asList(entityIn(world, path, sought));
  switch (kind) {
    case "source": {
      const meter = one({ kind: "meter", name });
      return meter.length > 0 ? meter : one({ kind: "parameter", name });
    }
    case "dimension":
      return dimensionsIn(world, path, holder, name);
    case "field":
      if (holder?.kind !== "event") return dimensionsIn(world, path, holder, name);
      return one({ kind, name, owner: holder.name });
    case "value": {
      const owners = mention.subject === null ? [] : entitiesOf(world, path, mention.subject);
      return owners.flatMap(of =>
        one({ kind, name: plainName(kind, name), owner: ownerOf(of.kind, of.owner, of.name) }),
      );
    }
    default:
      return one({ kind, name: plainName(kind, name) });
  }
}

function asList(entity: Entity | null): readonly Entity[] {
  return entity === null ? [] : [entity];
}

/** The fields or the band that a dimension of the holder means. */
export function dimensionsIn(
  world: World,
  path: string,
  holder: Holder | null,
  name: string,
): readonly Entity[] {
  const events = holder === null ? [] : eventsOf(world, path, holder, new Set());
  const fields = events.flatMap(owner => asList(entityIn(world, path, { kind: "field", name, owner })));
  const found = fields.length > 0 ? fields : asList(entityIn(world, path, { kind: "band", name }));
  return [...new Map(found.map(entity => [keyOf(entity), entity])).values()];
}

/** The events whose fields the holder can have as dimensions. */
export function eventsOf(world: World, path: string, holder: Holder, seen: Set<string>): readonly string[] {
  const key = `${holder.kind} ${holder.name}`;
  if (seen.has(key)) return [];
  seen.add(key);
  if (holder.kind === "event") return [holder.name];
  const kind = holder.kind === "source" ? "meter" : holder.kind;
  const found = declarationIn(world, path, { kind, name: holder.name });
  const part = found?.mention.part ?? null;
  const tokens = world.readings.get(found?.path ?? "")?.tokens;
  if (part === null || tokens === undefined) return [];
  if (kind === "charge") {
    const source = chargeSource(tokens, part);
    return source === null ? [] : eventsOf(world, path, source, seen);
  }
  const parts: Holder[] = namesIn(
    world,
    found?.path ?? "",
    part,
    isDerived(tokens, part) ? "meter" : "event",
  );
  return [...new Set(parts.flatMap(one => eventsOf(world, path, one, seen)))];
}

/** The meters or events that a declaration refers to. */
function namesIn(world: World, path: string, part: DeclarationPart, kind: "meter" | "event"): Holder[] {
  const tokens = world.readings.get(path)?.tokens ?? [];
  const found: Holder[] = [];
  for (let i = part.from; i < part.to; i += 1) {
    const role = roleAt(tokens, i);
    const isLead = role?.does === "lead" && (tokens[i + 1]?.text === "." ? "event" : role.alone) === kind;
    const isNamed = role?.does === "refer" && role.kind === kind;
    if (isLead || isNamed) found.push({ kind, name: tokens[i]?.text ?? "" });
  }
  return found;
}
