/** An analysis belongs to one model: what is under way ends with it, what is there is known to be old. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  keepModel,
  removeElements,
  removeKeptModel,
  renameKeptModel,
  setWaldConstraints,
} from '../../../../shared/document/edits/edits.ts';
import { failure, problem, success, type Outcome } from '../../../../shared/problem.ts';
import type { ReplyOf } from '../../../../shared/analyses/registry.ts';
import { createFakeHost } from './fake-host.ts';

const host = vi.hoisted(() => ({ current: null as ReturnType<typeof createFakeHost> | null }));
vi.mock('../../../../renderer/bridge.ts', () => {
  host.current = createFakeHost();
  return { sem: host.current.sem };
});
const store = await import('../../../../renderer/state/store.ts');
const { runAnalysis, watchAnalyses } = await import('../../../../renderer/state/analyses.ts');
const { analysisKeyNow } = await import('../../../../renderer/state/analysis-key.ts');
const { openSample } = await import('./sample.ts');

let waiting: { readonly taskId: string; readonly answer: (reply: Outcome<ReplyOf<'indices'>>) => void }[] = [];
let cancelled: string[] = [];
/** Constraints, and names of the models, that were asked about. */
let asked: unknown[] = [];
let end: () => void = () => undefined;
const index = { lhs: 'A', op: '~~' as const, rhs: 'B', group: 1, mi: 4, epc: 0.1 };
const list = (count: number) => success(Array.from({ length: count }, () => index));
const keyNow = () => analysisKeyNow('indices', store.getState());
const indices = () => store.getState().analyses.indices;
const turns = () => new Promise((resolve) => setTimeout(resolve));
const removePath = () => store.edit((document) => removeElements(document, [document.diagram.paths[0]?.id ?? '']));

function never(question: unknown): Promise<never> {
  asked.push(question);
  return new Promise(() => undefined);
}

beforeEach(() => {
  store.useApp.setState(store.useApp.getInitialState(), true);
  waiting = [];
  cancelled = [];
  asked = [];
  if (!host.current) throw new Error('the bridge was not mocked');
  host.current.answers = {
    'task.cancel': ({ taskId }) => {
      cancelled.push(taskId);
      return null;
    },
  };
  host.current.analyses = {
    indices: ({ taskId }) => new Promise((answer) => waiting.push({ taskId, answer })),
    wald: (_, { constraints }) => never(constraints),
    compare: (_, { others }) => never(others.map(({ name }) => name)),
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
    expect(indices()).toMatchObject({ status: 'running', key: null, taskKey: keyNow() });
    waiting[0]?.answer(list(7));
    await turns();
    expect(indices()).toMatchObject({ status: 'done', key: keyNow(), value: { length: 7 } });
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
    const before = keyNow();
    removePath();
    void runAnalysis('indices');
    await turns();
    expect(indices()).toMatchObject({ status: 'running', key: before, value: { length: 7 } });
    expect(indices().key).not.toBe(keyNow());
    waiting[1]?.answer(failure(problem('cancelled')));
    await turns();
    expect(indices()).toMatchObject({ status: 'failed', key: keyNow(), value: null });
  });

  it('of constraints or of kept models ends when these are edited, which estimates nothing anew', async () => {
    const { modelKey } = store.getState();
    store.edit((document) => setWaldConstraints(document, 'a == b'));
    store.edit((document) => keepModel(document, 'Model 1'));
    expect(store.getState().modelKey).toBe(modelKey);
    void runAnalysis('wald');
    void runAnalysis('compare');
    await turns();
    expect(asked).toEqual(['a == b', ['Model 1']]);
    const key = (id: 'wald' | 'compare') => analysisKeyNow(id, store.getState());
    const [wald, compare] = [key('wald'), key('compare')];
    store.edit((document) => setWaldConstraints(document, 'a == b; c == 0'));
    expect([key('wald') === wald, key('compare') === compare]).toEqual([false, true]);
    expect(store.getState().analyses).toMatchObject({ wald: { status: 'idle' }, compare: { status: 'running' } });
    store.edit((document) => renameKeptModel(document, 'Model 1', 'Full'));
    expect(store.getState().analyses.compare.status).toBe('idle');
    expect(cancelled).toHaveLength(2);
    store.edit((document) => removeKeptModel(setWaldConstraints(document, ' ; '), 'Full'));
    expect([key('wald'), key('compare')]).toEqual([null, null]);
    void runAnalysis('wald');
    await turns();
    expect(asked).toHaveLength(2);
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
