/** Fit: four indices as bars with the cut-off marked, the chi-square test in words, and every index with its definition. */
import { ChevronRight } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { projectAnalysisIds, type ProjectAnalysisId } from '../../shared/analyses/registry.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { standsOnMoments } from '../../shared/engine/method.ts';
import { estimatorName } from '../../shared/engine/settings/method-families.ts';
import {
  formatBounded,
  formatDf,
  formatInteger,
  formatPercent,
  formatPRelation,
  formatStatistic,
  significanceLevel,
} from '../../shared/language/format.ts';
import { unstyled } from '../../shared/language/rich-text.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { incompleteCases, isTested } from '../../shared/results/fit-facts.ts';
import { numberForms } from '../../shared/results/number-forms.ts';
import { reportedTest } from '../../shared/results/reported-fit.ts';
import { resultFit } from '../../shared/results/result-fit.ts';
import { judgedIndices, reportedInterval } from '../../shared/results/shown-indices.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';
import { sources } from '../../shared/sources/sources.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import { useT } from '../state/use-t.ts';
import { AnalysisPanel } from './analysis-panel.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { fitBars, type FitBar } from './fit-bars.ts';
import { IndicesPanel } from './indices-panel.tsx';
import { LadderPanel } from './ladder-panel.tsx';
import { ResidualsPanel } from './residuals-panel.tsx';
import { ResultSection } from './result-section.tsx';
import { ResultTableView } from './result-table.tsx';
import { useResultContext } from './use-results.ts';
import { WaldPanel } from './wald-panel.tsx';

/** Analyses that show more than a table, in order; any other is a table under its heading. */
const ownPanels: Readonly<Partial<Record<ProjectAnalysisId, ComponentType<{ readonly fit: EstimatedFit }>>>> = {
  indices: IndicesPanel,
  residuals: ResidualsPanel,
  ladder: LadderPanel,
  compare: ComparePanel,
  wald: WaldPanel,
};

export function FitPanel({ fit }: { readonly fit: EstimatedFit }) {
  if (!reportedTest(fit.measures))
    return (
      <>
        <Likelihood fit={fit} />
        <AllIndices fit={fit} />
      </>
    );
  return (
    <>
      <Indices fit={fit} />
      <ExactFit fit={fit} />
      <Versions fit={fit} />
      {Object.entries(ownPanels).map(([id, Panel]) => (
        <Panel key={id} fit={fit} />
      ))}
      {projectAnalysisIds
        .filter((id) => !Object.hasOwn(ownPanels, id))
        .map((id) => (
          <AnalysisPanel key={id} id={id} />
        ))}
      <AllIndices fit={fit} />
    </>
  );
}

/** Sample, estimator, and every index to copy. */
function FitSection({ fit, children }: { readonly fit: EstimatedFit; readonly children: ReactNode }) {
  const t = useT();
  const context = useResultContext();
  const estimator = estimatorName(fit.method.family, fit.settings);
  return (
    <ResultSection
      title={t('results.fit.title')}
      caption={t('results.fit.caption', { n: formatInteger(fit.n), estimator })}
      tools={<CopyButton table={() => toCopy(resultFit(fit, 'all', context))} />}
    >
      {children}
    </ResultSection>
  );
}

function Indices({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const isSaturated = fit.measures.df?.plain === 0;
  const cited = judgedIndices().map(({ cutOff }) => sources[cutOff.source].short);
  return (
    <FitSection fit={fit}>
      {!isSaturated && fitBars(fit.measures).map((bar) => <Bar key={bar.index.id} bar={bar} fit={fit} />)}
      {!isSaturated && (
        <p className="result-hint">
          {isTested(fit)
            ? t('results.fit.sources', { sources: [...new Set(cited)].join(t('data.list-separator')) })
            : t('results.fit.not-judged', { estimator: fit.settings.estimator })}
        </p>
      )}
    </FitSection>
  );
}

/** Of latent products, and with too many gaps, there is a likelihood and no chi-square. */
function Likelihood({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const table = resultFit(fit, 'untested', useResultContext());
  return (
    <FitSection fit={fit}>
      <p className="result-sentence">
        {t(standsOnMoments(fit.method) ? 'results.fit.no-chi-gaps' : 'results.fit.no-chi')}
      </p>
      <ResultTableView table={table} className="index-table" />
      {table.note && table.note.length > 0 && <p className="result-hint">{unstyled(table.note)}</p>}
    </FitSection>
  );
}

/** Plain, scaled and robust versions of the indices side by side, where the estimator corrects its test. */
function Versions({ fit }: { readonly fit: EstimatedFit }) {
  const table = resultFit(fit, 'versions', useResultContext());
  if (table.rows.length === 0) return null;
  return (
    <ResultSection title={table.title} tools={<CopyButton table={() => toCopy(table)} />}>
      <ResultTableView table={table} />
      {table.note && <p className="result-hint">{unstyled(table.note)}</p>}
    </ResultSection>
  );
}

function ExactFit({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const test = fit.method.family === 'covariance' ? fit.method.test : 'standard';
  return (
    <ResultSection title={t('results.fit.chi-title')} caption={chiWords(fit, t)}>
      <p className="result-sentence">{t(chiKey(fit))}</p>
      {test !== 'standard' && (
        <p className="result-sentence">{t('results.fit.test-kind', { test: t(`settings.test.${test}`) })}</p>
      )}
      <p className="result-sentence">{casesWords(fit, t)}</p>
    </ResultSection>
  );
}

function Bar({ bar, fit }: { readonly bar: FitBar; readonly fit: EstimatedFit }) {
  const t = useT();
  const { id, cutOff, display } = bar.index;
  const rule = t(cutOff.better === 'higher' ? 'results.fit.rule-up' : 'results.fit.rule-down', {
    good: formatBounded(cutOff.good),
    acceptable: formatBounded(cutOff.bar.acceptable),
  });
  const isJudged = isTested(fit);
  const look = isJudged ? bar.verdict : 'plain';
  const interval = isJudged ? reportedInterval(fit.measures, bar.index) : undefined;
  const definition = t(`index.${id}`);
  return (
    <>
      <div
        className="fit-row fit-row-verdict"
        title={isJudged ? `${definition}\n${rule}. ${sources[cutOff.source].short}` : definition}
      >
        <span className="fit-name">
          {t(`index.label.${id}`)}
          {bar.version !== 'plain' && <span className="fit-version">{t(`results.fit.version.${bar.version}`)}</span>}
        </span>
        <span className="fit-bar" aria-hidden>
          <span className={`fit-length fit-${look}`} style={{ width: `${bar.share * 100}%` }} />
          {isJudged && <span className="fit-mark" style={{ left: `${bar.mark * 100}%` }} />}
        </span>
        <span className="fit-value">{numberForms[display.form](bar.value)}</span>
        {isJudged && (
          <>
            <span className={`fit-word fit-word-${bar.verdict}`}>{t(`results.fit.${bar.verdict}`)}</span>
            <span className="visually-hidden">{rule}</span>
          </>
        )}
      </div>
      {interval && (
        <div className="fit-interval">
          {t('results.fit.interval', {
            level: formatPercent(display.interval?.level),
            lower: numberForms[display.form](interval[0]),
            upper: numberForms[display.form](interval[1]),
          })}
        </div>
      )}
    </>
  );
}

function chiWords(fit: EstimatedFit, t: Translate): string {
  const test = reportedTest(fit.measures);
  const statistic = { df: formatDf(test?.df), chisq: formatStatistic(test?.chisq) };
  if (!isTested(fit)) return t('results.fit.chi-alone', statistic);
  return t(test?.version === 'scaled' ? 'results.fit.chi-scaled' : 'results.fit.chi', {
    ...statistic,
    p: `p ${formatPRelation(test?.pvalue)}`,
  });
}

function chiKey(fit: EstimatedFit) {
  const { measures } = fit;
  const pvalue = reportedTest(measures)?.pvalue;
  if (measures.df?.plain === 0 || pvalue === undefined) return 'results.fit.chi-saturated';
  if (!isTested(fit)) return 'results.fit.chi-uncorrected';
  return pvalue < significanceLevel ? 'results.fit.chi-rejected' : 'results.fit.chi-kept';
}

function casesWords(fit: EstimatedFit, t: Translate): string {
  const { n, nRows } = fit;
  const incomplete = fit.method.missing === 'listwise' ? 0 : (incompleteCases(fit) ?? 0);
  if (incomplete > 0)
    return t('results.fit.cases-incomplete', {
      n: formatInteger(n),
      rows: formatInteger(nRows),
      count: incomplete,
    });
  if (n === nRows) return t('results.fit.cases', { count: n });
  return t('results.fit.cases-of', {
    n: formatInteger(n),
    rows: formatInteger(nRows),
    dropped: formatInteger(nRows - n),
  });
}

function AllIndices({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const table = resultFit(fit, 'all', useResultContext());
  return (
    <Disclosure className="result result-all">
      <Heading className="result-title">
        <AriaButton slot="trigger" className="result-expand">
          <ChevronRight size={14} aria-hidden />
          {t('results.fit.all')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ResultTableView table={table} className="index-table" />
      </DisclosurePanel>
    </Disclosure>
  );
}
