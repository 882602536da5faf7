/** The floor of everything that reads with JSON.parse: one pass over the file that parses each line and keeps nothing. */
import { closeSync, openSync, readSync, writeFileSync } from "node:fs";

const [path = "", out = ""] = process.argv.slice(2);
const file = openSync(path, "r");
const chunk = Buffer.allocUnsafe(1 << 20);
let rest = Buffer.alloc(0);
let lines = 0;
let characters = 0;
for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
  const bytes = rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    characters += JSON.parse(bytes.toString("latin1", start, end)).id.length;
    lines += 1;
    start = end + 1;
  }
  rest = Buffer.from(bytes.subarray(start));
}
closeSync(file);
writeFileSync(out, `${lines} ${characters}\n`);
