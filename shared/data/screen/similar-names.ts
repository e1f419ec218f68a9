/** Which columns of a file are probably those that another file calls otherwise. */

/** Names less alike than this are no guess. */
const leastAlike = 0.4;

/**
 * Each wanted name with the candidate that is most like it; every candidate once, the surest pairs first. Names with
 * other numbers are other questions.
 */
export function guessNames(wanted: readonly string[], candidates: readonly string[]): ReadonlyMap<string, string> {
  const pairs = wanted.flatMap((name) => candidates.map((other) => ({ name, other, alike: likeness(name, other) })));
  const guesses = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, other, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < leastAlike) break;
    if (guesses.has(name) || taken.has(other)) continue;
    guesses.set(name, other);
    taken.add(other);
  }
  return guesses;
}

/** From 0 to 1: pairs of letters that both have (Dice), without spaces and signs; 0 where their numbers differ. */
function likeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return 1;
  if (numbersOf(one) !== numbersOf(other)) return 0;
  const [ones, others] = [pairsOf(one), pairsOf(other)];
  const total = ones.length + others.length;
  if (total === 0) return 0;
  const left = [...others];
  const shared = ones.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .slice(0, 200);
}

const numbersOf = (name: string): string => (name.match(/\d+/gu) ?? []).map(Number).join();

function pairsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index, index + 2));
}
