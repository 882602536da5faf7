/** How one token is printed: as written, but for the marks that have one canonical form. */
import type { Token } from "../../grammar/index.ts";

/** Typographic quotes become `"`, group marks `'`. */
export function tokenText(token: Pick<Token, "type" | "text">): string {
  switch (token.type) {
    case "TEXT":
      return plainQuotes(token.text);
    case "NUM":
    case "PCT":
      return token.text.replace(/[’_]/g, "'");
    default:
      return token.text;
  }
}

/** A text in typographic quotes holds no escapes, so what would be one between plain quotes is escaped. */
function plainQuotes(text: string): string {
  if (text.startsWith('"')) return text;
  return `"${text.slice(1, -1).replace(/["\\]/g, "\\$&")}"`;
}
