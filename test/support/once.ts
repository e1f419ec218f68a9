/** What is costly and never changed is made once, however many tests of a thread ask for it. */
const known = new Map<string, unknown>();

/** `key`: everything that it is made from. */
export function once<T>(key: unknown, make: () => T): T {
  const name = JSON.stringify(key);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}
