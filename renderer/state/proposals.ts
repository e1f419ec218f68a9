/** Keeps what is believed of the data as the preparation steps leave them: looked for anew when data, steps or refusals change. */
import { currentRefusals } from '../../shared/document/edits/edits.ts';
import { sem } from '../bridge.ts';
import { getState, setState, useApp } from './store.ts';

export function watchProposals(): () => void {
  let isLooking = false;
  let isOutdated = false;

  /** One search at a time: of large data it takes a worker for seconds. */
  async function look(): Promise<void> {
    if (isLooking) {
      isOutdated = true;
      return;
    }
    isLooking = true;
    do {
      isOutdated = false;
      await refresh();
    } while (isOutdated);
    isLooking = false;
  }

  return useApp.subscribe((state, before) => {
    const [now, then] = [state.history.present, before.history.present];
    const isSame =
      state.loaded === before.loaded &&
      now.preparation === then.preparation &&
      now.refusedProposals === then.refusedProposals;
    if (!isSame) void look();
  });
}

async function refresh(): Promise<void> {
  const { loaded, history } = getState();
  const document = history.present;
  if (!loaded) return setState({ proposals: null });
  const { preparation: steps } = document;
  const refusals = currentRefusals(document);
  const found = { preparation: steps, refusals: document.refusedProposals };
  if (steps.length === 0 && refusals.length === 0 && loaded.proposals)
    return setState({ proposals: { ...found, list: loaded.proposals } });
  const outcome = await sem.call('data.proposals', { datasetId: loaded.datasetId, steps, refusals });
  const now = getState();
  const isCurrent =
    now.loaded === loaded &&
    now.history.present.preparation === steps &&
    now.history.present.refusedProposals === found.refusals;
  // Steps that do not fit the data are told where they are replayed; nothing can be proposed until they do.
  if (isCurrent) setState({ proposals: outcome.ok ? { ...found, list: outcome.value } : null });
}
