/** Survey statistics: the questions in the order of a paper, and the one that is open with its settings and results. */
import './survey.css';
import type { ComponentType } from 'react';
import { CheckCircle2, Circle, CircleAlert, CircleDashed, LoaderCircle, Table2 } from 'lucide-react';
import { surveyOrder, type SurveyId } from '../../shared/survey/settings.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { openDialog, setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CorrelationsPage } from './correlations-page.tsx';
import { FactorsPage } from './factors-page.tsx';
import { GroupsPage } from './groups-page.tsx';
import { PowerPage } from './power-page.tsx';
import { CommonMethodPage } from './common-method-page.tsx';
import { SamplePage } from './sample-page.tsx';
import { ScalesPage } from './scales-page.tsx';
import { useLiveSurvey, useSurvey } from './use-survey.ts';

const pages: Readonly<Record<SurveyId, ComponentType>> = {
  sample: SamplePage,
  correlations: CorrelationsPage,
  factors: FactorsPage,
  scales: ScalesPage,
  'common-method': CommonMethodPage,
  groups: GroupsPage,
  power: PowerPage,
};

export function SurveyPage() {
  const t = useT();
  const isLoaded = useApp((state) => state.loaded !== null);
  const page = useApp((state) => state.view.surveyPage);
  if (isLoaded || page === 'power')
    return (
      <section className="survey" aria-label={t('survey.title')}>
        <Rail />
        <Open key={page} id={page} />
      </section>
    );
  return (
    <section className="survey" aria-label={t('survey.title')}>
      <Rail />
      <EmptyState
        icon={<Table2 size={28} strokeWidth={1.25} />}
        title={t('survey.needs-data.title')}
        actions={
          <Button look="primary" onPress={() => openDialog({ kind: 'import', file: null })}>
            {t('data.empty.import')}
          </Button>
        }
      >
        <p>{t('survey.needs-data.text')}</p>
      </EmptyState>
    </section>
  );
}

function Rail() {
  const t = useT();
  return (
    <nav className="survey-rail" aria-label={t('survey.rail')}>
      <h2 className="survey-rail-title">{t('survey.title')}</h2>
      <ol className="survey-rail-list">
        {surveyOrder.map((id) => (
          <RailEntry key={id} id={id} />
        ))}
      </ol>
    </nav>
  );
}

const marks = {
  none: Circle,
  running: LoaderCircle,
  done: CheckCircle2,
  stale: CircleDashed,
  failed: CircleAlert,
} as const;

function RailEntry({ id }: { readonly id: SurveyId }) {
  const t = useT();
  const isOpen = useApp((state) => state.view.surveyPage === id);
  const { status, value, isOutdated } = useSurvey(id);
  const state =
    status === 'running'
      ? 'running'
      : status === 'failed'
        ? 'failed'
        : value === null
          ? 'none'
          : isOutdated
            ? 'stale'
            : 'done';
  const Mark = marks[state];
  return (
    <li>
      <button
        type="button"
        className="survey-rail-entry"
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => setView({ surveyPage: id })}
      >
        <span className={`survey-mark survey-mark-${state}`} title={t(`survey.state.${state}`)}>
          <Mark size={15} aria-hidden />
        </span>
        {t(`survey.page.${id}`)}
        <span className="visually-hidden">{t(`survey.state.${state}`)}</span>
      </button>
    </li>
  );
}

function Open({ id }: { readonly id: SurveyId }) {
  const t = useT();
  useLiveSurvey(id);
  const Page = pages[id];
  return (
    <div className="survey-scroll" tabIndex={0} role="region" aria-label={t(`survey.page.${id}`)}>
      <div className="survey-body">
        <header className="survey-head">
          <h2 className="survey-title">{t(`survey.page.${id}`)}</h2>
          <p className="survey-about">{t(`survey.about.${id}`)}</p>
        </header>
        <Page />
      </div>
    </div>
  );
}
