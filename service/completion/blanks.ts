/**
 * Texts with blanks to fill in, as this folder writes them: `‹3 days›`, `‹month|year›` with the choices, and `‹=CHF›`
 * for the same as an earlier blank. Kept as they are, blanks hold their text or first choice.
 */

/** In the snippet syntax of the Language Server Protocol: `${1:3 days}`, `${2|month,year|}`. */
export function snippetOf(text: string): string {
  const numbers = new Map<string, number>();
  let count = 0;
  return text.replace(PARTS, (part, blank?: string) => {
    if (blank === undefined) return escaped(part, /[\\$}]/g);
    const known = blank.startsWith("=") ? numbers.get(blank.slice(1)) : undefined;
    if (known !== undefined) return dollar(String(known));
    count += 1;
    const choices = blank.split("|");
    numbers.set(choices[0] ?? "", count);
    if (choices.length === 1) return dollar(`${count}:${escaped(blank, /[\\$}]/g)}`);
    return dollar(`${count}|${choices.map(one => escaped(one, /[\\$},|]/g)).join(",")}|`);
  });
}

/** With every blank as it is. */
export function plainOf(text: string): string {
  return text.replace(PARTS, (part, blank?: string) =>
    blank === undefined ? part : (blank.replace(/^=/, "").split("|")[0] ?? ""),
  );
}

const PARTS = /‹([^›]*)›|[^‹]+/g;

function dollar(inner: string): string {
  return `$\{${inner}}`;
}

function escaped(text: string, marks: RegExp): string {
  return text.replace(marks, "\\$&");
}
