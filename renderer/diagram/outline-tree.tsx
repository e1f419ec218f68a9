/** The model as an accessible tree: everything the canvas shows, and with the keyboard everything it can do. */
import { ChevronRight, Circle, MoveRight, RectangleHorizontal, Spline, Waypoints, type LucideIcon } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, type Selection } from 'react-aria-components';
import { run } from '../state/commands/index.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { isStale, select, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CanvasMenu, type CanvasMenuPlace } from './canvas-menu.tsx';
import { outlineOf, type Outline, type OutlineRow } from './outline-rows.ts';
import { useScene } from './use-scene.ts';

const icons: Readonly<Record<OutlineRow['kind'], LucideIcon>> = {
  construct: Circle,
  observed: RectangleHorizontal,
  indicator: RectangleHorizontal,
  path: MoveRight,
  covariance: Spline,
  moderation: Waypoints,
};
const groups = [
  'constructs',
  'observed',
  'paths',
  'moderations',
  'covariances',
] as const satisfies readonly (keyof Outline)[];

const isGroup = (id: string): boolean => (groups as readonly string[]).includes(id);

/** Selected rows that are elements of the drawing. */
function elementsIn(keys: Selection): string[] {
  return keys === 'all' ? [] : [...keys].map(String).filter((id) => !isGroup(id));
}

/** Where the menu of a row opens: at the pointer, else below the row. */
function menuPlace(target: EventTarget, pointer?: { readonly x: number; readonly y: number }): CanvasMenuPlace | null {
  const row = (target as Element).closest('[data-key]');
  const id = row?.getAttribute('data-key') ?? null;
  if (!row || id === null || isGroup(id)) return null;
  const { left, bottom } = row.getBoundingClientRect();
  return { ...(pointer ?? { x: left + 40, y: bottom }), at: { x: 0, y: 0 }, id };
}

export function OutlineTree() {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const selection = useApp((state) => state.selection);
  const scene = useScene();
  const outline = useMemo(() => outlineOf(document, scene, language), [document, scene, language]);
  const [expanded, setExpanded] = useState<Iterable<string | number>>(groups);
  const [menu, setMenu] = useState<CanvasMenuPlace | null>(null);
  const shown = groups.filter((group) => outline[group].length > 0);
  if (shown.length === 0) return <p className="outline-empty">{t('diagram.outline-empty')}</p>;

  return (
    <div
      data-model-keys=""
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        setMenu(menuPlace(event.target, { x: event.clientX, y: event.clientY }));
      }}
      onKeyDownCapture={(event: KeyboardEvent) => {
        const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
        if (isMenuKey) setMenu(menuPlace(event.target));
        else if (event.key === 'Enter') run('edit.rename');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Tree
        className="outline"
        aria-label={t('app.tab.outline')}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selection}
        onSelectionChange={(keys: Selection) => {
          const ids = elementsIn(keys);
          select(ids);
          revealOnCanvas(ids);
        }}
        expandedKeys={expanded}
        onExpandedChange={setExpanded}
      >
        {shown.map((group) => (
          <Group key={group} group={group} rows={outline[group]} />
        ))}
      </Tree>
      {menu && <CanvasMenu place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

function Group({ group, rows }: { readonly group: keyof Outline; readonly rows: readonly OutlineRow[] }) {
  const t = useT();
  return (
    <TreeItem id={group} className="tree-row" textValue={t(`diagram.group.${group}`)}>
      <TreeItemContent>
        <Chevron label={t('diagram.expand')} />
        <span className="tree-text tree-group">{t(`diagram.group.${group}`)}</span>
        <span className="tree-value">{rows.length}</span>
      </TreeItemContent>
      <Collection items={rows}>{(row) => <Row row={row} />}</Collection>
    </TreeItem>
  );
}

function Row({ row }: { readonly row: OutlineRow }) {
  const t = useT();
  const stale = useApp(isStale);
  const Icon = icons[row.kind];
  const isHypothesis = row.kind === 'path' || row.kind === 'moderation';
  const spoken = [row.text, row.aside, row.value].filter((part) => part !== '').join(', ');
  return (
    <TreeItem id={row.id} className="tree-row" textValue={spoken}>
      <TreeItemContent>
        {row.children.length > 0 ? <Chevron label={t('diagram.expand')} /> : <span className="tree-gap" />}
        <Icon size={14} className="tree-icon" aria-hidden />
        <span className="tree-text" title={spoken}>
          {isHypothesis && <span className="tree-sub">{row.aside} </span>}
          {row.text} {!isHypothesis && <span className="tree-sub">{row.aside}</span>}
        </span>
        <span className={stale ? 'tree-value is-stale' : 'tree-value'}>{row.value}</span>
      </TreeItemContent>
      <Collection items={row.children}>{(child) => <Row row={child} />}</Collection>
    </TreeItem>
  );
}

function Chevron({ label }: { readonly label: string }) {
  return (
    <Button slot="chevron" className="tree-chevron" aria-label={label}>
      <ChevronRight size={14} aria-hidden />
    </Button>
  );
}
