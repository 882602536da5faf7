/** What both programs in TypeScript check of an event that JSON.parse reads, as a careful programmer would. */
import { MODELS } from "./lines.ts";

export interface Request {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly time: number;
  readonly model: string;
  readonly input: string | number;
  readonly output: string | number;
  readonly egress: string | number;
  readonly open: string | number;
}

/** Null where the line is faulty. */
export function requestOf(line: string): Request | null {
  const value = parsed(line);
  if (!isObject(value) || value.specversion !== "1.0" || value.type !== "com.example.api.request")
    return null;
  const { id, source, subject, time, data } = value;
  if (!isName(id) || !isName(source) || !isName(subject)) return null;
  if (typeof time !== "string" || !INSTANT.test(time)) return null;
  const at = Date.parse(time);
  if (Number.isNaN(at) || !isObject(data)) return null;
  const { model, input, output, egress, open } = data;
  if (typeof model !== "string" || !MODELS.includes(model)) return null;
  if (!isCount(input, 1_000_000) || !isCount(output, 1_000_000) || !isCount(open, null)) return null;
  if (!isQuantity(egress)) return null;
  return { id, source, subject, time: at, model, input, output, egress, open };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const QUANTITY = /^(0|[1-9]\d{0,19})(\.\d{1,18})?$/;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 256;
}

function isCount(value: unknown, most: number | null): value is string | number {
  if (typeof value !== "number" && typeof value !== "string") return false;
  if (typeof value === "string" && !/^\d{1,15}$/.test(value)) return false;
  const count = Number(value);
  return Number.isSafeInteger(count) && count >= 0 && (most === null || count <= most);
}

function isQuantity(value: unknown): value is string | number {
  if (typeof value === "number") return value >= 0 && QUANTITY.test(String(value));
  return typeof value === "string" && QUANTITY.test(value);
}

/** What makes two events of one identity the same or not. */
export function contentOf(one: Request): string {
  return `${one.subject} ${one.time} ${one.model} ${Number(one.input)} ${Number(one.output)} ${Number(one.egress)} ${Number(one.open)}`;
}
