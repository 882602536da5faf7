/** Stops on a broken precondition: a fault of this program, never of a user's text or data. */
export function bug(message: string): never {
  throw new Error(`bug: ${message}`);
}
