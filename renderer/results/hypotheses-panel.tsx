/** Hypotheses and other paths: coefficient, interval, verdict; a sentence for the selected one. */
import { Check, X } from 'lucide-react';
import { writtenParameter } from '../../shared/document/shown-diagram.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import {
  absent,
  formatCoefficient,
  formatInteger,
  formatP,
  formatPercent,
  significanceLevel,
} from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { revealWritten } from '../state/statement-port.ts';
import { select, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import type { CopyTable } from './copy-table.ts';
import { ModerationPanel } from './moderation-panel.tsx';
import { pathRows, type PathRow, type Verdict } from './path-rows.ts';
import { pathSentences } from './path-sentences.ts';
import { ResultSection } from './result-section.tsx';
import { writeInterval } from './write-interval.ts';

export function HypothesesPanel({ fit }: { readonly fit: EstimatedFit }) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const selection = useApp((state) => state.selection);
  const rows = pathRows(document, fit, language);
  const level = formatPercent(fit.settings.level);
  const hasHypotheses = rows.some((row) => row.hypothesis !== '');
  const caption = fit.bootstrap
    ? t('results.effects.caption', { level, done: formatInteger(fit.bootstrap.succeeded) })
    : t('results.hypotheses.caption', { level });
  const title = hasHypotheses ? t('results.hypotheses.title') : t('results.hypotheses.paths-title');
  const shown = rows.find((row) => selection.includes(row.id));
  if (rows.length === 0) return <p className="result-none">{t('results.hypotheses.none')}</p>;
  return (
    <>
      <ResultSection title={title} caption={caption} tools={<CopyButton table={() => toCopy(rows, title, t)} />}>
        <PathTable rows={rows} hasHypotheses={hasHypotheses} selection={selection} />
        {!hasHypotheses && <p className="result-hint">{t('results.hypotheses.how')}</p>}
      </ResultSection>
      {shown?.estimate && <PathDetail row={shown} level={level} />}
      <EffectsPanel fit={fit} />
      <ModerationPanel fit={fit} />
    </>
  );
}

function PathTable(props: {
  readonly rows: readonly PathRow[];
  readonly hasHypotheses: boolean;
  readonly selection: readonly string[];
}) {
  const t = useT();
  const { rows, hasHypotheses } = props;
  return (
    <table className="result-table">
      <thead>
        <tr>
          {hasHypotheses && <th scope="col">{t('results.column.hypothesis')}</th>}
          <th scope="col">{t('results.column.path')}</th>
          <th scope="col" className="number">
            {t('results.column.beta')}
          </th>
          <th scope="col" className="number">
            {t('results.column.interval')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('results.column.verdict')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-selected={props.selection.includes(row.id) || undefined} onClick={() => show(row.id)}>
            {hasHypotheses && <td>{row.hypothesis}</td>}
            <td className="result-path">
              <button type="button" className="result-link" onClick={() => show(row.id)}>
                {t('results.path.name', { from: row.from, to: row.to })}
              </button>
            </td>
            <td className={`number ${toneOf(row)}`}>{formatCoefficient(row.estimate?.stdAll)}</td>
            <td className="number">{writeInterval(row.interval)}</td>
            <td className="result-verdict">
              <VerdictSign row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function show(id: string): void {
  if (writtenParameter(id)) return revealWritten(id);
  select([id]);
  revealOnCanvas([id]);
}

/** A sign and, for those who do not see it, the word. */
function VerdictSign({ row }: { readonly row: PathRow }) {
  const t = useT();
  if (row.estimate && !row.estimate.free) return <span className="result-fixed">{t('results.verdict.fixed')}</span>;
  if (row.verdict === null) return null;
  const word = t(`results.verdict.${row.verdict}`);
  const Sign = row.verdict === 'supported' ? Check : X;
  return (
    <span className={`verdict verdict-${row.verdict}`} title={word}>
      {row.verdict === 'none' ? absent : <Sign size={14} strokeWidth={2.25} aria-hidden />}
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

/** Colour says sign; what is not significant has none. */
function toneOf({ estimate }: PathRow): string {
  if (estimate?.stdAll === undefined || !(estimate.pvalue !== undefined && estimate.pvalue < significanceLevel))
    return 'quiet';
  return estimate.stdAll < 0 ? 'negative' : '';
}

function PathDetail({ row, level }: { readonly row: PathRow; readonly level: string }) {
  const t = useT();
  const title = t('results.path.name', { from: row.from, to: row.to });
  const caption =
    row.verdict && t('results.path.subtitle', { hypothesis: row.hypothesis, verdict: verdictWord(row.verdict, t) });
  return (
    <ResultSection title={title} caption={caption ?? undefined}>
      {pathSentences(row, level, t).map((sentence) => (
        <p key={sentence} className="result-sentence">
          {sentence}
        </p>
      ))}
    </ResultSection>
  );
}

function verdictWord(verdict: Verdict, t: Translate): string {
  return t(`results.verdict.${verdict}`).toLowerCase();
}

function toCopy(rows: readonly PathRow[], title: string, t: Translate): CopyTable {
  return {
    title,
    columns: [
      { title: t('results.column.hypothesis'), align: 'left' },
      { title: t('results.column.path'), align: 'left' },
      { title: t('results.column.beta'), align: 'right' },
      { title: t('results.estimates.column.se'), align: 'right' },
      { title: t('results.column.interval'), align: 'right' },
      { title: t('results.column.p'), align: 'right' },
      { title: t('results.column.verdict'), align: 'left' },
    ],
    rows: rows.map((row) => [
      row.hypothesis,
      t('results.path.name', { from: row.from, to: row.to }),
      formatCoefficient(row.estimate?.stdAll),
      formatCoefficient(row.estimate?.stdAllSe),
      writeInterval(row.interval),
      formatP(row.estimate?.pvalue),
      row.verdict ? t(`results.verdict.${row.verdict}`) : '',
    ]),
  };
}
