/** The forms in which programs read what `check` found: SARIF (its schema: test/schemas/), GitHub's workflow commands, JUnit. */
import { describe, expect, test } from "vitest";
import { BROKEN, FAILING, FILES, lineOf } from "./checked-files.ts";
import { CONTRACT, folderWith, type Ran, tarif, UNSAFE } from "./run.ts";

const FORMS = ["table", "json", "sarif", "github", "junit"] as const;

async function check(form: string, cwd: string = folderWith(FILES)): Promise<Ran> {
  return tarif(["check", ".", "--format", form], { cwd });
}

test.each(FORMS)("%s: exit code 1 where something is wrong, 0 where nothing is, nothing raw", async form => {
  const ran = await check(form);
  expect(ran).toMatchObject({ code: 1, err: "" });
  expect(ran.out).not.toMatch(UNSAFE);
  expect((await check(form, folderWith({ "fine.tarif": CONTRACT }))).code).toBe(0);
});

const TIERS = `tarif 1
contract tiers "Tiers"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half even in steps of CHF 0.01
  round total half even in steps of CHF 0.01

unit call plural calls
unit seat plural seats

event request
  type "com.example.request"
  field calls integer in calls

parameter seats is 40 seats between 1 seat and 500 seats

meter calls "Calls" sum of request.calls

charge seats "Seats"
  for seats
  not prorated
  CHF 4.00 per seat each month

charge usage "Usage"
  for calls
  graduated each month
    up to 1'000 calls  CHF 0.010 per call
    above              CHF 0.005 per call

example "A few calls"
  bill for 2026-01
  usage calls 500 calls
  expect total CHF 165.00
`;

describe("in German", () => {
  test("people are told what is wrong, and how many", async () => {
    const { out, code } = await tarif(["check", ".", "--lang", "de"], { cwd: folderWith(FILES) });
    expect(code).toBe(1);
    expect(out).toContain("Fehler TAR4002 Die Einheit «gallon» gibt es nicht.\n");
    expect(out).toContain("Eine Menge ohne bekannte Einheit könnte tausendmal mehr oder weniger bedeuten.\n");
    expect(out).toMatch(
      /: stimmt nicht Beispiel «.+», Entgelt «usage»\n {2}erwartet {2}USD 6\.01\n {2}gerechnet USD 6\.00\n/,
    );
    // Two contracts have an example that passes, one of them also one that fails; of the third none runs.
    expect(out).toMatch(/^3 Verträge geprüft, 1 Fehler, 0 Warnungen, .*2 von 3 Beispielen stimmen\.$/m);
  });

  test("also what examples reach, what holds unsaid, and the largest amounts", async () => {
    // The example reaches the fee and the first of two tiers: 40 × 4.00 = 160.00, and 500 × 0.01 = 5.00. At most 500 seats
    // of 4.00 are 2'000.00.
    const cwd = folderWith({ "tiers.tarif": TIERS });
    const { out } = await tarif(["check", ".", "--lang", "de", "--strict", "--min-coverage", "100"], { cwd });
    expect(out).toContain(
      "tiers.tarif: Die Beispiele erreichen 2 von 3 Klauseln (66%)\n  Kein Beispiel erreicht:\n",
    );
    expect(out).toContain(
      "Stufe des Entgelts «usage»: «above»\n      es braucht Verbrauch von «calls», mehr als «",
    );
    expect(out).toContain("  Gilt stillschweigend und braucht kein Beispiel: «late events», «duplicates», ");
    expect(out).toContain("Regeln gelten stillschweigend, ohne dass der Vertrag sie schreibt\n");
    expect(out).toContain(": in «policy»: «duplicates ignored»\n");
    expect(out).toContain("  Ausschreiben oder ausschreiben lassen: «tarif fmt --explicit»\n");
    expect(out).toContain("Höchstens, nach den erklärten Grenzen, vor Rabatten, Guthaben und Steuern:\n");
    expect(out).toContain("  seats: CHF 2'000.00 je Monat\n");
    expect(out).toMatch(
      /^Fehler Die Beispiele von .*erreichen 2 von 3 Klauseln \(66%\), verlangt sind mindestens 100%\.$/m,
    );
    const json = await tarif(["check", ".", "--lang", "de", "--format", "json", "--coverage"], { cwd });
    expect(JSON.parse(json.out).files[0].coverage.clauses[2].advice).toMatch(/^Verbrauch von «calls»/);
    const sarif = await tarif(["check", ".", "--lang", "de", "--format", "sarif", "--coverage"], { cwd });
    expect(sarif.out).toContain("Eine Klausel, die kein Beispiel erreicht");
  });

  test("programs where it is asked for, else in English", async () => {
    const cwd = folderWith({ "broken.tarif": BROKEN });
    const message = async (...more: readonly string[]): Promise<string> => {
      const { out } = await tarif(["check", ".", "--format", "json", ...more], { cwd });
      return JSON.parse(out).files[0].diagnostics[0].message;
    };
    expect(await message()).toBe('There is no unit "gallon".');
    expect(await message("--lang", "de")).toBe("Die Einheit «gallon» gibt es nicht.");
    for (const form of ["sarif", "github", "junit"])
      expect((await tarif(["check", ".", "--format", form, "--lang", "de"], { cwd })).out).toContain(
        "Die Einheit «gallon» gibt es nicht.",
      );
  });
});

describe("GitHub", () => {
  test("a command a finding, with GitHub's escapes", async () => {
    const { out } = await check("github");
    const commands = out.trimEnd().split("\n");
    expect(commands.every(command => /^::(error|warning) file=[^:]+::[^:]/.test(command))).toBe(true);
    expect(commands).toContain(
      `::error file=a folder/failing.tarif,line=${lineOf(FAILING, "USD 6.01")},col=3,` +
        "title=failed-example An example of the contract comes out differently::" +
        'Example "50%25, a: <b> [c](d) {0} \\u{202e}", charge usage: expected USD 6.01, actual USD 6.00.' +
        "%0AChange the clause that is wrong, or what the example expects.",
    );
  });

  test("a path cannot end its property", async () => {
    const { out } = await check("github", folderWith({ "a,b:c%.tarif": BROKEN }));
    expect(out).toMatch(/^::error file=a%2Cb%3Ac%25\.tarif,line=/);
  });
});

describe("JUnit", () => {
  test("a suite a contract, a case an example, and one for having no errors", async () => {
    const { out } = await check("junit");
    expect(out).toContain('<testsuite name="a folder/failing.tarif" tests="3" failures="1" errors="0">');
    expect(out).toContain('<testsuite name="fine.tarif" tests="2" failures="0" errors="0">');
    expect(out).toContain('<testsuite name="broken.tarif" tests="1" failures="1" errors="0">');
    expect(out).toContain('<testsuites name="tarif check" tests="6" failures="2" errors="0">');
    expect(out).toContain(
      'name="example &quot;50%, a: &lt;b&gt; [c](d) {0} \\u{202e}&quot;" classname="a folder/failing.tarif"',
    );
    expect(out).toContain("total: expected USD 16.05, actual USD 16.00.");
    expect(opened(out)).toEqual([]);
  });

  /** The tags that are open at the end; a sign that should have been escaped opens or closes one too many. */
  function opened(xml: string): readonly string[] {
    const open: string[] = [];
    for (const [, close = "", name = "", rest = ""] of xml.matchAll(/<(\/?)([\w-]+)((?:\s[^<>]*)?)>/g)) {
      if (close !== "") expect(open.pop()).toBe(name);
      else if (!rest.endsWith("/")) open.push(name);
    }
    return open;
  }
});

describe("what examples reach", () => {
  /** A second tier that no example reaches, and an event policy that none can. */
  const TIERED = CONTRACT.replace(
    "  USD 3.00 per million tokens",
    "  graduated each month\n    up to 2 million tokens   USD 3.00 per million tokens\n    above                    USD 2.00 per million tokens",
  ).replace("example ", "policy\n  duplicates ignored\n\nexample ");
  // Reached: the first tier and the fee; of three.
  const files = { "tiered.tarif": TIERED };
  const line = lineOf(TIERED, "above");

  test("people are told what is left, where, and what would reach it", async () => {
    const ran = await tarif(["check", ".", "--coverage"], { cwd: folderWith(files) });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("tiered.tarif: the examples reach 2 of 3 clauses (66%)");
    expect(ran.out).toContain(`tiered.tarif:${line}: tier of charge usage: above`);
    expect(ran.out).toContain("needs usage of used, more than 2 million tokens in one month");
    expect(ran.out).toMatch(/No example can reach.*\n.*duplicates ignored\n.*received at once/);
    expect(ran.out).toContain("By default, so these need no example: late events, unknown values,");
  });

  test.each([
    ["66", 0],
    ["66%", 0],
    ["67", 1],
    ["100", 1],
  ])("at least %s percent: exit code %d", async (least, code) => {
    const cwd = folderWith(files);
    for (const form of FORMS) {
      const ran = await tarif(["check", ".", "--min-coverage", least, "--format", form], { cwd });
      expect([form, ran.code]).toEqual([form, code]);
    }
    const { out } = await tarif(["check", ".", "--min-coverage", least], { cwd });
    expect(out.includes("reach 2 of 3 clauses (66%), and at least")).toBe(code === 1);
  });

  test("nothing but a percentage", async () => {
    for (const least of ["101", "-1", "half", ""]) {
      const ran = await tarif(["check", ".", `--min-coverage=${least}`], { cwd: folderWith(files) });
      expect([least, ran.code]).toEqual([least, 3]);
    }
  });

  test("programs are told the same", async () => {
    const cwd = folderWith(files);
    const out = async (form: string): Promise<string> =>
      (await tarif(["check", ".", "--min-coverage", "70", "--format", form], { cwd })).out;
    const { files: found } = JSON.parse(await out("json"));
    const { clauses, ...counts } = found[0].coverage;
    expect(counts).toMatchObject({ percent: 66, reached: 2, reachable: 3 });
    expect(clauses.map((one: { status: string }) => one.status)).toEqual([
      "reached",
      "not reached",
      "reached",
      "not reachable",
    ]);
    expect(clauses[1]).toMatchObject({ kind: "tier", of: "charge usage", path: "tiered.tarif", line });
    expect(await out("github")).toContain(`::notice file=tiered.tarif,line=${line},col=5,title=not-reached`);
    expect(await out("github")).toContain("::error file=tiered.tarif,line=1,col=1,title=little-coverage");
    expect(await out("junit")).toContain('name="examples reach at least 70% of the clauses"');
    expect(await out("junit")).toContain('tests="3" failures="1"');
    expect(await check("json", cwd).then(ran => JSON.parse(ran.out).files[0])).not.toHaveProperty("coverage");
  });
});
