/** The numbers of one parameter with what each of them is. Pure. */
import { indexFigures } from '../../../shared/document/shown/shown-figures.ts';
import type { EstimatedFit, EstimateRow } from '../../../shared/engine/fit.ts';
import {
  formatCoefficient,
  formatEstimate,
  formatInterval,
  formatP,
  formatPercent,
} from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';

/** What has no standard error shows the estimate alone. */
export function estimateFacts(
  fit: EstimatedFit,
  row: EstimateRow,
  t: Translate,
): readonly (readonly [name: string, value: string])[] {
  const { se, interval, stdInterval, pvalue } = indexFigures(fit)(row);
  const level = formatPercent(fit.settings.level);
  return [
    [t('diagram.estimate.raw'), formatEstimate(row.est)],
    ...(row.free
      ? ([
          [t('diagram.estimate.se'), formatEstimate(se)],
          [t('diagram.estimate.interval', { level }), formatInterval(interval?.[0], interval?.[1], formatEstimate)],
          [t('diagram.estimate.p'), formatP(pvalue)],
        ] as const)
      : []),
    [t('diagram.estimate.standardized'), formatCoefficient(row.stdAll)],
    [t('report.column.interval', { level }), formatInterval(stdInterval?.[0], stdInterval?.[1])],
  ];
}
