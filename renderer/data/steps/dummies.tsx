/** A column of 0 and 1 for each answer of a column but one. */
import { useState } from 'react';
import { Binary } from 'lucide-react';
import { freeName } from '../../../shared/data/prepare/free-name.ts';
import type { StepOf } from '../../../shared/data/prepare/schemas.ts';
import type { AnswerCounts } from '../../../shared/data/types.ts';
import { Choice } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { areFree, OptionNames, type NamedOption } from './option-names.tsx';
import { StepForm } from './step-form.tsx';
import type { StepEditorProps, StepScreen } from './step-screen.ts';
import { useAnswers } from './use-step-data.ts';

/** More answers than this are no categories. */
const mostAnswers = 50;

type Dummies = StepOf<'dummies'>;

/** Answers of the data with the names that are typed, stored or proposed for them. */
function namedOptions(
  { answers }: AnswerCounts,
  column: string,
  reference: number | string | undefined,
  names: ReadonlyMap<number | string, string>,
  taken: ReadonlySet<string>,
): readonly NamedOption[] {
  const used = new Set(taken);
  return answers
    .filter(({ answer }) => answer !== reference)
    .map(({ answer, label }) => {
      const name = names.get(answer) ?? freeName(`${column}_${String(answer)}`, used);
      used.add(name);
      return { answer, name, ...(label === undefined ? {} : { label }) };
    });
}

function DummiesEditor(props: StepEditorProps<Dummies>) {
  const t = useT();
  const { step, columns } = props;
  const offered = columns.filter(({ distinct }) => distinct > 1 && distinct <= mostAnswers);
  const [column, setColumn] = useState(step?.columns[0] ?? props.chosen?.[0] ?? offered[0]?.name ?? '');
  const [chosen, setReference] = useState<number | string | undefined>(step?.reference);
  const [names, setNames] = useState<ReadonlyMap<number | string, string>>(
    new Map(step?.answers.map(({ answer, name }) => [answer, name])),
  );
  const counts = useAnswers(props.before, column);
  const taken = new Set(columns.map(({ name }) => name));
  const answers = counts?.answers ?? [];
  const reference = answers.some(({ answer }) => answer === chosen) ? chosen : answers[0]?.answer;
  const isMany = counts !== null && (counts.more > 0 || answers.length > mostAnswers);
  const options = counts && !isMany ? namedOptions(counts, column, reference, names, taken) : [];
  const isReady = reference !== undefined && areFree(options, taken);
  const listed = offered.some(({ name }) => name === column) ? offered : [{ name: column }, ...offered];
  return (
    <StepForm
      {...props}
      title={t('step.dummies.title')}
      explain={t('step.dummies.explain')}
      warning={
        isMany
          ? t('step.dummies.many', { most: mostAnswers })
          : counts && answers.length < 2
            ? t('step.dummies.few')
            : null
      }
      step={
        isReady
          ? {
              kind: 'dummies',
              columns: [column],
              reference,
              answers: options.map(({ answer, name }) => ({ answer, name: name.trim() })),
            }
          : null
      }
    >
      <div className="form-pair">
        <Choice
          label={t('step.column')}
          options={listed.map(({ name }) => ({ id: name, text: name }))}
          value={column}
          onChange={(name) => {
            setColumn(name);
            setNames(new Map());
          }}
        />
        {!isMany && answers.length > 0 && (
          <Choice
            label={t('step.dummies.reference')}
            options={answers.map(({ answer, label }) => ({ id: String(answer), text: label ?? String(answer) }))}
            value={String(reference)}
            onChange={(id) => setReference(answers.find(({ answer }) => String(answer) === id)?.answer)}
          />
        )}
      </div>
      <OptionNames
        options={options}
        taken={taken}
        onName={(answer, name) => setNames(new Map([...names, [answer, name]]))}
      />
    </StepForm>
  );
}

export const dummiesScreen: StepScreen<Dummies> = { Icon: Binary, Editor: DummiesEditor };
