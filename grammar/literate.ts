/**
 * A literate file is the agreement's own Markdown: its fenced blocks whose first info word is `tarif` are
 * the contract. All else becomes blanks of the same length, so that every offset, line and column stays
 * that of the Markdown.
 */
export function maskMarkdown(text: string): string {
  let fence: Fence | null = null;
  let masked = "";
  for (const line of linesOf(text)) {
    if (fence === null) {
      fence = openingFence(line);
      masked += blanked(line);
    } else if (closes(line, fence)) {
      fence = null;
      masked += blanked(line);
    } else masked += fence.isContract ? line : blanked(line);
  }
  return masked;
}

/** The prose alone: the contract's blocks become blanks, so that every offset stays that of the Markdown. */
export function proseOf(text: string): string {
  let prose = text;
  for (const { start, end } of contractBlocks(text))
    prose = prose.slice(0, start) + blanked(prose.slice(start, end)) + prose.slice(end);
  return prose;
}

/** The content of one contract block: whole lines, half-open offsets. */
export interface ContractBlock {
  readonly start: number;
  readonly end: number;
  /** The blanks before the opening fence, which Markdown takes off each line of the content. */
  readonly indent: string;
}

/**
 * Where the contract stands in a literate file, in order; a block that is never closed ends with the file.
 */
export function contractBlocks(text: string): readonly ContractBlock[] {
  const blocks: ContractBlock[] = [];
  let fence: Fence | null = null;
  let offset = 0;
  let start = 0;
  let indent = "";
  for (const line of linesOf(text)) {
    if (fence === null) {
      fence = openingFence(line);
      start = offset + line.length;
      indent = /^\uFEFF?( *)/.exec(line)?.[1] ?? "";
    } else if (closes(line, fence)) {
      if (fence.isContract) blocks.push({ start, end: offset, indent });
      fence = null;
    }
    offset += line.length;
  }
  if (fence?.isContract === true) blocks.push({ start, end: text.length, indent });
  return blocks;
}

/** Where the fence of a contract block stands that is never closed, so that the rest of the document belongs to it. */
export function openBlock(text: string): { readonly start: number; readonly end: number } | null {
  let fence: Fence | null = null;
  let offset = 0;
  let start = 0;
  let end = 0;
  for (const line of linesOf(text)) {
    if (fence === null) {
      fence = openingFence(line);
      start = offset;
      end = offset + line.trimEnd().length;
    } else if (closes(line, fence)) fence = null;
    offset += line.length;
  }
  return fence?.isContract === true ? { start, end } : null;
}

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly isContract: boolean;
}

/** With their line breaks, so that they join to the text again. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** As CommonMark has it: up to three blanks, then three or more of one mark; no backtick after backticks. */
function openingFence(line: string): Fence | null {
  const match = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)/.exec(line.startsWith("\uFEFF") ? line.slice(1) : line);
  const [, marks, info] = match ?? [];
  if (marks === undefined || info === undefined) return null;
  const mark = marks.charAt(0);
  if (mark === "`" && info.includes("`")) return null;
  return { mark, length: marks.length, isContract: /^[ \t]*tarif(?:[ \t]|$)/.test(info) };
}

function closes(line: string, fence: Fence): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})[ \t]*[\r\n]*$/.exec(line);
  const marks = match?.[1];
  return marks !== undefined && marks.charAt(0) === fence.mark && marks.length >= fence.length;
}

function blanked(line: string): string {
  return line.replace(/[^\r\n]/g, " ");
}
