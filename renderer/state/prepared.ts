/** Keeps the summary of the data as the preparation steps leave them. */
import type { PrepareStep } from '../../shared/data/types.ts';
import type { Problem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { getState, notify, setState, useApp } from './store.ts';

export function watchPreparation(): () => void {
  return useApp.subscribe((state, before) => {
    const isSame =
      state.loaded === before.loaded && state.history.present.preparation === before.history.present.preparation;
    if (!isSame) void refresh();
  });
}

async function refresh(): Promise<void> {
  const { loaded, history } = getState();
  const { preparation: steps } = history.present;
  if (!loaded) return setState({ prepared: null, preparationProblems: [] });
  if (steps.length === 0) return setState({ prepared: loaded.summary, preparationProblems: [] });
  const isPresent = (): boolean => getState().loaded === loaded && getState().history.present.preparation === steps;
  const summaryOf = (some: readonly PrepareStep[]) =>
    sem.call('data.summary', { datasetId: loaded.datasetId, steps: some });
  const outcome = await summaryOf(steps);
  if (!isPresent()) return;
  if (outcome.ok) return setState({ prepared: outcome.value, preparationProblems: [] });
  const failing = failingStep(outcome.problems);
  if (failing === null) return notify(outcome.problems);
  const before =
    failing === 0 ? { ok: true as const, value: loaded.summary } : await summaryOf(steps.slice(0, failing));
  if (isPresent() && before.ok) setState({ prepared: before.value, preparationProblems: outcome.problems });
}

/** The place of the step, from 0, that cannot be applied; null where it is something else. */
function failingStep(problems: readonly Problem[]): number | null {
  const step = problems.find(({ code }) => code.startsWith('step-'))?.values['step'];
  return typeof step === 'number' ? step - 1 : null;
}
