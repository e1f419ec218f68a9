/** Measurement invariance in one click: every step with its differences, and what to free where a step does not hold. */
import type { InvarianceStep } from '../../shared/engine/compare/test-invariance.ts';
import { formatBounded } from '../../shared/language/format.ts';
import { ladderCutOffs, ladderVersionWords } from '../../shared/results/ladder-words.ts';
import { resultLadder, resultReleases } from '../../shared/results/result-ladder.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { StackedTable } from './stacked-table.tsx';
import { useAnalysis } from './use-analysis.ts';
import { useResultContext } from './use-results.ts';

const releasesTold = 3;

export function LadderPanel() {
  const t = useT();
  const { settings } = useDocument();
  const { value, problems, status, isOutdated } = useAnalysis('ladder');
  const context = useResultContext();
  if (settings.group === '') return null;
  const table = value && resultLadder(value, settings.group, context);
  return (
    <ResultSection
      title={t('results.ladder.title')}
      caption={t('results.ladder.caption', { column: settings.group })}
      tools={table && <CopyButton table={() => toCopy(table)} />}
    >
      <AnalysisStatus id="ladder" start={t('results.ladder.start')} />
      {value && table && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <StackedTable table={table} />
          <Releases steps={value} />
          <ProblemLines
            problems={[
              ...value.flatMap((step) => [...(step.problems ?? []), ...(step.comparison?.problems ?? [])]),
              ...(status === 'done' ? problems : []),
            ]}
          />
          <p className="result-hint">
            {t('results.ladder.hint', {
              cfi: formatBounded(ladderCutOffs.cfi, 3),
              rmsea: formatBounded(ladderCutOffs.rmsea, 3),
            })}{' '}
            {ladderVersionWords(value, t)}
          </p>
        </div>
      )}
    </ResultSection>
  );
}

/** What could be freed, with a button that does so in the settings. */
function Releases({ steps }: { readonly steps: readonly InvarianceStep[] }) {
  const table = resultReleases(steps, releasesTold, useResultContext());
  if (!table) return null;
  return (
    <>
      <h4 className="result-subtitle">{table.title}</h4>
      <ResultTableView table={table} />
    </>
  );
}
