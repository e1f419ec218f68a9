/** Hypotheses and the other paths as a table: a click shows on the drawing what a line is about. */
import { Check, X } from 'lucide-react';
import { writtenParameter } from '../../shared/document/shown-diagram.ts';
import { absent, formatCoefficient, formatEstimate } from '../../shared/language/format.ts';
import { expectedSignText, verdictWord } from '../../shared/results/hypothesis-words.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { revealWritten } from '../state/statement-port.ts';
import { select, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import type { EffectLine } from './path-rows.ts';
import { writeLineInterval } from './write-interval.ts';
import { FigureHeads } from './figure-heads.tsx';

export function HypothesisTable(props: {
  readonly lines: readonly EffectLine[];
  readonly level: string;
  readonly hasHypotheses: boolean;
}) {
  const t = useT();
  const { lines, hasHypotheses } = props;
  return (
    <table className="result-table">
      <thead>
        <tr>
          {hasHypotheses && <th scope="col">{t('results.column.hypothesis')}</th>}
          <th scope="col">{t('results.column.path')}</th>
          <FigureHeads level={props.level} />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.key} line={line} hasHypotheses={hasHypotheses} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, hasHypotheses }: { readonly line: EffectLine; readonly hasHypotheses: boolean }) {
  const t = useT();
  const isSelected = useApp(
    ({ selection }) => line.elements.length > 0 && line.elements.every((id) => selection.includes(id)),
  );
  const expected = line.expected && line.expected !== 'any' ? ` (${expectedSignText(line.expected, t)})` : '';
  return (
    <tr data-selected={isSelected || undefined} onClick={() => show(line.elements)}>
      {hasHypotheses && <td className="result-number">{line.hypothesis + expected}</td>}
      <td className="result-path">
        <button type="button" className="result-link" onClick={() => show(line.elements)}>
          {line.text}
        </button>
        <VerdictReason verdict={line.verdict} />
      </td>
      <td className={`number ${toneOf(line)}`}>
        {line.beta === undefined && line.est !== undefined ? formatEstimate(line.est) : formatCoefficient(line.beta)}
      </td>
      <td className="number">{writeLineInterval(line)}</td>
      <td className="result-verdict">
        <VerdictSign line={line} />
      </td>
    </tr>
  );
}

function show(ids: readonly string[]): void {
  const [first] = ids;
  if (first === undefined) return;
  if (writtenParameter(first)) return revealWritten(first);
  select(ids);
  revealOnCanvas(ids);
}

/** A sign and, for those who do not see it, the word. */
function VerdictSign({ line: { isFixed, verdict } }: { readonly line: EffectLine }) {
  const t = useT();
  if (isFixed) return <span className="result-fixed">{verdictWord('fixed', t)}</span>;
  if (verdict === null) return null;
  const word = verdictWord(verdict, t);
  const Sign = verdict === 'supported' ? Check : X;
  return (
    <span className={`verdict verdict-${verdict}`} title={word}>
      {verdict === 'none' || verdict === 'gone' ? absent : <Sign size={14} strokeWidth={2.25} aria-hidden />}
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

/** Why a cross is no plain one, for those who see it; under the name, where it takes no width from the columns. */
function VerdictReason({ verdict }: Pick<EffectLine, 'verdict'>) {
  const t = useT();
  if (verdict !== 'against' && verdict !== 'gone') return null;
  return (
    <span className="verdict-why" aria-hidden>
      {t(`hypothesis.short.${verdict}`)}
    </span>
  );
}

/** Colour says sign; what is not clear of zero has none. */
function toneOf({ beta, est, figures }: EffectLine): string {
  const value = beta ?? est;
  if (value === undefined || !figures?.isClear) return 'quiet';
  return value < 0 ? 'negative' : '';
}
