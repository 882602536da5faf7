/** How what the worker tells is put into words: what refuses, what is left out, and what examples come to. */
import type { Problem } from "../../../input/problems.ts";
import { isRefusal, type Refusal } from "../../../service/refusals/refusal.ts";
import {
  IN_ENGLISH as SERVICE_IN_ENGLISH,
  type Saying as ServiceSaying,
} from "../../../service/texts/saying.ts";
import type { Language } from "../state/model.ts";
import type { RunReport, Trouble } from "./rating-requests.ts";

export interface Saying extends ServiceSaying {
  /** Of what is read: events, accounts, columns. */
  readonly problem: (problem: Problem) => Problem;
  /** Why a line holds no event, which a reader tells in English. */
  readonly unreadable: (english: string) => string;
}

const IN_ENGLISH: Saying = {
  ...SERVICE_IN_ENGLISH,
  problem: problem => problem,
  unreadable: english => english,
};

/** The German words are loaded when they are first asked for. */
export async function sayingIn(language: Language): Promise<Saying> {
  if (language === "en") return IN_ENGLISH;
  const { IN_GERMAN } = await import("./saying-german.ts");
  return IN_GERMAN;
}

/** Why there is no bill: what was read is wrong, or what was set has none. */
export type Fault = Problem | Refusal;

export function troubleOf(fault: Fault, saying: Saying): Trouble {
  if (isRefusal(fault)) {
    const sentence = saying.refusal(fault);
    const message = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    return { code: null, place: null, message, reason: "", remedy: "" };
  }
  const { code, place, message, reason, remedy } = saying.problem(fault);
  return { code, place, message, reason, remedy };
}

export function toldReport(report: RunReport, saying: Saying): RunReport {
  const { unreadable, leftOut } = report;
  return {
    ...report,
    unreadable: {
      ...unreadable,
      first: unreadable.first.map(one => ({ ...one, reason: saying.unreadable(one.reason) })),
    },
    leftOut: { ...leftOut, first: leftOut.first.map(one => ({ ...one, detail: saying.told(one.detail) })) },
  };
}
