/** Keeps the summary of the data as the preparation steps leave them. */
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
  if (!loaded) return setState({ prepared: null });
  if (steps.length === 0) return setState({ prepared: loaded.summary });
  const outcome = await sem.call('data.summary', { datasetId: loaded.datasetId, steps });
  const now = getState();
  if (now.loaded !== loaded || now.history.present.preparation !== steps) return;
  if (outcome.ok) setState({ prepared: outcome.value });
  else notify(outcome.problems);
}
