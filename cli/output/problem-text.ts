import type { Problem } from "../problems.ts";
import { joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import type { Colour } from "../terminal/screen.ts";

/** Colours for a stream, or none. */
export type Paint = (colour: Colour, text: Plain) => Plain;

/** A problem of the command line: what, why, what to do. */
export function problemText(problem: Problem, paint: Paint): Plain {
  const place = problem.place === null ? [] : [plainText(problem.place)];
  return joined(
    [
      joined(
        [...place, joined([paint("red", plain`error ${problem.code}`), plainText(problem.message)], " ")],
        ": ",
      ),
      plain`  ${problem.reason}`,
      plain`  ${problem.remedy}`,
    ],
    "\n",
  );
}
