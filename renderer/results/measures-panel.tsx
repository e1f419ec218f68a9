/** Measures: standardised loadings by construct, and explained variance. */
import { TriangleAlert } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatCoefficient, formatPercent } from '../../shared/language/format.ts';
import { isLowLoading, loadingCutoff } from '../../shared/results/loading-cutoffs.ts';
import { resultLoadings } from '../../shared/results/result-loadings.ts';
import { resultExplained } from '../../shared/results/result-rsquare.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { toRecords } from '../../shared/results/write/records.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useResultContext } from './use-results.ts';

export function MeasuresPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const group = useApp((state) => state.view.group);
  const shown = Math.min(group, fit.groups.length);
  const context = useResultContext();
  const loadings = resultLoadings(fit, shown, context);
  if (!loadings) return <p className="result-none">{t('results.measures.none')}</p>;
  const low = toRecords(loadings).filter(({ loading }) => typeof loading === 'number' && isLowLoading(loading)).length;
  return (
    <>
      <ResultSection
        title={t('results.measures.title')}
        caption={t('results.measures.caption', { level: formatPercent(fit.settings.level) })}
        tools={<CopyButton table={() => toCopy(loadings)} />}
      >
        {low > 0 && (
          <p className="result-warning">
            <TriangleAlert size={14} aria-hidden />
            {t('results.measures.low-text', { count: low, cutoff: formatCoefficient(loadingCutoff.value) })}
          </p>
        )}
        <ResultTableView table={loadings} />
      </ResultSection>
      <ResultSection title={t('results.measures.r2-title')} caption={t('results.measures.r2-caption')}>
        <Explained table={resultExplained(fit, shown, context)} />
      </ResultSection>
    </>
  );
}

/** A bar a variable. */
function Explained({ table }: { readonly table: ReturnType<typeof resultExplained> }) {
  const t = useT();
  if (!table) return <p className="result-hint">{t('results.measures.r2-none')}</p>;
  return toRecords(table).map(({ variable, rsquare }, index) => (
    <div key={index} className="fit-row">
      <span className="fit-name explained-name">{String(variable)}</span>
      <span className="fit-bar" aria-hidden>
        <span className="fit-length" style={{ width: `${Number(rsquare) * 100}%` }} />
      </span>
      <span className="fit-value">{formatCoefficient(Number(rsquare))}</span>
    </div>
  ));
}
