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
