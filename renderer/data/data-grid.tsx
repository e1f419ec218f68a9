/** The data as a table, raw or prepared, sorted and filtered; pages are asked of the host as they come into view. */
import './grid/grid.css';
import { useMemo, useState } from 'react';
import { Table2, X } from 'lucide-react';
import type { CompleteRows } from '../../shared/data/screen/complete-rows.ts';
import { asInFile, type RowArrangement } from '../../shared/data/screen/arrange-rows.ts';
import type { ColumnSummary, DatasetSummary } from '../../shared/data/types.ts';
import { formatInteger } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Tick } from '../kit/fields.tsx';
import { Segmented } from '../kit/segmented.tsx';
import { useAppliedSteps } from '../state/applied-steps.ts';
import { openDialog, useApp } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { filterOf, setFilter, turnSort, within } from './grid/arrangement.ts';
import { ColumnPanel } from './grid/column-panel.tsx';
import { filterWords } from './grid/filter-words.ts';
import { GridCells } from './grid/grid-cells.tsx';
import { useDataPages } from './grid/use-data-pages.ts';
import { completeWords, useCompleteRows } from './use-complete-rows.ts';

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
  const prepared = useApp((state) => state.prepared);
  const preparation = useAppliedSteps();
  const [version, setVersion] = useState<Version>('prepared');
  const [asked, setArrangement] = useState<RowArrangement>(asInFile);
  const [opened, setOpened] = useState<string | null>(null);
  const [showsLabels, setShowsLabels] = useState(false);
  const steps = useMemo(() => (version === 'prepared' ? preparation : []), [version, preparation]);
  const summary = version === 'prepared' ? (prepared ?? loaded?.summary) : loaded?.summary;
  const names = useMemo(() => new Set(summary?.columns.map(({ name }) => name)), [summary]);
  const arrangement = useMemo(() => within(asked, names), [asked, names]);
  const { readRow, request, shown } = useDataPages(loaded?.datasetId ?? '', steps, arrangement);
  const complete = useCompleteRows(loaded?.datasetId, steps, summary);
  if (!summary || !loaded) return null;
  const { columns } = summary;
  return (
    <section className="grid" aria-label={t('grid.name')}>
      <header className="grid-head">
        <h2 className="grid-title">{loaded.provenance.fileName}</h2>
        <span className="grid-size">{sizeWords(summary, complete, t)}</span>
        {columns.some(({ valueLabels = [] }) => valueLabels.length > 0) && (
          <Tick isSelected={showsLabels} onChange={setShowsLabels}>
            {t('grid.show-labels')}
          </Tick>
        )}
        <Segmented<Version>
          name={t('grid.version')}
          segments={[
            { id: 'prepared', text: t('grid.as-prepared') },
            { id: 'imported', text: t('grid.as-imported') },
          ]}
          value={version}
          onChange={setVersion}
        />
      </header>
      <Filters
        arrangement={arrangement}
        columns={columns}
        shown={shown}
        rows={summary.rows}
        onChange={setArrangement}
      />
      <div className="grid-body">
        <GridCells
          rows={shown ?? summary.rows}
          isBusy={shown === null}
          columns={columns}
          arrangement={arrangement}
          showsLabels={showsLabels}
          onSort={(column) => setArrangement(turnSort(arrangement, column))}
          onOpen={(column) => setOpened(column === opened ? null : column)}
          readRow={readRow}
          request={request}
        />
        {opened !== null && names.has(opened) && (
          <ColumnPanel
            key={opened}
            datasetId={loaded.datasetId}
            steps={steps}
            column={opened}
            test={filterOf(arrangement, opened)}
            onTest={(test) => setArrangement(setFilter(arrangement, opened, test))}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
    </section>
  );
}

function sizeWords(summary: DatasetSummary, complete: CompleteRows | null, t: Translate): string {
  const { rows, columns } = summary;
  const size = t('grid.size', { rows: formatInteger(rows), columns: formatInteger(columns.length) });
  return complete ? `${size} · ${completeWords(complete, t)}` : size;
}

/** What narrows the table down, and how much is left of it. */
function Filters(props: {
  readonly arrangement: RowArrangement;
  readonly columns: readonly ColumnSummary[];
  readonly shown: number | null;
  readonly rows: number;
  readonly onChange: (arrangement: RowArrangement) => void;
}) {
  const t = useT();
  const { arrangement, columns, shown, rows, onChange } = props;
  const { filters } = arrangement;
  if (filters.length === 0) return null;
  const labelsOf = (name: string) => columns.find((column) => column.name === name)?.valueLabels ?? [];
  return (
    <div className="grid-filters">
      <span className="grid-shown" role="status">
        {shown === null
          ? t('grid.looking')
          : t('grid.shown', { count: shown, formatted: formatInteger(shown), rows: formatInteger(rows) })}
      </span>
      <ul className="grid-chips" aria-label={t('grid.filters')}>
        {filters.map((filter) => {
          const words = filterWords(filter, labelsOf(filter.column), t);
          return (
            <li key={filter.column} className="grid-chip">
              <span className="grid-chip-words">{words}</span>
              <button
                type="button"
                className="grid-chip-remove"
                aria-label={t('grid.filter.remove', { filter: words })}
                onClick={() => onChange(setFilter(arrangement, filter.column, null))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <Button look="quiet" onPress={() => onChange({ ...arrangement, filters: [] })}>
        {t('grid.filter.clear')}
      </Button>
    </div>
  );
}
