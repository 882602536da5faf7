/** The contract files of a workspace and how they build on each other, told from their heads, whole or not. */

import { pathFrom } from "../../compiler/resolve/paths.ts";
import { isContractPath } from "../../compiler/resolve/sources.ts";
import { fileOf } from "../positions.ts";
import type { Snapshot } from "../types.ts";
import { type Reading, readingOf } from "./reading.ts";

export interface World {
  readonly snapshot: Snapshot;
  /** By path, in the order of the workspace. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly links: ReadonlyMap<string, Links>;
}

/** What a file gets names from. */
export interface Links {
  /** What it says that it is; null where it does not say. */
  readonly identity: { readonly name: string; readonly version: string } | null;
  /** Paths of definitions. */
  readonly uses: readonly string[];
  /** The path of what it amends or is based on. */
  readonly base: string | null;
  /** The path of the version that it replaces: nothing is inherited, but the same names mean the same things. */
  readonly before: string | null;
}

export function worldOf(snapshot: Snapshot): World {
  const known = worlds.get(snapshot);
  if (known !== undefined) return known;
  const readings = new Map<string, Reading>();
  for (const path of snapshot.workspace.keys()) {
    const file = isContractPath(path) ? fileOf(snapshot, path) : null;
    if (file !== null) readings.set(path, readingOf(file));
  }
  const heads = new Map([...readings].map(([path, reading]) => [path, headOf(reading)]));
  const links = new Map([...heads].map(([path, head]) => [path, linksOf(path, head, heads)]));
  const world = { snapshot, readings, links };
  worlds.set(snapshot, world);
  return world;
}

const worlds = new WeakMap<Snapshot, World>();

interface Head {
  readonly name: string | null;
  readonly version: string | null;
  readonly follows: { readonly how: "amends" | "replaces"; readonly version: string } | null;
  readonly basedOn: { readonly name: string; readonly version: string } | null;
  readonly uses: readonly string[];
}

function headOf({ tokens, parts }: Reading): Head {
  const head = tokens.slice(0, parts.find(part => part.isDeclaration)?.from ?? tokens.length);
  const textAt = (place: string): string | null =>
    head.find(token => token.slot?.place === place)?.text ?? null;
  const base = textAt("head.NAME1");
  const followsAt = head.findIndex(token => token.slot?.place === FOLLOWS);
  const how = head[followsAt - 1]?.text;
  return {
    name: textAt("file.NAME1"),
    version: textAt(VERSION),
    follows: how === "amends" || how === "replaces" ? { how, version: head[followsAt]?.text ?? "" } : null,
    basedOn: base === null ? null : { name: base, version: textAt(BASE_VERSION) ?? "" },
    uses: head.filter(token => token.slot?.place === "head.TEXT1").map(token => token.text.slice(1, -1)),
  };
}

/** The numbers of the head's clauses: of this version, of the one before, of the price list. */
export const VERSION = "head.NUM1";
export const FOLLOWS = "head.NUM2";
export const BASE_VERSION = "head.NUM3";

function linksOf(path: string, head: Head, heads: ReadonlyMap<string, Head>): Links {
  const pathOf = (name: string | null, version: string): string | null => {
    for (const [other, { name: its, version: number }] of heads)
      if (other !== path && name !== null && its === name && number === version) return other;
    return null;
  };
  const { follows, basedOn, name, version } = head;
  const followed = follows === null ? null : pathOf(name, follows.version);
  const listed = basedOn === null ? null : pathOf(basedOn.name, basedOn.version);
  return {
    identity: name === null || version === null ? null : { name, version },
    uses: head.uses.flatMap(used => pathFrom(path, used) ?? []).filter(used => heads.has(used)),
    base: follows?.how === "amends" ? followed : listed,
    before: follows?.how === "replaces" ? followed : null,
  };
}
