/** The names that Monaco knows the language by: contracts, and contracts in Markdown. */
export const PLAIN = "tarif";
export const LITERATE = "tarif-literate";
export const TARIF: readonly string[] = [PLAIN, LITERATE];

/** The language of a file of the workspace. */
export function languageOf(path: string): string {
  if (/\.tarif\.md$/i.test(path)) return LITERATE;
  return /\.tarif$/i.test(path) ? PLAIN : "plaintext";
}
