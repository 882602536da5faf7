/**
 * What is told of what the pointer rests on: what a word means, how a name is declared, what a number exactly is, and
 * what a price costs. A contract with errors tells the first three.
 */
import { type Context, parameterValue } from "../compiler/emit/prose/context.ts";
import { type Block, list } from "../compiler/emit/prose/document.ts";
import { LANGUAGES } from "../compiler/emit/prose/languages.ts";
import { markdownOf } from "../compiler/emit/prose/md.ts";
import {
  creditBlocks,
  discountBlocks,
  limitBlocks,
  taxBlocks,
} from "../compiler/emit/prose/sections/adjustments.ts";
import { sharedAllowances } from "../compiler/emit/prose/sections/charges.ts";
import { measured } from "../compiler/emit/prose/sections/measured.ts";
import type { Node } from "../compiler/syntax/tree.ts";
import type { Token } from "../grammar/index.ts";
import type { Language } from "../index.ts";
import type { Plan, PlanParameter, PlanVersion } from "../runtime/plan/plan.ts";
import { costBlocks } from "./costs/cost-text.ts";
import { holds, pricePlaceAt, versionsFrom } from "./costs/places.ts";
import { declaredAt } from "./declared.ts";
import { numberText } from "./numbers.ts";
import { nodesAt, parsedOf, tokenAt } from "./parsed.ts";
import { fileOf, offsetAt, rangeAt } from "./positions.ts";
import { textsIn } from "./texts/texts.ts";
import type { Hover, Position, Snapshot } from "./types.ts";
import { meaningOf } from "./words/meanings.ts";

export function hover(
  snapshot: Snapshot,
  path: string,
  position: Position,
  language: Language,
): Hover | null {
  const file = fileOf(snapshot, path);
  if (file === null) return null;
  const offset = offsetAt(file, position);
  const parsed = parsedOf(file);
  const token = tokenAt(parsed, offset);
  if (token === null) return null;
  const nodes = nodesAt(parsed.tree, token.start, token.end);
  const named = nameSection(snapshot, path, position, token, language);
  const sections = [
    ...numberSection(nodes, language),
    ...named,
    ...wordSection(nodes, token, language),
    ...priceSection(snapshot, path, token, nodes, language),
    ...(named.length === 0 ? clauseSection(snapshot, path, token, nodes, language) : []),
  ];
  if (sections.length === 0) return null;
  return { range: rangeAt(file, token.start, token.end), markdown: sections.join("\n\n---\n\n") };
}

function numberSection(nodes: readonly Node[], language: Language): readonly string[] {
  const text = numberText(nodes, language);
  return text === null ? [] : [text];
}

/** How it is declared; of what is measured or adjusted also what that says. */
function nameSection(
  snapshot: Snapshot,
  path: string,
  position: Position,
  token: Token,
  language: Language,
): readonly string[] {
  const declared = declaredAt(snapshot, path, position);
  if (declared === null) return [];
  const { node, span, line } = declared;
  const isHere = span.path === path && span.start <= token.start && token.end <= span.end;
  const told = node.kind === "field" ? "" : toldAt(snapshot, span.path, span.start, language);
  const code = isHere ? [] : [`\`\`\`tarif\n${line}\n\`\`\``];
  return [...code, ...(told === "" ? [] : [told])];
}

/** A word of the language, where it stands for itself and not for a name. */
function wordSection(nodes: readonly Node[], token: Token, language: Language): readonly string[] {
  const isWord = token.type.startsWith("'");
  const isNamed = nodes.at(-1)?.kind === "name" || nodes.at(-1)?.kind === "word";
  const meaning = isWord && !isNamed ? meaningOf(token.text, language) : null;
  return meaning === null ? [] : [textsIn(language).word(token.text, meaning)];
}

/** Of the price that the token is a part of, or of the charge that it begins. */
function priceSection(
  snapshot: Snapshot,
  path: string,
  token: Token,
  nodes: readonly Node[],
  language: Language,
): readonly string[] {
  const { plan, version } = snapshot.compiled;
  const isReference = nodes.at(-1)?.kind === "name" && nodes.at(-2)?.kind !== "charge";
  const place = plan === null || isReference ? null : pricePlaceAt(plan, version, path, token.start);
  if (plan === null || place === null) return [];
  return [markdown(costBlocks(contextOf(plan, place.version, language), place, language), language)];
}

const TOLD: readonly string[] = ["meter", "allowance", "discount", "minimum", "maximum", "credit", "tax"];

/** What the meter, allowance or adjustment says that the token is a clause of. */
function clauseSection(
  snapshot: Snapshot,
  path: string,
  token: Token,
  nodes: readonly Node[],
  language: Language,
): readonly string[] {
  const holder = nodes.find(({ kind }) => TOLD.includes(kind));
  const told = holder === undefined ? "" : toldAt(snapshot, path, holder.span.start, language);
  return told === "" || nodes.at(-1)?.kind === "name" || token.type === "COMMENT" ? [] : [told];
}

function contextOf(plan: Plan, version: PlanVersion, language: Language): Context {
  const stated = { policies: new Map(), timings: new Set<string>() };
  return { plan, version, phrases: LANGUAGES[language], stated };
}

function markdown(blocks: readonly Block[], language: Language): string {
  return blocks.length === 0 ? "" : markdownOf({ language, title: "", blocks }).trimEnd();
}

/** What a meter, event, band, parameter, allowance or adjustment says, in words; "" for all else. */
function toldAt(snapshot: Snapshot, path: string, offset: number, language: Language): string {
  const { plan, version: number } = snapshot.compiled;
  if (plan === null) return "";
  for (const version of versionsFrom(plan, number)) {
    const context = contextOf(plan, version, language);
    const here = <T extends { readonly place: PlanVersion["place"] }>(all: readonly T[]): readonly T[] =>
      all.filter(({ place }) => holds(place, path, offset));
    const blocks = [
      ...own(
        context,
        measured(context, {
          events: here(version.events),
          bands: here(version.bands),
          meters: here(version.meters),
        }),
      ),
      ...list(here(version.parameters).map(one => parameterText(context, one))),
      ...own(context, sharedAllowances(context, here(version.allowances))),
      ...own(context, discountBlocks(context, here(version.discounts))),
      ...own(context, limitBlocks(context, here(version.limits))),
      ...own(context, creditBlocks(context, here(version.credits))),
      ...own(context, taxBlocks(context, here(version.taxes))),
    ];
    if (blocks.length > 0) return markdown(blocks, language);
  }
  return "";
}

/** Without the headings and rules that stand before all of a kind. */
function own(
  { phrases: { measured: said, adjustments } }: Context,
  blocks: readonly Block[],
): readonly Block[] {
  const rules = [
    said.eventsRule,
    said.metersRule,
    adjustments.discountsRule,
    adjustments.limitsRule,
    adjustments.creditsRule,
    adjustments.taxesRule,
  ];
  return blocks.filter(block => {
    if (block.kind === "heading") return false;
    return block.kind !== "paragraph" || !rules.some(rule => block.text.startsWith(rule));
  });
}

/** "Seats: 25 seats", with later values from their days. */
function parameterText(context: Context, parameter: PlanParameter): string {
  const { name, title, values } = parameter;
  const told = values.map(({ from, value }) => {
    const text = parameterValue(context, parameter, value);
    return from === null ? text : `${context.phrases.head.fromOn(from)} ${text}`;
  });
  return `${context.phrases.words.quoted(title ?? name)}: ${told.join(", ")}`;
}
