/** What becomes of every deletion of an agreement: `node test/mutation/run.ts FOLDER [FEEDS] [EVENTS]`. */
import { agreement, agreementNames } from "./agreements.ts";
import { deletionsOf } from "./deletions.ts";
import { type Fate, fateOf, judgeOf } from "./fate.ts";

const QUIET: ReadonlySet<Fate> = new Set(["reported", "example fails", "means the same"]);

const [wanted = "all", feeds = "2", events = "120"] = process.argv.slice(2);
for (const folder of wanted === "all" ? agreementNames() : [wanted]) {
  const started = performance.now();
  const judge = judgeOf(agreement(folder), { feeds: +feeds, events: +events });
  const ready = performance.now();
  const counts = new Map<string, number>();
  const said: string[] = [];
  for (const [name, text] of judge.agreement.workspace) {
    for (const deletion of deletionsOf(name, text)) {
      const fate = fateOf(judge, deletion);
      counts.set(fate, (counts.get(fate) ?? 0) + 1);
      if (!QUIET.has(fate))
        said.push(`  ${fate.padEnd(16)} ${name}:${deletion.line} ${deletion.words.slice(0, 110)}`);
    }
  }
  console.log(
    folder,
    JSON.stringify(Object.fromEntries(counts)),
    Math.round(ready - started),
    Math.round(performance.now() - ready),
  );
  for (const line of said) console.log(line);
}
