/** What charges stand on: units, the head, parameters, events, bands and meters. */
import type { ChargeDecl, SyntaxTree } from "../syntax/tree.ts";
import { checkBand } from "./bands.ts";
import type { Ground } from "./check-memory.ts";
import { declaredUnits } from "./declared-units.ts";
import { checkEvent, checkTypes } from "./events.ts";
import { checkHead, type HeadFacts } from "./head.ts";
import { persOf } from "./meter-unit.ts";
import { checkMeters } from "./meters.ts";
import { checkParameter } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import type { TypedBand, TypedEvent, TypedMeter, TypedParameter } from "./typed.ts";

/** `bare`: the scope in which nothing is typed yet. */
export function checkGround(bare: Scope, facts: HeadFacts): Ground {
  const { declared } = bare;
  const parameters = new Map<string, TypedParameter>();
  const events = new Map<string, TypedEvent>();
  const bands = new Map<string, TypedBand>();
  const meters = new Map<string, TypedMeter>();
  const numbers: Scope = { ...bare, parameters, events, bands, meters };
  const units = declaredUnits(declared.units, declared.broken, numbers);
  const scope: Scope = { ...numbers, units };
  const head = checkHead(scope, facts);
  for (const decl of declared.parameters.values()) {
    const typed = decl === null ? null : checkParameter(scope, decl);
    if (typed !== null) parameters.set(typed.name, typed);
  }
  checkTypes(scope, declared.events.values());
  for (const decl of declared.events.values()) {
    const typed = decl === null ? null : checkEvent(scope, decl);
    if (typed !== null) events.set(typed.name, typed);
  }
  for (const decl of declared.bands.values()) {
    const typed = decl === null ? null : checkBand(scope, decl);
    if (typed !== null) bands.set(typed.name, typed);
  }
  checkMeters(scope, meters);
  return { units, head, parameters, events, bands, meters };
}

/** All that the ground and the check of a charge look at, but for the charge itself. */
export function groundParts(
  { header, head }: SyntaxTree,
  { declared, term, unknownValues, isIncomplete, isBroken, removed }: Scope,
): readonly unknown[] {
  const { units, broken, parameters, events, bands, meters, charges } = declared;
  return [
    header,
    ...head,
    term?.from ?? null,
    unknownValues,
    isIncomplete,
    isBroken,
    ...[...removed].flat(),
    "units",
    ...units,
    ...broken.words,
    ...broken.nameless,
    ...["parameters", ...parameters].flat(),
    ...["events", ...events].flat(),
    ...["bands", ...bands].flat(),
    ...["meters", ...meters].flat(),
    "charges",
    ...[...charges].flatMap(([name, decl]) => [name, decl === null ? null : unitsPriced(decl)]),
  ];
}

const known = new WeakMap<ChargeDecl, string>();

/** A meter may be stated in a unit that a charge prices. */
function unitsPriced(decl: ChargeDecl): string {
  const found = known.get(decl);
  if (found !== undefined) return found;
  const { source } = decl;
  const units = source?.kind === "named" ? [source.name.text, ...persOf(decl).map(per => per.unit.text)] : [];
  const made = units.join(" ");
  known.set(decl, made);
  return made;
}
