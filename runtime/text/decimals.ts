/** A decimal text with at least so many decimals. */
export function withDecimals(text: string, least: number): string {
  const point = text.indexOf(".");
  const own = point === -1 ? 0 : text.length - point - 1;
  if (own >= least) return text;
  return `${point === -1 ? `${text}.` : text}${"0".repeat(least - own)}`;
}
