/** Places: the service counts lines and columns from 0, Monaco and the page's spots from 1. */

import type { Position as ServicePosition, Range as ServiceRange } from "../../../service/types.ts";
import type { Spot } from "../state/model.ts";
import type { IPosition, IRange } from "./monaco.ts";

export function rangeOf({ start, end }: ServiceRange): IRange {
  return {
    startLineNumber: start.line + 1,
    startColumn: start.character + 1,
    endLineNumber: end.line + 1,
    endColumn: end.character + 1,
  };
}

export function positionOf({ lineNumber, column }: IPosition): ServicePosition {
  return { line: lineNumber - 1, character: column - 1 };
}

export function rangeOfSpot({ line, column, endLine, endColumn }: Spot): IRange {
  return { startLineNumber: line, startColumn: column, endLineNumber: endLine, endColumn };
}

export function spotOf(path: string, range: ServiceRange): Spot {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(range);
  return { path, line: startLineNumber, column: startColumn, endLine: endLineNumber, endColumn };
}
