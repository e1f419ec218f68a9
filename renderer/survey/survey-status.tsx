/** Below a form: runs and stops, says how far it is, what went wrong, and whether the figures are still of these data. */
import { TriangleAlert } from 'lucide-react';
import { formatPercent } from '../../shared/language/format.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { SurveyId } from '../../shared/survey/settings.ts';
import { Button } from '../kit/button.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { useApp } from '../state/store.ts';
import { cancelSurvey, followsChanges, runSurveyQuestion } from '../state/survey.ts';
import { useT } from '../state/use-t.ts';
import { useVariableName } from '../results/use-variable-name.ts';
import { useSurvey } from './use-survey.ts';

/** @param told problems that the page tells by itself, beside an answer */
export function SurveyStatus({ id, told = [] }: { readonly id: SurveyId; readonly told?: readonly ProblemCode[] }) {
  const t = useT();
  const { status, share, value, problems, isOutdated } = useSurvey(id);
  const follows = useApp((state) => state.view.isLive && followsChanges(id, state));
  const canRun = useApp((state) => state.loaded !== null);
  const labelOf = useVariableName();
  const isRunning = status === 'running';
  const shown = value === null ? problems : problems.filter(({ code }) => !told.includes(code));
  return (
    <div className="survey-status">
      {isRunning ? (
        <p className="survey-running" role="status">
          {share > 0 ? (
            <>
              <progress value={share} aria-label={t('survey.running')} />
              {t('survey.running-share', { percent: formatPercent(share) })}
            </>
          ) : (
            t('survey.running')
          )}
          <Button look="quiet" onPress={() => cancelSurvey(id)}>
            {t('survey.stop')}
          </Button>
        </p>
      ) : (
        !follows && (
          <p className="survey-running">
            <Button
              look={value === null || isOutdated ? 'primary' : 'plain'}
              isDisabled={!canRun}
              onPress={() => void runSurveyQuestion(id)}
            >
              {t(value === null ? 'survey.run' : 'survey.run-again')}
            </Button>
          </p>
        )
      )}
      {isOutdated && !isRunning && !follows && (
        <p className="survey-outdated" role="status">
          <TriangleAlert size={14} aria-hidden />
          {t('survey.outdated')}
        </p>
      )}
      {!isRunning && !isOutdated && (
        <ProblemLines problems={shown.map((one) => ({ ...one, variables: one.variables.map(labelOf) }))} />
      )}
    </div>
  );
}
