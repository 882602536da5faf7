/**
 * A process of its own: loads the engine once as it is, then once more for each fault, with the one line replaced as
 * the file is read. Only what imports the faulty file is loaded anew. Reads a `Task` from its input; writes a `Step` a
 * line, so that who waits sees that it still runs.
 */
import { readFileSync, writeSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../kit/shared.ts";
import type { Fault } from "./faults.ts";
import type * as JudgeModule from "./judge.ts";
import type * as WorldsModule from "./worlds.ts";

type Judge = typeof JudgeModule;
type Worlds = typeof WorldsModule;

export interface Task {
  readonly faults: readonly Fault[];
  readonly search: Search;
}

/** Who may object to a fault: the witness that it names, or all there are until the first one does, or each of them. */
export type Search = "named" | "first" | "all";

export interface Step {
  /** The place of the fault in the task. */
  readonly fault: number;
  /** Who objects and to what; where it lacks there is more to come. */
  readonly by?: readonly string[];
}

const MARK = "?fault=";
/** Of the first so many random worlds. */
const SEEDS = 300;

const { faults, search }: Task = JSON.parse(readFileSync(0, "utf8"));
/** Of each module its importers, while nothing is planted. */
const importers = new Map<string, Set<string>>();
/** Of each faulty module all that import it, also through others; and itself. */
const touched = new Map<string, ReadonlySet<string>>();
/** Of each file of a fault those that objected to one, the last first. */
const objectors = new Map<string, readonly string[]>();

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    const [parent = "", number] = (context.parentURL ?? "").split(MARK);
    if (number !== undefined)
      return isTouched(found.url, number) ? { ...found, url: `${found.url}${MARK}${number}` } : found;
    importers.set(found.url, (importers.get(found.url) ?? new Set()).add(parent));
    return found;
  },
  load: (url, context, next) => {
    const [file = "", number] = url.split(MARK);
    const fault = number === undefined ? undefined : faults[Number(number)];
    if (fault === undefined || file !== urlOf(fault)) return next(url, context);
    const source = readFileSync(new URL(file), "utf8").replace(fault.from, () => fault.to);
    return { format: "module-typescript", source, shortCircuit: true };
  },
});

const judge: Judge = await import("./judge.ts");
const worlds: Worlds | null = search === "named" ? null : await import("./worlds.ts");
/** The random worlds on which nobody objects to the engine as it is. */
let agreed: readonly number[] | null = null;
for (const [i, fault] of faults.entries()) tell({ fault: i, by: await objections(i, fault) });

async function objections(number: number, fault: Fault): Promise<readonly string[]> {
  const planted: Judge = await import(`./judge.ts${MARK}${number}`);
  if (planted.objection === judge.objection) throw new Error(`nothing loads ${fault.file}`);
  const found: string[] = [];
  for (const witness of witnessesOf(fault)) {
    const objection = planted.objection(witness);
    tell({ fault: number });
    if (objection === null) continue;
    found.push(`${witness}: ${sound(objection)}`);
    objectors.set(fault.file, [witness, ...(objectors.get(fault.file) ?? [])]);
    if (search !== "all") return found;
  }
  return found.length > 0 || worlds === null ? found : ofWorlds(number, worlds);
}

/** The likeliest first: the one named, those that objected in the same file, those named as the fault is. */
function witnessesOf(fault: Fault): ReadonlySet<string> {
  const all = judge.witnesses();
  if (search === "named") {
    if (!all.includes(fault.by)) throw new Error(`${fault.name}: there is no witness "${fault.by}"`);
    return new Set([fault.by]);
  }
  const words = `${fault.file} ${fault.name}`.match(/[a-z]{3,}/g) ?? [];
  const likeness = (witness: string): number =>
    (witness.match(/[a-z]{3,}/g) ?? []).filter(part => words.some(word => word.startsWith(part))).length;
  const likely = all.toSorted((a, b) => likeness(b) - likeness(a));
  const known = [fault.by, ...(objectors.get(fault.file) ?? [])].filter(one => all.includes(one));
  return new Set([...known, ...likely]);
}

async function ofWorlds(number: number, clean: Worlds): Promise<readonly string[]> {
  const planted: Worlds = await import(`./worlds.ts${MARK}${number}`);
  const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
  agreed ??= seeds.filter(seed => {
    tell({ fault: number });
    return clean.objectionOn(seed) === null;
  });
  for (const seed of agreed) {
    const objection = planted.objectionOn(seed);
    tell({ fault: number });
    if (objection !== null) return [`seed ${seed}: ${sound(objection)}`];
  }
  return [];
}

/** A fault that is no program proves nothing. */
function sound(objection: string): string {
  if (/(?:Reference|Syntax)Error/.test(objection)) throw new Error(objection);
  return objection;
}

function isTouched(url: string, number: string): boolean {
  const fault = faults[Number(number)];
  return fault !== undefined && reaching(urlOf(fault)).has(url);
}

function reaching(url: string): ReadonlySet<string> {
  const known = touched.get(url);
  if (known !== undefined) return known;
  const found = new Set([url]);
  for (const one of found) for (const importer of importers.get(one) ?? []) found.add(importer);
  touched.set(url, found);
  return found;
}

function urlOf({ file }: Fault): string {
  return pathToFileURL(join(ROOT, file)).href;
}

/** At once: a fault may keep the process busy for ever after. */
function tell(step: Step): void {
  writeSync(1, `${JSON.stringify(step)}\n`);
}
