/** Reads every contract of a folder with chevrotain, up to its tree alone: node bench/rivals/chevrotain.ts FOLDER */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { witnessParse } from "../../test/grammar/witness/parser.ts";
import { witnessLexer } from "../../test/grammar/witness/tokens.ts";

const [folder = "."] = process.argv.slice(2);
const lexer = witnessLexer();
let tokens = 0;
for (const name of readdirSync(folder)) {
  const read = lexer.tokenize(readFileSync(join(folder, name), "utf8"));
  witnessParse(read.tokens);
  tokens += read.tokens.length;
}
console.log(tokens);
