/**
 * Runs the command line in the test's own process: as good as a process of its own where the test is about what a verb
 * says, and many times faster, since nothing is loaded anew.
 */
import { vi } from "vitest";
import { run } from "../../cli/main.ts";

export interface RanHere {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `tarif ARGS` in that folder, without a terminal. One at a time. */
export async function tarifHere(args: readonly string[], cwd: string): Promise<RanHere> {
  const said = { stdout: "", stderr: "" };
  const undo = [into(said, "stdout"), into(said, "stderr"), withoutColours(), inFolder(cwd)];
  try {
    return { code: await run(args), ...said };
  } finally {
    for (const one of undo) one();
  }
}

function into(said: Record<"stdout" | "stderr", string>, name: "stdout" | "stderr"): () => void {
  const stream = process[name];
  const { isTTY } = stream;
  stream.isTTY = false;
  const written = vi.spyOn(stream, "write").mockImplementation(chunk => {
    said[name] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  });
  return () => {
    written.mockRestore();
    stream.isTTY = isTTY;
  };
}

/** What the tests run in must not decide whether there are colours. */
function withoutColours(): () => void {
  const names = ["NO_COLOR", "FORCE_COLOR", "CI", "NODE_DISABLE_COLORS"];
  const before = names.map(name => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  return () => {
    for (const [name, value] of before) if (value !== undefined) process.env[name] = value;
  };
}

function inFolder(folder: string): () => void {
  const before = process.cwd();
  process.chdir(folder);
  return () => process.chdir(before);
}
