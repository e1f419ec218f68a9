/** The present model beside the kept ones: figures of each, their differences from it, and which fits better. */
import type { ComparedModel } from '../../shared/engine/compare/compare-models.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { Translate } from '../../shared/language/translate.ts';
import {
  comparedDifferences,
  comparedFigures,
  comparedMeasures,
  comparisonNote,
  comparisonProblems,
  comparisonVerdict,
  modelTitle,
} from '../../shared/results/comparison-words.ts';
import { ownVersionWords } from '../../shared/results/fits-beside.ts';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { KeptModels } from './kept-models.tsx';
import { ResultSection } from './result-section.tsx';
import { StackedTable, type StackedRow } from './stacked-table.tsx';
import { useAnalysis, useLiveAnalysis } from './use-analysis.ts';

/** Models with more free parameters than this are compared when asked, not at each edit. */
const mostLive = 150;

export function ComparePanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { keptModels } = useDocument();
  const { value, isOutdated } = useAnalysis('compare');
  const hasKept = keptModels.length > 0;
  useLiveAnalysis('compare', hasKept && fit.npar <= mostLive);
  const models = hasKept ? (value ?? []) : [];
  return (
    <ResultSection
      title={t('results.compare.title')}
      tools={models.length > 0 && <CopyButton table={() => fitsToCopy(models, t)} />}
    >
      <p className="result-sentence">{t('results.compare.hint')}</p>
      <KeptModels />
      {hasKept && <AnalysisStatus id="compare" start={t('results.compare.start')} />}
      {models.length > 0 && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <StackedTable columns={fitColumns} rows={fitRows(models, t)} />
          <Differences models={models} />
          <Verdicts models={models} />
        </div>
      )}
    </ResultSection>
  );
}

const fitColumns = ['χ² (df)', 'p', 'CFI', 'RMSEA', 'SRMR'] as const;
const differenceColumns = ['Δχ² (Δdf)', 'p', 'ΔCFI', 'ΔRMSEA', 'ΔSRMR'] as const;

function fitRows(models: readonly ComparedModel[], t: Translate): readonly StackedRow[] {
  return models.map((model) => {
    const { test, p, cfi, rmsea, srmr, aic, bic } = comparedFigures(model);
    const unsolved = model.status === 'converged' ? '' : t('results.compare.not-converged');
    return {
      title: modelTitle(model, models, t),
      aside: aic === '' ? unsolved : t('results.compare.criteria', { aic, bic }),
      cells: model.status === 'failed' ? [] : [test, p, cfi, rmsea, srmr],
    };
  });
}

function Differences({ models }: { readonly models: readonly ComparedModel[] }) {
  const t = useT();
  const differences = comparedDifferences(models, t);
  if (differences.length === 0) return null;
  const rows = differences.map(({ title, figures }): StackedRow => {
    const { difference, p, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff } = figures;
    return {
      title,
      aside: aicDiff === '' ? '' : t('results.compare.criteria-differences', { aic: aicDiff, bic: bicDiff }),
      cells: [difference, p, cfiDiff, rmseaDiff, srmrDiff],
    };
  });
  return (
    <>
      <h4 className="result-subtitle result-head">
        <span className="result-words">{t('results.compare.differences')}</span>
        <CopyButton table={() => differencesToCopy(models, t)} />
      </h4>
      <StackedTable columns={differenceColumns} rows={rows} />
    </>
  );
}

function Verdicts({ models }: { readonly models: readonly ComparedModel[] }) {
  const t = useT();
  const verdicts = models.map((model) => comparisonVerdict(model, models, t)).filter((text) => text !== '');
  const notes = [comparisonNote(models, t), ownVersionWords(comparedMeasures(models), t)];
  return (
    <>
      {verdicts.map((text) => (
        <p key={text} className="compare-verdict">
          {text}
        </p>
      ))}
      <ProblemLines problems={models.flatMap((model) => comparisonProblems(model, models, t))} />
      {notes.map(
        (text) =>
          text && (
            <p key={text} className="result-hint">
              {text}
            </p>
          ),
      )}
    </>
  );
}

const number = (title: string) => ({ title, align: 'right' as const });

function fitsToCopy(models: readonly ComparedModel[], t: Translate): CopyTable {
  return {
    title: t('results.compare.title'),
    columns: [{ title: t('results.compare.model'), align: 'left' }, ...[...fitColumns, 'AIC', 'BIC'].map(number)],
    rows: models.map((model) => {
      const { test, p, cfi, rmsea, srmr, aic, bic } = comparedFigures(model);
      return [modelTitle(model, models, t), test, p, cfi, rmsea, srmr, aic, bic];
    }),
    note: ownVersionWords(comparedMeasures(models), t) ?? '',
  };
}

function differencesToCopy(models: readonly ComparedModel[], t: Translate): CopyTable {
  return {
    title: t('results.compare.differences'),
    columns: [
      { title: t('results.compare.model'), align: 'left' },
      ...[...differenceColumns, 'ΔAIC', 'ΔBIC'].map(number),
    ],
    rows: comparedDifferences(models, t).map(({ title, figures }) => {
      const { difference, p, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff } = figures;
      return [title, difference, p, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff];
    }),
    note: comparisonNote(models, t) ?? '',
  };
}
