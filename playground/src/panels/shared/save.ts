/** A text becomes a file of whoever reads the page. */
import { fileName } from "./file-name.ts";

const TYPES = {
  html: "text/html",
  md: "text/markdown",
  json: "application/json",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
} as const;

export function savedAs(title: string, ending: keyof typeof TYPES, text: string): void {
  saveFile(`${fileName(title)}.${ending}`, TYPES[ending], text);
}

/** Under exactly this name. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
