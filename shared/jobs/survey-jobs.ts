/** What a worker does of survey questions: answers one, or runs numbered replicates of a power simulation. */
import type { FitControl } from '../engine/estimate.ts';
import { preparePowerStudy, type PowerTasks } from '../engine/power/simulate-power.ts';
import { summarisePower } from '../engine/power/summarise-power.ts';
import { createStore, runTasks } from '../engine/resample/bootstrap-model.ts';
import type { TaskRange } from '../engine/resample/conduct-tasks.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { runSurvey, type SurveyQuestion, type SurveyReply } from '../survey/computations.ts';
import { powerStudyOf, simulatedReply, type PowerReply } from '../survey/run-power.ts';
import { usualLevel, type PowerSettings } from '../survey/settings.ts';
import type { SurveyInput } from '../survey/survey-input.ts';
import type { JobControl } from './import-file.ts';
import type { BootstrapSize, BootstrapStore, SurveyJob } from './jobs.ts';
import type { KeptDatasets } from './kept-datasets.ts';

export interface SurveyJobs {
  answer(request: SurveyJob, control: JobControl): Outcome<SurveyReply>;
  /** Fails as `powerStudyOf` and `preparePowerStudy` do. */
  prepare(request: SurveyJob): Outcome<BootstrapSize>;
  /** Runs replicates; rows of those that were cancelled say that they are pending. */
  run(request: SurveyJob & TaskRange, control: JobControl): BootstrapStore;
  /** Warns not-converged where all of a sample size failed. */
  summarise(request: SurveyJob & { readonly store: BootstrapStore; readonly done: number }): Outcome<PowerReply>;
  /** A data set is gone. */
  forget(datasetId: string): void;
}

interface Study {
  readonly tasks: PowerTasks;
  readonly settings: PowerSettings;
}

export function createSurveyJobs(datasets: KeptDatasets): SurveyJobs {
  // One at a time: a window runs one simulation, and an edit ends it.
  let kept: { readonly key: string; readonly datasetId: string; readonly study: Outcome<Study> } | undefined;

  function inputOf({ datasetId, steps, constructs, model }: SurveyJob): Outcome<SurveyInput> {
    const prepared = datasets.prepared(datasetId, steps);
    if (!prepared.ok) return prepared;
    return success({ dataset: prepared.value.dataset, steps, constructs, model }, prepared.problems);
  }

  function studyOf(request: SurveyJob): Outcome<Study> {
    const { datasetId, steps, constructs, model, question } = request;
    const key = JSON.stringify([datasetId, steps, constructs, model, question]);
    if (kept?.key === key) return kept.study;
    const study = makeStudy(request);
    kept = { key, datasetId, study };
    return study;
  }

  function makeStudy(request: SurveyJob): Outcome<Study> {
    const { id, settings } = request.question;
    if (id !== 'power') return failure(problem('request-invalid', { values: { where: `survey ${id}` } }));
    const input = inputOf(request);
    const study = input.ok ? powerStudyOf(input.value, settings) : input;
    if (!study.ok) return study;
    const tasks = preparePowerStudy(study.value);
    return tasks.ok ? success({ tasks: tasks.value, settings }, [...study.problems, ...tasks.problems]) : tasks;
  }

  return {
    answer(request, { isCancelled, progress }) {
      const input = inputOf(request);
      if (!input.ok) return input;
      return answerQuestion(request.question, input.value, { isCancelled, onProgress: progress });
    },
    prepare(request) {
      const study = studyOf(request);
      if (!study.ok) return study;
      const { tasks, stride } = study.value.tasks;
      return success({ tasks, stride }, study.problems);
    },
    run({ from, to, ...request }, control) {
      const study = studyOf(request);
      if (!study.ok) return createStore({ tasks: to - from, stride: 0 });
      const { tasks } = study.value;
      const store = createStore({ tasks: to - from, stride: tasks.stride });
      runTasks(tasks, { from, to, first: from }, store, control.isCancelled);
      return store;
    },
    summarise({ store, done, ...request }) {
      const study = studyOf(request);
      if (!study.ok) return study;
      const { tasks, settings } = study.value;
      const points = summarisePower(tasks, store, settings, { alpha: settings.alpha, level: usualLevel });
      const isLost = done === tasks.tasks && points.some(({ converged }) => converged === 0);
      const doubts = isLost ? [problem('not-converged', { values: { iterations: settings.replications } })] : [];
      return success(simulatedReply(points, settings, done), doubts);
    },
    forget(datasetId) {
      if (kept?.datasetId === datasetId) kept = undefined;
    },
  };
}

/** Each question with its own settings, and the answer under its id. */
function answerQuestion(question: SurveyQuestion, input: SurveyInput, control: FitControl): Outcome<SurveyReply> {
  switch (question.id) {
    case 'sample':
      return under('sample', runSurvey('sample', input, question.settings, control));
    case 'correlations':
      return under('correlations', runSurvey('correlations', input, question.settings, control));
    case 'groups':
      return under('groups', runSurvey('groups', input, question.settings, control));
    case 'factors':
      return under('factors', runSurvey('factors', input, question.settings, control));
    case 'scales':
      return under('scales', runSurvey('scales', input, question.settings, control));
    case 'common-method':
      return under('common-method', runSurvey('common-method', input, question.settings, control));
    case 'power':
      return under('power', runSurvey('power', input, question.settings, control));
  }
}

function under<Id, Value>(id: Id, outcome: Outcome<Value>): Outcome<{ readonly id: Id; readonly value: Value }> {
  return outcome.ok ? success({ id, value: outcome.value }, outcome.problems) : outcome;
}
