import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addPath,
  moveNodes,
  removeElements,
  setConstructLabel,
  setFurtherSyntax,
} from '../../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../../shared/document/edits/new-document.ts';
import { shownDiagram } from '../../../../shared/document/compile/shown-diagram.ts';
import { failure, problem } from '../../../../shared/problem.ts';
import { createFakeHost } from './fake-host.ts';

const made = vi.hoisted(() => ({ host: null as ReturnType<typeof createFakeHost> | null }));
vi.mock('../../../../renderer/bridge.ts', () => {
  made.host = createFakeHost();
  return { sem: made.host.sem };
});
const store = await import('../../../../renderer/state/store.ts');
const { acceptData, isPlaceholder, projectName, releaseUnusedData } =
  await import('../../../../renderer/state/session.ts');
const { answerQuestion, saveProject } = await import('../../../../renderer/state/saving.ts');
const { loadedData, openSample, someFit } = await import('./sample.ts');
if (!made.host) throw new Error('no host');
const { host } = made;

beforeEach(() => {
  host.calls.length = 0;
  host.answers = {};
  store.useApp.setState(store.useApp.getInitialState(), true);
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

  it('keeps an edge that a statement says as long as the statement is there', () => {
    store.edit((document) => setFurtherSyntax(document, 'X1 ~~ Y2'));
    const written = shownDiagram(store.getDocument()).covariances.map(({ id }) => id);
    store.select(['c5', ...written]);
    moveX(400);
    expect(store.getState().selection).toEqual(['c5', ...written]);
    store.edit((document) => setFurtherSyntax(document, ''));
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

  it('are kept while undo can bring them back, then given up in the host', () => {
    const released: string[] = [];
    host.answers['data.release'] = ({ datasetId }) => {
      released.push(datasetId);
      return null;
    };
    releaseUnusedData();
    acceptData(loadedData('sha256:b'));
    expect(released).toEqual([]);
    openSample();
    expect(released).toEqual(['d-sha256:b']);
  });

  it("of the user's own project are not a placeholder", () => {
    expect(isPlaceholder()).toBe(false);
    expect(projectName(store.getState())).toBe('mine');
  });
});

describe('saving', () => {
  const target = { ok: true, problems: [], value: { projectId: 'p', fileName: 'mine.pathloom' } } as const;

  it('is done when the file is written, and what was kept is given up', async () => {
    host.answers = { 'project.save': () => target };
    moveX(320);
    expect(await saveProject(false)).toBe(true);
    expect(store.isModified(store.getState())).toBe(false);
    expect(host.calls).toContain('autosave.clear');
  });

  it('that fails leaves the work unsaved, kept, and says why', async () => {
    const reason = problem('file-not-written', { values: { file: 'mine.pathloom', reason: 'ENOSPC' } });
    host.answers = { 'project.save': () => failure(reason) };
    moveX(320);
    expect(await saveProject(false)).toBe(false);
    expect(store.isModified(store.getState())).toBe(true);
    expect(store.getState().notices).toMatchObject([{ problem: reason }]);
    expect(host.calls).not.toContain('autosave.clear');
    // The way out stands beside it: the same, with a question where.
    const asked: boolean[] = [];
    host.answers = {
      'project.save': ({ isSaveAs }) => {
        asked.push(isSaveAs);
        return target;
      },
    };
    store.getState().notices[0]?.saveElsewhere?.();
    await vi.waitFor(() => expect(store.isModified(store.getState())).toBe(false));
    expect(asked).toEqual([true]);
  });

  it('keeps what was drawn while the file was written', async () => {
    host.answers = {
      'project.save': () => {
        moveX(480);
        return target;
      },
    };
    moveX(320);
    await saveProject(false);
    expect(store.isModified(store.getState())).toBe(true);
    expect(host.calls).not.toContain('autosave.clear');
  });

  it.each([
    ['overwrite', ['ask', 'overwrite'], true],
    ['keep-both', ['ask', 'keep-both'], true],
    ['elsewhere', ['ask', 'ask elsewhere'], true],
    ['cancel', ['ask'], false],
  ] as const)(
    'asks about a file that somebody else has changed, and does what is chosen: %s',
    async (choice, saves, isSaved) => {
      const asked: string[] = [];
      host.answers = {
        'project.save': ({ onChange, isSaveAs }) => {
          asked.push(isSaveAs ? `${onChange} elsewhere` : onChange);
          return asked.length === 1 ? failure(problem('project-changed-on-disk')) : target;
        },
      };
      moveX(320);
      const saving = saveProject(false);
      await vi.waitFor(() => expect(store.getState().dialog?.kind).toBe('changed-on-disk'));
      const dialog = store.getState().dialog;
      if (dialog?.kind === 'changed-on-disk') answerQuestion(dialog.answer, choice);
      expect(await saving).toBe(isSaved);
      expect(asked).toEqual(saves);
      expect(store.getState().dialog).toBeNull();
      expect(store.isModified(store.getState())).toBe(!isSaved);
    },
  );

  it('is called off when something else takes the place of the question', async () => {
    host.answers = { 'project.save': () => failure(problem('project-gone')) };
    moveX(320);
    const saving = saveProject(false);
    await vi.waitFor(() => expect(store.getState().dialog?.kind).toBe('changed-on-disk'));
    store.openDialog({ kind: 'script' });
    expect(await saving).toBe(false);
    expect(store.getState().dialog?.kind).toBe('script');
    store.closeDialog();
  });

  it('twice in a row asks the host one after the other', async () => {
    let running = 0;
    let most = 0;
    host.answers = {
      'project.save': async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return target;
      },
    };
    moveX(320);
    expect(await Promise.all([saveProject(false), saveProject(false)])).toEqual([true, true]);
    expect(most).toBe(1);
  });

  it('never gives its file to a project opened meanwhile', async () => {
    host.answers = {
      'project.save': () => {
        store.replaceProject({ document: emptyDocument, data: null, projectId: 'other', fileName: 'other.pathloom' });
        return target;
      },
    };
    await saveProject(true);
    expect(store.getState().project).toMatchObject({ projectId: 'other', fileName: 'other.pathloom' });
  });
});
