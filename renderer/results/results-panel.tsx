/** The right pane's result tabs: which one is shown follows the view; what is missing is said in words. */
import './results.css';
import './fit.css';
import './analyses.css';
import type { ReactNode } from 'react';
import { Sigma, TriangleAlert } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { run } from '../state/commands/index.ts';
import { estimatedFit, isStale, openDialog, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { EstimatesPanel } from './estimates-panel.tsx';
import { FitPanel } from './fit-panel.tsx';
import { GroupSwitch } from './group-switch.tsx';
import { HypothesesPanel } from './hypotheses-panel.tsx';
import { MeasuresPanel } from './measures-panel.tsx';
import { ScoresSection, ScriptSection } from './scores-section.tsx';
import { ResultSection } from './result-section.tsx';

export function ResultsPanel() {
  const tab = useApp((state) => state.view.rightTab);
  const fit = useApp(estimatedFit);
  if (!fit) return <NoResults />;
  return (
    <Results fit={fit}>
      {tab === 'measures' && <MeasuresPanel fit={fit} />}
      {tab === 'fit' && <FitPanel fit={fit} />}
      {tab === 'more' && (
        <>
          <ScriptSection />
          <ScoresSection />
          <EstimatesPanel fit={fit} />
        </>
      )}
      {(tab === 'hypotheses' || tab === 'selection') && <HypothesesPanel fit={fit} />}
    </Results>
  );
}

function Results({ fit, children }: { readonly fit: EstimatedFit; readonly children: ReactNode }) {
  const t = useT();
  const stale = useApp(isStale);
  const isRunning = useApp((state) => state.estimation.status === 'running');
  return (
    <div className="results" data-stale={stale || undefined}>
      <GroupSwitch />
      {stale && !isRunning && <StaleLine />}
      {fit.status === 'not-converged' && (
        <div className="results-warning" role="status">
          <TriangleAlert size={15} aria-hidden />
          <p>
            <strong>{t('results.not-converged.title')}</strong> {t('results.not-converged.text')}
          </p>
        </div>
      )}
      {children}
    </div>
  );
}

function StaleLine() {
  const t = useT();
  const canEstimate = useApp((state) => state.modelKey !== null);
  return (
    <div className="results-stale" role="status">
      <span>{t('results.stale')}</span>
      {canEstimate && (
        <Button look="quiet" onPress={() => run('model.estimate')}>
          {t('results.update')}
        </Button>
      )}
    </div>
  );
}

function NoResults() {
  const t = useT();
  const fit = useApp((state) => state.fit);
  const loaded = useApp((state) => state.loaded);
  const modelProblems = useApp((state) => state.modelProblems);
  const status = useApp((state) => state.estimation.status);
  const { diagram } = useDocument();
  if (status === 'running') return <p className="results-wait">{t('results.running')}</p>;
  const problems = fit?.status === 'failed' ? fit.problems : modelProblems;
  if (loaded && diagram.nodes.length > 0 && problems.length > 0) {
    return (
      <ResultSection title={t('results.failed.title')}>
        <ProblemLines problems={problems} />
      </ResultSection>
    );
  }
  return (
    <EmptyState icon={<Sigma size={28} strokeWidth={1.25} />} title={t('results.none.title')} actions={<NextStep />}>
      <p>
        {!loaded
          ? t('results.none.no-data')
          : diagram.nodes.length === 0
            ? t('results.none.no-model')
            : t('results.none.waiting')}
      </p>
    </EmptyState>
  );
}

function NextStep() {
  const t = useT();
  const loaded = useApp((state) => state.loaded);
  const canEstimate = useApp((state) => state.modelKey !== null);
  if (!loaded) {
    return <Button onPress={() => openDialog({ kind: 'import', file: null })}>{t('results.none.import')}</Button>;
  }
  return canEstimate ? <Button onPress={() => run('model.estimate')}>{t('results.none.estimate')}</Button> : null;
}
