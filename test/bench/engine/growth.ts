/** How the cost of a fit grows with variables, cases and parameters. */
import { fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { fittedExponent, measure } from './measure.ts';
import { anew } from './simulate.ts';
import { correlatedFactors, type Study } from './studies.ts';
import { readSyntax } from './works.ts';

export interface Growth {
  readonly of: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The power of x with which milliseconds grow over the larger half of the points. */
  readonly exponent: number;
}

interface Series {
  readonly of: string;
  readonly sizes: readonly number[];
  readonly study: (size: number) => Study;
  readonly settings: Partial<EstimationSettings>;
}

/** Residual covariances of neighbours at growing distance, so that parameters grow while variables stay. */
function withResidualCovariances(count: number): Study {
  const study = correlatedFactors(8, 1000);
  const names = study.dataset.columns.map(({ name }) => name);
  const lines: string[] = [];
  for (let distance = 5; lines.length < count; distance += 5)
    for (let i = 0; i + distance < names.length && lines.length < count; i += 2)
      lines.push(`${names[i]} ~~ ${names[i + distance]}`);
  return { ...study, syntax: [study.syntax, ...lines].join('\n') };
}

const series: readonly Series[] = [
  {
    of: 'p, ML, 5 items a factor, n = 1,000',
    sizes: [20, 40, 80, 120],
    study: (p) => correlatedFactors(p / 5, 1000),
    settings: { defaults: 'cfa' },
  },
  {
    of: 'n, ML, 8 factors x 5',
    sizes: [1000, 4000, 16000],
    study: (n) => correlatedFactors(8, n),
    settings: { defaults: 'cfa' },
  },
  {
    of: 'n, MLR, 8 factors x 5',
    sizes: [1000, 4000, 16000],
    study: (n) => correlatedFactors(8, n),
    settings: { defaults: 'cfa', estimator: 'MLR' },
  },
  {
    of: 'q, ML, 8 factors x 5 with 0-90 residual covariances',
    sizes: [108, 138, 168, 198],
    study: (q) => withResidualCovariances(q - 108),
    settings: { defaults: 'cfa' },
  },
];

async function growthOf({ of, sizes, study, settings: given }: Series): Promise<Growth> {
  const settings = { ...defaultSettings, ...given };
  const points: { x: number; y: number }[] = [];
  for (const x of sizes) {
    const { syntax, dataset } = study(x);
    const spec = readSyntax(syntax);
    const y = await measure(() => fitModel({ spec, dataset: anew(dataset), settings }), { runs: 12, limit: 1500 });
    points.push({ x, y });
  }
  return { of, points, exponent: fittedExponent(points.slice(Math.floor((points.length - 1) / 2))) };
}

export async function measureGrowth(isQuick: boolean): Promise<Growth[]> {
  const results: Growth[] = [];
  for (const one of series) results.push(await growthOf(isQuick ? { ...one, sizes: one.sizes.slice(0, 3) } : one));
  return results;
}
