/** Rows by a condition on a column: a number compared, a text contained. */
import { useState } from 'react';
import { comparisons, type AnswerTest, type Comparison } from '../../../shared/data/screen/arrange-rows.ts';
import { Button } from '../../kit/button.tsx';
import { Choice, TextInput } from '../../kit/fields.tsx';
import { useT } from '../../state/use-t.ts';
import { parseCodes } from '../../../shared/data/codebook/parse-codes.ts';
import { writeNumber } from '../step-words.ts';

export function AnswerCondition(props: {
  readonly kind: 'numeric' | 'text';
  readonly test: AnswerTest | null;
  readonly onTest: (test: AnswerTest | null) => void;
}) {
  return props.kind === 'numeric' ? <NumberCondition {...props} /> : <TextCondition {...props} />;
}

type ConditionProps = Pick<Parameters<typeof AnswerCondition>[0], 'test' | 'onTest'>;

function NumberCondition({ test, onTest }: ConditionProps) {
  const t = useT();
  const [comparison, setComparison] = useState<Comparison>(test?.kind === 'compare' ? test.comparison : 'at-least');
  const [text, setText] = useState(test?.kind === 'compare' ? writeNumber(test.number) : '');
  const numbers = parseCodes(text);
  const number = numbers?.length === 1 ? numbers[0]! : null;
  const isWrong = text.trim() !== '' && number === null;
  return (
    <form
      className="answer-condition"
      onSubmit={(event) => {
        event.preventDefault();
        if (number !== null) onTest({ kind: 'compare', comparison, number });
        else if (!isWrong && test?.kind === 'compare') onTest(null);
      }}
    >
      <Choice<Comparison>
        label={t('grid.comparison')}
        isLabelHidden
        options={comparisons.map((id) => ({ id, text: t(`grid.comparison.${id}`) }))}
        value={comparison}
        onChange={setComparison}
      />
      <TextInput
        label={t('grid.condition-number')}
        isLabelHidden
        placeholder={t('grid.condition-number')}
        value={text}
        onChange={setText}
        error={isWrong ? t('grid.condition-invalid') : null}
      />
      <Button type="submit">{t('grid.condition-apply')}</Button>
    </form>
  );
}

function TextCondition({ test, onTest }: ConditionProps) {
  const t = useT();
  const [text, setText] = useState(test?.kind === 'contains' ? test.text : '');
  return (
    <form
      className="answer-condition"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onTest({ kind: 'contains', text });
        else if (test?.kind === 'contains') onTest(null);
      }}
    >
      <TextInput
        label={t('grid.condition-text')}
        isLabelHidden
        placeholder={t('grid.condition-text')}
        value={text}
        onChange={setText}
      />
      <Button type="submit">{t('grid.condition-apply')}</Button>
    </form>
  );
}
