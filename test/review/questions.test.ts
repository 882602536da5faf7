/**
 * What a lawyer asks of an agreement, answered by the review's text alone. The answers of each agreement were taken from
 * its review first and then compared with the contract; here stand the facts as the contract has them.
 */
import { describe, expect, test } from "vitest";
import { markdownOf } from "../../compiler/emit/prose/md.ts";
import { documentOf, workedOf } from "./worked.ts";

interface Facts {
  readonly folder: string;
  /** Days after a period's end until which events belong to it; whether the contract says so. */
  readonly late: readonly [days: number, isWritten: boolean];
  readonly payable: number | null;
  readonly roundLines: string;
  readonly roundTotal: string;
  /** Fees that are due also without usage. */
  readonly fees: readonly string[];
  /** What is given back, and kept, of what was paid ahead when an account ends early. */
  readonly refunded: readonly string[];
  readonly kept: readonly string[];
  readonly lastTiers: readonly string[];
  readonly order: readonly (readonly [en: string, de: string, titles: readonly string[]])[];
  readonly paidOut: boolean;
  readonly unknown: "rejected" | "otherwise";
  readonly tax: readonly [title: string, rate: string] | null;
}

const DISCOUNTS = ["discounts", "Rabatte"] as const;
const LATER = ["discounts after the minimums", "Rabatte nach den Mindestbeträgen"] as const;
const LIMITS = ["minimums and maximums", "Mindest- und Höchstbeträge"] as const;

const FACTS: readonly Facts[] = [
  {
    folder: "ai-platform",
    late: [3, true],
    payable: 30,
    roundLines: "EUR 0.01",
    roundTotal: "EUR 0.01",
    fees: ["Platform fee"],
    refunded: ["Platform fee"],
    kept: [],
    lastTiers: ["1 billion tokens"],
    order: [[...DISCOUNTS, ["Launch discount"]]],
    paidOut: false,
    unknown: "rejected",
    tax: ["VAT", "19"],
  },
  {
    folder: "api-calls",
    late: [0, false],
    payable: 15,
    roundLines: "USD 0.01",
    roundTotal: "USD 0.01",
    fees: [],
    refunded: [],
    kept: [],
    lastTiers: ["250'000 calls", "50 users", "500 connections"],
    order: [[...DISCOUNTS, ["Partner rebate"]]],
    paidOut: false,
    unknown: "rejected",
    tax: null,
  },
  {
    folder: "azure-llm-calls",
    late: [0, false],
    payable: null,
    roundLines: "USD 0.01",
    roundTotal: "USD 0.01",
    fees: [],
    refunded: [],
    kept: [],
    lastTiers: [],
    order: [],
    paidOut: false,
    unknown: "rejected",
    tax: null,
  },
  {
    folder: "bandwidth",
    late: [0, false],
    payable: 30,
    roundLines: "EUR 0.01",
    roundTotal: "EUR 0.01",
    fees: ["Ports", "Committed bandwidth"],
    refunded: ["Ports", "Committed bandwidth"],
    kept: [],
    lastTiers: ["500 Mbps", "2'000 Mbps"],
    order: [],
    paidOut: false,
    unknown: "rejected",
    tax: null,
  },
  {
    folder: "card-processing",
    late: [0, false],
    payable: null,
    roundLines: "EUR 0.01",
    roundTotal: "EUR 0.01",
    fees: ["Card terminal"],
    refunded: [],
    kept: [],
    lastTiers: ["EUR 50'000.00"],
    order: [],
    paidOut: true,
    unknown: "otherwise",
    tax: null,
  },
  {
    folder: "electricity",
    late: [0, false],
    payable: 30,
    roundLines: "CHF 0.01",
    roundTotal: "CHF 0.05",
    fees: ["Metering and billing"],
    refunded: [],
    kept: [],
    lastTiers: ["150 kWh"],
    order: [],
    paidOut: false,
    unknown: "rejected",
    tax: ["MWST", "8.1"],
  },
  {
    folder: "enterprise",
    late: [0, false],
    payable: 45,
    roundLines: "GBP 0.01",
    roundTotal: "GBP 0.01",
    fees: ["Platform fee"],
    refunded: [],
    kept: ["Platform fee"],
    lastTiers: ["50 million entries", "200 million entries"],
    order: [
      [...DISCOUNTS, ["Ramp discount on the platform"]],
      [...LIMITS, ["Minimum commitment", "Spending cap"]],
    ],
    paidOut: false,
    unknown: "rejected",
    tax: ["VAT", "20"],
  },
  {
    folder: "functions",
    late: [0, false],
    payable: 14,
    roundLines: "EUR 0.01",
    roundTotal: "EUR 0.01",
    fees: ["Functions kept warm"],
    refunded: [],
    kept: [],
    lastTiers: ["1 million GiB-seconds"],
    order: [[...DISCOUNTS, ["Too many cold starts"]]],
    paidOut: false,
    unknown: "rejected",
    tax: ["USt", "19"],
  },
  {
    folder: "managed-database",
    late: [0, false],
    payable: 14,
    roundLines: "EUR 0.01",
    roundTotal: "EUR 0.01",
    fees: ["Database instances"],
    refunded: [],
    kept: [],
    lastTiers: ["1 TB"],
    order: [
      [...LIMITS, ["Yearly commitment"]],
      [...LATER, ["Service credit", "Goodwill for the migration"]],
    ],
    paidOut: false,
    unknown: "rejected",
    tax: ["USt", "19"],
  },
  {
    folder: "object-storage",
    late: [0, false],
    payable: 30,
    roundLines: "USD 0.01",
    roundTotal: "USD 0.01",
    fees: [],
    refunded: [],
    kept: [],
    lastTiers: ["500 TB", "10 TB"],
    order: [],
    paidOut: false,
    unknown: "rejected",
    tax: null,
  },
  {
    folder: "price-list",
    late: [2, true],
    payable: 14,
    roundLines: "EUR 0.01",
    roundTotal: "EUR 0.01",
    fees: ["Base fee"],
    refunded: ["Base fee"],
    kept: [],
    lastTiers: ["100'000 mails", "200 subscribers"],
    order: [
      [...DISCOUNTS, ["Welcome discount"]],
      [...DISCOUNTS, ["Welcome discount, extended"]],
      [...LIMITS, ["Monthly minimum"]],
    ],
    paidOut: false,
    unknown: "otherwise",
    tax: ["USt", "20"],
  },
  {
    folder: "seats",
    late: [0, false],
    payable: 14,
    roundLines: "GBP 0.01",
    roundTotal: "GBP 0.01",
    fees: ["Licensed seats", "Premier support"],
    refunded: ["Licensed seats"],
    kept: ["Premier support"],
    lastTiers: ["25 seats"],
    order: [],
    paidOut: true,
    unknown: "rejected",
    tax: ["VAT", "20"],
  },
  {
    folder: "telecom",
    late: [3, true],
    payable: 30,
    roundLines: "CHF 0.01",
    roundTotal: "CHF 0.05",
    fees: ["Line with ten channels"],
    refunded: ["Line with ten channels"],
    kept: [],
    lastTiers: [],
    order: [],
    paidOut: false,
    unknown: "rejected",
    tax: ["MWST", "8.1"],
  },
  {
    folder: "treuhand",
    late: [5, true],
    payable: 30,
    roundLines: "CHF 0.01",
    roundTotal: "CHF 0.05",
    fees: ["Grundgebühr"],
    refunded: ["Grundgebühr"],
    kept: [],
    lastTiers: ["5'000 belege"],
    order: [[...DISCOUNTS, ["Treuerabatt"]]],
    paidOut: false,
    unknown: "rejected",
    tax: ["MWST", "8.1"],
  },
];

const quoted = (titles: readonly string[]): string => titles.map(title => `“${title}”`).join(" and ");
const quotedDe = (titles: readonly string[]): string => titles.map(title => `«${title}»`).join(" und ");

describe.each(FACTS)("$folder", facts => {
  const worked = workedOf(facts.folder);
  const plain = (text: string): string => text.replace(/\\/g, "");
  const en = plain(markdownOf(documentOf(worked, "en")));
  const de = plain(markdownOf(documentOf(worked, "de")));
  const both = (english: string, german: string): void => {
    expect(en).toContain(english);
    expect(de).toContain(german);
  };
  const [days, isWritten] = facts.late;

  test("Until when may an event arrive, and what becomes of a later one?", () => {
    if (days === 0)
      both(
        "The bill of a period closes as the period ends;",
        "Die Rechnung einer Periode schliesst mit deren Ende;",
      );
    else
      both(
        `The bill of a period closes ${days} days after the period's end;`,
        `Die Rechnung einer Periode schliesst ${days} Tage nach deren Ende;`,
      );
    both(
      "A late event is billed in the next period:",
      "Ein verspätetes Ereignis wird in der nächsten Periode abgerechnet:",
    );
    both(
      `so what is received after it belongs to it. *(${isWritten ? "written" : "default"})*`,
      `was nach ihr eintrifft, gehört zu ihr. *(${isWritten ? "geschrieben" : "stillschweigend"})*`,
    );
  });

  test("What happens to duplicates, conflicts, and values that no list names?", () => {
    both(
      "is ignored and counted as a duplicate; it is never billed twice",
      "wird als doppelt gezählt; es wird nie zweimal berechnet",
    );
    both(
      "the one received first holds. The other is held with that reason",
      "so gilt das zuerst eingetroffene. Das andere wird mit diesem Grund zurückgestellt",
    );
    if (facts.unknown === "rejected")
      both(
        "with a text that its closed list does not hold is rejected",
        "den dessen geschlossene Liste nicht enthält, wird zurückgewiesen",
      );
    else
      both(
        "is accepted, and priced as “everything else”",
        "wird angenommen und als «alles Übrige» verrechnet",
      );
  });

  test("And to events from the future?", () => {
    both(
      "lies at most 1 hour after its receipt is accepted",
      "höchstens 1 Stunde nach seinem Eintreffen liegt, wird angenommen",
    );
  });

  test("When are bills payable, and when are fees due?", () => {
    if (facts.payable === null)
      both(
        "does not say within which time a bill is payable",
        "Innert welcher Frist eine Rechnung zahlbar ist, sagt der Vertrag nicht",
      );
    else
      both(
        `Bills are payable within ${facts.payable} days.`,
        `Die Rechnungen sind innert ${facts.payable} Tagen zahlbar.`,
      );
    if (facts.refunded.length + facts.kept.length > 0)
      both(
        "It is due in advance: the bill that closes a period carries it for the period that follows",
        "Sie ist im Voraus geschuldet: die Rechnung, die eine Periode abschliesst",
      );
  });

  test("Is anything due where nothing is used?", () => {
    if (facts.fees.length === 0)
      both(
        "With no fee and no minimum it comes to zero.",
        "Da es weder Gebühr noch Mindestbetrag gibt, beträgt sie null.",
      );
    else
      both(
        `Fees are due as ever: ${quoted(facts.fees)}.`,
        `Gebühren sind wie immer geschuldet: ${quotedDe(facts.fees)}.`,
      );
  });

  test("What does more than the last row cost?", () => {
    if (facts.lastTiers.length === 0) both("each applies to any quantity", "jeder gilt für jede Menge");
    else both("its price applies to any quantity above", "ihr Preis gilt für jede grössere Menge");
    const above = facts.lastTiers.map(bound => `| above ${bound} |`);
    for (const row of above) expect(en).toContain(row);
  });

  test("How is rounded, lines and total?", () => {
    const half =
      facts.folder === "api-calls"
        ? "an exact half to the even multiple of it"
        : "an exact half away from zero";
    expect(en).toContain(`credit and tax is rounded to the nearest ${facts.roundLines}, ${half}.`);
    both(
      `The total is rounded to the nearest ${facts.roundTotal}, an exact half away from zero;`,
      `Das Total wird kaufmännisch auf ${facts.roundTotal} gerundet`,
    );
  });

  test("In which order come discounts and minimums?", () => {
    for (const [english, german, titles] of facts.order)
      both(
        `. ${english}, in this order: ${titles.map(title => `“${title}”`).join(", ")}\n`,
        `. ${german}, in dieser Reihenfolge: ${titles.map(title => `«${title}»`).join(", ")}\n`,
      );
    if (facts.order.length === 0)
      both("no discounts, no minimums or maximums", "keine Rabatte, keine Mindest- oder Höchstbeträge");
  });

  test("What if an account ends inside a period?", () => {
    if (facts.refunded.length > 0) expect(en).toContain(`after the end, ${quoted(facts.refunded)} give`);
    if (facts.kept.length > 0)
      both(
        `Nothing is given back of ${quoted(facts.kept)}`,
        `Von ${quotedDe(facts.kept)} wird nichts zurückerstattet`,
      );
    if (facts.refunded.length + facts.kept.length === 0)
      both(
        "Nothing is paid in advance, so nothing is given back",
        "Nichts wird im Voraus bezahlt, also wird nichts zurückerstattet",
      );
  });

  test("If it starts on the 31st?", () => {
    both(
      "Periods follow the calendar, so the day of the start moves none of them",
      "der Tag des Beginns verschiebt also keine",
    );
  });

  test("If a price changes inside a period?", () => {
    both(
      "The period is split on that day, and each part is a line of its own.",
      "Die Periode wird an diesem Tag geteilt, und jeder Teil ist eine eigene Zeile.",
    );
  });

  test("What of totals below zero, and small ones?", () => {
    if (facts.paidOut)
      both("It is paid out to the customer. *(written)*", "Es wird dem Kunden ausbezahlt. *(geschrieben)*");
    else
      both(
        "It is carried forward and set off against the next bill.",
        "Es wird vorgetragen und mit der nächsten Rechnung verrechnet.",
      );
    both("It is billed, however small.", "Es wird berechnet, wie klein es auch ist.");
  });

  test("Is there tax, and on money that is given back?", () => {
    if (facts.tax === null) return both("The agreement has no tax.", "Der Vertrag hat keine Steuer.");
    const [title, rate] = facts.tax;
    both(
      `“${title}”: ${rate}% on all charges, added to the prices.`,
      `«${title}»: ${rate} % auf alle Preise, zu den Preisen hinzugezählt.`,
    );
    both(
      "A refund bears the discount and the tax of what it gives back",
      "trägt den Rabatt und die Steuer dessen, was sie zurückgibt",
    );
  });
});
