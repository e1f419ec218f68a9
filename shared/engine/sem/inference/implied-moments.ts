/** Implied moments beside those of the sample. */
import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';

export interface ImpliedMoments {
  /** p x p. */
  readonly cov: Float64Array;
  readonly mean: Float64Array;
}

/** As the sample has them: latent responses of ordered items by their scales, for correlations stand in the sample. */
export function onSampleScale({ p, sigma, mu, values }: GroupKernel, { ordinal }: SampleMoments): ImpliedMoments {
  if (!ordinal) return { cov: sigma, mean: mu };
  const scale = values.scaling;
  return {
    cov: sigma.map((value, at) => value * scale[Math.floor(at / p)]! * scale[at % p]!),
    mean: mu.map((value, i) => value * scale[i]!),
  };
}
