/** What a file is called after a title. */

/** Letters and digits; a title may hold signs that no file name can. */
export function fileName(title: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return name === "" ? "tarif" : name;
}
