/** Texts as JSON holds them. */

/** Printable ASCII without `"` and backslash, which JSON writes as it is: most texts are nothing else. */
const PLAIN = /^[ !#-[\]-~]*$/;
/** Up to so many letters are looked at one by one, which takes less than to begin with an expression. */
const FEW_LETTERS = 24;

/** As `JSON.stringify` has it. */
export function jsonText(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

function isPlain(text: string): boolean {
  if (text.length > FEW_LETTERS) return PLAIN.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}
