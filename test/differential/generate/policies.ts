/** The one policy of a contract: some of its sentences, each in one of its alternatives. */
import type { Model } from "./model.ts";
import { money } from "./values.ts";

export function policy(model: Model): void {
  const { chance } = model;
  const sentences = chance
    .shuffled(SENTENCES)
    .slice(0, chance.between(1, 4))
    .map(sentence => `  ${sentence(model)}\n`);
  model.declarations.push({ kind: "policy", name: "", text: `policy\n${sentences.join("")}` });
}

const SPANS = [
  "0 days",
  "1 day",
  "3 days",
  "1 week",
  "2 weeks",
  "1 month",
  "36 hours",
  "1 hour",
  "90 minutes",
  "1 minute",
  "2 months",
  "1 year",
  "2 years",
];

const SENTENCES: readonly ((model: Model) => string)[] = [
  ({ chance }) =>
    `late events accepted until ${chance.pick(SPANS)} after the period then ${chance.pick(["billed in the next period", "billed as corrections", "rejected"])}`,
  () => "duplicates ignored",
  ({ chance }) => `unknown values ${chance.pick(["rejected", "priced as otherwise"])}`,
  () => "incomplete events rejected",
  ({ chance }) => `negative quantities ${chance.pick(["rejected", "accepted"])}`,
  ({ chance }) => `negative totals ${chance.pick(["carried forward", "paid out"])}`,
  () => "events outside the term rejected",
  ({ chance }) => `future events accepted up to ${chance.pick(SPANS)} ahead`,
  ({ chance }) =>
    `corrections ${chance.pick(["rejected", "accepted until the bill", `accepted for ${chance.pick(SPANS)} after the bill`, "accepted for 90 days after the bill"])}`,
  () => "no usage billed as zero",
  ({ chance }) => `price changes ${chance.pick(["split the period", "wait for the next period"])}`,
  ({ chance }) => `partial periods ${chance.pick(["keep tiers whole", "prorate tiers"])}`,
  model => `totals below ${money(model, 20)} ${model.chance.pick(["carried forward", "not billed"])}`,
];
