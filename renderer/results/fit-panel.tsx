/** Fit: four indices as bars with the cut-off marked, the chi-square test in words, and every index with its definition. */
import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import {
  formatBounded,
  formatDf,
  formatIndex,
  formatInteger,
  formatPRelation,
  formatStatistic,
  significanceLevel,
} from '../../shared/language/format.ts';
import { resolveSettings } from '../../shared/engine/settings/resolve-settings.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { incompleteCases, isTested } from '../../shared/results/fit-facts.ts';
import { reportedRmseaInterval, reportedTest, versionsOf, type FitVersion } from '../../shared/results/reported-fit.ts';
import { useT } from '../state/use-t.ts';
import { ComparePanel } from './compare-panel.tsx';
import { CopyButton } from '../kit/copy-button.tsx';
import { cutOffs, fitBars, indexRows, type FitBar, type IndexRow } from './fit-index-list.ts';
import { FitVersions } from './fit-versions.tsx';
import { IndicesPanel } from './indices-panel.tsx';
import { indexName, indexTable } from './index-words.ts';
import { LadderPanel } from './ladder-panel.tsx';
import { LikelihoodSection } from './likelihood-section.tsx';
import { ResidualsPanel } from './residuals-panel.tsx';
import { ResultSection } from './result-section.tsx';
import { WaldPanel } from './wald-panel.tsx';
import { VersionCells, VersionHead } from './version-cells.tsx';

export function FitPanel({ fit }: { readonly fit: EstimatedFit }) {
  const rows = indexRows(fit);
  if (!reportedTest(fit.measures))
    return (
      <>
        <LikelihoodSection fit={fit} />
        <AllIndices rows={rows} versions={['plain']} />
      </>
    );
  return (
    <>
      <Indices fit={fit} rows={rows} />
      <ExactFit fit={fit} />
      <FitVersions fit={fit} />
      <IndicesPanel fit={fit} />
      <ResidualsPanel fit={fit} />
      <LadderPanel />
      <ComparePanel fit={fit} />
      <WaldPanel />
      <AllIndices rows={rows} versions={versionsOf(fit.measures)} />
    </>
  );
}

function Indices({ fit, rows }: { readonly fit: EstimatedFit; readonly rows: readonly IndexRow[] }) {
  const t = useT();
  const bars = fitBars(fit.measures);
  const isSaturated = fit.measures['df'] === 0;
  const sources = [...new Set(cutOffs.map((cut) => cut.source))].join(t('data.list-separator'));
  const title = t('results.fit.title');
  return (
    <ResultSection
      title={title}
      caption={t('results.fit.caption', { n: formatInteger(fit.n), estimator: fit.settings.estimator })}
      tools={<CopyButton table={() => indexTable(title, rows, versionsOf(fit.measures), t)} />}
    >
      {!isSaturated && bars.map((bar) => <Bar key={bar.id} bar={bar} fit={fit} />)}
      {!isSaturated && (
        <p className="result-hint">
          {isTested(fit)
            ? t('results.fit.sources', { sources })
            : t('results.fit.not-judged', { estimator: fit.settings.estimator })}
        </p>
      )}
    </ResultSection>
  );
}

function ExactFit({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const { test } = resolveSettings(fit.settings);
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
  const verdict = t(`results.fit.${bar.verdict}`);
  const rule = t(bar.direction === 'up' ? 'results.fit.rule-up' : 'results.fit.rule-down', {
    good: formatBounded(bar.good),
    acceptable: formatBounded(bar.acceptable),
  });
  const isJudged = isTested(fit);
  const look = isJudged ? bar.verdict : 'plain';
  const interval = isJudged && bar.id === 'rmsea' ? reportedRmseaInterval(fit.measures) : undefined;
  return (
    <>
      <div
        className="fit-row fit-row-verdict"
        title={isJudged ? `${t(`index.${bar.id}`)}\n${rule}. ${bar.source}` : t(`index.${bar.id}`)}
      >
        <span className="fit-name">
          {bar.name}
          {bar.version !== 'plain' && <span className="fit-version">{t(`results.fit.version.${bar.version}`)}</span>}
        </span>
        <span className="fit-bar" aria-hidden>
          <span className={`fit-length fit-${look}`} style={{ width: `${bar.share * 100}%` }} />
          {isJudged && <span className="fit-mark" style={{ left: `${bar.mark * 100}%` }} />}
        </span>
        <span className="fit-value">{formatIndex(bar.value)}</span>
        {isJudged && (
          <>
            <span className={`fit-word fit-word-${bar.verdict}`}>{verdict}</span>
            <span className="visually-hidden">{rule}</span>
          </>
        )}
      </div>
      {interval && (
        <div className="fit-interval">
          {t('results.fit.rmsea-interval', { lower: formatIndex(interval[0]), upper: formatIndex(interval[1]) })}
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
  if (measures['df'] === 0 || pvalue === undefined) return 'results.fit.chi-saturated';
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

function AllIndices(props: { readonly rows: readonly IndexRow[]; readonly versions: readonly FitVersion[] }) {
  const t = useT();
  const { rows, versions } = props;
  return (
    <Disclosure className="result result-all">
      <Heading className="result-title">
        <AriaButton slot="trigger" className="result-expand">
          <ChevronRight size={14} aria-hidden />
          {t('results.fit.all')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <table className="result-table index-table">
          {versions.length > 1 && <VersionHead versions={versions} />}
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {indexName(row, t)}
                  <span className="index-definition">{t(row.definition)}</span>
                </th>
                <VersionCells row={row} versions={versions} />
              </tr>
            ))}
          </tbody>
        </table>
      </DisclosurePanel>
    </Disclosure>
  );
}
