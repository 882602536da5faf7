/**
 * Whether a JSON value has the shape of a bill, as schemas/bill.schema.json says, before anything reads it.
 */
import { type Bill, validateBill } from "../../index.ts";

/** The bill, or what keeps the value from being one. */
export function billFrom(value: unknown): { readonly bill: Bill } | { readonly fault: string } {
  const problems = validateBill(value);
  // Of another format every key is wrong; only the format is worth telling.
  const [first] = [...problems.filter(problem => problem.startsWith("/format: ")), ...problems];
  return first === undefined ? { bill: value as Bill } : { fault: first };
}
