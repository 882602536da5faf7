import { groupThousands } from "../../../index.ts";
import type { CheckTexts, Share } from "./texts.ts";

const clauses = ({ reached, reachable, percent }: Share): string =>
  `${reached} of ${groupThousands(String(reachable))} clause${reachable === 1 ? "" : "s"} (${percent}%)`;

export const checkInEnglish: CheckTexts = {
  coverage: {
    head: (path, share) => `${path}: the examples reach ${clauses(share)}`,
    unreached: "No example reaches:",
    unreachable: "No example can reach, so these do not count:",
    needs: advice => `needs ${advice}`,
    since: advice => `since ${advice}`,
    byDefault: words => `By default, so these need no example: ${words.join(", ")}`,
    little: (path, { reached, reachable, percent }, least) =>
      `The examples of ${path} reach ${reached} of ${reachable} clauses (${percent}%), and at least ${least}% are asked for.`,
  },
  strict: {
    head: (path, count) =>
      `${path}: ${groupThousands(String(count))} default${count === 1 ? "" : "s"} in force that the contract does not write`,
    line: (of, words) => `in the ${of}: ${words}`,
    remedy: "Write them, or have them written: tarif fmt --explicit",
  },
  largest: {
    head: "At most, by the bounds that are declared, before discounts, credits and taxes:",
    bill: "a whole bill",
    once: amount => `${amount} once`,
    each: (amount, period) => `${amount} each ${period}`,
  },
  findings: {
    failedExample: {
      title: "An example of the contract comes out differently",
      reason: "An example states what its bill must be; the contract as it is written gives another.",
      message: (title, what, expected, actual) =>
        `Example "${title}", ${what}: expected ${expected}, actual ${actual}.`,
      remedy: "Change the clause that is wrong, or what the example expects.",
      note: title => `example "${title}"`,
    },
    unstated: {
      title: "A default that the contract does not write",
      reason: "Who signs should read what holds: a strict check asks for every default in words.",
      message: (words, of) => `By default, and unsaid: ${words} (${of}).`,
      remedy: words => `Write it out: ${words}. \`tarif fmt --explicit\` does so.`,
    },
    little: {
      title: "Too little of the contract is reached by its examples",
      remedy: "Write examples that reach what is listed; `tarif examples` proposes some.",
    },
    notReached: {
      title: "A clause that no example reaches",
      reason: "A clause that no example reaches may be changed, and nobody sees what it does to a bill.",
      message: clause => `No example reaches this: ${clause}.`,
      remedy: advice => `An example that does needs ${advice}.`,
    },
  },
};
