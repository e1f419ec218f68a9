/** The workers of a power simulation in a window. */
import { failure, success, type Outcome } from '../problem.ts';
import type { PowerReply } from '../survey/run-power.ts';
import type { SurveyJob } from './jobs.ts';
import { runPortions, startLongTask, type LongTask, type LongWork } from './portions.ts';

export interface PowerTaskSettings extends Omit<LongWork, 'datasetId'> {
  readonly request: SurveyJob;
  tellPartial(reply: PowerReply): void;
}

/** The same figures whoever does which replicate; partial ones of those that are in. */
export function startPowerTask(task: PowerTaskSettings): LongTask<Outcome<PowerReply>> {
  const { request, tellPartial, ...settings } = task;
  const work = { ...settings, datasetId: request.datasetId };
  return startLongTask<Outcome<PowerReply>>(work, async (ask, isStopped) => {
    const size = await ask('power-prepare', request);
    if (!size) return undefined;
    if (!size.ok) return failure(...size.problems);
    const store = await runPortions(work, size.value, isStopped, {
      runRange: ({ from, to }) => ask('power-tasks', { ...request, from, to }),
      async sumUp(all, done) {
        const partial = await ask('power-summary', { ...request, store: all, done });
        if (partial?.ok && !isStopped()) tellPartial(partial.value);
      },
    });
    const whole = await ask('power-summary', { ...request, store, done: size.value.tasks });
    if (!whole) return undefined;
    return whole.ok ? success(whole.value, [...size.problems, ...whole.problems]) : whole;
  });
}
