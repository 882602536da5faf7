/**
 * What an editor may ask about contracts: each function takes a snapshot of the texts, a path and where needed a
 * position, and answers at once. Nothing here throws for what a text holds, and nothing knows an editor.
 */

export { fileOf, locationOf, offsetAt, positionAt, rangeAt } from "./positions.ts";
export { snapshotOf } from "./snapshot.ts";
export type * from "./types.ts";
