/** What a worker does of survey questions: answers one, or runs numbered replicates of one that is a simulation. */
import type { FitControl } from '../engine/estimate.ts';
import { preparePowerStudy } from '../engine/power/simulate-power.ts';
import { summarisePower } from '../engine/power/summarise-power.ts';
import { createStore, runTasks, type BootstrapTasks } from '../engine/resample/bootstrap-model.ts';
import type { TaskRange } from '../engine/resample/conduct-tasks.ts';
import { failure, problem, success, type Outcome } from '../problem.ts';
import { runSurvey, type SurveyReply } from '../survey/computations.ts';
import { powerStudyOf, simulatedReply } from '../survey/run-power.ts';
import { scalesStudyOf } from '../survey/run-scales.ts';
import {
  usualLevel,
  type PowerSettings,
  type ScalesSettings,
  type SurveyId,
  type SurveyQuestion,
} from '../survey/settings.ts';
import type { SurveyInput } from '../survey/survey-input.ts';
import type { JobControl } from './import-file.ts';
import type { BootstrapStore, SimulationSize, SurveyJob } from './jobs.ts';
import type { KeptDatasets } from './kept-datasets.ts';

export interface SurveyJobs {
  answer(request: SurveyJob, control: JobControl): Outcome<SurveyReply>;
  /** Fails as the studies of the questions do. */
  prepare(request: SurveyJob): Outcome<SimulationSize>;
  /** Runs replicates; rows of those that were cancelled say that they are pending. */
  run(request: SurveyJob & TaskRange, control: JobControl): BootstrapStore;
  /** Warns not-converged where all of a sample size failed, bootstrap-failures where some had no estimates. */
  summarise(request: SurveyJob & { readonly store: BootstrapStore; readonly done: number }): Outcome<SurveyReply>;
  /** A data set is gone. */
  forget(datasetId: string): void;
}

/** A simulation in numbered tasks. */
interface Study {
  readonly tasks: BootstrapTasks;
  /** What can be said without any. */
  readonly without?: SurveyReply;
  summarise(store: BootstrapStore, done: number): Outcome<SurveyReply>;
}

function powerStudy(input: SurveyInput, settings: PowerSettings): Outcome<Study> {
  const asked = powerStudyOf(input, settings);
  if (!asked.ok) return asked;
  const prepared = preparePowerStudy(asked.value);
  if (!prepared.ok) return prepared;
  const tasks = prepared.value;
  const summarise = (store: BootstrapStore, done: number): Outcome<SurveyReply> => {
    const points = summarisePower(tasks, store, settings, { alpha: settings.alpha, level: usualLevel });
    const isLost = done === tasks.tasks && points.some(({ converged }) => converged === 0);
    const doubts = isLost ? [problem('not-converged', { values: { iterations: settings.replications } })] : [];
    return success({ id: 'power', value: simulatedReply(points, settings, done) }, doubts);
  };
  return success({ tasks, summarise }, [...asked.problems, ...prepared.problems]);
}

function scalesStudy(input: SurveyInput, settings: ScalesSettings): Outcome<Study> {
  const study = scalesStudyOf(input, settings);
  if (!study.ok) return study;
  const { tasks, without, finish } = study.value;
  const own: Study = {
    tasks,
    without: { id: 'scales', value: without },
    summarise: (store) => under('scales', finish(store)),
  };
  return success(own, study.problems);
}

/** Fails with request-invalid of a question that is none. */
function studyOfQuestion(question: SurveyQuestion, input: SurveyInput): Outcome<Study> {
  if (question.id === 'power') return powerStudy(input, question.settings);
  if (question.id === 'scales') return scalesStudy(input, question.settings);
  return failure(problem('request-invalid', { values: { where: `survey ${question.id}` } }));
}

export function createSurveyJobs(datasets: KeptDatasets): SurveyJobs {
  // One of each question: an edit ends the one before.
  const kept = new Map<
    SurveyId,
    { readonly key: string; readonly datasetId: string; readonly study: Outcome<Study> }
  >();

  function inputOf({ datasetId, steps, constructs, model }: SurveyJob): Outcome<SurveyInput> {
    const prepared = datasets.prepared(datasetId, steps);
    if (!prepared.ok) return prepared;
    return success({ dataset: prepared.value.dataset, steps, constructs, model }, prepared.problems);
  }

  function studyOf(request: SurveyJob): Outcome<Study> {
    const { datasetId, steps, constructs, model, question } = request;
    const key = JSON.stringify([datasetId, steps, constructs, model, question]);
    const own = kept.get(question.id);
    if (own?.key === key) return own.study;
    const input = inputOf(request);
    const study = input.ok ? studyOfQuestion(question, input.value) : input;
    kept.set(question.id, { key, datasetId, study });
    return study;
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
      const { tasks, without } = study.value;
      const size = { tasks: tasks.tasks, stride: tasks.stride };
      return success({ size, ...(without ? { without } : {}) }, study.problems);
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
      return study.ok ? study.value.summarise(store, done) : study;
    },
    forget(datasetId) {
      for (const [id, own] of kept) if (own.datasetId === datasetId) kept.delete(id);
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
