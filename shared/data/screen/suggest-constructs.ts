/** Columns that share a prefix and carry a running number, offered as constructs. */
import type { ConstructSuggestion } from '../types.ts';

/** Stem with its separator, number, and the letter that marks a reverse-worded or recoded item. */
const numbered = /^(?<stem>.*?\D)(?<number>\d{1,4})(?:[_.-]?(?:r|R|rev|REV|反|逆))?$/u;
/** More items than any scale has: V1..V300 are not one construct. */
const mostItems = 24;

/**
 * LOC1..LOC4, trust_1..trust_3, Q3_1..Q3_4, 信任1..信任4: at least two, ordered by number.
 * `STA3R` counts as item 3 of STA and takes the place of `STA3`.
 */
export function suggestConstructs(names: readonly string[]): readonly ConstructSuggestion[] {
  const groups = new Map<string, Map<number, string>>();
  for (const name of names) {
    const { stem, number } = numbered.exec(name)?.groups ?? {};
    if (stem === undefined || number === undefined || !/\p{L}/u.test(stem)) continue;
    const items = groups.get(stem) ?? new Map<number, string>();
    const known = items.get(Number(number));
    if (known === undefined || name.length > known.length) items.set(Number(number), name);
    groups.set(stem, items);
  }
  const prefixes = new Set<string>();
  const suggestions: ConstructSuggestion[] = [];
  for (const [stem, items] of groups) {
    if (items.size < 2 || items.size > mostItems) continue;
    const bare = stem.replace(/[\s_.\-:]+$/u, '');
    const prefix = prefixes.has(bare) ? stem : bare;
    prefixes.add(prefix);
    suggestions.push({ prefix, columns: [...items].sort(([a], [b]) => a - b).map(([, name]) => name) });
  }
  return suggestions;
}
