/** Declarations of two versions, matched by name, or by what they say where a name is new. */
import type { Place } from "../../runtime/plan/plan.ts";
import { type ChangeSubject, type Found, plain, same } from "./change.ts";
import type { ChangeKind } from "./change-kinds.ts";

export interface Declared {
  readonly name: string;
  readonly title?: string | null;
  readonly place: Place;
}

export interface Comparison<D extends Declared> {
  /** What the subject is called: "charge". */
  readonly what: (one: D) => string;
  readonly added: (one: D) => ChangeKind;
  readonly removed: (one: D) => ChangeKind;
  readonly renamed?: ChangeKind;
  readonly changed: (before: D, after: D, subject: ChangeSubject) => readonly Found[];
}

export function compareDeclared<D extends Declared>(
  before: readonly D[],
  after: readonly D[],
  { what, added, removed, renamed, changed }: Comparison<D>,
): readonly Found[] {
  const changes: Found[] = [];
  const subjectOf = (one: D): ChangeSubject => ({
    kind: what(one),
    name: one.name,
    title: one.title ?? null,
  });
  const gone = new Set(before.filter(one => !after.some(other => isSame(one, other, what))));
  for (const one of after) {
    const subject = subjectOf(one);
    const old = before.find(other => isSame(one, other, what));
    if (old !== undefined) {
      changes.push(...changed(old, one, subject));
      if ((old.title ?? null) !== (one.title ?? null)) changes.push(retitled(old, one, subject));
      continue;
    }
    const twin = [...gone].find(other => saysTheSame(other, one));
    if (renamed !== undefined && twin !== undefined) {
      gone.delete(twin);
      changes.push(plain(renamed, subject, { before: twin.name, after: one.name, place: one.place }));
      continue;
    }
    changes.push(plain(added(one), subject, { after: one.place.words, place: one.place }));
  }
  for (const one of gone)
    changes.push(plain(removed(one), subjectOf(one), { before: one.place.words, place: one.place }));
  return changes;
}

function retitled(before: Declared, after: Declared, subject: ChangeSubject): Found {
  const words = { before: before.title ?? null, after: after.title ?? null };
  return plain("wording", subject, { part: "title", ...words, place: after.place });
}

function isSame<D extends Declared>(a: D, b: D, what: (one: D) => string): boolean {
  return a.name === b.name && what(a) === what(b);
}

function saysTheSame(a: Declared, b: Declared): boolean {
  return same({ ...a, name: "" }, { ...b, name: "" });
}
