/**
 * A table of texts and choices to fill in, a row a column of the data, drawn where it is seen. Enter and the arrows go
 * from row to row, Tab from cell to cell; a block of cells that is pasted fills down and to the right.
 */
import './edit-grid.css';
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Option } from '../../kit/fields.tsx';
import { pasted, isBlock, type CellChange } from './paste-cells.ts';

const rowHeight = 32;
const headHeight = 33;

export interface GridColumn<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** Share of the width. */
  readonly width: number;
  /** Cells that choose among these; all others take a text. */
  readonly options?: readonly Option<string>[];
}

export interface EditGridProps<Id extends string> {
  readonly name: string;
  /** Above the names of the rows. */
  readonly head: string;
  /** Names of the rows. */
  readonly rows: readonly string[];
  readonly columns: readonly GridColumn<Id>[];
  readonly textOf: (row: number, column: Id) => string;
  readonly errorOf: (row: number, column: Id) => string | null;
  readonly onChange: (changes: readonly CellChange<Id>[]) => void;
}

export function EditGrid<Id extends string>(props: EditGridProps<Id>) {
  const { rows, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
  });
  const template = ['minmax(96px, 2fr)', ...columns.map(({ width }) => `minmax(72px, ${String(width)}fr)`)].join(' ');
  const go = (row: number, column: Id) => {
    if (row < 0 || row >= rows.length) return;
    virtual.scrollToIndex(row);
    requestAnimationFrame(() => {
      const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${String(row)} ${column}"]`);
      cell?.focus();
      if (cell instanceof HTMLInputElement) cell.select();
    });
  };
  return (
    <div
      className="edit-grid"
      role="grid"
      aria-label={props.name}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
    >
      <div
        ref={scroller}
        className="edit-grid-scroll"
        role="rowgroup"
        style={{ height: `min(56vh, ${String(virtual.getTotalSize() + headHeight)}px)` }}
      >
        <div className="edit-grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {[props.head, ...columns.map(({ title }) => title)].map((title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ))}
        </div>
        <div className="edit-grid-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              className="edit-grid-row"
              role="row"
              aria-rowindex={index + 2}
              style={{ top: start, height: rowHeight, gridTemplateColumns: template }}
            >
              <span className="edit-grid-name" role="rowheader" title={rows[index]}>
                {rows[index]}
              </span>
              {columns.map((column) => (
                <span key={column.id} role="gridcell">
                  <Cell {...props} row={index} column={column} go={go} />
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

type CellProps<Id extends string> = EditGridProps<Id> & {
  readonly row: number;
  readonly column: GridColumn<Id>;
  readonly go: (row: number, column: Id) => void;
};

function Cell<Id extends string>(props: CellProps<Id>) {
  const { row, column, go } = props;
  const text = props.textOf(row, column.id);
  const error = props.errorOf(row, column.id);
  const put = (next: string) => props.onChange([{ row, column: column.id, text: next }]);
  const common = {
    className: 'edit-grid-cell',
    'data-cell': `${String(row)} ${column.id}`,
    'aria-label': `${column.title}: ${props.rows[row] ?? ''}`,
    'aria-invalid': error !== null,
    title: error ?? text,
    value: text,
    onPaste: (event: ClipboardEvent) => {
      const copied = event.clipboardData.getData('text/plain');
      if (!isBlock(copied) && !column.options) return;
      event.preventDefault();
      const ids = props.columns.map(({ id }) => id);
      props.onChange(pasted(copied, { row, column: column.id }, ids, props.rows.length));
    },
    onKeyDown: (event: KeyboardEvent) => {
      const isText = !column.options;
      const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: isText ? 1 : 0, ArrowUp: isText ? -1 : 0 }[event.key];
      if (!step || event.nativeEvent.isComposing) return;
      event.preventDefault();
      go(row + step, column.id);
    },
  };
  if (!column.options)
    return <input {...common} spellCheck={false} autoComplete="off" onChange={(event) => put(event.target.value)} />;
  return (
    <select {...common} onChange={(event) => put(event.target.value)}>
      {column.options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
