/** The process itself: launcher, signals, pipes that close, files that are whole or absent, bugs. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  ACCOUNTS,
  CONTRACT,
  call,
  folderWith,
  LAUNCHER,
  lines,
  tarifProcess,
  withoutColours,
} from "./run.ts";

const contract = { "c.tarif": CONTRACT, "accounts.yaml": ACCOUNTS };

/** The launcher and what lies beside it, without the command line that it starts. */
function launcherFiles(): Readonly<Record<string, Buffer>> {
  const names = ["package.json", "tarif.js", "load.js"];
  return Object.fromEntries(names.map(name => [`cli/bin/${name}`, readFileSync(join(LAUNCHER, "..", name))]));
}

describe("the launcher", () => {
  test("is executable and works through links, from any folder", () => {
    const folder = folderWith({ "c.tarif": CONTRACT });
    mkdirSync(join(folder, "bin"));
    symlinkSync(LAUNCHER, join(folder, "bin/tarif"));
    symlinkSync("bin/tarif", join(folder, "again"));
    // By its own first line, with whatever Node the path holds.
    const { status, stdout } = spawnSync("./again", ["check", "c.tarif"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("1 contract checked, 0 errors");
    expect(status).toBe(0);
  });

  /** A copy of the launcher that believes itself on Node 20, until it has handed over. */
  function onOlderNode(folder: string, modules: "present" | "absent"): string {
    const text = readFileSync(LAUNCHER, "utf8")
      .replace(
        "newEnough(process.versions.node)",
        'newEnough(process.env.HANDED ? process.versions.node : "20.20.2")',
      )
      .replace('stdio: "inherit"', 'stdio: "inherit", env: { ...process.env, HANDED: "1" }');
    mkdirSync(join(folder, "cli/bin"), { recursive: true });
    writeFileSync(join(folder, "cli/bin/package.json"), readFileSync(join(LAUNCHER, "../package.json")));
    writeFileSync(join(folder, "cli/bin/tarif.js"), text);
    if (modules === "present")
      symlinkSync(join(LAUNCHER, "../../../node_modules"), join(folder, "node_modules"));
    return join(folder, "cli/bin/tarif.js");
  }

  test("hands over to the bundled Node: arguments, output, exit code", () => {
    const main =
      "exports.main = async args => { console.log(process.execPath, ...args); process.exitCode = 5; };";
    const folder = folderWith({ "dist/cli/main.js": main });
    const ran = spawnSync(process.execPath, [onOlderNode(folder, "present"), "a b", "-c"], {
      encoding: "utf8",
    });
    expect(ran.stdout).toMatch(/node_modules\/node-[a-z0-9-]+\/bin\/node a b -c\n$/);
    expect(ran.status).toBe(5);
  });

  test("hands on a signal, and ends as the command does", async () => {
    const main = (onSignal: string): string =>
      `exports.main = async () => { ${onSignal} console.log("up"); setInterval(() => {}, 1000); };`;
    const folder = folderWith({ "dist/cli/main.js": main('process.on("SIGTERM", () => process.exit(7));') });
    const launcher = onOlderNode(folder, "present");
    const terminated = async (): Promise<readonly unknown[]> => {
      const child = spawn(process.execPath, [launcher], { stdio: ["ignore", "pipe", "ignore"] });
      await once(child.stdout, "data");
      child.kill("SIGTERM");
      return await once(child, "exit");
    };
    expect(await terminated()).toEqual([7, null]);
    writeFileSync(join(folder, "dist/cli/main.js"), main(""));
    expect(await terminated()).toEqual([null, "SIGTERM"]);
  });

  test("says in one sentence what is needed where there is no other Node", () => {
    const folder = folderWith({});
    const { status, stderr } = spawnSync(process.execPath, [onOlderNode(folder, "absent")], {
      encoding: "utf8",
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^tarif: TAR0601 tarif needs Node\.js 22\.12 or newer; this is [0-9.]+, and npm installed none beside it\.\n$/,
    );
  });

  test("says in one sentence that it is not built", () => {
    const folder = folderWith(launcherFiles());
    const { status, stderr } = spawnSync(process.execPath, [join(folder, "cli/bin/tarif.js")], {
      encoding: "utf8",
    });
    expect(status).toBe(3);
    expect(stderr).toBe(
      "tarif: TAR0602 The command line is not built yet: run npm run build in the folder of tarif.\n",
    );
  });
});

describe("what V8 made of the code", () => {
  const kept = `node_modules/.cache/tarif-code/${process.version}-${process.arch}/check/own.js`;

  /** A command line of two files, which ends with the number that it is given. */
  function commandLine(): string {
    return folderWith({
      ...launcherFiles(),
      "dist/cli/main.js": `module.exports = require("../../cli/bin/load.js")(__dirname + "/own.js", "check");`,
      "dist/cli/own.js": `const { told } = require("./other.js"); exports.main = ([code]) => { console.log(told()); process.exitCode = +code; };`,
      "dist/cli/other.js": `exports.told = () => require("node:path").sep;`,
    });
  }

  function run(folder: string, code: string, env: Readonly<Record<string, string>> = {}): string {
    const command = [join(folder, "cli/bin/tarif.js"), code];
    return spawnSync(process.execPath, command, { encoding: "utf8", env: { ...process.env, ...env } }).stdout;
  }

  test("is kept when a command has done its work, and only then", () => {
    const folder = commandLine();
    expect(run(folder, "3")).toBe("/\n");
    expect(run(folder, "0", { NODE_DISABLE_COMPILE_CACHE: "1" })).toBe("/\n");
    expect(existsSync(join(folder, kept))).toBe(false);
    expect(run(folder, "0")).toBe("/\n");
    expect(readdirSync(join(folder, kept, "..")).sort()).toEqual(["other.js", "own.js"]);
    const before = statSync(join(folder, kept)).mtimeMs;
    expect(run(folder, "0")).toBe("/\n");
    expect(statSync(join(folder, kept)).mtimeMs).toBe(before);
  });

  test("of a command with findings gives way to that of one without", () => {
    const folder = commandLine();
    const found = join(folder, kept.replace("/check/", "/check-findings/"));
    run(folder, "1");
    expect(existsSync(join(folder, kept))).toBe(false);
    const before = statSync(found).mtimeMs;
    run(folder, "1");
    expect(statSync(found).mtimeMs).toBe(before);
    run(folder, "0");
    expect(readdirSync(join(folder, kept, "..")).sort()).toEqual(["other.js", "own.js"]);
    run(folder, "1");
    expect(statSync(found).mtimeMs).toBe(before);
  });

  test("is made anew where it is not whole, and needs no folder that can be written", () => {
    const folder = commandLine();
    run(folder, "0");
    const whole = readFileSync(join(folder, kept));
    writeFileSync(join(folder, kept), whole.subarray(0, 100));
    expect(run(folder, "0")).toBe("/\n");
    expect(readFileSync(join(folder, kept)).length).toBe(whole.length);
    rmSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(join(folder, "node_modules"), "a file in the way");
    expect(run(folder, "0")).toBe("/\n");
  });
});

describe("files are whole or absent", () => {
  const events = lines(call(1_000_000));

  test("a folder that cannot be written ends the run and leaves the old files alone", () => {
    const cwd = folderWith({
      ...contract,
      "e.ndjson": events,
      "out/bills.ndjson": "old",
      "out/run.json/x": "a folder in the way",
    });
    const ran = tarifProcess(["rate", "c.tarif", "--events", "e.ndjson", "--out", "out"], { cwd });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("TAR0501");
    expect(readdirSync(join(cwd, "out")).filter(name => name.endsWith(".tmp"))).toEqual([]);
  });

  test("a file in the place of the folder is told", () => {
    const cwd = folderWith({ ...contract, "e.ndjson": events, out: "" });
    expect(tarifProcess(["rate", "c.tarif", "--events", "e.ndjson", "--out", "out"], { cwd }).err).toContain(
      "TAR0501",
    );
    expect(
      tarifProcess(["rate", "c.tarif", "--events", "e.ndjson", "--run", "out/x/y"], { cwd }).err,
    ).toContain("TAR0501");
  });

  test("a folder without permission is told", ({ skip }) => {
    if (process.getuid?.() === 0) {
      console.log("skipped: root may write everywhere");
      skip();
    }
    const cwd = folderWith({ ...contract, "e.ndjson": events, "out/bills.ndjson": "old" });
    chmodSync(join(cwd, "out"), 0o500);
    const ran = tarifProcess(["rate", "c.tarif", "--events", "e.ndjson", "--out", "out"], { cwd });
    chmodSync(join(cwd, "out"), 0o700);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(readFileSync(join(cwd, "out/bills.ndjson"), "utf8")).toBe("old");
  });

  test("a full disk is told, and nothing is left", ({ skip }) => {
    if (!existsSync("/dev/full")) {
      console.log("skipped: this system has no /dev/full");
      skip();
    }
    const cwd = folderWith({ ...contract, "e.ndjson": events });
    const command = `"${process.execPath}" "${LAUNCHER}" rate c.tarif --events e.ndjson > /dev/full`;
    const { status, stderr } = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error TAR0501 standard output cannot be written: the disk is full\.\n/);
    expect(stderr).not.toContain("    at ");
  });
});

describe("endings", () => {
  /** Waits until standard input is being copied, so that the signal meets a command at work. */
  async function atWork(cwd: string): Promise<{ readonly child: ChildProcess; readonly temp: string }> {
    const temp = join(cwd, "temp");
    mkdirSync(temp);
    const child = spawn(process.execPath, [LAUNCHER, "rate", "c.tarif", "--events", "-", "--out", "out"], {
      cwd,
      env: { ...process.env, TMPDIR: temp },
      stdio: ["pipe", "ignore", "pipe"],
    });
    child.stdin?.write(lines(call(1)));
    while (readdirSync(temp, { recursive: true }).length < 2)
      await new Promise(resolve => setTimeout(resolve, 10));
    return { child, temp };
  }

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s removes the copy of standard input",
    async signal => {
      const cwd = folderWith(contract);
      const { child, temp } = await atWork(cwd);
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([null, signal]);
      expect(readdirSync(temp)).toEqual([]);
      expect(existsSync(join(cwd, "out"))).toBe(false);
    },
  );

  test("the copy is readable for its owner alone", async () => {
    const { child, temp } = await atWork(folderWith(contract));
    const listing = spawnSync("ls", ["-lR", temp], { encoding: "utf8" }).stdout;
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(listing).toMatch(/^drwx------/m);
    expect(listing).toMatch(/^-rw-------.* events$/m);
  });

  test("a reader that goes away is no error", () => {
    const cwd = folderWith({ ...contract, "e.ndjson": lines(call(1_000_000)) });
    const command = `"${process.execPath}" "${LAUNCHER}" rate c.tarif --events e.ndjson --through 2099-11 | head -1; echo "$\{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
    expect(stdout).toBe("Model calls\n0\n");
    expect(stderr).toBe("");
  });

  test("a bug is one sentence without a stack, and TARIF_DEBUG shows it", () => {
    const folder = folderWith({
      ...launcherFiles(),
      "dist/cli/main.js": 'throw new Error("\u001bbroken");',
    });
    const launcher = join(folder, "cli/bin/tarif.js");
    const quiet = spawnSync(process.execPath, [launcher], { encoding: "utf8" });
    expect([quiet.status, quiet.stderr.split("\n").length]).toEqual([4, 2]);
    expect(quiet.stderr).toMatch(/^This is a bug in tarif: /);
    const loud = spawnSync(process.execPath, [launcher], {
      encoding: "utf8",
      env: { ...process.env, TARIF_DEBUG: "1" },
    });
    expect(loud.stderr).toContain("    at ");
  });
});

describe("a terminal", () => {
  // `script` gives the command a terminal of its own.
  const inTerminal = (command: string, cwd: string, env: Readonly<Record<string, string>> = {}): string =>
    spawnSync("script", ["-qec", command, "/dev/null"], {
      cwd,
      encoding: "utf8",
      env: { ...withoutColours(), ...env },
    }).stdout;

  test("has colours that NO_COLOR turns off, and data without raw controls", ({ skip }) => {
    if (spawnSync("script", ["--version"]).status !== 0) {
      console.log("skipped: `script` is not installed");
      skip();
    }
    const evil = call(1, { data: { tokens: 1, model: "\u202e" } });
    const cwd = folderWith({ ...contract, "e.ndjson": lines(evil, call(2)) });
    const command = `"${process.execPath}" "${LAUNCHER}" rate c.tarif --events e.ndjson`;
    expect(inTerminal(command, cwd)).toContain("\u001b[1mModel calls");
    const bare = inTerminal(command, cwd, { NO_COLOR: "1" });
    expect(bare).toContain("Model calls");
    expect(bare).not.toContain("\u001b[1m");
    const json = inTerminal(`${command} --format json 2>/dev/null`, cwd);
    expect(json).not.toContain("\u202e");
    expect(JSON.parse(json).audit.rejected.first[0].detail).toEqual(expect.any(String));
  });
});
