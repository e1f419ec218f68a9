/** The order within ranks: as the document lists nodes, controls last, wherever that crosses no more arrows. */
import type { Link } from './spread-ranks.ts';

/** `place` is where a node would like to stand; ranks keep dagre's order where the wish costs crossings. */
export function orderRanks(
  ranks: readonly (readonly string[])[],
  links: readonly Link[],
  place: (id: string) => number,
): readonly (readonly string[])[] {
  const wished = ranks.map((rank) => rank.toSorted((a, b) => place(a) - place(b)));
  const mirrored = ranks.map((rank) => rank.toReversed());
  const starts = [wished, ranks, mirrored].map((start) => improve(start, wished, links));
  return starts.reduce((best, next) => (next.crossings < best.crossings ? next : best)).ranks;
}

interface Ordered {
  readonly ranks: readonly (readonly string[])[];
  readonly crossings: number;
}

/** Takes the wished order rank by rank where it does not add crossings. */
function improve(
  start: readonly (readonly string[])[],
  wished: readonly (readonly string[])[],
  links: readonly Link[],
): Ordered {
  let best: Ordered = { ranks: start, crossings: countCrossings(start, links) };
  for (const [index, wish] of wished.entries()) {
    const ranks = best.ranks.map((rank, at) => (at === index ? wish : rank));
    const crossings = countCrossings(ranks, links);
    if (crossings <= best.crossings) best = { ranks, crossings };
  }
  return best;
}

/** Links join neighbouring ranks, so two cross when their ends are ordered differently. */
export function countCrossings(ranks: readonly (readonly string[])[], links: readonly Link[]): number {
  const at = new Map<string, { rank: number; place: number }>();
  for (const [rank, ids] of ranks.entries()) for (const [place, id] of ids.entries()) at.set(id, { rank, place });
  const spans = links.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ rank: a.rank, next: b.rank, left: a.place, right: b.place }] : [];
  });
  let count = 0;
  for (const [index, one] of spans.entries())
    for (const other of spans.slice(index + 1))
      if (one.rank === other.rank && one.next === other.next && (one.left - other.left) * (one.right - other.right) < 0)
        count++;
  return count;
}
