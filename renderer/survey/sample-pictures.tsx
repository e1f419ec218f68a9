/** Answers of all items, one item closely, and what is missing. */
import { useMemo, useState } from 'react';
import { pictureAnswers, pictureMissing, pictureShape } from '../../shared/results/survey-pictures.ts';
import type { SampleReply } from '../../shared/survey/run-sample.ts';
import { Choice } from '../kit/fields.tsx';
import { useT } from '../state/use-t.ts';
import { Pictures } from './pictures.tsx';
import { useSurveyContext } from './use-survey.ts';

export function SamplePictures({ reply, isOutdated }: { readonly reply: SampleReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const pictures = useMemo(
    () => [...pictureAnswers(reply, context), ...pictureMissing(reply, context)],
    [reply, context],
  );
  return (
    <>
      <Pictures pictures={pictures} isOutdated={isOutdated} />
      <ShapeOfItem reply={reply} isOutdated={isOutdated} />
    </>
  );
}

function ShapeOfItem({ reply: { shapes }, isOutdated }: { readonly reply: SampleReply; readonly isOutdated: boolean }) {
  const t = useT();
  const context = useSurveyContext();
  const [name, setName] = useState<string | null>(null);
  const shape = shapes.find((one) => one.name === name) ?? shapes[0];
  const pictures = useMemo(() => (shape ? pictureShape(shape, context) : []), [shape, context]);
  if (!shape) return null;
  return (
    <section className="result">
      <div className="survey-picker">
        <Choice
          label={t('survey.picture.of-item')}
          value={shape.name}
          options={shapes.map((one) => ({ id: one.name, text: context.labelOf(one.name) }))}
          onChange={setName}
        />
      </div>
      <Pictures pictures={pictures} isOutdated={isOutdated} />
    </section>
  );
}
