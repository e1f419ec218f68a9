/** Names that another program accepts, unlike each other. */

/** Which names another program takes: letters, digits and so on, up to a length. */
export interface NameRules {
  readonly longest: number;
  readonly pattern: RegExp;
  readonly isReserved: (name: string) => boolean;
  /** Whether names that differ in case only are the same. */
  readonly ignoresCase: boolean;
  /** Whether bounds are constraints on labels; otherwise they stand before the parameter. */
  readonly boundsByLabel?: true;
}

/** Something that needs a name: what it is known by, and what it would best be called. */
export interface Wanted {
  readonly key: string;
  readonly name: string;
}

/** Gives everything a name that the rules accept, unlike all others; names that fit stay. */
export function chooseNames(wanted: readonly Wanted[], rules: NameRules): Map<string, string> {
  const fold = (name: string): string => (rules.ignoresCase ? name.toLowerCase() : name);
  const accepts = (name: string): boolean =>
    name.length <= rules.longest && rules.pattern.test(name) && !rules.isReserved(name);
  const taken = new Set<string>();
  const chosen = new Map<string, string>();
  const take = (key: string, printed: string): void => {
    chosen.set(key, printed);
    taken.add(fold(printed));
  };
  for (const { key, name } of wanted) if (!chosen.has(key) && accepts(name) && !taken.has(fold(name))) take(key, name);
  for (const { key, name } of wanted) {
    if (chosen.has(key)) continue;
    const plain = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, '') || 'v';
    for (let i = 0; !chosen.has(key); i++) {
      const suffix = i === 0 ? '' : String(i);
      const tried = plain.slice(0, rules.longest - suffix.length) + suffix;
      if (accepts(tried) && !taken.has(fold(tried))) take(key, tried);
    }
  }
  return chosen;
}

/** The same where names are known by themselves. */
export function mapNames(names: readonly string[], rules: NameRules): Map<string, string> {
  return chooseNames(
    names.map((name) => ({ key: name, name })),
    rules,
  );
}
