/** Conditions on columns, one a line. */
import { Plus, Trash2 } from 'lucide-react';
import { comparisons } from '../../../shared/data/prepare/filter/schema.ts';
import type { ColumnSummary, PrepareStep } from '../../../shared/data/types.ts';
import { formatInteger } from '../../../shared/language/format.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { conditionOf, isOrdered, textsOf, type ConditionDraft } from './condition-draft.ts';
import { useAnswers } from './use-step-data.ts';

/** So many answers of a column of texts are shown to choose from. */
const listedAnswers = 12;

export function ConditionList(props: {
  readonly drafts: readonly ConditionDraft[];
  readonly columns: readonly ColumnSummary[];
  readonly before: readonly PrepareStep[];
  readonly onChange: (drafts: readonly ConditionDraft[]) => void;
}) {
  const t = useT();
  const { drafts, onChange } = props;
  return (
    <>
      <ol className="conditions">
        {drafts.map((draft, index) => (
          <ConditionItem
            key={index}
            {...props}
            draft={draft}
            number={index + 1}
            onDraft={(changed) => onChange(drafts.with(index, changed))}
            onRemove={drafts.length > 1 ? () => onChange(drafts.toSpliced(index, 1)) : null}
          />
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          onPress={() => onChange([...drafts, { column: props.columns[0]?.name ?? '', is: '=', text: '', last: '' }])}
        >
          <Plus size={14} aria-hidden />
          {t('step.filter.condition-add')}
        </Button>
      </div>
    </>
  );
}

function ConditionItem(props: {
  readonly draft: ConditionDraft;
  readonly number: number;
  readonly columns: readonly ColumnSummary[];
  readonly before: readonly PrepareStep[];
  readonly onDraft: (draft: ConditionDraft) => void;
  readonly onRemove: (() => void) | null;
}) {
  const t = useT();
  const { draft, number, columns, onDraft } = props;
  const column = columns.find(({ name }) => name === draft.column);
  const kind = column?.kind ?? 'numeric';
  const answers = useAnswers(props.before, kind === 'text' ? draft.column : '');
  const isTyped = draft.text !== '' && (textsOf(draft.is) < 2 || draft.last !== '');
  const isWrong = isTyped && conditionOf(draft, kind) === null;
  const wrong =
    kind === 'text' && isOrdered(draft.is) ? t('step.filter.duration-needed') : t('step.filter.number-needed');
  const known = columns.some(({ name }) => name === draft.column) ? [] : [{ id: draft.column, text: draft.column }];
  return (
    <li className="condition" aria-label={t('step.filter.condition', { number })}>
      <Choice
        label={t('step.filter.condition-column', { number })}
        isLabelHidden
        options={[...known, ...columns.map(({ name }) => ({ id: name, text: name }))]}
        value={draft.column}
        onChange={(name) => onDraft({ ...draft, column: name })}
      />
      <Choice
        label={t('step.filter.condition-is', { number })}
        isLabelHidden
        options={comparisons.map((id) => ({ id, text: t(`step.filter.is.${id}`) }))}
        value={draft.is}
        onChange={(is) => onDraft({ ...draft, is })}
      />
      <div className="condition-values">
        {textsOf(draft.is) > 0 && (
          <TextInput
            label={t('step.filter.condition-value', { number })}
            isLabelHidden
            value={draft.text}
            error={isWrong ? wrong : null}
            onChange={(text) => onDraft({ ...draft, text })}
          />
        )}
        {textsOf(draft.is) > 1 && (
          <TextInput
            label={t('step.filter.condition-last', { number })}
            isLabelHidden
            value={draft.last}
            onChange={(last) => onDraft({ ...draft, last })}
          />
        )}
      </div>
      {props.onRemove ? (
        <IconButton name={t('step.filter.condition-remove', { number })} onPress={props.onRemove}>
          <Trash2 size={14} />
        </IconButton>
      ) : (
        <span />
      )}
      {answers && textsOf(draft.is) > 0 && (
        <p className="condition-answers">
          {answers.answers
            .slice(0, listedAnswers)
            .map(({ answer, count }) => t('preview.value', { value: answer, count: formatInteger(count) }))
            .join(t('data.list-separator'))}
          {answers.answers.length > listedAnswers && ' …'}
        </p>
      )}
    </li>
  );
}
