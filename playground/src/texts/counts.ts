/** Counts as people write them: "1'890". */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=([0-9]{3})+$)/g, "'");
}
