/** The workers of a survey question that is a simulation: power, or the bootstrap of scales. */
import { failure, success, type Outcome } from '../problem.ts';
import type { SurveyReply } from '../survey/computations.ts';
import type { SurveyJob } from './jobs.ts';
import { runPortions, startLongTask, type LongTask, type LongWork } from './portions.ts';

export interface SurveyTaskSettings extends Omit<LongWork, 'datasetId'> {
  readonly request: SurveyJob;
  tellPartial(reply: SurveyReply): void;
}

/** The same figures whoever does which replicate; partial ones of those that are in. */
export function startSurveyTask(task: SurveyTaskSettings): LongTask<Outcome<SurveyReply>> {
  const { request, tellPartial, ...settings } = task;
  const work = { ...settings, datasetId: request.datasetId };
  return startLongTask<Outcome<SurveyReply>>(work, async (ask, isStopped) => {
    const ready = await ask('survey-prepare', request);
    if (!ready) return undefined;
    if (!ready.ok) return failure(...ready.problems);
    const { size, without } = ready.value;
    if (without) tellPartial(without);
    const store = await runPortions(work, size, isStopped, {
      runRange: ({ from, to }) => ask('survey-tasks', { ...request, from, to }),
      async sumUp(all, done) {
        // What is known without replicates has been told, and some of them make no interval.
        if (without) return;
        const partial = await ask('survey-summary', { ...request, store: all, done });
        if (partial?.ok && !isStopped()) tellPartial(partial.value);
      },
    });
    const whole = await ask('survey-summary', { ...request, store, done: size.tasks });
    if (!whole) return undefined;
    return whole.ok ? success(whole.value, [...ready.problems, ...whole.problems]) : whole;
  });
}
