/** The accounts to rate: from `accounts.yaml` beside the contract, or the one that the options name. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../index.ts";
import { type AccountOptions, type Register, registerFrom } from "../../input/accounts/register.ts";
import { CLI_LIMITS } from "../limits.ts";
import { refuse } from "../problems.ts";
import { readText } from "./read-file.ts";

export const REGISTER_FILE: string = "accounts.yaml";

export function registerOf(plan: Plan, folder: string, options: AccountOptions): Register {
  const path = join(folder, REGISTER_FILE);
  if (options.account !== undefined || options.start !== undefined) return registerFrom(plan, null, options);
  if (!existsSync(path)) throw refuse("TAR0111", { path });
  return registerFrom(plan, { path, text: readText(path, CLI_LIMITS.accountsBytes) }, options);
}
