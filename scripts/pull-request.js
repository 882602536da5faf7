/**
 * What action.yml does in a pull request: `tarif check`, `tarif diff` against the base, and one comment that says whose
 * bill changes. The comment is there only while money moves: it is written once, brought up to date, and removed.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TARIF = join(dirname(dirname(fileURLToPath(import.meta.url))), "cli", "bin", "tarif.js");
/** By this the comment is found again. */
const MARK = "<!-- tarif diff -->";
const MONEY_CHANGES = 2;

const { env } = process;
const contracts = env.TARIF_CONTRACTS || "contracts";

const checked = spawnSync(process.execPath, [TARIF, "check", contracts], { stdio: "inherit" });
const compared = difference();
if (compared.text !== null) {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${compared.text}\n`);
  process.stdout.write(`\n${compared.text}`);
  await comment(compared.text, compared.code === MONEY_CHANGES);
}
process.exitCode = checked.status || (compared.code === MONEY_CHANGES ? 0 : compared.code);

/** The Markdown of `tarif diff` with its exit code; text null where there is nothing to compare. */
function difference() {
  const base = baseRevision();
  if (base === null) {
    console.error(
      "There is no base to compare with: check out with fetch-depth: 2, or name one with `base`.",
    );
    return { text: null, code: 3 };
  }
  if (git("cat-file", "-e", `${base}:${contracts.replace(/^\.\/?/, "")}`) === null) {
    console.error(`${contracts} is new: there is nothing to compare it with.`);
    return { text: null, code: 0 };
  }
  const events = (env.TARIF_EVENTS ?? "").split(/\s+/).filter(file => file !== "");
  const args = ["diff", `git:${base}:${contracts}`, contracts, "--format", "markdown", "--exit-code"];
  if (events.length > 0) args.push("--events", ...events);
  const run = spawnSync(process.execPath, [TARIF, ...args], { encoding: "utf8", maxBuffer: 1 << 26 });
  process.stderr.write(run.stderr);
  // 1: a side does not compile, which check says of the new one, and the old one's fault is no reason to stop.
  if (run.status === 1) return { text: null, code: 0 };
  const isFine = run.status === 0 || run.status === MONEY_CHANGES;
  return { text: isFine ? run.stdout : null, code: run.status ?? 4 };
}

/** As given; else the first parent of the merge that is checked out; else what the event says. */
function baseRevision() {
  if (env.TARIF_BASE) return env.TARIF_BASE;
  const parents = git("rev-list", "--parents", "-n", "1", "HEAD")?.split(" ").slice(1) ?? [];
  if (parents.length > 1) return parents[0];
  const sha = pullRequest()?.base?.sha;
  if (typeof sha !== "string") return null;
  if (git("cat-file", "-e", `${sha}^{commit}`) === null)
    git("fetch", "--no-tags", "--depth=1", "origin", sha);
  return git("cat-file", "-e", `${sha}^{commit}`) === null ? null : sha;
}

function git(...args) {
  const run = spawnSync("git", args, { encoding: "utf8" });
  return run.status === 0 ? run.stdout.trim() : null;
}

function pullRequest() {
  return env.GITHUB_EVENT_PATH
    ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8")).pull_request
    : undefined;
}

/** Writes, renews or removes the comment. Without a right to (a fork's token reads only), says so and goes on. */
async function comment(text, moves) {
  const number = pullRequest()?.number;
  if (number === undefined || !env.TARIF_TOKEN) return;
  const issue = `/repos/${env.GITHUB_REPOSITORY}/issues/${number}/comments`;
  const old = await ownComment(issue);
  const body = { body: `${MARK}\n${text}` };
  const at = `/repos/${env.GITHUB_REPOSITORY}/issues/comments/${old?.id}`;
  let answer = null;
  if (moves && old === null) answer = await api("POST", issue, body);
  else if (moves) answer = await api("PATCH", at, body);
  else if (old !== null) answer = await api("DELETE", at);
  if (answer !== null && !answer.ok)
    console.error(`The comment was not written: ${answer.status} ${answer.statusText}`);
}

async function ownComment(issue) {
  for (let page = 1; ; page += 1) {
    const answer = await api("GET", `${issue}?per_page=100&page=${page}`);
    if (!answer.ok) return null;
    const comments = await answer.json();
    const found = comments.find(one => one.body?.startsWith(MARK));
    if (found !== undefined) return found;
    if (comments.length < 100) return null;
  }
}

function api(method, path, body) {
  return fetch(`${env.GITHUB_API_URL || "https://api.github.com"}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${env.TARIF_TOKEN}`,
      "user-agent": "tarif",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
