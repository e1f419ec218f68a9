/** The report on screen: a page of paper with its contents beside it, and the ways to save it. */
import './report.css';
import { useEffect, useMemo, useState } from 'react';
import { FileDown, FileText, Image, SquareCode } from 'lucide-react';
import { createTranslate } from '../../shared/language/translate.ts';
import type { ReportDocument } from '../../shared/report/blocks.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { localDay } from '../../shared/report/local-day.ts';
import { projectAnalysisIds, type ProjectAnalysisId } from '../../shared/analyses/registry.ts';
import { analysesOf } from '../../shared/report/report-analyses.ts';
import { reportedSurveys } from '../../shared/report/survey-answers.ts';
import type { SurveyId } from '../../shared/survey/settings.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { estimateNow } from '../state/estimation.ts';
import { useLiveAnalysis } from '../results/use-analysis.ts';
import { isStale, useApp, useAppFields, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { Block, headingId } from './blocks.tsx';
import { reportSources, shownAnswers, shownSurvey, saveFigure, savePdf, saveSyntax } from '../state/current-report.ts';
import { answerSurvey, surveyKey } from '../state/survey.ts';

export function ReportView() {
  const { diagram } = useDocument();
  return (
    <section className="report-view">
      <Bar isEmpty={diagram.nodes.length === 0} />
      {diagram.nodes.length === 0 ? <NoReport /> : <Report />}
    </section>
  );
}

function NoReport() {
  const t = useT();
  return (
    <EmptyState icon={<FileText size={28} strokeWidth={1.25} />} title={t('report-view.none.title')}>
      <p>{t('report-view.none.text')}</p>
    </EmptyState>
  );
}

type Saving =
  { readonly kind: 'busy' } | { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'printed' } | null;

function Bar({ isEmpty }: { readonly isEmpty: boolean }) {
  const t = useT();
  const [saving, setSaving] = useState<Saving>(null);
  // Who prints is not told whether the user went on to save.
  const writesPdf = useApp((state) => state.hostInfo?.capabilities.writesPdf ?? false);
  const save = async (write: () => Promise<string | null>, isWritten = true) => {
    setSaving({ kind: 'busy' });
    const name = await write();
    setSaving(name === null ? null : isWritten ? { kind: 'saved', name } : { kind: 'printed' });
  };
  const isBusy = saving?.kind === 'busy';
  return (
    <header className="report-bar">
      <span className="report-saved" role="status">
        {isBusy && t('report-view.saving')}
        {saving?.kind === 'printed' && t('report-view.printed')}
        {saving?.kind === 'saved' && t('report-view.saved', { name: saving.name })}
      </span>
      <Button isDisabled={isEmpty || isBusy} onPress={() => void save(saveSyntax)}>
        <SquareCode size={14} aria-hidden />
        {t('report-view.syntax')}
      </Button>
      <Button isDisabled={isEmpty || isBusy} onPress={() => void save(saveFigure)}>
        <Image size={14} aria-hidden />
        {t('report-view.figure')}
      </Button>
      <Button look="primary" isDisabled={isEmpty || isBusy} onPress={() => void save(savePdf, writesPdf)}>
        <FileDown size={14} aria-hidden />
        {t('report-view.pdf')}
      </Button>
    </header>
  );
}

/** Keeps what is asked of the data up to date; shows nothing. */
function LiveSurvey({ id }: { readonly id: SurveyId }) {
  const key = useApp((state) => (state.prepared === null ? null : surveyKey(id, state)));
  useEffect(() => {
    if (key !== null) void answerSurvey(id);
  }, [id, key]);
  return null;
}

/** Keeps an analysis up to date; shows nothing. */
function LiveAnalysis({ id, isWanted }: { readonly id: ProjectAnalysisId; readonly isWanted: boolean }) {
  useLiveAnalysis(id, isWanted);
  return null;
}

function Report() {
  const t = useT();
  const sources = useAppFields(reportSources);
  const analyses = useAppFields(shownAnswers);
  const survey = useAppFields(shownSurvey);
  const stale = useApp(isStale);
  const wanted = analysesOf(sources.document, sources.fit);
  // With live estimation off, opening the report asks for its numbers.
  useEffect(() => {
    if (isStale(useApp.getState())) void estimateNow();
  }, []);
  const report = useMemo(
    () => buildReport({ ...sources, analyses, survey, generatedOn: localDay(new Date()) }),
    [sources, analyses, survey],
  );
  const words = createTranslate(report.language);
  return (
    <div className="report-scroll-area" tabIndex={0} role="region" aria-label={t('report-view.name')}>
      {projectAnalysisIds.map((id) => (
        <LiveAnalysis key={id} id={id} isWanted={wanted.includes(id)} />
      ))}
      {reportedSurveys(sources.document).map((id) => (
        <LiveSurvey key={id} id={id} />
      ))}
      <div className="report-spread">
        <Contents report={report} />
        <article className="report-page" lang={report.language}>
          <div className="report-running" aria-hidden>
            <span>{report.title}</span>
            <span>{report.runningHead}</span>
          </div>
          {stale && (
            <p className="report-remark report-remark-warning" role="status">
              {t('report-view.stale')}
            </p>
          )}
          <h1 className="report-title">{report.title}</h1>
          {report.blocks.map((block, index) => (
            <Block key={index} block={block} t={words} />
          ))}
        </article>
      </div>
    </div>
  );
}

function Contents({ report }: { readonly report: ReportDocument }) {
  const t = useT();
  const headings = report.blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block] : []));
  return (
    <nav className="report-contents" aria-label={t('report-view.contents')}>
      <h2 className="report-contents-title">{t('report-view.contents')}</h2>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id} data-level={heading.level}>
            <button
              type="button"
              className="report-link"
              onClick={() => document.getElementById(headingId(heading.id))?.scrollIntoView({ block: 'start' })}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
