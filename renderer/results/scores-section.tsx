/** Factor scores as a file, and the model as a script: what leaves the application for another program. */
import { useState } from 'react';
import { scoreMethods, type ScoreMethod } from '../../shared/engine/after/factor-scores.ts';
import { catchProblem } from '../../shared/problem.ts';
import { Button } from '../kit/button.tsx';
import { sem } from '../bridge.ts';
import { Choice } from '../kit/fields.tsx';
import { modelRequest } from '../state/analyses.ts';
import { suggestedName } from '../state/session.ts';
import { notify, openDialog, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { ResultSection } from './result-section.tsx';

export function ScoresSection() {
  const t = useT();
  const [method, setMethod] = useState<ScoreMethod>('regression');
  const [saved, setSaved] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const canRun = useApp((state) => state.modelKey !== null);
  const save = async () => {
    setBusy(true);
    setSaved(await saveScores(method));
    setBusy(false);
  };
  return (
    <ResultSection title={t('results.scores.title')}>
      <p className="result-sentence">{t(`results.scores.hint.${method}`)}</p>
      <div className="scores-row">
        <Choice
          label={t('results.scores.method')}
          isLabelHidden
          value={method}
          options={scoreMethods.map((id) => ({ id, text: t(`results.scores.method.${id}`) }))}
          onChange={setMethod}
        />
        <Button isDisabled={!canRun || isBusy} onPress={() => void save()}>
          {t('results.scores.save')}
        </Button>
      </div>
      <p className="result-hint" role="status">
        {isBusy ? t('results.analysis.running') : saved !== null && t('report-view.saved', { name: saved })}
      </p>
    </ResultSection>
  );
}

async function saveScores(method: ScoreMethod): Promise<string | null> {
  const request = modelRequest('scores');
  if (!request) return null;
  const suggested = suggestedName(` ${method}.csv`);
  try {
    const outcome = await sem.call('export.scores', { ...request, method, suggestedName: suggested });
    notify(outcome.problems, () => void saveScores(method));
    return outcome.ok ? (outcome.value?.fileName ?? null) : null;
  } catch (error) {
    notify([catchProblem('worker-died', error)]);
    return null;
  }
}

export function ScriptSection() {
  const t = useT();
  const canRun = useApp((state) => state.modelKey !== null);
  return (
    <ResultSection title={t('results.script.title')}>
      <p className="result-sentence">{t('results.script.hint')}</p>
      <p className="result-more">
        <Button isDisabled={!canRun} onPress={() => openDialog({ kind: 'script' })}>
          {t('results.script.open')}
        </Button>
      </p>
    </ResultSection>
  );
}
