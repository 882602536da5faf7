/** `tarif diff` as people run it: files, folders, git; table, Markdown, JSON; and whose bill changes. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { git } from "../kit/git.ts";
import { ACCOUNTS, both, EVENTS, NEW, OLD, traffic } from "./priced-calls.ts";
import { folderWith, tarif } from "./run.ts";

const TABLE = `API calls (new/api.tarif)
Of 3 accounts, 2 pay more: USD 5.01 more in all (+1.5%).

raises  charge calls; price; api.tarif:24
    - above USD 0.05 per call
    + above USD 0.06 per call
    Of one month:
      from 1'001 calls (USD 100.05 → USD 100.06, USD 0.01 more) on: then USD 0.01
      more for each further call

1 change of wording or examples.

Usage of new/events.ndjson, through 2026-01-31.
Account       USD before   after  difference
acme              135.00  140.00       +5.00  +3.7%
cato              110.05  110.06       +0.01  <0.1%
All accounts      335.05  340.06       +5.01  +1.5%

Of it         USD before   after  difference
charge calls      305.05  310.06       +5.01  +1.6%
`;

test("the table: what changes, from which call on, and whose bill, the largest difference first", async () => {
  const ran = await tarif(["diff", "old", "new"], { cwd: both() });
  expect(ran.err).toBe("");
  // 5.00 of 135.00 is 3.70%; 0.01 of 110.05 is 0.009%; 5.01 of 335.05 is 1.495%, of 305.05 1.642%.
  expect(ran.out).toBe(TABLE);
  expect(ran.code).toBe(0);
});

test("with --exit-code, 2 says that a bill changes, 0 that none does", async () => {
  const folder = both();
  expect((await tarif(["diff", "old", "new", "--exit-code"], { cwd: folder })).code).toBe(2);
  expect((await tarif(["diff", "old", "old", "--exit-code"], { cwd: folder })).code).toBe(0);
  // Usage below the tier that is dearer: terms change, no bill does.
  writeFileSync(join(folder, "few.ndjson"), traffic("bolt", 800, "2026-01-11"));
  const few = await tarif(["diff", "old", "new", "--exit-code", "--events", "few.ndjson"], { cwd: folder });
  expect([few.code, few.out.split("\n")[1]]).toEqual([0, "No bill changes, of 3 accounts."]);
});

test("without usage the changes stand alone, and the reason is told", async () => {
  const folder = both();
  for (const side of ["old", "new"]) rmSync(join(folder, side, "events.ndjson"));
  const ran = await tarif(["diff", "old/api.tarif", "new/api.tarif"], { cwd: folder });
  expect(ran.out.split("\n").slice(1, 3).join(" ")).toBe(
    "1 change of terms; bills are not compared: no usage is given with --events, and no events.ndjson lies beside it.",
  );
  expect(ran.code).toBe(0);
});

test("an account that only one side can bill is no reason to hide the changes", async () => {
  const folder = both();
  writeFileSync(
    join(folder, "new/api.tarif"),
    NEW.replace("2026-01-01", "2026-02-01").replace("2026-01\n", "2026-02\n"),
  );
  const ran = await tarif(["diff", "old", "new"], { cwd: folder });
  expect(ran.out).toContain("bills are not compared");
  expect(ran.out).toContain("structural  version 1; effective-later");
});

test("two versions of one contract in one folder: a file stands for the contract up to its version", async () => {
  const second = NEW.replace("version 1", "version 2 replaces 1")
    .replace("2026-01-01", "2026-02-01")
    .replace("2026-01\n", "2026-02\n");
  const folder = folderWith({
    "one.tarif": OLD,
    "two.tarif": second,
    "accounts.yaml": ACCOUNTS,
    "events.ndjson": EVENTS + traffic("acme", 1_100, "2026-02-10"),
  });
  const ran = await tarif(["diff", "one.tarif", "two.tarif"], { cwd: folder });
  // February: 100 calls at 0.06 in place of 0.05: 1.00 more; January stays as it was.
  expect(ran.out).toContain("Of 3 accounts, 1 pays more: USD 1.00 more in all");
  expect(ran.out).toContain("raises  charge calls; price; from 2026-02-01; two.tarif:24");
});

// Markdown

const NASTY = NEW.replace('"API calls"', '"A | @octocat <b>x</b> #12 [l](http://evil.example)"').replace(
  '"Base fee"',
  '"Fee `x` $a$ :tada:"',
);

test("Markdown: the verdict first; nothing of a contract is a cell, a mention, a tag, a reference or a link", async () => {
  const folder = both();
  writeFileSync(join(folder, "new/api.tarif"), NASTY);
  const { out } = await tarif(["diff", "old", "new", "--format", "markdown"], { cwd: folder });
  const [verdict, ...rest] = out.split("\n");
  expect(verdict).toBe("**Of 3 accounts, 2 pay more: USD 5.01 more in all (+1.5%).**");
  expect(rest).toContain(
    "### A \\| @\u200boctocat &lt;b&gt;x&lt;/b&gt; #\u200b12 \\[l\\](http\u200b://evil.example)",
  );
  expect(out).toContain("| acme | 135.00 | 140.00 | +5.00 | +3.7% | charge calls +5.00 |");
  expect(out.replaceAll("<br>", "")).not.toMatch(/<[a-z]|@octocat|(?<!\\)\]\(/);
});

test("Markdown of ten thousand accounts and long names has at most 50 rows and fits one comment", async () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `account-${index}-${"|@x<".repeat(50)}`);
  const register = `accounts:\n${ids.map(id => `  - { id: ${JSON.stringify(id)}, contract: api, start: 2026-01-01 }\n`).join("")}`;
  const folder = folderWith({
    "old/api.tarif": OLD,
    "new/api.tarif": NEW.replace("USD 10.00 each", "USD 11.00 each").replace("USD 140.00", "USD 141.00"),
    "new/accounts.yaml": register,
    "new/events.ndjson": EVENTS.replaceAll('"subject":"acme"', `"subject":${JSON.stringify(ids[0])}`),
  });
  const { out } = await tarif(["diff", "old", "new", "--format", "markdown"], { cwd: folder });
  const rows = out.split("\n").filter(line => line.startsWith("| ") && !line.startsWith("| ---"));
  // Each of the two tables has a head.
  expect(rows.length - 2).toBe(50);
  expect(out.length).toBeLessThan(65_536);
  expect(out).toContain("further accounts");
  // Each pays a fee of 11.00 in place of 10.00; the first one 500 calls more at 0.01, too: 5.00.
  expect(out).toContain("USD 2'005.00 more in all");
});

// Git

function repository(): string {
  const folder = folderWith({
    "contracts/api/api.tarif": OLD,
    "contracts/api/accounts.yaml": ACCOUNTS,
    "contracts/api/events.ndjson": EVENTS,
  });
  git(folder, "init", "--quiet", "--initial-branch", "main");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "One");
  return folder;
}

test("git:REV:PATH is a folder, or a file, as a revision holds it", async () => {
  const folder = repository();
  writeFileSync(join(folder, "contracts/api/api.tarif"), NEW);
  for (const [old, now] of [
    ["git:HEAD:contracts", "contracts"],
    ["git:main:contracts/api", "contracts/api"],
    ["git:HEAD:contracts/api/api.tarif", "contracts/api/api.tarif"],
    ["git:main:", "."],
  ] as const) {
    const ran = await tarif(["diff", old, now, "--exit-code"], { cwd: folder });
    expect([ran.err, ran.code], old).toEqual(["", 2]);
    expect(ran.out).toContain("Of 3 accounts, 2 pay more: USD 5.01 more in all (+1.5%)");
  }
  git(folder, "commit", "--quiet", "-a", "-m", "Two");
  const ran = await tarif(["diff", "git:HEAD^:./api.tarif", "git:HEAD:./api.tarif"], {
    cwd: join(folder, "contracts/api"),
  });
  expect([ran.err, ran.code]).toEqual(["", 0]);
  expect(ran.out).toContain("Usage of git:HEAD:contracts/api/events.ndjson, through 2026-01-31.");
});

test("what git cannot give is told, and no revision is taken for an option", async () => {
  const folder = repository();
  const refused: readonly (readonly [string, string])[] = [
    ["git:v9:contracts", "no revision v9 is known here"],
    ["git:--output=x:contracts", "no revision --output=x is known here"],
    ["git:HEAD:elsewhere", "there is no such file or folder in it"],
    ["git:HEAD", "it is not written git:REV:PATH"],
  ];
  for (const [path, cause] of refused) {
    const ran = await tarif(["diff", path, "contracts"], { cwd: folder });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(`error TAR0014 ${path} cannot be read: ${cause}.`);
  }
});

test("a side that does not compile is told with its diagnostics", async () => {
  const folder = both();
  writeFileSync(join(folder, "new/api.tarif"), NEW.replace("above USD 0.06 per call", ""));
  const ran = await tarif(["diff", "old", "new"], { cwd: folder });
  expect([ran.code, ran.out]).toEqual([1, ""]);
  expect(ran.err).toMatch(/error TAR\d{4}/);
});

test("a signed version whose terms change is retroactive", async () => {
  const folder = both();
  expect((await tarif(["lock", "old"], { cwd: folder })).code).toBe(0);
  expect((await tarif(["diff", "old", "new"], { cwd: folder })).out).toContain(
    "retroactive  charge calls; price; api.tarif:24",
  );
});
