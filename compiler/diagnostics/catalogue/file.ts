import type { None, Rows } from "../row.ts";
import { type VersionParams, versionRows } from "./versions.ts";

/** TAR2xxx: the file, its head, and its versions. */
export interface FileParams extends VersionParams {
  readonly TAR2001: { readonly clause: string };
  readonly TAR2002: { readonly clause: string; readonly example: string };
  readonly TAR2003: { readonly found: string };
  readonly TAR2004: { readonly found: string };
  readonly TAR2005: { readonly clause: string };
  readonly TAR2006: { readonly clause: string };
  readonly TAR2007: { readonly name: string; readonly hint: string };
  readonly TAR2008: None;
  readonly TAR2009: { readonly found: string };
  readonly TAR2010: None;
  readonly TAR2011: { readonly from: string; readonly to: string };
  readonly TAR2012: { readonly date: string; readonly first: string; readonly last: string };
  readonly TAR2013: { readonly version: string; readonly earlier: string };
  readonly TAR2014: { readonly path: string };
  readonly TAR2015: { readonly clause: string };
  readonly TAR2016: { readonly found: string };
  readonly TAR2035: None;
}

export const fileRows: Rows<FileParams> = {
  ...versionRows,
  TAR2001: {
    severity: "error",
    title: "Head clause twice",
    message: p => `"${p.clause}" is stated twice.`,
    reason: "Two statements of one thing could differ, and nothing would say which one holds.",
    remedy: () => "Keep one of them.",
  },
  TAR2002: {
    severity: "error",
    title: "Head clause missing",
    message: p => `The contract does not state "${p.clause}".`,
    reason: "Billing systems differ in this point and the sum differs with them, so there is no default.",
    remedy: p => `Add to the head: ${p.example}`,
  },
  TAR2003: {
    severity: "error",
    title: "Unknown edition",
    message: p => `There is no edition ${p.found} of the language.`,
    reason:
      "The first line pins what every word of the contract means; this version of Tarif knows edition 1.",
    remedy: () => "Begin the file with: tarif 1",
  },
  TAR2004: {
    severity: "error",
    title: "Not allowed in definitions",
    message: p => `A file of definitions cannot hold ${p.found}.`,
    reason:
      "Definitions say what is measured, in units, events and bands; prices and terms belong to a contract.",
    remedy: () => "Move it into the contract that uses the definitions.",
  },
  TAR2005: {
    severity: "error",
    title: "Head clause in definitions",
    message: p => `A file of definitions has no "${p.clause}".`,
    reason: "The contract that uses the definitions states it.",
    remedy: () => "Remove the clause.",
  },
  TAR2006: {
    severity: "error",
    title: "Change without an original",
    message: p => `"${p.clause}" has nothing to change here.`,
    reason:
      "Only a contract that is based on a price list or amends a version can replace, remove or set what it inherits.",
    remedy: () => "Declare it plainly, or add based on … or version … amends … to the head.",
  },
  TAR2007: {
    severity: "error",
    title: "Unknown time zone",
    message: p => `There is no time zone "${p.name}".${p.hint}`,
    reason:
      "Days and months begin at different instants in different zones, so the zone decides which bill an event stands on.",
    remedy: () => 'Write a name of the IANA database, such as "Europe/Zurich" or "UTC".',
  },
  TAR2008: {
    severity: "error",
    title: "Starting day of the billing period",
    message: () => "from day N needs a month, quarter or year of the calendar, and a day from 1 to 28.",
    reason: "Only those periods have a day to begin on, and only the first 28 days are in every month.",
    remedy: () => "Write for example: billed each month from day 15",
  },
  TAR2009: {
    severity: "error",
    title: "Number of months",
    message: p => `"each ${p.found} months" is not a period.`,
    reason:
      "A period of several months has 2 to 120 of them; one month is written each month or each contract month.",
    remedy: () => "Write for example: each 6 months",
  },
  TAR2010: {
    severity: "error",
    title: "Billing period defined by itself",
    message: () => "billed each billing period says nothing.",
    reason: "The billing period is what this clause defines.",
    remedy: () => "Name a period, such as: billed each month",
  },
  TAR2011: {
    severity: "error",
    title: "Term ends before it begins",
    message: p => `The contract is effective from ${p.from} to ${p.to}: that is no day at all.`,
    reason: "Both days are included; the last one cannot come before the first.",
    remedy: () => "Correct one of the dates.",
  },
  TAR2012: {
    severity: "error",
    title: "Date outside the calendar",
    message: p => `${p.date} lies outside ${p.first} to ${p.last}.`,
    reason: "The pinned time-zone data reach from the first to the last of these days.",
    remedy: () => "Choose a date inside them.",
  },
  TAR2013: {
    severity: "error",
    title: "Version chain runs backwards",
    message: p => `Version ${p.version} cannot follow version ${p.earlier}.`,
    reason: "A version replaces or amends an earlier one, so its number is higher.",
    remedy: () => "Correct one of the two numbers.",
  },
  TAR2014: {
    severity: "error",
    title: "File not found",
    message: p => `There is no file ${p.path} in the workspace.`,
    reason: "A contract is compiled from the files that the workspace holds.",
    remedy: () => "Check the path; it is relative to the workspace and written with /.",
  },
  TAR2015: {
    severity: "error",
    title: "Clause not allowed here",
    message: p => `"${p.clause}" cannot stand in this file.`,
    reason: "A price list is no agreement between two parties.",
    remedy: () => "Remove it, or make the file a contract.",
  },
  TAR2016: {
    severity: "error",
    title: "Bad version number",
    message: p => `${p.found} is not a version number.`,
    reason: "Versions are counted with whole numbers from 1.",
    remedy: () => "Write for example: version 2",
  },
  TAR2035: {
    severity: "error",
    title: "Bills by the hour",
    message: () => "Bills are made of days, so that none can close after an hour.",
    reason: "The opening bill, the term, a fee's proration and what is known of an account go by days.",
    remedy: () => "Bill each day or longer; a price or an allowance may still be for each hour.",
  },
};
