/** What a record itself holds under a name of the contract, which may be one that every object knows ("constructor"). */
export function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
