/** A column of 0 and 1 for each option of a question with several answers in a cell. */
import { useState } from 'react';
import { SquareSplitHorizontal } from 'lucide-react';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import { optionColumns } from '../../../shared/data/prepare/split-answers/option-columns.ts';
import { answerSeparators, type AnswerSeparator } from '../../../shared/data/prepare/split-answers/schema.ts';
import { splitCell } from '../../../shared/data/prepare/split-answers/split-cell.ts';
import type { AnswerCounts } from '../../../shared/data/types.ts';
import { Choice, Tick } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { areFree, OptionNames } from './option-names.tsx';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';
import { useAnswers } from './use-step-data.ts';

type Split = StepOf<'split-answers'>;

/** The sign that most cells hold, else the one of the commonest Chinese platform. */
function usualSeparator({ answers }: AnswerCounts): AnswerSeparator {
  const cellsWith = (separator: AnswerSeparator): number =>
    answers.reduce((sum, { answer, count }) => sum + (String(answer).includes(separator) ? count : 0), 0);
  return answerSeparators.reduce((best, one) => (cellsWith(one) > cellsWith(best) ? one : best));
}

function SplitEditor(props: StepEditorProps<Split>) {
  const t = useT();
  const { step } = props;
  const columns = props.columns.filter(({ kind }) => kind === 'text');
  const [column, setColumn] = useState(step?.columns[0] ?? props.chosen?.[0] ?? columns[0]?.name ?? '');
  const [ticked, setTicked] = useState<readonly AnswerSeparator[] | null>(step?.separators ?? null);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    new Map(step?.options.map(({ answer, name }) => [answer, name])),
  );
  const counts = useAnswers(props.before, column);
  const separators = ticked ?? (counts ? [usualSeparator(counts)] : []);
  const taken = new Set(props.columns.map(({ name }) => name));
  const answers = new Set(counts?.answers.flatMap(({ answer }) => splitCell(String(answer), separators)));
  const options = optionColumns(column, [...answers], taken).map(({ answer, name }) => ({
    answer,
    name: names.get(answer) ?? name,
  }));
  const isSplit = counts?.answers.some(({ answer }) => splitCell(String(answer), separators).length > 1) ?? true;
  const isReady = separators.length > 0 && areFree(options, taken) && counts?.more === 0;
  const listed = columns.some(({ name }) => name === column) ? columns : [{ name: column }, ...columns];
  return (
    <StepForm
      {...props}
      title={t('step.split.title')}
      explain={t('step.split.explain')}
      warning={isSplit ? null : t('step.split.none')}
      step={
        isReady
          ? {
              kind: 'split-answers',
              columns: [column],
              separators,
              options: options.map(({ answer, name }) => ({ answer, name: name.trim() })),
            }
          : null
      }
    >
      <Choice
        label={t('step.column')}
        options={listed.map(({ name }) => ({ id: name, text: name }))}
        value={column}
        onChange={(name) => {
          setColumn(name);
          setTicked(null);
          setNames(new Map());
        }}
      />
      <fieldset className="separators">
        <legend className="field-label">{t('step.split.separators')}</legend>
        {answerSeparators.map((separator) => (
          <Tick
            key={separator}
            isSelected={separators.includes(separator)}
            onChange={(isChosen) =>
              setTicked(isChosen ? [...separators, separator] : separators.filter((one) => one !== separator))
            }
          >
            {separator === '\n' ? t('step.split.newline') : separator}
          </Tick>
        ))}
      </fieldset>
      <OptionNames
        options={options}
        taken={taken}
        onName={(answer, name) => setNames(new Map([...names, [String(answer), name]]))}
      />
    </StepForm>
  );
}

export const splitAnswersScreen: StepScreen<Split> = { Icon: SquareSplitHorizontal, Editor: SplitEditor };
