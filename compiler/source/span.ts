/** A place in a file of the workspace: UTF-16 offsets into the file's text, half-open. */
export interface Span {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export function span(path: string, start: number, end: number): Span {
  return { path, start, end };
}

/** The smallest span that holds both; they lie in one file. */
export function cover(first: Span, second: Span): Span {
  return {
    path: first.path,
    start: Math.min(first.start, second.start),
    end: Math.max(first.end, second.end),
  };
}

/** The empty place directly after a span, where what is missing should stand. */
export function after(place: Span): Span {
  return { path: place.path, start: place.end, end: place.end };
}
