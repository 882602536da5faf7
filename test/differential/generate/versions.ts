/** How the declarations are spread over files: one contract, a chain of versions, a price list, definitions. */

import { credit, discount, limit, tax } from "./adjustments.ts";
import { addDays, addMonths } from "./calendar.ts";
import { allowance, charge, chargeText } from "./charges.ts";
import { event, numberBand, parameter, timeBand } from "./declare.ts";
import { example } from "./examples.ts";
import { effective, type HeadParts } from "./head.ts";
import { meter } from "./meters.ts";
import type { Declaration, DeclarationKind, Model } from "./model.ts";
import { policy } from "./policies.ts";
import { countedFamily } from "./units.ts";
import { comment, freshName, money, percent } from "./values.ts";

export interface Files {
  readonly files: ReadonlyMap<string, string>;
  readonly entry: string;
}

export type Layout = "one" | "tail" | "literate" | "definitions" | "price list" | "amends" | "replaces";

export function layOut(model: Model, head: HeadParts, layout: Layout): Files {
  switch (layout) {
    case "one":
      return single(model, head, "version 1", "contract.tarif");
    case "tail":
      return single(model, head, "version 4 replaces 3", "contract.tarif");
    case "literate":
      return literate(model, head);
    case "definitions":
      return withDefinitions(model, head);
    case "price list":
      return onPriceList(model, head);
    case "amends":
      return amended(model, head);
    case "replaces":
      return replaced(model, head);
  }
}

interface FileHead {
  readonly form: "contract" | "price list" | "definitions";
  readonly name: string;
  readonly clauses: readonly string[];
}

function fileText(
  model: Model,
  { form, name, clauses }: FileHead,
  declarations: readonly (Declaration | string)[],
): string {
  const head = clauses.map(clause => `  ${clause}\n`).join("");
  const body = declarations
    .map(one => `\n${comment(model.chance)}${typeof one === "string" ? one : one.text}`)
    .join("");
  return `tarif 1\n${form} ${name} "${form === "contract" ? "Agreement" : "Base"}"\n${head}${body}`;
}

function term(model: Model): string {
  return effective(model.billing.start, model.billing.end);
}

function single(model: Model, head: HeadParts, version: string, path: string): Files {
  const clauses = [version, ...head.others, term(model), ...head.terms];
  const text = fileText(model, { form: "contract", name: "deal", clauses }, ordered(model));
  return { files: new Map([[path, text], ...model.files]), entry: path };
}

/** Declarations may stand in any order. */
function ordered(model: Model): readonly Declaration[] {
  return model.chance.maybe(15) ? model.chance.shuffled(model.declarations) : model.declarations;
}

function literate(model: Model, head: HeadParts): Files {
  const { files } = single(model, head, "version 1", "deal.tarif.md");
  const text = files.get("deal.tarif.md") ?? "";
  const at = text.indexOf("\n\n");
  const body = `# Our agreement\n\nIt holds.\n\n\`\`\`tarif\n${text.slice(0, at)}\n\`\`\`\n\nWhat is measured:\n\n\`\`\`tarif\n${text.slice(at)}\`\`\`\n`;
  return { files: new Map([["deal.tarif.md", body], ...model.files]), entry: "deal.tarif.md" };
}

const DEFINED: ReadonlySet<DeclarationKind> = new Set(["unit", "event", "band"]);

function withDefinitions(model: Model, head: HeadParts): Files {
  const { chance } = model;
  const path = chance.pick(["shared.tarif", "common/defs.tarif"]);
  const defined = model.declarations.filter(({ kind }) => DEFINED.has(kind));
  const rest = model.declarations.filter(({ kind }) => !DEFINED.has(kind));
  const definitions = fileText(model, { form: "definitions", name: "basics", clauses: [] }, defined);
  const empty = chance.maybe(18);
  const uses = [`use "./${path}"`, ...(empty ? ['use "./none.tarif"'] : [])];
  const clauses = ["version 1", ...head.others, term(model), ...head.terms, ...uses];
  const text = fileText(model, { form: "contract", name: "deal", clauses }, rest);
  const files = new Map([["contract.tarif", text], [path, definitions], ...model.files]);
  if (empty)
    files.set("none.tarif", fileText(model, { form: "definitions", name: "nothing", clauses: [] }, []));
  if (path.includes("/")) for (const [name, content] of model.files) files.set(`common/${name}`, content);
  return { files, entry: "contract.tarif" };
}

/** What an inheriting file can leave to its base; charges and adjustments may be new in it. */
function onPriceList(model: Model, head: HeadParts): Files {
  const { chance } = model;
  spares(model);
  const base = [...model.declarations];
  const edits = changes(model, base, model.billing.start, false);
  const own = model.declarations.slice(base.length).map(({ text }) => text);
  const listStart = chance.maybe(50) ? model.billing.start : addMonths(model.billing.start, -2);
  const listHead = [
    chance.maybe(70) ? "version 5 replaces 4" : "version 5",
    effective(listStart, null),
    ...head.terms,
  ];
  const list = fileText(model, { form: "price list", name: "basis", clauses: listHead }, base);
  const restated = chance.maybe(15) ? [chance.pick(head.terms)] : [];
  const clauses = ["version 1", "based on basis version 5", ...head.others, term(model), ...restated];
  const text = fileText(
    model,
    { form: "contract", name: "deal", clauses },
    chance.shuffled([...edits, ...own]),
  );
  const files = new Map([["contract.tarif", text], ["lists/basis.tarif", list], ...model.files]);
  for (const [name, content] of model.files) files.set(`lists/${name}`, content);
  return { files, entry: "contract.tarif" };
}

function amended(model: Model, head: HeadParts): Files {
  const { chance } = model;
  spares(model);
  const base = [...model.declarations];
  const first = fileText(
    model,
    { form: "contract", name: "deal", clauses: ["version 1", ...head.others, term(model), ...head.terms] },
    base,
  );
  const second = secondStart(model);
  const edits = changes(model, base, second, true);
  const own = model.declarations.slice(base.length).map(({ text }) => text);
  const restated = chance.maybe(15) ? [head.terms.at(-1) ?? ""] : [];
  const clauses = ["version 2 amends 1", effective(second, model.billing.end), ...restated];
  const text = fileText(
    model,
    { form: "contract", name: "deal", clauses },
    chance.shuffled([...edits, ...own]),
  );
  return { files: new Map([["v2.tarif", text], ["v1.tarif", first], ...model.files]), entry: "v2.tarif" };
}

function secondStart({ chance, billing }: Model): string {
  const boundary = addMonths(billing.start, chance.between(1, 4));
  const day = chance.maybe(60) ? boundary : addDays(boundary, chance.between(1, 20));
  return billing.end !== null && day > billing.end ? addDays(billing.start, 20) : day;
}

function replaced(model: Model, head: HeadParts): Files {
  const { chance } = model;
  const others = model.declarations.filter(({ kind }) => kind !== "example");
  const first = fileText(
    model,
    { form: "contract", name: "deal", clauses: ["version 1", ...head.others, term(model), ...head.terms] },
    others,
  );
  const changed = others.map(one =>
    one.kind === "charge" && chance.maybe(60)
      ? rewritten(model, one)
      : chance.maybe(25)
        ? { ...one, text: nudged(model, one) }
        : one,
  );
  const clauses = [
    "version 2 replaces 1",
    ...head.others,
    effective(secondStart(model), model.billing.end),
    ...head.terms,
  ];
  const text = fileText(model, { form: "contract", name: "deal", clauses }, changed);
  return { files: new Map([["v2.tarif", text], ["v1.tarif", first], ...model.files]), entry: "v2.tarif" };
}

/** Another price of the same charge, with a source of its own kind. */
function rewritten(model: Model, { name, text }: Declaration): Declaration {
  const known = model.charges.find(one => one.name === name);
  const before = model.declarations.length;
  const source = known?.source === "spend" ? "none" : (known?.source ?? "none");
  const { declaration } = chargeText(model, source, name);
  const added = model.declarations
    .splice(before)
    .map(one => `${one.text}\n`)
    .join("");
  return added === "" || model.chance.maybe(0)
    ? declaration
    : { kind: "charge", name, text: `${added}${text === "" ? "" : declaration.text}` };
}

/** Another percentage or amount in the same words. */
function nudged(model: Model, { kind, text }: Declaration): string {
  const { chance, currency } = model;
  if (kind === "tax" || kind === "discount") return text.replace(/\d+(\.\d+)?%/, percent(chance, 20));
  if (kind === "minimum" || kind === "maximum")
    return text.replace(
      new RegExp(`(?<= )${currency} [\\d'_.]+( thousand| million)?(?= (granted|each))`),
      money(model, 50),
    );
  return text;
}

// Changes of what is inherited

const REMOVABLE = [
  "unit",
  "parameter",
  "event",
  "band",
  "meter",
  "charge",
  "allowance",
  "discount",
  "minimum",
  "maximum",
  "credit",
  "tax",
  "example",
] as const;

/** Declarations that nothing else names, so that they can be removed. */
function spares(model: Model): void {
  for (const kind of model.chance.some(REMOVABLE, 2, 5)) SPARES[kind](model);
}

const SPARES: Readonly<Record<(typeof REMOVABLE)[number], (model: Model) => unknown>> = {
  unit: model => countedFamily(model),
  parameter: model => parameter(model, model.chance.pick(["money", "percent", "text"])),
  event: model => event(model),
  band: model => (model.chance.maybe(50) ? (numberBand(model) ?? timeBand(model)) : timeBand(model)),
  meter: model => meter(model),
  charge: model => charge(model, "none"),
  allowance: model => {
    for (let turn = 0; turn < 3 && allowance(model) === null; turn += 1) {
      meter(model);
      charge(model, "meter");
    }
  },
  discount: model => discount(model),
  minimum: model => limit(model, "minimum"),
  maximum: model => limit(model, "maximum"),
  credit: model => credit(model),
  tax: model => tax(model, false),
  example: model => example(model, model.declarations.length),
};

/** Rare ones are removed more often, in percent. */
const REMOVED: Partial<Record<DeclarationKind, number>> = {
  allowance: 80,
  minimum: 60,
  maximum: 60,
  unit: 60,
  charge: 25,
};

/** Edits of what is inherited by a file that takes effect on that day; new declarations are added to the model. */
function changes(
  model: Model,
  base: readonly Declaration[],
  from: string,
  examples: boolean,
): readonly string[] {
  const { chance } = model;
  if (chance.maybe(40)) charge(model, "none", freshName(model));
  if (chance.maybe(25)) discount(model);
  if (chance.maybe(20)) policy(model);
  const replaced = replacements(model, base);
  const added = model.declarations.slice(base.length);
  const all = [...base, ...added, ...replaced];
  const edits = [...replaced.map(({ text }) => `replace ${text}`), ...settings(model, base, replaced, from)];
  const removable = base.filter(
    one =>
      one.kind !== "policy" &&
      (one.kind !== "example" || examples) &&
      !replaced.some(({ kind, name }) => kind === one.kind && name === one.name) &&
      !isNamedElsewhere(one, [...all, ...edits.map(text => ({ kind: "policy", name: "", text }) as const)]),
  );
  const removed: Declaration[] = [];
  for (const one of removable) {
    const last = one.kind === "charge" && base.filter(({ kind }) => kind === "charge").length < 3;
    if (!last && removed.length < 4 && chance.maybe(REMOVED[one.kind] ?? 45)) removed.push(one);
  }
  return [...edits, ...removed.map(removal)];
}

const REPLACEABLE: ReadonlySet<DeclarationKind> = new Set([
  "charge",
  "tax",
  "discount",
  "minimum",
  "maximum",
  "parameter",
  "meter",
]);

function replacements(model: Model, base: readonly Declaration[]): readonly Declaration[] {
  const { chance } = model;
  const chosen = chance
    .shuffled(base)
    .filter(({ kind }) => REPLACEABLE.has(kind) && chance.maybe(kind === "charge" ? 40 : 12))
    .slice(0, 3);
  return chosen.map(one => {
    const known = model.charges.find(({ name }) => one.kind === "charge" && name === one.name);
    return known !== undefined && known.source !== "spend"
      ? chargeText(model, known.source, one.name).declaration
      : { ...one, text: nudged(model, one) };
  });
}

function settings(
  model: Model,
  base: readonly Declaration[],
  replaced: readonly Declaration[],
  from: string,
): readonly string[] {
  const { chance } = model;
  const isIn = (list: readonly Declaration[], name: string): boolean =>
    list.some(one => one.kind === "parameter" && one.name === name);
  const meters = model.declarations.filter(({ kind }) => kind === "meter").map(({ text }) => text);
  return model.parameters
    .filter(({ name }) => isIn(base, name) && !isIn(replaced, name) && chance.maybe(60))
    .map(one => {
      const constant = one.dated || meters.some(text => text.includes(`the ${one.name}`));
      const day = chance.maybe(50) ? from : addDays(from, chance.between(1, 40));
      return `set ${one.name} to ${chance.pick(one.written)}${constant || chance.maybe(50) ? "" : ` from ${day}`}\n`;
    });
}

function removal({ kind, name }: Declaration): string {
  return kind === "example" ? `remove example "${name}"\n` : `remove ${kind} ${name}\n`;
}

function isNamedElsewhere(one: Declaration, all: readonly Declaration[]): boolean {
  const words =
    one.kind === "unit"
      ? (/^unit (\S+)(?: plural (\S+))?/.exec(one.text)?.slice(1).filter(Boolean) ?? [])
      : [one.name];
  const pattern = new RegExp(
    `(?<![\\w-])(${words.join("|")})(?![\\w])|${words.map(word => `(?<![\\w])${word}-|-${word}(?![\\w])`).join("|")}`,
  );
  return one.kind !== "example" && all.some(other => other !== one && pattern.test(other.text));
}
