/**
 * Where a slope a + b v differs from 0 [johnson-neyman-1936]: (a + b v)^2 > z^2 (Vaa + 2 v Vab + v^2 Vbb), with the
 * normal quantile z as everywhere in this engine.
 */
import type { JohnsonNeyman, JohnsonNeymanRegion } from '../moderation-figures.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { effectCovariance } from './effect.ts';
import type { ModeratedSlope } from './moderated-slopes.ts';

interface Quadratic {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Positive where the slope differs from 0. */
function excess({ a, b, c }: Quadratic, v: number): number {
  return (a * v + b) * v + c;
}

/** Roots of a v^2 + b v + c, ascending, without cancellation; a touching root counts as none. */
function roots({ a, b, c }: Quadratic): number[] {
  const discriminant = b * b - 4 * a * c;
  if (!(discriminant > 0)) return [];
  const t = -0.5 * (b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant));
  return [c / t, t / a].filter(Number.isFinite).sort((x, y) => x - y);
}

function significantSide(quadratic: Quadratic, bounds: readonly number[]): JohnsonNeyman['significant'] {
  if (bounds.length === 0) return excess(quadratic, 0) > 0 ? 'everywhere' : 'nowhere';
  return quadratic.a > 0 ? 'outside' : 'between';
}

/** Regions of the slope `main + product v`. Without standard errors there is none. */
export function findJohnsonNeyman(
  { main, product }: ModeratedSlope,
  { acov, level }: { readonly acov: Float64Array | undefined; readonly level: number },
  range: readonly [number, number],
  observed: readonly [number, number] | undefined,
): JohnsonNeyman | undefined {
  if (!acov) return undefined;
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const quadratic = {
    a: product.value ** 2 - z2 * effectCovariance(product, product, acov),
    b: 2 * (main.value * product.value - z2 * effectCovariance(main, product, acov)),
    c: main.value ** 2 - z2 * effectCovariance(main, main, acov),
  };
  if (!Number.isFinite(quadratic.a + quadratic.b + quadratic.c)) return undefined;
  const bounds = roots(quadratic);
  const within = (own: readonly [number, number]): JohnsonNeymanRegion[] => {
    const cuts = [own[0], ...bounds.filter((v) => v > own[0] && v < own[1]), own[1]];
    return cuts.slice(1).map((to, i): JohnsonNeymanRegion => {
      const from = cuts[i]!;
      const middle = (from + to) / 2;
      const sign = main.value + product.value * middle > 0 ? 'positive' : 'negative';
      return { from, to, slope: excess(quadratic, middle) > 0 ? sign : 'none' };
    });
  };
  return {
    bounds,
    significant: significantSide(quadratic, bounds),
    range,
    regions: within(range),
    ...(observed ? { observed: { range: observed, regions: within(observed) } } : {}),
  };
}
