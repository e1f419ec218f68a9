/** Hypotheses and other paths: coefficient, interval, verdict; a sentence for the selected one. */
import { Check, X } from 'lucide-react';
import { writtenParameter } from '../../shared/document/shown-diagram.ts';
import type { Verdict } from '../../shared/document/verdict.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import { absent, formatCoefficient, formatInteger, formatPercent } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { disputedWords } from '../../shared/report/disputed-note.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { revealWritten } from '../state/statement-port.ts';
import { select, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CopyButton } from './copy-button.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import { pathsToCopy } from './copy-paths.ts';
import { ModerationPanel } from './moderation-panel.tsx';
import { pathRows, shortName, type PathRow } from './path-rows.ts';
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
  const disputed = disputedWords(
    rows.map((row) => ({ name: shortName(row, t), figures: row.figures })),
    level,
    t,
  );
  if (rows.length === 0) return <p className="result-none">{t('results.hypotheses.none')}</p>;
  return (
    <>
      <ResultSection
        title={title}
        caption={caption}
        tools={<CopyButton table={() => pathsToCopy(rows, title, fit, language, t)} />}
      >
        <PathTable rows={rows} level={level} hasHypotheses={hasHypotheses} selection={selection} />
        {disputed !== undefined && <p className="result-hint">{disputed}</p>}
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
  readonly level: string;
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
            {t('report.column.interval', { level: props.level })}
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
            <td className="number">{writeInterval(row.figures?.stdInterval)}</td>
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

/** Colour says sign; what is not clear of zero has none. */
function toneOf({ estimate, figures }: PathRow): string {
  if (estimate?.stdAll === undefined || !figures?.isClear) return 'quiet';
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
