/** What the readers of data files share: cells with their place, and what a line that cannot be read says. */

export interface Cell {
  /** The value: quotes taken off, blanks around it too. */
  readonly text: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

/** Why a file could not be read, and where. */
export interface ReadFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: ReadFault };

export function fault(problem: string, start: number, end: number): Read<never> {
  return { ok: false, fault: { problem, start, end } };
}
