/** The context menu of the canvas, where the pointer was. */
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { EntryMenu } from '../kit/menu.tsx';
import { useT } from '../state/use-t.ts';
import { actionsFor } from './element-actions.ts';

export interface CanvasMenuPlace {
  /** In the window. */
  readonly x: number;
  readonly y: number;
  /** In the drawing. */
  readonly at: { readonly x: number; readonly y: number };
  /** Null: the bare canvas. */
  readonly id: string | null;
}

export function CanvasMenu({ place, onClose }: { readonly place: CanvasMenuPlace; readonly onClose: () => void }) {
  const t = useT();
  const anchor = useRef<HTMLSpanElement>(null);
  const entries = actionsFor(place.id, place.at, t).map((entry) => ({
    ...entry,
    run: () => {
      onClose();
      entry.run();
    },
  }));
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <EntryMenu entries={entries} name={t('diagram.menu')} />
      </Popover>
    </>
  );
}
