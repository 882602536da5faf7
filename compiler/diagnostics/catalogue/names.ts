import type { Rows } from "../row.ts";

/** TAR3xxx: names and what they refer to. */
export interface NameParams {
  readonly TAR3001: { readonly kind: string; readonly name: string };
  readonly TAR3002: { readonly kind: string; readonly name: string; readonly hint: string };
  readonly TAR3003: { readonly name: string; readonly found: string; readonly wanted: string };
  readonly TAR3004: { readonly name: string };
  readonly TAR3005: { readonly name: string; readonly instead: string };
  readonly TAR3006: { readonly name: string };
  readonly TAR3007: { readonly name: string; readonly owner: string };
  readonly TAR3008: { readonly name: string };
  readonly TAR3101: { readonly kind: string; readonly name: string };
  readonly TAR3102: { readonly path: string };
}

export const nameRows: Rows<NameParams> = {
  TAR3001: {
    severity: "error",
    title: "Name declared twice",
    message: p => `There are two declarations of the ${p.kind} "${p.name}".`,
    reason: "A name must mean one thing, wherever it is used.",
    remedy: () => "Give one of them another name, or remove it.",
  },
  TAR3002: {
    severity: "error",
    title: "Unknown name",
    message: p => `There is no ${p.kind} "${p.name}".${p.hint}`,
    reason: "Every name that a clause uses must be declared in the contract or in what it builds on.",
    remedy: p => `Correct the name, or declare the ${p.kind}.`,
  },
  TAR3003: {
    severity: "error",
    title: "Name of another kind",
    message: p => `"${p.name}" is ${p.found}; needed here is ${p.wanted}.`,
    reason: "What a clause does depends on the kind of the thing it names.",
    remedy: p => `Name ${p.wanted}.`,
  },
  TAR3004: {
    severity: "error",
    title: "Unit is built in",
    message: p => `"${p.name}" is already a unit of the language.`,
    reason: "Bytes, hours and watts mean the same in every contract.",
    remedy: () => "Use the built-in unit, or choose another name.",
  },
  TAR3005: {
    severity: "error",
    title: "Unit looks like something else",
    message: p => `"${p.name}" cannot be a unit.`,
    reason:
      "A unit follows a number, where a word of the language or a currency may follow too; the reader could not tell them apart.",
    remedy: p => p.instead,
  },
  TAR3006: {
    severity: "error",
    title: "Defined by itself",
    message: p => `The definition of "${p.name}" leads back to itself.`,
    reason: "A thing that is defined by itself has no value.",
    remedy: () => "Break the circle: define one of them on its own.",
  },
  TAR3007: {
    severity: "error",
    title: "Not a dimension of this meter",
    message: p => `"${p.name}" is no dimension of ${p.owner}.`,
    reason: "A price, a filter or an example can tell apart only what the meter keeps apart with by.",
    remedy: p => `Add it to the meter with: by ${p.name}. Or leave it out here.`,
  },
  TAR3008: {
    severity: "error",
    title: "Named twice in one list",
    message: p => `"${p.name}" stands twice in this list.`,
    reason: "It would count once or twice, and nothing says which.",
    remedy: () => "Keep it once.",
  },
  TAR3101: {
    severity: "warning",
    title: "Declared and not used",
    message: p => `Nothing uses the ${p.kind} "${p.name}".`,
    reason:
      "What is captured or counted and never priced is often a clause that was forgotten; else it is work for nothing.",
    remedy: p =>
      `Use it, remove it, or say why it stands: # allow TAR3101: reason, on the line above the ${p.kind}.`,
  },
  TAR3102: {
    severity: "warning",
    title: "Definitions that are not used",
    message: p => `Nothing of "${p.path}" is used.`,
    reason: "A file that is brought in is a part of what is signed, also where it changes nothing.",
    remedy: () => "Use what it declares, or remove the clause.",
  },
};
