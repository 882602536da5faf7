/**
 * Strings that mean harm, in every place where a stranger's words come in: titles, labels, notes, names of files, share
 * links, fields of events, cells of tables, parameters. Nothing of them runs, nothing is asked of another origin, and the
 * page still shows its bill. (Whatever breaks the policy fails the test, as in all of them.)
 */
import type { Page } from "playwright-core";
import { textLiteral } from "../../grammar/text-literal.ts";
import { fragmentOf } from "../../playground/src/share/share.ts";
import { sharedUsage } from "../../playground/src/share/usage.ts";
import { NO_USAGE_GIVEN, withParameter } from "../../playground/src/state/usage.ts";
import { HOSTILE } from "./kit/hostile.ts";
import { expect, test } from "./kit/page.ts";

test("there are a hundred, each once", () => {
  expect(new Set(HOSTILE).size).toBe(100);
});

/** A contract with one of them as each of its titles, labels and notes. */
function contractWith(strings: readonly string[]): string {
  const [title = "", ...rest] = strings.map(textLiteral);
  const [choice = ""] = rest;
  const parts = rest.map(
    (text, index) => `
meter m${index} ${text}
  sum of use.n
  where use.kind is ${text}

charge c${index} ${text}
  for m${index}
  note ${text}
  USD 1.00 per call
`,
  );
  return `tarif 1
contract hostile ${title}
  version 1
  between ${title} and "b"
  effective from 2026-01-01 until further notice
  currency USD
  timezone "UTC"
  billed each month
  payable within 30 days
  round lines half up in steps of USD 0.01
  round total half up in steps of USD 0.01

unit call plural calls

parameter plan ${title} is ${title} one of ${title}, ${choice}

event use ${title}
  type "use"
  field kind text
  field n integer in calls
${parts.join("")}
example ${title}
  bill for 2026-01
  expect total USD 0.00
`;
}

async function expectCalm(page: Page): Promise<void> {
  expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
  expect(
    await page.evaluate(
      () => document.querySelectorAll("script[src*=elsewhere], iframe, object, embed, base").length,
    ),
  ).toBe(0);
  expect(new URL(page.url()).hostname).toBe("127.0.0.1");
}

/** Every view is looked at, and what the editor tells of the first lines. */
async function lookAround(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Outline" }).waitFor();
  for (const view of ["Curves", "Compare", "Review", "Bill"]) {
    await page.getByRole("tab", { name: view, exact: true }).click();
    await page.waitForTimeout(150);
    await expectCalm(page);
  }
}

test("in titles, labels, notes and values of a shared contract, and of its parameters", async ({ open }) => {
  const usable = HOSTILE.filter(
    text => !/[\ud800-\udfff](?![\udc00-\udfff])|\t/u.test(text) && text.length < 250,
  );
  for (const part of [usable.slice(0, 46), usable.slice(46)]) {
    const text = contractWith(part);
    // The contract allows the first two as a value.
    const [, allowed = "", refused = ""] = part;
    const linkWith = async (value: string): Promise<string> =>
      (await fragmentOf({
        documents: { files: new Map([["hostile.tarif", text]]), entry: "hostile.tarif" },
        other: { title: part[0] ?? "", documents: { files: new Map([["b.tarif", text]]), entry: "b.tarif" } },
        view: "bill",
        usage: sharedUsage(withParameter(withParameter(NO_USAGE_GIVEN, "plan", value), value, value)),
      })) ?? "";
    const { page } = await open({ at: await linkWith(allowed) });
    await page.locator(".running-total").waitFor();
    await lookAround(page);
    const next = await linkWith(refused);
    await page.evaluate(hash => {
      location.hash = hash;
    }, next);
    await page.locator(".no-bill").getByText(`plan is ${refused}, outside ${part[0]}`).waitFor();
    await expectCalm(page);
  }
});

test("as names of files, as texts, and as cells, fields and accounts of brought files", async ({ open }) => {
  const files = new Map(
    HOSTILE.slice(0, 60).map(text => [`${text.slice(0, 180)}.tarif`, `# ${text}\n${text}\n`]),
  );
  const [entry = ""] = files.keys();
  const at = await fragmentOf({
    documents: { files, entry },
    other: null,
    view: "bill",
    usage: sharedUsage(NO_USAGE_GIVEN),
  });
  const { page } = await open({ at: at ?? "" });
  await page.locator(".foot-state.is-bad").waitFor();
  await lookAround(page);
  const rows = HOSTILE.map(text => `"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}",1`);
  const events = HOSTILE.map((text, id) =>
    JSON.stringify({
      specversion: "1.0",
      id: text,
      source: text,
      type: text,
      subject: text,
      time: text,
      data: { [text]: text, id },
    }),
  );
  const accounts = `accounts:\n${HOSTILE.map(text => `  - id: ${JSON.stringify(text)}\n    contract: ${JSON.stringify(text)}\n    start: 2026-01-01\n`).join("")}`;
  const brought = [
    { name: "hostile.tarif", text: contractWith(HOSTILE.slice(0, 3)) },
    { name: "events.ndjson", text: events.join("\n") },
    { name: "accounts.yaml", text: accounts },
    { name: "table.csv", text: ["kind,account,n", ...rows].join("\n") },
    {
      name: `${HOSTILE[2]?.replaceAll("/", "")}.json`,
      text: JSON.stringify(events.map(one => JSON.parse(one) as unknown)),
    },
  ];
  for (const { name, text } of brought) {
    const input = page.locator(".bar input[type=file]");
    await input.setInputFiles([{ name, mimeType: "text/plain", buffer: Buffer.from(text) }]);
    await page.waitForTimeout(400);
    await lookAround(page);
  }
  await page.getByRole("tab", { name: "Bill", exact: true }).click();
});
