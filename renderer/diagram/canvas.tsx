/** The drawing: cytoscape's canvas with what lies over it (name field, menu, banner, zoom, hints). */
import type { Position } from 'cytoscape';
import { useCallback, useEffect, useRef, useState } from 'react';
import { writtenParameter } from '../../shared/document/compile/shown-diagram.ts';
import { useIsDark } from '../state/theme.ts';
import { mountCanvas } from '../state/canvas-port.ts';
import { createConstruct } from '../state/commands/model-commands.ts';
import { getState, select, setView, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { onCanvasKey } from './canvas-keys.ts';
import { offersConnection } from './element-actions.ts';
import { CanvasMenu, type CanvasMenuPlace } from './canvas-menu.tsx';
import { createCanvas, type CanvasController } from './cy/canvas-controller.ts';
import { documentId } from './cy/selecting.ts';
import { fitAll, reveal, zoomAround } from './cy/viewport.ts';
import { useColumnDrop } from './use-column-drop.ts';
import { EmptyCanvas, GroupOverlay, SimulatedBanner, ZoomControls } from './canvas-overlays.tsx';
import { RenameField } from './rename-field.tsx';

export function Canvas() {
  const t = useT();
  const container = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<CanvasController | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<CanvasMenuPlace | null>(null);
  const tool = useApp((state) => state.view.tool);
  const closeRename = useCallback(() => setRenaming(null), []);
  useController(container, setController, setRenaming, setMenu);
  const drop = useColumnDrop(controller);
  return (
    <div className={`canvas-frame tool-${tool}`} {...drop}>
      <div
        ref={container}
        className="canvas"
        role="application"
        tabIndex={0}
        aria-label={t('diagram.canvas')}
        aria-roledescription={t('diagram.canvas-role')}
        data-model-keys=""
        onKeyDown={onCanvasKey}
        onBlur={(event) => delete event.currentTarget.dataset['pointer']}
      />
      <EmptyCanvas />
      <SimulatedBanner />
      <GroupOverlay />
      <ZoomControls />
      {controller && renaming && (
        <RenameField
          key={renaming}
          id={renaming}
          cy={controller.cy}
          onClose={closeRename}
          onReturn={() => container.current && focusQuietly(container.current)}
        />
      )}
      {menu && <CanvasMenu place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** Focus that follows the pointer or typing on the canvas shows no ring. */
function focusQuietly(element: HTMLElement): void {
  element.dataset['pointer'] = '';
  element.focus({ preventScroll: true });
}

function useController(
  container: React.RefObject<HTMLDivElement | null>,
  setController: (controller: CanvasController | null) => void,
  setRenaming: (id: string | null) => void,
  setMenu: (place: CanvasMenuPlace | null) => void,
): void {
  const isDark = useIsDark();
  const current = useRef<CanvasController | null>(null);
  const startsDark = useRef(isDark);
  useEffect(() => {
    if (!container.current) return;
    const controller = createCanvas(container.current, startsDark.current);
    const { cy } = controller;
    current.current = controller;
    setController(controller);
    listenForClicks(controller, container.current, setRenaming, setMenu);
    const end = mountCanvas({
      fit: () => fitAll(cy),
      zoomTo: (zoom) => zoomAround(cy, zoom),
      reveal: (ids) => reveal(cy, ids),
      rename: setRenaming,
      centre: () => {
        const { x1, x2, y1, y2 } = cy.extent();
        return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
      },
    });
    return () => {
      end();
      controller.destroy();
      setController(null);
    };
  }, [container, setController, setRenaming, setMenu]);
  useEffect(() => current.current?.setDark(isDark), [isDark]);
}

function listenForClicks(
  { cy }: CanvasController,
  element: HTMLElement,
  setRenaming: (id: string | null) => void,
  setMenu: (place: CanvasMenuPlace | null) => void,
): void {
  cy.on('tapstart', () => {
    focusQuietly(element);
    setMenu(null);
  });
  // Cytoscape unselects everything after a click on the bare sheet: what is created comes after that.
  const createAt = (position: Position) => queueMicrotask(() => createConstruct({ ...position }));
  /** Where the sheet was last clicked to select: cytoscape's double tap is two taps anywhere, with any tool. */
  let lastClick: { readonly x: number; readonly y: number } | null = null;
  let isSamePlace = false;
  cy.on('tap', (event) => {
    const { x, y } = event.renderedPosition;
    const isPlain = event.target === cy && getState().view.tool === 'select';
    isSamePlace = isPlain && lastClick !== null && Math.hypot(x - lastClick.x, y - lastClick.y) < 6;
    lastClick = isPlain ? { x, y } : null;
    if (event.target !== cy || getState().view.tool !== 'construct') return;
    createAt(event.position);
    setView({ tool: 'select' });
  });
  cy.on('dbltap', '.construct, .observed', (event) => setRenaming(event.target.id()));
  cy.on('dbltap', (event) => {
    if (event.target === cy && isSamePlace) createAt(event.position);
  });
  cy.on('cxttap', (event) => {
    const { clientX: x, clientY: y } = event.originalEvent as MouseEvent;
    const canvasId = event.target === cy ? null : String(event.target.data('edge') ?? event.target.id());
    const id = canvasId && documentId(canvasId);
    if (id !== null && writtenParameter(id)) return;
    if (id !== null && !offersConnection(id)) select([id]);
    setMenu({ x, y, at: { ...event.position }, id });
  });
}
