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
  const address = URL.createObjectURL(new Blob([text], { type: `${TYPES[ending]};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(title)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
