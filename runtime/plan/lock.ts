/**
 * Locks: what each version of a contract means, so that a later change of a signed text is found. The meaning is the
 * version as it stands in the plan, with all that it inherits and uses, without places, titles, labels and notes, and
 * as long as the version itself says: neither layout nor a later version changes it.
 */
import { canonicalJson, meaningOf, sha256Hex } from "../billing/canonical.ts";
import type { Plan, PlanVersion } from "./plan.ts";

/** The content of contracts.lock. */
export interface Lock {
  readonly format: "tarif-lock/1";
  /** By contract in code-point order, then by version; each once. */
  readonly versions: readonly LockedVersion[];
}

export interface LockedVersion {
  readonly contract: string;
  readonly version: number;
  /** SHA-256 in hex. */
  readonly meaning: string;
  /** The release of the IANA data that the offsets of its zone were taken from; it is no part of the meaning. */
  readonly iana: string;
}

/** What the versions of a plan mean, in their order. */
export function lockedVersions(plan: Plan): readonly LockedVersion[] {
  return plan.versions.map(version => ({
    contract: plan.contract.name,
    version: version.version,
    meaning: meaningOfVersion(plan, version),
    iana: plan.zone.iana,
  }));
}

function meaningOfVersion(plan: Plan, version: PlanVersion): string {
  const { edition, contract, currency, zone } = plan;
  const terms = { ...version, to: version.signedTo, signedTo: null };
  const whole = { edition, contract, currency, zone: zone.name, terms };
  return sha256Hex(canonicalJson(withoutNeutral(meaningOf(whole))));
}

/**
 * What says nothing is left out (null, false, empty lists), so that a later release, whose plans have room for more,
 * has the same hash for a contract that does not use it.
 */
function withoutNeutral(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNeutral);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (isNeutral(item) ? [] : [[key, withoutNeutral(item)]])),
  );
}

function isNeutral(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
