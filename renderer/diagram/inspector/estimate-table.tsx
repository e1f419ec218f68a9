/** The numbers of one parameter: B, SE, β, interval, p. */
import type { EstimatedFit, EstimateRow } from '../../../shared/engine/fit.ts';
import {
  formatCoefficient,
  formatEstimate,
  formatInterval,
  formatP,
  formatPercent,
} from '../../../shared/language/format.ts';
import { estimatedFit, isStale, useApp } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';

export function useEstimate(lhs: string | undefined, op: EstimateRow['op'], rhs: string | undefined) {
  const fit = useApp(estimatedFit);
  const isSame = (row: EstimateRow) =>
    row.op === op && ((row.lhs === lhs && row.rhs === rhs) || (op === '~~' && row.lhs === rhs && row.rhs === lhs));
  return { fit, row: fit?.estimates.find(isSame) };
}

export function EstimateTable({ fit, row }: { readonly fit: EstimatedFit; readonly row: EstimateRow }) {
  const t = useT();
  const stale = useApp(isStale);
  const level = formatPercent(fit.settings.level);
  const facts: readonly (readonly [string, string])[] = [
    [t('diagram.estimate.raw'), formatEstimate(row.est)],
    ...(row.free
      ? ([
          [t('diagram.estimate.se'), formatEstimate(row.se)],
          [t('diagram.estimate.interval', { level }), formatInterval(row.ciLower, row.ciUpper, formatEstimate)],
          [t('diagram.estimate.p'), formatP(row.pvalue)],
        ] as const)
      : []),
    [t('diagram.estimate.standardized'), formatCoefficient(row.stdAll)],
  ];
  return (
    <dl className={stale ? 'facts is-stale' : 'facts'}>
      {facts.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
