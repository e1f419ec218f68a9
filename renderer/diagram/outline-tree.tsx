/** The model as an accessible tree: everything the canvas shows, and with the keyboard everything it can do. */
import { ChevronRight, Circle, MoveRight, RectangleHorizontal, Spline, type LucideIcon } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, type Selection } from 'react-aria-components';
import { run } from '../state/commands/index.ts';
import { revealOnCanvas } from '../state/canvas-port.ts';
import { isStale, select, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { CanvasMenu, type MenuPlace } from './canvas-menu.tsx';
import { outlineOf, type Outline, type OutlineRow } from './outline-rows.ts';
import { useScene } from './use-scene.ts';

const icons: Readonly<Record<OutlineRow['kind'], LucideIcon>> = {
  construct: Circle,
  observed: RectangleHorizontal,
  indicator: RectangleHorizontal,
  path: MoveRight,
  covariance: Spline,
};
const groups = ['constructs', 'observed', 'paths', 'covariances'] as const satisfies readonly (keyof Outline)[];

export function OutlineTree() {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const selection = useApp((state) => state.selection);
  const scene = useScene();
  const outline = useMemo(() => outlineOf(document, scene, language), [document, scene, language]);
  const [expanded, setExpanded] = useState<Iterable<string | number>>(groups);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const shown = groups.filter((group) => outline[group].length > 0);
  if (shown.length === 0) return <p className="outline-empty">{t('diagram.outline-empty')}</p>;

  const openMenu = (row: Element | null, x?: number, y?: number) => {
    const id = row?.getAttribute('data-key') ?? null;
    if (!row || id === null || (groups as readonly string[]).includes(id)) return;
    const box = row.getBoundingClientRect();
    setMenu({ x: x ?? box.left + 40, y: y ?? box.bottom, at: { x: 0, y: 0 }, id });
  };
  return (
    <div
      data-model-keys=""
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        openMenu((event.target as Element).closest('[data-key]'), event.clientX, event.clientY);
      }}
      onKeyDownCapture={(event: KeyboardEvent) => {
        const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
        if (isMenuKey) openMenu((event.target as Element).closest('[data-key]'));
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
          const ids =
            keys === 'all' ? [] : [...keys].map(String).filter((id) => !(groups as readonly string[]).includes(id));
          select(ids);
          revealOnCanvas(ids);
        }}
        expandedKeys={expanded}
        onExpandedChange={setExpanded}
      >
        {shown.map((group) => (
          <TreeItem key={group} id={group} className="tree-row" textValue={t(`diagram.group.${group}`)}>
            <TreeItemContent>
              <Chevron label={t('diagram.expand')} />
              <span className="tree-text tree-group">{t(`diagram.group.${group}`)}</span>
              <span className="tree-value">{outline[group].length}</span>
            </TreeItemContent>
            <Collection items={outline[group]}>{(row) => <Row row={row} />}</Collection>
          </TreeItem>
        ))}
      </Tree>
      {menu && <CanvasMenu place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

function Row({ row }: { readonly row: OutlineRow }) {
  const t = useT();
  const stale = useApp(isStale);
  const Icon = icons[row.kind];
  const spoken = [row.text, row.aside, row.value].filter((part) => part !== '').join(', ');
  return (
    <TreeItem id={row.id} className="tree-row" textValue={spoken}>
      <TreeItemContent>
        {row.children.length > 0 ? <Chevron label={t('diagram.expand')} /> : <span className="tree-gap" />}
        <Icon size={14} className="tree-icon" aria-hidden />
        <span className="tree-text" title={spoken}>
          {row.kind === 'path' && <span className="tree-sub">{row.aside} </span>}
          {row.text} {row.kind !== 'path' && <span className="tree-sub">{row.aside}</span>}
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
