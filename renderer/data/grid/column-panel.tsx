/** A column in full, beside the data table: what it is, how its answers are distributed, and which of them are shown. */
import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import type { AnswerTest } from '../../../shared/data/screen/arrange-rows.ts';
import type { ColumnDetail } from '../../../shared/data/screen/column-detail.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { columnLabel } from '../../../shared/document/find.ts';
import { formatDecimal, formatInteger, formatPercent } from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { sem } from '../../bridge.ts';
import { IconButton } from '../../kit/button.tsx';
import { Tick } from '../../kit/fields.tsx';
import { notify, useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { Histogram } from '../histogram.tsx';
import { writeNumber } from '../step-words.ts';
import { toggleAnswer } from './arrangement.ts';
import { AnswerCondition } from './answer-condition.tsx';
import { answerWords } from './filter-words.ts';

interface PanelProps {
  readonly datasetId: string;
  readonly steps: readonly PrepareStep[];
  readonly column: string;
  /** Which of its rows are shown; null: all. */
  readonly test: AnswerTest | null;
  readonly onTest: (test: AnswerTest | null) => void;
  readonly onClose: () => void;
}

function useColumnDetail(datasetId: string, steps: readonly PrepareStep[], column: string): ColumnDetail | null {
  const [detail, setDetail] = useState<ColumnDetail | null>(null);
  useEffect(() => {
    let isNewest = true;
    void sem.call('data.column', { datasetId, steps, column }).then((outcome) => {
      if (!isNewest) return;
      if (outcome.ok) setDetail(outcome.value);
      else notify(outcome.problems);
    });
    return () => {
      isNewest = false;
    };
  }, [datasetId, steps, column]);
  return detail;
}

export function ColumnPanel(props: PanelProps) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const detail = useColumnDetail(props.datasetId, props.steps, props.column);
  const noted = columnLabel(document, props.column, language);
  const label = noted === props.column ? detail?.summary.label : noted;
  return (
    <aside className="column-panel" aria-label={t('grid.column-panel', { column: props.column })}>
      <header className="column-panel-head">
        <h3 className="column-panel-name">{props.column}</h3>
        <IconButton name={t('grid.close-column')} onPress={props.onClose}>
          <X size={14} />
        </IconButton>
      </header>
      {label && <p className="column-panel-label">{label}</p>}
      {detail && <Detail {...props} detail={detail} />}
    </aside>
  );
}

function Detail({ detail, test, onTest }: PanelProps & { readonly detail: ColumnDetail }) {
  const t = useT();
  const { summary, answers, others } = detail;
  const labels = summary.valueLabels ?? [];
  const answered = answers.reduce((sum, { count }) => sum + count, others.count);
  const all = answered + summary.missing;
  const values = test?.kind === 'values' ? test.values : [];
  const rows = [...answers, ...(summary.missing > 0 ? [{ value: null, count: summary.missing }] : [])];
  return (
    <>
      <p className="column-panel-facts">{factWords(detail, t)}</p>
      <Distribution detail={detail} />
      <AnswerCondition key={test?.kind ?? 'none'} kind={summary.kind} test={test} onTest={onTest} />
      <p className="column-panel-hint">{t('grid.answers-hint')}</p>
      <ul className="answer-list" aria-label={t('grid.answers')}>
        {rows.map(({ value, count }) => (
          <li key={typeof value === 'number' ? value : `t${String(value)}`} className="answer">
            <Tick isSelected={values.includes(value)} onChange={() => onTest(toggleAnswer(test, value))}>
              <span className="answer-words">{answerWords(value, labels, t)}</span>
            </Tick>
            <span className="answer-count">{formatInteger(count)}</span>
            <span className="answer-share">{formatPercent(all > 0 ? count / all : 0, 1)}</span>
          </li>
        ))}
      </ul>
      {others.different > 0 && (
        <p className="column-panel-hint">
          {t('grid.other-answers', {
            count: others.different,
            formatted: formatInteger(others.different),
            rows: formatInteger(others.count),
          })}
        </p>
      )}
    </>
  );
}

/** Bins of numbers, a bar an answer of a scale (none where nobody gave it), a bar a text from the most frequent. */
function Distribution({ detail }: { readonly detail: ColumnDetail }) {
  const { summary, answers, bins } = detail;
  const { minimum, maximum, scale } = summary;
  if (summary.kind === 'text')
    return answers.length > 1 && <Histogram counts={answers.map(({ count }) => count)} size="large" />;
  if (minimum === undefined || maximum === undefined || scale === 'constant') return null;
  return (
    <figure className="column-panel-figure">
      <Histogram counts={bins.length > 0 ? bins.map(({ count }) => count) : summary.histogram} size="large" />
      <figcaption className="column-panel-ends">
        <span>{writeNumber(minimum)}</span>
        <span>{writeNumber(maximum)}</span>
      </figcaption>
    </figure>
  );
}

function factWords({ summary }: ColumnDetail, t: Translate): string {
  const facts = [t(`data.variables.kind.${summary.nature}`)];
  if (summary.kind === 'numeric' && summary.minimum !== undefined && summary.maximum !== undefined) {
    facts.push(
      t('data.variables.facts-numeric', {
        minimum: writeNumber(summary.minimum),
        maximum: writeNumber(summary.maximum),
        mean: formatDecimal(summary.mean),
        sd: formatDecimal(summary.sd),
        distinct: formatInteger(summary.distinct),
      }),
    );
  } else if (summary.kind === 'text') {
    facts.push(t('grid.different', { count: summary.distinct, formatted: formatInteger(summary.distinct) }));
  }
  facts.push(t('grid.missing-count', { count: summary.missing, formatted: formatInteger(summary.missing) }));
  return facts.join(t('grid.fact-separator'));
}
