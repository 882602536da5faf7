/** Text from contracts and registers inside HTML and SVG: never a tag, an attribute or an entity of its own. */
import { plainText } from "../terminal/plain-text.ts";

/** HTML that was made here; any other text in a template is escaped. */
export interface Html {
  readonly html: string;
}

export function htmlText(text: string): Html {
  const escaped = plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
  return { html: escaped };
}

/** A template whose texts and numbers are escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly (Html | string | number)[]): Html {
  const text = parts.map((part, index) => {
    const value = values[index];
    if (value === undefined) return part;
    return part + (typeof value === "object" ? value : htmlText(String(value))).html;
  });
  return { html: text.join("") };
}

export function joinedHtml(texts: readonly Html[]): Html {
  return { html: texts.map(one => one.html).join("") };
}
