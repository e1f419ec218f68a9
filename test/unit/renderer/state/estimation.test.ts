import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeElements, addPath } from '../../../../shared/document/edits/edits.ts';
import type { Fit } from '../../../../shared/engine/fit.ts';
import { createFakeHost } from './fake-host.ts';

const host = vi.hoisted(() => ({ current: null as ReturnType<typeof createFakeHost> | null }));
vi.mock('../../../../renderer/bridge.ts', () => {
  host.current = createFakeHost();
  return { sem: host.current.sem };
});
const store = await import('../../../../renderer/state/store.ts');
const { estimateNow, stopEstimation, watchModel } = await import('../../../../renderer/state/estimation.ts');
const { openSample, someFit } = await import('./sample.ts');

/** Estimates wait here until a test answers them. */
let waiting: { readonly taskId: string; readonly answer: (fit: Fit) => void }[] = [];
let end: () => void = () => undefined;

function fake() {
  if (!host.current) throw new Error('the bridge was not mocked');
  return host.current;
}

beforeEach(() => {
  store.useApp.setState(store.useApp.getInitialState(), true);
  waiting = [];
  fake().calls.length = 0;
  fake().answers = {
    'estimate.run': ({ taskId }) => new Promise((answer) => waiting.push({ taskId, answer })),
  };
  end = watchModel();
});
afterEach(() => end());

const turns = () => new Promise((resolve) => setTimeout(resolve));
const removePath = () => store.edit((document) => removeElements(document, [document.diagram.paths[0]?.id ?? '']));

describe('live estimation', () => {
  it('estimates what was opened and keeps the result with its key', async () => {
    openSample();
    await turns();
    expect(store.getState().estimation.status).toBe('running');
    waiting[0]?.answer(someFit(100));
    await turns();
    const { fitKey, modelKey, estimation } = store.getState();
    expect(fitKey).toBe(modelKey);
    expect(estimation.status).toBe('done');
  });

  it('knows since when it has been estimating, and stops on request', async () => {
    openSample();
    await turns();
    const { since } = store.getState().estimation;
    expect(since).toBeGreaterThan(0);
    stopEstimation();
    await turns();
    expect(fake().calls).toContain('task.cancel');
    expect(store.getState().estimation).toMatchObject({ status: 'idle', since: null });
    expect(store.getState().notices.map((notice) => notice.problem.code)).toEqual(['cancelled']);
    // The late answer of what was stopped changes nothing, and nothing is stopped twice.
    waiting[0]?.answer(someFit(100));
    stopEstimation();
    await turns();
    expect(store.getState().fit).toBeNull();
    expect(store.getState().notices).toHaveLength(1);
    void estimateNow();
    await turns();
    expect(store.getState().estimation.status).toBe('running');
  });

  it('asks once for several edits in one turn', async () => {
    openSample();
    removePath();
    store.edit((document) => addPath(document, { from: 'c5', to: 'c1' }));
    await turns();
    expect(fake().calls.filter((name) => name === 'estimate.run')).toHaveLength(1);
  });

  it('lets the newest win and cancels the older', async () => {
    openSample();
    await turns();
    removePath();
    await turns();
    expect(fake().calls).toContain('task.cancel');
    waiting[1]?.answer(someFit(2));
    waiting[0]?.answer(someFit(1));
    await turns();
    const { fit, fitKey, modelKey } = store.getState();
    expect(fit?.status !== 'failed' && fit?.n).toBe(2);
    expect(fitKey).toBe(modelKey);
  });

  it('does not ask again for a model whose result is there', async () => {
    openSample();
    await turns();
    waiting[0]?.answer(someFit(100));
    await turns();
    await estimateNow();
    expect(waiting).toHaveLength(1);
  });

  it('is up to date again when undo returns during the estimation', async () => {
    openSample();
    await turns();
    waiting[0]?.answer(someFit(100));
    await turns();
    removePath();
    await turns();
    store.undoEdit();
    await turns();
    expect(store.getState().estimation.status).toBe('done');
    expect(store.isStale(store.getState())).toBe(false);
  });

  it('waits when it is switched off', async () => {
    store.setView({ isLive: false });
    openSample();
    await turns();
    expect(waiting).toHaveLength(0);
    void estimateNow();
    expect(waiting).toHaveLength(1);
  });
});
