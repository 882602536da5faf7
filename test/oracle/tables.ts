/** Files beside a contract: dates of a band, rows of a price table; CSV, or YAML as a list. */
import { parse } from "yaml";
import { cannot, decimal, type Fraction } from "./fractions.ts";

export function datesIn(text: string, path: string): readonly string[] {
  if (path.endsWith(".csv")) {
    const [, ...rows] = linesOf(text);
    return rows;
  }
  const found: unknown = parse(text, { schema: "failsafe" });
  return Array.isArray(found) ? found.map(String) : cannot(`dates in ${path}`);
}

export interface FileRow {
  readonly keys: ReadonlyMap<string, string>;
  readonly price: Fraction;
}

export function rowsIn(text: string, path: string): readonly FileRow[] {
  const rows = path.endsWith(".csv") ? csv(text) : yaml(text, path);
  return rows.map(({ keys, price }) => ({
    keys,
    price: decimal(price) ?? cannot(`a price in ${path}`),
  }));
}

interface Written {
  readonly keys: ReadonlyMap<string, string>;
  readonly price: string;
}

/** The price stands in the last column, whatever the others are called: one may be "price", too. */
function csv(text: string): readonly Written[] {
  const [header = "", ...rows] = linesOf(text);
  const names = cells(header).slice(0, -1);
  return rows.map(row => {
    const values = cells(row);
    return {
      keys: new Map(names.map((name, index) => [name, values[index] ?? ""])),
      price: values.at(-1) ?? "",
    };
  });
}

function yaml(text: string, path: string): readonly Written[] {
  const found: unknown = parse(text, { schema: "failsafe" });
  if (!Array.isArray(found)) return cannot(`rows in ${path}`);
  return found.map((row: object) => {
    const keys = new Map(Object.entries(row).map(([key, value]) => [key, String(value)]));
    return { keys, price: keys.get("price") ?? "" };
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== "");
}

function cells(line: string): readonly string[] {
  const found: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    found.push(quoted === undefined ? (plain ?? "").trim() : quoted.replaceAll('""', '"'));
  return found;
}
