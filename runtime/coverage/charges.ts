/** What examples can reach of charges: phases, rows, tiers and parts of their prices, bounds, rises, allowances. */

import type {
  PhaseStart,
  Place,
  PlanCharge,
  PlanSharedAllowance,
  PlanVersion,
  PricePart,
  PricePhase,
  PriceRow,
  TierRow,
} from "../plan/plan.ts";
import { periodWords } from "../time/period.ts";
import { clauseKey } from "./evidence.ts";
import type { Item, Proof } from "./item.ts";
import { isAt, otherFee, otherPrices, withCharge, withVersions } from "./other-plans.ts";

export function chargeItems(version: PlanVersion, charge: PlanCharge): readonly Item[] {
  return [
    ...allowanceItems(charge),
    ...charge.phases.flatMap((phase, index) => phaseItems(version, charge, phase, index)),
    ...boundItems(charge),
  ];
}

/** Shared allowances; those of one charge stand with it. */
export function sharedAllowanceItems(allowance: PlanSharedAllowance): readonly Item[] {
  const of = `allowance ${allowance.name}`;
  const own = isAt(allowance.place);
  const found: Item[] = [
    {
      kind: "allowance",
      of,
      words: "",
      advice: `usage of ${allowance.for.join(" or ")}`,
      proof: {
        kind: "clauses",
        keys: [clauseKey("allowance", allowance.place)],
        others: plan => [
          withVersions(plan, version => ({
            ...version,
            allowances: version.allowances.filter(one => !own(one)),
          })),
        ],
      },
      place: allowance.place,
    },
  ];
  if (allowance.carries === null) return found;
  found.push({
    kind: "carry-over",
    of,
    words: "unused carries over",
    advice: CARRIED,
    proof: {
      kind: "other plan",
      others: plan => [
        withVersions(plan, version => ({
          ...version,
          allowances: version.allowances.map(one => (own(one) ? { ...one, carries: null } : one)),
        })),
      ],
    },
    place: allowance.place,
  });
  return found;
}

const CARRIED =
  "a history of two bills: one that uses less than the allowance, and the next that uses more than it";

// Prices

/** A role of each price, as lines name it. */
function priceProof(charge: PlanCharge, of: Place, clauses: readonly Place[]): Proof {
  const keys = clauses.map(place => clauseKey(`price ${charge.name}`, place));
  return { kind: "clauses", keys, others: plan => otherPrices(plan, charge.place, of) };
}

function clausesOfPart(part: PricePart): readonly Place[] {
  return part.kind === "schedule" ? part.rows.flatMap(clausesOfTier) : [part.place];
}

function clausesOfTier({ place, parts }: TierRow): readonly Place[] {
  return [place, ...parts.map(part => part.place)];
}

function clausesOfRow({ place, price }: PriceRow): readonly Place[] {
  return [place, ...price.flatMap(clausesOfPart)];
}

interface Within {
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  /** "from contract month 13", where the charge has several prices one after the other. */
  readonly since: string;
}

function phaseItems(
  version: PlanVersion,
  charge: PlanCharge,
  phase: PricePhase,
  index: number,
): readonly Item[] {
  const isOne = charge.phases.length === 1;
  const since = isOne ? "" : startWords(phase.from);
  const within: Within = { version, charge, phase, since };
  const rows = phase.rows.flatMap(row => rowItems(within, row));
  if (isOne) return rows;
  const item: Item = {
    kind: "phase",
    of: `charge ${charge.name}`,
    words: since,
    advice: `a bill ${whenWords(phase.from, index)}${hasFee(phase) ? "" : ` with ${usageOf(within)}`}`,
    proof: phaseProof(charge, phase),
    place: phase.place,
  };
  return [item, ...rows];
}

/** Its rows may stand in a file that other charges use, too, so that the phase is what is changed. */
function phaseProof(charge: PlanCharge, phase: PricePhase): Proof {
  const [row] = phase.rows;
  if (charge.source.kind === "none" && row !== undefined && row.price.length === 0) {
    return { kind: "other plan", others: plan => otherFee(plan, charge.place, row.place) };
  }
  const keys = phase.rows.flatMap(clausesOfRow).map(place => clauseKey(`price ${charge.name}`, place));
  const others = (plan: Parameters<typeof otherPrices>[0]): ReturnType<typeof otherPrices> =>
    phase.rows.flatMap(row => otherPrices(plan, charge.place, row.place));
  return { kind: "clauses", keys, others };
}

function rowItems(within: Within, row: PriceRow): readonly Item[] {
  const { charge, phase, since } = within;
  const of = `charge ${charge.name}`;
  const which = row.match === "always" ? "" : row.match === "otherwise" ? "otherwise" : `when ${row.label}`;
  const parts = row.price.flatMap(part => partItems(within, row, which, part));
  const isRow = row.match !== "always";
  // A phase of one price is reached with it.
  if (!isRow) {
    const isWhole = phase.rows.length === 1 && since !== "" && row.price.length <= 1;
    return parts.filter(item => !(isWhole && item.kind === "price"));
  }
  const item: Item = {
    kind: "row",
    of,
    words: joined(since, which),
    advice: `${usageOf(within)} ${rowWords(row, which)}${during(within)}`,
    proof: priceProof(charge, row.place, clausesOfRow(row)),
    place: row.place,
  };
  return [item, ...parts.filter(one => one.kind !== "price" || isOnce(row, one))];
}

/** A part of a row that falls due on a day of its own. */
function isOnce({ price }: PriceRow, item: Item): boolean {
  return price.length > 1 && price.some(part => part.kind === "once" && part.place === item.place);
}

function rowWords({ match }: PriceRow, which: string): string {
  return match === "otherwise" ? "that no row above prices" : `where ${which.slice("when ".length)}`;
}

function partItems(within: Within, row: PriceRow, which: string, part: PricePart): readonly Item[] {
  const { charge, since } = within;
  const of = `charge ${charge.name}`;
  if (part.kind === "schedule") {
    return part.rows.map((tier, index): Item => {
      const words = joined(since, which, tier.label);
      const advice = tierAdvice(within, row, which, part, index);
      const proof = priceProof(charge, tier.place, clausesOfTier(tier));
      return { kind: "tier", of, words, advice, proof, place: tier.place };
    });
  }
  const words = joined(since, which, part.place.words);
  const proof = priceProof(charge, part.place, [part.place]);
  return [{ kind: "price", of, words, advice: partAdvice(within, part), proof, place: part.place }];
}

function tierAdvice(
  within: Within,
  row: PriceRow,
  which: string,
  part: Extract<PricePart, { readonly kind: "schedule" }>,
  index: number,
): string {
  const previous = part.rows[index - 1];
  const where = row.match === "always" ? "" : ` ${rowWords(row, which)}`;
  const { charge, phase } = within;
  const each = charge.source.kind === "each";
  const period = each ? "" : ` in one ${periodWords(phase.period)}`;
  const bound = previous === undefined ? "" : `, ${beyond(previous)}${period}`;
  const subject = part.by === null ? usageOf(within) : `${usageOf(within)} and a reading of ${part.by}`;
  return `${subject}${where}${bound}${during(within)}`;
}

/** What begins where the row before it ends. */
export function beyond({ label, inclusive }: Pick<TierRow, "label" | "inclusive">): string {
  const bound = label.replace(/^(up to|below) /, "");
  return inclusive ? `more than ${bound}` : `${bound} or more`;
}

function partAdvice(within: Within, part: Exclude<PricePart, { readonly kind: "schedule" }>): string {
  if (part.kind === "once") {
    if (part.due === "start") return "the opening bill (`bill at start`)";
    if (part.due === "end") return "the last bill (`ends on DATE`)";
    return "the bill of the period that holds that day";
  }
  if (part.kind === "fee") return `a bill on which it is due${during(within)}`;
  return `${usageOf(within)}${during(within)}`;
}

function usageOf({ charge: { source } }: Pick<Within, "charge">): string {
  switch (source.kind) {
    case "none":
      return "a bill";
    case "meter":
      return `usage of ${source.meter}`;
    case "parameter":
      return `a value of ${source.parameter}`;
    case "each":
      return `a record of ${source.event}`;
    case "spend":
      return `spend of ${source.of.join(" or ")}`;
  }
}

function hasFee({ rows }: PricePhase): boolean {
  return rows.some(({ price }) => price.some(part => part.kind === "fee" || part.kind === "once"));
}

function during({ phase, since, charge }: Within): string {
  return since === "" ? "" : `, on a bill ${whenWords(phase.from, charge.phases.indexOf(phase))}`;
}

export function startWords(from: PhaseStart): string {
  if (from.kind === "start") return "from start";
  if (from.kind === "date") {
    return `from ${from.on.kind === "date" ? from.on.date : `the ${from.on.name}`}`;
  }
  return `from ${from.kind} ${from.number}`;
}

function whenWords(from: PhaseStart, index: number): string {
  return index === 0 && from.kind === "start" ? "before the next price" : `of days ${startWords(from)} on`;
}

export function joined(...words: readonly string[]): string {
  return words.filter(one => one !== "").join(", ");
}

// Bounds, rises and allowances

function boundItems(charge: PlanCharge): readonly Item[] {
  const { least, most, priceRounding, increasing, place, name } = charge;
  const of = `charge ${name}`;
  const without = (change: Partial<PlanCharge>): Proof => ({
    kind: "other plan",
    others: plan => [withCharge(plan, place, one => ({ ...one, ...change }))],
  });
  const clause = (role: string, change: Partial<PlanCharge>): Proof => ({
    kind: "clauses",
    keys: [clauseKey(role, place)],
    others: plan => [withCharge(plan, place, one => ({ ...one, ...change }))],
  });
  const found: Item[] = [];
  const item = (kind: Item["kind"], words: string, advice: string, proof: Proof, at: Place = place): void => {
    found.push({ kind, of, words, advice, proof, place: at });
  };
  if (least !== null) {
    item(
      "least price",
      "price at least",
      "so little usage that the price is raised",
      clause("at least", { least: null }),
    );
  }
  if (most !== null) {
    item(
      "most price",
      "price at most",
      "so much usage that the price is cut",
      clause("at most", { most: null }),
    );
  }
  if (priceRounding !== null) {
    const proof = clause("rounded", { priceRounding: null });
    item("price rounding", "price rounded", "a quantity whose price is no multiple of the step", proof);
  }
  if (increasing !== null) {
    const advice = "a bill after an anniversary on which the price rises";
    item(
      "increase",
      "increasing each contract year",
      advice,
      without({ increasing: null }),
      increasing.place,
    );
  }
  return found;
}

function allowanceItems(charge: PlanCharge): readonly Item[] {
  const { includes, name, place } = charge;
  const of = `charge ${name}`;
  return includes.flatMap((allowance, index): readonly Item[] => {
    const others: Extract<Proof, { readonly kind: "other plan" }>["others"] = plan => [
      withCharge(plan, place, one => ({ ...one, includes: one.includes.filter((_, i) => i !== index) })),
    ];
    // Lines name the first of two alone.
    const proof: Proof =
      includes.length > 1
        ? { kind: "other plan", others }
        : { kind: "clauses", keys: [clauseKey("allowance", allowance.place)], others };
    const words = allowance.place.words;
    const found: Item[] = [
      { kind: "allowance", of, words, advice: usageOf({ charge }), proof, place: allowance.place },
    ];
    if (allowance.carries === null) return found;
    const uncarried: Proof = {
      kind: "other plan",
      others: plan => [
        withCharge(plan, place, one => ({
          ...one,
          includes: one.includes.map(each => ({ ...each, carries: null })),
        })),
      ],
    };
    found.push({
      kind: "carry-over",
      of,
      words: "unused carries over",
      advice: CARRIED,
      proof: uncarried,
      place: allowance.place,
    });
    return found;
  });
}
