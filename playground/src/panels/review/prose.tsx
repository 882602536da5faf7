/** The agreement as a page of prose: the tree of the review, drawn. Every text is text. */
import type { JSX } from "preact";
import type { ReviewBlock, ReviewDocument, ReviewTerm } from "../../../../index.ts";
import type { Reviewed, ReviewOrigin } from "../../work/review-requests.ts";
import { Scroll } from "../shared/scroll.tsx";
import { PriceFigure } from "./price-figure.tsx";

interface ProseProps {
  readonly document: ReviewDocument;
  readonly origins: Reviewed["origins"];
  readonly contentsTitle: string;
}

export function Prose({ document: { blocks, language }, origins, contentsTitle }: ProseProps): JSX.Element {
  const first = blocks.findIndex(block => block.kind === "heading" && block.level === 2);
  const before = first < 0 ? blocks : blocks.slice(0, first);
  return (
    <article class="prose" lang={language === "de" ? "de-CH" : "en"}>
      {before.map((block, index) => (
        <Block key={`${index} ${block.kind}`} block={block} id={`review-${index}`} origins={origins} />
      ))}
      <Contents blocks={blocks} title={contentsTitle} />
      {blocks.slice(before.length).map((block, index) => {
        const place = before.length + index;
        return (
          <Block key={`${place} ${block.kind}`} block={block} id={`review-${place}`} origins={origins} />
        );
      })}
    </article>
  );
}

function Contents({
  blocks,
  title,
}: {
  readonly blocks: readonly ReviewBlock[];
  readonly title: string;
}): JSX.Element {
  const entries = blocks.flatMap((block, place) =>
    block.kind === "heading" && block.level <= 2 && place > 0
      ? [{ place, text: block.text, level: block.level }]
      : [],
  );
  return (
    <nav class="prose-contents" aria-label={title}>
      <ol>
        {entries.map(({ place, text, level }) => (
          <li key={place} class={level === 1 ? "part" : ""}>
            <button type="button" class="link" onClick={() => goTo(`review-${place}`)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Links with a fragment would take the place of the shared contract in the address. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

interface BlockProps {
  readonly block: ReviewBlock;
  readonly id: string;
  readonly origins: Reviewed["origins"];
}

function Block({ block, id, origins }: BlockProps): JSX.Element {
  switch (block.kind) {
    case "heading":
      return <Heading level={block.level} text={block.text} id={id} />;
    case "paragraph":
      return <p>{together(block.text)}</p>;
    case "list": {
      const items = block.items.map((item, index) => <li key={`${index} ${item}`}>{together(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "terms":
      return <Terms items={block.items} origins={origins} />;
    case "table":
      return <Table {...block} />;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "curve":
      return <PriceFigure curve={block.curve} />;
  }
}

/** One level below the page's own headings. */
function Heading({
  level,
  text,
  id,
}: {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly id: string;
}): JSX.Element {
  const words = together(text);
  if (level === 1)
    return (
      <h2 id={id} tabIndex={-1} class={id === "review-0" ? "title" : "part"}>
        {words}
      </h2>
    );
  if (level === 2)
    return (
      <h3 id={id} tabIndex={-1}>
        {words}
      </h3>
    );
  return level === 3 ? <h4>{words}</h4> : <h5>{words}</h5>;
}

export function Terms({
  items,
  origins,
}: {
  readonly items: readonly ReviewTerm[];
  readonly origins: Reviewed["origins"];
}): JSX.Element {
  return (
    <dl>
      {items.map(({ term, text, origin }) => (
        <div key={term}>
          <dt>
            {together(term)}{" "}
            {origin !== null && <span class={`origin ${originOf(origin, origins)}`}>{origin}</span>}
          </dt>
          <dd>{together(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function originOf(words: string | null, origins: Reviewed["origins"]): ReviewOrigin | "" {
  if (words === origins.written) return "written";
  if (words === origins.default) return "default";
  return words === origins.always ? "always" : "";
}

function Table({ columns, rows, hasTotal }: Extract<ReviewBlock, { readonly kind: "table" }>): JSX.Element {
  const look = (index: number): string => (columns[index]?.look === "figure" ? "figure" : "");
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            {columns.map(({ title }, index) => (
              <th key={`${index} ${title}`} scope="col" class={look(index)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${place} ${row[0]}`} class={hasTotal && place === rows.length - 1 ? "total" : ""}>
              {row.map((cell, index) => (
                <td key={`${index} ${cell}`} class={look(index)}>
                  {columns[index]?.look === "code" ? <code>{cell}</code> : together(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** An amount stays on one line with its currency, a number with its percent sign. */
function together(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=[-≈0-9])/g, "$1\u00a0").replace(/([0-9]) (?=%)/g, "$1\u00a0");
}
