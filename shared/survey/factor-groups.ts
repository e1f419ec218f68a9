/** Which items belong to which factor: by their largest loading. */
import type { FactorSolution } from '../engine/factors/analyse-factors.ts';

interface Place {
  readonly factor: number;
  readonly loading: number;
}

function largest({ factors, rotated }: FactorSolution, item: number): Place {
  let best: Place = { factor: 0, loading: 0 };
  for (let m = 0; m < factors; m++) {
    const loading = rotated.loadings[item * factors + m]!;
    if (Math.abs(loading) > Math.abs(best.loading)) best = { factor: m, loading };
  }
  return best;
}

/** Places of the items: factor by factor, the largest loadings first. */
export function sortedByFactor(solution: FactorSolution, items: number): readonly number[] {
  const places = Array.from({ length: items }, (_, item) => largest(solution, item));
  return [...places.keys()].sort((a, b) => {
    const [x, y] = [places[a]!, places[b]!];
    return x.factor - y.factor || Math.abs(y.loading) - Math.abs(x.loading);
  });
}

export interface FactorGroup {
  /** From 1. */
  readonly factor: number;
  /** In the order of the items analysed. */
  readonly items: readonly string[];
}

/** Items by the factor they load on most, where that loading reaches the cut; factors without such an item are left out. */
export function factorGroups(names: readonly string[], solution: FactorSolution, cut: number): readonly FactorGroup[] {
  const places = names.map((name, item) => ({ name, ...largest(solution, item) }));
  return Array.from({ length: solution.factors }, (_, factor) => ({
    factor: factor + 1,
    items: places.filter((place) => place.factor === factor && Math.abs(place.loading) >= cut).map(({ name }) => name),
  })).filter(({ items }) => items.length > 0);
}
