/** An analysis whose answer is a table: a way to ask for it, the table, and the sentence below it. */
import type { ReactNode } from 'react';
import type { ProjectAnalysisId } from '../../shared/analyses/registry.ts';
import { analysisResults } from '../../shared/results/analysis-results.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { Rich } from '../kit/rich-text.tsx';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useAnalysis } from './use-analysis.ts';
import { useResultContext } from './use-results.ts';

export function AnalysisPanel<K extends ProjectAnalysisId>({
  id,
  children,
}: {
  readonly id: K;
  /** What stands above the answer: what it is about, fields that are asked with it. */
  readonly children?: ReactNode;
}) {
  const t = useT();
  const { value, isOutdated } = useAnalysis(id);
  const context = useResultContext();
  const result = analysisResults[id];
  if (!result) return null;
  const table = value === null ? undefined : result.table(value, context);
  return (
    <ResultSection title={t(result.heading)} tools={table && <CopyButton table={() => toCopy(table)} />}>
      {children}
      <AnalysisStatus id={id} {...(result.start === undefined ? {} : { start: t(result.start) })} />
      {table && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <ResultTableView table={table} />
          {table.note && (
            <p className="result-sentence">
              <Rich text={table.note} />
            </p>
          )}
        </div>
      )}
    </ResultSection>
  );
}
