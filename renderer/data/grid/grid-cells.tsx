/** The cells of the data table: rows and columns are drawn where they are seen. */
import { useRef } from 'react';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import type { RowArrangement } from '../../../shared/data/screen/arrange-rows.ts';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import { columnLabel } from '../../../shared/document/find.ts';
import { absent, formatInteger } from '../../../shared/language/format.ts';
import { useApp, useDocument } from '../../state/store.ts';
import { useT } from '../../state/use-t.ts';
import { NatureMark } from '../nature-mark.tsx';
import { writeNumber } from '../step-words.ts';
import { filterOf } from './arrangement.ts';
import { labelOf } from './filter-words.ts';
import type { ReadRow, ShownRow } from './use-data-pages.ts';

const rowHeight = 26;
const headHeight = 30;
const columnWidth = 124;
const numberWidth = 72;

export interface GridColumns {
  readonly columns: readonly ColumnSummary[];
  readonly arrangement: RowArrangement;
  readonly onSort: (column: string) => void;
  readonly onOpen: (column: string) => void;
}

export function GridCells(
  props: GridColumns & {
    readonly rows: number;
    readonly isBusy: boolean;
    readonly showsLabels: boolean;
    readonly readRow: ReadRow;
    readonly request: (from: number, to: number) => void;
  },
) {
  const t = useT();
  const { rows, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: (instance) => {
      const { range } = instance;
      if (range) props.request(range.startIndex, range.endIndex);
    },
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 4,
    paddingStart: numberWidth,
  });
  const items = across.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="grid-scroll"
      role="grid"
      aria-label={t('grid.name')}
      aria-rowcount={rows + 1}
      aria-colcount={columns.length + 1}
      aria-busy={props.isBusy}
      tabIndex={0}
    >
      <div
        className="grid-space"
        role="presentation"
        style={{ height: down.getTotalSize() + headHeight, width: across.getTotalSize() }}
      >
        <HeadRow {...props} items={items} />
        {down.getVirtualItems().map((row) => (
          <BodyRow
            key={row.key}
            index={row.index}
            top={row.start + headHeight}
            items={items}
            columns={columns}
            row={props.readRow(row.index)}
            showsLabels={props.showsLabels}
          />
        ))}
      </div>
    </div>
  );
}

function HeadRow({ items, columns, ...props }: GridColumns & { readonly items: readonly VirtualItem[] }) {
  const t = useT();
  return (
    <div className="grid-row grid-names" role="row" aria-rowindex={1} style={{ height: headHeight }}>
      <span className="grid-number" role="columnheader" aria-colindex={1} style={{ width: numberWidth }}>
        {t('grid.row')}
      </span>
      {items.map((item) => {
        const column = columns[item.index];
        return column && <HeadCell key={item.key} item={item} column={column} {...props} />;
      })}
    </div>
  );
}

function HeadCell(
  props: Omit<GridColumns, 'columns'> & { readonly item: VirtualItem; readonly column: ColumnSummary },
) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const { item, column, arrangement } = props;
  const { name, nature } = column;
  const isSorted = arrangement.sort?.column === name;
  const direction = !isSorted ? 'none' : arrangement.sort?.isDescending ? 'descending' : 'ascending';
  const title = `${columnLabel(document, name, language)}\n${t(`data.variables.kind.${nature}`)}`;
  return (
    <span
      className="grid-cell grid-head-cell"
      role="columnheader"
      aria-colindex={item.index + 2}
      aria-label={name}
      aria-sort={direction}
      style={{ left: item.start, width: item.size }}
    >
      <button type="button" className="grid-sort" title={title} onClick={() => props.onSort(name)}>
        <NatureMark nature={nature} />
        <span className="grid-column-name">{name}</span>
        {direction === 'ascending' && <ArrowUp size={12} aria-hidden />}
        {direction === 'descending' && <ArrowDown size={12} aria-hidden />}
      </button>
      <button
        type="button"
        className="grid-open"
        data-active={filterOf(arrangement, name) !== null || undefined}
        aria-label={t('grid.open-column', { column: name })}
        title={t('grid.open-column', { column: name })}
        onClick={() => props.onOpen(name)}
      >
        <ListFilter size={13} aria-hidden />
      </button>
    </span>
  );
}

function BodyRow(props: {
  readonly index: number;
  readonly top: number;
  readonly items: readonly VirtualItem[];
  readonly columns: readonly ColumnSummary[];
  readonly row: ShownRow | undefined;
  readonly showsLabels: boolean;
}) {
  const t = useT();
  const { index, items, columns, row } = props;
  const line = row?.line ?? null;
  return (
    <div className="grid-row" role="row" aria-rowindex={index + 2} style={{ top: props.top, height: rowHeight }}>
      <span
        className="grid-number"
        role="rowheader"
        aria-colindex={1}
        style={{ width: numberWidth }}
        title={line === null ? undefined : t('grid.line', { line: formatInteger(line) })}
      >
        {row && formatInteger(row.number)}
      </span>
      {items.map((item) => {
        const column = columns[item.index];
        return (
          <span
            key={item.key}
            className="grid-cell"
            role="gridcell"
            aria-colindex={item.index + 2}
            data-kind={column?.kind}
            style={{ left: item.start, width: item.size }}
          >
            {row && column && (
              <Value value={row.values[item.index] ?? null} column={column} showsLabels={props.showsLabels} />
            )}
          </span>
        );
      })}
    </div>
  );
}

/** Data are shown as they are, in full, or by the labels of their values. */
function Value(props: {
  readonly value: number | string | null;
  readonly column: ColumnSummary;
  readonly showsLabels: boolean;
}) {
  const t = useT();
  const { value, column } = props;
  if (value === null) {
    return (
      <span className="grid-missing" title={t('grid.missing')} aria-label={t('grid.missing')} role="img">
        {absent}
      </span>
    );
  }
  const written = typeof value === 'number' ? writeNumber(value) : value;
  const label = props.showsLabels ? labelOf(value, column.valueLabels ?? []) : undefined;
  return label === undefined ? (
    <>{written}</>
  ) : (
    <span className="grid-labelled" title={t('grid.labelled', { value: written, label })}>
      {label}
    </span>
  );
}
