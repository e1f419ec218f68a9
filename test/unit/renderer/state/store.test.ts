import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addPath, moveNodes, removeElements, setConstructLabel } from '../../../../shared/document/edits.ts';
import { createFakeHost } from './fake-host.ts';

vi.mock('../../../../renderer/bridge.ts', () => ({ sem: createFakeHost().sem }));
const store = await import('../../../../renderer/state/store.ts');
const { acceptData, isPlaceholder, projectName } = await import('../../../../renderer/state/session.ts');
const { loadedData, openSample, someFit } = await import('./sample.ts');

beforeEach(() => {
  store.resetState();
  openSample();
});

const moveX = (x: number) => store.edit((document) => moveNodes(document, new Map([['c1', { x, y: 200 }]])));

describe('the document and its history', () => {
  it('records each edit once and undoes it', () => {
    const before = store.getDocument();
    moveX(320);
    expect(store.getDocument().diagram.nodes[0]?.x).toBe(320);
    store.undoEdit();
    expect(store.getDocument()).toBe(before);
    store.redoEdit();
    expect(store.getDocument().diagram.nodes[0]?.x).toBe(320);
  });

  it('undoes edits with one key together', () => {
    const type = (text: string) => store.edit((document) => setConstructLabel(document, 'c1', 'en', text), 'label c1');
    type('L');
    type('Lo');
    store.undoEdit();
    expect(store.getDocument().diagram.nodes[0]).toMatchObject({ label: {} });
  });

  it('does not record what changes nothing', () => {
    store.edit((document) => addPath(document, { from: 'c1', to: 'c5' }));
    expect(store.getState().history.past).toHaveLength(0);
    expect(store.isModified(store.getState())).toBe(false);
  });

  it('is modified until undone', () => {
    moveX(320);
    expect(store.isModified(store.getState())).toBe(true);
    store.undoEdit();
    expect(store.isModified(store.getState())).toBe(false);
  });

  it('lets go of what an edit has removed', () => {
    store.select(['c1', 'c5']);
    store.edit((document) => removeElements(document, ['c1']));
    expect(store.getState().selection).toEqual(['c5']);
  });
});

describe('what would be estimated', () => {
  it('keeps its key when only the drawing moves', () => {
    const key = store.getState().modelKey;
    expect(key).not.toBeNull();
    moveX(320);
    expect(store.getState().modelKey).toBe(key);
  });

  it('changes its key with the model, and finds it again by undo', () => {
    const key = store.getState().modelKey;
    store.edit((document) => removeElements(document, [document.diagram.paths[0]?.id ?? '']));
    expect(store.getState().modelKey).not.toBe(key);
    store.undoEdit();
    expect(store.getState().modelKey).toBe(key);
  });

  it('calls a result stale as soon as the model differs', () => {
    store.setState({ fit: someFit(100), fitKey: store.getState().modelKey });
    expect(store.isStale(store.getState())).toBe(false);
    store.edit((document) => removeElements(document, [document.diagram.paths[0]?.id ?? '']));
    expect(store.isStale(store.getState())).toBe(true);
  });

  it('says why there is nothing to estimate', () => {
    const nodes = store.getDocument().diagram.nodes;
    const [first] = nodes;
    if (first?.kind !== 'construct') throw new Error('no construct');
    store.edit((document) =>
      removeElements(
        document,
        first.indicators.map((each) => each.id),
      ),
    );
    expect(store.getState().modelKey).toBeNull();
    expect(store.getState().modelProblems.map((problem) => problem.code)).toEqual(['construct-without-indicators']);
  });
});

describe('data', () => {
  it('follow the document through undo', () => {
    acceptData(loadedData('sha256:b'));
    expect(store.getState().loaded?.datasetId).toBe('d-sha256:b');
    store.undoEdit();
    expect(store.getState().loaded?.datasetId).toBe('d-sha256:a');
  });

  it("of the user's own project are not a placeholder", () => {
    expect(isPlaceholder()).toBe(false);
    expect(projectName(store.getState())).toBe('mine');
  });
});
