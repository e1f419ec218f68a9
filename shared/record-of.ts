/** A record made entry by entry, each value of the type that belongs to its key. */
export function recordOf<T extends object>(
  keys: readonly (keyof T & string)[],
  valueOf: <K extends keyof T & string>(key: K) => T[K],
): T {
  const record: Partial<T> = {};
  for (const key of keys) record[key] = valueOf(key);
  // Whole by now, as far as `keys` are all there are: the compiler does not count them.
  return record as T;
}
