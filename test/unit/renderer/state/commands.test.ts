import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, type CommandId } from '../../../../shared/contract/commands.ts';
import { createFakeHost } from './fake-host.ts';

vi.mock('../../../../renderer/bridge.ts', () => ({ sem: createFakeHost().sem }));
const store = await import('../../../../renderer/state/store.ts');
const { isEnabled, run } = await import('../../../../renderer/state/commands/index.ts');
const { openSample } = await import('./sample.ts');

beforeEach(() => {
  store.useApp.setState(store.useApp.getInitialState(), true);
  openSample();
});

describe('commands', () => {
  it('says of every registered command whether it can be done', () => {
    for (const id of Object.keys(commands) as CommandId[]) expect(typeof isEnabled(id)).toBe('boolean');
  });

  it('deletes what is selected, and undoes that', () => {
    store.select(['c1']);
    run('edit.delete');
    expect(store.getDocument().diagram.nodes).toHaveLength(1);
    expect(isEnabled('edit.delete')).toBe(false);
    run('edit.undo');
    expect(store.getDocument().diagram.nodes).toHaveLength(2);
  });

  it('does nothing that cannot be done', () => {
    const before = store.getState();
    run('edit.undo');
    run('edit.delete');
    expect(store.getState()).toBe(before);
  });

  it('adds a construct, selects it and can name another after it', () => {
    run('model.add-construct');
    const added = store.getDocument().diagram.nodes.at(-1);
    expect(added?.kind).toBe('construct');
    expect(store.getState().selection).toEqual([added?.id]);
  });

  it('draws only where the drawing is seen', () => {
    store.setView({ mode: 'report' });
    const before = store.getDocument();
    for (const id of ['model.add-construct', 'view.layout', 'view.fit', 'view.zoom-in', 'edit.delete'] as const) {
      expect(isEnabled(id)).toBe(false);
      run(id);
    }
    expect(store.getDocument()).toBe(before);
    expect(isEnabled('view.diagram')).toBe(true);
  });

  it('asks before a new project replaces unsaved work', () => {
    run('model.add-construct');
    run('project.new');
    expect(store.getState().dialog?.kind).toBe('unsaved');
    expect(store.getDocument().diagram.nodes).toHaveLength(3);
  });

  it('switches the language at once', () => {
    run('view.language');
    expect(store.getState().view.language).toBe('zh-CN');
  });
});
