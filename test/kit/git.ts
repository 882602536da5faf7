/** Git in a folder of a test, as somebody of no name. */
import { spawnSync } from "node:child_process";

export function git(cwd: string, ...args: readonly string[]): string {
  const identity = [
    "-c",
    "user.name=test",
    "-c",
    "user.email=test@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const ran = spawnSync("git", [...identity, ...args], { cwd, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout.trim();
}
