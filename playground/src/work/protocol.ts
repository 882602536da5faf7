/**
 * What the page asks the worker, and what it is told. Everything is data that can be cloned; money and
 * quantities are decimal
 * text. Each area of the page has its requests in a file of its own beside this one: a name, what is
 * asked, what is answered.
 */
import type { EventsText } from "../state/usage.ts";
import type { CompareRequests } from "./compare-requests.ts";
import type { CurveRequests } from "./curve-requests.ts";
import type { RatingRequests } from "./rating-requests.ts";
import type { ReviewRequests } from "./review-requests.ts";
import type { ServiceRequests } from "./service-requests.ts";

/** The texts that are worked on: files by path, and the one that is the contract. */
export interface Documents {
  readonly files: ReadonlyMap<string, string>;
  readonly entry: string;
}

export type Requests = RatingRequests & CompareRequests & CurveRequests & ReviewRequests & ServiceRequests;

export type RequestName = keyof Requests;
export type Asked<N extends RequestName> = Requests[N]["asked"];
export type Answer<N extends RequestName> = Requests[N]["answer"];

export type ToWorker =
  /** Replaces the texts; `other` is the version or contract that is compared with. */
  | {
      readonly kind: "documents";
      readonly documents: Documents;
      readonly other: Documents | null;
    }
  /** Replaces the events that are rated where usage is of events. */
  | { readonly kind: "events"; readonly events: EventsText | null }
  | { readonly kind: "ask"; readonly id: number; readonly name: RequestName; readonly asked: unknown };

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };
