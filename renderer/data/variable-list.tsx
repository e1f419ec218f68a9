/**
 * The variable list: a tree of groups and columns, drawn only where it is seen, so that thousands of
 * columns stay light. One tab stop; arrows move, Shift extends, Space toggles, the menu key opens the menu.
 */
import { useEffect, useRef, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useT } from '../state/use-t.ts';
import { columnsDragType } from './column-actions.ts';
import { chooseRow, emptySelection, inListOrder, namesOfRow, neighbour, type RowSelection } from './row-selection.ts';
import { ColumnContent, columnFacts, GroupContent } from './variable-item.tsx';
import type { ColumnRow, VariableRow } from './variable-rows.ts';

const heights = { group: 32, column: 25 } as const;

export interface VariableListProps {
  readonly rows: readonly VariableRow[];
  /** Cases in the data, of which shares are taken. */
  readonly cases: number;
  readonly selection: RowSelection;
  /** Columns shown by elements selected on the canvas. */
  readonly onCanvas: ReadonlySet<string>;
  readonly onSelect: (selection: RowSelection) => void;
  readonly onToggleGroup: (key: string) => void;
  readonly onBuild: (columns: readonly string[]) => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
}

export function VariableList(props: VariableListProps) {
  const { rows, selection, onSelect } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'column'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });
  useEffect(() => virtual.measure(), [virtual, rows]);
  const keys = useListKeys(props, (index) => virtual.scrollToIndex(index), scroller);
  return (
    <div
      ref={scroller}
      className="variable-list"
      role="tree"
      aria-label={t('data.variables.name')}
      aria-multiselectable
      aria-activedescendant={selection.active ? rowId(selection.active) : undefined}
      tabIndex={0}
      onKeyDown={keys}
      onFocus={() => {
        const first = rows[0];
        if (!selection.active && first) onSelect({ ...selection, active: first.key });
      }}
    >
      <div className="variable-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row && <Row key={row.key} {...props} row={row} top={item.start} height={item.size} />;
        })}
      </div>
    </div>
  );
}

function Row(props: VariableListProps & { readonly row: VariableRow; readonly top: number; readonly height: number }) {
  const { row, rows, selection, cases } = props;
  const t = useT();
  const own = namesOfRow(row);
  const isSelected = own.every((name) => selection.names.has(name));
  const choose = (event: MouseEvent) =>
    props.onSelect(
      chooseRow(selection, rows, row.key, event.shiftKey ? 'range' : isToggle(event) ? 'toggle' : 'replace'),
    );
  const drag = (event: DragEvent) => startDrag(event, isSelected ? inListOrder(selection.names, rows) : own);
  const isGroup = row.kind === 'group';
  return (
    <div
      id={rowId(row.key)}
      className={`variable variable-is-${row.kind}`}
      role="treeitem"
      aria-level={isGroup ? 1 : 2}
      aria-expanded={isGroup ? row.isExpanded : undefined}
      aria-posinset={isGroup ? undefined : row.position}
      aria-setsize={isGroup ? undefined : row.size}
      aria-selected={isSelected}
      title={isGroup ? undefined : columnFacts(row, cases, t)}
      data-active={selection.active === row.key || undefined}
      data-on-canvas={(!isGroup && props.onCanvas.has(row.column.name)) || undefined}
      style={{ top: props.top, height: props.height }}
      draggable
      onDragStart={drag}
      onClick={choose}
      onDoubleClick={isGroup ? () => props.onToggleGroup(row.key) : undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        if (!isSelected) props.onSelect(chooseRow(selection, rows, row.key, 'replace'));
        props.onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {isGroup ? (
        <GroupContent row={row} onToggle={() => props.onToggleGroup(row.key)} onBuild={() => props.onBuild(own)} />
      ) : (
        <ColumnContent row={row} rows={cases} />
      )}
    </div>
  );
}

/** Page up and down move by so many rows. */
const pageRows = 12;

function headOf(row: ColumnRow, rows: readonly VariableRow[]): VariableRow | undefined {
  return rows.find((each) => each.key === row.group.key);
}

/** Keys of the tree pattern. */
function useListKeys(
  props: VariableListProps,
  scrollTo: (index: number) => void,
  scroller: { readonly current: HTMLElement | null },
): (event: KeyboardEvent) => void {
  const { rows, selection, onSelect, onToggleGroup, onMenu } = props;
  const active = rows.find((row) => row.key === selection.active);
  const moveTo = (row: VariableRow | undefined, event: KeyboardEvent) => {
    if (!row) return;
    scrollTo(rows.indexOf(row));
    if (isToggle(event)) onSelect({ ...selection, active: row.key });
    else onSelect(chooseRow(selection, rows, row.key, event.shiftKey ? 'range' : 'replace'));
  };
  const fold = (wantsOpen: boolean) => {
    if (active?.kind === 'group' && active.isExpanded !== wantsOpen) onToggleGroup(active.key);
  };
  const openMenu = () => {
    const box = active && document.getElementById(rowId(active.key))?.getBoundingClientRect();
    const place = box ?? scroller.current?.getBoundingClientRect();
    if (place) onMenu({ x: place.left + 40, y: place.bottom });
  };
  const actions: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: (event) => moveTo(neighbour(selection, rows, 1), event),
    ArrowUp: (event) => moveTo(neighbour(selection, rows, -1), event),
    PageDown: (event) => moveTo(neighbour(selection, rows, pageRows), event),
    PageUp: (event) => moveTo(neighbour(selection, rows, -pageRows), event),
    Home: (event) => moveTo(rows[0], event),
    End: (event) => moveTo(rows.at(-1), event),
    ArrowRight: () => fold(true),
    ArrowLeft: (event) => (active?.kind === 'column' ? moveTo(headOf(active, rows), event) : fold(false)),
    Enter: () => (active?.kind === 'group' ? onToggleGroup(active.key) : openMenu()),
    ' ': () => active && onSelect(chooseRow(selection, rows, active.key, 'toggle')),
    Escape: () => onSelect({ ...emptySelection, active: selection.active }),
    ContextMenu: openMenu,
    F10: (event) => event.shiftKey && openMenu(),
    a: (event) => isToggle(event) && onSelect({ ...selection, names: new Set(rows.flatMap(namesOfRow)) }),
  };
  return (event) => {
    const act = actions[event.key];
    const isPlainLetter = event.key === 'a' && !isToggle(event);
    if (!act || isPlainLetter || (event.key === 'F10' && !event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  };
}

function isToggle(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return event.ctrlKey || event.metaKey;
}

function rowId(key: string): string {
  return `variable-${encodeURIComponent(key)}`;
}

function startDrag(event: DragEvent, names: readonly string[]): void {
  event.dataTransfer.effectAllowed = 'copy';
  event.dataTransfer.setData(columnsDragType, JSON.stringify(names));
  event.dataTransfer.setData('text/plain', names.join('\n'));
}
