/** The text with others behind it, an empty line between them. */
export function withAppended(text: string, more: string): string {
  if (text.trim() === "") return more;
  return `${text.replace(/\n*$/, "\n")}\n${more}`;
}
