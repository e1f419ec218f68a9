/** The data as a table: pages are asked of the host as they come into view, rows and columns drawn where seen. */
import './grid.css';
import { useMemo, useRef, useState } from 'react';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { Table2 } from 'lucide-react';
import type { ColumnSummary } from '../../shared/data/types.ts';
import { columnLabel } from '../../shared/document/find.ts';
import { absent, formatInteger } from '../../shared/language/format.ts';
import { Button } from '../kit/button.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { openDialog, useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { useDataPages, type ReadRow } from './use-data-pages.ts';
import { writeNumber } from './step-words.ts';

const rowHeight = 26;
const columnWidth = 96;
const numberWidth = 64;

export function DataGrid() {
  const t = useT();
  const loaded = useApp((state) => state.loaded);
  if (loaded) return <Grid key={loaded.datasetId} />;
  return (
    <EmptyState
      icon={<Table2 size={28} strokeWidth={1.25} />}
      title={t('data.empty.title')}
      actions={
        <Button look="primary" onPress={() => openDialog({ kind: 'import', file: null })}>
          {t('data.empty.import')}
        </Button>
      }
    >
      <p>{t('data.empty.text')}</p>
    </EmptyState>
  );
}

type Version = 'prepared' | 'imported';

function Grid() {
  const t = useT();
  const loaded = useApp((state) => state.loaded);
  const { preparation } = useDocument();
  const [version, setVersion] = useState<Version>('prepared');
  const steps = useMemo(() => (version === 'prepared' ? preparation : []), [version, preparation]);
  const { readRow, request } = useDataPages(loaded?.datasetId ?? '', steps);
  const summary = loaded?.summary;
  if (!summary) return null;
  return (
    <section className="grid" aria-label={t('grid.name')}>
      <header className="grid-head">
        <h2 className="grid-title">{loaded.provenance.fileName}</h2>
        <span className="grid-size">
          {t('grid.size', { rows: formatInteger(summary.rows), columns: formatInteger(summary.columns.length) })}
        </span>
        {preparation.length > 0 && (
          <Segmented<Version>
            name={t('grid.name')}
            segments={[
              { id: 'prepared', text: t('grid.as-prepared') },
              { id: 'imported', text: t('grid.as-imported') },
            ]}
            value={version}
            onChange={setVersion}
          />
        )}
      </header>
      <Cells rows={summary.rows} columns={summary.columns} readRow={readRow} request={request} />
    </section>
  );
}

function Cells(props: {
  readonly rows: number;
  readonly columns: readonly ColumnSummary[];
  readonly readRow: ReadRow;
  readonly request: (from: number, to: number) => void;
}) {
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
      tabIndex={0}
    >
      <div
        className="grid-space"
        role="presentation"
        style={{ height: down.getTotalSize() + rowHeight, width: across.getTotalSize() }}
      >
        <HeadRow items={items} columns={columns} />
        {down.getVirtualItems().map((row) => (
          <BodyRow key={row.key} row={row} items={items} columns={columns} readRow={props.readRow} />
        ))}
      </div>
    </div>
  );
}

function HeadRow({
  items,
  columns,
}: {
  readonly items: readonly VirtualItem[];
  readonly columns: readonly ColumnSummary[];
}) {
  const t = useT();
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  return (
    <div className="grid-row grid-names" role="row" aria-rowindex={1} style={{ height: rowHeight }}>
      <span className="grid-number" role="columnheader" aria-colindex={1} style={{ width: numberWidth }}>
        {t('grid.row')}
      </span>
      {items.map((item) => {
        const column = columns[item.index];
        return (
          column && (
            <span
              key={item.key}
              className="grid-cell"
              role="columnheader"
              aria-colindex={item.index + 2}
              data-kind={column.kind}
              title={columnLabel(document, column.name, language)}
              style={{ left: item.start, width: item.size }}
            >
              {column.name}
            </span>
          )
        );
      })}
    </div>
  );
}

function BodyRow(props: {
  readonly row: VirtualItem;
  readonly items: readonly VirtualItem[];
  readonly columns: readonly ColumnSummary[];
  readonly readRow: ReadRow;
}) {
  const { row, items, columns } = props;
  const values = props.readRow(row.index);
  return (
    <div
      className="grid-row"
      role="row"
      aria-rowindex={row.index + 2}
      style={{ top: row.start + rowHeight, height: rowHeight }}
    >
      <span className="grid-number" role="rowheader" aria-colindex={1} style={{ width: numberWidth }}>
        {formatInteger(row.index + 1)}
      </span>
      {items.map((item) => (
        <span
          key={item.key}
          className="grid-cell"
          role="gridcell"
          aria-colindex={item.index + 2}
          data-kind={columns[item.index]?.kind}
          style={{ left: item.start, width: item.size }}
        >
          {values && <Value value={values[item.index] ?? null} />}
        </span>
      ))}
    </div>
  );
}

/** Data are shown as they are, in full. */
function Value({ value }: { readonly value: number | string | null }) {
  const t = useT();
  if (value === null) {
    return (
      <span className="grid-missing" title={t('grid.missing')} aria-label={t('grid.missing')} role="img">
        {absent}
      </span>
    );
  }
  return <>{typeof value === 'number' ? writeNumber(value) : value}</>;
}
