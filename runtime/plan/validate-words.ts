/** Findings of the generated validators, told to a reader: one problem for each place, nothing twice. */

/** What a validator notes: a JSON pointer, the schema's keyword that failed, and what it asked for. */
export interface Finding {
  readonly path: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** After a value that does not fit it holds the findings. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Finding[] | null;
}

const MOST_PROBLEMS = 20;

/** At most 20, the first of each place: `/lines/0/amount: must be a text, but is 12`. */
export function inWords(findings: readonly Finding[], value: unknown): readonly string[] {
  const told = findings.filter(finding => !ALTERNATIVES.has(finding.keyword));
  const byPath = new Map<string, Finding[]>();
  for (const finding of told) {
    const there = byPath.get(finding.path);
    if (there === undefined) byPath.set(finding.path, [finding]);
    else there.push(finding);
  }
  const within = pathsWithin(byPath.keys());
  const words: string[] = [];
  for (const [path, all] of byPath) {
    const isInside = within.has(path) || all.some(finding => !BRANCH.has(finding.keyword));
    // Where one of several shapes fits the value but for its details, the other shapes' findings mislead.
    const own = isInside ? all.filter(finding => !BRANCH.has(finding.keyword)) : all;
    for (const problem of new Set(problemsAt(own, valueAt(value, path)))) {
      words.push(`${path === "" ? "(whole)" : path}: ${problem}`);
    }
    if (words.length >= MOST_PROBLEMS) break;
  }
  return words.slice(0, MOST_PROBLEMS);
}

/** They only say that none of several shapes fits, which the findings of the shapes say better. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["anyOf", "oneOf"]);

/** What fails as a whole where a value has another shape. */
const BRANCH: ReadonlySet<string> = new Set(["type", "const", "enum"]);

/** The places that hold a place with a finding. */
function pathsWithin(paths: Iterable<string>): ReadonlySet<string> {
  const within = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf("/"); end >= 0; end = path.lastIndexOf("/", end - 1)) {
      const above = path.slice(0, end);
      if (within.has(above)) break;
      within.add(above);
      if (end === 0) break;
    }
  }
  return within;
}

function problemsAt(findings: readonly Finding[], value: unknown): readonly string[] {
  const named = findings.filter(finding => finding.keyword === "const" || finding.keyword === "enum");
  // A list of values says its type.
  const types = findings.filter(
    finding => finding.keyword === "type" && !(isOfText(finding) && named.length > 0),
  );
  const wanted = [...named, ...types].flatMap(wantedBy);
  const others = findings
    .filter(finding => !BRANCH.has(finding.keyword))
    .map(finding => problemOf(finding, value));
  if (wanted.length === 0) return others;
  return [`must be ${either([...new Set(wanted)])}, but is ${found(value)}`, ...others];
}

function isOfText({ params }: Finding): boolean {
  return params.type === "string";
}

function wantedBy({ keyword, params }: Finding): readonly string[] {
  if (keyword === "const") return [JSON.stringify(params.allowedValue)];
  if (keyword === "enum") return listOf(params.allowedValues).map(value => JSON.stringify(value));
  const types = params.type;
  return (Array.isArray(types) ? types : [types]).map(type => TYPES.get(String(type)) ?? String(type));
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["integer", "a whole number"],
  ["boolean", "true or false"],
  ["object", "an object"],
  ["array", "a list"],
  ["null", "null"],
]);

function problemOf({ keyword, params }: Finding, value: unknown): string {
  switch (keyword) {
    case "required":
      return `lacks the key ${quoted(params.missingProperty)}`;
    case "additionalProperties":
      return `has a key ${quoted(params.additionalProperty)} that does not belong here`;
    case "discriminator":
      return `has a ${String(params.tag)} that is none of those known here: ${found(params.tagValue)}`;
    case "pattern":
      return `is ${found(value)}, but wanted is: ${String(params.wanted).replace(/\.$/, "")}`;
    case "minimum":
    case "maximum":
      return `must be ${String(params.comparison)} ${String(params.limit)}`;
    case "minLength":
      return "must not be empty";
    case "maxLength":
      return `must have at most ${String(params.limit)} characters`;
    case "minItems":
      return `must have at least ${String(params.limit)} entries`;
    case "maxItems":
    case "items":
      return `must have at most ${String(params.limit ?? params.len)} entries`;
    default:
      return `breaks the rule ${keyword}`;
  }
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function found(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return quoted(value);
}

const MOST_SHOWN = 60;

/** A scalar as JSON. */
function quoted(value: unknown): string {
  return JSON.stringify(typeof value === "string" ? shortened(value) : value) ?? "nothing";
}

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

function valueAt(root: unknown, pointer: string): unknown {
  let at = root;
  for (const key of pointer.split("/").slice(1)) {
    at = Reflect.get(Object(at), key.replace(/~1/g, "/").replace(/~0/g, "~"));
  }
  return at;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
