/** A menu at a point of the window. */
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { EntryMenu, type MenuEntry } from '../kit/menu.tsx';

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export function ContextMenu(props: {
  readonly name: string;
  readonly place: MenuPlace | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { place } = props;
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} aria-hidden />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen={place !== null}
        placement="bottom start"
        offset={2}
        aria-label={props.name}
        onOpenChange={(isOpen) => {
          if (!isOpen) props.onClose();
        }}
      >
        <EntryMenu
          name={props.name}
          entries={props.entries.map((entry) => ({
            ...entry,
            run: () => {
              props.onClose();
              entry.run();
            },
          }))}
        />
      </Popover>
    </>
  );
}
