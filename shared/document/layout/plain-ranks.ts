/** Ranks of a drawing too dense to be laid out well: no order of it avoids crossings, and looking for one takes minutes. */
import type { Diagram } from '../types.ts';

/** Places that arrows pass between their ends; above it the layered layout takes seconds. */
const mostPassed = 600;
/** Nodes or arrows above which it does so even where arrows are short. */
const mostElements = 300;

/** Ids from left to right where the layered layout would take too long; undefined where it would not. */
export function plainRanks({
  nodes,
  paths,
}: Pick<Diagram, 'nodes' | 'paths'>): readonly (readonly string[])[] | undefined {
  const rankOf = longestRoutes(
    nodes.map(({ id }) => id),
    paths,
  );
  const span = ({ from, to }: { from: string; to: string }): number =>
    Math.abs((rankOf.get(to) ?? 0) - (rankOf.get(from) ?? 0));
  const passed = paths.reduce((sum, path) => sum + Math.max(0, span(path) - 1), 0);
  if (passed <= mostPassed && nodes.length <= mostElements && paths.length <= mostElements) return undefined;
  const ranks: string[][] = [];
  for (const { id } of nodes) (ranks[rankOf.get(id) ?? 0] ??= []).push(id);
  return ranks.filter((rank) => rank.length > 0);
}

/** Each node behind all that lead to it; a circle is entered at its node that stands first. Cost: linear. */
function longestRoutes(
  ids: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const next = new Map(ids.map((id): [string, string[]] => [id, []]));
  const waitsFor = new Map(ids.map((id) => [id, 0]));
  for (const { from, to } of paths) {
    next.get(from)?.push(to);
    waitsFor.set(to, (waitsFor.get(to) ?? 0) + 1);
  }
  const rankOf = new Map<string, number>();
  const ready = ids.filter((id) => waitsFor.get(id) === 0);
  const rank = new Map<string, number>();
  for (let first = 0; rankOf.size < ids.length;) {
    let id = ready.pop();
    while (id === undefined) {
      const candidate = ids[first++]!;
      if (!rankOf.has(candidate)) id = candidate;
    }
    if (rankOf.has(id)) continue;
    const own = rank.get(id) ?? 0;
    rankOf.set(id, own);
    for (const to of next.get(id) ?? []) {
      if (rankOf.has(to)) continue;
      rank.set(to, Math.max(rank.get(to) ?? 0, own + 1));
      const waiting = (waitsFor.get(to) ?? 0) - 1;
      waitsFor.set(to, waiting);
      if (waiting === 0) ready.push(to);
    }
  }
  return rankOf;
}
