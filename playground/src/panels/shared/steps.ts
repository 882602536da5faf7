/** So many steps of a size that is decimal text, exactly. */
export function stepsText(count: bigint, step: string): string {
  const [whole = "0", fraction = ""] = step.split(".");
  const digits = (count * BigInt(`${whole}${fraction}`)).toString().padStart(fraction.length + 1, "0");
  if (fraction === "") return digits;
  const tail = digits.slice(-fraction.length).replace(/0+$/, "");
  return `${digits.slice(0, -fraction.length)}${tail === "" ? "" : `.${tail}`}`;
}
