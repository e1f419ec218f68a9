/** What stands in place of an analysis that is not there: a way to start it, that it runs, or why it failed. */
import type { ProjectAnalysisId } from '../../shared/analyses/registry.ts';
import { Button } from '../kit/button.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { analysisKeyNow } from '../state/analysis-key.ts';
import { cancelAnalysis, runAnalysis } from '../state/analyses.ts';
import { useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { useAnalysis } from './use-analysis.ts';

export function AnalysisStatus({
  id,
  start,
}: {
  readonly id: ProjectAnalysisId;
  /** Absent where the panel has a button of its own. */
  readonly start?: string;
}) {
  const t = useT();
  const { status, problems, value, isOutdated } = useAnalysis(id);
  const canRun = useApp((state) => analysisKeyNow(id, state) !== null);
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
  if (start === undefined && !isOutdated) return null;
  return (
    <p className="result-hint">
      {isOutdated && `${t('results.analysis.outdated')} `}
      {start !== undefined && (
        <Button look={value === null ? 'plain' : 'quiet'} isDisabled={!canRun} onPress={() => void runAnalysis(id)}>
          {value === null ? start : t('results.update')}
        </Button>
      )}
    </p>
  );
}
