/** A table of many cells: rows and columns are drawn where they are seen; the names stay in sight. */
import { useMemo, useRef } from 'react';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { unstyled } from '../../shared/language/rich-text.ts';
import type { Column, ResultTable, Row } from '../../shared/results/element.ts';
import { cellText } from '../../shared/results/write/cell-text.ts';
import { usedColumns } from '../../shared/results/write/used-columns.ts';
import { Rich } from '../kit/rich-text.tsx';

const rowHeight = 24;
const nameWidth = 260;
const cellWidth = 76;
/** Of a column of words. */
const wordsWidth = 220;
const headHeight = 28;

export function LargeTable({ table }: { readonly table: ResultTable }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [named, ...columns] = useMemo(() => usedColumns(table), [table]);
  const down = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (columns[index]?.align === 'left' ? wordsWidth : cellWidth),
    overscan: 4,
    paddingStart: nameWidth,
  });
  const items = across.getVirtualItems();
  if (!named) return null;
  return (
    <div
      ref={scroller}
      className="large-table"
      role="table"
      aria-label={table.title}
      aria-rowcount={table.rows.length + 1}
      aria-colcount={columns.length + 1}
      tabIndex={0}
    >
      <div
        role="presentation"
        className="large-space"
        style={{ height: down.getTotalSize() + headHeight, width: across.getTotalSize() }}
      >
        <div className="large-row large-head" role="row" aria-rowindex={1} style={{ height: headHeight }}>
          <span className="large-name" role="columnheader" aria-colindex={1} style={{ width: nameWidth }}>
            <Rich text={named.head} />
          </span>
          {items.map((item) => (
            <HeadCell key={item.key} item={item} column={columns[item.index]} />
          ))}
        </div>
        {down.getVirtualItems().map((item) => {
          const row = table.rows[item.index];
          return row && <BodyRow key={item.key} item={item} row={row} named={named} columns={columns} items={items} />;
        })}
      </div>
    </div>
  );
}

function HeadCell({ item, column }: { readonly item: VirtualItem; readonly column: Column | undefined }) {
  return (
    <span
      className="large-cell"
      role="columnheader"
      aria-colindex={item.index + 2}
      style={{ left: item.start, width: item.size }}
      data-align={column?.align}
    >
      {column && <Rich text={column.head} />}
    </span>
  );
}

/** Whether a row heads those below it: by itself, or by a name that stands out. */
function isHead(row: Row, named: Column): boolean {
  if (row.kind === 'group') return true;
  const cell = row.cells[named.id];
  return cell?.kind === 'text' && cell.text[0]?.style === 'strong';
}

function BodyRow(props: {
  readonly item: VirtualItem;
  readonly row: Row;
  readonly named: Column;
  readonly columns: readonly Column[];
  readonly items: readonly VirtualItem[];
}) {
  const { item, row, named, columns, items } = props;
  const name = row.kind === 'group' ? unstyled(row.text) : cellText(row.cells[named.id], 'without');
  return (
    <div
      className={isHead(row, named) ? 'large-row large-group' : 'large-row'}
      role="row"
      aria-rowindex={item.index + 2}
      style={{ top: item.start + headHeight, height: item.size }}
    >
      <span className="large-name" role="rowheader" aria-colindex={1} style={{ width: nameWidth }} title={name}>
        {name}
      </span>
      {row.kind === 'cells' &&
        items.map((each) => {
          const column = columns[each.index];
          const cell = column && row.cells[column.id];
          const isQuiet = cell?.kind === 'number' && cell.isClear === false;
          return (
            <span
              key={each.key}
              className={isQuiet ? 'large-cell quiet' : 'large-cell'}
              role="cell"
              aria-colindex={each.index + 2}
              style={{ left: each.start, width: each.size }}
              data-align={column?.align}
            >
              {cellText(cell, 'without')}
            </span>
          );
        })}
    </div>
  );
}
