/** The two streams that a command writes to, and the colours on them. */
import { once } from "node:events";
import { styleText } from "node:util";
import { escapedData, type Plain } from "./plain-text.ts";

export type Colour = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Writes lines for people to standard output. */
export async function say(text: Plain): Promise<void> {
  await write(process.stdout, `${text}\n`);
}

/** Writes lines for people to standard error: notes, problems, progress. */
export async function tell(text: Plain): Promise<void> {
  clearProgress();
  await write(process.stderr, `${text}\n`);
}

/** Writes data to standard output byte for byte, but never raw controls to a terminal. */
export async function sendData(text: string): Promise<void> {
  await write(process.stdout, process.stdout.isTTY ? escapedData(text) : text);
}

/** Colours for a stream; none where it is no terminal, or where NO_COLOR says so. */
export function painter(stream: NodeJS.WriteStream): (colour: Colour, text: Plain) => Plain {
  return (colour, text) => styleText(colour, text, { stream, validateStream: true }) as Plain;
}

/** Whether a painter of the stream has colours. */
export function hasColours(stream: NodeJS.WriteStream): boolean {
  const text = "text" as Plain;
  return painter(stream)("bold", text) !== text;
}

/** A counter in place on standard error's terminal; nothing where that is no terminal. */
export function progress(text: Plain): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\x1b[K${text}`);
  shown = true;
}

export function clearProgress(): void {
  if (!shown) return;
  process.stderr.write("\r\x1b[K");
  shown = false;
}

let shown = false;

async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
