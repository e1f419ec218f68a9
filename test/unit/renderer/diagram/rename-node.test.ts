import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addConstruct } from '../../../../shared/document/edits/edits.ts';
import { findConstruct } from '../../../../shared/document/find.ts';
import { createFakeHost } from '../state/fake-host.ts';

vi.mock('../../../../renderer/bridge.ts', () => ({ sem: createFakeHost().sem }));
const store = await import('../../../../renderer/state/store.ts');
const { renameNode } = await import('../../../../renderer/diagram/rename-node.ts');

function construct() {
  const found = findConstruct(store.getDocument(), 'c1');
  if (!found) throw new Error('no construct');
  return found;
}

beforeEach(() => {
  store.useApp.setState(store.useApp.getInitialState(), true);
  store.edit((document) => addConstruct(document, { x: 0, y: 0, name: 'Construct' }));
});

describe('renaming', () => {
  it('gives a construct that was never named both label and name', () => {
    renameNode(construct(), 'Social cues', 'en');
    expect(construct()).toMatchObject({ name: 'Social_cues', label: { en: 'Social cues' } });
  });

  it('keeps the name in syntax once there is a label', () => {
    renameNode(construct(), 'Trust', 'en');
    renameNode(construct(), '持续信任', 'zh-CN');
    expect(construct()).toMatchObject({ name: 'Trust', label: { en: 'Trust', 'zh-CN': '持续信任' } });
  });

  it('is one step of undo, and nothing when nothing was typed', () => {
    const steps = store.getState().history.past.length;
    renameNode(construct(), '', 'en');
    renameNode(construct(), 'Construct', 'en');
    expect(store.getState().history.past).toHaveLength(steps);
    renameNode(construct(), 'Trust', 'en');
    expect(store.getState().history.past).toHaveLength(steps + 1);
  });
});
