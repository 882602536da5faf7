import { build } from "../../scripts/build.js";

/**
 * Vitest's global setup: commands are tested as they ship, from dist/, so dist/ must be of these sources.
 * Type errors are the matter of `npm run build`, which `npm test` calls first; here they must not keep
 * other tests from running.
 */
export function setup(): void {
  console.log(build({ despiteErrors: true }));
}
