/** The contract's examples as tests, and the present usage as one more. */
import { type Bill, type Plan, type PlanExample, parseInstant, VOID_TYPE } from "../../../index.ts";
import { workedExamples } from "../../../service/lenses.ts";
import { type Refusal, refusal } from "../../../service/refusals/refusal.ts";
import { type SavedExample, saveEventsExample, saveUsageExample } from "../../../service/save-example.ts";
import type { Snapshot } from "../../../service/types.ts";
import type { PresentEvents, QuantityInput, UsageModel } from "../../../service/usage/types.ts";
import type { AskedUsage, EventsText, LoadedUsage } from "../state/usage.ts";
import { broughtEvents } from "./events.ts";
import { controlsOf, presentUsage } from "./rated-controls.ts";
import { chosenBill } from "./rated-events.ts";
import type { ListedExample, RatingRequests } from "./rating-requests.ts";
import { sayingIn } from "./saying.ts";
import type { Session } from "./session.ts";
import { spotOf } from "./spots.ts";

export async function examplesNow(
  session: Session,
  { language }: RatingRequests["examples"]["asked"],
): Promise<readonly ListedExample[] | null> {
  const { told } = await sayingIn(language);
  const snapshot = session.snapshot();
  const controls = controlsOf(snapshot);
  if (snapshot.compiled.plan === null) return null;
  return workedExamples(snapshot).map(({ example, result, bills }) => {
    return {
      title: result.title,
      passed: result.passed,
      failures: result.failures.map(({ what, expected, actual }) => ({
        what: told(what),
        expected: told(expected),
        actual: told(actual),
      })),
      spot: spotOf(snapshot.workspace, result.place),
      usage: controls === null ? null : usageOf(example, bills, controls),
    };
  });
}

/** Null where sliders cannot say all that the example states. */
function usageOf(example: PlanExample, bills: readonly Bill[], controls: UsageModel): LoadedUsage | null {
  const [bill, another] = bills;
  if (bill === undefined || another !== undefined || example.version !== controls.version) return null;
  if (!controls.bills.some(({ number }) => number === bill.number)) return null;
  const quantities: Record<string, string> = Object.fromEntries(
    controls.quantities.map(({ id }) => [id, "0"]),
  );
  const parameters: Record<string, string> = {};
  const set = new Set<string>();
  let ends: string | null = null;
  for (const step of example.steps) {
    if (step.kind === "record" || (step.kind === "given" && step.from !== null)) return null;
    if (step.kind === "given") parameters[step.parameter] = step.value;
    if (step.kind === "ends") ends = step.on;
    if (step.kind !== "usage") continue;
    const input = controls.quantities.find(one => isSame(one, step));
    if (input === undefined || set.has(input.id) || step.quantity.includes("/")) return null;
    set.add(input.id);
    quantities[input.id] = step.quantity;
  }
  const each = Object.fromEntries(controls.events.map(({ id }) => [id, { count: "0", fields: {} }]));
  return { bill: bill.number, quantities, each, parameters, ends };
}

function isSame(
  { meter, where }: QuantityInput,
  step: Extract<PlanExample["steps"][number], { readonly kind: "usage" }>,
): boolean {
  const stated = step.where.map(({ dimension, values }) => [dimension, values.join("\n")] as const);
  const known = Object.entries(where);
  return (
    step.meter === meter &&
    stated.length === known.length &&
    stated.every(([dimension, value]) => Object.hasOwn(where, dimension) && where[dimension] === value)
  );
}

// One more

export async function saveExampleNow(
  session: Session,
  { usage, title, language }: RatingRequests["saveExample"]["asked"],
): Promise<RatingRequests["saveExample"]["answer"]> {
  const saved = await savedNow(session, usage, title);
  if (saved.kind === "saved") return { kind: "saved", title: saved.title, edit: saved.edit };
  return { kind: "none", reason: (await sayingIn(language)).refusal(saved.reason) };
}

async function savedNow(session: Session, usage: AskedUsage, title: string): Promise<SavedExample> {
  const snapshot = session.snapshot();
  const { plan } = snapshot.compiled;
  const controls = controlsOf(snapshot, usage.mode === "sliders" ? usage.account.start : null);
  const events = session.events();
  if (plan === null || controls === null) return none(refusal("errors", {}));
  if (usage.mode === "sliders" || events === null)
    return saveUsageExample(snapshot, title, presentUsage(plan, controls, usage));
  return savedEvents(snapshot, plan, usage, events, title);
}

/** An example's account starts with the contract, and knows nothing of others. */
async function savedEvents(
  snapshot: Snapshot,
  plan: Plan,
  usage: AskedUsage,
  from: EventsText,
  title: string,
): Promise<SavedExample> {
  const chosen = await chosenBill(plan, usage, from);
  const brought = broughtEvents(plan, from, usage.columns).events;
  if (chosen === null || brought === null) return none(refusal("no bill", {}));
  const { bill, account } = chosen;
  const first = plan.versions[0]?.from ?? "";
  if (account.start > first) return none(refusal("other start", { first, start: account.start }));
  if (Object.values(account.parameters).some(values => values.length > 1))
    return none(refusal("values that change", {}));
  const end = parseInstant(bill.period.end);
  // What the contract has no event for is on no bill either.
  const types = new Set(plan.versions.flatMap(version => version.events.map(({ type }) => type)));
  const isRelevant = (type: string): boolean => types.has(type) || type === VOID_TYPE;
  const events: PresentEvents = {
    bill: bill.number,
    events: brought.texts.filter((_, index) => {
      const event = brought.read[index]?.event ?? null;
      if (event?.subject !== account.id || !isRelevant(event.type)) return false;
      return event.time !== null && end !== null && event.time < end;
    }),
    parameters: Object.fromEntries(
      Object.entries(account.parameters).map(([name, [value]]) => [name, value?.value ?? ""]),
    ),
    ends: account.end,
  };
  return saveEventsExample(snapshot, title, events);
}

function none(reason: Refusal): SavedExample {
  return { kind: "none", reason };
}
