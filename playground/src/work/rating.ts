/** The bill of the present texts and usage: of what the sliders say, or of events. */
import { BILL_CSV_HEADER, billCsv, canonicalJson, type Plan } from "../../../index.ts";
import { diagnostics as diagnosticsIn } from "../../../service/diagnostics.ts";
import type { Language } from "../state/model.ts";
import type { AskedUsage } from "../state/usage.ts";
import { invoiceOf } from "./invoice.ts";
import { type Made, refused } from "./made-bills.ts";
import { controlsOf, ratedControls } from "./rated-controls.ts";
import { ratedEvents } from "./rated-events.ts";
import type { Bills, Rated, RatingRequests } from "./rating-requests.ts";
import type { Session } from "./session.ts";

type Asked = RatingRequests["rate"]["asked"];

export async function rateNow(session: Session, { revision, usage, language }: Asked): Promise<Rated> {
  const snapshot = session.snapshot();
  const { compiled, workspace } = snapshot;
  const { plan, version } = compiled;
  const diagnostics = diagnosticsIn(snapshot);
  if (plan === null || version === null) return { revision, diagnostics, contract: null };
  const made = await madeBills(session, plan, usage);
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
      bills: shown(made, plan, workspace, language),
    },
  };
}

export async function madeBills(session: Session, plan: Plan, usage: AskedUsage): Promise<Made> {
  const events = session.events();
  const controls = controlsOf(session.snapshot(), usage.account.start);
  if (usage.mode === "events") return events === null ? refused([]) : ratedEvents(plan, usage, events);
  return controls === null ? refused([]) : ratedControls(plan, controls, usage);
}

function shown(made: Made, plan: Plan, texts: ReadonlyMap<string, string>, language: Language): Bills {
  if (made.kind === "refused") return { kind: "refused", problems: made.problems };
  const { chosen, list, run, remarks } = made;
  const invoice = chosen === null ? null : invoiceOf(chosen, plan, texts, language);
  return { kind: "bills", list, invoice, run, remarks };
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
  const bills = all ? made.bills : [chosen];
  const name = all
    ? `${plan.contract.name} bills`
    : `${plan.contract.name} ${chosen.account} ${chosen.number}`;
  if (form === "csv") return { name, text: `${BILL_CSV_HEADER}${bills.map(billCsv).join("")}` };
  return { name, text: bills.map(bill => `${canonicalJson(bill)}\n`).join("") };
}
