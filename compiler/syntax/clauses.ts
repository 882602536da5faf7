/**
 * What a comment can stand before: declarations, and the clauses and rows that the formatter begins a line with. (Dated
 * rows of taxes and parameters begin with a word that is no part of them: there the declaration is meant.)
 */
import type { Span } from "../source/span.ts";
import type { ChargeDecl, Declaration, Item, PhasedPricing, Pricing, SyntaxTree } from "./tree.ts";

/** The places of all of them, also of those within others; the file itself is none. */
export function clauseSpans({ header, head, declarations }: SyntaxTree): readonly Span[] {
  return [header.span, ...head.map(clause => clause.span), ...declarations.flatMap(declarationSpans)];
}

function declarationSpans(declaration: Declaration): readonly Span[] {
  switch (declaration.kind) {
    case "item":
      return [declaration.span, ...itemSpans(declaration.item)];
    case "policy":
      return [declaration.span, ...spansOf(declaration.sentences)];
    case "remove":
    case "set":
    case "missing":
      return [declaration.span];
  }
}

function itemSpans(item: Item): readonly Span[] {
  switch (item.kind) {
    case "event":
      return spansOf(item.fields);
    case "band":
      return spansOf(item.of.rows);
    case "charge":
      return [...spansOf(item.frame), ...chargePriceSpans(item.price)];
    case "discount":
      return [
        ...spansOf(item.frame),
        item.form.span,
        ...(item.form.kind === "off" ? [] : spansOf(item.form.rows)),
      ];
    case "minimum":
    case "maximum":
      return spansOf(item.rows);
    case "credit":
      return [...spansOf(item.frame), item.grant.span];
    case "tax":
      return spansOf(item.rates.filter(({ from }) => from === null));
    case "example":
      return spansOf(item.steps);
    case "unit":
    case "parameter":
    case "meter":
    case "allowance":
      return [];
  }
}

function chargePriceSpans(price: ChargeDecl["price"]): readonly Span[] {
  return price.kind === "phases" ? phaseSpans(price) : [price.span, ...pricingSpans(price)];
}

function phaseSpans({ phases }: PhasedPricing): readonly Span[] {
  return phases.flatMap(({ span, pricing }) => [span, ...pricingSpans(pricing)]);
}

/** The rows of a price; of a price below `when` or `from` those of its schedule. */
function pricingSpans(pricing: Pricing): readonly Span[] {
  switch (pricing.kind) {
    case "when-rows":
      return pricing.rows.flatMap(({ span, price }) => [span, ...pricingSpans(price)]);
    case "price-table":
      return pricing.rows.kind === "table-rows" ? spansOf(pricing.rows.rows) : [];
    case "parts":
      return pricing.parts.flatMap(part => (part.kind === "schedule" ? spansOf(part.rows) : []));
    case "included":
      return [];
  }
}

function spansOf(nodes: readonly { readonly span: Span }[]): readonly Span[] {
  return nodes.map(({ span }) => span);
}
