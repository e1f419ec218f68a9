/** What stands in place of an analysis that is not there: a way to start it, that it runs, or why it failed. */
import { Button } from '../app/kit/button.tsx';
import { ProblemLines } from '../data/problem-lines.tsx';
import { cancelAnalysis, runAnalysis } from '../state/analyses.ts';
import { useApp } from '../state/store.ts';
import type { AnalysisId } from '../state/types.ts';
import { useT } from '../state/use-t.ts';
import { useAnalysis } from './use-analysis.ts';

export function AnalysisStatus({ id, start }: { readonly id: AnalysisId; readonly start: string }) {
  const t = useT();
  const { status, problems, value, isOutdated } = useAnalysis(id);
  const canRun = useApp((state) => state.modelKey !== null);
  if (status === 'running')
    return (
      <p className="result-hint" role="status">
        {t('results.analysis.running')}{' '}
        <Button look="quiet" onPress={() => cancelAnalysis(id)}>
          {t('results.analysis.stop')}
        </Button>
      </p>
    );
  if (status === 'failed' && !isOutdated) return <ProblemLines problems={problems} />;
  if (value !== null && !isOutdated) return null;
  return (
    <p className="result-hint">
      {isOutdated && `${t('results.analysis.outdated')} `}
      <Button look={value === null ? 'plain' : 'quiet'} isDisabled={!canRun} onPress={() => void runAnalysis(id)}>
        {value === null ? start : t('results.update')}
      </Button>
    </p>
  );
}
