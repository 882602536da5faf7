/** The bill of the present texts and usage: of what the sliders say, or of events. */
import { BILL_CSV_HEADER, billCsv, type CompileResult, canonicalJson, type Plan } from "../../../index.ts";
import { type BillPart, billPartsAt } from "../../../service/clause-lines.ts";
import { diagnostics as diagnosticsIn } from "../../../service/diagnostics.ts";
import { wordingIn } from "../../../service/texts/wording.ts";
import type { Language } from "../state/model.ts";
import type { AskedUsage, EventsText } from "../state/usage.ts";
import { invoiceOf } from "./invoice.ts";
import { type Made, refused } from "./made-bills.ts";
import { controlsOf, ratedControls } from "./rated-controls.ts";
import { ratedEvents } from "./rated-events.ts";
import type { AllBills, Bills, Rated, RatingRequests } from "./rating-requests.ts";
import { type Saying, sayingIn, toldReport, troubleOf } from "./saying.ts";
import type { Session } from "./session.ts";

type Asked = RatingRequests["rate"]["asked"];

export async function rateNow(session: Session, { revision, usage, language }: Asked): Promise<Rated> {
  const snapshot = session.snapshot();
  const { compiled, workspace } = snapshot;
  const { plan, version } = compiled;
  const made = plan === null || version === null ? null : await madeBills(session, plan, usage);
  const diagnostics = diagnosticsIn(snapshot, await wordingIn(language));
  const saying = await sayingIn(language);
  if (plan === null || version === null || made === null) return { revision, diagnostics, contract: null };
  return {
    revision,
    diagnostics,
    contract: {
      name: plan.contract.name,
      title: plan.contract.title,
      version,
      currency: plan.currency,
      zone: plan.zone.name,
      firstDay: plan.versions[0]?.from ?? "",
      controls: controlsOf(snapshot, usage.mode === "sliders" ? usage.account.start : null),
      table: made.table,
      bills: shown(made, workspace, language, saying, usage.mode === "events"),
    },
  };
}

/** Looking at the bill asks again for what is made already. */
let last: {
  readonly compiled: CompileResult;
  readonly events: EventsText | null;
  readonly key: string;
  readonly made: Promise<Made>;
} | null = null;

function madeBills(session: Session, plan: Plan, usage: AskedUsage): Promise<Made> {
  const { compiled } = session.snapshot();
  const events = session.events();
  const key = JSON.stringify(usage);
  if (last?.compiled === compiled && last.events === events && last.key === key) return last.made;
  const made = makeBills(session, plan, usage, events);
  last = { compiled, events, key, made };
  return made;
}

async function makeBills(
  session: Session,
  plan: Plan,
  usage: AskedUsage,
  events: EventsText | null,
): Promise<Made> {
  if (usage.mode === "events") return events === null ? refused([]) : ratedEvents(plan, usage, events);
  const controls = controlsOf(session.snapshot(), usage.account.start);
  return controls === null ? refused([]) : ratedControls(plan, controls, usage);
}

function shown(
  made: Made,
  texts: ReadonlyMap<string, string>,
  language: Language,
  saying: Saying,
  isOfEvents: boolean,
): Bills {
  if (made.kind === "refused")
    return { kind: "refused", problems: made.problems.map(one => troubleOf(one, saying)) };
  const { chosen, all, remarks } = made;
  const invoice = chosen === null ? null : invoiceOf(chosen, texts, language);
  return { kind: "bills", invoice, all: isOfEvents ? null : all.told(), remarks };
}

/** A key that is pressed meanwhile waits no longer than this. */
const TURN_MILLISECONDS = 8;

/** Account by account, so that a new text is heard of in between, and then is what matters. */
export async function allBillsNow(
  session: Session,
  { usage, language }: RatingRequests["allBills"]["asked"],
): Promise<AllBills | null> {
  const { compiled } = session.snapshot();
  if (compiled.plan === null) return null;
  const made = await madeBills(session, compiled.plan, usage);
  if (made.kind === "refused") return null;
  let since = performance.now();
  while (made.all.makeMore()) {
    if (performance.now() - since < TURN_MILLISECONDS) continue;
    await new Promise(resolve => setTimeout(resolve));
    if (session.snapshot().compiled !== compiled) return null;
    since = performance.now();
  }
  const { list, run } = made.all.told();
  return { list, run: run === null ? null : toldReport(run, await sayingIn(language)) };
}

/** As `rate` of the command line writes them: one JSON object a line, or a table. */
export async function billFileNow(
  session: Session,
  { usage, form, all }: RatingRequests["billFile"]["asked"],
): Promise<RatingRequests["billFile"]["answer"]> {
  const { plan } = session.snapshot().compiled;
  if (plan === null) return null;
  const made = await madeBills(session, plan, usage);
  if (made.kind === "refused" || made.chosen === null) return null;
  const { chosen } = made;
  const bills = all ? made.all.bills() : [chosen];
  const name = all
    ? `${plan.contract.name} bills`
    : `${plan.contract.name} ${chosen.account} ${chosen.number}`;
  if (form === "csv") return { name, text: `${BILL_CSV_HEADER}${bills.map(billCsv).join("")}` };
  return { name, text: bills.map(bill => `${canonicalJson(bill)}\n`).join("") };
}

/** Keys of the lines, steps, adjustments and taxes of the present bill that the clause at a position concerns. */
export async function billPartsNow(
  session: Session,
  { usage, path, position }: RatingRequests["billParts"]["asked"],
): Promise<readonly string[]> {
  const snapshot = session.snapshot();
  const { plan } = snapshot.compiled;
  if (plan === null) return [];
  const made = await madeBills(session, plan, usage);
  if (made.kind === "refused" || made.chosen === null) return [];
  return billPartsAt(snapshot, made.chosen, path, position).flatMap(keysOf);
}

function keysOf(part: BillPart): readonly string[] {
  const key = `${part.kind} ${part.index}`;
  return part.kind === "line" && part.step !== null ? [key, `${key} step ${part.step}`] : [key];
}
