/** The statistics of ordered indicators in terms of the model's matrices. */
import type { ModelMatrices } from '../../model/model-matrices.ts';
import type { OrdinalMoments } from '../../sample/ordinal/ordinal-values.ts';
import type { StatisticLabel } from '../../sample/ordinal/statistics-order.ts';

export interface StatisticTable {
  readonly count: number;
  readonly kind: readonly StatisticLabel['kind'][];
  /** Indicator of each statistic. */
  readonly variable: Int32Array;
  /** Place of the threshold in tau, number of the covariate, or the other indicator; 0 where there is none. */
  readonly other: Int32Array;
}

export function describeStatistics(
  model: ModelMatrices,
  { names, labels }: Pick<OrdinalMoments, 'names' | 'labels'>,
): StatisticTable {
  const place = new Map(model.observed.map((name, i) => [name, i]));
  const indicators = names.map((name) => place.get(name) ?? -1);
  const thresholds = new Map(model.thresholds.map(({ indicator, step }, i) => [`${indicator} ${step}`, i]));
  const otherOf = (label: StatisticLabel): number => {
    if (label.kind === 'threshold') return thresholds.get(`${indicators[label.variable]!} ${label.threshold}`) ?? -1;
    if (label.kind === 'slope') return label.covariate;
    return label.kind === 'covariance' ? indicators[label.other]! : 0;
  };
  return {
    count: labels.length,
    kind: labels.map((label) => label.kind),
    variable: Int32Array.from(labels, (label) => indicators[label.variable]!),
    other: Int32Array.from(labels, otherOf),
  };
}
