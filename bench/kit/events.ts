/**
 * The events of the benchmarks: requests to a model, of one month, in the order in which they were received. One of a hundred is
 * a copy of an earlier one, one of ten thousand claims the identity of another, one of a thousand each is faulty, of an unknown
 * account, and of the next month. The same seed gives the same bytes.
 */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Chance, chance } from "./random.ts";

export interface EventFile {
  readonly path: string;
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** `mixed`: five shapes with their keys in any order and blanks between them; `uniform`: as one machine writes them. */
export type Form = "uniform" | "mixed";

export const ACCOUNTS = 1_000;
const SEED = 20_261_128;
const LINES_AT_ONCE = 20_000;
/** Copies and false claims are of one of so many lines before. */
const REACH = 100_000;

/** Written once by this text of the module, and kept beside what the system keeps for a while. */
export function eventFile(lines: number, form: Form, accounts: number = ACCOUNTS): EventFile {
  const own = createHash("sha256")
    .update(readFileSync(import.meta.filename))
    .digest("hex")
    .slice(0, 12);
  const path = join(tmpdir(), `tarif-bench-${form}-${lines}-${accounts}-${own}.ndjson`);
  const told = `${path}.json`;
  if (existsSync(path) && existsSync(told)) return JSON.parse(readFileSync(told, "utf8"));
  const part = `${path}.part`;
  const written = write(part, lines, form, accounts);
  renameSync(part, path);
  const file = { path, lines, ...written };
  writeFileSync(told, JSON.stringify(file));
  return file;
}

function write(
  path: string,
  lines: number,
  form: Form,
  accounts: number,
): { readonly bytes: number; readonly sha256: string } {
  const made = requests(chance(SEED), accounts);
  // The layout has chances of its own, so that both forms hold the same events.
  const layout = chance(SEED + 1);
  const hash = createHash("sha256");
  const file = openSync(path, "w");
  let bytes = 0;
  try {
    for (let done = 0; done < lines; done += LINES_AT_ONCE) {
      const count = Math.min(LINES_AT_ONCE, lines - done);
      let text = "";
      for (let line = 0; line < count; line += 1) text += lineOf(made(done + line, lines), form, layout);
      const chunk = Buffer.from(text, "utf8");
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
      bytes += chunk.length;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest("hex") };
}

interface Request {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly time: string;
  readonly model: string;
  readonly input: number;
  readonly output: number;
  readonly egress: string;
  readonly open: number;
}

/** A ring of what came before gives copies and false claims something to repeat. */
function requests(random: Chance, accounts: number): (number: number, of: number) => Request {
  const ring: Request[] = [];
  const fresh = (number: number, of: number): Request => ({
    id: uuid(random),
    source: `/gateway/eu-${random.below(4) + 1}`,
    subject: random.below(1_000) === 0 ? "acct-nobody" : accountName(random.below(accounts)),
    time: timeOf(number, of, random),
    model: random.below(2_000) === 0 ? "giant" : (MODELS[random.below(3)] ?? "small"),
    input: random.below(2_000) === 0 ? -1 : random.below(8_000),
    output: random.below(4_000),
    egress: `${random.below(3)}.${String(random.below(1_000)).padStart(3, "0")}`,
    open: random.below(260),
  });
  return (number, of) => {
    const dice = random.below(10_000);
    const earlier = ring.length < 1_000 ? undefined : ring[random.below(ring.length)];
    const now = fresh(number, of);
    if (earlier !== undefined && dice < 100) return earlier;
    // Who claims the identity of an event of the next month would be the first one by its time.
    if (earlier !== undefined && dice === 100 && earlier.time <= now.time)
      return { ...now, id: earlier.id, source: earlier.source };
    ring[number % REACH] = now;
    return now;
  };
}

const MODELS = ["small", "medium", "large"];

export function accountName(number: number): string {
  return `acct-${String(number).padStart(4, "0")}`;
}

function uuid(random: Chance): string {
  const hex = [random.word(), random.word(), random.word(), random.word()]
    .map(word => word.toString(16).padStart(8, "0"))
    .join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const MARCH = Date.UTC(2026, 1, 28, 23);
const MARCH_MILLISECONDS = Date.UTC(2026, 2, 31, 22) - MARCH;

/** Rising through March 2026 of Zurich; the earlier of two with one identity is the one that came first. */
function timeOf(number: number, of: number, random: Chance): string {
  const isNext = random.below(1_000) === 0;
  const at = MARCH + (isNext ? MARCH_MILLISECONDS : 0) + Math.floor((number / of) * (MARCH_MILLISECONDS - 1));
  return new Date(at).toISOString();
}

function lineOf(one: Request, form: Form, random: Chance): string {
  return form === "uniform" ? uniform(one) : mixed(one, random);
}

function uniform({ id, source, subject, time, model, input, output, egress, open }: Request): string {
  return `{"specversion":"1.0","id":"${id}","source":"${source}","type":"com.example.api.request","subject":"${subject}","time":"${time}","data":{"model":"${model}","input":${input},"output":${output},"egress":${egress},"open":${open}}}\n`;
}

/** Keys in another order for each line, in five layouts: blanks, unknown keys, numbers as texts, a trace, nested extras. */
function mixed(one: Request, random: Chance): string {
  const shape = random.below(5);
  const space = shape === 1 ? " " : "";
  const number = (text: string | number): string => (shape === 2 ? `"${text}"` : String(text));
  const data = shuffled(random, [
    `"model":${space}"${one.model}"`,
    `"input":${space}${number(one.input)}`,
    `"output":${space}${number(one.output)}`,
    `"egress":${space}${number(one.egress)}`,
    `"open":${space}${number(one.open)}`,
    ...(shape === 3 ? [`"trace":{"span":"${one.id.slice(0, 8)}","sampled":true}`] : []),
  ]);
  const attributes = shuffled(random, [
    `"specversion":${space}"1.0"`,
    `"id":${space}"${one.id}"`,
    `"source":${space}"${one.source}"`,
    `"type":${space}"com.example.api.request"`,
    `"subject":${space}"${one.subject}"`,
    `"time":${space}"${one.time}"`,
    ...(shape === 4 ? [`"datacontenttype":"application/json"`] : []),
    `"data":${space}{${data.join(`,${space}`)}}`,
  ]);
  return `{${attributes.join(`,${space}`)}}\n`;
}

function shuffled(random: Chance, items: readonly string[]): readonly string[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = random.below(last + 1);
    const swapped = order[last] ?? "";
    order[last] = order[chosen] ?? "";
    order[chosen] = swapped;
  }
  return order;
}
