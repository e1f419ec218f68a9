/** The present model beside the kept ones: figures of each, their differences from it, and which fits better. */
import type { ComparedModel } from '../../shared/engine/compare/compare-models.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import {
  comparedMeasures,
  comparisonNote,
  comparisonProblems,
  comparisonVerdict,
} from '../../shared/results/comparison-words.ts';
import type { ResultTable } from '../../shared/results/element.ts';
import { ownVersionWords } from '../../shared/results/fits-beside.ts';
import { resultComparedFits, resultDifferences } from '../../shared/results/result-comparison.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { ProblemLines } from '../kit/problem-lines.tsx';
import { useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { AnalysisStatus } from './analysis-status.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { KeptModels } from './kept-models.tsx';
import { ResultSection } from './result-section.tsx';
import { StackedTable } from './stacked-table.tsx';
import { useAnalysis, useLiveAnalysis } from './use-analysis.ts';
import { useResultContext } from './use-results.ts';

/** Models with more free parameters than this are compared when asked, not at each edit. */
const mostLive = 150;

export function ComparePanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { keptModels } = useDocument();
  const { value, isOutdated } = useAnalysis('compare');
  const hasKept = keptModels.length > 0;
  useLiveAnalysis('compare', hasKept && fit.npar <= mostLive);
  const models = hasKept ? (value ?? []) : [];
  const context = useResultContext();
  const fits = models.length > 0 ? resultComparedFits(models, context) : undefined;
  return (
    <ResultSection title={t('results.compare.title')} tools={fits && <CopyButton table={() => toCopy(fits)} />}>
      <p className="result-sentence">{t('results.compare.hint')}</p>
      <KeptModels />
      {hasKept && <AnalysisStatus id="compare" start={t('results.compare.start')} />}
      {fits && (
        <div data-outdated={isOutdated || undefined} className="analysis">
          <StackedTable table={fits} />
          <Differences table={resultDifferences(models, context)} />
          <Verdicts models={models} />
        </div>
      )}
    </ResultSection>
  );
}

function Differences({ table }: { readonly table: ResultTable | undefined }) {
  const t = useT();
  if (!table) return null;
  return (
    <>
      <h4 className="result-subtitle result-head">
        <span className="result-words">{t('results.compare.differences')}</span>
        <CopyButton table={() => toCopy(table)} />
      </h4>
      <StackedTable table={table} />
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
