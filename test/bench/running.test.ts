/** The rival of the running totals as a witness: a program in decimal.js, which shares nothing with us. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { naiveRunning } from "../../bench/rivals/running.ts";
import { compile, openRunning } from "../../index.ts";
import { chanceOf } from "../differential/generate/chance.ts";
import { ROOT } from "../kit/shared.ts";

test("decimal.js has the same total after every report", () => {
  const text = readFileSync(join(ROOT, "bench/running/contract.tarif"), "utf8");
  const { plan } = compile(new Map([["contract.tarif", text]]), "contract.tarif");
  if (plan === null) throw new Error("the contract has errors");
  const account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
  const running = openRunning(plan, [account], { on: "2026-03-01" });
  const naive = naiveRunning();
  const chance = chanceOf(20_261_128);
  for (let number = 0; number < 400; number += 1) {
    const time = new Date(Date.UTC(2026, 2, 1, 0, number)).toISOString();
    // Minutes reach the second and the third tier.
    const minutes = `${chance.between(100, 3_000)}.${chance.between(10, 99)}`;
    const data = { minutes, open: chance.below(number + 1), seats: chance.below(150) };
    const report = { id: String(number), source: "s", time, data };
    naive.add(report);
    running.add(JSON.stringify({ ...report, type: "com.example.pbx.use", subject: "acme" }));
    const [whole = "0", fraction = ""] = (running.total("acme") ?? "").split(".");
    expect(`${whole}.${fraction.padEnd(2, "0")}`, `report ${number}`).toBe(naive.total());
  }
  expect(running.cost("acme")).toBe("constant");
});
