import type { Plan } from "../../index.ts";
import { type LoadedContract, planOf } from "../input/contract.ts";
import { pathForPeople } from "../input/workspace.ts";
import { refuse } from "../problems.ts";
import { painter, tell } from "../terminal/screen.ts";
import { describedAll, diagnosticText } from "./findings.ts";
import { problemText } from "./problem-text.ts";
import { IN_ENGLISH, type Saying } from "./saying.ts";

/** The plan of a contract without errors; else null, and standard error says what stands in the way. */
export async function tellWhyNoPlan(
  contract: LoadedContract,
  saying: Saying = IN_ENGLISH,
): Promise<Plan | null> {
  const plan = planOf(contract);
  if (plan !== null) return plan;
  const paint = painter(process.stderr);
  for (const problem of contract.unreadable) await tell(problemText(problem, paint));
  const described = describedAll(contract.result, saying);
  for (const one of described) await tell(diagnosticText(one, contract.workspace.folder, paint, saying));
  if (described.length > 0 || contract.unreadable.length > 0) return null;
  throw refuse("TAR0011", { path: pathForPeople(contract.workspace.folder, contract.entry) });
}
