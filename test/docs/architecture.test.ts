/** docs/ARCHITECTURE.md: the code map is that of the folders. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../kit/shared.ts";
import { blocksOf, readDoc } from "./blocks.ts";

const map = blocksOf(readDoc("ARCHITECTURE.md")).find(block => block.heading === "Code map")?.text ?? "";

/** The paths of the map: a line names files and folders of the room above it. */
function mapped(): readonly string[] {
  let room = "";
  const paths: string[] = [];
  for (const line of map.split("\n").filter(one => one !== "")) {
    const names = /^ *((?:[\w-]+(?:\/|\.ts)(?: |$))+)/.exec(line)?.[1]?.trim().split(" ") ?? [];
    for (const name of names) {
      const path = line.startsWith(" ") ? `${room}${name}` : name;
      paths.push(path);
      if (!line.startsWith(" ") && name.endsWith("/")) room = name;
    }
  }
  return paths;
}

test("everything on the map exists", () => {
  const paths = mapped();
  expect(paths.length).toBeGreaterThan(35);
  expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("every folder of the rooms is on the map", () => {
  const paths = mapped();
  const folders = ["compiler", "runtime"].flatMap(room =>
    readdirSync(join(ROOT, room))
      .map(name => `${room}/${name}`)
      .filter(path => statSync(join(ROOT, path)).isDirectory())
      .map(path => `${path}/`),
  );
  expect(folders.filter(folder => !paths.includes(folder))).toEqual([]);
});

test("files that the page names exist", () => {
  const named = [...readDoc("ARCHITECTURE.md").matchAll(/`((?:[a-z]+\/)+[a-z-]+\.(?:ts|md))`/g)].map(
    ([, path]) => path ?? "",
  );
  const rooms = ["", "runtime/", "docs/"];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(path => !rooms.some(room => existsSync(join(ROOT, room + path))))).toEqual([]);
});
