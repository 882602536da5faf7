/**
 * Loads the files of the command line with what V8 made of them, since most of a short command would be spent on
 * reading code. Node's own cache (module.enableCompileCache) is made before a file runs and holds none of its
 * functions; what is kept here is made when a command has done its work, and holds what it used. CommonJS, because V8's
 * code can be kept of scripts alone.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const paths = require("node:path");
const { Script } = require("node:vm");

const WRAPPER = ["(function (exports, require, module, __filename, __dirname) {", "\n})"];
const KEPT = paths.join(__dirname, "..", "..", "node_modules", ".cache", "tarif-code");

/**
 * What the file exports. `purpose` names what it is loaded for: a command that reads one thing needs other functions
 * than one that reads another. The names of the files tell their texts apart: no code is taken for another.
 */
module.exports = function load(path, purpose) {
  const { version, arch, env } = process;
  const kept = env.NODE_DISABLE_COMPILE_CACHE ? null : paths.join(KEPT, `${version}-${arch}`, purpose);
  // A command that ends with findings may have left out most of its work, so what it used gives way to what others use.
  const folders = kept === null ? [] : [kept, `${kept}-findings`];
  const scripts = [];
  const modules = new Map();
  const loaded = file => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const script = scriptOf(file, folders, scripts);
    const folder = paths.dirname(file);
    const within = id => (id.startsWith("./") ? loaded(paths.join(folder, id)) : require(id));
    script.runInThisContext()(module.exports, within, module, file, folder);
    return module.exports;
  };
  process.once("exit", code => {
    // The codes of a command that has done its work (exit-codes.ts), each with its folder.
    if (code in folders)
      keep(
        folders[code],
        scripts.filter(({ from }) => from > code),
      );
  });
  return loaded(path);
};

/** `from` says which folder had its code, or none. */
function scriptOf(file, folders, scripts) {
  // The bundler writes ASCII alone, which is read fastest as Latin-1.
  const text = readFileSync(file, "latin1");
  const name = paths.basename(file);
  let [from, cachedData] = [0, undefined];
  for (; cachedData === undefined && from < folders.length; from += 1)
    cachedData = readIfThere(paths.join(folders[from], name));
  const script = new Script(WRAPPER.join(text), {
    filename: file,
    columnOffset: -WRAPPER[0].length,
    cachedData,
  });
  const isTaken = cachedData !== undefined && !script.cachedDataRejected;
  scripts.push({ name, script, from: isTaken ? from - 1 : folders.length });
  return script;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Where the folder cannot be written, nothing is kept. A file is there as a whole or not at all. */
function keep(folder, made) {
  try {
    if (made.length > 0) mkdirSync(folder, { recursive: true });
    for (const { name, script } of made) {
      // Threads that end at once write each its own.
      const fresh = paths.join(folder, `${name}-${process.pid}-${process.hrtime.bigint()}`);
      writeFileSync(fresh, script.createCachedData());
      renameSync(fresh, paths.join(folder, name));
    }
  } catch {}
}
