import { dot } from '../../numeric/dot.ts';
import { memoise } from '../../memoise.ts';
import type { FitContext, GroupMisfit, WeightedSquares } from './fit-context.ts';
import type { FitIndex } from './fit-index.ts';

/** tr[(W M)^2] for a symmetric M. */
function traceOfSquare(weight: Float64Array, m: Float64Array, p: number): number {
  const product = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) product[i * p + j] = dot(weight, i * p, m, j * p, p);
  let sum = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) sum += product[i * p + j]! * product[j * p + i]!;
  return sum;
}

/** tr[(W (S - Sigma))^2] and tr[(W S)^2]; those among fixed covariates left out. */
function normalSquares({ p, weight, sampleCovariance, impliedCovariance, isFixed }: GroupMisfit): WeightedSquares {
  const modelled = sampleCovariance.slice();
  const residual = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const cell = i * p + j;
      if (isFixed[i] && isFixed[j]) modelled[cell] = 0;
      residual[cell] = sampleCovariance[cell]! - impliedCovariance[cell]!;
    }
  }
  return { residual: traceOfSquare(weight, residual, p), total: traceOfSquare(weight, modelled, p) };
}

/**
 * 1 - tr[(W (S - Sigma))^2] / tr[(W S)^2] over groups, W = Sigma^-1; by least squares 1 - r'Vr / s'Vs with the
 * estimator's own weights V. Covariances only. Groups are summed before dividing, F over F of a model that implies
 * nothing, as AMOS defines it for several groups; lavaan averages the ratios of the groups, and counts means.
 */
const gfi = memoise(({ groups }: FitContext): number => {
  let unexplained = 0;
  let total = 0;
  for (const group of groups) {
    const squares = group.squares ?? normalSquares(group);
    unexplained += group.share * squares.residual;
    total += group.share * squares.total;
  }
  return 1 - unexplained / total;
});

function statistics({ groups }: FitContext): number {
  return groups.reduce((sum, { p }) => sum + (p * (p + 1)) / 2, 0);
}

/** 1 - (p(p+1)/2 / df) (1 - GFI). */
function agfi(context: FitContext): number {
  return context.df === 0 ? 1 : 1 - (statistics(context) / context.df) * (1 - gfi(context));
}

/** Shares of the sample's covariances that the model reproduces. */
export const goodness = {
  gfi: {
    needs: 'test',
    needsAllMoments: true,
    formulas: { plain: { source: 'tanaka-huba-1985', compute: gfi } },
    display: { group: 'absolute', form: 'index', places: ['report'] },
  },
  agfi: {
    needs: 'test',
    needsAllMoments: true,
    formulas: { plain: { source: 'joreskog-sorbom-1981', compute: agfi } },
    display: { group: 'absolute', form: 'index', places: ['report'] },
  },
  pgfi: {
    needs: 'test',
    needsAllMoments: true,
    formulas: { plain: { source: 'mulaik-1989', compute: (c) => (c.df / statistics(c)) * gfi(c) } },
    display: { group: 'absolute', form: 'index' },
  },
} as const satisfies Record<string, FitIndex>;

/** Indices of noncentrality and cross-validation. */
export const noncentrality = {
  mfi: {
    needs: 'test',
    formulas: {
      plain: { source: 'mcdonald-1989', compute: (c) => Math.exp((-0.5 * (c.chisq - c.df)) / c.multiplier) },
    },
    display: { group: 'absolute', form: 'index' },
  },
} as const satisfies Record<string, FitIndex>;

export const crossValidation = {
  ecvi: {
    needs: 'test',
    formulas: {
      plain: { source: 'browne-cudeck-1993', compute: (c) => (c.chisq + 2 * c.npar) / c.multiplier },
    },
    display: { group: 'absolute', form: 'estimate-3' },
  },
} as const satisfies Record<string, FitIndex>;
