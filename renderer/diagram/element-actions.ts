/** What can be done with an element of the drawing: context menu of the canvas and of the outline. */
import {
  canAddCovariance,
  canAddModeration,
  canAddPath,
  collapse,
  removeElements,
  reversePath,
  setIndicatorSide,
} from '../../shared/document/edits/edits.ts';
import { findNode, findPath, nodeLabel } from '../../shared/document/find.ts';
import type { Construct, DiagramNode, IndicatorSide, ProjectDocument } from '../../shared/document/types.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import { shortcutText } from '../state/shortcuts.ts';
import { isEnabled, run } from '../state/commands/index.ts';
import { createConstruct } from '../state/commands/model-commands.ts';
import { startRename } from '../state/canvas-port.ts';
import { drawArrow } from './draw-arrow.ts';
import { edit, getDocument, getState, select, setView } from '../state/store.ts';

const sides: readonly IndicatorSide[] = ['auto', 'left', 'right', 'top', 'bottom'];

/** Entries for one element, or for the bare canvas (`id` null) at a place. */
export function actionsFor(
  id: string | null,
  at: { readonly x: number; readonly y: number },
  t: Translate,
): readonly MenuEntry[] {
  const document = getDocument();
  if (id === null) return canvasActions(at, t);
  const node = findNode(document, id);
  return [
    ...(node ? [rename(id, t), ...connections(document, node, t)] : []),
    ...(node?.kind === 'construct' && node.indicators.length > 0 ? indicatorEntries(node, t) : []),
    ...(findPath(document, id) ? pathEntries(document, id, t) : []),
    ...(node ? [] : [properties(id, t)]),
    remove(id, t),
  ];
}

function canvasActions(at: { readonly x: number; readonly y: number }, t: Translate): readonly MenuEntry[] {
  const command = (id: 'edit.select-all' | 'view.layout' | 'view.fit', startsSection?: true): MenuEntry => ({
    id,
    text: t(`command.${id}`),
    shortcut: shortcutText(id),
    isDisabled: !isEnabled(id),
    startsSection,
    run: () => run(id),
  });
  return [
    { id: 'construct', text: t('diagram.action.construct-here'), run: () => createConstruct(at) },
    command('edit.select-all', true),
    command('view.layout'),
    command('view.fit'),
  ];
}

function rename(id: string, t: Translate): MenuEntry {
  return {
    id: 'rename',
    text: t('command.edit.rename'),
    shortcut: shortcutText('edit.rename'),
    run: () => startRename(id),
  };
}

/** Is another node selected, so that the menu of this one offers to connect the two? */
export function offersConnection(id: string): boolean {
  return getState().selection.includes(id) || otherNode(getDocument(), id) !== undefined;
}

function otherNode(document: ProjectDocument, id: string): DiagramNode | undefined {
  if (!findNode(document, id)) return undefined;
  const other = getState().selection.find((each) => each !== id && findNode(document, each));
  return other === undefined ? undefined : findNode(document, other);
}

/** With another node selected: a path or covariance between the two; the keyboard's way to draw. */
function connections(document: ProjectDocument, node: DiagramNode, t: Translate): readonly MenuEntry[] {
  const other = otherNode(document, node.id);
  if (!other) return [];
  const { language } = getState().view;
  const [here, there] = [nodeLabel(document, node, language), nodeLabel(document, other, language)];
  const path = (from: DiagramNode, to: DiagramNode, names: { from: string; to: string }): MenuEntry[] =>
    canAddPath(document, from.id, to.id)
      ? [{ id: `path-${from.id}`, text: t('diagram.action.path', names), run: () => drawArrow('path', from.id, to.id) }]
      : [];
  return [
    ...path(other, node, { from: there, to: here }),
    ...path(node, other, { from: here, to: there }),
    ...(canAddCovariance(document, node.id, other.id)
      ? [
          {
            id: 'covary',
            text: t('diagram.action.covariance', { a: there, b: here }),
            run: () => drawArrow('covariance', other.id, node.id),
          },
        ]
      : []),
  ];
}

function indicatorEntries(construct: Construct, t: Translate): readonly MenuEntry[] {
  const { id, isCollapsed, indicatorSide } = construct;
  return [
    {
      id: 'collapse',
      text: t(isCollapsed ? 'diagram.action.expand' : 'diagram.action.collapse'),
      startsSection: true,
      run: () => edit((document) => collapse(document, [id], !isCollapsed)),
    },
    ...sides.map((side, index) => ({
      id: `side-${side}`,
      text: t(`diagram.side.${side}`),
      startsSection: index === 0,
      isChecked: indicatorSide === side,
      run: () => edit((document) => setIndicatorSide(document, id, side)),
    })),
  ];
}

function pathEntries(document: ProjectDocument, id: string, t: Translate): readonly MenuEntry[] {
  return [
    {
      id: 'reverse',
      text: t('diagram.action.reverse'),
      isDisabled: reversePath(document, id) === document,
      run: () => edit((current) => reversePath(current, id)),
    },
    ...document.diagram.nodes
      .filter((node) => canAddModeration(document, node.id, id))
      .map((node, index) => ({
        id: `moderate-${node.id}`,
        text: t('diagram.action.moderate-by', { moderator: nodeLabel(document, node, getState().view.language) }),
        startsSection: index === 0,
        run: () => drawArrow('moderation', node.id, id),
      })),
  ];
}

/** Hypothesis, label, fixed value: typed in the inspector. */
function properties(id: string, t: Translate): MenuEntry {
  return {
    id: 'properties',
    text: t('diagram.action.properties'),
    run: () => {
      select([id]);
      setView({ rightTab: 'selection' });
    },
  };
}

function remove(id: string, t: Translate): MenuEntry {
  const { selection } = getState();
  const ids = selection.includes(id) ? selection : [id];
  return {
    id: 'delete',
    text: t('command.edit.delete'),
    shortcut: shortcutText('edit.delete'),
    startsSection: true,
    run: () => edit((document) => removeElements(document, ids)),
  };
}
