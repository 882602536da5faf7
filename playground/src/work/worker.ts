/**
 * The worker: the same compiler and runtime as the command line's. It keeps the present texts and what
 * was compiled of them;
 * what only some views need is loaded when it is first asked for.
 */
import type { Answer, Asked, FromWorker, RequestName, ToWorker } from "./protocol.ts";
import { allBillsNow, billFileNow, billPartsNow, rateNow } from "./rating.ts";
import type { ServiceRequests } from "./service-requests.ts";
import { type Session, session } from "./session.ts";

type Handler<N extends RequestName> = (session: Session, asked: Asked<N>) => Answer<N> | Promise<Answer<N>>;

/** The language service is loaded when an editor first asks. */
const serviced =
  <N extends keyof ServiceRequests>(name: N): Handler<N> =>
  async (of, asked) =>
    (await import("./service.ts")).SERVICE[name](of, asked);

const HANDLERS: { readonly [N in RequestName]: Handler<N> } = {
  format: serviced("format"),
  symbols: serviced("symbols"),
  folding: serviced("folding"),
  definition: serviced("definition"),
  references: serviced("references"),
  renamable: serviced("renamable"),
  rename: serviced("rename"),
  completions: serviced("completions"),
  hover: serviced("hover"),
  hints: serviced("hints"),
  lenses: serviced("lenses"),
  fixes: serviced("fixes"),
  edited: serviced("edited"),
  rate: rateNow,
  allBills: allBillsNow,
  billFile: billFileNow,
  billParts: billPartsNow,
  examples: async (of, asked) => (await import("./examples.ts")).examplesNow(of, asked),
  saveExample: async (of, asked) => (await import("./examples.ts")).saveExampleNow(of, asked),
  compare: async (of, asked) => (await import("./compare.ts")).compareNow(of, asked),
  curve: async (of, asked) => (await import("./curves.ts")).curveNow(of, asked),
  curvePoint: async (of, asked) => (await import("./curves.ts")).curvePointNow(of, asked),
  review: async (of, asked) => (await import("./review.ts")).reviewNow(of, asked),
  coverage: async (of, asked) => (await import("./review.ts")).coverageNow(of, asked),
  reviewFile: async (of, asked) => (await import("./review.ts")).reviewFileNow(of, asked),
  propose: async (of, asked) => (await import("./review.ts")).proposeNow(of, asked),
};

const present = session();
const tell = (message: FromWorker): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "documents") present.take(data.documents, data.other);
  else if (data.kind === "events") present.takeEvents(data.events);
  else void answer(data.id, data.name, data.asked);
});

async function answer(id: number, name: RequestName, asked: unknown): Promise<void> {
  try {
    const handler = HANDLERS[name] as Handler<RequestName>;
    tell({ kind: "answer", id, answer: await handler(present, asked as Asked<RequestName>) });
  } catch (thrown) {
    tell({ kind: "failed", id, reason: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

tell({ kind: "ready" });
