/**
 * What checks found, kept for the next time: what is read of them again only where all that they looked at is the same.
 * What they reported is reported again.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { OpenData } from "../source/data-files.ts";
import type { ChargeDecl } from "../syntax/tree.ts";
import type { TypedBand, TypedCharge, TypedEvent, TypedHead, TypedMeter, TypedParameter } from "./typed.ts";
import type { UnitTable } from "./units.ts";

/** What charges stand on. */
export interface Ground {
  readonly units: UnitTable;
  readonly head: TypedHead | null;
  readonly parameters: ReadonlyMap<string, TypedParameter>;
  readonly events: ReadonlyMap<string, TypedEvent>;
  readonly bands: ReadonlyMap<string, TypedBand>;
  readonly meters: ReadonlyMap<string, TypedMeter>;
}

/** Of one version of a contract. */
export interface CheckMemory {
  /** The ground, made anew unless everything that it is made of is the same as before. */
  readonly ground: (of: () => readonly unknown[], checking: Checking, make: () => Ground) => Ground;
  /** A charge on the ground that was asked for last. */
  readonly charge: (
    decl: ChargeDecl,
    checking: Checking,
    make: () => TypedCharge | null,
  ) => TypedCharge | null;
}

/** The outside of a check, watched. */
export interface Checking {
  readonly report: Report;
  readonly openData: OpenData;
  readonly record: <T>(run: () => T) => Recorded<T>;
}

export interface Recorded<T> {
  readonly value: T;
  readonly reports: readonly Parameters<Report>[];
  /** Whether a file of data was looked at, whose text nobody compares. */
  readonly hasData: boolean;
}

/** `report` and `openData` with a record of what goes through them. */
export function watched(report: Report, openData: OpenData): Checking {
  let reports: Parameters<Report>[] = [];
  let hasData = false;
  return {
    report: (...told) => {
      reports.push(told);
      report(...told);
    },
    openData: (...asked) => {
      hasData = true;
      return openData(...asked);
    },
    record: run => {
      const told: Parameters<Report>[] = [];
      reports = told;
      hasData = false;
      const value = run();
      reports = [];
      return { value, reports: told, hasData };
    },
  };
}

export const NO_MEMORY: CheckMemory = {
  ground: (_of, _checking, make) => make(),
  charge: (_decl, _checking, make) => make(),
};

export function checkMemory(): CheckMemory {
  let known: { readonly of: readonly unknown[]; readonly ground: Recorded<Ground> } | null = null;
  let charges = new Map<ChargeDecl, Recorded<TypedCharge | null>>();
  let last = charges;
  return {
    ground: (parts, checking, make) => {
      const of = parts();
      if (known !== null && isSame(known.of, of)) {
        last = charges;
        charges = new Map();
        return toldAgain(known.ground, checking);
      }
      const ground = checking.record(make);
      known = ground.hasData ? null : { of, ground };
      last = new Map();
      charges = new Map();
      return ground.value;
    },
    charge: (decl, checking, make) => {
      const found = last.get(decl);
      const charge = found ?? checking.record(make);
      if (!charge.hasData) charges.set(decl, charge);
      return found === undefined ? charge.value : toldAgain(found, checking);
    },
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function toldAgain<T>({ value, reports }: Recorded<T>, { report }: Checking): T {
  for (const told of reports) report(...told);
  return value;
}
