import type { FitContext, FitIndex } from './fit-context.ts';

/** 1 - tr[(Sigma^-1 S - I)^2] / tr[(Sigma^-1 S)^2]; covariances only. */
function gfi({ p, weight, sampleCovariance }: FitContext): number {
  let residual = 0;
  let total = 0;
  const product = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += weight[i * p + k]! * sampleCovariance[k * p + j]!;
      product[i * p + j] = sum;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const same = i === j ? 1 : 0;
      total += product[i * p + j]! * product[j * p + i]!;
      residual += (product[i * p + j]! - same) * (product[j * p + i]! - same);
    }
  }
  return 1 - residual / total;
}

function statistics(p: number): number {
  return (p * (p + 1)) / 2;
}

/** 1 - (p(p+1)/2 / df) (1 - GFI). */
function agfi(context: FitContext): number {
  return context.df === 0 ? 1 : 1 - (statistics(context.p) / context.df) * (1 - gfi(context));
}

/** Absolute indices. */
export const absolute = {
  gfi: { source: 'tanaka-huba-1985', compute: gfi },
  agfi: { source: 'joreskog-sorbom-1981', compute: agfi },
  pgfi: { source: 'mulaik-1989', compute: (c) => (c.df / statistics(c.p)) * gfi(c) },
  mfi: { source: 'mcdonald-1989', compute: (c) => Math.exp((-0.5 * (c.chisq - c.df)) / c.multiplier) },
  ecvi: { source: 'browne-cudeck-1993', compute: (c) => (c.chisq + 2 * c.npar) / c.multiplier },
} as const satisfies Record<string, FitIndex>;
