/** Events of an agreement that are rated in one thread, in several and in parts, with all that is said of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plannedInput } from "../../cli/events/planned-input.ts";
import type { WantedTexts } from "../../cli/output/made-bills.ts";
import { type Crew, crew } from "../../cli/parts/crew.ts";
import { ratingMeans } from "../../cli/parts/means.ts";
import { rateInThreads } from "../../cli/parts/threads.ts";
import { type RatedRun, rateInput } from "../../cli/rating.ts";
import { type Account, compile, type Plan } from "../../index.ts";
import { ROOT } from "../kit/shared.ts";
import { accountsIn } from "../kit/world.ts";

export const THROUGH = "2026-04-30";
export const TEXTS: WantedTexts = { forms: ["json", "csv", "table"], painted: true };

const own = agreement();
export const plan: Plan = own.plan;
export const accounts: readonly Account[] = own.accounts;
export const lines: readonly string[] = own.lines;

export type Rate = (sources: Awaited<ReturnType<typeof plannedInput>>) => Promise<RatedRun>;

export function inOne(of: readonly Account[] = accounts, through: string | null = THROUGH): Rate {
  return sources =>
    rateInput(plan, of, sources, {
      through,
      state: null,
      means: ratingMeans({}),
      crew: null,
      texts: TEXTS,
    });
}

/** In several threads: so many, or those. */
export function inThreads(
  by: number | Crew = 2,
  of: readonly Account[] = accounts,
  through: string | null = THROUGH,
): Rate {
  return sources =>
    rateInThreads(plan, of, sources, {
      through,
      crew: typeof by === "number" ? crew(by) : by,
      texts: TEXTS,
    });
}

/** All that is written and told of it. */
export async function told(rate: Rate, files: readonly string[]): Promise<string> {
  const { bills, run, rejects, unreadable } = await rate(await plannedInput(plan, files, {}));
  const texts = TEXTS.forms.map(form => Buffer.concat([...bills.texts(form)].map(utf8)).toString());
  return [...texts, JSON.stringify({ told: bills.told, run, rejects, unreadable }, null, 1)].join("\n");
}

function utf8(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? Buffer.from(text) : text;
}

function agreement(): { plan: Plan; accounts: readonly Account[]; lines: readonly string[] } {
  const at = (name: string): string => readFileSync(join(ROOT, "contracts/api-calls", name), "utf8");
  const entry = "api-calls.tarif";
  const { plan: compiled } = compile(new Map([[entry, at(entry)]]), entry);
  if (compiled === null) throw new Error(`${entry} does not compile`);
  const registered: readonly Account[] = accountsIn(at("accounts.yaml"), compiled.contract.name);
  return {
    plan: compiled,
    accounts: registered,
    lines: at("events.ndjson").trimEnd().split("\n").slice(0, 400),
  };
}

/** Copies, conflicts, voids and lines that are no events, far from what they are about. */
export function withTrouble(of: readonly string[]): readonly Buffer[] {
  const idAndSource = (line: string): { id: string; source: string; subject: string } => JSON.parse(line);
  const copies = of.filter((_, at) => at % 7 === 0);
  const conflicts = of
    .filter((_, at) => at % 11 === 0)
    .map((line, at) => JSON.stringify({ ...JSON.parse(of[at * 3 + 1] ?? line), ...identityOf(line) }));
  const voids = of
    .filter((_, at) => at % 97 === 0)
    .map((line, at) => {
      const { id, source, subject } = idAndSource(line);
      return JSON.stringify({
        specversion: "1.0",
        type: "tarif.void",
        id: `void-${at}`,
        source: "desk",
        subject,
        time: JSON.parse(line).time,
        data: { id, source },
      });
    });
  const broken = ["{", "[]", '{"id":"a"}', `{"id":"${"x".repeat(40_000)}"}`, "\\", "  ", "\r"];
  const all = [...copies.slice(0, 200), ...of, ...broken, ...conflicts, ...voids, ...copies, ...broken];
  return [...all.map(line => Buffer.from(`${line}\n`)), Buffer.from([0x22, 0xff, 0x0a]), Buffer.from("{")];
}

function identityOf(line: string): object {
  const { id, source } = JSON.parse(line);
  return { id, source };
}
