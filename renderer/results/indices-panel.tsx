/** Modification indices: what would bring the model closer to the data, sortable, each with a way to draw it. */
import { useState } from 'react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { resultIndices } from '../../shared/results/result-indices.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { Button } from '../kit/button.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { TableDialog } from './table-dialog.tsx';
import { useAnalysis, useLiveAnalysis } from './use-analysis.ts';
import { useResultContext } from './use-results.ts';

const shownInPane = 8;
/** Models with more free parameters than this are searched when asked, not at each edit. */
const mostLive = 150;

export function IndicesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { value, isOutdated } = useAnalysis('indices');
  const [isOpen, setOpen] = useState(false);
  const context = useResultContext();
  useLiveAnalysis('indices', fit.npar <= mostLive && (fit.measures.df?.plain ?? 0) > 0);
  if (fit.measures.df?.plain === 0) return null;
  const table = value ? resultIndices(value, fit, context) : undefined;
  return (
    <ResultSection
      title={t('results.indices.title')}
      caption={
        value
          ? t('results.indices.caption', { count: value.length, formatted: formatInteger(value.length) })
          : undefined
      }
      tools={table && <CopyButton table={() => toCopy(table)} />}
    >
      <AnalysisStatus id="indices" start={t('results.indices.start')} />
      {table && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <ResultTableView table={table} className="index-list" most={shownInPane} />
          <p className="result-hint">{t('results.indices.warning')}</p>
          {table.rows.length > shownInPane && (
            <p className="result-more">
              <Button onPress={() => setOpen(true)}>{t('results.indices.open')}</Button>
            </p>
          )}
        </div>
      )}
      {value && !table && <p className="result-hint">{t('results.indices.none')}</p>}
      {table && isOpen && <TableDialog table={table} className="index-list" onClose={() => setOpen(false)} />}
    </ResultSection>
  );
}
