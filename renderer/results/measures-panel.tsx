/** Measures: standardised loadings by construct, and explained variance. */
import { Fragment } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { formatCoefficient, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { ReverseButtons } from '../data/reverse-buttons.tsx';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { select, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from '../kit/copy-button.tsx';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { constructRows, explainedRows, lowLoading, type ConstructRows, type LoadingRow } from './measure-rows.ts';
import { ResultSection } from './result-section.tsx';
import { writeInterval } from './write-interval.ts';

export function MeasuresPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const constructs = constructRows(document, fit, language);
  const explained = explainedRows(document, fit, language);
  const low = constructs.flatMap((construct) => construct.items).filter((item) => item.isLow).length;
  const level = formatPercent(fit.settings.level);
  if (constructs.length === 0) return <p className="result-none">{t('results.measures.none')}</p>;
  return (
    <>
      <ResultSection
        title={t('results.measures.title')}
        caption={t('results.measures.caption', { level })}
        tools={<CopyButton table={() => toCopy(constructs, level, t)} />}
      >
        {low > 0 && (
          <p className="result-warning">
            <TriangleAlert size={14} aria-hidden />
            {t('results.measures.low-text', { count: low, cutoff: formatCoefficient(lowLoading) })}
          </p>
        )}
        <LoadingTable constructs={constructs} level={level} />
      </ResultSection>
      <ResultSection title={t('results.measures.r2-title')} caption={t('results.measures.r2-caption')}>
        {explained.length === 0 && <p className="result-hint">{t('results.measures.r2-none')}</p>}
        {explained.map((row) => (
          <div key={row.id} className="fit-row">
            <span className="fit-name explained-name">{row.name}</span>
            <span className="fit-bar" aria-hidden>
              <span className="fit-length" style={{ width: `${row.rsquare * 100}%` }} />
            </span>
            <span className="fit-value">{formatCoefficient(row.rsquare)}</span>
          </div>
        ))}
      </ResultSection>
    </>
  );
}

function LoadingTable(props: { readonly constructs: readonly ConstructRows[]; readonly level: string }) {
  const { constructs, level } = props;
  const t = useT();
  const selection = useApp((state) => state.selection);
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">{t('results.measures.item')}</th>
          <th scope="col" className="number">
            {t('results.measures.loading')}
          </th>
          <th scope="col" className="number">
            {t('results.column.loading-interval', { level })}
          </th>
          <th scope="col" className="number">
            {t('results.measures.r2')}
          </th>
        </tr>
      </thead>
      <tbody>
        {constructs.map((construct) => (
          <Fragment key={construct.id}>
            <tr className="result-group">
              <th scope="rowgroup" colSpan={4}>
                {construct.name}
                <span className="result-caption">
                  {t('results.construct.items', { count: construct.items.length })}
                </span>
              </th>
            </tr>
            {construct.items.map((item) => (
              <tr key={item.id} data-selected={selection.includes(item.id) || undefined} onClick={() => show(item.id)}>
                <td className="result-path" title={item.label || undefined}>
                  <button type="button" className="result-link" onClick={() => show(item.id)}>
                    {item.column}
                  </button>
                  {(item.isLow || item.isReversed) && <Low item={item} />}
                </td>
                <td className={item.isLow || item.isReversed ? 'number low' : 'number'}>
                  {formatCoefficient(item.loading)}
                </td>
                <td className="number">{writeInterval(item.interval)}</td>
                <td className="number">{formatCoefficient(item.rsquare)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Low({ item }: { readonly item: LoadingRow }) {
  const t = useT();
  const word = item.isReversed
    ? t('results.measures.reversed')
    : t('results.measures.low', { cutoff: formatCoefficient(lowLoading) });
  return (
    <span className="low low-word">
      <TriangleAlert size={12} aria-hidden />
      {word}
      {item.isReversed && <ReverseButtons columns={[item.column]} />}
    </span>
  );
}

function show(id: string): void {
  select([id]);
  revealOnCanvas([id]);
}

function toCopy(constructs: readonly ConstructRows[], level: string, t: Translate): CopyTable {
  return {
    title: t('results.measures.title'),
    columns: [
      { title: t('results.measures.item'), align: 'left' },
      { title: t('results.measures.loading'), align: 'right' },
      { title: t('results.column.loading-interval', { level }), align: 'right' },
      { title: t('results.measures.r2'), align: 'right' },
    ],
    rows: constructs.flatMap((construct) => [
      [construct.name, '', '', ''],
      ...construct.items.map((item) => [
        item.label ? `${item.column} ${item.label}` : item.column,
        formatCoefficient(item.loading),
        writeInterval(item.interval),
        formatCoefficient(item.rsquare),
      ]),
    ]),
  };
}
