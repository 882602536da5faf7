/**
 * Compiles the worked agreements from dist/ and prints their plans' hashes and bills, one a line: for comparing the
 * bytes that different versions and flags of Node give. Without generation of code from text only where the flag is
 * given: it says so first.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson, compile, explainText, rate, validateBill, validatePlan } from "../../dist/index.js";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

console.error(canGenerateCode() ? "code from text: allowed" : "code from text: disallowed");

/** The contract of each folder that holds several. */
const CONTRACTS = { "price-list": "kaufhaus-amendment.tarif" };

for (const folder of readdirSync(join(ROOT, "contracts")).sort()) {
  const path = join(ROOT, "contracts", folder);
  const names = readdirSync(path).filter(file => /\.(tarif|tarif\.md|csv)$/.test(file));
  const files = new Map(names.map(name => [name, readFileSync(join(path, name), "utf8")]));
  const { plan } = compile(files, CONTRACTS[folder] ?? names.find(name => /\.tarif(\.md)?$/.test(name)));
  console.log(`${folder} ${plan.hashes.plan} ${validatePlan(plan).length}`);
  if (!readdirSync(path).includes("events.ndjson")) continue;
  const events = readFileSync(join(path, "events.ndjson"), "utf8").trimEnd().split("\n");
  const subjects = [...new Set(events.flatMap(subjectOf))].sort();
  // Every account from the first day of the term: what the agreements' own registers say is tested elsewhere.
  const accounts = subjects.map(id => ({
    id,
    start: plan.versions[0].from,
    end: null,
    endKnown: null,
    parameters: {},
  }));
  for (const bill of rate(plan, { accounts, events }).bills) {
    console.log(canonicalJson(bill));
    console.log(`${validateBill(bill).length} ${explainText(bill).length}`);
  }
}

/** The account of an event; the samples hold broken lines too. */
function subjectOf(text) {
  try {
    const { subject } = JSON.parse(text);
    return typeof subject === "string" && subject !== "" ? [subject] : [];
  } catch {
    return [];
  }
}

function canGenerateCode() {
  try {
    return Reflect.construct(Function, ["return true"])();
  } catch {
    return false;
  }
}
