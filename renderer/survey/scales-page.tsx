/** Scales: whether the items of each construct belong together, and constructs can be told apart. */
import { useMemo } from 'react';
import { resultScales } from '../../shared/results/result-scales.ts';
import type { MeasureReply } from '../../shared/survey/run-scales.ts';
import { ResultBlocks } from './result-block.tsx';
import { ScaleFlags } from './scale-flags.tsx';
import { ScalesForm } from './scales-form.tsx';
import { SurveyStatus } from './survey-status.tsx';
import { useSurvey, useSurveyContext } from './use-survey.ts';

/** Flags tell them with their numbers and buttons. */
const toldByFlags = ['item-reversed', 'negative-loading'] as const;

export function ScalesPage() {
  const { value, isOutdated } = useSurvey('scales');
  return (
    <>
      <ScalesForm />
      <SurveyStatus id="scales" told={toldByFlags} />
      {value && <ScalesResults reply={value} isOutdated={isOutdated} />}
    </>
  );
}

function ScalesResults({ reply, isOutdated }: { readonly reply: MeasureReply; readonly isOutdated: boolean }) {
  const context = useSurveyContext();
  const tables = useMemo(() => resultScales(reply, context), [reply, context]);
  return (
    <>
      <ScaleFlags reply={reply} isOutdated={isOutdated} />
      <ResultBlocks tables={tables} isOutdated={isOutdated} />
    </>
  );
}
