import { firstInvalidByte, placeOf } from "../../input/utf8.ts";
import { refuse } from "../problems.ts";
import { causeOf } from "./read-file.ts";

const NAME = "standard input";

/** All of standard input as text; bounded, and only valid UTF-8. */
export async function readStandardInput(limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of process.stdin as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > limit) break;
      parts.push(part);
    }
  } catch (error) {
    throw refuse("TAR0002", { path: NAME, cause: causeOf(error) });
  }
  if (length > limit) throw refuse("TAR0003", { path: NAME, limit: String(limit) });
  const bytes = Buffer.concat(parts);
  const invalid = firstInvalidByte(bytes);
  if (invalid === null) return bytes.toString("utf8");
  const { line, column } = placeOf(bytes, invalid);
  throw refuse("TAR0008", { path: NAME }, `${NAME}:${line}:${column}`);
}
