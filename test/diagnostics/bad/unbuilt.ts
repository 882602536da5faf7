/** What the language has and this release refuses to rate: never ignored. */
import { type Bad, bad } from "./bad.ts";

export const UNBUILT: readonly Bad[] = [
  bad(
    "late events as corrections",
    "TAR9001 2:1",
    "policy\nlate events accepted until 3 days after the period then billed as corrections",
  ),
  bad("corrections after the bill", "TAR9001 2:1", "policy\ncorrections accepted for 90 days after the bill"),
];
