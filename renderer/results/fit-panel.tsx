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
import type { Translate } from '../../shared/language/translate.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import type { CopyTable } from './copy-table.ts';
import { cutOffs, fitBars, indexRows, type FitBar, type IndexRow } from './fit-index-list.ts';
import { ResultSection } from './result-section.tsx';

export function FitPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const bars = fitBars(fit.measures);
  const rows = indexRows(fit);
  const isSaturated = fit.measures['df'] === 0;
  const sources = [...new Set(cutOffs.map((cut) => cut.source))].join(t('data.list-separator'));
  return (
    <>
      <ResultSection
        title={t('results.fit.title')}
        caption={t('results.fit.caption', { n: formatInteger(fit.n), estimator: fit.settings.estimator })}
        tools={<CopyButton table={() => toCopy(rows, t)} />}
      >
        {!isSaturated && bars.map((bar) => <Bar key={bar.id} bar={bar} fit={fit} />)}
        {!isSaturated && <p className="result-hint">{t('results.fit.sources', { sources })}</p>}
      </ResultSection>
      <ResultSection title={t('results.fit.chi-title')} caption={chiWords(fit, t)}>
        <p className="result-sentence">{t(chiKey(fit))}</p>
        <p className="result-sentence">{casesWords(fit, t)}</p>
      </ResultSection>
      <AllIndices rows={rows} />
    </>
  );
}

function Bar({ bar, fit }: { readonly bar: FitBar; readonly fit: EstimatedFit }) {
  const t = useT();
  const verdict = t(`results.fit.${bar.verdict}`);
  const rule = t(bar.direction === 'up' ? 'results.fit.rule-up' : 'results.fit.rule-down', {
    good: formatBounded(bar.good),
    acceptable: formatBounded(bar.acceptable),
  });
  const { 'rmsea.ci.lower': lower, 'rmsea.ci.upper': upper } = fit.measures;
  const hasInterval = bar.id === 'rmsea' && lower !== undefined && upper !== undefined;
  return (
    <>
      <div className="fit-row fit-row-verdict" title={`${t(`index.${bar.id}`)}\n${rule}. ${bar.source}`}>
        <span className="fit-name">{bar.name}</span>
        <span className="fit-bar" aria-hidden>
          <span className={`fit-length fit-${bar.verdict}`} style={{ width: `${bar.share * 100}%` }} />
          <span className="fit-mark" style={{ left: `${bar.mark * 100}%` }} />
        </span>
        <span className="fit-value">{formatIndex(bar.value)}</span>
        <span className={`fit-word fit-word-${bar.verdict}`}>{verdict}</span>
        <span className="visually-hidden">{rule}</span>
      </div>
      {hasInterval && (
        <div className="fit-interval">
          {t('results.fit.rmsea-interval', { lower: formatIndex(lower), upper: formatIndex(upper) })}
        </div>
      )}
    </>
  );
}

function chiWords(fit: EstimatedFit, t: Translate): string {
  const { chisq, df, pvalue } = fit.measures;
  return t('results.fit.chi', {
    df: formatDf(df),
    chisq: formatStatistic(chisq),
    p: `p ${formatPRelation(pvalue)}`,
  });
}

function chiKey({ measures }: EstimatedFit) {
  const { df, pvalue } = measures;
  if (df === 0 || pvalue === undefined) return 'results.fit.chi-saturated';
  return pvalue < significanceLevel ? 'results.fit.chi-rejected' : 'results.fit.chi-kept';
}

function casesWords({ n, nRows }: EstimatedFit, t: Translate): string {
  if (n === nRows) return t('results.fit.cases', { count: n });
  return t('results.fit.cases-of', {
    n: formatInteger(n),
    rows: formatInteger(nRows),
    dropped: formatInteger(nRows - n),
  });
}

function AllIndices({ rows }: { readonly rows: readonly IndexRow[] }) {
  const t = useT();
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
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {nameOf(row, t)}
                  <span className="index-definition">{t(row.definition)}</span>
                </th>
                <td className="number">{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </DisclosurePanel>
    </Disclosure>
  );
}

function nameOf({ label }: IndexRow, t: Translate): string {
  return typeof label === 'string' ? t(label) : label.text;
}

function toCopy(rows: readonly IndexRow[], t: Translate): CopyTable {
  return {
    title: t('results.fit.title'),
    columns: [
      { title: t('results.fit.index'), align: 'left' },
      { title: t('results.fit.value'), align: 'right' },
    ],
    rows: rows.map((row) => [nameOf(row, t), row.value]),
  };
}
