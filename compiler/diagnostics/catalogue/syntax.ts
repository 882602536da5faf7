import type { None, Rows } from "../row.ts";

/** TAR1xxx: the text and its grammar. */
export interface SyntaxParams {
  readonly TAR1001: { readonly found: string; readonly expected: string; readonly hint: string };
  readonly TAR1002: { readonly expected: string; readonly hint: string };
  readonly TAR1003: { readonly found: string };
  readonly TAR1004: { readonly found: string };
  readonly TAR1005: None;
  readonly TAR1006: { readonly found: string };
  readonly TAR1007: { readonly found: string };
  readonly TAR1008: { readonly word: string };
  readonly TAR1009: { readonly limit: string };
  readonly TAR1010: { readonly limit: string };
  readonly TAR1011: { readonly limit: string };
  readonly TAR1012: None;
  readonly TAR1013: { readonly found: string };
  readonly TAR1014: { readonly found: string };
  readonly TAR1016: None;
  readonly TAR1017: None;
  readonly TAR1015: { readonly found: string };
  readonly TAR1018: { readonly problem: string };
  readonly TAR1019: { readonly code: string; readonly what: string; readonly hint: string };
  readonly TAR1020: { readonly code: string };
  readonly TAR1021: { readonly number: string; readonly escape: string };
}

export const syntaxRows: Rows<SyntaxParams> = {
  TAR1001: {
    severity: "error",
    title: "Unexpected word",
    message: p => `Here stands ${p.found}, but ${p.expected} is expected.${p.hint}`,
    reason: "Each clause of a contract has one form, so that it can be read in one way only.",
    remedy: p => `Write ${p.expected} here, or remove what does not belong.`,
  },
  TAR1002: {
    severity: "error",
    title: "Something is missing",
    message: p => `Here ${p.expected} is missing.${p.hint}`,
    reason: "The clause is not complete without it.",
    remedy: p => `Add ${p.expected}.`,
  },
  TAR1003: {
    severity: "error",
    title: "Comma in a number",
    message: p => `"${p.found}" has a comma in or after a number.`,
    reason:
      "1,000 is a thousand in English and one in German, so the two parties could read different prices. After the keys of a price row a comma needs a blank.",
    remedy: () =>
      "Group thousands with ' (1'000), write decimals with a point (1.5), and leave a blank after a comma between keys.",
  },
  TAR1004: {
    severity: "error",
    title: "Badly written number",
    message: p => `"${p.found}" is not a number as Tarif writes it.`,
    reason:
      "A group mark stands before exactly three digits, and a number has at most one decimal point and no exponent.",
    remedy: () => "Write 1'000'000, 1000000 or 1 million; decimals as 0.25; a date as 2026-01-31.",
  },
  TAR1005: {
    severity: "error",
    title: "Text without an end",
    message: () => "This text has no closing quote on its line.",
    reason: "A text ends on the line on which it begins.",
    remedy: () => "Add the closing quote, or write a line break inside the text as \\n.",
  },
  TAR1006: {
    severity: "error",
    title: "Unknown escape in a text",
    message: p => `The text ${p.found} holds a backslash sign that means nothing.`,
    reason:
      "After a backslash only these may stand: a quote, a backslash, n, and u{…} with the number of a character.",
    remedy: () =>
      'Write \\" for a quote, \\\\ for a backslash, \\n for a line break, or \\u{20AC} for a character.',
  },
  TAR1007: {
    severity: "error",
    title: "Stray character",
    message: p => `${p.found} does not belong to the language.`,
    reason: "Outside texts and comments only words, numbers, dates and a few signs have a meaning.",
    remedy: p => {
      if (/\p{Nd}/u.test(p.found.replace(/U\+[0-9A-F]+/, ""))) return "Write numbers with the digits 0 to 9.";
      if (/[\u2010-\u2015\u2212]/.test(p.found)) return "Write a minus as - between blanks.";
      if (/\p{Sc}/u.test(p.found)) return "Write the currency as its three letters, such as CHF, EUR or USD.";
      if (/"(?:\/\/|\/\*|\*\/)"/.test(p.found)) return "Begin a comment with #; it ends with its line.";
      if (/"!=?"|"<>"|"≠"/.test(p.found)) return 'Write is not, as in model is not "large".';
      if (/"=+"/.test(p.found)) return 'Write is, as in model is "large"; elsewhere leave the sign out.';
      if (/"[<>≤≥]=?"/.test(p.found)) return "Write is above, is at least, is below or is at most.";
      if (/[/÷]/.test(p.found))
        return "Write per, as in CHF 0.10 per GB. Meters cannot be divided by each other.";
      if (/[”»›‹‚‘’'`´]/.test(p.found)) {
        return 'Write texts between straight quotes, such as "Acme AG"; “…”, „…“ and «…» are understood too.';
      }
      return "Remove it, or put it between quotes if it belongs to a text.";
    },
  },
  TAR1008: {
    severity: "error",
    title: "Reserved word as a name",
    message: p => `"${p.word}" cannot be a name.`,
    reason:
      "Words that begin a declaration, and the, each and everything, are reserved, so that a missing name is found where it is missing.",
    remedy: p =>
      `Choose another name, such as ${p.word}_1, or add the name that is missing before this word.`,
  },
  TAR1009: {
    severity: "error",
    title: "File too long",
    message: p => `The file is longer than ${p.limit}.`,
    reason: "Bounds keep every check quick.",
    remedy: () => "Split the contract, or move its price tables into files of their own.",
  },
  TAR1010: {
    severity: "error",
    title: "Parentheses too deep",
    message: p => `Parentheses, or prices joined by plus, are nested more than ${p.limit} deep.`,
    reason: "Bounds keep every check quick, and no person can read such an expression.",
    remedy: () => "Define a meter for a part of the expression and use its name, or make several charges.",
  },
  TAR1011: {
    severity: "error",
    title: "Too many words",
    message: p => `The file holds more than ${p.limit} words and signs.`,
    reason: "Bounds keep every check quick.",
    remedy: () => "Split the contract, or move its price tables into files of their own.",
  },
  TAR1012: {
    severity: "error",
    title: "No contract in this document",
    message: () => "This Markdown document has no block marked tarif.",
    reason: "In a literate contract the fenced blocks whose first word is tarif, in order, are the contract.",
    remedy: () => "Mark at least one fenced block with ```tarif, in small letters.",
  },
  TAR1013: {
    severity: "error",
    title: "Not a name",
    message: p => `"${p.found}" cannot be a name.`,
    reason:
      "Names are written with small letters, digits and _, and begin with a letter, so that they can be read aloud and never differ by a capital alone.",
    remedy: () =>
      'Write it in small letters with _. The key of a payload can be given beside it: field input_tokens named "inputTokens"',
  },
  TAR1014: {
    severity: "error",
    title: "Badly written date or time",
    message: p => `"${p.found}" is not a date or time as Tarif writes it.`,
    reason:
      "Dates and times have one form each, so that 03-04 is never the third of April for one party and the fourth of March for the other.",
    remedy: () =>
      "Write a date as 2026-01-31, a month as 2026-01, a time as 07:00. A minus between numbers needs blanks.",
  },
  TAR1015: {
    severity: "error",
    title: "Instant without its offset",
    message: p => `"${p.found}" is not a complete instant.`,
    reason:
      "The same clock time is a different instant in every zone, and happens twice when clocks go back.",
    remedy: () => "Write date, time and offset: 2026-01-31T07:00:00+01:00, or with Z for UTC.",
  },
  TAR1016: {
    severity: "error",
    title: "Percent sign apart from its number",
    message: () => "The percent sign stands apart from its number.",
    reason:
      "A number and its percent sign are one word, so that 10 and 10% can never be mistaken for one another.",
    remedy: () => "Write it without a blank, such as 8.1%.",
  },
  TAR1017: {
    severity: "error",
    title: "Contract block without an end",
    message: () =>
      "This block of the contract is never closed, so the rest of the document counts as contract.",
    reason:
      "Only what stands in marked blocks is the contract; the prose around them explains it and is no clause.",
    remedy: () => "Close the block with a line of its own: ```",
  },
  TAR1018: {
    severity: "error",
    title: "Allow comment that cannot be read",
    message: p => `This comment allows nothing: ${p.problem}.`,
    reason:
      "Who reads the contract later must see which finding was accepted, of which clause, and why; else nobody can judge it.",
    remedy: () =>
      "Write it on a line of its own before the clause, for example: # allow TAR7001: as in the frame agreement",
  },
  TAR1019: {
    severity: "error",
    title: "Allow comment for what is no warning",
    message: p => `"${p.code}" cannot be allowed: it is ${p.what}.${p.hint}`,
    reason:
      "A warning is for people to judge. An error leaves open what is due, and no comment answers that.",
    remedy: () => "Name the code of a warning as check prints it, or mend the clause.",
  },
  TAR1020: {
    severity: "warning",
    title: "Allow comment that is not needed",
    message: p => `${p.code} is allowed here but not found.`,
    reason: "What was accepted once is not there any more; the comment would hide it when it comes back.",
    remedy: () => "Remove the comment, or put it directly before the clause that is meant.",
  },
  TAR1021: {
    severity: "error",
    title: "Character that hides or reorders text",
    message: p => `Here stands the character ${p.number}, which cannot be seen.`,
    reason:
      "Such characters turn the order of words round or part a word unseen, so that people would read another contract than the one that is computed.",
    remedy: p =>
      `Remove it. If a text between straight quotes needs it, write it so that all can see it: ${p.escape}.`,
  },
};
