/** Exact texts as floats, for pixels alone: nothing that is read is made of them. */
export function approximately(text: string): number {
  const [above = "0", below] = text.split("/");
  return below === undefined ? Number(above) : Number(above) / Number(below);
}
