import { expect, test } from "vitest";
import { tarifProcess } from "../cli/run.ts";
import { sayAbsent, shared } from "../kit/shared.ts";

const folder = shared("design/samples");

test("the samples of the design are in order together, and all their examples hold", () => {
  if (folder === null) return sayAbsent("design/samples");
  const { out, err } = tarifProcess(["check", folder]);
  const told = `${out}${err}`;
  const findings = [...told.matchAll(/([0-9]{2}-[a-z-0-9]+)\.tarif.*: (?:error|warning) (TAR[0-9]+)/g)];
  expect(findings.map(([, sample, code]) => `${sample} ${code}`)).toEqual(WARNED);
  const [, contracts, passed, all] =
    /([0-9]+) contracts checked, .* ([0-9]+) of ([0-9]+) examples passed/.exec(told) ?? [];
  expect(contracts).toBe("26");
  expect(passed).toBe(all);
});

/** Fields that these do not price, and a volume price that becomes cheaper, as it is meant to. */
const WARNED: readonly string[] = [
  "07-bandwidth-p95 TAR3101",
  "10-enterprise-ramp TAR6101",
  "16-ev-charging TAR3101",
  "16-ev-charging TAR3101",
  "16-ev-charging TAR3101",
  "19-hosting TAR3101",
];
