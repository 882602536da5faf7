import { capital } from "../capital.ts";
import type { None, Rows } from "../row.ts";

/** TAR2017 to TAR2034: what a file builds on, and the chain of a contract's versions. */
export interface VersionParams {
  readonly TAR2017: {
    readonly verb: string;
    readonly kind: string;
    readonly name: string;
    readonly hint: string;
  };
  readonly TAR2018: { readonly name: string; readonly version: string; readonly folder: string };
  readonly TAR2019: None;
  readonly TAR2020: { readonly kind: string; readonly name: string };
  readonly TAR2021: { readonly what: string };
  readonly TAR2022: { readonly name: string; readonly version: string; readonly other: string };
  readonly TAR2023: { readonly version: string; readonly found: string; readonly before: string };
  readonly TAR2024: {
    readonly version: string;
    readonly before: string;
    readonly first: string;
    readonly last: string;
  };
  readonly TAR2025: {
    readonly version: string;
    readonly before: string;
    readonly from: string;
    readonly earlier: string;
  };
  readonly TAR2026: {
    readonly what: string;
    readonly now: string;
    readonly then: string;
    readonly version: string;
    readonly before: string;
  };
  readonly TAR2027: { readonly path: string; readonly why: string };
  readonly TAR2028: { readonly what: string };
  readonly TAR2029: { readonly limit: string };
  readonly TAR2030: { readonly name: string; readonly from: string; readonly starts: string };
  readonly TAR2031: { readonly name: string; readonly from: string; readonly later: string };
  readonly TAR2032: { readonly found: string; readonly inherited: string };
  readonly TAR2033: { readonly kind: string; readonly name: string };
  readonly TAR2034: { readonly kind: string; readonly name: string };
  readonly TAR2036: {
    readonly event: string;
    readonly field: string;
    /** On the earlier list alone; empty where the field itself is missing. */
    readonly value: string;
    readonly version: string;
    readonly before: string;
  };
}

export const versionRows: Rows<VersionParams> = {
  TAR2017: {
    severity: "error",
    title: "Nothing of this name to change",
    message: p => `There is no inherited ${p.kind} "${p.name}" to ${p.verb}.${p.hint}`,
    reason:
      "A change of what is not there would have no effect, and a reader would believe that something is different.",
    remedy: p => `Correct the name, or declare the ${p.kind} plainly where it is new.`,
  },
  TAR2018: {
    severity: "error",
    title: "Version not found",
    message: p => `There is no version ${p.version} of "${p.name}" in ${p.folder}.`,
    reason:
      "What a contract inherits is part of what it means. Files are found by the name and version in their first lines, never by their file name.",
    remedy: () => "Put the file into that folder, or correct the name or the number.",
  },
  TAR2019: {
    severity: "error",
    title: "Inherits twice",
    message: () => "A version that amends another cannot be based on a price list as well.",
    reason: "Both would give it charges and prices, and nothing says which of them hold.",
    remedy: () => "Amend the earlier version alone, or replace it and be based on the price list.",
  },
  TAR2020: {
    severity: "error",
    title: "Declared and inherited",
    message: p => `The ${p.kind} "${p.name}" is inherited already.`,
    reason: "A name must mean one thing; a change of it must be seen to be one.",
    remedy: p => `Write replace ${p.kind} ${p.name}, or give this one another name.`,
  },
  TAR2021: {
    severity: "error",
    title: "Not a price list",
    message: p => `${capital(p.what)} is a contract, and only a price list can be built on.`,
    reason: "A contract is an agreement between its own parties.",
    remedy: () => "Make what is shared a price list, or amend the contract.",
  },
  TAR2022: {
    severity: "error",
    title: "Two files of one version",
    message: p => `${p.other} is version ${p.version} of "${p.name}" too.`,
    reason: "Two texts of one version could differ, and nothing says which one was signed.",
    remedy: () => "Remove one of the files, or give it the number of a new version.",
  },
  TAR2023: {
    severity: "error",
    title: "Broken chain of versions",
    message: p => `Version ${p.version} follows ${p.found}, but version ${p.before} comes before it.`,
    reason:
      "The versions of a contract form one chain. A skipped link would leave open which version was in force.",
    remedy: p => `Write replaces ${p.before} or amends ${p.before}, or add the version that is missing.`,
  },
  TAR2024: {
    severity: "error",
    title: "Days without a version",
    message: p =>
      p.first === p.last
        ? `No version is in force on ${p.first}, between version ${p.before} and version ${p.version}.`
        : `No version is in force from ${p.first} to ${p.last}, between version ${p.before} and version ${p.version}.`,
    reason: "What is used on a day that no version covers could not be billed.",
    remedy: p => `Let version ${p.version} take effect from ${p.first}, or let the earlier one last longer.`,
  },
  TAR2025: {
    severity: "error",
    title: "Version takes effect too early",
    message: p =>
      `Version ${p.version} takes effect on ${p.from}, not after version ${p.before}, which does on ${p.earlier}.`,
    reason:
      "A version ends the one before it on the day it takes effect, so the earlier one would never have been in force.",
    remedy: p => `Write effective from a day after ${p.earlier}.`,
  },
  TAR2026: {
    severity: "error",
    title: "Versions that do not agree",
    message: p => `The ${p.what} is ${p.now} in version ${p.version}, but ${p.then} in version ${p.before}.`,
    reason:
      "Bills, tiers and totals go on when a new version takes effect, so what they are counted in cannot change with it.",
    remedy: () => "Keep it as it was, or write a new contract with a name of its own.",
  },
  TAR2027: {
    severity: "error",
    title: "Not a file to use",
    message: p => `"${p.path}" ${p.why}.`,
    reason:
      "use brings in the units, events and bands of a file of definitions that lies in the same workspace.",
    remedy: () => 'Write for example: use "./definitions.tarif"',
  },
  TAR2028: {
    severity: "error",
    title: "Circle of files",
    message: p => `This leads back to ${p.what}, which builds on this file.`,
    reason: "What builds on itself has no beginning.",
    remedy: () => "Break the circle: let one of the files stand on its own.",
  },
  TAR2029: {
    severity: "error",
    title: "Too many files",
    message: p => `The contract reaches more than ${p.limit} files.`,
    reason:
      "Versions, price lists and definitions are bounded, so that every contract is read in bounded time.",
    remedy: () =>
      "Restate the contract with a version that replaces the last one, and keep older ones elsewhere.",
  },
  TAR2030: {
    severity: "error",
    title: "Change before the version takes effect",
    message: p => `"${p.name}" is set from ${p.from}, but this version takes effect on ${p.starts}.`,
    reason: "Before that day an earlier version holds, so the new value would not.",
    remedy: p => `Write from ${p.starts} or a later day.`,
  },
  TAR2031: {
    severity: "error",
    title: "Set before a later value",
    message: p => `"${p.name}" is set from ${p.from}, but it has a later value from ${p.later}.`,
    reason: "Whether the new value holds beyond that day moves money, and nothing says so.",
    remedy: p => `Write replace parameter ${p.name} … with all its values.`,
  },
  TAR2032: {
    severity: "error",
    title: "Another currency than inherited",
    message: p => `The currency ${p.found} cannot take the place of the inherited ${p.inherited}.`,
    reason: "The prices that are inherited are stated in that currency.",
    remedy: () => "Leave the clause out, or restate the contract with its own prices.",
  },
  TAR2033: {
    severity: "error",
    title: "Changed twice",
    message: p => `The ${p.kind} "${p.name}" is changed twice in this file.`,
    reason: "Two changes of one thing depend on their order, which carries no meaning.",
    remedy: () => "Keep one of them; a replaced declaration states everything itself.",
  },
  TAR2034: {
    severity: "error",
    title: "Removed but still used",
    message: p => `The ${p.kind} "${p.name}" is removed, but it is still used.`,
    reason: "What uses it would have nothing to refer to.",
    remedy: p => `Remove or replace what uses it as well, or keep the ${p.kind}.`,
  },
  TAR2036: {
    severity: "error",
    title: "Events of the version before are not captured for this one",
    message: p =>
      p.value === ""
        ? `Version ${p.version} reads "${p.field}" of "${p.event}", which events of version ${p.before} do not have.`
        : `Version ${p.version} reads "${p.field}" of "${p.event}", which may be ${p.value} in events of version ${p.before}.`,
    reason:
      "What comes late, a level that goes on and tiers that do count under the later version, and what it cannot read would be left out.",
    remedy: p =>
      p.value === ""
        ? "Give the field a default, by which events without it count, or make it optional, so that they take no part."
        : "Keep the value in the list, and price it.",
  },
};
