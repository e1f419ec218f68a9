/** An analysis belongs to one model: what is under way ends with it, what is there is known to be old. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeElements } from '../../../../shared/document/edits.ts';
import { failure, problem, success, type Outcome } from '../../../../shared/problem.ts';
import type { IndexList } from '../../../../shared/contract/calls.ts';
import { createFakeHost } from './fake-host.ts';

const host = vi.hoisted(() => ({ current: null as ReturnType<typeof createFakeHost> | null }));
vi.mock('../../../../renderer/bridge.ts', () => {
  host.current = createFakeHost();
  return { sem: host.current.sem };
});
const store = await import('../../../../renderer/state/store.ts');
const { runAnalysis, watchAnalyses } = await import('../../../../renderer/state/analyses.ts');
const { openSample } = await import('./sample.ts');

let waiting: { readonly taskId: string; readonly answer: (reply: Outcome<IndexList>) => void }[] = [];
let cancelled: string[] = [];
let end: () => void = () => undefined;
const list = (total: number) => success({ indices: [], total });
const indices = () => store.getState().analyses.indices;
const turns = () => new Promise((resolve) => setTimeout(resolve));
const removePath = () => store.edit((document) => removeElements(document, [document.diagram.paths[0]?.id ?? '']));

beforeEach(() => {
  store.resetState();
  waiting = [];
  cancelled = [];
  if (!host.current) throw new Error('the bridge was not mocked');
  host.current.answers = {
    'analyse.indices': ({ taskId }) => new Promise((answer) => waiting.push({ taskId, answer })),
    'task.cancel': ({ taskId }) => {
      cancelled.push(taskId);
      return null;
    },
  };
  end = watchAnalyses();
  openSample();
});
afterEach(() => end());

describe('an analysis', () => {
  it('is kept with the key of its model, and asked for once', async () => {
    void runAnalysis('indices');
    void runAnalysis('indices');
    await turns();
    expect(waiting).toHaveLength(1);
    expect(indices()).toMatchObject({ status: 'running', key: null, taskKey: store.getState().modelKey });
    waiting[0]?.answer(list(7));
    await turns();
    expect(indices()).toMatchObject({ status: 'done', key: store.getState().modelKey, value: { total: 7 } });
    await runAnalysis('indices');
    expect(waiting).toHaveLength(1);
  });

  it('ends with an edit, and a late answer changes nothing', async () => {
    void runAnalysis('indices');
    await turns();
    removePath();
    expect(cancelled).toEqual([waiting[0]?.taskId]);
    waiting[0]?.answer(list(7));
    await turns();
    expect(indices()).toMatchObject({ status: 'idle', value: null });
  });

  it('keeps the old value under its own key while the new one is computed', async () => {
    void runAnalysis('indices');
    await turns();
    waiting[0]?.answer(list(7));
    await turns();
    const { modelKey } = store.getState();
    removePath();
    void runAnalysis('indices');
    await turns();
    expect(indices()).toMatchObject({ status: 'running', key: modelKey, value: { total: 7 } });
    expect(indices().key).not.toBe(store.getState().modelKey);
    waiting[1]?.answer(failure(problem('cancelled')));
    await turns();
    expect(indices()).toMatchObject({ status: 'failed', key: store.getState().modelKey, value: null });
  });

  it('is forgotten with its project', async () => {
    void runAnalysis('indices');
    await turns();
    waiting[0]?.answer(list(7));
    await turns();
    openSample();
    expect(indices()).toMatchObject({ status: 'idle', value: null });
  });
});
