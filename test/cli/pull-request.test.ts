/** What action.yml runs: a pull request that raises one tier, in a repository of this test, against an API of this test. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { git } from "../kit/git.ts";
import { ACCOUNTS, EVENTS, NEW, OLD } from "./priced-calls.ts";
import { folderWith, ROOT } from "./run.ts";

interface Comment {
  readonly id: number;
  body: string;
}

const comments: Comment[] = [];
const asked: string[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((request, answer) => {
    let text = "";
    request.on("data", part => {
      text += String(part);
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url}`);
      const { body } = text === "" ? { body: "" } : (JSON.parse(text) as { readonly body: string });
      const id = Number(request.url?.split("/").at(-1));
      const at = comments.findIndex(one => one.id === id);
      if (request.method === "POST") comments.push({ id: comments.length + 7, body });
      if (request.method === "PATCH" && comments[at] !== undefined) comments[at].body = body;
      if (request.method === "DELETE") comments.splice(at, 1);
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify(request.method === "GET" ? comments : {}));
    });
  });
  await new Promise<void>(done => {
    server.listen(0, "127.0.0.1", done);
  });
});

afterAll(() => {
  server.close();
});

/** Runs the action's script as its step does, for the pull request number 5. */
async function action(
  cwd: string,
  base: string,
): Promise<{ readonly code: number | null; readonly err: string }> {
  const event = join(cwd, ".git", "event.json");
  writeFileSync(event, JSON.stringify({ pull_request: { number: 5, base: { sha: base } } }));
  const child = spawn(process.execPath, [join(ROOT, "scripts/pull-request.js")], {
    cwd,
    env: {
      PATH: process.env.PATH,
      TARIF_CONTRACTS: "contracts",
      TARIF_TOKEN: "secret",
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_REPOSITORY: "acme/billing",
      GITHUB_EVENT_PATH: event,
    },
  });
  let err = "";
  child.stderr.on("data", part => {
    err += String(part);
  });
  child.stdout.resume();
  const code = await new Promise<number | null>(done => {
    child.on("close", done);
  });
  return { code, err };
}

test("one comment says whose bill changes and by how much; it is renewed, and goes when no money moves", async () => {
  const folder = folderWith({
    "contracts/api/api.tarif": OLD,
    "contracts/api/accounts.yaml": ACCOUNTS,
    "contracts/api/events.ndjson": EVENTS,
  });
  git(folder, "init", "--quiet", "--initial-branch", "main");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "The contract");
  const base = git(folder, "rev-parse", "HEAD");
  const commit = (text: string): void => {
    writeFileSync(join(folder, "contracts/api/api.tarif"), text);
    git(folder, "commit", "--quiet", "-a", "--allow-empty", "-m", "A change");
  };
  git(folder, "switch", "--quiet", "-c", "dearer");

  // A title moves no money: no comment.
  commit(OLD.replace('"Base fee"', '"Basis"'));
  expect(await action(folder, base)).toEqual({ code: 0, err: "" });
  expect(comments).toEqual([]);

  // Calls above 1'000 at 0.06 in place of 0.05: acme has 500 of them, 5.00; cato one, 0.01; bolt none.
  commit(NEW);
  expect(await action(folder, base)).toEqual({ code: 0, err: "" });
  expect(comments).toHaveLength(1);
  const lines = comments[0]?.body.split("\n") ?? [];
  expect(lines.slice(0, 2)).toEqual([
    "<!-- tarif diff -->",
    "**Of 3 accounts, 2 pay more: USD 5.01 more in all (+1.5%).**",
  ]);
  expect(lines.filter(line => /^\| (acme|bolt|cato|\*\*All)/.test(line))).toEqual([
    "| acme | 135.00 | 140.00 | +5.00 | +3.7% | charge calls +5.00 |",
    "| cato | 110.05 | 110.06 | +0.01 | &lt;0.1% | charge calls +0.01 |",
    "| **All accounts** | 335.05 | 340.06 | +5.01 | +1.5% |  |",
  ]);
  expect(comments[0]?.body).toContain("from 1'001 calls");

  // 0.07: 500 × 0.02 = 10.00 more for acme. The same comment, not a second one.
  commit(NEW.replace("USD 0.06", "USD 0.07").replace("USD 140.00", "USD 145.00"));
  expect((await action(folder, base)).code).toBe(0);
  expect(comments.map(one => one.id)).toEqual([7]);
  expect(comments[0]?.body).toContain("| acme | 135.00 | 145.00 | +10.00 |");

  commit(OLD);
  expect((await action(folder, base)).code).toBe(0);
  expect(comments).toEqual([]);

  // An example that fails is what check finds; the comment says the rest.
  commit(NEW.replace("USD 140.00", "USD 135.00"));
  expect((await action(folder, base)).code).toBe(1);
  expect(comments).toHaveLength(1);
  expect(asked.filter(one => !one.startsWith("GET"))).toEqual([
    "POST /repos/acme/billing/issues/5/comments",
    "PATCH /repos/acme/billing/issues/comments/7",
    "DELETE /repos/acme/billing/issues/comments/7",
    "POST /repos/acme/billing/issues/5/comments",
  ]);
});

test("action.yml hands its inputs to the script by the names that the script reads", () => {
  const { inputs, runs } = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as {
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly runs: {
      readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
    };
  };
  const script = readFileSync(join(ROOT, "scripts/pull-request.js"), "utf8");
  const step = runs.steps.find(one => one.run?.includes("scripts/pull-request.js"));
  const given = Object.entries(step?.env ?? {});
  expect(given.map(([, value]) => /inputs\.(\w+)/.exec(value)?.[1])).toEqual(Object.keys(inputs));
  expect(given.map(([name]) => name).filter(name => !script.includes(`env.${name}`))).toEqual([]);
});
