/**
 * The plain form of YAML in which programs write registers, read without the library: one list in block style, each
 * of its entries a mapping of words to plain scalars. Gives the nodes that the library would; null for any other text.
 */
import { type LineCounter, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** A key and its value, of letters that mean nothing else; what is long or far to the right others have to refuse. */
const PAIR = /^( {0,8})(- )?([a-z_]{1,64}): ([A-Za-z0-9][A-Za-z0-9_./@-]*)$/;
const HEAD = /^([a-z_]{1,64}):\n/;

type Entry = YAMLMap<Scalar<string>, Scalar<string>>;

/** Tells `lines` where each line begins, where the text is plain. */
export function plainYaml(text: string, lines: LineCounter): YAMLMap | null {
  const head = HEAD.exec(text)?.[1];
  if (head === undefined) return null;
  const entries = new YAMLSeq<Entry>();
  const starts = [0];
  let indent: number | null = null;
  for (let at = head.length + 2; at < text.length; ) {
    starts.push(at);
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    const pair = PAIR.exec(text.slice(at, end));
    if (pair === null) return null;
    const [, blanks = "", dash, key = "", value = ""] = pair;
    indent ??= blanks.length;
    const begin = at + blanks.length + (dash === undefined ? 0 : dash.length);
    // Pairs of an entry stand below each other, behind the dash.
    if (begin - at !== indent + DASH) return null;
    const last = entries.items.at(-1);
    const entry =
      dash === undefined ? last : startingAt(new YAMLMap<Scalar<string>, Scalar<string>>(), begin);
    if (entry === undefined) return null;
    if (entry !== last) entries.items.push(entry);
    const behind = end - value.length;
    entry.items.push(new Pair(scalar(key, begin), scalar(value, behind)));
    at = end + 1;
  }
  if (indent === null) return null;
  if (text.endsWith("\n")) starts.push(text.length);
  for (const start of starts) lines.addNewLine(start);
  const root = startingAt(new YAMLMap(), 0);
  root.items.push(new Pair(scalar(head, 0), startingAt(entries, head.length + 2 + indent)));
  return root;
}

/** The width of a dash and its blank. */
const DASH = 2;

function scalar(text: string, start: number): Scalar<string> {
  return startingAt(new Scalar(text), start);
}

/** Of a node's range nobody here asks for more than its beginning. */
function startingAt<N extends Scalar | YAMLMap | YAMLSeq>(node: N, start: number): N {
  node.range = [start, start, start];
  return node;
}
